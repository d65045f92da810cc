"""Documents beside each other that scroll together; what is current in one is shown in all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from typing_extensions import override

from songhanh.core.model import Provision
from songhanh.core.parallel import MOST, Blank
from songhanh.ui.reading.alignment import align
from songhanh.ui.reading.geometry import columns
from songhanh.ui.reading.linked_panes import LinkedPanes, read_aloud
from songhanh.ui.reading.parallel_setter import ParallelSetter

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from songhanh.core.parallel import Parallel, ParallelRow
    from songhanh.ui.reading.geometry import Slot
    from songhanh.ui.session import Session


class ParallelSpread(LinkedPanes):
    """Shows documents in line; keys go down a document and across to its counterpart."""

    current_changed = Signal(Provision)
    opened = Signal(Provision)
    columns_placed = Signal(object)
    """Where the columns stand now: a tuple of `Slot`."""
    difference_requested = Signal(str, str)
    """The user wants these provisions word by word: the ids of the base and of the other."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._parallel: Parallel | None = None
        self._rows: tuple[ParallelRow, ...] = ()
        self._row, self._side = -1, 0
        for place in range(MOST):
            self._make_pane(place)

    @property
    def current(self) -> Provision | None:
        """The provision the keyboard is on."""
        return self._provision(self._row, self._side) if self._row >= 0 else None

    @property
    def counterparts(self) -> tuple[Provision, ...]:
        """What corresponds to the current provision in the other documents."""
        rows = [self._rows[number] for number in self._cluster()]
        found = {
            cell.provision.id: cell.provision
            for row in rows
            for side, cell in enumerate(row.cells)
            if cell.provision is not None and side != self._side
        }
        return tuple(found.values())

    def show_parallel(self, parallel: Parallel, *, linked_only: bool) -> None:
        """Show documents in line; with `linked_only` only what has a counterpart."""
        before = set(self._parallel.request.documents) if self._parallel is not None else set()
        keep = self.current if before == set(parallel.request.documents) else None
        self._parallel = parallel
        self._rows = parallel.shown(linked_only=linked_only)
        self._row = -1
        self.set_columns()
        found = keep is not None and self.go_to(keep.id)
        self._on_pane_scrolled(self._panes[0])
        if not found:
            self._side = 0
            for pane in self._panes:
                pane.verticalScrollBar().setValue(0)
            first = self._next(-1, 1)
            if first >= 0:
                self._choose(first, 0, scroll=False)

    def go_to(self, key: str) -> bool:
        """Make a provision the current one, in the document it stands in; False if it is not here."""
        for number, row in enumerate(self._rows):
            for side, cell in enumerate(row.cells):
                if cell.provision is not None and cell.provision.id == key:
                    self._choose(number, side)
                    return True
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.set_again()
            return
        for pane in self.panes:
            pane.resize(pane.width(), self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._session.look.px(360), self._session.look.px(120))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._panes[self._side].setFocus(event.reason())

    def _make_pane(self, place: int) -> None:
        pane = self._add_pane("")
        pane.hide()
        pane.step_requested.connect(partial(self._step, place))
        pane.side_requested.connect(self._cross)
        pane.pressed.connect(partial(self._on_pane_pressed, place))
        pane.opened.connect(self._open)
        pane.difference_requested.connect(self.differ)

    @override
    def set_columns(self) -> None:
        parallel = self._parallel
        if parallel is None:
            return
        count = len(parallel.request.documents)
        setters = [ParallelSetter(self._session, parallel, self._rows, n) for n in range(count)]
        bar = self._panes[0].verticalScrollBar().sizeHint().width()
        refs = tuple(setter.ref_width for setter in setters)
        slots = columns(self._session.look, self.width(), bar, refs)
        self._columns = [
            setter.set(slot.width - slot.left - slot.right - setter.ref_width)
            for setter, slot in zip(setters, slots, strict=True)
        ]
        self._show_panes(slots)
        if self._rows:
            align(*self._columns)
        self._show_current()
        self.columns_placed.emit(slots)

    def _show_panes(self, slots: tuple[Slot, ...]) -> None:
        bars, library = Qt.ScrollBarPolicy, self._session.library
        names = self._parallel.request.documents if self._parallel is not None else ()
        for pane, key in zip(self.panes, names, strict=True):
            last = pane is self.panes[-1]
            pane.setVerticalScrollBarPolicy(
                bars.ScrollBarAsNeeded if last else bars.ScrollBarAlwaysOff
            )
            pane.setAccessibleName(self._session.words.text(library.document(key).label))
        self._place_panes(slots)

    # The current provision

    def _provision(self, row: int, side: int) -> Provision | None:
        return self._rows[row].cells[side].provision

    def _cluster(self) -> range:
        """Return the rows that belong to the current one."""
        if self._row < 0:
            return range(0)
        cluster = self._rows[self._row].cluster
        first = last = self._row
        while first > 0 and self._rows[first - 1].cluster == cluster:
            first -= 1
        while last + 1 < len(self._rows) and self._rows[last + 1].cluster == cluster:
            last += 1
        return range(first, last + 1)

    @override
    def band(self) -> tuple[float, float] | None:
        rows = self._cluster()
        if not rows or not self.panes:
            return None
        starts = [pane.extent(rows[0])[0] for pane in self.panes]
        ends = [pane.extent(rows[-1])[1] for pane in self.panes]
        return min(starts), max(ends)

    def _choose(self, row: int, side: int, *, scroll: bool = True) -> None:
        self._row, self._side = row, side
        self._show_current()
        if scroll:
            self.bring_into_view()
        if any(pane.hasFocus() for pane in self.panes):
            self._panes[side].setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce()
        current = self.current
        if current is not None:
            self.current_changed.emit(current)

    def _next(self, row: int, step: int) -> int:
        """Return the next row in which the current document has something, -1 at the end."""
        row += step
        while 0 <= row < len(self._rows):
            if self._provision(row, self._side) is not None:
                return row
            row += step
        return -1

    def _step(self, side: int, step: int) -> None:
        self._side = side
        row = self._next(self._row, step)
        if row >= 0:
            self._choose(row, side)

    def _cross(self, by: int) -> None:
        """Go to the counterpart in the next document; where there is none, say so and stay."""
        side = self._side + by
        if self._row < 0 or not 0 <= side < len(self._columns):
            return
        rows = [self._row, *self._cluster()]
        found = next((row for row in rows if self._provision(row, side) is not None), -1)
        if found >= 0:
            self._choose(found, side)
        elif self._rows[self._row].cells[side].blank == Blank.ABSENT:
            self._tell(self._none(side))

    def _none(self, side: int) -> str:
        name = self._panes[side].accessibleName()
        return self.tr("Nothing in {name} corresponds to this").replace("{name}", name)

    def _show_current(self) -> None:
        band = self.band()
        for place, pane in enumerate(self.panes):
            pane.leading = place == self._side
            pane.set_band(band)

    def _announce(self) -> None:
        """Let a reader aloud say the provision and what stands beside it."""
        current, words = self.current, self._session.words
        if current is None:
            return
        parts = [f"{current.ref}. {words.text(current.text)}"]
        library = self._session.library
        for other in self.counterparts:
            label = words.text(library.document(other.document).label)
            parts.append(f"{label}, {other.ref}: {words.text(other.text)}")
        parts += [
            self._none(side)
            for side, cell in enumerate(self._rows[self._row].cells)
            if cell.blank == Blank.ABSENT
        ]
        self._tell(" ".join(parts))

    def _tell(self, text: str) -> None:
        read_aloud(self._panes[self._side], text)

    def differ(self) -> None:
        """Ask for the current provision and its counterpart word by word."""
        current, others = self.current, self.counterparts
        if current is not None and others:
            base, other = (current, others[0]) if self._side == 0 else (others[0], current)
            self.difference_requested.emit(base.id, other.id)

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)

    def _on_pane_pressed(self, place: int, row: int) -> None:
        if self._provision(row, place) is not None:
            self._choose(row, place, scroll=False)
