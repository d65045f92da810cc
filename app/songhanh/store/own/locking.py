"""One process a profile: a lock that the system lets go of when the process ends, however it ends.

The file holds the process's number and machine while the lock is held and is emptied when it is
let go of; so one that still says something was left by a process that ended without warning.
"""

from __future__ import annotations

import errno
import os
import socket
import sys
from typing import TYPE_CHECKING

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from pathlib import Path

_BEYOND = 4096  # what is locked on Windows lies behind the text, which others may then still read
_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class ProfileLock:
    """The lock of a profile. `acquire` once, `release` once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = -1
        self.ended_unclean = False
        """Whether the process that held the lock before ended without letting go of it."""

    def acquire(self) -> bool:
        """Take the lock and return True, or return False if another process has it.

        Raises:
            OSError: the file cannot be written.

        """
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        file = os.open(self._path, flags, 0o600)
        before = os.pread(file, 200, 0) if hasattr(os, "pread") else os.read(file, 200)
        if not _take(file, before.decode(errors="replace")):
            os.close(file)
            return False
        self._file = file
        self.ended_unclean = bool(before)
        self._write(f"{os.getpid()} {socket.gethostname()}\n".encode())
        return True

    def release(self) -> None:
        """Say that all ended well and let go of the lock."""
        if self._file < 0:
            return
        self._write(b"")
        os.close(self._file)
        self._file = -1

    def _write(self, text: bytes) -> None:
        os.lseek(self._file, 0, os.SEEK_SET)
        os.truncate(self._file, 0)
        os.write(self._file, text)
        os.fsync(self._file)


def _take(file: int, before: str) -> bool:
    """Lock an open file; where the file system knows no locks, go by the process named in it."""
    try:
        if sys.platform == "win32":
            os.lseek(file, _BEYOND, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _HELD and not _alive(before)
    return True


def _alive(holder: str) -> bool:
    """Tell whether the process that a lock names may still run; one of another machine may."""
    number, _, host = holder.strip().partition(" ")
    if not number.isdigit():
        return False
    if host != socket.gethostname() or sys.platform == "win32":
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return int(number) != os.getpid()
