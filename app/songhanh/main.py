"""The one way in: with a command the command line, without one the window."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.cli.app import run
from songhanh.config.paths import find_paths
from songhanh.config.settings import Settings
from songhanh.config.words import Words
from songhanh.core.errors import QtMissingError
from songhanh.core.model import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.export.sheet import PrintedSheet


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with the arguments given, or those of the process; return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    paths = find_paths()
    settings = Settings.load(paths.profile)
    options = _window_options(given)
    if options is None:
        return run(given, paths, settings.language, write_pdf)
    settings.language = Language(options.get("--lang", [settings.language])[-1])
    try:
        from songhanh.ui.app import open_window  # noqa: PLC0415
    except ImportError as error:
        words = Words.load(paths.resources / "words", settings.language)
        print(words.error(QtMissingError(reason=error)), file=sys.stderr)  # noqa: T201
        return 1
    return open_window(paths, settings, [Path(pack) for pack in options.get("--pack", ())])


def write_pdf(sheet: PrintedSheet, path: Path) -> int:
    """Write a sheet as PDF and return the number of its pages; Qt is loaded at the first call.

    Raises:
        QtMissingError: Qt, or a library it needs, is not there.
        CannotWriteError: the file cannot be written.

    """
    try:
        from songhanh.ui.printing.pdf import write_pdf as write  # noqa: PLC0415
    except ImportError as error:
        raise QtMissingError(reason=error) from error
    return write(sheet, path)


def _window_options(arguments: Sequence[str]) -> dict[str, list[str]] | None:
    """Return the options of the window, or None where a command, or anything else, is given."""
    options: dict[str, list[str]] = {}
    rest = list(arguments)
    while len(rest) > 1 and rest[0] in ("--pack", "--lang"):
        options.setdefault(rest[0], []).append(rest[1])
        rest = rest[2:]
    known = [language.value for language in Language]
    understood = not rest and all(value in known for value in options.get("--lang", ()))
    return options if understood else None


if __name__ == "__main__":
    raise SystemExit(main())
