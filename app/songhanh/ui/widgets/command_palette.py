"""The command palette: type a few letters of what is to be done, with diacritics or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from songhanh.core.text import fold
from songhanh.ui.keys import ENTER
from songhanh.ui.painting import paint_line

if TYPE_CHECKING:
    from songhanh.ui.command_table import Command
    from songhanh.ui.commands import Commands
    from songhanh.ui.look import Look
    from songhanh.ui.models.indexes import AnyIndex

_ID = int(Qt.ItemDataRole.UserRole) + 1
_KEY = _ID + 1
_WIDE, _ROW, _ROWS = 560, 32, 9
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS,
    Qt.Key.Key_PageUp: -_ROWS,
}


class _Rows(QStyledItemDelegate):
    """Paints the key of a command at the right of its row."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        room = option.rect.adjusted(0, 0, -self._look.px(12), 0)
        paint_line(painter, self._look, room, index.data(_KEY), color="text2", right=True)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._look.px(_ROW))


class CommandPalette(QFrame):
    """Lies over the window while it is used; what can be done is what could be before it came."""

    def __init__(self, look: Look, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._commands = commands
        self._window = window
        self._before: QWidget | None = None
        self._possible: list[Command] = []
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Command palette"))
        self._field = QLineEdit()
        self._field.setAccessibleName(self.tr("Command"))
        self._field.setPlaceholderText(self.tr("Type what is to be done…"))
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Rows(look, self))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._run)
        self._nothing = QLabel(self.tr("No command is called that."))
        self._nothing.setProperty("tone", "soft")
        self._column = QVBoxLayout(self)
        for part in (self._field, self._list, self._nothing):
            self._column.addWidget(part)
        self.hide()

    def open(self) -> None:
        """Show the palette; the keyboard goes back to where it was when it closes."""
        self._before = QApplication.focusWidget()
        all_ = self._commands.all()
        self._possible = [c for c in all_ if self._commands[c.id].isEnabled()]
        self._field.clear()
        self._fill("")
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event.key())
        return super().eventFilter(watched, event)

    def _press(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self._close()
        elif key in ENTER:
            self._run(self._list.currentIndex())
        elif key in _STEPS:
            row = self._list.currentIndex().row() + _STEPS[Qt.Key(key)]
            self._choose(min(max(row, 0), self._model.rowCount() - 1))
        else:
            return False
        return True

    def _choose(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row, 0))

    def _fill(self, typed: str) -> None:
        self._model.clear()
        wanted = fold(typed).split()
        for command in self._possible:
            name = f"{self._commands.group_name(command.group)}: {command.text}"
            if all(word in fold(name) for word in wanted):
                key = QKeySequence(command.keys[0]) if command.keys else QKeySequence()
                shown = key.toString(QKeySequence.SequenceFormat.NativeText)
                item = QStandardItem(name)
                item.setData(command.id, _ID)
                item.setData(shown, _KEY)
                item.setAccessibleText(f"{name}, {shown}" if shown else name)
                self._model.appendRow(item)
        self._choose(0)
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        self._nothing.setVisible(not found)

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            key = str(index.data(_ID))
            self._close()
            self._commands[key].trigger()

    def _close(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def _place(self) -> None:
        px, window = self._look.px, self._window
        self._column.setContentsMargins(px(8), px(8), px(8), px(8))
        self._column.setSpacing(px(6))
        self._list.setFixedHeight(px(_ROW) * _ROWS)
        self.resize(min(px(_WIDE), window.width() - px(24)), self.sizeHint().height())
        self.move((window.width() - self.width()) // 2, px(56))
