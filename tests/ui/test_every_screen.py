"""Every screen in both languages and at two sizes: translated, whole, and open to eye, hand and ear."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QTreeView,
    QWidget,
)

import dev
from songhanh.config.settings import Settings
from songhanh.core.model import Language
from songhanh.store.library import Library
from songhanh.ui.app import Program
from songhanh.ui.panes import focusable
from songhanh.ui.widgets.elided_label import ElidedLabel
from songhanh.ui.widgets.elided_link import ElidedLink
from tests.screens import SCREENS
from tests.ui.driving import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from songhanh.config.paths import Paths
    from songhanh.ui.main_window import MainWindow

NATIVE = {"English", "Tiếng Việt"}  # languages name themselves
TARGET = 24
WIDTH, HEIGHT = 1366, 728
CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractItemView)


def translations() -> dict[str, str]:
    """Return what the words of the program are in Vietnamese, where that is something else."""
    tree = ET.parse(dev.ROOT / "resources/i18n/songhanh_vi.ts")  # noqa: S314 - our own file
    pairs = {m.findtext("source", ""): m.findtext("translation", "") for m in tree.iter("message")}
    return {a: b for a, b in pairs.items() if b and a != b and "%n" not in a}


def shown(window: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Return the widgets of a kind that the user sees, or would see after scrolling."""
    return [w for w in window.findChildren(kind) if w.isVisibleTo(window) and _parts_shown(w)]


def _parts_shown(widget: QWidget) -> bool:
    """Leave out what Qt makes inside its own widgets."""
    return not widget.objectName().startswith("qt_")


def words(window: MainWindow) -> Iterator[str]:
    """Yield everything a window says, in words, tips and names read aloud."""
    for widget in [window, *shown(window, QWidget)]:
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(n) for n in range(widget.count()))
    for view in shown(window, QAbstractItemView):
        if isinstance(view, QAbstractItemView):
            yield from rows(view)
    for menu in window.findChildren(QMenu):
        yield from (action.text() for action in menu.actions())


def rows(view: QAbstractItemView) -> Iterator[str]:
    """Yield what the first rows of a view show and what is read aloud of them."""
    model, root = view.model(), view.rootIndex()
    for row in range(min(model.rowCount(root), 30)):
        for column in range(1 if isinstance(view, QListView) else model.columnCount(root)):
            index = model.index(row, column)
            yield str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")


def cut(window: MainWindow) -> list[str]:
    """Return the words that have less room than they need."""
    labels = [w for w in shown(window, QLabel) if not isinstance(w, ElidedLabel)]
    found = [_said(label) for label in labels if isinstance(label, QLabel) and _label_cut(label)]
    for button in shown(window, QAbstractButton):
        kinds = (QPushButton, QToolButton, QCheckBox)
        if isinstance(button, kinds) and button.text() and not isinstance(button, ElidedLink):
            need = button.sizeHint()
            low = button.height() < button.fontMetrics().height() + 4
            if low or button.width() + 1 < need.width():
                found.append(f"{_said(button)}: {button.size()} of {need}")
    return found


def cut_in_the_end(qtbot: QtBot, window: MainWindow) -> list[str]:
    """Return the words still cut when what is laid out bit by bit has had its time."""
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not cut(window), timeout=1000)
    return cut(window)


def _label_cut(label: QLabel) -> bool:
    text, room = label.text(), label.contentsRect()
    if not text or label.textFormat() is Qt.TextFormat.RichText or "<" in text:
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    wide = max(QFontMetrics(label.font()).horizontalAdvance(line) for line in text.split("\n"))
    high = label.fontMetrics().height() * (text.count("\n") + 1)
    return wide > room.width() + 1 or high > label.height() + 2


def _said(widget: QWidget) -> str:
    own = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    path = [type(w).__name__ for w in (widget.parentWidget(), widget) if w is not None]
    return f"{'.'.join(path)} {own or widget.accessibleName()!r}"


def open_program(qapp: QApplication, paths: Paths, language: Language, percent: int) -> Program:
    settings = Settings(language=language, my_province="nghe-an", text_size=percent)
    program = Program(qapp, replace(paths), settings, Library.open([paths.pack]))
    program.show()
    program.window.resize(WIDTH, HEIGHT)
    return program


def close(program: Program, qapp: QApplication) -> None:
    program.window.command_palette.hide()
    program.close()
    qapp.setStyleSheet("")


@pytest.mark.timeout(300)
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", list(Language))
def test_every_screen_is_translated_whole_and_open_to_all(
    qtbot: QtBot, qapp: QApplication, paths: Paths, language: Language, percent: int
) -> None:
    pairs = translations()
    foreign = set(pairs) if language == Language.VI else set(pairs.values()) - set(pairs)
    own = set(pairs.values()) if language == Language.VI else set(pairs)
    program = open_program(qapp, paths, language, percent)
    window = program.window
    wrong: dict[str, list[str]] = {}
    for name, go in SCREENS.items():
        go(window)
        settle(qtbot, program)
        said = {text.split("\t")[0].strip() for text in words(window)}
        raw = {text for text in said if "(s)" in text or "%n" in text}
        untranslated = raw | said & (foreign - own) - NATIVE
        closed = set(chain.from_iterable(map(faults, controls(window))))
        wrong[name] = [*sorted(untranslated), *cut_in_the_end(qtbot, window), *sorted(closed)]
        if window.width() > WIDTH:  # a view that needs more pushes the window off the screen
            wrong[name].append(f"{window.width()} wide")
            window.resize(WIDTH, HEIGHT)
    close(program, qapp)
    assert {name: found for name, found in wrong.items() if found} == {}


