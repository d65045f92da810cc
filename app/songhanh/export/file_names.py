"""Names of files made from titles, such as every system takes."""

from __future__ import annotations

import re

from songhanh.core.text import nfc

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE)
_LONGEST = 120  # with its folder a path must stay under the 260 letters of Windows
_BYTES = 240  # and with its ending under the 255 bytes of a name on Linux


def file_name(title: str, otherwise: str) -> str:
    """Return a name for the file of a sheet with this title, without an ending.

    >>> file_name("Nhân lực: 57-NQ/TW – Cần Thơ?", "Phiếu")
    'Nhân lực - 57-NQ-TW – Cần Thơ'
    >>> file_name("aux", "Phiếu"), file_name(" ..", "Phiếu")
    ('aux_', 'Phiếu')
    """
    name = nfc(title).replace(": ", " - ")
    name = " ".join(_UNFIT.sub("-", name).split())
    while len(name) > _LONGEST or len(name.encode()) > _BYTES:
        shorter = name[:_LONGEST].rpartition(" ")[0]
        name = shorter if shorter and shorter != name else name[: min(len(name), _LONGEST) - 1]
    name = name.strip(" .-–")
    if _RESERVED.match(name):
        return f"{name}_"
    return name or otherwise
