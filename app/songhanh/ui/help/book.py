"""The pages of help: Markdown in `resources/help/LANGUAGE`, one file a page, ordered by their numbers.

A page names no key and no command itself: `{key:compare}` and `{name:compare}` are filled in from the
commands of the program, so that help cannot fall behind them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from songhanh.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from songhanh.ui.command_table import Command

_FIELD = re.compile(r"\{(key|name):([\w-]+)\}")
_WORD = re.compile(r"[^\W_]+")
_TARGET = re.compile(r"!?\[([^]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: what it is called in links, its title, and its Markdown."""

    id: str
    title: str
    text: str

    def matches(self, words: str) -> bool:
        """Tell whether every word, with diacritics or without, begins a word of the page."""
        return all(f" {word}" in self.said for word in _words(words))

    @property
    def said(self) -> str:
        """The words of the page, without diacritics and links, each after a space."""
        return " " + " ".join(_words(_TARGET.sub(r"\1", self.text)))

    @property
    def said_title(self) -> str:
        """The words of the title in the same way."""
        return " " + " ".join(_words(self.title))


class HelpBook:
    """The pages in one language, in their order."""

    def __init__(self, pages: Iterable[HelpPage]) -> None:
        self.pages = tuple(pages)
        self._by_id = {page.id: page for page in self.pages}

    @classmethod
    def load(cls, folder: Path, commands: Iterable[Command]) -> HelpBook:
        """Read the pages of one language.

        Raises:
            KeyError: a page names a command, or the key of one, that does not exist.
        """
        known = {command.id: command for command in commands}
        return cls(_read(file, known) for file in sorted(folder.glob("*.md")))

    def __contains__(self, page: object) -> bool:
        return page in self._by_id

    def __getitem__(self, page: str) -> HelpPage:
        return self._by_id[page]

    def find(self, words: str) -> list[HelpPage]:
        """Return the pages that hold all words: first those with them in their title, then in a row."""
        found = [page for page in self.pages if page.matches(words)]
        row = " ".join(_words(words))
        return sorted(found, key=lambda p: (row not in p.said_title, row not in p.said))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _read(file: Path, commands: dict[str, Command]) -> HelpPage:
    def fill(field: re.Match[str]) -> str:
        command = commands[field[2]]
        if field[1] == "name":
            return command.text
        if not command.keys:
            raise KeyError(f"{command.id} has no key")
        key = QKeySequence(command.keys[0])
        return f"**{key.toString(QKeySequence.SequenceFormat.NativeText)}**"

    text = _FIELD.sub(fill, file.read_text(encoding="utf-8"))
    title = text.partition("\n")[0].removeprefix("# ").strip()
    return HelpPage(file.stem.partition("-")[2], title, text)
