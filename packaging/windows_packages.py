"""Pack the Windows bundle: setup.exe for installing, a .zip to be used from a stick."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import zipfile
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERSION = version("songhanh")
_PORTABLE = "portable"  # a folder of this name beside the program keeps the user's data there


def make_all(bundle: Path, folder: Path) -> list[Path]:
    """Write the installer and the archive of a bundle and the sums of their bytes; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [make_setup(bundle, folder), make_archive(bundle, folder)]
    sums = "".join(f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}\n" for f in files)
    (folder / "SHA256SUMS-windows").write_text(sums, encoding="utf-8")
    return files


def make_setup(bundle: Path, folder: Path, script: str = "songhanh.nsi") -> Path:
    """Write the installer; makensis has to be there."""
    program = shutil.which("makensis")
    if program is None:
        raise SystemExit("makensis is missing: install NSIS (Debian: nsis).")
    file = folder / f"songhanh-{VERSION}-setup.exe"
    size = sum(p.stat().st_size for p in bundle.rglob("*") if p.is_file()) // 1024
    values = {"VERSION": VERSION, "BUNDLE": bundle, "SIZE": size, "OUTPUT": file,
              "ICON": ROOT / "build/icon/songhanh.ico"}  # fmt: skip
    told = [f"-D{name}={value}" for name, value in values.items()]
    source = ROOT / "packaging/windows" / script
    subprocess.run([program, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *told, source], check=True)
    return file


def make_archive(bundle: Path, folder: Path) -> Path:
    """Write the archive: the bundle with the folder that keeps a profile beside it."""
    name = f"songhanh-{VERSION}-windows-portable"
    file = folder / f"{name}.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.mkdir(f"{name}/{_PORTABLE}")
        for path in sorted(bundle.rglob("*")):
            if path.is_file():
                archive.write(path, f"{name}/{path.relative_to(bundle).as_posix()}")
    return file