def controls(window: MainWindow) -> list[QWidget]:
    """Return what can be used by mouse or keyboard; parts of a field belong to the field."""
    found = chain.from_iterable(shown(window, kind) for kind in CONTROLS)
    inner = (QComboBox, QAbstractSpinBox, QTableView, QTreeView)  # headers are told with the table
    return [each for each in dict.fromkeys(found) if not isinstance(each.parentWidget(), inner)]


def faults(control: QWidget) -> Iterator[str]:
    """Yield what is wrong with a control for somebody who cannot see it, or not hold the mouse still."""
    told = QAccessible.queryAccessibleInterface(control)
    if not told.text(QAccessible.Text.Name).strip():
        yield f"{_said(control)}: no name"
    if told.role() in {QAccessible.Role.NoRole, QAccessible.Role.Client}:
        yield f"{_said(control)}: no role"
    if _holds_tab(control):
        yield f"{_said(control)}: Tab does not lead out"
    inline = isinstance(control, QPushButton) and control.property("role") == "link"
    small = min(control.width(), control.height()) < TARGET
    pressed = isinstance(control, QAbstractButton) and not isinstance(control.parent(), QTabBar)
    if pressed and small and not inline and _in_view(control):
        yield f"{_said(control)}: {control.width()} × {control.height()}"


def _holds_tab(control: QWidget) -> bool:
    if isinstance(control, QAbstractItemView):
        return control.tabKeyNavigation()
    if isinstance(control, (QTextEdit, QPlainTextEdit)) and not control.isReadOnly():
        return not control.tabChangesFocus()
    return False


def _in_view(widget: QWidget) -> bool:
    window = widget.window()
    return window.rect().intersects(QRect(widget.mapTo(window, QPoint()), widget.size()))


def aloud(view: QAbstractItemView) -> list[str]:
    """Return the rows of a view as a reader aloud gets them."""
    told = QAccessible.queryAccessibleInterface(view)
    names = [told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount())]
    return [name for name in names if name]


def test_trees_and_tables_are_read_row_by_row_as_sentences(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    SCREENS["document"](window)
    settle(qtbot, program)
    assert "III Nhiệm vụ, giải pháp, 44 đoạn" in aloud(window.navigator.tree)
    SCREENS["comparison-indicator"](window)
    settle(qtbot, program)
    table = next(v for v in shown(window, QTableView) if isinstance(v, QTableView))
    row = next(text for text in aloud(table) if text.startswith("Tỷ lệ chi ngân sách cho KHCN"))
    assert "57-NQ/TW, mốc, từ 3 phần trăm." in row
    assert "Nghệ An, từ 3 phần trăm, Bằng mốc" in row
    assert "Phú Thọ, Không có con số trong" in row


def test_the_buttons_and_menus_of_qt_speak_vietnamese(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    box = QMessageBox(window)
    qtbot.addWidget(box)
    kinds = QMessageBox.StandardButton
    several = (kinds.YesToAll, kinds.NoToAll, kinds.SaveAll, kinds.RestoreDefaults)
    each = (*several, kinds.Ok, kinds.Save, kinds.Open, kinds.Yes, kinds.No, kinds.Abort)
    rest = (kinds.Retry, kinds.Ignore, kinds.Close, kinds.Cancel, kinds.Discard, kinds.Help)
    for kind in (*each, *rest, kinds.Apply, kinds.Reset):
        button = box.addButton(kind)
        said = button.text().replace("&", "")
        assert not said.isascii(), said
    for field in (QLineEdit("x"), QTextEdit("x")):
        qtbot.addWidget(field)
        menu = field.createStandardContextMenu()
        names = {action.text().split("\t")[0].replace("&", "") for action in menu.actions()}
        assert {"Cắt", "Chép", "Dán", "Chọn tất cả"} <= names
        menu.deleteLater()


@pytest.mark.timeout(120)
def test_the_keyboard_is_seen_wherever_it_is(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.resize(1366, 728)
    unseen: dict[str, list[str]] = {}
    looked_at: set[tuple[str, ...]] = set()
    for name, go in SCREENS.items():
        go(window)
        settle(qtbot, program)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        new = [one for one in focusable(window) if _kind(one) not in looked_at and _is_whole(one)]
        looked_at |= {_kind(one) for one in new}
        unseen[name] = [_said(one) for one in new if not _shows_keyboard(window, one)]
    assert {name: found for name, found in unseen.items() if found} == {}


def _kind(control: QWidget) -> tuple[str, ...]:
    """Return what decides how a control looks."""
    above = control.parentWidget()
    role = str(control.property("role"))
    return type(control).__name__, control.objectName(), role, type(above).__name__


def _is_whole(control: QWidget) -> bool:
    """Tell whether all of a control is in sight, and none scrolled away."""
    return control.visibleRegion().boundingRect() == control.rect()


def _shows_keyboard(window: MainWindow, control: QWidget) -> bool:
    """Tell whether a control looks otherwise while it has the keyboard."""
    control.setFocus(Qt.FocusReason.TabFocusReason)
    shown_with = window.grab(_around(control)).toImage()
    control.clearFocus()
    return shown_with != window.grab(_around(control)).toImage()


def _around(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size()).adjusted(-3, -3, 3, 3)
