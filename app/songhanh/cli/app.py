"""The command line as a whole: options, commands, errors in one sentence."""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.cli import compare, diff, doctor, own, reading, search, work
from songhanh.cli.context import Context
from songhanh.cli.corpus_actions import add_actions
from songhanh.cli.sheet_files import add_sheet_options
from songhanh.config.words import Words
from songhanh.core.compare import RowsBy
from songhanh.core.errors import SongHanhError
from songhanh.core.model import Actor, Kind, Language
from songhanh.core.tree import TreeKind
from songhanh.export.options import SheetLanguage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.cli.context import PdfWriter
    from songhanh.config.paths import Paths

logger = logging.getLogger(__name__)

_SHEETS = ("compare", "sheet")


def run(arguments: Sequence[str], paths: Paths, language: Language, write_pdf: PdfWriter) -> int:
    """Run one command and return its exit status: 0 done, 1 could not be done, 2 wrong usage."""
    _speak_utf8()
    chosen = _language(arguments, language)
    words = Words.load(paths.resources / "words", chosen)
    try:
        options = make_parser(words).parse_args(arguments)
    except SystemExit as stop:  # argparse has said what is wrong, or given its help
        return int(stop.code or 0)
    packs = [Path(pack) for level in range(3) for pack in getattr(options, f"pack{level}", ())]
    context = Context(paths, words, packs, write_pdf)
    try:
        status = int(options.command(context, options))
        print(end="", flush=True)  # where it may fail; when Python ends, it would complain
    except SongHanhError as error:
        print(words.error(error), file=sys.stderr)
    except BrokenPipeError:  # the reader, `head` for one, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        logger.debug("unexpected", exc_info=True)
        detail = f"{type(error).__name__}: {error}".splitlines()[0]
        print(words.say("errors", "unexpected", detail=detail), file=sys.stderr)
    else:
        return status
    finally:
        context.close()
    return 1


def make_parser(words: Words) -> argparse.ArgumentParser:
    """Return the parser of the whole command line, its help in the language of `words`."""

    def say(key: str) -> str:
        return words.say("help", key)

    parser = argparse.ArgumentParser(
        "songhanh", description=say("program"), parents=[_shared(words, 0)]
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, key: str = "") -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=say(key or name),
            description=say(key or name),
            parents=[_shared(words, 1, both=name in _SHEETS)],
            allow_abbrev=False,
        )

    _add_search(command("search"), words)
    one = command("show")
    one.add_argument("id", help=say("id"))
    one.add_argument("--json", action="store_true", help=say("json"))
    one.set_defaults(command=reading.show)
    one = command("tree")
    one.add_argument("tree", choices=[*TreeKind], help=say("tree-kind"))
    one.add_argument("--json", action="store_true", help=say("json"))
    one.set_defaults(command=reading.tree)
    _add_compare(command("compare"), words)
    one = command("diff", "word-diff")
    one.add_argument("base", metavar="ID", help=say("word-diff-id"))
    one.add_argument("other", metavar="ID", help=say("word-diff-id"))
    one.add_argument("--json", action="store_true", help=say("json"))
    one.set_defaults(command=diff.diff)
    _add_sheet(command("sheet"), words)
    one = command("doctor")
    one.add_argument("--repair", action="store_true", help=say("repair"))
    one.add_argument("-o", "--output", metavar="FILE", help=say("report"))
    one.set_defaults(command=doctor.doctor)
    add_actions(command("corpus"), words, lambda: _shared(words, 2))
    own.add_actions(command("own"), words, lambda: _shared(words, 2))
    return parser


def _shared(words: Words, level: int, *, both: bool = False) -> argparse.ArgumentParser:
    """Return the options that may stand before a command, after it, and after its action.

    Packs are kept apart by level, as argparse lets the later place overwrite the earlier one; and a
    default would overwrite what was given before. `both` lets a command write both languages.
    """
    languages = [*SheetLanguage] if both else [*Language]
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--pack",
        action="append",
        metavar="DIR",
        dest=f"pack{level}",
        default=argparse.SUPPRESS,
        help=words.say("help", "pack"),
    )
    shared.add_argument(
        "--lang", choices=languages, default=argparse.SUPPRESS, help=words.say("help", "lang")
    )
    shared.add_argument(
        "--portable",
        action="store_true",
        default=argparse.SUPPRESS,
        help=words.say("help", "portable"),
    )
    return shared


