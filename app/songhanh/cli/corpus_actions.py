"""The options of `songhanh corpus` and its actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.cli import corpus

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from songhanh.cli.context import Context
    from songhanh.config.words import Words


def add_actions(parser: ArgumentParser, words: Words, shared: Callable[[], ArgumentParser]) -> None:
    """Give `songhanh corpus` its actions; `shared` makes the options that each of them knows."""

    def say(key: str) -> str:
        return words.say("help", key)

    actions = parser.add_subparsers(metavar="ACTION", required=True)

    def action(name: str, command: Callable[[Context, Namespace], int]) -> ArgumentParser:
        one = actions.add_parser(name, help=say(name), description=say(name), parents=[shared()])
        one.set_defaults(command=command)
        return one

    one = action("check", corpus.check)
    one.add_argument("folder", metavar="DIR", help=say("folder"))
    one.add_argument("--record-ids", action="store_true", help=say("record-ids"))
    one = action("build", corpus.build)
    one.add_argument("folder", metavar="DIR", help=say("folder"))
    one.add_argument("-o", "--output", required=True, metavar="PACK", help=say("target"))
    one = action("stats", corpus.stats)
    one.add_argument("folder", metavar="DIR", nargs="?", help=say("folder-or-pack"))
    one.add_argument("--json", action="store_true", help=say("json"))
    one = action("diff", corpus.diff)
    one.add_argument("old", metavar="OLD", help=say("old"))
    one.add_argument("new", metavar="NEW", help=say("new"))
    one.add_argument("--json", action="store_true", help=say("json"))
    one = action("schema", corpus.schema)
    one.add_argument("folder", metavar="DIR", nargs="?", help=say("folder-or-pack"))
    one = action("export-xlsx", _export_xlsx)
    one.add_argument("sheet", metavar="SHEET.yaml", help=say("sheet-file"))
    one.add_argument(
        "-o", "--output", required=True, metavar="FILE.xlsx", help=say("workbook-file")
    )
    one = action("import-xlsx", _import_xlsx)
    one.add_argument("workbook", metavar="FILE.xlsx", help=say("workbook-file"))
    one.add_argument("-o", "--output", required=True, metavar="SHEET.yaml", help=say("sheet-file"))


def _export_xlsx(context: Context, options: Namespace) -> int:
    # openpyxl is not worth its import to a command that needs no workbook
    from songhanh.cli.workbook import export_xlsx  # noqa: PLC0415

    return export_xlsx(context, options)


def _import_xlsx(context: Context, options: Namespace) -> int:
    from songhanh.cli.workbook import import_xlsx  # noqa: PLC0415

    return import_xlsx(context, options)
