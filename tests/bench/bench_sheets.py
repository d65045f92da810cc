"""How fast sheets are laid out and written as PDF: one of two pages, and one of a hundred.

The same content is set by typst beside it, in the same run, if that is installed (group `bench`).

    python tests/bench/bench_sheets.py [--rounds 5]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from songhanh.config.words import Words
from songhanh.core.compare import ComparisonRequest
from songhanh.core.model import Language
from songhanh.export.options import SheetOptions, SourceDetail
from songhanh.export.printed import text_of
from songhanh.export.sheet import SheetWriter
from songhanh.store.library import Library
from songhanh.ui.printing.pdf import write_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.export.printed import PrintedSheet

ROOT = Path(__file__).parents[2]
PEOPLE = ComparisonRequest(("phu-tho", "nghe-an", "can-tho"), pillars=("human-resources",))
AXIS = ComparisonRequest(("57-nq-tw", "71-nq-tw", "nghe-an"))
PAGES = 100
_ONCE = """
import sys, time, typst
start = time.perf_counter()
typst.compile(sys.argv[1], output=sys.argv[2])
print(time.perf_counter() - start)
"""
LIMITS = {"2 pages": 0.3, "100 pages": 5.0}


def main() -> int:
    """Measure both sheets; 1 where one takes longer than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    library = Library.open([ROOT / "build" / "pack"])
    with tempfile.TemporaryDirectory() as folder:
        small, large = _sheets(library, Path(folder))
        print(f"load {os.getloadavg()[0]:.1f}; medians of {rounds} rounds")
        late = False
        for name, sheet in (("2 pages", small), ("100 pages", large)):
            late |= _measure(name, sheet, Path(folder), rounds)
    library.close()
    return int(late)


def _sheets(library: Library, folder: Path) -> tuple[PrintedSheet, PrintedSheet]:
    """Return a sheet of three columns, and one repeated until it fills a hundred pages."""
    words = Words.load(ROOT / "resources" / "words", Language.VI)
    day, manifest = date(2026, 11, 21), library.packs[0].manifest
    writer = SheetWriter(words, library.taxonomy, library.documents, manifest, day)
    short = SheetOptions(main=True, sources=SourceDetail.SHORT)
    small = writer.write(library.compare(PEOPLE), short)
    large = writer.write(library.compare(AXIS), SheetOptions(main=False))
    pages = write_pdf(large, folder / "once.pdf")
    return small, replace(large, rows=large.rows * (PAGES // pages + 1))


def _measure(name: str, sheet: PrintedSheet, folder: Path, rounds: int) -> bool:
    pages = write_pdf(sheet, folder / "ours.pdf")
    ours = _median(lambda: write_pdf(sheet, folder / "ours.pdf"), rounds)
    print(f"{name}: {pages} pages in {ours:.3f} s (at most {LIMITS[name]} s)", end="")
    if find_spec("typst"):
        source = folder / "sheet.typ"
        source.write_text(_typst(sheet), encoding="utf-8")
        # Each time in a process of its own: typst remembers what it has set once.
        command = [sys.executable, "-c", _ONCE, str(source), str(folder / "t.pdf")]
        said = [subprocess.check_output(command, text=True) for _ in range(rounds)]
        theirs = statistics.median(float(seconds) for seconds in said)
        print(f"; typst {theirs:.3f} s, ratio {ours / theirs:.2f}", end="")
    else:
        print("; typst is not installed: pip install typst", end="")
    print()
    return ours > LIMITS[name]


def _median(job: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _typst(sheet: PrintedSheet) -> str:
    """Return the same table for typst: A4, margins, letters, head row on every page, rows whole."""
    columns = len(sheet.heads)
    cells = [f"table.header({', '.join(_cell(head) for head in sheet.heads)})"]
    for row in sheet.rows:
        if row.is_group:
            cells.append(f"table.cell(colspan: {columns}, {_cell(row.head)})")
        else:
            cells += [_cell(row.head), *(_cell(cell) for cell in row.cells)]
    body = ",\n".join(cells)
    flipped = "false" if sheet.upright else "true"
    sources = "\n\n".join(_escaped(line) for line in sheet.sources)
    return (
        f'#set page("a4", flipped: {flipped}, numbering: "1", '
        "margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm))\n"
        '#set text(font: "Liberation Serif", size: 12pt, lang: "vi")\n'
        f"#table(columns: (1fr,) + (2fr,) * {columns - 1},\n{body})\n{sources}\n"
    )


def _cell(paragraphs: object) -> str:
    said = "\n\n".join(_escaped(text_of(one)) for one in paragraphs)  # type: ignore[attr-defined]
    return f"[{said}]"


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\#$*_`<>@[]~/=-+" else letter for letter in text)


if __name__ == "__main__":
    raise SystemExit(main())
