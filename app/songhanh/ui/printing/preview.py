"""What is done beside the window for the preview of a sheet: laying it out, writing its files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from songhanh.export.files import write_whole
from songhanh.export.formats import sheet_file
from songhanh.ui.printing.pdf import write_pdf
from songhanh.ui.printing.sheet_layout import SheetSetup, lay_out

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from songhanh.config.words import Words
    from songhanh.export.options import SheetOptions
    from songhanh.export.printed import PrintedSheet
    from songhanh.ui.printing.page import PaperSheet
    from songhanh.ui.printing.papers import Paper
    from songhanh.ui.tasks import Task


class GivenUpError(Exception):
    """Nobody waits for these pages any more; nobody hears of this either."""


class Preview(NamedTuple):
    """A sheet in words and on its pages."""

    printed: PrintedSheet
    paper: PaperSheet


def prepare(
    paper: Paper,
    options: SheetOptions,
    setup: SheetSetup,
    tell: Callable[[int], None],
    task: Task,
) -> Preview:
    """Put a sheet into words and on pages; `tell` hears the number of each page begun.

    Raises:
        GivenUpError: The task was cancelled meanwhile.
    """
    printed = paper.write(options)

    def step(page: int) -> None:
        if task.cancelled:
            raise GivenUpError
        tell(page)

    return Preview(printed, lay_out(printed, setup, step))


def write_file(printed: PrintedSheet, setup: SheetSetup, words: Words, path: Path) -> None:
    """Write a sheet as the ending of the name says, as PDF where it says nothing known.

    Raises:
        CannotWriteError: The file cannot be written there.
    """
    upright = replace(printed, upright=not setup.landscape, points=setup.points or printed.points)
    content = sheet_file(upright, words, path.suffix)
    if content is None:
        write_pdf(printed, path, setup)
    else:
        write_whole(path, content)
