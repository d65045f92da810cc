"""`songhanh compare`: set columns side by side, in words, as JSON, or as a sheet in a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.cli.records import comparison_record
from songhanh.core.compare import OUR_COMMUNE, REMARKS, ComparisonRequest, RowsBy
from songhanh.core.errors import CannotWriteError, UnknownFormatError
from songhanh.export.html import sheet_html
from songhanh.export.sheet import SheetOptions, SheetWriter
from songhanh.export.text import sheet_text

if TYPE_CHECKING:
    from argparse import Namespace

    from songhanh.cli.context import Context
    from songhanh.export.sheet import PrintedSheet


def compare(context: Context, options: Namespace) -> int:
    """Compare the columns named."""
    columns = list(options.columns)
    columns += [OUR_COMMUNE] if options.our_commune is not None else []
    columns += [REMARKS] if options.remarks else []
    request = ComparisonRequest(
        columns=tuple(columns),
        rows=RowsBy(options.rows),
        pillars=tuple(options.pillar),
        base=options.base,
        indicators=tuple(options.indicator),
        year=options.year,
        only_figures=options.only_figures,
        only_differences=options.only_differences,
        hide_empty=not options.empty_rows,
        commune=options.our_commune or "",
    )
    library = context.library
    sheet = library.compare(request)
    if options.json:
        context.print_json(comparison_record(sheet, hide_empty=request.hide_empty))
    if options.output or not options.json:
        today = date.today()  # noqa: DTZ011 - the day on the desk, as the user reads it
        manifest = library.packs[0].manifest
        writer = SheetWriter(context.words, library.taxonomy, library.documents, manifest, today)
        printed = writer.write(sheet, SheetOptions(hide_empty=request.hide_empty))
        if options.output:
            write_sheet(context, printed, Path(options.output), quiet=options.json)
        else:
            context.print(sheet_text(printed, context.words))
    return 0


def write_sheet(context: Context, printed: PrintedSheet, path: Path, *, quiet: bool) -> None:
    """Write a sheet as the ending of `path` says.

    Raises:
        CannotWriteError: the place cannot be written.
        UnknownFormatError: the ending names no kind of file written here.

    """
    if path.suffix.lower() == ".pdf":
        context.write_pdf(printed, path)
    elif path.suffix.lower() in (".html", ".htm"):
        try:
            path.write_text(sheet_html(printed, context.words), encoding="utf-8", newline="\n")
        except OSError as error:
            raise CannotWriteError(path=path, reason=error.strerror) from error
    else:
        raise UnknownFormatError(path=path)
    if not quiet:
        context.print(context.words.say("cli", "written", path=path))
