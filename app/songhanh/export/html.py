"""A sheet as one HTML file that needs nothing beside it, reads well on a phone and prints well."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from songhanh.core.model import Confidence
from songhanh.export.printed import Shape, text_of
from songhanh.export.signs import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from songhanh.config.words import Words
    from songhanh.export.printed import Bar, Letterhead, Paragraph, PrintedRow, PrintedSheet, Run

_STYLE = """
@page { size: A4 %(way)s; margin: 20mm 15mm 20mm 30mm; }
* { box-sizing: border-box; }
body { font: 13pt/1.3 "Times New Roman", "Liberation Serif", serif; color: #000; background: #fff;
  margin: 1.5em; }
header { text-align: center; }
h1 { font-size: 14pt; margin: 0 0 .2em; } .title { font-size: 14pt; font-weight: bold; margin: 0 0 1em; }
h2 { font-size: 12pt; margin: 1em 0 .3em; }
.reference { float: right; border: 1px solid; padding: .1em .6em; font-weight: bold; }
.letterhead { display: flex; justify-content: space-between; gap: 1em; margin-bottom: 1em; }
.letterhead p { margin: 0; } .letterhead .rule { border-top: 1px solid; margin: .15em auto; }
table { border-collapse: collapse; width: 100%%; font-size: %(points)spt; }
th, td { border: 1px solid #000; padding: .3em .5em; vertical-align: top; text-align: left;
  overflow-wrap: break-word; }
thead { display: table-header-group; } thead th { background: #ececec; text-align: center;
  vertical-align: middle; }
