"""The shape of a Vietnamese syllable, without its accents."""

from __future__ import annotations

import re
from functools import lru_cache

_ONSET = re.compile(r"b|ch?|d|gh?|gi|kh?|h|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr?|v|x|")
_WRITTEN = """
    a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu
    i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on ong ooc oong op ot
    u ua uan uang uat uau uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu
    uy uya uych uyen uyet uynh uyt uyu y yem yen yeng yet yeu
    """
_RHYMES = frozenset(_WRITTEN.split())


@lru_cache(maxsize=4096)  # the words of a query: they are asked again with every letter typed
def is_syllable(word: str) -> bool:
    """Tell whether a folded word could be Vietnamese."""
    return any(
        word[end:] in _RHYMES for end in range(min(4, len(word))) if _ONSET.fullmatch(word[:end])
    )
