"""The rows over two texts compared word by word: which they are, how much differs, how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from songhanh.ui.differences.pane import Layout
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import word_button
from songhanh.ui.widgets.elided_label import ElidedLabel
from songhanh.ui.widgets.elided_link import ElidedLink
from songhanh.ui.widgets.segmented import Segmented
from songhanh.ui.widgets.share_bar import ShareBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.core.model import Provision
    from songhanh.ui.differences.findings import Candidates
    from songhanh.ui.look import Look

_SIDE = 24
_LONGEST = 70


class DifferenceHead(QWidget):
    """Shows what is compared and tells what the user wants to be different."""

    base_opened = Signal()
    other_opened = Signal()
    other_chosen = Signal(str)
    """The id of the provision to be compared instead."""
    swap_wanted = Signal()
    copy_wanted = Signal()
    layout_chosen = Signal(Layout)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = ElidedLabel(self.tr("Word by word"))
        set_type(self._title, Role.VIEW_TITLE)
        self._layouts = Segmented(
            self.tr("How the texts stand"),
            [
                (Layout.INLINE.value, self.tr("In one text")),
                (Layout.COLUMNS.value, self.tr("In two columns")),
            ],
        )
        self._swap = word_button(look, self.tr("Swap"), "arrow-left-right", small=True)
        self._swap.setAccessibleName(self.tr("Make the other one the base"))
        self._swap.setToolTip(self.tr("Make the other one the base"))
        self._copy = word_button(look, self.tr("Copy"), "quote", small=True)
        self._copy.setAccessibleName(self.tr("Copy with the differences marked"))
        self._copy.setToolTip(self.tr("Copy with the differences marked"))
        self._base_word, self._other_word = QLabel(self.tr("Base")), QLabel(self.tr("Against it"))
        self._base, self._other = ElidedLink(), ElidedLink()
        self._choose = QPushButton(self.tr("Another one"))
        self._choose.setProperty("fit", "small")
        self._choose.setProperty("drop", "true")
        self._choose.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._choose.setMenu(QMenu(self._choose))
        self._bar = ShareBar(look)
        self._share, self._figures = QLabel(), QLabel()
        for label in (self._share, self._figures):
            label.setWordWrap(True)
        self._arrange()
        self._base.clicked.connect(self.base_opened)
        self._other.clicked.connect(self.other_opened)
        self._swap.clicked.connect(self.swap_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._layouts.chosen.connect(lambda key: self.layout_chosen.emit(Layout(key)))
        look.follow(self, self._renew)
        self._renew()

    def show_names(self, base: str, other: str, *, provisions: bool) -> None:
        """Name what is compared; only provisions can be swapped and exchanged for others."""
        self._base.show_words(base)
        self._other.show_words(other)
        self._base.setAccessibleName(f"{self._base_word.text()}: {base}")
        self._other.setAccessibleName(f"{self._other_word.text()}: {other}")
        for button in (self._swap, self._choose):
            button.setVisible(provisions)
        for button in (self._base, self._other):
            button.setEnabled(provisions)

    def show_share(self, share: float | None, sentence: str, figures: str) -> None:
        """Say how much differs, and how the figures stand; without a share there is no bar."""
        self._bar.setVisible(share is not None)
        self._bar.show_share(share or 0)
        self._share.setText(sentence)
        self._figures.setText(figures)
        self._figures.setVisible(bool(figures))
        for control in (self._layouts, self._copy):
            control.setEnabled(share is not None and share > 0)

    def show_layout(self, layout: Layout) -> None:
        """Show how the texts stand."""
        self._layouts.set_value(layout.value)

    def show_candidates(
        self, candidates: Candidates, name: dict[str, str], text: dict[str, str]
    ) -> None:
        """Offer other provisions, by their names and first words."""
        menu = self._choose.menu()
        menu.clear()
        self._offer(menu, self.tr("Linked provisions"), candidates.linked, name, text)
        self._offer(menu, self.tr("Nearest in wording"), candidates.nearest, name, text)
        self._choose.setEnabled(not menu.isEmpty())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _offer(
        self,
        menu: QMenu,
        title: str,
        provisions: Sequence[Provision],
        name: dict[str, str],
        text: dict[str, str],
    ) -> None:
        if not provisions:
            return
        menu.addSection(title)
        for one in provisions:
            words = f"{name[one.id]}: {text[one.id]}"
            short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
            action = menu.addAction(short.replace("&", "&&"))
            action.triggered.connect(lambda _=False, key=one.id: self.other_chosen.emit(key))

    def _arrange(self) -> None:
        self._first, self._second, self._third = QHBoxLayout(), QGridLayout(), QHBoxLayout()
        self._first.addWidget(self._title, 1)
        for widget in (self._layouts, self._swap, self._copy):
            self._first.addWidget(widget)
        for word in (self._base_word, self._other_word):
            word.setProperty("tone", "soft")
        self._second.addWidget(self._base_word, 0, 0)
        self._second.addWidget(self._base, 0, 1)
        self._second.addWidget(self._other_word, 1, 0)
        self._second.addWidget(self._other, 1, 1)
        self._second.addWidget(self._choose, 1, 2)
        self._second.setColumnStretch(3, 1)
        self._third.addWidget(self._bar)
        self._third.addWidget(self._share, 1)
        self._column = QVBoxLayout(self)
        for row in (self._first, self._second, self._third):
            self._column.addLayout(row)
        self._column.addWidget(self._figures)

    def _renew(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(_SIDE), px(8), px(14), px(12))
        self._column.setSpacing(px(8))
        self._first.setSpacing(px(10))
        self._third.setSpacing(px(10))
        self._second.setHorizontalSpacing(px(10))
        self._second.setVerticalSpacing(px(2))
