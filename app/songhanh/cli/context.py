"""What every command works with, and how it speaks: UTF-8 always, errors in one sentence."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from songhanh.config.words import Words
from songhanh.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from songhanh.config.paths import Paths
    from songhanh.core.model import Language
    from songhanh.export.printed import PrintedSheet
    from songhanh.search.engine import SearchEngine

    PdfWriter = Callable[[PrintedSheet, Path], int]


@dataclass(slots=True)
class Context:
    """Paths, words, the packs named, and the writer of PDFs, which belongs to the window's side."""

    paths: Paths
    words: Words
    packs: Sequence[Path]
    write_pdf: PdfWriter
    _library: Library | None = field(default=None, init=False)
    _engine: SearchEngine | None = field(default=None, init=False)

    @property
    def library(self) -> Library:
        """All packs named, or the one that came with the program; opened at first use."""
        if self._library is None:
            self._library = Library.open(self.packs or [self.paths.pack])
        return self._library

    @property
    def engine(self) -> SearchEngine:
        """The search over the library; opened at first use."""
        if self._engine is None:
            # Whoosh is not worth its import to a command that does not search.
            from songhanh.search.engine import SearchEngine  # noqa: PLC0415

            self._engine = SearchEngine(self.library, self.paths.cache, self.paths.pack)
            self._engine.verify()  # reads all files, but only those that changed since the last time
        return self._engine

    def words_in(self, language: Language) -> Words:
        """Return the words of a language, which need not be that of the command line."""
        if language == self.words.language:
            return self.words
        return Words.load(self.paths.resources / "words", language)

    def close(self) -> None:
        """Close what was opened."""
        if self._engine is not None:
            self._engine.close()
        if self._library is not None:
            self._library.close()

    def print(self, text: str = "") -> None:
        """Write a line to standard output."""
        print(text)

    def print_json(self, value: Any, *, indent: int | None = 1) -> None:
        """Write a value as JSON to standard output."""
        print(json.dumps(value, ensure_ascii=False, indent=indent))

    def complain(self, code: str, **params: object) -> None:
        """Write the sentence of an error to standard error."""
        print(self.words.say("errors", code, **params), file=sys.stderr)

    def progress(self, key: str) -> Callable[[int, int], None] | None:
        """Return a callback that counts on one line of a terminal, or None where there is none."""
        if sys.stderr is None or not sys.stderr.isatty():  # None in a program without a console
            return None

        def show(done: int, total: int) -> None:
            line = self.words.say("cli", key, done=done, total=total)
            print(f"\r{line}", end="\n" if done == total else "", file=sys.stderr, flush=True)

        return show
