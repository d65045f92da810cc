"""Gather the licences of all that a bundle ships, or fail at one that is not known to be free to ship.

What ships is read off the bundle itself: the modules that PyInstaller packed, the libraries beside them.
The texts come from where the parts come from: a package's own files, the system's documentation.
"""

from __future__ import annotations

import ast
import html
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from importlib.metadata import Distribution, packages_distributions
from pathlib import Path

FREE = {  # as packages name them; anything else stops the build
    "0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "BSD License", "CC0-1.0", "ISC",
    "Apache License, Version 2.0", "Apache Software License", "LGPL-3.0-only", "MIT", "MIT License",
    "OFL-1.1", "PSF-2.0", "Public Domain", "Two-clause BSD license", "Unicode-3.0", "Zlib",
    "GPL-3.0-or-later WITH GCC-exception-3.1",
}  # fmt: skip
CHOSEN = {  # where several are offered, or the field says it in its own words
    "PySide6_Essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "python-dateutil": "Apache-2.0",
}
COMMON = (Path("/usr/share/common-licenses"), Path("build/common-licenses"))
PYTHON = ("Python", "PSF-2.0")


@dataclass(frozen=True, slots=True)
class Part:
    """Something of others in the bundle. `texts` are the files of its licence."""

    name: str
    version: str
    licence: str
    texts: list[Path] = field(default_factory=list)
    note: str = ""


class UnknownLicenceError(Exception):
    """A part of the bundle has no licence that is known to be free to ship."""


def gather(bundle: Path, modules: Path) -> list[Part]:
    """Return what a bundle holds of others; `modules` is PyInstaller's table of packed modules.

    Raises:
        UnknownLicenceError: it names the part.
    """
    return [*python_parts(modules, bundle), *native_parts(bundle)]


def packed_modules(table: Path) -> set[str]:
    """Return the names of the modules that PyInstaller packed."""
    return {entry[0] for entry in ast.literal_eval(table.read_text(encoding="utf-8"))[1]}


def python_parts(table: Path, bundle: Path) -> list[Part]:
    """Return Python itself and each distribution of which a module is packed."""
    owners = packages_distributions()
    libraries = {p.name for p in (bundle / "_internal").iterdir() if p.is_dir()}
    tops = {name.partition(".")[0] for name in packed_modules(table)} | libraries
    names = {owners[top][0] for top in tops & owners.keys()} - {"songhanh", "setuptools"}
    parts = [_python()]
    for name in sorted(names, key=str.lower):
        distribution = Distribution.from_name(name)
        parts.append(Part(name, distribution.version, _licence(distribution), _texts(distribution)))
    return parts


def _python() -> Part:
    text = Path(sys.base_prefix) / "LICENSE.txt"
    library = Path(sys.base_prefix) / f"lib/python3.{sys.version_info.minor}" / "LICENSE.txt"
    texts = [p for p in (text, library) if p.is_file()]
    return Part("Python", sys.version.split()[0], "PSF-2.0", texts)


def _licence(distribution: Distribution) -> str:
    data = distribution.metadata
    classifiers = [
        c.rpartition(" :: ")[2] for c in data.get_all("Classifier") or [] if "License" in c
    ]
    said = CHOSEN.get(distribution.name) or data.get("License-Expression") or data.get("License")
    licence = said or next(iter(classifiers), "")
    unknown = [each for each in licence.split(" AND ") if each not in FREE]
    if unknown:
        raise UnknownLicenceError(f"{distribution.name}: {licence or 'no licence named'}")
    return licence


def _texts(distribution: Distribution) -> list[Path]:
    names = ("licen", "copying", "notice")
    files = [f for f in distribution.files or [] if any(n in f.name.lower() for n in names)]
    found = [Path(str(distribution.locate_file(f))) for f in files if ".dist-info" in str(f)]
    return found or common("LGPL-3", "GPL-3")


