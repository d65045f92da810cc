"""Pack the Windows bundle: setup.exe for installing, a .zip to be used from a stick."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import zipfile
from importlib.metadata import version
from pathlib import Path

import release_time

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


def setup_file(folder: Path) -> Path:
    """Return the path of the installer among the packages of a folder."""
    return folder / f"songhanh-{VERSION}-setup.exe"


def make_setup(bundle: Path, folder: Path, script: str = "songhanh.nsi") -> Path:
    """Write the installer; makensis has to be there."""
    program = shutil.which("makensis")
    if program is None:
        raise SystemExit("makensis is missing: install NSIS (Debian: nsis).")
    file = setup_file(folder)
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
    moment = release_time.moment().timetuple()[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        kept = zipfile.ZipInfo(f"{name}/{_PORTABLE}/", moment)
        kept.external_attr = 0x10  # a folder
        archive.writestr(kept, b"")
        for path in sorted(bundle.rglob("*")):
            if path.is_file():
                inside = zipfile.ZipInfo(f"{name}/{path.relative_to(bundle).as_posix()}", moment)
                inside.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(inside, path.read_bytes(), compresslevel=9)
    return file
