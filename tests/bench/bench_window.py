"""Measure the window: from the last key of a query to its results on the screen.

The real window, without a screen, over made-up law libraries; queries are typed into its search box
letter by letter. What counts is a query's last key: the pause that the box waits for more keys is
left out and printed apart, since it is chosen and not worked through. The time is told by where it
goes: the answer in the background, taking it over (models, head, filters), laying out and painting.

    python tests/bench/bench_window.py            100,000 provisions
    python tests/bench/bench_window.py 10000      another size
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests import surroundings

surroundings.prepare()

import dev  # noqa: E402
from songhanh.config.paths import find_paths  # noqa: E402
from songhanh.config.settings import Settings  # noqa: E402
from songhanh.store.library import Library  # noqa: E402
from songhanh.ui.app import Program, make_application  # noqa: E402
from songhanh.ui.views.results_view import ResultsView  # noqa: E402
from songhanh.ui.widgets import search_box  # noqa: E402
from tests.bench import _corpus  # noqa: E402
from tests.bench.bench_search import quantile, questions  # noqa: E402

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SIZE, GOAL_MS = 100_000, 50
PLACE = dev.BUILD / "bench"
PARTS = ("answer", "take over", "lay out and paint", "whole")


class Watch:
    """Notes when the answer to a key is there, taken over and painted."""

    def __init__(self, app: QApplication, program: Program) -> None:
        self._app, self._program = app, program
        self._arrived = 0.0
        show = ResultsView._show

        def timed(view: ResultsView, answer: Any) -> None:
            self._arrived = time.perf_counter()
            show(view, answer)

        mock.patch.object(ResultsView, "_show", timed).start()

    def type(self, text: str) -> list[float]:
        """Type a query whose last key is timed; return the milliseconds of each part."""
        box = self._program.window.toolbar.search
        box.setText(text[:-1])
        self._ask(text[:-1])
        box.setText(text)
        return self._ask(text)

    def _ask(self, text: str) -> list[float]:
        """Ask as the box does after its pause, and wait until all of the window is painted."""
        box, window = self._program.window.toolbar.search, self._program.window
        started = time.perf_counter()
        box.query_changed.emit(text)
        view = window.tabs.current
        assert isinstance(view, ResultsView)
        while view.result is None or view.result.query.text != text.strip():
            self._app.processEvents()
        shown = time.perf_counter()
        window.grab()  # lays out what is waiting for it, and paints every part
        painted = time.perf_counter()
        steps = (self._arrived - started, shown - self._arrived, painted - shown, painted - started)
        return [1000 * step for step in steps]


def main() -> None:
    """Measure at the size that was asked for."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    folder = PLACE / str(size)
    _corpus.build(folder / "pack", size)
    app = make_application()
    with tempfile.TemporaryDirectory() as profile:
        paths = replace(find_paths(), profile=Path(profile), pack=folder / "pack")
        program = Program(app, paths, Settings(), Library.open([paths.pack]))
        program.window.resize(1366, 728)
        program.show()
        measure(Watch(app, program), size)
        program.close()


def measure(watch: Watch, size: int) -> None:
    """Print where the time goes, by class of queries."""
    warm, *_ = questions().values()
    for one in warm[:5]:
        watch.type(one.text)
    print(f"{size:,} provisions; from the last key to the painted window, p50 / p95 in ms")
    print(f"(besides, the box waits {search_box.PAUSE_MS} ms for more keys)")
    print(f"{'':16}" + "".join(f"{part:>20}" for part in PARTS))
    every: list[list[float]] = []
    for name, asked in questions().items():
        taken = [watch.type(one.text) for one in asked if len(one.text) > 1]
        every += taken
        print(f"{name:16}{line(taken)}")
    print(f"{'all':16}{line(every)}")
    p95 = quantile([steps[-1] for steps in every])
    print(f"p95 {p95:.0f} ms; the goal is {GOAL_MS}: {'reached' if p95 <= GOAL_MS else 'missed'}")


def line(taken: list[list[float]]) -> str:
    """Return p50 and p95 of each part."""
    columns = [list(column) for column in zip(*taken, strict=True)]
    ends = [f"{statistics.median(c):.1f} / {quantile(c):.1f}" for c in columns]
    return "".join(f"{end:>20}" for end in ends)


if __name__ == "__main__":
    main()
