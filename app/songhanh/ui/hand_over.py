"""One program per profile: a later start hands over what it was given to the first one, and ends.

What is handed over is one line: nothing (come to the front), `--quit`, or what to open, as the command line
has it. Two users, and two profiles of one user, do not know of each other.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from songhanh.config.start import ADDRESS

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

_LIMIT = 1 << 16  # letters that a line may have; a long path takes nine for one of Vietnamese
_PATIENCE = 5000  # milliseconds: the first one answers at once, unless the machine is busy
_TAKEN = b"ok\n"


def hand_over(profile: Path, line: str) -> bool:
    """Give a line to the program that runs on a profile; tell whether there is one that took it."""
    socket = QLocalSocket()
    socket.connectToServer(_name(profile))
    if not socket.waitForConnected(_PATIENCE):
        return False
    _let_come_forward()
    socket.write(f"{line}\n".encode())
    socket.waitForBytesWritten(_PATIENCE)  # the answer may have come already when it returns
    taken = socket.bytesAvailable() > 0 or socket.waitForReadyRead(_PATIENCE)
    socket.disconnectFromServer()
    return taken


def target_of(line: str) -> str:
    """Return the id in an address such as `songhanh:57-nq-tw#III.4`, or nothing for any other line."""
    return line.removeprefix(ADDRESS).lstrip("/") if line.startswith(ADDRESS) else ""


class Receiver(QObject):
    """Takes what later starts hand over, until it is closed."""

    received = Signal(str)
    """The line that was handed over."""

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        name = _name(profile)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left behind by a program that was killed
            if not self._server.listen(name):
                logger.info("later starts cannot hand over: %s", self._server.errorString())

    def close(self) -> None:
        """Take nothing more."""
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(partial(self._read, socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        line = bytes(socket.readLine(_LIMIT).data()).decode(errors="replace").strip()
        socket.write(_TAKEN)
        socket.flush()
        self.received.emit(line)


def _name(profile: Path) -> str:
    user = os.environ.get("USERNAME", "") if sys.platform == "win32" else os.getuid()
    whose = f"{user}\n{profile.absolute()}"
    return f"songhanh-{hashlib.sha256(whose.encode(errors='replace')).hexdigest()[:16]}"


def _let_come_forward() -> None:
    """Allow the first program to raise its window, which Windows grants to nobody by itself."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 -- Windows only

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
