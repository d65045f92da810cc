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

from songhanh.cli.context import Context
from songhanh.config.words import Words
from songhanh.core.errors import SongHanhError
from songhanh.core.model import Actor, Kind, Language

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from songhanh.cli.context import PdfWriter
    from songhanh.config.paths import Paths

logger = logging.getLogger(__name__)

_SHEETS = ("compare", "sheet")


def run(arguments: Sequence[str], paths: Paths, language: Language, write_pdf: PdfWriter) -> int:
    """Run one command and return its exit status: 0 done, 1 could not be done, 2 wrong usage."""
    speak_utf8()
    chosen = _language(arguments, language)
    words = Words.load(paths.resources / "words", chosen)
    try:
        options = make_parser(words, arguments).parse_args(arguments)
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


def make_parser(words: Words, arguments: Collection[str]) -> argparse.ArgumentParser:
    """Return the parser of a command line, its help in the language of `words`.

    Commands that stand nowhere in `arguments` are named, but their options are not known and their
    modules not loaded: one command need not wait for what the others need.
    """

    def say(key: str) -> str:
        return words.say("help", key)

    parser = argparse.ArgumentParser(
        "songhanh", description=say("program"), parents=[_shared(words, 0)]
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (key, add) in _COMMANDS.items():
        asked = name in arguments
        shared = [_shared(words, 1, both=name in _SHEETS)] if asked else []
        one = commands.add_parser(
            name, help=say(key), description=say(key), parents=shared, allow_abbrev=False
        )
        if asked:
            add(one, words)
    return parser


def _shared(words: Words, level: int, *, both: bool = False) -> argparse.ArgumentParser:
    """Return the options that may stand before a command, after it, and after its action.

    Packs are kept apart by level, as argparse lets the later place overwrite the earlier one; and a
    default would overwrite what was given before. `both` lets a command write both languages.
    """
    languages: list[str] = [*Language]
    if both:
        from songhanh.export.options import SheetLanguage  # noqa: PLC0415

        languages = [*SheetLanguage]
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
    from songhanh.cli import search  # noqa: PLC0415

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


def _add_show(parser: argparse.ArgumentParser, words: Words) -> None:
    from songhanh.cli import reading  # noqa: PLC0415

    parser.add_argument("id", help=words.say("help", "id"))
    parser.add_argument("--json", action="store_true", help=words.say("help", "json"))
    parser.set_defaults(command=reading.show)


def _add_tree(parser: argparse.ArgumentParser, words: Words) -> None:
    from songhanh.cli import reading  # noqa: PLC0415
    from songhanh.core.tree import TreeKind  # noqa: PLC0415

    parser.add_argument("tree", choices=[*TreeKind], help=words.say("help", "tree-kind"))
    parser.add_argument("--json", action="store_true", help=words.say("help", "json"))
    parser.set_defaults(command=reading.tree)


def _add_compare(parser: argparse.ArgumentParser, words: Words) -> None:
    from songhanh.cli import compare  # noqa: PLC0415
    from songhanh.cli.sheet_files import add_sheet_options  # noqa: PLC0415
    from songhanh.core.compare import RowsBy  # noqa: PLC0415

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


def _add_diff(parser: argparse.ArgumentParser, words: Words) -> None:
    from songhanh.cli import diff  # noqa: PLC0415

    for name in ("base", "other"):
        parser.add_argument(name, metavar="ID", help=words.say("help", "word-diff-id"))
    parser.add_argument("--json", action="store_true", help=words.say("help", "json"))
    parser.set_defaults(command=diff.diff)


def _add_new(parser: argparse.ArgumentParser, words: Words) -> None:
    from songhanh.cli import news  # noqa: PLC0415

    parser.add_argument("--json", action="store_true", help=words.say("help", "json"))
    parser.add_argument("--done", action="store_true", help=words.say("help", "news-done"))
    parser.set_defaults(command=news.new)


def _add_sheet(parser: argparse.ArgumentParser, words: Words) -> None:
    from songhanh.cli import work  # noqa: PLC0415
    from songhanh.cli.sheet_files import add_sheet_options  # noqa: PLC0415

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


def _add_doctor(parser: argparse.ArgumentParser, words: Words) -> None:
    from songhanh.cli import doctor  # noqa: PLC0415

    parser.add_argument("--repair", action="store_true", help=words.say("help", "repair"))
    parser.add_argument("-o", "--output", metavar="FILE", help=words.say("help", "report"))
    parser.set_defaults(command=doctor.doctor)


def _add_corpus(parser: argparse.ArgumentParser, words: Words) -> None:
    from songhanh.cli.corpus_actions import add_actions  # noqa: PLC0415

    add_actions(parser, words, lambda: _shared(words, 2))


def _add_own(parser: argparse.ArgumentParser, words: Words) -> None:
    from songhanh.cli.own import add_actions  # noqa: PLC0415

    add_actions(parser, words, lambda: _shared(words, 2))


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser, Words], None]]] = {
    "search": ("search", _add_search),
    "show": ("show", _add_show),
    "tree": ("tree", _add_tree),
    "compare": ("compare", _add_compare),
    "diff": ("word-diff", _add_diff),
    "new": ("news", _add_new),
    "sheet": ("sheet", _add_sheet),
    "doctor": ("doctor", _add_doctor),
    "corpus": ("corpus", _add_corpus),
    "own": ("own", _add_own),
}
"""The commands: the key of what is said of each, and what gives it its options."""


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


def speak_utf8() -> None:
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
