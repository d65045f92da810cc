"""A comparison on the clipboard: as text in columns, and as a table that Word and Excel take."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from songhanh.ui.models.comparison_model import ComparisonModel

_WAY = Qt.Orientation


def copy_cells(model: ComparisonModel, rows: Iterable[int], columns: Sequence[int]) -> None:
    """Put cells on the clipboard without names of rows and columns."""
    table = [[_text(model, row, c) for c in columns] for row in rows if model.row(row)]
    copy_lists(table, head=False)


def copy_rows(model: ComparisonModel, rows: Iterable[int]) -> None:
    """Put whole rows on the clipboard, with their names and those of the columns."""
    columns = range(model.columnCount())
    corner = model.corner
    head = [corner, *(str(model.headerData(c, _WAY.Horizontal)) for c in columns)]
    table = [head]
    for row in rows:
        name = str(model.headerData(row, _WAY.Vertical))
        if model.row(row) is None:
            table.append([name])
        else:
            table.append([name, *(_text(model, row, c) for c in columns)])
    copy_lists(table, head=True)


def _text(model: ComparisonModel, row: int, column: int) -> str:
    return str(model.index(row, column).data() or "")


def copy_lists(table: list[list[str]], *, head: bool) -> None:
    """Put a table on the clipboard; a row of one cell in a wider table names a group."""
    if not table:
        return
    width = max(len(row) for row in table)
    plain = "\n".join("\t".join(one.replace("\n", " ") for one in row) for row in table)
    lines = []
    for number, row in enumerate(table):
        if len(row) < width:
            lines.append(f'<tr><th colspan="{width}" align="left">{escape(row[0])}</th></tr>')
            continue
        cells = []
        for place, text in enumerate(row):
            tag = "th" if head and (number == 0 or place == 0) else "td"
            words = escape(text).replace("\n", "<br>")
            cells.append(f'<{tag} align="left" valign="top">{words}</{tag}>')
        lines.append(f"<tr>{''.join(cells)}</tr>")
    data = QMimeData()
    data.setText(plain)
    body = "\n".join(lines)
    data.setHtml(f'<table border="1" cellspacing="0" cellpadding="4">\n{body}\n</table>')
    QGuiApplication.clipboard().setMimeData(data)
