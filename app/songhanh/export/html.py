"""A printed sheet as one HTML file that needs nothing beside it and prints well."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from songhanh.core.compare import Standing
from songhanh.core.model import Confidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from songhanh.config.words import Words
    from songhanh.export.sheet import Paragraph, PrintedSheet, Run

_STYLE = """
@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; }
body { font: 13pt/1.3 "Times New Roman", "Liberation Serif", serif; color: #000; margin: 1.5em; }
header { text-align: center; position: relative; }
h1 { font-size: 14pt; margin: 0 0 .2em; } h2 { font-size: 14pt; margin: 0 0 1em; }
.reference { position: absolute; right: 0; top: 0; border: 1px solid; padding: .1em .6em;
  font-weight: bold; }
table { border-collapse: collapse; width: 100%; font-size: 12pt; }
th, td { border: 1px solid #000; padding: .3em .5em; vertical-align: top; text-align: left; }
thead { display: table-header-group; } thead th { background: #ececec; text-align: center; }
tr { break-inside: avoid; } tr.group th { background: #ececec; }
p { margin: 0 0 .35em; } small { font-size: 10pt; }
.notes, ol, footer { font-size: 11pt; } footer { display: flex; justify-content: space-between; }
li { overflow-wrap: anywhere; }
"""
_SIGNS = {
    Standing.AHEAD: "▲",
    Standing.EQUAL: "=",
    Standing.BEHIND: "▽",
    Standing.NOT_COMPARABLE: "◌",
    Confidence.OFFICIAL: "●",
    Confidence.REPORTED: "◐",
    Confidence.TRANSLATED: "○",
}


def sheet_html(sheet: PrintedSheet, words: Words) -> str:
    """Return the sheet as a whole HTML document in UTF-8."""
    heads = "".join(f'<th scope="col">{_paragraphs(head, words)}</th>' for head in sheet.heads)
    rows = "\n".join(_rows(sheet, words))
    sources = "".join(f"<li>{escape(line.split('] ', 1)[1])}</li>" for line in sheet.sources)
    listed = f"<h3>{escape(sheet.sources_title)}</h3><ol>{sources}</ol>" if sources else ""
    notes = "".join(f"<p>{escape(note)}</p>" for note in sheet.notes)
    return (
        f'<!DOCTYPE html>\n<html lang="{sheet.language.value}">\n<head><meta charset="utf-8">'
        f"<title>{escape(sheet.title)}</title><style>{_STYLE}</style></head>\n<body>\n"
        f'<header><span class="reference">{escape(sheet.reference)}</span>'
        f"<h1>{escape(sheet.kind)}</h1><h2>{escape(sheet.title)}</h2></header>\n"
        f"<table><thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>\n"
        f'<div class="notes">{notes}</div>\n{listed}\n'
        f"<footer><span>{escape(sheet.foot_left)}</span>"
        f"<span>{escape(sheet.foot_right)}</span></footer>\n</body>\n</html>\n"
    )


def _rows(sheet: PrintedSheet, words: Words) -> Iterable[str]:
    for row in sheet.rows:
        head = _paragraphs(row.head, words)
        if row.is_group:
            span = len(sheet.heads)
            yield f'<tr class="group"><th colspan="{span}" scope="rowgroup">{head}</th></tr>'
        else:
            cells = "".join(f"<td>{_paragraphs(cell, words)}</td>" for cell in row.cells)
            yield f'<tr><th scope="row">{head}</th>{cells}</tr>'


def _paragraphs(paragraphs: Iterable[Paragraph], words: Words) -> str:
    return "".join(f"<p>{''.join(_run(run, words) for run in p)}</p>" for p in paragraphs)


def _run(run: Run, words: Words) -> str:
    if run.mark is not None:
        return f'<span title="{escape(words.name(run.mark))}">{_SIGNS[run.mark]}</span>'
    text = escape(run.text)
    for wanted, tag in ((run.bold, "b"), (run.italic, "i"), (run.small, "small")):
        if wanted:
            text = f"<{tag}>{text}</{tag}>"
    return text
