"""Render every screen to PNG without a display: `python -m tests.screens FOLDER`.

Called by `python3 dev.py screens`. The pictures are for looking at; no test compares them.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests import surroundings

surroundings.prepare()

from PySide6.QtCore import QEventLoop  # noqa: E402 - the surroundings come first
from PySide6.QtTest import QTest  # noqa: E402

from songhanh.config.paths import find_paths  # noqa: E402
from songhanh.config.settings import Settings  # noqa: E402
from songhanh.core.bookmark_tree import folder_at, joined  # noqa: E402
from songhanh.core.compare import (  # noqa: E402
    OUR_COMMUNE,
    REMARKS,
    ComparisonRequest,
    RowsBy,
)
from songhanh.core.model import Kind, Language  # noqa: E402
from songhanh.core.own import (  # noqa: E402
    Bookmark,
    Dossier,
    DossierEntry,
    HistoryEntry,
    Hold,
    Note,
    SavedComparison,
    SavedSearch,
    cell_target,
    edited,
    now,
)
from songhanh.core.parallel import AlignBy, ParallelRequest  # noqa: E402
from songhanh.core.requests import to_text  # noqa: E402
from songhanh.core.tree import Place  # noqa: E402
from songhanh.core.work import COMMUNE, DEADLINES, WorkRequest  # noqa: E402
from songhanh.search.query import Filters, SearchQuery  # noqa: E402
from songhanh.store.library import Library  # noqa: E402
from songhanh.store.own.review import kept_text  # noqa: E402
from songhanh.ui.app import Program, make_application  # noqa: E402
from songhanh.ui.differences.requests import DifferenceRequest, UpdateRequest  # noqa: E402
from songhanh.ui.models.comparison_model import ComparisonModel  # noqa: E402
from songhanh.ui.notebook.anchors import Anchor, on_document, on_provision  # noqa: E402
from songhanh.ui.notebook.dossier_paper import DossierPaper  # noqa: E402
from songhanh.ui.notebook.dossier_view import DossierView  # noqa: E402
from songhanh.ui.notebook.lists import Page  # noqa: E402
from songhanh.ui.printing.papers import WorkPaper  # noqa: E402
from songhanh.ui.reading.spread import View  # noqa: E402
from songhanh.ui.start.ready import ready_comparisons  # noqa: E402
from songhanh.ui.views.comparison_view import ComparisonView  # noqa: E402
from songhanh.ui.views.reading_view import ReadingView  # noqa: E402
from songhanh.ui.views.sheet_view import SheetView  # noqa: E402
from songhanh.ui.views.tour_view import TourView  # noqa: E402
from songhanh.ui.window_commands import open_help  # noqa: E402
from tests.an_update import an_update  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from songhanh.ui.main_window import MainWindow
    from songhanh.ui.session import Session

PROVINCES = ("phu-tho", "nghe-an", "can-tho")
PEOPLE = ComparisonRequest(PROVINCES, pillars=("human-resources",))
FIGURES = ComparisonRequest(("57-nq-tw", *PROVINCES), RowsBy.INDICATOR, base="57-nq-tw")
TASKS = ComparisonRequest(("57-nq-tw", *PROVINCES), RowsBy.TASK, base="57-nq-tw")
FILTERS = Filters(("57-nq-tw",), ("digital-government",), kinds=(Kind.TASK, Kind.TARGET))
MINE = replace(COMMUNE, scopes=("nghe-an",))
AXIS = ComparisonRequest(("57-nq-tw", "71-nq-tw"))
REGIONS = ComparisonRequest(
    ("57-nq-tw", "north-central", "red-river-delta"), RowsBy.INDICATOR, base="57-nq-tw"
)
WRITTEN = ComparisonRequest(
    ("57-nq-tw", "nghe-an", OUR_COMMUNE, REMARKS),
    RowsBy.INDICATOR,
    base="57-nq-tw",
    commune="Xã Nghĩa Đàn",
).with_written(OUR_COMMUNE, "digital-economy-grdp-share", "15 %, giao phòng Kinh tế")
PROVISIONS = ComparisonRequest(
    ("57-nq-tw", "nghe-an", "phu-tho"), RowsBy.PROVISION, base="57-nq-tw"
)


HELP = (
    "start",
    "find",
    "browse",
    "read",
    "compare",
    "sheets",
    "work",
    "own",
    "keys",
    "trouble",
    "about",
)


def _read(**place: str) -> Callable[[MainWindow], None]:
    return lambda window: window.desk.open_place(Place(**place))


def _search(text: str, filters: Filters | None = None) -> Callable[[MainWindow], None]:
    def step(window: MainWindow) -> None:
        window.toolbar.search.set_query(text)
        window.desk.open_search(SearchQuery.parse(text, filters))

    return step


def _compare(request: ComparisonRequest) -> Callable[[MainWindow], None]:
    return lambda window: window.desk.open_comparison(request)


def _sheet(request: ComparisonRequest) -> Callable[[MainWindow], None]:
    def step(window: MainWindow) -> None:
        sheet = window.desk.session.library.compare(request)
        window.desk.open_sheet(sheet, window.desk.session.sheet_writer().title(sheet))

    return step


def _opened(window: MainWindow) -> None:
    """Open the first row of the comparison that is there."""
    view = window.tabs.current
    assert isinstance(view, ComparisonView)
    view.table.setCurrentIndex(view.table.model().index(0, 0))
    model = view.table.model()
    assert isinstance(model, ComparisonModel)
    model.toggle_opened(0)


def _wide(window: MainWindow) -> None:
    library = window.desk.session.library
    window.desk.open_comparison(
        ComparisonRequest(("central", *library.taxonomy.province), base="central")
    )


def _many(window: MainWindow) -> None:
    request = ready_comparisons(window.desk.session.library, "nghe-an").share
    assert request is not None
    window.desk.open_comparison(request)


def _work(request: WorkRequest) -> Callable[[MainWindow], None]:
    return lambda window: window.desk.open_work(request)


def _work_sheet(window: MainWindow) -> None:
    request = replace(COMMUNE, scopes=("nghe-an",))
    window.desk.open_paper(WorkPaper(window.desk.session, request, "Việc của cấp xã"))


def _parallel(window: MainWindow) -> None:
    window.desk.open_place(Place(document="57-nq-tw", section="III.4"))
    view = window.tabs.current
    assert isinstance(view, ReadingView)
    view.show_language(View.PARALLEL)


def _chart(request: ComparisonRequest, indicator: str) -> Callable[[MainWindow], None]:
    def step(window: MainWindow) -> None:
        sheet = window.desk.session.library.compare(request)
        row = next(row for row in sheet.rows if row.id == indicator)
        window.desk.open_chart(sheet, row, request)

    return step


def _chart_34(window: MainWindow) -> None:
    request = ready_comparisons(window.desk.session.library, "nghe-an").share
    assert request is not None
    _chart(request, request.indicators[0])(window)


def _beside(*documents: str, by: AlignBy = AlignBy.LINK) -> Callable[[MainWindow], None]:
    return lambda window: window.desk.open_parallel(ParallelRequest(documents, by))


def _differ(base: str, other: str = "") -> Callable[[MainWindow], None]:
    return lambda window: window.desk.open_difference(DifferenceRequest(base, other))


def _palette(window: MainWindow) -> None:
    window.desk.open_place(Place(document="57-nq-tw"))
    window.commands["palette"].trigger()


def _find(window: MainWindow) -> None:
    window.command_palette.hide()
    _read(document="57-nq-tw", section="III.4")(window)
    view = window.tabs.current
    assert isinstance(view, ReadingView)
    view.find_words("nhan luc")


def _fill_notebook(session: Session) -> None:
    """Put into the notebook what its pictures show."""
    own, library = session.own.store, session.library
    other, dossier = Dossier(name="Báo cáo quý IV"), Dossier(name="Họp thứ Hai 23/11")
    own.put(other, edited(dossier, changed=other.changed + timedelta(minutes=1)))
    places = ("57-nq-tw#III.4.4", "nghe-an/305-kh-tu#16")
    found = library.provisions(places)
    anchors = [on_provision(session, found[key]) for key in places if key in found]
    anchors.append(
        Anchor(Hold.COMPARISON, to_text(FIGURES), "Đối chiếu: Chỉ tiêu đến năm 2030", "")
    )
    anchors.append(Anchor(Hold.WORK, to_text(MINE), "Việc của cấp xã, Nghệ An", ""))
    entries = [
        DossierEntry(**asdict(anchor), dossier=dossier.uid, position=n)
        for n, anchor in enumerate(anchors)
    ]
    words = "Hỏi văn phòng: quý III xã xử lý hồ sơ trên mạng được bao nhiêu phần trăm?\n"
    words += "Nếu chưa đủ thì đề nghị thêm máy quét."
    note = Note(**asdict(anchors[1]), body=words)
    free = Note(
        hold=Hold.NOTHING, target="", body="Mời thêm hiệu trưởng hai trường tiểu học dự họp."
    )
    last = DossierEntry(hold=Hold.NOTE, target=free.uid, dossier=dossier.uid, position=len(entries))
    own.put(*entries, note, free, last)
    digital, plan = joined("", "Chuyển đổi số"), library.provisions_of(["nghe-an/305-kh-tu"])
    folders = (digital, digital, joined(digital, "Nghệ An"), "")
    marked = [*library.provisions_of(["57-nq-tw"])[3:10:3], plan[4]]
    own.put(*(
        Bookmark(**asdict(on_provision(session, one)), folder=folder, position=number)
        for number, (one, folder) in enumerate(zip(marked, folders, strict=True))
    ), folder_at(joined("", "Quý IV"), 1))  # fmt: skip
    own.put(SavedSearch(name="nhân lực số", request="{}"))
    own.put(SavedComparison(name="Chỉ tiêu: 57-NQ/TW, Phú Thọ, Nghệ An, Cần Thơ", request="{}"))
    for back, keys in enumerate((("57-nq-tw", "71-nq-tw"), ("nghe-an/305-kh-tu",), ("03-nq-cp",))):
        day = now() - timedelta(days=back * back)
        own.put(*(
            HistoryEntry(**asdict(on_document(session, library.document(key))), changed=day)
            for key in keys
        ))  # fmt: skip


def _notebook(page: Page) -> Callable[[MainWindow], None]:
    def step(window: MainWindow) -> None:
        if not window.desk.session.own.count(Dossier):
            _fill_notebook(window.desk.session)
            window.desk.session.own.tell_all()
        window.notebook.open_page(page)

    return step


def _noted_sheet(window: MainWindow) -> None:
    _notebook(Page.NOTES)(window)
    session = window.desk.session
    row, words = (
        session.library.compare(FIGURES).shown(hide_empty=True)[0],
        "So lại với Cục Thống kê.",
    )
    target = cell_target(FIGURES.rows.value, row.id, "nghe-an")
    session.own.store.put(Note(hold=Hold.CELL, target=target, body=words))
    _sheet(FIGURES)(window)
    view = window.tabs.current
    assert isinstance(view, SheetView)
    view._panel._own.setChecked(True)


def _orphans(window: MainWindow) -> None:
    session = window.desk.session
    lost = kept_text(session.library.provision("57-nq-tw#III.4.4")).removesuffix(".") + " cấp xã."
    body = "Kiểm lại với văn phòng."
    label = "57-NQ/TW · III.4.x"
    gone = "57-nq-tw#gone"
    note = Note(hold=Hold.PROVISION, target=gone, label=label, text=lost, body=body)
    session.own.store.put(note)
    _notebook(Page.ORPHANS)(window)


def _dossier(window: MainWindow) -> None:
    _notebook(Page.DOSSIERS)(window)
    last = window.notebook.actions.last_dossier()
    assert last is not None
    window.notebook.open_dossier(last.uid)


def _dossier_note(window: MainWindow) -> None:
    _dossier(window)
    view = window.tabs.current
    assert isinstance(view, DossierView)
    while view.entries.model().rowCount() < 2:  # its rows are read beside the window
        QTest.qWait(20)
    view.entries.choose(1)
    window.notebook.write_note()


def _dossier_sheet(window: MainWindow) -> None:
    _dossier(window)
    view = window.tabs.current
    assert isinstance(view, DossierView)
    window.desk.open_paper(DossierPaper(window.desk.session, view.dossier))


def _noted(window: MainWindow) -> None:
    _notebook(Page.NOTES)(window)
    window.desk.open_hit("nghe-an/305-kh-tu#16")


def _help(page: str) -> Callable[[MainWindow], None]:
    return lambda window: open_help(window, page)


def _tour(step: int) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        window.desk.open_page(TourView.page)
        view = window.tabs.current
        assert isinstance(view, TourView)
        view.go_to(step)
        view.search.search("nhan luc so")

    return show


def _news(window: MainWindow) -> None:
    session = window.desk.session
    session.news.show((an_update(session.library),))
    window.desk.open_page("news")


def _no_news(window: MainWindow) -> None:
    window.desk.session.news.show(())
    window.desk.open_page("news")


SCREENS: dict[str, Callable[[MainWindow], None]] = {
    "start": lambda window: window.desk.open_start(),
    "document": _read(document="57-nq-tw", section="III.4"),
    "parallel": _parallel,
    "province": _read(scope="nghe-an"),
    "province-empty": _read(scope="cao-bang"),
    "pillar": _read(pillar="human-resources"),
    "results": _search("nhan luc so"),
    "results-added": _search("CĐS nghe an"),
    "results-filtered": _search("chuyeenr ddooir soos", FILTERS),
    "results-near": _search("bình dann hocj vu so"),
    "results-none": _search("khongcotunao"),
    "results-elsewhere": _search("robot", Filters(provinces=("son-la",), years=(2030,))),
    "comparison-pillar": _compare(PEOPLE),
    "comparison-indicator": _compare(FIGURES),
    "comparison-axis": _compare(AXIS),
    "sheet": _sheet(PEOPLE),
    "keys": lambda window: window.desk.open_page("keys"),
    "palette": _palette,
    "find": _find,
    **{f"help-{page}": _help(page) for page in HELP},
    **{f"tour-{step}": _tour(step) for step in range(4)},
    "health": lambda window: window.desk.open_page("health"),
    "fault": lambda window: window.desk.open_fault(KeyError("x")),
    "settings": lambda window: window.desk.open_page("settings"),
    "linked": _read(document="57-nq-tw", section="III.4", scope="phu-tho"),
    "comparison-task": _compare(TASKS),
    "comparison-34": _many,
    "comparison-34-wide": _wide,
    "comparison-regions": _compare(REGIONS),
    "comparison-written": _compare(WRITTEN),
    "comparison-provision": _compare(PROVISIONS),
    "comparison-opened": _opened,
    "chart": _chart(FIGURES, "digital-economy-grdp-share"),
    "chart-34": _chart_34,
    "beside-57-71": _beside("57-nq-tw", "71-nq-tw"),
    "beside-plan": _beside("nghe-an/305-kh-tu", "57-nq-tw"),
    "beside-three": _beside("57-nq-tw", "71-nq-tw", "03-nq-cp", by=AlignBy.PILLAR),
    "difference": _differ("57-nq-tw#II.1.t", "nghe-an/305-kh-tu#10"),
    "difference-unlike": _differ("57-nq-tw#III.6.1", "nghe-an/305-kh-tu#9"),
    "work-commune": _work(COMMUNE),
    "work-none": _work(replace(COMMUNE, scopes=("hue",))),
    "work-deadlines": _work(DEADLINES),
    "work-sheet": _work_sheet,
    "dossier": _dossier_note,
    "dossier-sheet": _dossier_sheet,
    "document-noted": _noted,
    "notebook-bookmarks": _notebook(Page.BOOKMARKS),
    "notebook-notes": _notebook(Page.NOTES),
    "notebook-dossiers": _notebook(Page.DOSSIERS),
    "notebook-saved": _notebook(Page.SAVED),
    "sheet-noted": _noted_sheet,
    "notebook-history": _notebook(Page.HISTORY),
    "notebook-orphans": _orphans,
    "news": _news,
    "news-start": lambda window: window.desk.open_start(),
    "news-document": _read(document="nghe-an/305-kh-tu"),
    "news-difference": lambda window: window.desk.open_difference(UpdateRequest("57-nq-tw")),
    "news-none": _no_news,
}
LOOKS = {
    "": (1366, 728, "light", 100),
    "-dark": (1366, 728, "dark", 100),
    "-150": (1366, 728, "light", 150),
    "-1024": (1024, 728, "light", 100),
    "-contrast": (1366, 728, "contrast", 100),
    "-200": (1366, 728, "light", 200),
    "-1920": (1920, 1000, "light", 100),
}
EVERY_LOOK = (
    "help-find",
    "help-compare",
    "tour-0",
    "tour-2",
    "settings",
    "start",
    "document",
    "results",
    "results-filtered",
    "comparison-pillar",
    "comparison-indicator",
    "sheet",
    "work-commune",
    "beside-plan",
    "chart-34",
    "difference",
    "dossier",
    "news",
)


def main(folder: Path) -> None:
    """Render the screens in both languages, some of them in every look, into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application()
    for language in Language:
        for suffix, look in LOOKS.items():
            if suffix and language == Language.EN:
                continue
            names = EVERY_LOOK if suffix else tuple(SCREENS)
            with tempfile.TemporaryDirectory() as profile:
                _render(app, folder, language, suffix, look, names, Path(profile))


def _render(  # noqa: PLR0913, PLR0917
    app: QApplication,
    folder: Path,
    language: Language,
    suffix: str,
    look: tuple[int, int, str, int],
    names: tuple[str, ...],
    profile: Path,
) -> None:
    width, height, theme, size = look
    settings = Settings(language=language, theme=theme, text_size=size, my_province="nghe-an")
    paths = replace(find_paths(), profile=profile)
    program = Program(app, paths, settings, Library.open([paths.pack]))
    program.show()
    program.window.resize(width, height)
    for name in names:
        SCREENS[name](program.window)
        settle(app, program)
        file = folder / f"{name}{suffix}-{language.value}.png"
        program.window.grab().save(str(file))
        print(file)  # noqa: T201
    program.close()


def settle(app: QApplication, program: Program) -> None:
    """Wait until the background has answered everything, and what that asked for."""
    loop = QEventLoop()
    for _ in range(3):
        program.session.runner.run(lambda: None, lambda _: loop.quit())
        loop.exec()
        app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/screens"))
