"""What must hold of a bundle before it may leave the house; each check returns what is wrong."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from contents import DROPPED_FILES, DROPPED_MODULES, SYSTEM_LIBRARIES
from licences import packed_modules

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOM = {"linux": 200, "win32": 115}  # MB on disk
SETUP_ROOM = 36  # MB that setup.exe may take
# The libraries that every Windows 10 from 1809 on has.
_WINDOWS = frozenset({"advapi32", "authz", "bcrypt", "cabinet", "cfgmgr32", "combase", "comctl32", "comdlg32", "crypt32", "d2d1", "d3d11", "d3d12", "d3d9", "dcomp", "dnsapi", "dwmapi", "dwrite", "dxgi", "gdi32", "gdiplus", "icu", "icuuc", "imm32", "iphlpapi", "kernel32", "mpr", "msvcrt", "ncrypt", "netapi32", "ntdll", "ole32", "oleaut32", "pdh", "propsys", "rpcrt4", "secur32", "setupapi", "shcore", "shell32", "shlwapi", "ucrtbase", "uiautomationcore", "user32", "userenv", "uxtheme", "version", "winhttp", "winmm", "winspool.drv", "ws2_32", "wtsapi32"})  # fmt: skip
_BASE = r"^(ld-linux-x86-64|libc|libdl|libm|libpthread|libresolv|librt|libutil)\.so"


def check(bundle: Path, table: Path, platform: str, lent: Sequence[str] = ()) -> list[str]:
    """Return the faults of a bundle, none if it may ship.

    `table` lists the modules packed; `lent` are libraries that only a test environment wants.
    """
    windows = platform == "win32"
    needs = missing_on_windows(bundle, lent) if windows else missing_on_linux(bundle)
    return [*needs, *unwanted(bundle, table), *too_big(bundle, platform)]


def missing_on_linux(bundle: Path) -> list[str]:
    """Name each library that is neither in the bundle nor expected of the system."""
    here = {path.name for path in bundle.rglob("*.so*")}
    expected = re.compile("|".join([_BASE, *SYSTEM_LIBRARIES]))
    wanted = needed(bundle)
    absent = {
        name: who for name, who in wanted.items() if name not in here and not expected.search(name)
    }
    return [f"{who} needs {name}, which nobody brings" for name, who in sorted(absent.items())]


def needed(bundle: Path) -> dict[str, str]:
    """Return each library named by a program or library of a Linux bundle, and one that names it."""
    files = [p for p in bundle.rglob("*") if p.is_file() and not p.is_symlink() and _is_elf(p)]
    command = ["/usr/bin/readelf", "-d", *map(str, files)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found: dict[str, str] = {}
    file = ""
    for line in told.splitlines():
        if line.startswith("File: "):
            file = Path(line.removeprefix("File: ")).name
        elif "(NEEDED)" in line:
            found.setdefault(line.partition("[")[2].rstrip("]"), file)
    return found


def search_path(library: Path) -> str:
    """Return where a library of Linux seeks those it needs, before it asks the system."""
    command = ["/usr/bin/readelf", "-d", library]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    line = next((it for it in told.stdout.splitlines() if "PATH)" in it), "")
    return line.partition("[")[2].rstrip("]")


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def missing_on_windows(bundle: Path, lent: Sequence[str]) -> list[str]:
    """Name each DLL that is neither in the bundle nor a part of Windows 10."""
    import pefile  # noqa: PLC0415 -- only where a Windows bundle is checked

    here = {*lent, *(path.name.lower() for path in bundle.rglob("*"))}
    faults: dict[str, str] = {}
    for path in sorted(
        p for p in bundle.rglob("*") if p.suffix.lower() in (".dll", ".exe", ".pyd")
    ):
        image = pefile.PE(str(path), fast_load=True)
        image.parse_data_directories([1, 13])
        lists = ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT")
        for entry in (it for name in lists for it in getattr(image, name, [])):
            name = entry.dll.decode().lower()
            known = name in here or name.removesuffix(".dll") in _WINDOWS
            if not known and not name.startswith(("api-ms-win", "ext-ms")):
                faults.setdefault(name, path.name)
        image.close()
    return [f"{who} needs {name}, which nobody brings" for name, who in sorted(faults.items())]


def unwanted(bundle: Path, table: Path) -> list[str]:
    """Name each module and file that was left out and has come back."""
    modules = packed_modules(table)
    back = sorted(set(DROPPED_MODULES) & modules)
    names = [p.relative_to(bundle / "_internal").as_posix() for p in (bundle / "_internal").rglob("*")
             if p.is_file()]  # fmt: skip
    dropped = re.compile("|".join(DROPPED_FILES))
    return [f"{name} is back" for name in [*back, *filter(dropped.search, names)]]


def size(bundle: Path) -> int:
    """Return the bytes of a folder, each file once."""
    return sum(p.stat().st_size for p in bundle.rglob("*") if p.is_file() and not p.is_symlink())


def setup_too_big(file: Path) -> list[str]:
    """Tell whether a file is an installer for Windows that has outgrown its room."""
    used = file.stat().st_size / 1e6
    over = file.name.endswith("-setup.exe") and used > SETUP_ROOM
    return [f"{file.name} takes {used:.0f} MB of {SETUP_ROOM}"] * over


def too_big(bundle: Path, platform: str) -> list[str]:
    """Tell whether the bundle has outgrown its room."""
    used = size(bundle) / 1e6
    return [f"the bundle takes {used:.0f} MB of {ROOM[platform]}"] * (used > ROOM[platform])
