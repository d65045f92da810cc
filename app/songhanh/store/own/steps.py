"""The named steps of everything that writes, so that tests can end the program at each of them.

The program itself sets no hook: passing a step costs a look at one variable.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Step(StrEnum):
    """How far a write, a migration, a backup or a recovery has come."""

    WRITE_BEGUN = "write-begun"
    WRITE_ROW = "write-row"
    WRITE_COMMITTED = "write-committed"
    MIGRATION_BEGUN = "migration-begun"
    MIGRATION_STATEMENT = "migration-statement"
    MIGRATION_NUMBERED = "migration-numbered"
    MIGRATION_COMMITTED = "migration-committed"
    BACKUP_BEGUN = "backup-begun"
    BACKUP_COPIED = "backup-copied"
    BACKUP_CHECKED = "backup-checked"
    BACKUP_NAMED = "backup-named"
    BACKUP_ROTATED = "backup-rotated"
    RECOVERY_COPIED = "recovery-copied"
    RECOVERY_SET_ASIDE = "recovery-set-aside"
    RECOVERY_DONE = "recovery-done"


hook: Callable[[Step], None] | None = None
"""Called with each step that is passed; for tests alone."""


def passed(step: Step) -> None:
    """Tell the hook, if there is one, how far things have come."""
    if hook is not None:
        hook(step)
