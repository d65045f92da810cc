#!/usr/bin/env python3
"""The one entry for people who work on this project; `python3 dev.py --help` lists the commands.

It needs a Python of 3.11 or newer and nothing else. The first command of a fresh checkout prepares
everything: the system's libraries (Debian and Ubuntu), a virtual environment in .venv/ with the
libraries pinned in packaging/constraints.txt, and in build/ the icons, the translations and the
corpus. A part is prepared again only when what it is made from has changed.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ROOT = Path(__file__).resolve().parent
APP = ROOT / "app" / "songhanh"
BUILD = ROOT / "build"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
PACKAGE_CONSTRAINTS = CONSTRAINTS.with_name("package-constraints.txt")
CORPUS = ROOT / "corpus"
ICONS = ROOT / "resources" / "icons.txt"
I18N = ROOT / "resources" / "i18n"
VENV = ROOT / ".venv"

LIBRARIES = {  # what Qt loads, and the Debian package that holds it
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
FONTS = {  # a file of each family, the version it must have, and the Debian package that holds it
    ("LiberationSerif-Regular.ttf", "Version 2."): "fonts-liberation2",  # 1.07 has no Vietnamese
    ("OpenSans-Regular.ttf", "Version "): "fonts-open-sans",
    ("DejaVuSans.ttf", "Version "): "fonts-dejavu-core",
}
FONT_FOLDER = Path("/usr/share/fonts")
PDF_TOOLS = {"pdftotext": "poppler-utils", "pdfinfo": "poppler-utils"}  # read back what we print
APT_INSTALL = ["apt-get", "install", "-y", "--no-install-recommends"]

PACK_LAYERS = ["core", "config", "store", "search", "corpus"]  # whose code decides what a pack is

LINT = {
    "format": ["ruff", "format", "--quiet", "--check", "."],
    "ruff": ["ruff", "check", "--quiet", "."],
    "types": ["mypy"],
    "layers": ["lint-imports", "--no-logo"],
    "translations": ["python", "packaging/translations.py", "check"],
}
WINDOW = "*/songhanh/ui/*,*/songhanh/main.py"  # main.py hands all the rest to the window
WINDOW_TESTS, OTHER_TESTS = ["tests/ui"], ["tests", "--ignore=tests/ui"]  # take about as long


class Stop(Exception):  # noqa: N818 -- nothing is wrong with the program
    """A reason to stop, told in one sentence, with the status to exit with."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status if 0 < status < 256 else 1


def tool(name: str) -> str:
    """Return the path of a program in the virtual environment."""
    return str(VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name)


# --- Steps ----------------------------------------------------------------------------------------


@contextmanager
def step(name: str) -> Iterator[None]:
    """Name a step and tell how long it took, or that it failed."""
    print(f"-- {name}", flush=True)
    start = time.monotonic()
    outcome = "failed after"
    try:
        yield
        outcome = "done in"
    finally:
        print(f"-- {name}: {outcome} {time.monotonic() - start:.1f} s", flush=True)


def call(*command: str, otherwise: str = "", quiet: bool = False, **variables: str) -> None:
    """Run a command in the project's folder.

    Args:
        command: The program and its arguments.
        otherwise: What to say when it fails.
        quiet: Whether its output is shown only when it fails.
        variables: Environment variables to set.

    Raises:
        Stop: It failed; the status is the command's own.
    """
    output, errors = (subprocess.PIPE, subprocess.STDOUT) if quiet else (None, None)
    env = {**os.environ, **variables}
    done = subprocess.run(command, check=False, cwd=ROOT, env=env, stdout=output, stderr=errors)
    if done.returncode:
        sys.stderr.write((done.stdout or b"").decode(errors="replace"))
        raise Stop(otherwise or f"Failed: {' '.join(command)}", done.returncode)


def call_both(one: list[str], other: list[str], otherwise: str) -> None:
    """Run two commands beside each other; the words of the other follow those of the one.

    Raises:
        Stop: One of them failed; the status is its own.
    """
    with tempfile.TemporaryFile() as told:
        with subprocess.Popen(other, cwd=ROOT, stdout=told, stderr=subprocess.STDOUT) as beside:
            done = subprocess.run(one, check=False, cwd=ROOT)
        told.seek(0)
        print(told.read().decode(errors="replace"), end="", flush=True)
    if status := done.returncode or beside.returncode:
        raise Stop(otherwise, status)


def fingerprint(inputs: Iterable[Path], text: str = "") -> str:
    """Return a hash of a text and of files and whole folders, their names and their content."""
    digest = hashlib.sha256(text.encode())
    for item in inputs:
        for file in sorted(item.rglob("*")) if item.is_dir() else [item]:
            if file.is_file() and file.suffix != ".pyc":
                content = hashlib.sha256(file.read_bytes()).hexdigest()
                digest.update(f"{file.relative_to(ROOT).as_posix()} {content}\n".encode())
    return digest.hexdigest()


