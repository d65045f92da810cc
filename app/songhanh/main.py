"""The one way in: with a command the command line, without one the window."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.config.paths import find_paths
from songhanh.config.settings import Settings
from songhanh.config.start import FILE, QUIT, Start, line_of
from songhanh.config.words import Words
from songhanh.core.errors import QtMissingError
from songhanh.core.model import Language
from songhanh.store.pack_file import why_not_opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.config.paths import Paths
    from songhanh.core.errors import SongHanhError
    from songhanh.export.printed import PrintedSheet

_PORTABLE = "--portable"
_CONSOLE = "songhanh-cli"  # what the program is called in a package where it has a console


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with the arguments given, or those of the process; return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    paths = find_paths(portable=_PORTABLE in given)
    settings = Settings.load(paths.profile)
    options = _window_options(given)
    if options is None:
        from songhanh.cli.app import run  # noqa: PLC0415 - the window does without

        return run(given, paths, settings.language, write_pdf)
    settings.language = options.lang or settings.language
    if options.file and Path(sys.argv[0]).stem == _CONSOLE:
        return _tell(paths, settings, why_not_opened(options.file))
    gc.disable()  # nothing that is loaded at the start can be thrown away; `open_window` takes over
    try:
        from songhanh.ui.app import open_window  # noqa: PLC0415
    except ImportError as error:
        return _tell(paths, settings, QtMissingError(reason=error))
    try:
        return open_window(paths, settings, Start(options.pack, options.line, options.self_test))
    finally:
        gc.enable()


def _tell(paths: Paths, settings: Settings, error: SongHanhError) -> int:
    """Say without a window why nothing is done; return the exit status."""
    from songhanh.cli.app import speak_utf8  # noqa: PLC0415 - the window does without

    speak_utf8()
    words = Words.load(paths.resources / "words", settings.language)
    print(words.error(error), file=sys.stderr)  # noqa: T201
    return 1


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


def _window_options(arguments: Sequence[str]) -> argparse.Namespace | None:
    """Return the options of the window, or None where a command, or anything else, is given."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--pack", action="append", type=Path, default=[])
    parser.add_argument("--self-test", type=Path)
    parser.add_argument("--lang", choices=[*Language], type=Language)
    parser.add_argument(_PORTABLE, action="store_true")
    parser.add_argument(QUIT, action="store_true")
    try:
        options, rest = parser.parse_known_args(arguments)
    except argparse.ArgumentError:
        return None
    line = line_of(*rest) if len(rest) == 1 else ""
    options.line = QUIT if options.quit else line
    options.file = Path(*rest) if line.startswith(FILE) else None
    return None if rest and not line else options


if __name__ == "__main__":
    raise SystemExit(main())
