"""The texts of the pack in the forms of other offline readers: a ZIM, a docset, a dictionary."""

from __future__ import annotations

import html
import shutil
import sqlite3
import subprocess
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.store.library import Library

_PAGE = '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'
_INFO = """<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>
<key>CFBundleIdentifier</key><string>songhanh</string><key>CFBundleName</key><string>SongHanh</string>
<key>DocSetPlatformFamily</key><string>songhanh</string><key>isDashDocset</key><true/></dict></plist>"""


def write_all(library: Library, folder: Path, picture: Path) -> Path:
    """Write the three forms into a folder, once; return the ZIM. `picture` is its icon, 48 dots square."""
    zim = folder / "songhanh.zim"
    if zim.is_file():
        return zim
    pages = {key.replace("/", "_"): _page(library, key) for key in library.documents}
    _write_docset(pages, folder / "zeal/SongHanh.docset/Contents")
    _write_dictionary(pages, folder / "goldendict")
    source = folder / "html"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    shutil.copyfile(picture, source / "icon.png")
    for name, (title, body) in pages.items():
        text = _PAGE.format(title=html.escape(title), body=body)
        (source / f"{name}.html").write_text(text, encoding="utf-8")
    links = "".join(
        f'<li><a href="{n}.html">{html.escape(t)}</a></li>' for n, (t, _) in pages.items()
    )
    index = _PAGE.format(title="Song Hành", body=f"<ul>{links}</ul>")
    (source / "index.html").write_text(index, encoding="utf-8")
    told = {"welcome": "index.html", "illustration": "icon.png", "language": "vie", "title": "SongHanh",
            "description": "texts", "longDescription": "texts", "creator": "x", "publisher": "x",
            "name": "songhanh"}  # fmt: skip
    options = [f"--{name}={value}" for name, value in told.items()]
    command = ["zimwriterfs", *options, str(source), str(zim)]
    subprocess.run(command, check=True, capture_output=True)
    return zim


def _page(library: Library, key: str) -> tuple[str, str]:
    document = library.documents[key]
    title = f"{document.number or document.short.vi} {document.title.vi}"
    parts = [f"<h1>{html.escape(title)}</h1>"]
    for provision in library.provisions_of([key]):
        texts = (provision.text.vi, provision.text.en)
        parts += [f"<p>{html.escape(provision.ref)} {html.escape(text)}</p>" for text in texts]
    return title, "\n".join(parts)


def _write_docset(pages: dict[str, tuple[str, str]], folder: Path) -> None:
    documents = folder / "Resources/Documents"
    documents.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(folder / "Resources/docSet.dsidx")) as database:
        database.execute("DROP TABLE IF EXISTS searchIndex")
        database.execute(
            "CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT)"
        )
        for name, (title, body) in pages.items():
            text = _PAGE.format(title=html.escape(title), body=body)
            (documents / f"{name}.html").write_text(text, encoding="utf-8")
            row = (title, "Guide", f"{name}.html")
            database.execute("INSERT INTO searchIndex(name, type, path) VALUES (?, ?, ?)", row)
        database.commit()
    (folder / "Info.plist").write_text(_INFO, encoding="utf-8")


def _write_dictionary(pages: dict[str, tuple[str, str]], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    head = '#NAME "SongHanh"\n#INDEX_LANGUAGE "Vietnamese"\n#CONTENTS_LANGUAGE "Vietnamese"\n\n'
    entries = (
        f"{title}\n\t[m1]{html.escape(body)}[/m]\n".replace("\n<", " <")
        for title, body in pages.values()
    )
    (folder / "songhanh.dsl").write_text(head + "\n".join(entries), encoding="utf-16")
