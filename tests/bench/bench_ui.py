"""Measure what it is like to sit in front of the window: a scripted minute, the start, the memory.

    python tests/bench/bench_ui.py

The real window over the real data, without a screen. A timer of 5 ms tells how long the event loop
was kept from its work: each step prints its worst stall, as time on the clock and as time of the
processor in the thread of the window, which does not count what else this machine is doing. The start
is that of a process of its own, from its first instruction to a start page that can be typed into.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

if "BEGUN" not in os.environ:  # the processes it starts have theirs from it, and are timed
    from tests import surroundings

    surroundings.prepare()

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from songhanh.ui.app import Program

STALL_MS, START_S, OPEN_MB, USED_MB = 50, 1.0, 120, 180
TICK_MS, KEY_MS, PATIENCE_S, STARTS = 5, 60, 20.0, 5
QUERIES = (
    "nhan luc so", "57nq", "chuyển đổi số cấp xã", "305-KH/TU", "giáo viên", "kinh tế số GRDP",
    "chuyeenr ddooir soos", '"trí tuệ nhân tạo"', "hạ tầng số", "tỉnh:nghệ-an dữ liệu",
)  # fmt: skip
PROVISION = "nghe-an/305-kh-tu#16"


def open_program(profile: Path) -> Program:
    """Open the program on an empty profile, past its tour, as on the second day."""
    from songhanh.config.paths import find_paths
    from songhanh.config.settings import Settings
    from songhanh.store.library import Library
    from songhanh.ui.app import Program, make_application

    app = make_application()
    paths = replace(find_paths(), profile=profile)
    settings = Settings(my_province="nghe-an", toured=True)
    program = Program(app, paths, settings, Library.open([paths.pack]))
    program.window.resize(1366, 728)
    program.show()
    return program


# --- A scripted minute ----------------------------------------------------------------------------


@dataclass(slots=True)
class Stall:
    """The worst of a step: milliseconds on the clock, and of the processor in the window's thread."""

    wall: float = 0
    cpu: float = 0
    over: int = 0


