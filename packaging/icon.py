"""Draw the program's sign for the systems that want it as a file, and Windows' record of the version.

.venv/bin/python packaging/icon.py build/icon
"""

from __future__ import annotations

import os
import struct
import sys
from importlib.metadata import version
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from songhanh.ui.icons import paint_sign
from songhanh.ui.palette import LIGHT

SIZES = (16, 24, 32, 48, 64, 128, 256)
_VERSION = """VSVersionInfo(
  ffi=FixedFileInfo(filevers=({numbers}), prodvers=({numbers}), mask=0x3F, OS=0x40004, fileType=1),
  kids=[
    StringFileInfo([StringTable("042A04B0", [
      StringStruct("FileDescription", "Song Hành"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "songhanh"),
      StringStruct("LegalCopyright", "The Song Hành authors, MIT License"),
      StringStruct("OriginalFilename", "songhanh.exe"),
      StringStruct("ProductName", "Song Hành"),
      StringStruct("ProductVersion", "{version}")])]),
    VarFileInfo([VarStruct("Translation", [0x042A, 1200])])])
"""


def drawing(size: int) -> bytes:
    """Return the sign as PNG, so many dots square."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_sign(painter, QRectF(0, 0, size, size), LIGHT.color("link"))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def icon_file(drawings: dict[int, bytes]) -> bytes:
    """Return a Windows icon that holds each drawing as PNG, as every Windows since Vista reads."""
    head = struct.pack("<HHH", 0, 1, len(drawings))
    entries, offset = b"", len(head) + 16 * len(drawings)
    for size, data in drawings.items():
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + entries + b"".join(drawings.values())


def main(folder: Path) -> int:
    """Write the drawings, the icon of Windows and its record of the version."""
    app = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    drawings = {size: drawing(size) for size in SIZES}
    for size, data in drawings.items():
        (folder / f"songhanh-{size}.png").write_bytes(data)
    (folder / "songhanh.ico").write_bytes(icon_file(drawings))
    here = version("songhanh")
    numbers = ", ".join([*here.split("."), "0"])
    record = _VERSION.format(numbers=numbers, version=here)
    (folder / "version.txt").write_text(record, encoding="utf-8")
    del app
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