def once(name: str, key: str, output: Path, action: Callable[[], None]) -> None:
    """Do a step unless its output is there and was made from what has this fingerprint."""
    stamp = BUILD / "stamps" / name
    if output.exists() and stamp.is_file() and stamp.read_bytes() == key.encode():
        return
    with step(name):
        stamp.unlink(missing_ok=True)  # a step that is broken off has not been done
        action()
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_bytes(key.encode())


# --- The system's packages ------------------------------------------------------------------------


def loads(soname: str) -> bool:
    """Tell whether a shared library can be loaded, whatever its package is called here."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def fonts(file: str, version: str) -> list[Path]:
    """Return the installed font files of that name whose version, as they spell it, starts so."""
    mark = version.encode("utf-16-be")
    return sorted(path for path in FONT_FOLDER.rglob(file) if mark in path.read_bytes())


def missing_packages(*, testing: bool) -> list[str]:
    """Return the Debian names of what is not installed."""
    missing = [package for soname, package in LIBRARIES.items() if not loads(soname)]
    missing += [package for (file, version), package in FONTS.items() if not fonts(file, version)]
    if testing:
        missing += [package for tool, package in PDF_TOOLS.items() if not shutil.which(tool)]
    if not (find_spec("venv") and find_spec("ensurepip")):  # Debian packs these two apart
        missing.append(f"python3.{sys.version_info.minor}-venv")
    return sorted(set(missing))


def prepare_system(*, testing: bool) -> None:
    """Install the system packages that are missing, or say how to.

    Raises:
        Stop: They are missing and only the administrator can install them, or that failed.
    """
    if sys.platform != "linux" or not (missing := missing_packages(testing=testing)):
        return
    names = " ".join(missing)
    if not shutil.which("apt-get"):
        print(f"Not found on this system, by the names Debian gives them: {names}.")
    elif os.geteuid() != 0:
        command = f"sudo {' '.join(APT_INSTALL)} {names}"
        raise Stop(f"System packages are missing. Type this, then start again:\n  {command}")
    else:
        with step("system packages"):
            call("apt-get", "update", quiet=True, otherwise="apt-get could not read its sources.")
            failed = f"apt-get could not install {names}."
            noninteractive = {"DEBIAN_FRONTEND": "noninteractive"}
            call(*APT_INSTALL, *missing, quiet=True, otherwise=failed, **noninteractive)


# --- The environment and what is built in it ------------------------------------------------------


def environment() -> str:
    """Return the version of the environment's Python, or nothing if it has to be made anew.

    That is so when it is missing, when its making was broken off, when the Python it was made from
    has gone, and when the project's folder has moved, as its scripts know their full path.
    """
    try:
        if str(VENV) not in (VENV / "pyvenv.cfg").read_text(encoding="utf-8"):
            return ""
        command = [tool("python"), "-c", "import pip._internal.cli.main, sys; print(sys.version)"]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def prepare_environment() -> None:
    """Make .venv/ and install the libraries and the project itself into it."""
    version = environment()
    if not version:
        if Path(sys.prefix) == VENV:
            raise Stop("Start dev.py with the system's Python: the one in .venv is to be replaced.")
        with step("virtual environment"):
            failed = "Python could not make the virtual environment .venv."
            arguments = ["-m", "venv", "--clear", str(VENV)]
            call(sys.executable, *arguments, quiet=True, otherwise=failed)
        version = environment()
    key = fingerprint([CONSTRAINTS, ROOT / "pyproject.toml"], version)
    once("libraries", key, Path(tool("songhanh")), install_libraries)


def install_libraries() -> None:
    """Install what the constraints pin, each file checked against its hash, then the project."""
    print("Some 150 MB are downloaded the first time.", flush=True)
    pip = [tool("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    failed = "pip could not install the libraries. Is there a network, and room on the disk?"
    pinned = ["--require-hashes", "--requirement", str(CONSTRAINTS)]
    call(*pip, *pinned, quiet=True, otherwise=failed)
    failed = "pip could not install the project itself."
    project = ["--no-deps", "--no-build-isolation", "--editable", "."]
    call(*pip, *project, quiet=True, otherwise=failed)


def prepare_build() -> None:
    """Write the icons, the compiled translations and the corpus pack below build/."""
    python, scripts = tool("python"), ROOT / "packaging"
    if ICONS.exists():
        key = fingerprint([ICONS, CONSTRAINTS, *sorted(scripts.glob("icons*"))])
        write = [python, "packaging/icons.py", str(ICONS), "build/icons"]
        once("icons", key, BUILD / "icons", lambda: call(*write))
    if I18N.exists():
        key = fingerprint([I18N, CONSTRAINTS, scripts / "translations.py"])
        compile_ = [python, "packaging/translations.py", "release"]
        once("translations", key, BUILD / "i18n", lambda: call(*compile_))
    if (APP / "main.py").exists():
        key = fingerprint([CORPUS, CONSTRAINTS, *(APP / layer for layer in PACK_LAYERS)])
        build = [tool("songhanh"), "corpus", "build", "corpus", "-o", "build/pack"]
        once("corpus", key, BUILD / "pack", lambda: call(*build))


def prepare(*, testing: bool = False) -> None:
    """Prepare all that the program needs to run, and to be tested."""
    prepare_system(testing=testing)
    prepare_environment()
    prepare_build()


# --- Commands: the first line of each docstring is its help ---------------------------------------


def setup(_: list[str]) -> None:
    """Prepare all that the program needs to run."""
    prepare()
    print("Ready: `dev.py run` starts the program.")


def run(arguments: list[str]) -> None:
    """Prepare, then start the program with the arguments given."""
    screen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    if not arguments and sys.platform == "linux" and not screen & os.environ.keys():
        raise Stop("There is no screen to open a window on: DISPLAY is not set.")
    prepare()
    raise SystemExit(subprocess.call([tool("songhanh"), *arguments]))


def lint(_: list[str]) -> None:
    """Check form, types, layers and translations."""
    prepare()
    check_sources()


def check_sources() -> None:
    """Run each check, stopping at the first that finds a fault."""
    for name, (program, *options) in LINT.items():
        with step(name):
            call(tool(program), *options)


def test(arguments: list[str]) -> None:
    """Check all: lint, tests, coverage; or only the tests that the arguments name to pytest."""
    prepare(testing=True)
    if arguments:
        call(tool("python"), "-m", "pytest", *arguments, otherwise="Tests failed.")
        return
    check_sources()
    coverage = [tool("python"), "-m", "coverage"]
    call(*coverage, "erase")
    with step("tests"):
        run = [*coverage, "run", "-m", "pytest", "--durations=10"]
        call_both([*run, *WINDOW_TESTS], [*run, *OTHER_TESTS], "Tests failed.")
    call(*coverage, "combine", "--quiet")
    with step("coverage below the window"):
        call(*coverage, "report", f"--omit={WINDOW}", "--fail-under=95")
    if (APP / "ui").exists():
        with step("coverage of the window"):
            call(*coverage, "report", f"--include={WINDOW}", "--fail-under=80")


def translate(_: list[str]) -> None:
    """Bring the translations up to the words in the program."""
    prepare()
    call(tool("python"), "packaging/translations.py", "update")


def screens(_: list[str]) -> None:
    """Take pictures of the windows into build/screens."""
    prepare(testing=True)
    call(tool("python"), "-m", "tests.screens", "build/screens", QT_QPA_PLATFORM="offscreen")
    pictures = ["-m", "tests.help_pictures", "build/screens/help"]
    call(tool("python"), *pictures, QT_QPA_PLATFORM="offscreen")


def bench(rest: list[str]) -> None:
    """Measure: run every script in tests/bench, or one by its name and with its own options."""
    name = rest[0] if rest else "*"
    scripts = sorted((ROOT / "tests" / "bench").glob(f"bench_{name}.py"))
    if not scripts:
        raise Stop(f"There is no benchmark tests/bench/bench_{name}.py.")
    prepare()
    for script in scripts:
        with step(script.stem):
            call(tool("python"), str(script), *rest[1:], PYTHONPATH=str(ROOT))


def check_release(_: list[str]) -> None:
    """Try what is too heavy for every test run: LibreOffice on our files, our packages under Wine."""
    prepare(testing=True)
    install_packer()
    call(tool("python"), "packaging/check_release.py", otherwise="It is not fit to be released.")


def install_packer() -> None:
    """Install what makes the bundle."""
    pip = [tool("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    failed = "pip could not install what makes the bundle."
    key = fingerprint([PACKAGE_CONSTRAINTS], environment())
    pinned = ["--require-hashes", "--requirement", str(PACKAGE_CONSTRAINTS)]
    once("packer", key, VENV, lambda: call(*pip, *pinned, quiet=True, otherwise=failed))


def package(rest: list[str]) -> None:
    """Make the bundle and its packages: `--windows` those for Windows, to be tested under Wine."""
    prepare(testing=True)
    install_packer()
    call(tool("python"), "packaging/bundle.py", *rest, otherwise="There is no bundle to hand out.")


FUNCTIONS = (setup, run, test, lint, translate, screens, bench, check_release, package)
COMMANDS = {it.__name__.replace("_", "-"): it for it in FUNCTIONS}
WITH_ARGUMENTS = {"run", "test", "bench", "package"}


def parse(arguments: list[str] | None) -> tuple[str, list[str]]:
    """Return the command asked for and what is passed on to it."""
    lines = [f"  {name:<13} {it.__doc__}" for name, it in COMMANDS.items()]
    parser = argparse.ArgumentParser(
        prog="dev.py",
        usage="python3 dev.py COMMAND [ARGUMENT ...]",
        description="Prepare, run and check the project. The commands:\n\n" + "\n".join(lines),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help=argparse.SUPPRESS)
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.arguments and chosen.command not in WITH_ARGUMENTS:
        parser.error(f"{chosen.command} takes no arguments")
    return chosen.command, chosen.arguments


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks and return the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 -- a newcomer may have an older one
        print("dev.py needs Python 3.11 or newer.", file=sys.stderr)
        return 1
    command, rest = parse(arguments)
    try:
        COMMANDS[command](rest)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.status
    except OSError as error:  # a full disk, a folder that may not be written
        print(f"dev.py stopped: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