class Minute:
    """Does one step after the other and watches the event loop meanwhile."""

    def __init__(self, program: Program) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._program = program
        self.stalls: dict[str, Stall] = {}
        self._now = ""
        self._last = self._clock()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def do(
        self, name: str, action: Callable[[], object], ready: Callable[[], bool] = lambda: True
    ) -> None:
        """Do a step from within the event loop, and go on until it is ready and calm."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, end = QEventLoop(), time.monotonic() + PATIENCE_S
        self.stalls.setdefault(name, Stall())
        self._now, self._last = name, self._clock()
        QTimer.singleShot(0, action)
        calm = 0

        def look() -> None:
            nonlocal calm
            calm = calm + 1 if ready() else 0
            if calm > 5 or time.monotonic() > end:
                loop.quit()

        watch = QTimer()
        watch.timeout.connect(look)
        watch.start(40)
        loop.exec()
        watch.stop()
        self._now = ""

    def type(self, name: str, field: QWidget, text: str) -> None:
        """Type letter by letter, at the pace of somebody who types well."""
        from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        self.stalls.setdefault(name, Stall())
        self._now, self._last = name, self._clock()
        left, loop, keys = list(text), QEventLoop(), QTimer()

        def key() -> None:
            if left:
                letter = left.pop(0)
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    plain = Qt.KeyboardModifier.NoModifier
                    QApplication.sendEvent(field, QKeyEvent(kind, 0, plain, letter))
            else:
                keys.stop()
                QTimer.singleShot(300, loop.quit)

        keys.timeout.connect(key)
        keys.start(KEY_MS)
        loop.exec()
        self._now = ""

    @staticmethod
    def _clock() -> tuple[float, float]:
        return time.perf_counter(), time.thread_time()

    def _tick(self) -> None:
        before, self._last = self._last, self._clock()
        if self._now:
            wall, cpu = ((b - a) * 1000 for a, b in zip(before, self._last, strict=True))
            stall, wall = self.stalls[self._now], wall - TICK_MS
            stall.over += wall > STALL_MS
            if wall > stall.wall:
                stall.wall, stall.cpu = wall, cpu


def minute(program: Program) -> dict[str, Stall]:
    """Use the program for a while; return the worst stall of each step."""
    from songhanh.core.compare import ComparisonRequest, RowsBy
    from songhanh.core.tree import Place
    from songhanh.core.work import COMMUNE
    from songhanh.ui.views.comparison_view import ComparisonView
    from songhanh.ui.views.results_view import ResultsView

    window, watch = program.window, Minute(program)
    desk, tabs = window.desk, window.tabs

    def answered() -> bool:
        view = tabs.current
        return isinstance(view, ResultsView) and view.result is not None

    def compared() -> bool:
        view = tabs.current
        return isinstance(view, ComparisonView) and view.sheet is not None

    watch.do("start page", desk.open_start)
    watch.do("first search", lambda: desk.search_requested.emit("nhan luc"), answered)
    for text in QUERIES:
        window.toolbar.search.clear()
        watch.type("typing a search", window.toolbar.search, text)
    watch.do("open a hit", lambda: desk.open_hit(PROVISION))
    watch.do("open a resolution", lambda: desk.open_place(Place(document="57-nq-tw")))
    for section in ("II", "III", "III.4"):
        place = Place(document="57-nq-tw", section=section)
        watch.do("go to a section", partial(desk.open_place, place))
    watch.do("note", window.commands["note"].trigger)
    editors = window.context.foot.editors
    if editors:
        watch.type("typing a note", editors[0], "hoi van phong ve so lieu quy III")
    trio = ("57-nq-tw", "phu-tho", "nghe-an", "can-tho")
    few = ComparisonRequest(trio, RowsBy.INDICATOR, base="57-nq-tw")
    watch.do("compare 4 columns", lambda: desk.open_comparison(few), compared)
    every = tuple(program.session.library.taxonomy.province)
    many = ComparisonRequest(("57-nq-tw", *every), RowsBy.INDICATOR, base="57-nq-tw")
    watch.do("compare 35 columns", lambda: desk.open_comparison(many), compared)
    pillars = ComparisonRequest(trio)
    watch.do("compare by pillar", lambda: desk.open_comparison(pillars), compared)
    watch.do("preview a sheet", window.commands["print"].trigger)
    watch.do("work of the commune", lambda: desk.open_work(COMMUNE))
    watch.do("help", window.commands["help"].trigger)
    watch.do("settings", window.commands["settings"].trigger)
    watch.do("dark theme", lambda: program.set_theme("dark"))
    watch.do("text at 125 %", lambda: program.set_text_size(125))
    for _ in range(len(tabs.views)):
        watch.do("next tab", window.commands["next-tab"].trigger)
    return watch.stalls


def print_stalls(stalls: dict[str, Stall]) -> None:
    """Print the worst of each step, the worst step last."""
    print(f"{'step':24}{'worst stall, ms':>18}{'processor, ms':>16}{f'over {STALL_MS} ms':>14}")
    for name, stall in sorted(stalls.items(), key=lambda pair: pair[1].wall):
        print(f"{name:24}{stall.wall:18.0f}{stall.cpu:16.0f}{stall.over:14}")
    name, worst = max(stalls.items(), key=lambda pair: pair[1].wall)
    verdict = "reached" if worst.wall <= STALL_MS else "missed"
    print(f"worst stall {worst.wall:.0f} ms in “{name}”; the goal is {STALL_MS} ms: {verdict}")


# --- Start and memory, each in a process of its own -----------------------------------------------


def child(what: str) -> str:
    """Run this script for one measurement; return what it printed."""
    begun = {"BEGUN": repr(time.time()), "PYTHONDONTWRITEBYTECODE": ""}  # warm, as everywhere
    command = [sys.executable, __file__, what]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | begun
    )
    return done.stdout.strip().splitlines()[-1]


def measure_start() -> None:
    """Print the seconds until the start page can be typed into, on the clock and of the processor."""
    from PySide6.QtWidgets import QApplication

    from songhanh.config.settings import Settings
    from songhanh.main import main as start

    def loop(*_: object) -> int:
        while QApplication.activeWindow() is None or QApplication.focusWidget() is None:
            QApplication.processEvents()
        QApplication.processEvents()  # paints it
        print(time.time() - float(os.environ["BEGUN"]), time.process_time(), flush=True)
        return 0

    with tempfile.TemporaryDirectory() as profile:
        Settings(my_province="nghe-an", toured=True).save(Path(profile))
        os.environ["SONGHANH_PROFILE"] = profile
        QApplication.exec = loop  # type: ignore[method-assign]
        start([])


def measure_memory() -> None:
    """Print the memory in MB with a document open, after much use, and with a second window."""
    from songhanh.core.compare import ComparisonRequest, RowsBy
    from songhanh.core.tree import Place
    from tests.screens import settle

    with tempfile.TemporaryDirectory() as profile:
        program = open_program(Path(profile))
        window, app = program.window, program._app
        window.desk.open_place(Place(document="57-nq-tw"))
        settle(app, program)
        opened = pss()
        for text in QUERIES:
            window.desk.search_requested.emit(text)
            settle(app, program)
        columns = ("57-nq-tw", "phu-tho", "nghe-an", "can-tho")
        request = ComparisonRequest(columns, RowsBy.INDICATOR, base="57-nq-tw")
        window.desk.open_comparison(request)
        settle(app, program)
        used = pss()
        window.commands["new-window"].trigger()
        program.window.desk.open_place(Place(document="71-nq-tw"))
        settle(app, program)
        print(opened, used, pss() - used, flush=True)
        program.close()


def pss() -> float:
    """Return this process's share of memory in MB; what others use too counts in part."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))


def main() -> None:
    """Measure all three."""
    with tempfile.TemporaryDirectory() as profile:
        program = open_program(Path(profile))
        stalls = minute(program)
        program.close()
    print_stalls(stalls)
    child("start")  # the first one warms the disk's cache
    starts = [[float(part) for part in child("start").split()] for _ in range(STARTS)]
    wall, cpu = (statistics.median(column) for column in zip(*starts, strict=True))
    verdict = "reached" if wall <= START_S else "missed"
    print(f"start {wall:.2f} s, {cpu:.2f} s of the processor (median of {STARTS}, warm); "
          f"the goal is {START_S} s: {verdict}")  # fmt: skip
    if not Path("/proc/self/smaps_rollup").exists():
        return
    opened, used, second = (float(part) for part in child("memory").split())
    print(f"memory {opened:.0f} MB with a document open (goal {OPEN_MB}), "
          f"{used:.0f} MB after ten searches and a comparison (goal {USED_MB}), "
          f"{second:.0f} MB more for a second window with a document")  # fmt: skip


if __name__ == "__main__":
    {"start": measure_start, "memory": measure_memory}.get("".join(sys.argv[1:]), main)()
