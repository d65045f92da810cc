"""Pack the Linux bundle: a .deb for Debian and Ubuntu, a .tar.xz for every other and for a stick."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import subprocess
import tarfile
from email.utils import format_datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import release_time

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "packaging/linux"
VERSION = version("songhanh")
ICONS = (16, 24, 32, 48, 64, 128, 256)
_MAINTAINER = "The Song Hành authors <songhanh@localhost>"
_CHANGES = """songhanh ({version}) unstable; urgency=medium

  * What has changed stands in NEWS.gz.

 -- {maintainer}  {date}
"""
_CONTROL = """Package: songhanh
Version: {version}
Architecture: amd64
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-open-sans | fonts-noto-core
Section: text
Priority: optional
Description: look up and compare Vietnam's breakthrough resolutions offline
 Resolutions 57-NQ/TW and 71-NQ/TW, the Government programmes under them, and
 what the 34 provinces do with them: three trees, full-text search that
 understands Vietnamese, comparison side by side, and sheets on A4 paper.
"""


def make_all(bundle: Path, folder: Path) -> list[Path]:
    """Write both packages of a bundle and the sums of their bytes; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [make_deb(bundle, folder), make_archive(bundle, folder)]
    sums = "".join(f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}\n" for f in files)
    (folder / "SHA256SUMS").write_text(sums, encoding="utf-8")
    return files


def make_archive(bundle: Path, folder: Path) -> Path:
    """Write the bundle as one compressed archive with one folder in it."""
    name = f"songhanh-{VERSION}-linux-x86_64"
    file = folder / f"{name}.tar.xz"
    with tarfile.open(file, "w:xz", preset=6) as archive:  # noqa: TID251 -- it writes, it opens none
        archive.add(bundle, name, filter=_nobodys)
    return file


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.mtime = release_time.seconds()
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


def make_deb(bundle: Path, folder: Path) -> Path:
    """Write the Debian package of a bundle."""
    tree = ROOT / "build/deb"
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "usr/lib/songhanh"
    shutil.copytree(bundle, home, symlinks=True)
    _put(tree)
    used = sum(p.lstat().st_size for p in tree.rglob("*")) // 1024
    control = _CONTROL.format(
        version=VERSION, maintainer=_MAINTAINER, size=used, depends=depends(home)
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control, encoding="utf-8")
    (tree / "DEBIAN/md5sums").write_text("".join(_sums(tree)), encoding="utf-8")
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
    release_time.stamp(tree)
    file = folder / f"songhanh_{VERSION}_amd64.deb"
    build = ["/usr/bin/dpkg-deb", "--root-owner-group", "-Zxz", "-b", tree, file]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    return file


def depends(home: Path) -> str:
    """Return the packages of this system that the bundle needs, as Debian writes them.

    dpkg-shlibdeps reads them off the bundle, so that they cannot fall behind what is in it.
    """
    work = ROOT / "build/shlibdeps"
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian/control").write_text(
        "Source: songhanh\n\nPackage: songhanh\nArchitecture: any\n"
    )
    inside = sorted({p.parent for p in home.rglob("*.so*")})
    files = [p for p in home.rglob("*") if p.is_file() and not p.is_symlink() and _is_elf(p)]
    options = ["-O", "--ignore-missing-info", "--warnings=0", *(f"-l{folder}" for folder in inside)]
    command = ["/usr/bin/dpkg-shlibdeps", *options, *(f"-e{file}" for file in files)]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=True)
    return done.stdout.strip().removeprefix("shlibs:Depends=")


def _put(tree: Path) -> None:
    """Put what the desktop and the package want to know where they look for it."""
    share = tree / "usr/share"
    programs = tree / "usr/bin"
    programs.mkdir(parents=True)
    for name in ("songhanh", "songhanh-cli"):
        (programs / name).symlink_to(f"../lib/songhanh/{name}")
    for size in ICONS:
        folder = share / f"icons/hicolor/{size}x{size}/apps"
        folder.mkdir(parents=True)
        shutil.copyfile(ROOT / f"build/icon/songhanh-{size}.png", folder / "songhanh.png")
    now = release_time.moment()
    news = (ROOT / "CHANGELOG.md").read_bytes()
    told = (HERE / "songhanh.metainfo.xml").read_text(encoding="utf-8")
    told = told.replace("@VERSION@", VERSION).replace("@DATE@", now.date().isoformat())
    _write(share / "metainfo/vn.songhanh.SongHanh.metainfo.xml", told.encode())
    _write(share / "applications/songhanh.desktop", (HERE / "songhanh.desktop").read_bytes())
    _write(share / "mime/packages/songhanh.xml", (HERE / "songhanh.mime.xml").read_bytes())
    page = gzip.compress((HERE / "songhanh.1").read_bytes(), mtime=0)
    _write(share / "man/man1/songhanh.1.gz", page)
    (share / "man/man1/songhanh-cli.1.gz").symlink_to("songhanh.1.gz")
    changes = _CHANGES.format(version=VERSION, maintainer=_MAINTAINER, date=format_datetime(now))
    _write(share / "doc/songhanh/changelog.gz", gzip.compress(changes.encode(), mtime=0))
    _write(share / "doc/songhanh/NEWS.gz", gzip.compress(news, mtime=0))
    ours = (ROOT / "LICENSE").read_text(encoding="utf-8")
    others = (
        "The parts of others and their licences: /usr/lib/songhanh/_internal/licences/index.html\n"
    )
    _write(share / "doc/songhanh/copyright", f"{ours}\n{others}".encode())
    overrides = (HERE / "lintian-overrides").read_bytes()
    _write(share / "lintian/overrides/songhanh", overrides)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _sums(tree: Path) -> Iterator[str]:
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts:
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{digest}  {path.relative_to(tree)}\n"


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _is_program(path: Path) -> bool:
    return path.name in ("songhanh", "songhanh-cli") and _is_elf(path)