tr { break-inside: avoid; } tr.group th, tr.base > * { background: #ececec; }
.ordinal { text-align: center; font-weight: normal; width: 2.5em; } .write { min-width: 5em; }
.bar { min-width: 7em; vertical-align: middle; }
.bar div { position: relative; height: .8em; } .bar span { position: absolute; top: 0; bottom: 0; left: 0;
  border: 1px solid #000; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.bar .high { border-style: dashed; } .bar .low { background: #6b6b6b; } .bar .open { background: #fff; }
.bar .base { border-width: 0 0 0 2px; top: -.3em; bottom: -.3em; }
td p, th p { margin: 0 0 .35em; } td p:last-child, th p:last-child { margin: 0; } small { font-size: 11pt; }
.notes, .sources, footer { font-size: 11pt; } .notes p { margin: .3em 0; }
.sources { padding-left: 2.2em; } li { overflow-wrap: anywhere; }
footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .3em 2em; margin-top: 1em; }
@media screen and (max-width: 44em) {
  body { margin: .8em; font-size: 16px; } table { font-size: 16px; } .reference { float: none;
    display: inline-block; margin-bottom: .5em; } .letterhead { flex-direction: column; }
  table, tbody, tr, th, td { display: block; width: auto; border: 0; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%%); }
  tbody tr { border: 1px solid #000; margin: 0 0 1em; break-inside: auto; }
  tbody tr:not(.group) > th { background: #ececec; } tbody td { border-top: 1px solid #b0b0b0; }
  tbody td[data-head]::before { content: attr(data-head); display: block; font-size: 14px; color: #444; }
  tbody td.write { display: none; } .ordinal { text-align: left; width: auto; }
}
"""


def sheet_html(sheet: PrintedSheet, words: Words) -> str:
    """Return the sheet as a whole HTML document in UTF-8."""
    rows = "\n".join(_rows(sheet, words))
    style = _STYLE % {
        "way": "portrait" if sheet.upright else "landscape",
        "points": f"{sheet.points:g}",
    }
    notes = "".join(f"<p>{escape(note)}</p>" for note in sheet.notes)
    return (
        f'<!DOCTYPE html>\n<html lang="{sheet.language.value}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(sheet.name)}</title><style>{style}</style></head>\n<body>\n"
        f"<header>{_letterhead(sheet.letterhead, words)}"
        f'<span class="reference">{escape(sheet.reference)}</span>'
        f'<h1>{escape(sheet.kind)}</h1><p class="title">{_title(sheet)}</p></header>\n'
        f"<main>\n{_table(sheet, words, rows)}\n"
        f'<div class="notes">{notes}{_signs(words)}</div>\n{_sources(sheet)}\n</main>\n'
        f"<footer><span>{escape(sheet.foot_left)}</span>"
        f"<span>{escape(sheet.foot_right)}</span></footer>\n</body>\n</html>\n"
    )


def table_html(sheet: PrintedSheet, words: Words) -> str:
    """Return the table alone, its rules in the elements, as Word and Excel take it when pasted."""
    rows = "".join(_rows(sheet, words))
    table = _table(sheet, words, rows).replace("<table>", '<table border="1" cellspacing="0">')
    title = f"<p><b>{_title(sheet)}</b></p>"
    sources = "".join(f"<p>{escape(line)}</p>" for line in sheet.sources)
    foot = f"<p>{escape(sheet.foot_left)} · {escape(sheet.foot_right)}</p>"
    return f'<html><head><meta charset="utf-8"></head><body>{title}{table}{sources}{foot}</body></html>'


def _table(sheet: PrintedSheet, words: Words, rows: str) -> str:
    heads = "".join(f'<th scope="col">{_paragraphs(head, words)}</th>' for head in sheet.heads)
    label = escape(sheet.name, quote=True)
    return (
        f'<table aria-label="{label}"><thead><tr>{heads}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table>"
    )


def _title(sheet: PrintedSheet) -> str:
    return "<br>".join(escape(line) for line in sheet.title.splitlines())


def _letterhead(head: Letterhead | None, words: Words) -> str:
    if head is None:
        return ""
    blocks = []
    for lines, rule, last in (
        (head.left, head.left_rule, head.number),
        (head.right, head.right_rule, head.day),
    ):
        ruled = f'<div class="rule" style="width:{40 + 50 * rule:g}%"></div>' if rule else ""
        below = _paragraphs((last,), words) if last else ""
        blocks.append(f"<div>{_paragraphs(lines, words)}{ruled}{below}</div>")
    return f'<div class="letterhead">{"".join(blocks)}</div>'


def _signs(words: Words) -> str:
    """Return what the signs of confidence mean."""
    said = "   ".join(f"{SIGNS[one]} {escape(words.name(one))}" for one in Confidence)
    return f"<p>{said}</p>"


def _sources(sheet: PrintedSheet) -> str:
    if not sheet.sources:
        return ""
    lines = "".join(f"<li>{escape(line.split('] ', 1)[1])}</li>" for line in sheet.sources)
    return f'<h2>{escape(sheet.sources_title)}</h2><ol class="sources">{lines}</ol>'


def _rows(sheet: PrintedSheet, words: Words) -> Iterable[str]:
    for row in sheet.rows:
        head = _paragraphs(row.head, words)
        if row.is_group:
            span = len(sheet.heads)
            yield f'<tr class="group"><th colspan="{span}" scope="rowgroup">{head}</th></tr>'
        else:
            base = ' class="base"' if row.shaded else ""
            shape = ' class="ordinal"' if sheet.shapes[0] == Shape.ORDINAL else ""
            cells = "".join(_cells(sheet, row, words))
            yield f'<tr{base}><th scope="row"{shape}>{head}</th>{cells}</tr>'


def _cells(sheet: PrintedSheet, row: PrintedRow, words: Words) -> Iterable[str]:
    last = len(row.cells) - 1
    for index, cell in enumerate(row.cells):
        head = escape(text_of(sheet.heads[index + 1][0]), quote=True)
        shape = sheet.shapes[index + 1]
        looks = f' class="{shape.value}"' if shape in (Shape.BAR, Shape.WRITE) else ""
        spare = len(sheet.heads) - 1 - len(row.cells)
        span = f' colspan="{spare + 1}"' if index == last and spare else ""
        yield f'<td{looks}{span} data-head="{head}">{_paragraphs(cell, words)}</td>'


def _paragraphs(paragraphs: Iterable[Paragraph], words: Words) -> str:
    said = []
    for paragraph in paragraphs:
        bar = next((run.bar for run in paragraph if run.bar is not None), None)
        if bar is not None:
            said.append(_bar(bar))
        elif paragraph and (text_of(paragraph) or any(run.mark for run in paragraph)):
            said.append(f"<p>{''.join(_run(run, words) for run in paragraph)}</p>")
    return "".join(said)


def _bar(bar: Bar) -> str:
    """Return a bar; it says nothing to who cannot see it, as the figure stands beside it."""
    looks = "open" if bar.open else "low"
    parts = [f'<span class="high" style="width:{bar.high:.1%}"></span>' if bar.high else ""]
    parts.append(f'<span class="{looks}" style="width:{bar.low:.1%}"></span>')
    if bar.base is not None:
        parts.append(f'<span class="base" style="left:{bar.base:.1%}"></span>')
    return f'<div aria-hidden="true">{"".join(parts)}</div>'


def _run(run: Run, words: Words) -> str:
    if run.mark is not None:
        name = escape(words.name(run.mark), quote=True)
        return f'<span role="img" aria-label="{name}" title="{name}">{SIGNS[run.mark]}</span>'
    text = escape(run.text)
    if run.language is not None:
        text = f'<span lang="{run.language.value}">{text}</span>'
    for wanted, tag in ((run.bold, "b"), (run.italic, "i"), (run.small, "small")):
        if wanted:
            text = f"<{tag}>{text}</{tag}>"
    return text
