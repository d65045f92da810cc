"""Ids are frozen: `corpus/ids.txt` records each that was ever given, with a print of its text.

A line is `id<TAB>print`, or `id<TAB>retired` for one that was withdrawn on purpose: it stands so
that nobody gives it again. Editing a text changes its print, which is fine; a recorded text that
turns up under another id means that numbers were shifted, and notes would point at the wrong place.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from songhanh.core.errors import CannotReadError, CannotWriteError
from songhanh.corpus.issues import Issue, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from songhanh.core.model import Document, Provision
    from songhanh.corpus.sheet_files import Place

FILE = "ids.txt"
RETIRED = "retired"


def prints(documents: Sequence[Document], provisions: Sequence[Provision]) -> dict[str, str]:
    """Return each id with the print of what it stands for: a title, or a text."""
    found = {d.id: _print(d.title.vi or d.title.en) for d in documents}
    return found | {p.id: _print(p.text.vi or p.text.en) for p in provisions}


def read_ids(corpus: Path) -> dict[str, str]:
    """Return the recorded ids with their prints; none where nothing was recorded yet.

    Raises:
        CannotReadError: the record is there and cannot be read.

    """
    return {key: text for _, key, text in _records(corpus)}


def _records(corpus: Path) -> list[tuple[int, str, str]]:
    """Return line number, id and print of each record."""
    file = corpus / FILE
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise CannotReadError(path=file, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise CannotReadError(path=file, reason=error) from error
    pairs = ((number, line.split("\t")) for number, line in enumerate(lines, start=1))
    return [(number, pair[0], pair[-1]) for number, pair in pairs if pair[0] and pair[0][0] != "#"]


def write_ids(corpus: Path, recorded: Mapping[str, str], found: Mapping[str, str]) -> int:
    """Record the ids found beside those recorded before; return how many are new.

    Raises:
        CannotWriteError: the record cannot be written.

    """
    merged = dict(recorded) | dict(found)
    head = "# Every id ever given. Made by `songhanh corpus check --record-ids`; never delete a line.\n"
    lines = "".join(f"{key}\t{merged[key]}\n" for key in sorted(merged))
    try:
        (corpus / FILE).write_text(head + lines, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CannotWriteError(path=corpus / FILE, reason=error.strerror) from error
    return len(merged) - len(recorded)


def check_ids(
    corpus: Path,
    recorded: Mapping[str, str],
    found: Mapping[str, str],
    places: Mapping[str, Place],
) -> list[Issue]:
    """Compare the ids found with those recorded."""
    issues: list[Issue] = []
    file = corpus / FILE
    owner = {text: key for key, text in recorded.items() if text != RETIRED}
    lines = {key: number for number, key, _ in _records(corpus)}
    for key, text in recorded.items():
        if text != RETIRED and key not in found:
            issues.append(Issue(file, lines[key], Problem.LOST_ID, key))
    for key, text in found.items():
        place = places[key]
        before = recorded.get(key)
        if before is None:
            issues.append(Issue(place.file, place.line, Problem.UNRECORDED_ID, key))
        elif before == RETIRED:
            issues.append(Issue(place.file, place.line, Problem.RETIRED_ID, key))
        elif before != text and owner.get(text, key) != key and recorded.get(owner[text]) == text:
            subject = f"{owner[text]} → {key}"
            issues.append(Issue(place.file, place.line, Problem.REASSIGNED_ID, subject))
    return issues


def _print(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
