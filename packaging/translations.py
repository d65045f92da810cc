"""Keep the translations in resources/i18n in step with the words in the program.

.venv/bin/python packaging/translations.py update    write new words into the .ts files
.venv/bin/python packaging/translations.py check     fail if one is missing or not translated
.venv/bin/python packaging/translations.py release   compile them into build/i18n
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "resources" / "i18n"
COMPILED = ROOT / "build" / "i18n"

# The words in the program are English: its own file holds but the plurals.
OPTIONS = {"songhanh_vi.ts": [], "songhanh_en.ts": ["-pluralonly"]}
LUPDATE = ["pyside6-lupdate", "-silent", "-extensions", "py", "-locations", "none", "-no-obsolete"]


class OutOfDateError(Exception):
    """Words were added, changed or taken away, or wait for their translation."""


def linguist(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's programs from the environment this Python belongs to.

    Raises:
        OutOfDateError: It failed, in its own words.
    """
    suffix = Path(sys.executable).suffix
    command = [Path(sys.executable).with_name(name + suffix), *arguments]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise OutOfDateError(done.stdout + done.stderr)


def update(folder: Path = SOURCES) -> None:
    """Bring the translations in a folder up to the words in the program."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, options in OPTIONS.items():
        linguist(*LUPDATE, *options, "app", "-ts", folder / name)


def release() -> None:
    """Compile the translations."""
    COMPILED.mkdir(parents=True, exist_ok=True)
    for source in sorted(SOURCES.glob("*.ts")):
        compiled = COMPILED / source.with_suffix(".qm").name
        linguist("pyside6-lrelease", "-silent", source, "-qm", compiled)


def check() -> None:
    """Hold the translations against the words in the program.

    Raises:
        OutOfDateError: They are not what an update would make of them, or not all translated.
    """
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for source in SOURCES.glob("*.ts"):
            shutil.copy(source, fresh)
        update(fresh)
        for ts in OPTIONS:
            now = SOURCES / ts
            if not now.exists() or now.read_bytes() != (fresh / ts).read_bytes():
                raise OutOfDateError(f"resources/i18n/{ts} is out of date: run `dev.py translate`.")
            if b'type="unfinished"' in now.read_bytes():
                raise OutOfDateError(f"resources/i18n/{ts} has words that wait for a translation.")


def main(action: str) -> int:
    """Do one of the three and return the exit status."""
    try:
        {"update": update, "check": check, "release": release}[action]()
    except OutOfDateError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
