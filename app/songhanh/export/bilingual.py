"""One sheet of two: the same in both languages, the second one in italics under the first."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from songhanh.core.model import Language
from songhanh.export.options import SheetLanguage
from songhanh.export.printed import PrintedRow, Records, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.config.words import Words
    from songhanh.export.printed import Paragraph, Paragraphs, PrintedSheet, Run

_INLINE = 40
"""Up to how many letters the second language goes on in the line of the first."""


def in_languages(
    chosen: SheetLanguage | None,
    own: Words,
    words_in: Callable[[Language], Words],
    write: Callable[[Words], PrintedSheet],
) -> PrintedSheet:
    """Return a sheet in the language chosen, or in both; None is the reader's own."""
    if chosen is None:
        return write(own)
    if chosen == SheetLanguage.BOTH:
        return bilingual(write(words_in(Language.VI)), write(words_in(Language.EN)))
    return write(words_in(Language(chosen.value)))


def bilingual(first: PrintedSheet, second: PrintedSheet) -> PrintedSheet:
    """Return the first sheet with the words of the second where they differ."""
    language = second.language
    rows = (
        PrintedRow(
            _both(one.head, other.head, language),
            tuple(_both(a, b, language) for a, b in zip(one.cells, other.cells, strict=True)),
            one.shaded,
        )
        for one, other in zip(first.rows, second.rows, strict=True)
    )
    heads = zip(first.heads, second.heads, strict=True)
    notes = zip(first.notes, second.notes, strict=True)
    return replace(
        first,
        kind=_line(first.kind, second.kind),
        title="\n".join(dict.fromkeys((first.title, second.title))),
        heads=tuple(_both(one, other, language) for one, other in heads),
        rows=tuple(rows),
        notes=tuple(text for pair in notes for text in dict.fromkeys(pair)),
        sources_title=_line(first.sources_title, second.sources_title),
        records=_records(first.records, second.records),
    )


def _line(one: str, other: str) -> str:
    return one if one == other else f"{one} / {other}"


def _both(one: Paragraphs, other: Paragraphs, language: Language) -> Paragraphs:
    found: list[Paragraph] = []
    for here, there in zip_longest(one, other, fillvalue=()):
        rest = [run for run in there if run not in here and not _is_told(run)]
        said = "".join(run.text for run in rest).strip(" .,")
        if not here or not said:
            found.append(here)
        elif len(said) <= _INLINE and not _ends(text_of(here)):
            found.append((*here, _second(rest[0], f" / {said}", language)))
        else:
            found += [here, (_second(rest[0], said, language),)]
    return tuple(found)


def _is_told(run: Run) -> bool:
    """Tell whether a run is a place in a document or a figure, which are the same in any language."""
    return run.small or (run.bold and any(letter.isdigit() for letter in run.text))


def _ends(text: str) -> bool:
    """Tell whether a paragraph is a whole sentence, after which a new one begins better below."""
    return "." in text or "[" in text


def _second(run: Run, text: str, language: Language) -> Run:
    return replace(run, text=text, bold=False, italic=True, mark=None, language=language)


def _records(first: Records, second: Records) -> Records:
    """Return the values of the first with those columns of the second that say something else."""
    columns = range(len(first.heads))
    other = [
        i
        for i in columns
        if any(a[i] != b[i] for a, b in zip(first.rows, second.rows, strict=True))
    ]
    heads = (*first.heads, *(second.heads[i] for i in other))
    rows = ((*a, *(b[i] for i in other)) for a, b in zip(first.rows, second.rows, strict=True))
    return Records(heads, tuple(rows))
