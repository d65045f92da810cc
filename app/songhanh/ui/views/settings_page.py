"""The settings, all on one page; each is taken at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget
from typing_extensions import override

from songhanh.config.settings import TEXT_SIZES
from songhanh.core.model import Language
from songhanh.ui.palette import Theme
from songhanh.ui.start.province_box import ProvinceBox
from songhanh.ui.tasks import Latest
from songhanh.ui.views.page import Page
from songhanh.ui.widgets.form_row import FormRow
from songhanh.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QVBoxLayout

    from songhanh.ui.session import Session


class _Choice(QComboBox):
    """A list to choose from that does not change when the page is scrolled over it."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SettingsPage(Page):
    """Shows what is set and tells what the user changes; language and look are not its own."""

    page = "settings"
    changed = Signal()
    """Something was set that is to be saved."""
    my_province_changed = Signal(str)
    language_requested = Signal(Language)
    theme_requested = Signal(str)
    text_size_requested = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Settings"), self.tr("Each choice is kept at once."))
        self._rows: QVBoxLayout
        self._fields: dict[str, QLineEdit] = {}
        self._add_yours()
        self._add_look()
        self._add_sheets()
        self._add_data()
        self._printers: list[str] = []
        self.refresh()
        session.look.follow(self, self._show_look)
        self._latest = Latest(session.runner, self)
        self._latest.run(
            lambda _: QPrinterInfo.availablePrinterNames(), self._show_printers, lambda _: None
        )

    def refresh(self) -> None:
        """Show what is set now, here or in another window."""
        settings = self._session.settings
        self._province.show_province(settings.my_province)
        self._start.set_value(settings.start)
        self._head.set_value(settings.head)
        for name, field in self._fields.items():
            field.setText(getattr(settings, name))
        self._show_look()
        self._show_printers(self._printers)

    def _add_yours(self) -> None:
        settings = self._session.settings
        self._rows = self.add_section(self.tr("You"))
        name = self.tr("Language of the program")
        language = Segmented(name, [("vi", "Tiếng Việt"), ("en", "English")])
        language.set_value(settings.language.value)
        language.chosen.connect(lambda key: self.language_requested.emit(Language(key)))
        self._add(name, language)
        self._province = ProvinceBox(self._session)
        self._province.chosen.connect(self._on_province_chosen)
        about = self.tr("It comes first in lists and stands beside the centre in comparisons.")
        self._add(self.tr("Your province or city"), self._province, about)
        name = self.tr("Open with")
        first = [("last", self.tr("What was open last")), ("start", self.tr("The start page"))]
        self._start = Segmented(name, first)
        self._start.chosen.connect(lambda key: self._set("start", key))
        self._add(name, self._start)

    def _add_look(self) -> None:
        self._rows = self.add_section(self.tr("Look"))
        self._size = _Choice()
        for percent in TEXT_SIZES:
            self._size.addItem(f"{percent} %", percent)
        self._size.activated.connect(
            lambda row: self.text_size_requested.emit(self._size.itemData(row))
        )
        keys = self.tr("Also Ctrl with + and −, and Ctrl with 0 for 100 %.")
        self._add(self.tr("Text size"), self._size, keys)
        name = self.tr("Theme")
        themes = [
            (Theme.SYSTEM.value, self.tr("As the system")),
            (Theme.LIGHT.value, self.tr("Light")),
            (Theme.DARK.value, self.tr("Dark")),
            (Theme.CONTRAST.value, self.tr("High contrast")),
        ]
        self._theme = Segmented(name, themes)
        self._theme.chosen.connect(self.theme_requested)
        self._add(name, self._theme)

    def _add_sheets(self) -> None:
        self._rows = self.add_section(self.tr("Printed sheets"))
        self._field(self.tr("Superior body"), "superior", self.tr("such as the provincial office"))
        self._field(self.tr("Name of the office"), "office", self.tr("as on your own papers"))
        name = self.tr("Head of the sheet")
        heads = [
            ("none", self.tr("None")),
            ("state", self.tr("State")),
            ("party", self.tr("Party")),
        ]
        self._head = Segmented(name, heads)
        self._head.chosen.connect(lambda key: self._set("head", key))
        self._add(name, self._head, self.tr("Number and date are left for the pen."))
        self._printer = _Choice()
        self._printer.activated.connect(
            lambda row: self._set("printer", self._printer.itemData(row))
        )
        self._add(self.tr("Printer"), self._printer)

    def _add_data(self) -> None:
        session, words = self._session, self._session.words
        self._rows = self.add_section(self.tr("Where things are"))
        for pack in session.library.packs:
            name = self.tr("Data pack {version}").replace("{version}", pack.manifest.version)
            date = self.tr("as of {date}").replace("{date}", words.date(pack.manifest.date))
            self._add_place(name, str(pack.path), date)
        about = self.tr("Settings, notes and bookmarks; copy this folder to keep them.")
        self._add_place(self.tr("Your own things"), str(session.paths.profile), about)

    def _add_place(self, name: str, folder: str, about: str) -> None:
        place = QLineEdit(folder)
        place.setReadOnly(True)
        self._add(name, place, about)

    def _field(self, name: str, setting: str, hint: str) -> None:
        field = self._fields[setting] = QLineEdit()
        field.setPlaceholderText(hint)
        field.editingFinished.connect(lambda: self._set(setting, field.text().strip()))
        self._add(name, field)

    def _add(self, name: str, control: QWidget, about: str = "") -> None:
        row = FormRow(self._session.look, name, control, about)
        self._rows.addWidget(row)
        self.watch(control, *control.findChildren(QWidget))
        for label in row.findChildren(QLabel):
            label.setBuddy(control)

    def _set(self, name: str, value: object) -> None:
        if getattr(self._session.settings, name) != value:
            setattr(self._session.settings, name, value)
            self.changed.emit()

    def _show_look(self) -> None:
        settings = self._session.settings
        self._size.setCurrentIndex(self._size.findData(settings.text_size))
        self._theme.set_value(settings.theme)

    def _show_printers(self, names: list[str]) -> None:
        """List the printers, the chosen one too where it is not there just now."""
        self._printers, chosen = names, self._session.settings.printer
        self._printer.clear()
        self._printer.addItem(self.tr("The system's usual printer"), "")
        for name in dict.fromkeys([*names, *([chosen] if chosen else [])]):
            self._printer.addItem(name, name)
        self._printer.setCurrentIndex(max(0, self._printer.findData(chosen)))

    def _on_province_chosen(self, key: str) -> None:
        self._session.settings.my_province = key
        self.my_province_changed.emit(key)
        self.changed.emit()
