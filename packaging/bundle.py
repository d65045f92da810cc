"""Make the bundle and what is handed out of it, check both, and try the program out.

    .venv/bin/python packaging/bundle.py              for the system this runs on
    .venv/bin/python packaging/bundle.py --windows    on Linux, for tests: under Wine

build/dist/songhanh is the program with all it needs; build/packages holds what is handed out.
"""

from __future__ import annotations

import argparse
import functools
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gates
import icon
import licences
import linux_packages
import release_time
import smoke
import windows_packages
import wine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ROOT / "build/packages"


@dataclass(frozen=True, slots=True)
class Target:
    """A system to make the bundle for; `run` starts a program of that system, as subprocess.run does."""

    platform: str
    python: str
    dist: Path
    work: Path
    run: Callable[..., Any]

    @property
    def bundle(self) -> Path:
        """The folder that is made."""
        return self.dist / "songhanh"

    @property
    def table(self) -> Path:
        """PyInstaller's list of the modules it packed."""
        return self.work / "songhanh/PYZ-00.toc"


def target(*, under_wine: bool) -> Target:
    """Return this system, or the Windows that Wine plays."""
    build = ROOT / "build"
    if under_wine:
        dist, work = build / "dist-windows", build / "pyinstaller-windows"
        return Target("win32", str(wine.PYTHON / "python.exe"), dist, work, wine.run)
    return Target(
        sys.platform, sys.executable, build / "dist", build / "pyinstaller", subprocess.run
    )


def main(arguments: Sequence[str]) -> int:
    """Return 0 when everything stands and has passed every check."""
    parser = argparse.ArgumentParser(description="Make the bundle and its packages.")
    parser.add_argument("--windows", action="store_true", help="for Windows, under Wine")
    parser.add_argument("--bundle-only", action="store_true", help="leave the packages out")
    options = parser.parse_args(arguments)
    if options.windows and (packages := wine.missing()):
        print(f"Packages are missing: apt-get install {' '.join(packages)}", file=sys.stderr)
        return 1
    here = target(under_wine=options.windows)
    try:
        faults = make_bundle(here)
    except licences.UnknownLicenceError as error:
        faults = [f"this may not be shipped: {error}"]
    if not faults and not options.bundle_only:
        makers = linux_packages if here.platform == "linux" else windows_packages
        for file in makers.make_all(here.bundle, PACKAGES):
            print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB")
            faults += gates.setup_too_big(file)
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    return 1 if faults else 0


def make_bundle(here: Target) -> list[str]:
    """Make the bundle and return what is wrong with it."""
    release_time.seconds()
    icon.main(ROOT / "build/icon")
    if here.run is wine.run:
        wine.prepare()
    freeze(here)
    if here.platform == "linux":
        (here.bundle / "songhanh-cli").symlink_to("songhanh")
        strip(here.bundle)
    parts = licences.gather(here.bundle, here.table)
    licences.write(parts, here.bundle / "_internal/licences")
    release_time.stamp(here.bundle)
    print(f"{len(parts)} parts of others, all under licences that may be shipped")
    print(f"{here.bundle.relative_to(ROOT)}: {gates.size(here.bundle) / 1e6:.0f} MB", flush=True)
    lent = wine.LENT if here.run is wine.run else ()
    faults = gates.check(here.bundle, here.table, here.platform, lent)
    return faults or smoke.try_out(here.bundle, here.platform, here.run)


def freeze(here: Target) -> None:
    """Run PyInstaller on the spec.

    Raises:
        SystemExit: PyInstaller failed; its words have been printed.
    """
    command = [here.python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    folders = ["--distpath", str(here.dist), "--workpath", str(here.work)]
    same = {**os.environ, "PYTHONHASHSEED": "0"}  # or the order of sets would differ each time
    run = functools.partial(
        here.run, env=same, capture_output=True, text=True, errors="replace", check=False
    )
    done = run([*command, *folders, "packaging/songhanh.spec"], cwd=ROOT)
    if done.returncode != 0:
        raise SystemExit(f"PyInstaller failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def strip(bundle: Path) -> None:
    """Take out debugging symbols, and folders of this machine in which libraries would be sought.

    Not of numpy's libraries, which do not load without theirs.
    """
    tools = {name: shutil.which(name) for name in ("strip", "patchelf", "readelf")}
    for name, found in tools.items():
        if found is None:
            raise SystemExit(f"{name} is missing: apt-get install binutils patchelf")
    libraries = [p for p in bundle.rglob("*.so*") if p.is_file() and not p.is_symlink()]
    files = [str(p) for p in libraries if p.parent.name != "numpy.libs"]
    subprocess.run([str(tools["strip"]), "--strip-unneeded", *files], check=True)
    foreign = [file for file in files if gates.search_path(Path(file)).startswith("/")]
    if foreign:
        subprocess.run([str(tools["patchelf"]), "--remove-rpath", *foreign], check=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
