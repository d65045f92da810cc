"""`songhanh corpus export-xlsx` and `import-xlsx`: sheets as workbooks that a department fills in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.cli.corpus import issue_line
from songhanh.corpus.sheet_files import SheetReader
from songhanh.corpus.taxonomy_files import read_taxonomy_files
from songhanh.corpus.workbook import export_workbook
from songhanh.corpus.workbook_import import corpus_around, import_workbook

if TYPE_CHECKING:
    from argparse import Namespace

    from songhanh.cli.context import Context
    from songhanh.corpus.workbook_import import Finding


def export_xlsx(context: Context, options: Namespace) -> int:
    """Write a sheet to a workbook; one with errors is reported and not written."""
    sheet, target = Path(options.sheet), Path(options.output)
    taxonomy, issues = read_taxonomy_files(corpus_around(sheet))
    issues += SheetReader(sheet, taxonomy).read().issues
    errors = [issue for issue in issues if issue.is_error]
    for issue in errors:
        context.print(issue_line(context, issue, f"{issue.file}:{issue.line}"))
    if errors:
        return 1
    export_workbook(sheet, target, context.words, taxonomy)
    context.print(context.words.say("cli", "written", path=target))
    return 0


def import_xlsx(context: Context, options: Namespace) -> int:
    """Read a workbook back into a sheet; one with errors is reported and not written."""
    book, target = Path(options.workbook), Path(options.output)
    draft = import_workbook(book, target)
    for finding in draft.findings:
        context.print(_line(context, finding, book))
    warnings = len(draft.findings) - draft.errors
    words = context.words
    context.print(words.say("cli", "checked", errors=draft.errors, warnings=warnings))
    context.print(words.say("cli", "refused" if draft.errors else "written", path=target))
    return 1 if draft.errors else 0


def _line(context: Context, finding: Finding, book: Path) -> str:
    issue, row = finding.issue, finding.row
    place = f"{issue.file}:{issue.line}"
    if row is not None:
        words, number = context.words, str(row.number)  # a row 1234 is not written 1.234
        place = words.say("cli", "in-workbook", file=book, worksheet=row.worksheet, row=number)
    return issue_line(context, issue, place)
