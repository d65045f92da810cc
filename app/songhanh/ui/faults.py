"""What nobody expected: it is logged, told calmly, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

if TYPE_CHECKING:
    from types import TracebackType

logger = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Faults(QObject):
    """Stands at every door by which an error may leave the program, from its making to `close`."""

    happened = Signal(object)
    """An exception nobody caught, told in the thread of the window."""

    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._caught.connect(self.happened, Qt.ConnectionType.QueuedConnection)
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        self._qt_before: Any = qInstallMessageHandler(_log_qt)

    def close(self) -> None:
        """Leave the doors as they were."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(self._qt_before)

    def _take(self, error: BaseException) -> None:
        logger.error("unexpected", exc_info=error)
        if isinstance(error, Exception):
            self._caught.emit(error)

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(_kind, error, _trace)
        else:
            self._take(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._take(args.exc_value)

    def _on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        # Something went wrong while an object was put away: worth a line, no reason to disturb.
        if args.exc_value is not None:
            logger.error("unraisable", exc_info=args.exc_value)


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    logger.log(_LEVELS.get(kind, logging.WARNING), "qt: %s", message)
