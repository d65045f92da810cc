"""A provision as it is taken along to another program: its text and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from songhanh.core.model import CENTRAL, Document, Language, Provision

if TYPE_CHECKING:
    from songhanh.config.words import Words
    from songhanh.core.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Citation:
    """The same words twice: as plain text and for programs that know bold type and links."""

    plain: str
    html: str


def cite(
    provision: Provision,
    document: Document,
    words: Words,
    taxonomy: Taxonomy,
    language: Language | None = None,
) -> Citation:
    """Return a provision with document number, reference, issuer, date and source."""
    text = provision.text.get(language) if language else words.text(provision.text)
    name = words.text(document.label)
    if document.scope != CENTRAL:
        name = f"{words.text(taxonomy.province[document.scope].name)}, {name}"
    known = [words.text(document.issuer), words.date(document.issued) if document.issued else ""]
    issued = "".join(f", {part}" for part in known if part)
    place = f"{name}, {provision.ref}{issued}"
    source = provision.source
    item = words.say("sheet", "source-item", publisher=source.publisher, title=source.title)
    origin = f"{words.say('sheet', 'sources')}: {item}, {words.date(source.published)}"
    sure = words.name(provision.confidence)
    address = source.url or words.say("sheet", "no-address")
    plain = f"{text} ({place})\n{origin}. {address}. {sure}."
    link = f'<a href="{escape(source.url)}">{escape(source.url)}</a>' if source.url else address
    html = (
        f"<p>{escape(text)} (<b>{escape(name)}, {escape(provision.ref)}</b>{escape(issued)})</p>"
        f'<p style="font-size:small">{escape(origin)}. {link}. {escape(sure)}.</p>'
    )
    return Citation(plain, html)


def copy(citation: Citation) -> None:
    """Put a citation where other programs paste from."""
    data = QMimeData()
    data.setText(citation.plain)
    data.setHtml(citation.html)
    QGuiApplication.clipboard().setMimeData(data)


def release_clipboard() -> None:
    """Leave on the clipboard only what Qt owns itself, before Python ends.

    What `copy` puts there belongs to Python in part, and Qt destroys the clipboard after it: the
    program would end in a crash. The plain text stays for whoever pastes it later.
    """
    clipboard = QGuiApplication.clipboard()
    data: QMimeData | None = clipboard.mimeData()  # None where nothing was ever copied
    if data is not None and shiboken6.createdByPython(data):
        clipboard.setText(clipboard.text())
