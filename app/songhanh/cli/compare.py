"""`songhanh compare`: set columns side by side, in words, as JSON, or as a sheet in a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from songhanh.cli.records import comparison_record
from songhanh.cli.sheet_files import give_sheet, sheet_options
from songhanh.core.compare import OUR_COMMUNE, REMARKS, ComparisonRequest, RowsBy
from songhanh.export.sheet import SheetWriter

if TYPE_CHECKING:
    from argparse import Namespace

    from songhanh.cli.context import Context
    from songhanh.config.words import Words
    from songhanh.export.printed import PrintedSheet


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
        chosen = replace(
            sheet_options(options),
            hide_empty=request.hide_empty,
            main=True if options.main else None,
        )

        def write(words: Words) -> PrintedSheet:
            today = date.today()  # noqa: DTZ011 - the day on the desk, as the user reads it
            manifest = library.packs[0].manifest
            writer = SheetWriter(words, library.taxonomy, library.documents, manifest, today)
            return writer.write(sheet, chosen)

        give_sheet(context, options, chosen, write)
    return 0
