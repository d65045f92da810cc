"""Opens and prints the Word documents and workbooks we write, with LibreOffice, and reads the pages.

Where LibreOffice is missing it says so and what to type, and that is no failure.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGES = "libreoffice-writer libreoffice-calc"
PROVINCES = ["phu-tho", "nghe-an", "can-tho"]
COMPARE, SHEET = ["compare", "--columns"], ["sheet"]
SHEETS = {  # name: the command that writes it, words of its head row, whether it lies
    "people": ([*COMPARE, *PROVINCES, "--pillar", "human-resources"], ["Phú Thọ", "Cần Thơ"], True),
    "figures": (
        [*COMPARE, "57-nq-tw", *PROVINCES, "--rows", "indicator", "--base", "57-nq-tw"],
        ["57-NQ/TW", "Nghệ An"],
        True,
    ),
    "head": (
        [*COMPARE, "57-nq-tw", "71-nq-tw", "--main", "--head", "state", "--office", "UBND xã"],
        ["57-NQ/TW", "71-NQ/TW"],
        False,
    ),
    "commune": ([*SHEET, "commune", "--province", "nghe-an"], ["Văn bản, vị trí", "Ai làm"], False),
    "deadlines": ([*SHEET, "deadlines", "--since", "2026-11-21"], ["Hạn", "Ai làm"], True),
}
ENDINGS = (".docx", ".xlsx")
SECONDS = 180


def main() -> int:
    """Check every sheet in every format; 1 where a page is not as it should be."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("LibreOffice is not here, so Word and Excel files were not opened. To do so, type:")
        print(f"  sudo apt-get install --no-install-recommends {PACKAGES}")
        return 0
    program = Path(sys.executable).with_name("songhanh")
    faults = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, (command, _, _) in SHEETS.items():
            for ending in ENDINGS:
                target = folder / f"{name}{ending}"
                _run(str(program), *command, "--lang", "vi", "-o", str(target))
        for ending in ENDINGS:
            _convert(office, folder, ending)
            for name, (_, heads, lies) in SHEETS.items():
                pdf = folder / ending[1:] / f"{name}.pdf"
                found = _faults(pdf, heads, ending, lies=lies)
                faults += len(found)
                print(
                    f"{name}{ending}: {'; '.join(found) or f'{_pages(pdf)} pages, as they should be'}"
                )
    return int(bool(faults))


def _convert(office: str, folder: Path, ending: str) -> None:
    """Print all files of one kind to PDF, in a profile of their own."""
    files = [str(file) for file in sorted(folder.glob(f"*{ending}"))]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / ending[1:]
    _run(office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(out), *files)


def _faults(pdf: Path, heads: list[str], ending: str, *, lies: bool) -> list[str]:
    """Return what is wrong with the printed pages."""
    if not pdf.exists():
        return ["LibreOffice could not open it"]
    found = []
    size = "842 x 595" if lies else "595 x 842"
    rounded = re.sub(r"(\d+)\.\d+", lambda m: str(round(float(m[0]))), _run("pdfinfo", str(pdf)))
    if f"Page size:       {size} pts (A4)" not in rounded:
        found.append(f"the paper is not A4 {'lying' if lies else 'upright'}")
    pages = _run("pdftotext", "-layout", str(pdf), "-").split("\f")[:-1]
    text = " ".join(" ".join(pages).split())
    if "TÀI LIỆU THAM KHẢO" not in text:
        found.append("the title block is missing")
    if not all(head in " ".join(pages[0].split()) for head in heads):
        found.append("the head row is missing on page 1")
    table_ends = next((n for n, page in enumerate(pages) if "Tóm tắt biên tập" in page), len(pages))
    for number, page in enumerate(pages[1:table_ends], 2):
        if heads[0] not in " ".join(page.split()):
            found.append(f"the head row is missing on page {number}")
    if ending == ".docx":
        for number, page in enumerate(pages[1:], 2):
            if page.strip().splitlines()[0].strip() != str(number):
                found.append(f"page {number} has no number at its top")
    return found


def _pages(pdf: Path) -> str:
    return str(re.findall(r"Pages:\s+(\d+)", _run("pdfinfo", str(pdf)))[0])


def _run(*command: str) -> str:
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, encoding="utf-8", timeout=SECONDS
    )
    return done.stdout


if __name__ == "__main__":
    raise SystemExit(main())
