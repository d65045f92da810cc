"""The first step: whose province this is, by its new name or one from before July 2025."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem
from typing_extensions import override

from songhanh.core.text import fold, sort_key
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.tour.step import Step
from songhanh.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from songhanh.core.taxonomy import Province
    from songhanh.ui.session import Session

_ROWS = 6
_KEY = Qt.ItemDataRole.UserRole


class ProvinceStep(Step):
    """A field and the provinces it leads to; the one that is chosen is kept at once."""

    chosen = Signal(str)
    """The id of the province the user chose as their own."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Your province"),
            self.tr("In which province or city do you work?"),
            self.tr(
                "Type its new name or one from before 1 July 2025, with or without diacritics."
            ),
        )
        name = self.tr("Name of the province or city")
        self._field = SearchBox(session.look, name, name, icon="map-pin")
        self._field.query_changed.connect(self._fill)
        self._field.submitted.connect(self._on_submitted)
        self._field.left_downwards.connect(self._go_down)
        self._list = QListWidget()
        self._list.setObjectName("popup")
        self._list.setAccessibleName(self.tr("Provinces and cities"))
        # Not the current row: that is the first as soon as the keyboard comes to the list.
        self._list.itemSelectionChanged.connect(self._on_selection_changed)
        self._count, self._then = QLabel(), QLabel()
        set_type(self._count, Role.CAPTION)
        self._then.setWordWrap(True)
        self._then.setTextFormat(Qt.TextFormat.PlainText)
        for part in (self._field, self._list, self._count, self._then):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setFocusProxy(self._field)
        provinces = session.library.taxonomy.provinces
        self._provinces = sorted(provinces, key=lambda p: sort_key(p.name.vi))
        self._fill("")
        self._fit()

    def search(self, typed: str) -> None:
        """Type into the field, as the user does."""
        self._field.setText(typed)
        self._fill(typed)

    @property
    def rows(self) -> list[str]:
        """What the list shows."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def choose(self, row: int) -> None:
        """Choose a province by its row."""
        self._list.setCurrentRow(row)

    def _fill(self, typed: str) -> None:
        wanted, mine = fold(typed).strip(), self._session.settings.my_province
        blocked = self._list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._list.clear()
        for province in self._provinces:
            said = self._said(province, wanted)
            if said:
                item = QListWidgetItem(said)
                item.setData(_KEY, province.id)
                self._list.addItem(item)
                if province.id == mine:
                    self._list.setCurrentItem(item)
        self._list.blockSignals(blocked)
        count = self.tr("%n match(es).", "", self._list.count())
        if not self._list.count():
            count = self.tr("No province of today or before July 2025 is called so.")
        elif not wanted:
            count = self.tr("Press the name of yours.")
        else:
            count += " " + self.tr("Clear the field to see the whole list.")
        self._count.setText(count)
        self._tell()

    def _said(self, province: Province, wanted: str) -> str:
        """Return the row of a province, with the old name that led to it; nothing if none did."""
        words = self._session.words
        name = words.text(province.name)
        if wanted in fold(name):
            return name
        before = [old for old in province.merged_from if old.id != province.id]
        old = next((each for each in before if wanted in fold(words.text(each.name))), None)
        if old is None:
            return name if any(wanted in fold(other) for other in province.spellings) else ""
        sentence = self.tr("{new}: {old} (old) belongs to {new} now")
        return sentence.replace("{new}", name).replace("{old}", words.text(old.name))

    def _on_selection_changed(self) -> None:
        key = next((str(item.data(_KEY)) for item in self._list.selectedItems()), "")
        if key and key != self._session.settings.my_province:
            self.chosen.emit(key)
        self._tell()

    def _on_submitted(self, typed: str) -> None:
        self._fill(typed)
        if self._list.count():
            self._list.setCurrentRow(0)

    def _go_down(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        """Say what the choice is good for."""
        mine = self._session.library.taxonomy.province.get(self._session.settings.my_province)
        if mine is None:
            self._then.setText("")
            return
        lines = (
            self.tr("Song Hành will now"),
            self.tr("put {province} beside the centre in comparisons;"),
            self.tr("list the work of communes in {province} first;"),
            self.tr("keep every other province within reach."),
        )
        text = "\n•  ".join(lines).replace("{province}", self._session.words.text(mine.name))
        self._then.setText(text)

    @override
    def _renew(self) -> None:
        super()._renew()
        if hasattr(self, "_list"):
            self._fit()

    def _fit(self) -> None:
        self._list.setFixedHeight(self._session.look.px(_ROWS * 27 + 10))
