"""Write the icons that resources/icons.txt names, as SVG files beside their licence.

    .venv/bin/python packaging/icons.py resources/icons.txt build/icons

They are Lucide's, taken from the package python-lucide, which carries all of them in one database; the
few that the program shows are copied so that it needs neither the package nor the database to run.
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from lucide.db import get_default_db_path

LICENSE = Path(__file__).with_name("icons-license.txt")


def wanted(list_of_names: Path) -> list[str]:
    """Return the names in a list that holds one a line, with comments after '#'."""
    lines = list_of_names.read_text(encoding="utf-8").splitlines()
    return sorted({name for line in lines if (name := line.partition("#")[0].strip())})


def drawings(names: list[str]) -> dict[str, str]:
    """Return the SVG text of each icon, also under a name that Lucide has since changed.

    Raises:
        KeyError: Lucide has no icon of that name.
    """
    with closing(sqlite3.connect(get_default_db_path())) as database:
        known = dict(database.execute("SELECT name, svg FROM icons"))
        renamed = dict(database.execute("SELECT alias, name FROM icon_aliases"))
    return {name: known[renamed.get(name, name)] for name in names}


def main(list_of_names: Path, folder: Path) -> int:
    """Fill the folder anew, so that an icon no longer listed goes away."""
    try:
        drawn = drawings(wanted(list_of_names))
    except KeyError as error:
        print(f"{list_of_names} names {error}, an icon Lucide does not have", file=sys.stderr)
        return 1
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, svg in drawn.items():
        (folder / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")
    shutil.copyfile(LICENSE, folder / "LICENSE")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*map(Path, sys.argv[1:])))
