"""Why there is no comparison to be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from songhanh.ui.widgets.buttons import link_button


class ComparisonMessage(QWidget):
    """A sentence in the middle, with a way out where rows are only hidden."""

    all_rows_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._all_rows = link_button(self.tr("Show the empty rows"))
        self._all_rows.clicked.connect(self.all_rows_wanted)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._sentence)
        column.addWidget(self._all_rows, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()

    @property
    def all_rows(self) -> QPushButton:
        """The button that shows the rows that are hidden."""
        return self._all_rows

    def tell(self, sentence: str, *, rows_hidden: bool) -> None:
        """Say this; with `rows_hidden`, the rows that are there can be shown."""
        self._sentence.setText(sentence)
        self._all_rows.setVisible(rows_hidden)
