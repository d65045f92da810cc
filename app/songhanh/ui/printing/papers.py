"""What can be seen as a sheet: a comparison, a list of work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from songhanh.core.compare import ComparisonSheet
    from songhanh.core.work import WorkItem, WorkRequest
    from songhanh.export.sheet import PrintedSheet, SheetOptions
    from songhanh.ui.session import Session


class Paper(Protocol):
    """Something that can be put into the words of a sheet, again for each choice of options."""

    @property
    def title(self) -> str:
        """The name of the sheet."""

    @property
    def landscape(self) -> bool:
        """Whether the paper had better lie."""

    @property
    def empty_rows(self) -> bool | None:
        """Whether empty rows had better be printed; None where there cannot be any."""

    def write(self, options: SheetOptions) -> PrintedSheet:
        """Return the sheet; runs beside the window."""


@dataclass(frozen=True, slots=True)
class ComparisonPaper:
    """A comparison as a sheet."""

    session: Session
    sheet: ComparisonSheet
    title: str

    @property
    def landscape(self) -> bool:
        """Whether the paper had better lie."""
        return len(self.sheet.columns) > 2

    @property
    def empty_rows(self) -> bool | None:
        """Whether empty rows had better be printed: where there would be no others."""
        return not self.sheet.shown(hide_empty=True)

    def write(self, options: SheetOptions) -> PrintedSheet:
        """Return the sheet; runs beside the window."""
        return self.session.sheet_writer().write(self.sheet, options)


@dataclass(frozen=True, slots=True)
class WorkPaper:
    """A list of work as a sheet."""

    session: Session
    items: tuple[WorkItem, ...]
    request: WorkRequest
    title: str

    @property
    def landscape(self) -> bool:
        """Whether the paper had better lie."""
        return False

    @property
    def empty_rows(self) -> bool | None:
        """There are none in a list."""
        return None

    def write(self, options: SheetOptions) -> PrintedSheet:
        """Return the sheet; runs beside the window."""
        printed = self.session.work_writer().write(self.items, self.request)
        return printed if options.sources else replace(printed, sources=())
