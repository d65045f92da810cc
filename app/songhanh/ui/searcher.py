"""The search of a running window: asked in turn with the other jobs, mended aside."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from songhanh.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from songhanh.config.paths import Paths
    from songhanh.search.engine import SearchEngine
    from songhanh.search.query import SearchQuery
    from songhanh.search.results import SearchResult
    from songhanh.store.library import Library


class _StoppedError(Exception):
    """The user, or the end of the program, stopped the building of an index."""


@dataclass(frozen=True, slots=True)
class Building:
    """How far the building of the index is: entries written, and all there are to write."""

    done: int = 0
    total: int = 0


class Searcher(QObject):
    """Answers queries with an index that it never builds itself: that has a thread of its own.

    While an index is built there may be none to ask; queries are then not answered, and `ready`
    tells when to ask again. Reading goes on all the time. All but `search` belongs to the thread of
    the window.
    """

    ready = Signal()
    """A new index is there: ask again what was not answered."""
    state_changed = Signal()
    """`building` or `error` has changed."""

    _unusable = Signal()
    _progressed = Signal(int, int)

    def __init__(
        self, paths: Paths, library: Library, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._library = library
        self._runner = runner
        self._builder: TaskRunner | None = None
        self._stop = Event()
        self._engine: SearchEngine | None = None
        self._built: tuple[Path, ...] = ()
        self._fresh = False
        self.building: Building | None = None
        """How far the building is; None if none is going on."""
        self.error: Exception | None = None
        """Why there is no index; None if it is there, or being built, or was stopped."""
        self._unusable.connect(self.build)
        self._progressed.connect(self._on_progressed)

    def search(
        self,
        query: SearchQuery,
        limit: int,
        *,
        facets: bool = False,
        given_up: Callable[[], bool] = bool,
    ) -> SearchResult | None:
        """Answer a query; None if there is no index to ask. For jobs of the runner only.

        The index is opened at the first query; if it is missing or damaged, one is built aside.
        """
        # Whoosh takes a while to import, so it waits for the first search.
        from songhanh.search.seal import IndexDamagedError  # noqa: PLC0415

        try:
            result = self._open().search(query, limit, facets=facets, given_up=given_up)
        except IndexDamagedError:
            self._drop()
            if self._fresh:
                raise  # what was built just now is damaged again: there is no end to that
            self._unusable.emit()
            return None
        self._fresh = False
        return result

    def build(self) -> None:
        """Build the indexes that are missing or damaged, unless that is being done."""
        if self.building is not None:
            return
        self.building, self.error = Building(), None
        self._stop.clear()
        self.state_changed.emit()
        self._aside().run(self._build, self._on_built, self._on_failed)

    def stop(self) -> None:
        """Give the building up; `build` begins again."""
        self._stop.set()

    def close(self) -> None:
        """Stop what is being built, wait for its end, and close the index."""
        self._stop.set()
        if self._builder is not None:
            self._builder.close()
        self._drop()

    def _open(self) -> SearchEngine:
        from songhanh.search.engine import SearchEngine  # noqa: PLC0415

        if self._engine is None:
            paths = self._paths
            self._engine = engine = SearchEngine(
                self._library, paths.cache, paths.pack, mend=False, built=self._built
            )
            # Damage that opening does not see is looked for once the first answer is on the screen.
            self._runner.run(lambda: None, lambda _: self._verify(engine))
        return self._engine

    def _verify(self, engine: SearchEngine) -> None:
        """Look at all files aside; the index that is there answers until a better one is built."""

        def built(sound: bool) -> None:  # noqa: FBT001 - the answer of the job
            if not sound:
                self.build()

        self._aside().run(engine.verify, built)

    def _aside(self) -> TaskRunner:
        if self._builder is None:
            self._builder = TaskRunner(self)
            self._builder.failed.connect(self._runner.failed)
        return self._builder

    def _build(self) -> tuple[Path, ...]:
        from songhanh.search.rebuilding import build_indexes  # noqa: PLC0415

        def tell(done: int, total: int) -> None:
            if self._stop.is_set():
                raise _StoppedError
            self._progressed.emit(done, total)

        packs = [pack.path for pack in self._library.packs]
        return build_indexes(packs, self._paths.cache, self._paths.pack, tell)

    def _drop(self) -> None:
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    def _on_built(self, folders: tuple[Path, ...]) -> None:
        self._built, self._fresh = folders, True
        # In turn with the searches, so that none is under way.
        self._runner.run(self._drop, lambda _: self._tell_ready())

    def _tell_ready(self) -> None:
        self.building = None
        self.state_changed.emit()
        self.ready.emit()

    def _on_failed(self, error: Exception) -> None:
        self.building = None
        self.error = None if isinstance(error, _StoppedError) else error
        self.state_changed.emit()

    def _on_progressed(self, done: int, total: int) -> None:
        if self.building is not None:
            self.building = Building(done, total)
            self.state_changed.emit()
