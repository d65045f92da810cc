"""A sheet as a Word document: a real table, styles, head row on every page, page numbers.

The document is written by hand, zip and XML: the few elements a sheet needs are fewer lines than a
library that brings 12 MB of compiled code into the bundle would save.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from songhanh.core.model import Confidence
from songhanh.export.columns import widths, without_bars
from songhanh.export.printed import Run, Shape
from songhanh.export.signs import SIGNS
from songhanh.export.word_parts import (
    BODY_WIDTH,
    CONTENT_TYPES,
    DOCUMENT_RELATIONS,
    FRAME,
    NAMESPACES,
    RELATIONS,
    SETTINGS,
    core_part,
    escape,
    section,
    styles_part,
    twips,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from songhanh.config.words import Words
    from songhanh.export.printed import Letterhead, Paragraphs, PrintedSheet

_LINES = '<w:{0} w:val="{1}" w:sz="4" w:space="0" w:color="auto"/>'
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_GREY = '<w:shd w:val="clear" w:color="auto" w:fill="ECECEC"/>'
_WHEN = (2026, 1, 1, 0, 0, 0)  # of the files in the archive: the same sheet is the same file


def sheet_docx(sheet: PrintedSheet, words: Words) -> bytes:
    """Return the sheet as a .docx file."""
    sheet = without_bars(sheet)
    lies = not sheet.upright
    body = "".join(_body(sheet, words, BODY_WIDTH[lies]))
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONS,
        "docProps/core.xml": core_part(sheet.name, sheet.language),
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
        "word/settings.xml": SETTINGS,
        "word/styles.xml": styles_part(sheet.language, sheet.points),
        "word/header1.xml": _page_number(),
        "word/footer1.xml": _foot(sheet, BODY_WIDTH[lies]),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}{section(lies)}</w:body>"
        "</w:document>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            archive.writestr(entry, head + content)
    return file.getvalue()


def _body(sheet: PrintedSheet, words: Words, width: float) -> Iterable[str]:
    if sheet.letterhead is not None:
        yield _letterhead(sheet.letterhead, width)
    yield _paragraph((Run(sheet.reference),), "Reference", FRAME)
    yield _paragraph((Run(sheet.kind),), "Title")
    for line in sheet.title.splitlines():
        yield _paragraph((Run(line),), "Subtitle")
    yield _table(sheet, width)
    for note in sheet.notes:
        yield _paragraph((Run(note),), "Note")
    signs: list[Run] = []
    for kind in Confidence:
        signs += [Run("", mark=kind), Run(f" {words.name(kind)}    ")]
    yield _paragraph(signs, "Note")
    if sheet.sources:
        yield _paragraph((Run(sheet.sources_title),), "Heading2")
    for source in sheet.sources:
        number, _, rest = source.partition(" ")
        yield _paragraph((Run(f"{number}\t{rest}"),), "Source")


def _table(sheet: PrintedSheet, width: float) -> str:
    shares = widths(sheet, width)
    grid = "".join(f'<w:gridCol w:w="{twips(share)}"/>' for share in shares)
    borders = "".join(_LINES.format(side, "single") for side in _SIDES)
    rows = [_head_row(sheet, shares)]
    for row in sheet.rows:
        cells = []
        if row.is_group:
            cells.append(_cell(row.head, sum(shares), span=len(shares), grey=True, keep=True))
        else:
            looks = "Ordinal" if sheet.shapes[0] == Shape.ORDINAL else "Cell"
            cells.append(_cell(row.head, shares[0], style=looks, grey=row.shaded))
            last = len(row.cells) - 1
            for index, cell in enumerate(row.cells):
                end = len(shares) if index == last else index + 2
                own = shares[index + 1 : end]
                cells.append(_cell(cell, sum(own), span=len(own), grey=row.shaded))
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(width)}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:firstColumn="1"/>'
        f'<w:tblCaption w:val="{escape(sheet.name)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _head_row(sheet: PrintedSheet, shares: Sequence[float]) -> str:
    heads = zip(sheet.heads, shares, strict=True)
    cells = "".join(_cell(head, share, style="Head", grey=True) for head, share in heads)
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _cell(
    paragraphs: Paragraphs,
    width: float,
    *,
    span: int = 1,
    style: str = "Cell",
    grey: bool = False,
    keep: bool = False,
) -> str:
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    middle = '<w:vAlign w:val="center"/>' if style == "Head" else ""
    said = "".join(
        _paragraph(one, style, "<w:keepNext/>" if keep else "") for one in paragraphs or ((),)
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{spans}'
        f"{_GREY if grey else ''}{middle}</w:tcPr>{said}</w:tc>"
    )


def _paragraph(runs: Iterable[Run], style: str, more: str = "") -> str:
    looks = f'<w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>'
    return f"<w:p>{looks}{''.join(_run(run) for run in runs)}</w:p>"


def _run(run: Run) -> str:
    if run.mark is not None:
        face = '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol" w:cs="Segoe UI Symbol"/>'
        return f"<w:r><w:rPr>{face}</w:rPr><w:t>{SIGNS[run.mark]}</w:t></w:r>"
    if not run.text:
        return ""
    looks = "<w:b/>" if run.bold else ""
    looks += "<w:i/>" if run.italic else ""
    looks += '<w:sz w:val="22"/><w:szCs w:val="22"/>' if run.small else ""
    if run.language is not None:
        looks += f'<w:lang w:val="{_tag(run.language.value)}"/>'
    pieces = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in run.text.split("\t")
    )
    return f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{pieces}</w:r>"


def _tag(language: str) -> str:
    return {"vi": "vi-VN", "en": "en-GB"}[language]


def _letterhead(head: Letterhead, width: float) -> str:
    """Return the office's head as a table without rules; the last line of a block is ruled."""
    shares = (0.42 * width, 0.58 * width)
    cells = []
    for share, lines, rule, below in (
        (shares[0], head.left, head.left_rule, head.number),
        (shares[1], head.right, head.right_rule, head.day),
    ):
        said = [_paragraph(line, "Letterhead") for line in lines]
        if rule:
            said.append(_rule(share, rule * (0.5 if rule < 1 else 0.66)))
        if below:
            said.append(_paragraph(below, "Letterhead"))
        said = said or [_paragraph((), "Letterhead")]
        cells.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(share)}" w:type="dxa"/></w:tcPr>{"".join(said)}</w:tc>'
        )
    grid = "".join(f'<w:gridCol w:w="{twips(share)}"/>' for share in shares)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(width)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr>{''.join(cells)}</w:tr></w:tbl>{_paragraph((), 'Note')}"
    )


def _rule(width: float, part: float) -> str:
    """Return a rule: the upper edge of an empty line, indented from both sides."""
    side = twips(width * (1 - part) / 2)
    return (
        '<w:p><w:pPr><w:pStyle w:val="Letterhead"/><w:pBdr>'
        f'{_LINES.format("top", "single")}</w:pBdr><w:spacing w:line="120" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )


def _page_number() -> str:
    field = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{text}'
        for kind, text in (
            ("begin", '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'),
            ("separate", "<w:r><w:t>2</w:t></w:r>"),
            ("end", ""),
        )
    )
    return (
        f'<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{field}</w:p></w:hdr>'
    )


def _foot(sheet: PrintedSheet, width: float) -> str:
    said = Run(f"{sheet.foot_left}\t{sheet.foot_right}")
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{twips(width)}"/></w:tabs>'
    return f'<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/>{tab}</w:pPr>{_run(said)}</w:p></w:ftr>'
