"""The panel beside a sheet: how the paper lies, what is on it, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from songhanh.export.options import SheetOptions, SourceDetail
from songhanh.ui.look import set_type
from songhanh.ui.printing.sheet_layout import CELL_POINTS, SheetSetup
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from songhanh.ui.look import Look

_WIDTH = 292
_UPRIGHT, _LYING = "portrait", "landscape"
_USUAL_POINTS = 12.0


class SheetOptionsPanel(QWidget):
    """Tells what was chosen; printing and writing is done by whoever listens."""

    changed = Signal()
    print_wanted = Signal()
    pdf_wanted = Signal()
    html_wanted = Signal()

    def __init__(
        self,
        look: Look,
        *,
        landscape: bool,
        empty_rows: bool | None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the panel; empty rows are not spoken of where `empty_rows` is None."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("context")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        way = self.tr("Orientation of the paper")
        self._way = Segmented(
            way, [(_UPRIGHT, self.tr("Portrait")), (_LYING, self.tr("Landscape"))]
        )
        self._way.set_value(_LYING if landscape else _UPRIGHT)
        self._sources = QCheckBox(self.tr("List of sources"))
        self._sources.setChecked(True)
        self._empty = QCheckBox(self.tr("Empty rows"))
        self._empty.setChecked(bool(empty_rows))
        if empty_rows is None:
            self._empty.hide()
        size = self.tr("Size of letters in the table")
        self._size = Segmented(size, [(f"{points:g}", f"{points:g}") for points in CELL_POINTS])
        self._size.set_value(f"{_USUAL_POINTS:g}")
        self._print = word_button(look, self.tr("Print…"), "printer", primary=True)
        self._pdf = word_button(look, self.tr("PDF"), "file-down")
        self._pdf.setAccessibleName(self.tr("Save as PDF"))
        self._html = word_button(look, self.tr("HTML"), "file-down")
        self._html.setAccessibleName(self.tr("Save as HTML"))
        self._arrange(way, size)
        self._way.chosen.connect(self.changed)
        self._size.chosen.connect(self.changed)
        self._sources.toggled.connect(self.changed)
        self._empty.toggled.connect(self.changed)
        self._print.clicked.connect(self.print_wanted)
        self._pdf.clicked.connect(self.pdf_wanted)
        self._html.clicked.connect(self.html_wanted)
        look.changed.connect(self._renew)
        self._renew()

    @property
    def setup(self) -> SheetSetup:
        """What is chosen about the paper."""
        return SheetSetup(self._way.value() == _LYING, float(self._size.value()))

    def options(self, title: str) -> SheetOptions:
        """Return what is chosen about the words on it."""
        return SheetOptions(
            title=title,
            hide_empty=not self._empty.isChecked(),
            sources=None if self._sources.isChecked() else SourceDetail.NONE,
        )

    def show_pages(self, count: int) -> None:
        """Say on the button how much paper it will take."""
        words = self.tr("Print %n page(s)…", "", count) if count else self.tr("Print…")
        self._print.setText(words)
        for button in (self._print, self._pdf, self._html):
            button.setEnabled(bool(count))

    def _arrange(self, way: str, size: str) -> None:
        column = QVBoxLayout(self)
        groups: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (way, (self._way,)),
            (self.tr("On the sheet"), (self._sources, self._empty)),
            (size, (self._size,)),
        )
        for heading, widgets in groups:
            label = QLabel(heading)
            set_type(label, Role.HEADING)
            column.addWidget(label)
            for widget in widgets:
                column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
            line = QFrame()
            line.setObjectName("line")
            column.addWidget(line)
        column.addStretch(1)
        column.addWidget(self._print)
        files = QHBoxLayout()
        files.addWidget(self._pdf)
        files.addWidget(self._html)
        column.addLayout(files)
        self._column = column

    def _renew(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(_WIDTH))
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(8))