def common(*names: str) -> list[Path]:
    """Return licence texts that every Debian has, or that were put into build/common-licenses."""
    return [next(p for p in (folder / name for folder in COMMON) if p.is_file()) for name in names]


def native_parts(bundle: Path) -> list[Part]:
    """Return the libraries in other languages: Qt, what numpy is linked with, the system's."""
    lgpl = common("LGPL-3", "GPL-3")
    qt = "used as it comes; its files may be replaced by changed ones of the same version"
    parts = [
        Part("Qt", Distribution.from_name("PySide6_Essentials").version, "LGPL-3.0-only", lgpl, qt),
        Part("ICU (in Qt)", "", "Unicode-3.0", note="International Components for Unicode"),
    ]
    if any((bundle / "_internal/numpy.libs").glob("*openblas*")):
        parts.append(Part("OpenBLAS (in numpy)", "", "BSD-3-Clause"))
        parts.append(
            Part(
                "libgfortran, libquadmath (in numpy)", "", "GPL-3.0-or-later WITH GCC-exception-3.1"
            )
        )
    if any((bundle / "_internal/resources/fonts").glob("Liberation*")):
        parts.append(Part("Liberation Serif", "", "OFL-1.1", _debian_text("fonts-liberation2")))
    icons = bundle / "_internal/icons/LICENSE"
    parts.append(Part("Lucide icons", "", "ISC", [icons] if icons.is_file() else []))
    if sys.platform == "linux":
        parts += _system_parts(bundle)
    return parts


_SYSTEM = {  # Debian package, or the start of its name, and its licence
    "libbz2": "BSD-3-Clause", "libffi": "MIT", "liblzma": "0BSD", "libsqlite3": "Public Domain",
    "libxcb": "MIT", "libxkbcommon": "MIT", "zlib1g": "Zlib",
}  # fmt: skip


def _system_parts(bundle: Path) -> list[Part]:
    parts: dict[str, Part] = {}
    for path in sorted((bundle / "_internal").glob("lib*.so*")):
        if path.is_symlink() or path.name.startswith("libpython"):
            continue
        package = owner(path.name)
        known = [licence for start, licence in _SYSTEM.items() if package.startswith(start)]
        if not known:
            raise UnknownLicenceError(f"{path.name}, of the package {package or '(none)'}")
        parts[package] = Part(package, "", known[0], _debian_text(package))
    return list(parts.values())


def owner(library: str) -> str:
    """Return the Debian package a shared library of this system belongs to, or nothing."""
    command = ["/usr/bin/dpkg", "-S", f"*/{library}"]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    return found.stdout.partition(":")[0].strip()


def _debian_text(package: str) -> list[Path]:
    text = Path("/usr/share/doc") / package / "copyright"
    return [text] if text.is_file() else []


def write(parts: list[Part], folder: Path) -> None:
    """Write the texts, the list as JSON for the program and as a page for people."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    records, rows = [], []
    for part in parts:
        names = []
        for number, text in enumerate(part.texts):
            safe = "".join(c if c.isalnum() else "-" for c in part.name).strip("-")
            name = f"{safe}-{number + 1}.txt" if number else f"{safe}.txt"
            shutil.copyfile(text, folder / name)
            (folder / name).chmod(0o644)
            names.append(name)
        records.append({"name": part.name, "version": part.version, "licence": part.licence,
                        "note": part.note, "texts": names})  # fmt: skip
        links = " ".join(f'<a href="{n}">{n}</a>' for n in names)
        cells = (part.name, part.version, part.licence, part.note)
        rows.append(
            "<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in cells) + f"<td>{links}</td></tr>"
        )
    (folder / "index.json").write_text(json.dumps(records, indent=1) + "\n", encoding="utf-8")
    page = ('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Licences</title></head>'
            "<body><h1>Licences of what Song Hành ships</h1><table>\n" + "\n".join(rows)
            + "\n</table></body></html>\n")  # fmt: skip
    (folder / "index.html").write_text(page, encoding="utf-8")
