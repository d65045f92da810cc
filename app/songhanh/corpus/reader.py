"""Read YAML into values while keeping the line of everything, so that a finding can say where.

A `Reader` walks one file. Its methods return what stands there, or a harmless default after noting
an issue, so that one pass reports everything at once.
"""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import yaml

from songhanh.core.model import NO_TEXT, Text
from songhanh.corpus.issues import Issue, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from enum import StrEnum
    from pathlib import Path

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_Value = TypeVar("_Value")
_Enum = TypeVar("_Enum", bound="StrEnum")

Fields = dict[str, yaml.Node]


class Reader:
    """Reads the nodes of one file and collects what is wrong with them."""

    def __init__(self, file: Path, text: str | None = None) -> None:
        self.file = file
        self.issues: list[Issue] = []
        self._text = text

    def load(self) -> yaml.Node | None:
        """Return the root node of the file, or None after noting that it is malformed."""
        try:
            text = self._text
            if text is None:
                text = self.file.read_text(encoding="utf-8")
            root = yaml.compose(text, Loader=LOADER)
        except UnicodeDecodeError as error:
            self._note(1, Problem.MALFORMED, f"UTF-8: byte {error.start}")
            return None
        except OSError as error:
            self._note(1, Problem.MALFORMED, error.strerror or type(error).__name__)
            return None
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            self._note(line, Problem.MALFORMED, error.problem or "")
            return None
        except yaml.YAMLError as error:
            self._note(1, Problem.MALFORMED, str(error).splitlines()[0])
            return None
        if root is None:
            self._note(1, Problem.MALFORMED, "")
        return root

    def note(
        self, node: yaml.Node, problem: Problem, subject: str, allowed: Iterable[str] = ()
    ) -> None:
        """Note an issue at the line of `node`; `allowed` is what might stand there."""
        line = node.start_mark.line + 1
        self.issues.append(Issue(self.file, line, problem, subject, tuple(allowed)))

    def _note(self, line: int, problem: Problem, subject: str) -> None:
        self.issues.append(Issue(self.file, line, problem, subject))

    def mapping(
        self, node: yaml.Node, required: Collection[str], optional: Collection[str] = ()
    ) -> Fields:
        """Return the fields of a mapping after checking its keys; null counts as left out."""
        if not isinstance(node, yaml.MappingNode):
            self.note(node, Problem.WRONG_TYPE, "mapping")
            return {}
        fields: Fields = {}
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                self.note(key, Problem.DUPLICATE_KEY, name)
            elif name not in required and name not in optional:
                self.note(key, Problem.UNKNOWN_KEY, name, sorted({*required, *optional}))
            elif not _is_null(value):
                fields[name] = value
            seen.add(name)
        for name in required:
            if name not in fields:
                self.note(node, Problem.MISSING_KEY, name)
        return fields

    def items(
        self, node: yaml.Node | None, read: Callable[[yaml.Node], _Value]
    ) -> tuple[_Value, ...]:
        """Return what `read` makes of each item of a list; nothing for a list left out."""
        if node is None:
            return ()
        if not isinstance(node, yaml.SequenceNode):
            self.note(node, Problem.WRONG_TYPE, "list")
            return ()
        return tuple(read(item) for item in node.value)

    def string(self, node: yaml.Node | None) -> str:
        """Return a scalar as it is written, checked for normal form C."""
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            self.note(node, Problem.WRONG_TYPE, "text")
            return ""
        text = str(node.value)
        if not unicodedata.is_normalized("NFC", text):
            self.note(node, Problem.NOT_NFC, text[:60])
            text = unicodedata.normalize("NFC", text)
        return text

    def strings(self, node: yaml.Node | None) -> tuple[str, ...]:
        """Return a list of texts."""
        return self.items(node, self.string)

    def text(self, node: yaml.Node | None) -> Text:
        """Return a text in both languages; where one is missing, a warning is noted."""
        if node is None:
            return NO_TEXT
        fields = self.mapping(node, (), ("vi", "en"))
        text = Text(self.string(fields.get("vi")), self.string(fields.get("en")))
        if isinstance(node, yaml.MappingNode):
            if text == NO_TEXT:
                self.note(node, Problem.MISSING_KEY, "vi")
            elif not text.vi or not text.en:
                self.note(node, Problem.UNTRANSLATED, "vi" if not text.vi else "en")
        return text

    def date(self, node: yaml.Node | None) -> date | None:
        """Return a date written as 2025-08-22."""
        if node is None:
            return None
        written = self.string(node)
        try:
            return date.fromisoformat(written)
        except ValueError:
            self.note(node, Problem.NOT_A_DATE, written)
            return None

    def integer(self, node: yaml.Node | None) -> int | None:
        """Return a whole number."""
        if node is None:
            return None
        if node.tag == _TAG + "int":
            try:
                return int(node.value)
            except ValueError:
                pass
        self.note(node, Problem.WRONG_TYPE, "whole number")
        return None

    def number(self, node: yaml.Node) -> float | None:
        """Return a number."""
        if node.tag in (_TAG + "int", _TAG + "float"):
            try:
                return float(node.value)
            except ValueError:
                pass
        self.note(node, Problem.WRONG_TYPE, "number")
        return None

    def choice(self, node: yaml.Node | None, kind: type[_Enum], default: _Enum) -> _Enum:
        """Return the member of an enum that is named, or `default` after noting the issue."""
        if node is None:
            return default
        name = self.string(node)
        try:
            return kind(name)
        except ValueError:
            self.note(node, Problem.UNKNOWN_VALUE, name, [member.value for member in kind])
            return default


def _is_null(node: yaml.Node) -> bool:
    return bool(node.tag == _TAG + "null")
