"""The panel beside a sheet: how the paper lies, what is on it, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from songhanh.export.options import HeadStyle, Office, SheetLanguage, SheetOptions, SourceDetail
from songhanh.ui.look import set_type
from songhanh.ui.printing.sheet_layout import CELL_POINTS, SheetSetup
from songhanh.ui.scale import Role
from songhanh.ui.views.sheet_exports import SheetExports
from songhanh.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from songhanh.config.settings import Settings
    from songhanh.ui.look import Look
    from songhanh.ui.printing.papers import PaperDefaults

_WIDTH = 292
_UPRIGHT, _LYING = "portrait", "landscape"
_TYPING = 400  # milliseconds after the last key


class SheetOptionsPanel(QWidget):
    """Tells what was chosen; printing and writing is done by whoever listens."""

    changed = Signal()

    def __init__(
        self,
        look: Look,
        defaults: PaperDefaults,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        """Make the panel; what `defaults` has no value for is not spoken of."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("context")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)
        self._typing.timeout.connect(self.changed)
        self._way = self._segments(
            self.tr("Orientation of the paper"),
            [(_UPRIGHT, self.tr("Portrait")), (_LYING, self.tr("Landscape"))],
            _LYING if defaults.landscape else _UPRIGHT,
        )
        self._size = self._segments(
            self.tr("Size of letters in the table"),
            [(f"{points:g}", f"{points:g}") for points in CELL_POINTS],
            f"{defaults.points:g}",
        )
        self._sources = self._segments(
            self.tr("List of sources"),
            [
                (SourceDetail.NONE.value, self.tr("None")),
                (SourceDetail.SHORT.value, self.tr("Short")),
                (SourceDetail.FULL.value, self.tr("Full")),
            ],
            defaults.sources.value,
        )
        self._language = self._segments(
            self.tr("Language of the sheet"),
            [
                (SheetLanguage.VI.value, self.tr("Vietnamese")),
                (SheetLanguage.EN.value, self.tr("English")),
                (SheetLanguage.BOTH.value, self.tr("Both")),
            ],
            settings.language.value,
        )
        self._make_boxes(defaults)
        self._make_head(settings)
        self.exports = SheetExports(look)
        self._arrange()
        look.follow(self, self._renew)
        self._renew()

    @property
    def setup(self) -> SheetSetup:
        """What is chosen about the paper."""
        return SheetSetup(
            self._way.value() == _LYING, float(self._size.value()), grey=self._grey.isChecked()
        )

    @property
    def options(self) -> SheetOptions:
        """What is chosen about the words on it."""
        style = next(key for key, button in self._heads.items() if button.isChecked())
        return SheetOptions(
            title=self._title.text().strip(),
            language=SheetLanguage(self._language.value()),
            hide_empty=not self._empty.isChecked(),
            main=self._main.isChecked(),
            notes=self._notes.isChecked(),
            remarks=self._remarks.isChecked(),
            own_notes=self._own.isChecked(),
            sources=SourceDetail(self._sources.value()),
            head=style,
            office=Office(self._office.text(), self._superior.text()),
        )

    def _segments(self, name: str, options: list[tuple[str, str]], value: str) -> Segmented:
        segments = Segmented(name, options)
        segments.set_value(value)
        segments.chosen.connect(self.changed)
        return segments

    def _make_boxes(self, defaults: PaperDefaults) -> None:
        self._main = self._box(self.tr("Main points only"), on=bool(defaults.main))
        self._main.setVisible(defaults.main is not None)
        self._empty = self._box(self.tr("Empty rows"), on=bool(defaults.empty_rows))
        self._empty.setVisible(defaults.empty_rows is not None)
        self._notes = self._box(self.tr("Explanations"), on=True)
        self._remarks = self._box(self.tr("Column for remarks"))
        self._own = self._box(self.tr("With my notes"))
        self._own.setVisible(defaults.own_notes is not None)
        self._grey = self._box(self.tr("Grey, no colours"), on=True)

    def _box(self, words: str, *, on: bool = False) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(on)
        box.toggled.connect(self.changed)
        return box

    def _make_head(self, settings: Settings) -> None:
        self._heads = {
            HeadStyle.NONE: QRadioButton(self.tr("None")),
            HeadStyle.STATE: QRadioButton(self.tr("State (Decree 30/2020)")),
            HeadStyle.PARTY: QRadioButton(self.tr("Party (Guidance 05-HD/VPTW)")),
        }
        self._heads[HeadStyle(settings.head)].setChecked(True)
        for button in self._heads.values():
            button.toggled.connect(self._on_head_toggled)
        self._title = self._line(self.tr("Another title"))
        self._superior = self._line(self.tr("Body above the office"), settings.superior)
        self._office = self._line(self.tr("Name of the office"), settings.office)

    def _line(self, words: str, text: str = "") -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        line.setText(text)
        line.textChanged.connect(self._on_line_text_changed)
        return line

    def _on_line_text_changed(self, _text: str) -> None:
        self._typing.start()

    def _on_head_toggled(self, checked: bool) -> None:  # noqa: FBT001 - a slot of `toggled`
        if checked:
            self.changed.emit()

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        self._groups: list[QVBoxLayout] = []
        boxes = (self._main, self._empty, self._notes, self._own, self._remarks, self._grey)
        groups: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (self._way.accessibleName(), (self._way,)),
            (self.tr("Head of the page"), tuple(self._heads.values())),
            (self.tr("On the sheet"), boxes),
            (self._sources.accessibleName(), (self._sources,)),
            (self._language.accessibleName(), (self._language,)),
            (self._size.accessibleName(), (self._size,)),
            (self.tr("Title and office"), (self._title, self._superior, self._office)),
        )
        for index, (heading, widgets) in enumerate(groups):
            if index:
                line = QFrame()
                line.setObjectName("line")
                column.addWidget(line)
            label = QLabel(heading)
            set_type(label, Role.HEADING)
            column.addWidget(label)
            group = QVBoxLayout()
            for widget in widgets:
                wide = isinstance(widget, QLineEdit)
                side = Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignLeft
                group.addWidget(widget, 0, side)
            column.addLayout(group)
            self._groups.append(group)
        column.addStretch(1)
        self._column = column
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setObjectName("context")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(self.exports)

    def _renew(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(_WIDTH))
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(6))
        for group in self._groups:
            group.setSpacing(px(2))
        layout = self.exports.layout()
        if layout is not None:
            layout.setContentsMargins(px(16), px(10), px(16), px(12))
