"""Options of the commands that write sheets, and the files they write."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.core.errors import UnknownFormatError
from songhanh.export.bilingual import in_languages
from songhanh.export.files import write_whole
from songhanh.export.formats import PDF, sheet_file
from songhanh.export.options import HeadStyle, Office, SheetLanguage, SheetOptions, SourceDetail
from songhanh.export.text import sheet_text

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from songhanh.cli.context import Context
    from songhanh.config.words import Words
    from songhanh.export.printed import PrintedSheet

_WAYS = ("portrait", "landscape")


def add_sheet_options(parser: ArgumentParser, words: Words) -> None:
    """Give a command what may be chosen about a sheet."""

    def say(key: str) -> str:
        return words.say("help", key)

    parser.add_argument("-o", "--output", metavar="FILE", help=say("output"))
    parser.add_argument("--title", default="", metavar="TEXT", help=say("title"))
    parser.add_argument("--head", choices=[*HeadStyle], default=HeadStyle.NONE, help=say("head"))
    for name in ("office", "superior"):
        parser.add_argument(f"--{name}", default="", metavar="NAME", help=say(name))
    parser.add_argument("--sources", choices=[*SourceDetail], help=say("sources"))
    parser.add_argument("--paper", choices=_WAYS, help=say("paper"))
    parser.add_argument("--no-notes", action="store_true", help=say("no-notes"))


def sheet_options(options: Namespace) -> SheetOptions:
    """Return what was chosen about the words of a sheet."""
    both = getattr(options, "lang", None) == SheetLanguage.BOTH
    return SheetOptions(
        title=options.title,
        language=SheetLanguage.BOTH if both else None,
        notes=not options.no_notes,
        sources=SourceDetail(options.sources) if options.sources else None,
        head=HeadStyle(options.head),
        office=Office(options.office, options.superior),
    )


def give_sheet(
    context: Context,
    options: Namespace,
    chosen: SheetOptions,
    write: Callable[[Words], PrintedSheet],
) -> None:
    """Write a sheet to the file named, as its ending says, or to the terminal.

    Raises:
        CannotWriteError: the place cannot be written.
        QtMissingError: a PDF needs Qt, which is not there.
        UnknownFormatError: the ending names no kind of file written here.

    """
    printed = in_languages(chosen.language, context.words, context.words_in, write)
    if options.paper:
        printed = replace(printed, upright=options.paper == _WAYS[0])
    if not options.output:
        context.print(sheet_text(printed, context.words))
        return
    path = Path(options.output)
    if path.suffix.lower() == PDF:
        context.write_pdf(printed, path)
    else:
        content = sheet_file(printed, context.words, path.suffix)
        if content is None:
            raise UnknownFormatError(path=path)
        write_whole(path, content)
    if not options.json:
        context.print(context.words.say("cli", "written", path=path))