def _add_search(parser: argparse.ArgumentParser, words: Words) -> None:
    def say(key: str) -> str:
        return words.say("help", key)

    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("query", nargs="?", help=say("query"))
    asked.add_argument("--batch", metavar="FILE", help=say("batch"))
    for name in ("resolution", "pillar", "province"):
        parser.add_argument(f"--{name}", action="append", default=[], metavar="ID", help=say(name))
    parser.add_argument(
        "--kind", action="append", default=[], choices=[*Kind], metavar="KIND", help=say("kind")
    )
    parser.add_argument(
        "--actor", action="append", default=[], choices=[*Actor], metavar="WHO", help=say("actor")
    )
    parser.add_argument(
        "--year", action="append", default=[], type=_positive, metavar="YEAR", help=say("year")
    )
    parser.add_argument("--limit", type=_positive, default=20, help=say("limit"))
    for name in ("facets", "no-synonyms", "json"):
        parser.add_argument(f"--{name}", action="store_true", help=say(name))
    parser.set_defaults(command=search.search)


def _add_compare(parser: argparse.ArgumentParser, words: Words) -> None:
    def say(key: str) -> str:
        return words.say("help", key)

    parser.add_argument("--columns", nargs="+", required=True, metavar="ID", help=say("columns"))
    rows = [*RowsBy]
    parser.add_argument("--rows", choices=rows, default=RowsBy.PILLAR, help=say("rows"))
    parser.add_argument("--pillar", action="append", default=[], metavar="ID", help=say("pillar"))
    parser.add_argument(
        "--indicator", action="append", default=[], metavar="ID", help=say("indicator")
    )
    parser.add_argument("--base", metavar="ID", help=say("base"))
    parser.add_argument("--year", type=_positive, metavar="YEAR", help=say("year"))
    for name in ("only-figures", "only-differences", "empty-rows", "remarks"):
        parser.add_argument(f"--{name}", action="store_true", help=say(name))
    parser.add_argument(
        "--our-commune", nargs="?", const="", metavar="NAME", help=say("our-commune")
    )
    parser.add_argument("--main", action="store_true", help=say("main"))
    parser.add_argument("--json", action="store_true", help=say("json"))
    add_sheet_options(parser, words)
    parser.set_defaults(command=compare.compare)


def _add_sheet(parser: argparse.ArgumentParser, words: Words) -> None:
    def say(key: str) -> str:
        return words.say("help", key)

    parser.add_argument("list", choices=["commune", "deadlines"], help=say("list"))
    for name in ("resolution", "province"):
        parser.add_argument(f"--{name}", action="append", default=[], metavar="ID", help=say(name))
    parser.add_argument(
        "--actor", action="append", default=[], choices=[*Actor], metavar="WHO", help=say("actor")
    )
    for name in ("since", "until"):
        parser.add_argument(f"--{name}", type=_day, metavar="DATE", help=say(name))
    parser.add_argument("--json", action="store_true", help=say("json"))
    add_sheet_options(parser, words)
    parser.set_defaults(command=work.work)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError(text)
    return value


def _language(arguments: Sequence[str], language: Language) -> Language:
    """Return the language asked for; it must be known before the parser speaks."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--lang", nargs="?")
    asked = early.parse_known_args(arguments)[0].lang
    return Language(asked) if asked in [*Language] else language


def _speak_utf8() -> None:
    """Write UTF-8 whatever the system's custom: output may be piped or read by another program.

    Arguments that are no text, such as half a letter, are written as Python and JSON escape them.
    Without a console, as the frozen window has none, there is nothing to write to, and argparse of
    some Pythons cannot bear that.
    """
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
