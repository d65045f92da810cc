"""Keeps what is open in the tabs from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from songhanh.core.compare import ComparisonRequest
from songhanh.core.own import Dossier
from songhanh.core.parallel import ParallelRequest
from songhanh.core.row_chart import ChartRequest
from songhanh.core.tree import Place
from songhanh.ui import view_kinds as kinds
from songhanh.ui.differences.requests import DifferenceRequest, VersionsRequest, packs_with
from songhanh.ui.notebook.lists import Page as NotebookPage
from songhanh.ui.views.page import Page
from songhanh.ui.visits import from_record, to_record

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from songhanh.store.pack import Pack
    from songhanh.ui.desk import Desk
    from songhanh.ui.pages import Pages
    from songhanh.ui.session import Session
    from songhanh.ui.sides import Sides
    from songhanh.ui.views.tab_area import TabArea
    from songhanh.ui.visits import Visit

_MOST = 12  # each of them is read again
_START = {"kind": "start"}
_AT = "at"  # the provision that was read in a place


class TabMemory:
    """Turns the tabs of a window into plain values and back; sheets are left out."""

    def __init__(
        self, session: Session, desk: Desk, sides: Sides, pages: Pages, tabs: TabArea
    ) -> None:
        self._session = session
        self._library = session.library
        self._desk = desk
        self._sides = sides
        self._pages = pages
        self._tabs = tabs

    def records(self) -> list[dict[str, Any]]:
        """Return what is open, in the order of the tabs."""
        return [record for view in self._tabs.views if (record := self.record(view)) is not None]

    def front(self) -> int:
        """Return the place among `records` of what is in front, or of what comes after it."""
        views, current = self._tabs.views, self._tabs.current
        before = views[: views.index(current)] if current is not None else ()
        return sum(self.record(view) is not None for view in before)

    def restore(self, records: list[dict[str, Any]], front: int) -> bool:
        """Open what was open; what the data no longer has is left out. Tell if anything is left."""
        shown = None
        for number, record in enumerate(records[:_MOST]):
            if self.open(record) and (number == front or shown is None):
                shown = self._tabs.current
        if shown is None:
            return False
        self._tabs.show_view(shown)
        self._desk.begin_at(visit_of(shown))
        return True

    def open(self, record: dict[str, Any]) -> bool:
        """Open a tab as it was kept, and tell whether that could be done."""
        visit = from_record({key: value for key, value in record.items() if key != _AT})
        if record == _START:
            self._desk.open_start()
        elif record.get("kind") in self._pages:
            self._desk.open_page(record["kind"])
        elif record.get("kind") == "dossier":
            return self._open_dossier(record)
        elif record.get("kind") == "notebook":
            return self._open_notebook(record)
        elif record.get("kind") == "versions":
            return self._open_versions(record)
        elif visit is not None and self._known(visit):
            if isinstance(visit, ComparisonRequest):
                visit, _ = self._library.settle(visit)
            self._desk.open(visit, new=True)
            self._go_to(record.get(_AT))
        else:
            return False
        return True

    def _go_to(self, provision: Any) -> None:
        view = kinds.READING.of(self._tabs.current)
        known = isinstance(provision, str) and bool(self._library.provisions([provision]))
        if known and view is not None:
            view.go_to(provision)

    def _open_dossier(self, record: dict[str, Any]) -> bool:
        uid = record.get("uid")
        known = isinstance(uid, str) and bool(self._session.own.where(Dossier, uid=uid))
        if known:
            self._sides.notebook.open_dossier(str(uid))
        return known

    def _open_notebook(self, record: dict[str, Any]) -> bool:
        page = {page.value: page for page in NotebookPage}.get(str(record.get("page")))
        if page is not None:
            self._sides.notebook.open_page(page)
        return page is not None

    def _open_versions(self, record: dict[str, Any]) -> bool:
        """Show versions of a document, if the pack that had the other one is still installed."""
        document, pack = record.get("document"), [record.get("pack"), record.get("version")]
        for number in packs_with(self._library, str(document)):
            if pack == _name(self._library.packs[number]):
                self._desk.open_difference(VersionsRequest(str(document), number))
                return True
        return False

    def _known(self, visit: Visit) -> bool:
        """Tell whether the data still has everything a visit is about."""
        library = self._library
        known = {"", "central", *library.documents, *library.taxonomy.province}
        pillars = {"", *(pillar.id for pillar in library.taxonomy.pillars)}
        if isinstance(visit, Place):
            return visit.document in known and visit.scope in known and visit.pillar in pillars
        if isinstance(visit, DifferenceRequest):
            ids = [key for key in (visit.base, visit.other) if key]
            return len(library.provisions(ids)) == len(set(ids))
        if isinstance(visit, ChartRequest):
            return self._known(visit.comparison)
        if isinstance(visit, ParallelRequest):
            return library.documents.keys() >= set(visit.documents)
        if isinstance(visit, ComparisonRequest):
            return any(library.has_column(key) for key in visit.columns)
        return True

    def record(self, view: QWidget) -> dict[str, Any] | None:
        """Return a tab as plain values; None for one that cannot be opened again."""
        visit = visit_of(view)
        if isinstance(visit, VersionsRequest):
            pack, version = _name(self._library.packs[visit.pack])
            named = {"document": visit.document, "pack": pack, "version": version}
            return {"kind": "versions", **named}
        if visit is not None:
            record, reading = to_record(visit), kinds.READING.of(view)
            if record is not None and reading is not None and reading.at:
                record[_AT] = reading.at
            return record
        if (dossier := kinds.DOSSIER.of(view)) is not None:
            return {"kind": "dossier", "uid": dossier.dossier.uid}
        if (notebook := kinds.NOTEBOOK.of(view)) is not None:
            return {"kind": "notebook", "page": notebook.page.value}
        if isinstance(view, Page):
            return None if kinds.is_any(view, kinds.FAULT, kinds.TOUR) else {"kind": view.page}
        return dict(_START) if kinds.START.of(view) is not None else None


def visit_of(view: QWidget) -> Visit | None:
    """Return what is visited in a view; None for the start page and for sheets."""
    if (reading := kinds.READING.of(view)) is not None:
        return reading.place
    if (results := kinds.RESULTS.of(view)) is not None:
        return results.query
    requested = (kinds.CHART, kinds.COMPARISON, kinds.DIFFERENCE, kinds.PARALLEL, kinds.WORK)
    found = next((one for kind in requested if (one := kind.of(view)) is not None), None)
    return found.request if found is not None else None


def _name(pack: Pack) -> list[str]:
    return [pack.manifest.id, pack.manifest.version]
