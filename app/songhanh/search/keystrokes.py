"""Keystrokes meant for a Vietnamese keyboard that was off: `ddoori mowis` and `d9o6i3 mo71i`."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from songhanh.core.text import fold
from songhanh.search.syllables import is_syllable

_TONES = {"": "", "f": "\u0300", "r": "\u0309", "x": "\u0303", "s": "\u0301", "j": "\u0323"}
_TONES |= {"2": "\u0300", "3": "\u0309", "4": "\u0303", "1": "\u0301", "5": "\u0323"}
_CIRCUMFLEX = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"o": "ơ", "u": "ư"}
_MARKED = "ăâêôơư"
_VOWELS = re.compile(rf"(?<=^q)u(?=[^u])|(?<=^g)i(?=[aeou{_MARKED}])|[aeiouy{_MARKED}]+")


class Keyboard(StrEnum):
    """A way of typing Vietnamese letters on a Latin keyboard."""

    TELEX = "telex"
    VNI = "vni"


def decode(word: str, keyboard: Keyboard) -> str | None:
    """Return what keystrokes would have given, in small letters; None if that is no Vietnamese."""
    letters, tone = "", ""
    press = _press_telex if keyboard == Keyboard.TELEX else _press_vni
    for key in word.lower():
        if key in _TONES and _is_tone(key, keyboard) and _has_vowel(letters):
            tone = key
        else:
            letters = press(letters, key)
    if (not tone and letters == word.lower()) or not is_syllable(fold(letters)):
        return None
    return _with_tone(letters, _TONES[tone])


def _is_tone(key: str, keyboard: Keyboard) -> bool:
    return key.isdigit() == (keyboard == Keyboard.VNI)


def _press_telex(letters: str, key: str) -> str:
    if key == "w":
        return _hook(letters) or f"{letters}ư"
    if key == "d" and letters.startswith("d"):
        return f"đ{letters[1:]}"
    if key in _CIRCUMFLEX and key in letters:
        return _last(letters, key, _CIRCUMFLEX[key])
    return letters + key


def _press_vni(letters: str, key: str) -> str:
    changed = ""
    if key == "9" and letters.startswith("d"):
        changed = f"đ{letters[1:]}"
    elif key == "6":
        vowel = next((one for one in reversed(letters) if one in _CIRCUMFLEX), "")
        changed = _last(letters, vowel, _CIRCUMFLEX[vowel]) if vowel else ""
    elif key == "7":
        changed = _hook(letters.replace("a", "\0")).replace("\0", "a")
    elif key == "8":
        changed = _last(letters, "a", "ă") if "a" in letters else ""
    return changed or letters + key


def _hook(letters: str) -> str:
    """Put the horn on o and u, or the breve on a; nothing where there is none of them."""
    if "uo" in letters:
        return letters.replace("uo", "ươ")
    if "ưo" in letters:
        return letters.replace("ưo", "ươ")
    for vowel, hooked in (("a", "ă"), *reversed(_HORN.items()), ("o", "ơ")):
        if vowel in letters and not (vowel == "u" and "o" in letters):
            if vowel == "a" and "ua" in letters:
                return _last(letters, "u", "ư")  # chuaw, muaw: chưa, mưa
            return _last(letters, vowel, hooked)
    return ""


def _last(letters: str, old: str, new: str) -> str:
    before, _, after = letters.rpartition(old)
    return f"{before}{new}{after}"


def _has_vowel(letters: str) -> bool:
    return any(letter in f"aeiouy{_MARKED}" for letter in letters)


def _with_tone(letters: str, tone: str) -> str:
    """Put the tone where it is written now: `hoà`, `thuỷ`, but `hoàn`, `của`."""
    groups = [match for match in _VOWELS.finditer(letters) if match.end() > match.start()]
    if not tone or not groups:
        return letters
    group = groups[-1]
    place = _toned(letters, group.start(), group.end())
    toned = f"{letters[: place + 1]}{tone}{letters[place + 1 :]}"
    return unicodedata.normalize("NFC", toned)


def _toned(letters: str, start: int, end: int) -> int:
    """Return which of the vowels between two places bears the tone."""
    marked = [index for index in range(start, end) if letters[index] in _MARKED]
    if marked:
        return marked[-1]
    if end - start == 1:
        return start
    closed = end < len(letters)
    second = closed or end - start > 2 or letters[start:end] in ("oa", "oe", "uy")
    return start + 1 if second else start
