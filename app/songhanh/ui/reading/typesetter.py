"""Sets a page as one text document, so that it can be selected, copied and read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontMetrics, QTextDocument, QTextImageFormat

from songhanh.core.model import Language, Provision
from songhanh.core.tree import Place
from songhanh.ui.reading.column_setter import ColumnSetter, room_for_refs
from songhanh.ui.reading.formats import PAD_BOTTOM, PAD_TOP
from songhanh.ui.reading.page import Heading, Page, Statement
from songhanh.ui.reading.remarks import Remarks
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from songhanh.core.model import Document
    from songhanh.ui.reading.column_setter import Column
    from songhanh.ui.session import Session

_NARROWEST_REF, _REF_GAP = 48, 16
_INFO = "icon:info"
_DOT = " · "
_BREAK = "\u2028"


class Typesetter(ColumnSetter):
    """Sets one page in one language.

    A `second` column stands beside another one: it repeats neither references nor captions, but
    has the same groups, so that the two can be set in line.
    """

    def __init__(
        self, session: Session, page: Page, language: Language, *, second: bool = False
    ) -> None:
        refs = [statement.ref for statement in page.statements]
        room = 0 if second else room_for_refs(session.look, refs, _NARROWEST_REF, _REF_GAP)
        super().__init__(session, room)
        self._page = page
        self._language = language
        self._second = second
        self._said = Remarks(session, self)
        self._right = 0

    def set(self, caption_right: int = 0) -> Column:
        """Return the page, set; captions leave `caption_right` free for buttons."""
        self._right = caption_right
        self._cursor.beginEditBlock()
        self._head()
        count = 0
        for item in self._page.items:
            if isinstance(item, Heading):
                self._heading(item)
                self._close()
            else:
                self._statement(item)
                self._close(count)
                count += 1
        self._cursor.endEditBlock()
        return self._column

    # The head of the page

    def _head(self) -> None:
        page, formats = self._page, self._formats
        self._block(formats.block(above=12, below=3))
        self._write(page.title.get(self._language), Role.PAGE_TITLE)
        self._close()
        lines = [line for line in self._lines() if line]
        if lines:
            self._block(formats.block(below=6))
            # The second column keeps the blocks of the first, and leaves them empty.
            self._write("" if self._second else _BREAK.join(lines), Role.UI, "text2")
        self._close()
        if page.document is not None and not page.place.section:
            self._facts(page.document)
        if page.listed:
            self._list(page.listed)
        if page.statements:
            self._notice()
        elif page.document is not None:
            self._block(formats.block(above=12))
            if not self._second:
                self._write(
                    self.tr("Known by its number only: the data hold nothing of its content yet."),
                    Role.READING,
                )
            self._close()

    def _lines(self) -> list[str]:
        """Return the lines under the title: who issued it and when, and how much there is."""
        page, words = self._page, self._words
        statements = len(page.statements)
        count = self.tr("%n provision(s)", "", statements) if statements else ""
        document = page.document
        if document is not None:
            number = document.number or "" if not page.place.section else ""
            kind = words.name(document.type) if not page.place.section else ""
            issued = self.tr("issued {date}").replace("{date}", words.date(document.issued))
            parts = [number, kind, words.text(document.issuer), issued, count]
            return [_DOT.join(part for part in parts if part)]
        documents = self.tr("%n document(s)", "", len(page.listed) or page.documents)
        own = page.place.scope and not page.place.pillar and not page.place.document
        parts = [*(self._origin() if own else ()), documents, count]
        return [words.text(page.detail), _DOT.join(part for part in parts if part)]

    def _origin(self) -> list[str]:
        """Return the region of the page's province and what it was merged from."""
        words, taxonomy = self._words, self._session.library.taxonomy
        province = taxonomy.province.get(self._page.place.scope)
        if province is None:
            return []
        regions = [words.text(one.name) for one in taxonomy.regions if one.id == province.region]
        names = [words.text(old.name) for old in province.merged_from if old.id != province.id]
        if not names:
            return regions
        return [*regions, words.say("sheet", "with-merged", names=", ".join(names))]

    def _currency(self, document: Document) -> str:
        """Return the day of the newest source read; unknown where no source bears a date."""
        return self._words.date(document.read_until) if document.read_until else ""

    def _facts(self, document: Document) -> None:
        """Set what is known of a document beside its issuer and date, each on a line."""
        words = self._words
        facts: list[tuple[str, Iterable[str] | str]] = [
            (self.tr("Signed by"), document.signatory or ""),
            (self.tr("Status"), words.name(document.status)),
            (self.tr("Carries out"), document.implements),
            (self.tr("Amends"), document.amends),
            (self.tr("Replaces"), document.replaces),
            (self.tr("Newest source"), self._currency(document)),
        ]
        shown = [(name, value) for name, value in facts if value]
        metrics = QFontMetrics(self._session.look.font(Role.UI))
        width = max(metrics.horizontalAdvance(name) for name, _ in shown)
        indent = width + self._session.look.px(_REF_GAP)
        for name, value in shown if not self._second else []:
            block = self._formats.hanging(indent)
            block.setLineHeight(100, 1)
            block.setBottomMargin(self._session.look.px(2))
            self._block(block)
            self._write(f"{name}\t", Role.UI, "text2")
            if isinstance(value, str):
                self._write(value, Role.UI)
            else:
                self._documents(value)
        if self._second:
            self._block(self._formats.block())
        self._close()

    def _documents(self, ids: Iterable[str]) -> None:
        """Write the numbers of documents, as links where they can be read here."""
        known = self._session.library.documents
        for place, key in enumerate(ids):
            if place:
                self._write(", ", Role.UI)
            if key in known:
                self._link(self._words.text(known[key].label), Place(document=key), Role.UI)
            else:
                number = key.rpartition("/")[2].upper()
                self._write(self._words.say("cli", "known-by-number", id=number), Role.UI)

    def _list(self, documents: Iterable[Document]) -> None:
        """List the documents of a province, each with what it is and how much there is of it."""
        words = self._words
        for document in documents:
            self._block(self._formats.block(above=4))
            if not self._second:
                self._link(words.text(document.label), Place(document=document.id), Role.UI)
                count = self.tr("%n provision(s)", "", document.provisions)
                if not document.provisions:
                    count = self.tr("known by its number only")
                day = words.date(document.issued) if document.issued else ""
                parts = [words.name(document.type), day, count]
                words_after = _DOT.join(part for part in parts if part)
                self._write(f"   {words_after}", Role.CAPTION, "text2")
            self._close()

    def _notice(self) -> None:
        self._block(self._formats.block(above=8, below=PAD_TOP + 8))
        if not self._second:
            look = self._session.look
            pixmap = look.icon("info", color="text2").pixmap(look.icon_size())
            document = self._column.document
            document.addResource(
                QTextDocument.ResourceType.ImageResource.value, QUrl(_INFO), pixmap
            )
            image = QTextImageFormat()
            image.setName(_INFO)
            image.setWidth(look.px(16))
            image.setHeight(look.px(16))
            image.setVerticalAlignment(QTextImageFormat.VerticalAlignment.AlignMiddle)
            self._cursor.insertImage(image)
            words = self.tr("Editorial summary; it does not replace the original.")
            self._write(f"\u2002{words}", Role.CAPTION, "text2")
        self._close()

    # What stands on the page

    def _heading(self, heading: Heading) -> None:
        above = {0: 30, 1: 22}.get(heading.level, 14)
        below = PAD_TOP + 4 if not heading.detail.vi else 0
        self._block(self._formats.block(above=above, below=below))
        role = Role.HEADING if heading.level > 1 else Role.VIEW_TITLE
        text = heading.text.get(self._language)
        if heading.place is not None and not self._second:
            self._link(text, heading.place, role)
        else:
            self._write(text, role)
        if heading.detail.vi:
            self._block(self._formats.block(above=1, below=PAD_TOP + 6))
            self._write(heading.detail.get(self._language), Role.CAPTION, "text2")

    def _statement(self, statement: Statement) -> None:
        provision, formats = statement.provision, self._formats
        indent = self._column.ref_width
        self._block(formats.hanging(indent))
        if not self._second:
            self._write(f"{statement.ref}\t", Role.UI, "text2")
        if provision.text.has(self._language):
            self._write(provision.text.get(self._language), Role.READING)
        elif self._language == Language.EN:
            words = self.tr("This provision has no English text yet.")
            self._write(words, Role.READING, "text2")
        else:
            words = self.tr("This provision has no Vietnamese text yet.")
            self._write(words, Role.READING, "text2")
        self._block(formats.block(below=PAD_BOTTOM + PAD_TOP, indent=indent, right=self._right))
        if self._second:
            self._write("\u00a0", Role.CAPTION)
        else:
            self._caption(provision)
            self._remarks(statement)

    def _caption(self, provision: Provision) -> None:
        words, taxonomy = self._words, self._session.library.taxonomy
        self._write(words.name(provision.kind), Role.CAPTION, "text2", strong=True)
        pillars = [words.text(taxonomy.pillar[key].short) for key in provision.pillars]
        tags = _DOT.join(_small(pillar) for pillar in pillars)
        self._write(f"\u2003{tags}", Role.CAPTION, "text2")
        year = str(provision.year) if provision.year else ""
        if provision.figure is not None:
            figure = f"{words.figure(provision.figure)} {words.unit(provision.figure, taxonomy)}"
            figure = _DOT.join(part for part in (figure.strip(), year) if part)
            self._write("\u2003", Role.CAPTION)
            # Figure and unit stay on one line.
            self._write(figure.replace(" ", "\u00a0"), Role.CAPTION, strong=True)
        elif year:
            self._write(f"{_DOT}{year}", Role.CAPTION, "text2")

    def _remarks(self, statement: Statement) -> None:
        """Set the second line of a caption, and on a page of links what each is linked to."""
        remarks = _DOT.join(self._said.of(statement.provision))
        if remarks:
            self._write(f"{_BREAK}{remarks}", Role.CAPTION, "text2")
        for place, one in enumerate(statement.links):
            words = self.tr("Linked to") if not place else ";"
            self._write(f"{'' if place else _BREAK}{words} ", Role.CAPTION, "text2")
            self._link(one.target.ref, one.target.id, Role.CAPTION)
            self._write(f" ({self._words.name(one.made)})", Role.CAPTION, "text2")


def _small(name: str) -> str:
    """Return a name as it stands in the middle of a line: `Nhân lực` as `nhân lực`."""
    return name[:1].lower() + name[1:]
