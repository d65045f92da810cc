"""What every view works with: the data, the words, the look, and the way into the background."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from songhanh.config.words import Words
from songhanh.ui.news import News
from songhanh.ui.own import Own
from songhanh.ui.searcher import Searcher

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.config.paths import Paths
    from songhanh.config.settings import Settings
    from songhanh.core.model import Language
    from songhanh.export.sheet import SheetWriter
    from songhanh.export.work_sheet import WorkSheetWriter
    from songhanh.store.library import Library
    from songhanh.ui.look import Look
    from songhanh.ui.tasks import TaskRunner


@dataclass(slots=True)
class Session:
    """Built once by `main` and handed down. `library` and `searcher` are asked in jobs of `runner`.

    A few short look-ups (a document by id, the taxonomy) are served from memory and may be made in
    the thread of the window as well.
    """

    paths: Paths
    settings: Settings
    words: Words
    library: Library
    runner: TaskRunner
    look: Look
    own: Own = field(init=False)
    searcher: Searcher = field(init=False)
    news: News = field(init=False)

    def __post_init__(self) -> None:
        self.own = Own(self.paths.profile)
        self.searcher = Searcher(self.paths, self.library, self.runner)
        self.news = News(self.library, self.paths.cache, self.runner)

    def save_settings(self, done: Callable[[bool], None]) -> None:
        """Save the settings as they are now, in the background; `done` is told whether they are."""
        # A copy: the user may go on choosing while it is written.
        self.runner.run(partial(deepcopy(self.settings).save, self.paths.profile), done)

    def words_in(self, language: Language) -> Words:
        """Return the words of a language, which need not be the user's."""
        if language == self.words.language:
            return self.words
        return Words.load(self.paths.resources / "words", language)

    def sheet_writer(self, words: Words | None = None) -> SheetWriter:
        """Return the writer that puts comparisons into words, the user's own if not others."""
        from songhanh.export.sheet import SheetWriter  # noqa: PLC0415 - no start writes a sheet

        library, manifest = self.library, self.library.packs[0].manifest
        said = words or self.words
        return SheetWriter(said, library.taxonomy, library.documents, manifest, self.today)

    def work_writer(self, words: Words | None = None) -> WorkSheetWriter:
        """Return the writer that puts lists of work into words, the user's own if not others."""
        from songhanh.export.work_sheet import WorkSheetWriter  # noqa: PLC0415 - as above

        library, manifest = self.library, self.library.packs[0].manifest
        said = words or self.words
        return WorkSheetWriter(said, library.taxonomy, library.documents, manifest, self.today)

    @property
    def today(self) -> date:
        """The day on the desk, as the user reads it."""
        return date.today()  # noqa: DTZ011

    def close(self) -> None:
        """End the background work and close the data."""
        self.runner.close()
        self.searcher.close()
        self.news.close()
        self.own.close()
        self.library.close()
