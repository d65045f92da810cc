"""Sets documents beside each other: a column each, the rows of all of them alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.parallel import AlignBy, Blank
from songhanh.ui.reading.column_setter import ColumnSetter, room_for_refs
from songhanh.ui.reading.formats import PAD_BOTTOM, PAD_TOP
from songhanh.ui.scale import Role

if TYPE_CHECKING:
    from songhanh.core.model import Provision
    from songhanh.core.parallel import Parallel, ParallelCell, ParallelRow
    from songhanh.ui.reading.column_setter import Column
    from songhanh.ui.session import Session

_NARROWEST_REF, _REF_GAP = 40, 14
_NARROW = 420


class ParallelSetter(ColumnSetter):
    """Sets one document of several; all of them get the same groups."""

    def __init__(
        self, session: Session, parallel: Parallel, rows: tuple[ParallelRow, ...], column: int
    ) -> None:
        refs = [one.ref for row in rows if (one := row.cells[column].provision)]
        super().__init__(session, room_for_refs(session.look, refs, _NARROWEST_REF, _REF_GAP))
        self._parallel, self._rows, self._place = parallel, rows, column
        self._document = session.library.document(parallel.request.documents[column])

    def set(self, width: float) -> Column:
        """Return the document, set for a column this wide; a narrow one has smaller letters."""
        self._role = Role.READING if width >= self._session.look.px(_NARROW) else Role.CELL
        self._cursor.beginEditBlock()
        group = None
        for number, row in enumerate(self._rows):
            if row.group != group:
                group = row.group
                self._heading(row.group)
            self._cell(row, row.cells[self._place])
            self._close(number)
        # All end in line too, or one of them could be scrolled further than the others.
        self._block(self._formats.block())
        self._write("\u00a0", Role.CAPTION)
        self._close()
        self._cursor.endEditBlock()
        return self._column

    def _heading(self, key: str) -> None:
        """Set a heading: of the leading document in its column, of a pillar in the first one."""
        words, parallel = self._words, self._parallel
        if key not in parallel.groups:
            return
        title = words.text(parallel.groups[key])
        if key.isdigit():  # what is left over of a document that does not lead
            title = self.tr("Only in {name}").replace("{name}", title)
            wanted = int(key) == self._place
        else:
            wanted = self._place == 0 or parallel.request.by == AlignBy.PILLAR
        self._block(self._formats.block(above=20, below=PAD_TOP + 4))
        self._write(title if wanted else "\u00a0", Role.HEADING)
        self._close()

    def _cell(self, row: ParallelRow, cell: ParallelCell) -> None:
        provision = cell.provision
        if provision is None:
            self._block(self._formats.block(below=PAD_BOTTOM + PAD_TOP, indent=self.ref_width))
            self._write(self._reason(cell) or "\u00a0", Role.UI, "text2")
            return
        self._block(self._formats.hanging(self.ref_width))
        self._write(f"{provision.ref}\t", Role.UI, "text2")
        self._write(self._words.text(provision.text), self._role)
        self._block(self._formats.block(below=PAD_BOTTOM + PAD_TOP, indent=self.ref_width))
        self._caption(row, cell, provision)

    def _reason(self, cell: ParallelCell) -> str:
        if cell.blank != Blank.ABSENT:
            return ""
        name = self._words.text(self._document.label)
        if self._parallel.request.by == AlignBy.PILLAR:
            return self.tr("{name} has nothing under this pillar").replace("{name}", name)
        return self.tr("Nothing in {name} corresponds to this").replace("{name}", name)

    def _caption(self, row: ParallelRow, cell: ParallelCell, provision: Provision) -> None:
        words = self._words
        self._write(words.name(provision.kind), Role.CAPTION, "text2", strong=True)
        figure = provision.figure
        if figure is not None:
            said = f"{words.figure(figure)} {words.unit(figure, self._session.library.taxonomy)}"
            year = f" · {provision.year}" if provision.year else ""
            said = f"{said.rstrip()}{year}".replace(" ", "\u00a0")
            self._write("\u2003", Role.CAPTION)
            self._write(said, Role.CAPTION, strong=True)
        if cell.made is not None:
            ref = self._linked_ref(row)
            self._write(f"\u2003↔\u00a0{ref}", Role.CAPTION, "link", strong=True)
            self._write(f" ({words.name(cell.made)})", Role.CAPTION, "text2")

    def _linked_ref(self, row: ParallelRow) -> str:
        """Return the reference of what the row is about, in its own document."""
        lead = next(
            cell.provision
            for one in self._rows
            if one.cluster == row.cluster
            for cell in one.cells
            if cell.provision is not None and cell.made is None
        )
        return lead.ref
