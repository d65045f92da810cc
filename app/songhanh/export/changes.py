"""What changed between two states of the data, in words: for the command line and for updates."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from songhanh.core.diff import ChangeKind
from songhanh.core.due import Due
from songhanh.core.lexicon import Lexicon
from songhanh.core.model import CENTRAL, Document, Language, Provision
from songhanh.core.text import sort_key
from songhanh.export.word_diff import diff_texts, marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from songhanh.config.words import Words
    from songhanh.core.diff import Change, Edition
    from songhanh.core.model import Text
    from songhanh.core.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class ScopeChanges:
    """What changed at the centre or in a province: its name, and a line for each change."""

    scope: str
    name: str
    lines: tuple[str, ...]


class ChangesWriter:
    """Puts the changes from `old` to `new` into words; `taxonomy` names what they speak of."""

    def __init__(self, words: Words, taxonomy: Taxonomy, old: Edition, new: Edition) -> None:
        self.words = words
        self.taxonomy = taxonomy
        self._documents = {**old.documents, **new.documents}
        self._new = new
        self._lexicon: Lexicon | None = None

    def write(self, changes: Iterable[Change]) -> tuple[ScopeChanges, ...]:
        """Return the changes scope by scope, the centre first, in the order in which they came."""
        lines: dict[str, list[str]] = {}
        for change in changes:
            lines.setdefault(change.scope, []).append(self.line(change))
        found = (ScopeChanges(key, self.place(key), tuple(said)) for key, said in lines.items())
        return tuple(sorted(found, key=lambda one: (one.scope != CENTRAL, sort_key(one.name))))

    def place(self, scope: str) -> str:
        """Return the name of a province, or of the centre."""
        province = self.taxonomy.province.get(scope)
        return self.words.text(province.name) if province else self.words.say("changes", "centre")

    def line(self, change: Change) -> str:
        """Return a change in words: `305-KH/TU · 4: ≈ 20 % → ≥ 25 %, 2030`."""
        before, after = change.before, change.after
        there = after or before
        if isinstance(there, Document):
            head = self.words.text(there.label)
        elif there is not None:
            document = self._documents[there.document]
            head = f"{self.words.text(document.label)} · {there.ref}"
        else:
            head = change.id
        return f"{head}: {self._what(change)}"

    def _what(self, change: Change) -> str:
        name, before, after = self.words.name(change.kind), change.before, change.after
        if isinstance(before, Provision) and isinstance(after, Provision):
            if change.kind == ChangeKind.FIGURE_CHANGED:
                return self._figures(before, after)
            if change.kind == ChangeKind.TEXT_CHANGED:
                return f"{name}: {self._marked(before.text, after.text)}"
        if before is None or after is None:
            return self._whole(name, after or before)
        return f"{name}: {'; '.join(self._details(before, after))}"

    def _marked(self, before: Text, after: Text) -> str:
        """Return a changed text with the words marked that went and came.

        Where only the other language changed, that one is told.
        """
        if self._lexicon is None:
            terms = (term for group in self.taxonomy.synonyms for term in group)
            self._lexicon = Lexicon(terms, (p.text.vi for p in self._new.provisions.values()))
        here = self.words.language
        others = (one for one in Language if before.get(one) != after.get(one))
        language = here if before.get(here) != after.get(here) else next(others)
        return marked(diff_texts(before, after, language, self._lexicon), self.words)

    def _whole(self, name: str, there: Document | Provision | None) -> str:
        """Return what came or went, with what it says."""
        if isinstance(there, Document):
            title = self.words.text(there.title)
            count = there.provisions
            return self.words.say("changes", "document", what=name, title=title, count=count)
        return f"{name}: {self.words.text(there.text)}" if there else name

    def _figures(self, before: Provision, after: Provision) -> str:
        """Return old and new figure; the year is said once where it is the same."""
        old, new = self._figure(before), self._figure(after)
        if before.year != after.year:
            old, new = f"{old}, {self._year(before)}", f"{new}, {self._year(after)}"
        elif after.year:
            new += f", {after.year}"
        return f"{old} → {new}"

    def _figure(self, provision: Provision) -> str:
        figure = provision.figure
        if figure is None:
            return self.words.say("changes", "no-figure")
        return f"{self.words.figure(figure)} {self.words.unit(figure, self.taxonomy)}".rstrip()

    def _year(self, provision: Provision) -> str:
        return str(provision.year) if provision.year else self.words.say("changes", "no-year")

    def _details(self, before: object, after: object) -> list[str]:
        """Return the fields in which two documents or provisions differ, short ones with content."""
        found = []
        for field in fields(before) if isinstance(before, (Document, Provision)) else ():
            old, new = getattr(before, field.name), getattr(after, field.name)
            if field.compare and old != new:
                said = self.words.say("field", field.name)
                both = [self._short(value) for value in (old, new)]
                found.append(f"{said}: {both[0]} → {both[1]}" if all(both) else said)
        return found

    def _short(self, value: Any) -> str:
        """Return a value that can be said in a word or two, else nothing."""
        if value is None or value == "":
            return self.words.say("changes", "nothing")
        if isinstance(value, StrEnum):
            return self.words.name(value)
        if isinstance(value, date):
            return self.words.date(value)
        if isinstance(value, Due):
            return value.text
        return str(value) if isinstance(value, (str, int)) and len(str(value)) <= 40 else ""
