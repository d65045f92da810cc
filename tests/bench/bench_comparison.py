"""How long comparisons take from the click to the picture, how they scroll, what they keep.

    python3 dev.py bench comparison --runs 20

Through the window itself, on the whole corpus, without a screen. A run opens the table in a fresh
tab, or in the one there is, and ends when it has been painted; a step of scrolling ends when the
next picture has been.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests import surroundings

surroundings.prepare()

from PySide6.QtCore import QEvent, QEventLoop  # noqa: E402 - the surroundings come first

from songhanh.config.paths import find_paths  # noqa: E402
from songhanh.config.settings import Settings  # noqa: E402
from songhanh.core.compare import ComparisonRequest, RowsBy  # noqa: E402
from songhanh.core.model import CENTRAL  # noqa: E402
from songhanh.store.library import Library  # noqa: E402
from songhanh.ui.app import Program, make_application  # noqa: E402
from songhanh.ui.views.comparison_view import ComparisonView  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView, QApplication

_STEPS = 120
_OTHER = ComparisonRequest(("57-nq-tw", "71-nq-tw"))


def main() -> None:
    """Measure, and print a line for each table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=20)
    runs = parser.parse_args().runs
    app = make_application()
    with tempfile.TemporaryDirectory() as profile:
        paths = replace(find_paths(), profile=Path(profile))
        program = Program(app, paths, Settings(), Library.open([paths.pack]))
        program.show()
        program.window.resize(1366, 728)
        app.processEvents()
        for name, request in _requests(program.session.library).items():
            _measure(app, program, name, request, runs)
        program.close()


def _requests(library: Library) -> dict[str, ComparisonRequest]:
    everywhere = (CENTRAL, *library.taxonomy.province)
    return {
        "34 provinces x 15 pillars": ComparisonRequest(everywhere, base=CENTRAL),
        "34 provinces x every indicator": ComparisonRequest(
            everywhere, RowsBy.INDICATOR, base=CENTRAL, hide_empty=False
        ),
        "34 provinces x tasks": ComparisonRequest(everywhere, RowsBy.TASK, base="57-nq-tw"),
        "3 provinces x indicators": ComparisonRequest(
            ("phu-tho", "nghe-an", "can-tho"), RowsBy.INDICATOR, base=CENTRAL
        ),
    }


def _measure(
    app: QApplication, program: Program, name: str, request: ComparisonRequest, runs: int
) -> None:
    before = _resident()
    fresh, again = _Times(), _Times()
    for _ in range(runs):
        with fresh:
            view = _open(app, program, request)
        _close(app, program, view)
    _open(app, program, _OTHER)
    for _ in range(runs):
        with again:
            view = _open(app, program, request)
        _open(app, program, _OTHER)
    view = _open(app, program, request)
    table = view.table
    across = _steps(app, table, table.horizontalScrollBar().setValue, table.model().columnCount())
    down = _steps(
        app, table, table.verticalScrollBar().setValue, table.verticalScrollBar().maximum()
    )
    rows = table.model().rowCount()
    opened = (_resident() - before) / 2**20
    _close(app, program, view)
    gc.collect()
    kept = (_resident() - before) / 2**20
    print(f"{name} ({rows} rows shown)")
    for what, times in (
        ("in a tab of its own", fresh.wall),
        ("  of it computing", fresh.computing),
        ("in the tab there is", again.wall),
        ("  of it computing", again.computing),
        ("step across", across),
        ("step down", down),
    ):
        if times:
            print(f"  {what:20} p50 {_ms(times, 50)} ms, p95 {_ms(times, 95)} ms")
    print(f"  memory: {opened:.1f} MiB more while it is open, {kept:.1f} MiB more after it")


class _Times:
    """Measures blocks: how long each took, and how much of it the program computed itself.

    On a busy machine the second number is the truer one.
    """

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.computing: list[float] = []

    def __enter__(self) -> None:
        self._begun = time.perf_counter(), time.process_time()

    def __exit__(self, *_: object) -> None:
        self.wall.append(time.perf_counter() - self._begun[0])
        self.computing.append(time.process_time() - self._begun[1])


def _open(app: QApplication, program: Program, request: ComparisonRequest) -> ComparisonView:
    """Open a comparison and wait until it has its rows and has painted them."""
    program.window.desk.open_comparison(request)
    view = program.window.tabs.current
    assert isinstance(view, ComparisonView)
    told: list[str] = []
    view.title_changed.connect(told.append)
    wait = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    while not told:
        app.processEvents(wait)
    view.title_changed.disconnect(told.append)
    view.table.viewport().repaint()
    return view


def _close(app: QApplication, program: Program, view: ComparisonView) -> None:
    """Close the tab, and let go of its widgets as the main loop would."""
    program.window.tabs.close_view(view)
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()


def _steps(
    app: QApplication, table: QAbstractItemView, move: Callable[[int], None], end: int
) -> list[float]:
    times = []
    for step in range(_STEPS):
        begun = time.perf_counter()
        move(end * step // _STEPS)
        table.viewport().repaint()
        app.processEvents()
        times.append(time.perf_counter() - begun)
    return times if end > 0 else []


def _ms(times: list[float], percent: int) -> str:
    cut = statistics.quantiles(times, n=100, method="inclusive")[percent - 1]
    return f"{cut * 1000:.1f}"


def _resident() -> int:
    """Return how much of the memory is ours, where the system tells it; else 0."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * 4096 if status.exists() else 0


if __name__ == "__main__":
    main()
