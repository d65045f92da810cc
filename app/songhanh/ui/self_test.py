"""Go once through the main job in the real window and report it: how an installation is tried out.

`songhanh --self-test FOLDER` waits for the start page, searches, reads, compares, writes the sheet as
PDF and ends. The folder then holds report.json (each step with the milliseconds since the start of the
process, and what went wrong, if anything did), sheet.pdf and window.png.
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from songhanh.ui.start.ready import ready_comparisons
from songhanh.ui.view_kinds import COMPARISON, READING, RESULTS, SHEET, START

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from songhanh.ui.main_window import MainWindow
    from songhanh.ui.view_kinds import ViewKind
    from songhanh.ui.views.comparison_view import ComparisonView

QUERY = "nhân lực chất lượng cao"
_PATIENCE = 60  # seconds for all of it; an old PC with a cold disk needs some of them
_PAUSE = 10  # milliseconds between two looks


class Ending(Protocol):
    """What can end the program, as the application can."""

    def exit(self, status: int, /) -> None:
        """End with this status."""


class SelfTest(QObject):
    """Drives one window from the event loop, then ends the program: status 0, or 1 after a fault."""

    def __init__(self, app: Ending, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._app, self._window, self._folder = app, window, folder
        self._begun = time.perf_counter()
        self._before = time.process_time()  # nearly what the start took: waiting is not in it
        self._steps: dict[str, int] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._look)
        self._plan = self._walk()
        self._name = ""
        self._ready: Callable[[], bool] = bool
        window.desk.failed.connect(lambda error: self._end(f"{type(error).__name__}: {error}"))

    def start(self) -> None:
        """Begin; the rest happens as the window goes along."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._next()
        self._timer.start()

    def _walk(self) -> Iterator[tuple[str, Callable[[], bool]]]:
        """Do each step, and name it with the question whether it is done."""
        desk, tabs = self._window.desk, self._window.tabs

        def current(kind: ViewKind[QWidget]) -> bool:
            view = kind.of(tabs.current)
            return view is not None and view.isVisible()

        desk.open_start()  # at the first start the tour stands before it
        yield "window", lambda: current(START)
        self._window.toolbar.submitted.emit(QUERY)
        yield "search", lambda: self._hits() > 0
        results = RESULTS.of(tabs.current)
        if results is not None:
            results.hit_activated.emit("57-nq-tw#III.4")
        yield "reading", lambda: current(READING)
        desk.open_comparison(ready_comparisons(desk.session.library, "").provinces)
        yield "comparison", lambda: self._comparison() is not None
        view = self._comparison()
        if view is not None and view.sheet is not None:
            desk.open_sheet(view.sheet, view.title)
        yield "preview", lambda: self._pages() > 0
        pdf = self._folder / "sheet.pdf"
        sheet = SHEET.of(tabs.current)
        if sheet is not None:
            sheet.save(pdf)
        yield "pdf", pdf.is_file
        self._window.grab().save(str(self._folder / "window.png"))

    def _hits(self) -> int:
        view = RESULTS.of(self._window.tabs.current)
        return view.hits.model().rowCount() if view is not None else 0

    def _comparison(self) -> ComparisonView | None:
        view = COMPARISON.of(self._window.tabs.current)
        return view if view is not None and view.sheet is not None else None

    def _pages(self) -> int:
        view = SHEET.of(self._window.tabs.current)
        return view.pages if view is not None else 0

    def _look(self) -> None:
        if self._ready():
            self._steps[self._name] = round((self._before + self._waited()) * 1000)
            self._next()
        elif self._waited() > _PATIENCE:
            self._end(f"nothing came of: {self._name}")

    def _next(self) -> None:
        step = next(self._plan, None)
        if step is None:
            self._end()
        else:
            self._name, self._ready = step

    def _waited(self) -> float:
        return time.perf_counter() - self._begun

    def _end(self, fault: str = "") -> None:
        if not self._timer.isActive():
            return
        self._timer.stop()
        report = {"steps": self._steps, "fault": fault}
        (self._folder / "report.json").write_text(json.dumps(report, indent=1), encoding="utf-8")
        self._app.exit(1 if fault else 0)
