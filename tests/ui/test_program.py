"""The real window on the real corpus, driven as its user drives it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from songhanh.config.settings import Settings
from songhanh.config.start import Start
from songhanh.config.window_state import WindowState
from songhanh.core.compare import ComparisonRequest, RowsBy
from songhanh.core.errors import UnknownIdError
from songhanh.core.model import Language
from songhanh.core.own import Dossier
from songhanh.core.row_chart import ChartRequest, Order
from songhanh.core.tree import Place, TreeKind
from songhanh.core.work import COMMUNE
from songhanh.search.query import SearchQuery
from songhanh.store.library import Library
from songhanh.ui.app import Program, open_window
from songhanh.ui.differences.requests import DifferenceRequest
from songhanh.ui.notebook.lists import Page
from songhanh.ui.start.ready import ready_comparisons
from songhanh.ui.views.comparison_view import ComparisonView
from songhanh.ui.views.reading_view import ReadingView
from songhanh.ui.views.results_view import ResultsView
from songhanh.ui.views.sheet_view import SheetView
from songhanh.ui.views.start_page import StartPage
from songhanh.ui.views.work_view import WorkView
from songhanh.ui.widgets.notice import Notice
from tests.ui.driving import front, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from songhanh.config.paths import Paths
    from songhanh.ui.main_window import MainWindow


def notices(window: MainWindow) -> list[str]:
    return [notice.sentence for notice in window.findChildren(Notice) if not notice.isHidden()]


def test_a_file_it_is_started_with_gets_one_sentence(
    qtbot: QtBot, program: Program, window: MainWindow, tmp_path: Path
) -> None:
    files: list[tuple[str, Callable[[Path], None] | None, str]] = [
        ("Gói xã #1 100%.songhanh", Path.touch, "Bản này chưa nạp được tệp gói dữ liệu {path}: "),
        ("ảnh.png", Path.touch, "{path} không phải gói dữ liệu"),
        ("thư mục.songhanh", Path.mkdir, "{path} không phải gói dữ liệu"),
        ("đã xóa.SONGHANH", None, "Không thấy tệp {path}; "),
    ]
    for name, make, sentence in files:
        path = tmp_path / name
        if make:
            make(path)
        program.receive(path.as_uri())
        settle(qtbot, program)
        assert window.notice.startswith(sentence.format(path=path))


def test_an_official_gets_from_three_trees_to_a_printed_sheet(
    qtbot: QtBot, program: Program, window: MainWindow, tmp_path: Path
) -> None:
    settle(qtbot, program)
    window.navigator.show_tree(TreeKind.RESOLUTION)
    window.desk.open_place(Place(document="57-nq-tw", section="III.4"))
    settle(qtbot, program)
    reading = front(window)
    assert isinstance(reading, ReadingView)
    assert reading.current is not None
    assert reading.current.id == "57-nq-tw#III.4"

    qtbot.keyClicks(window.toolbar.search, "nhan luc chat luong cao")
    qtbot.keyClick(window.toolbar.search, Qt.Key.Key_Return)
    settle(qtbot, program)
    assert isinstance(front(window), ResultsView)
    assert window.windowTitle().startswith("Kết quả: nhan luc")

    for province in ("phu-tho", "nghe-an", "can-tho"):
        window.navigator.compare_requested.emit(province)
    assert window.basket.columns == ("phu-tho", "nghe-an", "can-tho")
    assert notices(window) == ["Đã thêm Cần Thơ vào đối chiếu, nay có 3 cột."]

    window.toolbar.comparison.click()
    settle(qtbot, program)
    comparison = front(window)
    assert isinstance(comparison, ComparisonView)
    assert comparison.sheet is not None
    assert [column.id for column in comparison.sheet.columns] == list(window.basket.columns)

    comparison.sheet_requested.emit(comparison.sheet, "Phiếu thử")
    settle(qtbot, program)
    sheet = front(window)
    assert isinstance(sheet, SheetView)
    with qtbot.waitSignal(sheet.done):
        sheet.save(tmp_path / "phiếu.pdf")
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "phiếu.pdf", "-"],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert all(name in text for name in ("Phiếu thử", "Phú Thọ", "Nghệ An", "Cần Thơ"))


@pytest.mark.parametrize(
    ("tree", "place", "first"),
    [
        (TreeKind.RESOLUTION, Place(document="57-nq-tw"), "57-nq-tw#0"),
        (TreeKind.PILLAR, Place(pillar="awareness-leadership"), "57-nq-tw#0"),
        (TreeKind.PROVINCE, Place(scope="nghe-an"), "nghe-an/"),
    ],
)
def test_each_way_on_the_start_page_opens_its_tree_and_something_to_read(
    qtbot: QtBot, program: Program, window: MainWindow, tree: TreeKind, place: Place, first: str
) -> None:
    settle(qtbot, program)
    start = front(window)
    assert isinstance(start, StartPage)
    assert not window.navigator.isVisible()
    start.tree_requested.emit(tree)
    settle(qtbot, program)
    reading = front(window)
    assert isinstance(reading, ReadingView)
    assert window.navigator.isVisible()
    assert window.navigator.kind == tree
    assert reading.place == place
    assert reading.current is not None
    assert reading.current.id.startswith(first)


def test_the_work_of_the_commune_leads_to_its_sources_and_its_sheet(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    settle(qtbot, program)
    start = front(window)
    assert isinstance(start, StartPage)
    start.work_requested.emit(COMMUNE)
    settle(qtbot, program)
    work = front(window)
    assert isinstance(work, WorkView)
    assert not window.navigator.isVisible()
    assert work.table.item is not None
    assert "Nguồn" in window.context._chosen.title
    key = work.table.item.provision.id
    qtbot.keyClick(work.table, Qt.Key.Key_Return)
    settle(qtbot, program)
    reading = front(window)
    assert isinstance(reading, ReadingView)
    assert reading.current is not None
    assert reading.current.id == key
    window.toolbar.back.click()
    settle(qtbot, program)
    assert front(window) is work
    work._tools._sheet.click()
    settle(qtbot, program)
    sheet = front(window)
    assert isinstance(sheet, SheetView)
    assert sheet.pages > 0
    assert window.windowTitle().startswith("Phiếu in: Việc của cấp xã")


def test_one_indicator_of_all_provinces_leaves_the_basket_alone(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.basket.add("phu-tho")
    share = ready_comparisons(program.session.library, "nghe-an").share
    window.desk.open_comparison(share)
    settle(qtbot, program)
    comparison = front(window)
    assert isinstance(comparison, ComparisonView)
    assert comparison.title == "Tỷ trọng kinh tế số trong GRDP (GDP), 34 tỉnh, thành phố"
    assert window.basket.columns == ("phu-tho",)
    window.toolbar.comparison.click()
    settle(qtbot, program)
    assert comparison.request.columns == ("phu-tho",)
    assert comparison.request.indicators == ()


def test_going_back_and_forward_opens_what_was_visited(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    first, second = Place(document="57-nq-tw"), Place(scope="can-tho")
    window.desk.open_place(first)
    window.desk.open_place(second)
    window.toolbar.back.click()
    settle(qtbot, program)
    reading = front(window)
    assert isinstance(reading, ReadingView)
    assert reading.place == first
    assert not window.toolbar.back.isEnabled()
    window.toolbar.forward.click()
    assert reading.place == second
    settle(qtbot, program)


def test_a_hit_deep_in_a_document_is_in_sight_with_its_source(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    settle(qtbot, program)
    window.desk.open_hit("nghe-an/305-kh-tu#16")
    settle(qtbot, program)
    reading = front(window)
    assert isinstance(reading, ReadingView)
    spread = reading.spread
    qtbot.waitUntil(spread.isVisible)
    band = spread.band()
    assert band is not None
    scrolled = spread.panes[0].verticalScrollBar().value()
    assert scrolled < band[0] < band[1] < scrolled + spread.height()

    window.desk.open_start()
    window.desk.open_hit("nghe-an/305-kh-tu#10")
    settle(qtbot, program)
    told = [label.text() for label in window.context.findChildren(QLabel)]
    assert "Nguồn của 305-KH/TU · 10" in told


def test_typing_searches_and_is_one_visit(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.desk.open_place(Place(document="57-nq-tw"))
    settle(qtbot, program)
    for text in ("nhan", "nhan luc s"):
        with qtbot.waitSignal(window.toolbar.search.query_changed):
            window.toolbar.search.clear()
            qtbot.keyClicks(window.toolbar.search, text)
        settle(qtbot, program)
    results = front(window)
    assert isinstance(results, ResultsView)
    assert results.query.words == ("nhan", "luc", "s")
    assert len(window.desk.visits) == 2
    results.hit_activated.emit("57-nq-tw#III.4.4")
    settle(qtbot, program)
    reading = front(window)
    assert isinstance(reading, ReadingView)
    assert reading.current is not None
    assert reading.current.id == "57-nq-tw#III.4.4"


def test_a_scope_confines_the_search_that_is_open(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.desk.open_place(Place(document="57-nq-tw"))
    window.toolbar.search.setText("nhân lực")
    province = window.toolbar.scopes[2]
    province.set_chosen(["can-tho"])
    province.changed.emit(("can-tho",))
    settle(qtbot, program)
    results = front(window)
    assert isinstance(results, ResultsView)
    assert results.query.filters.provinces == ("can-tho",)
    results.query_requested.emit(SearchQuery.parse("nhân lực"))
    settle(qtbot, program)
    assert not results.query.filters
    assert province.chosen() == ()


def test_closing_the_last_tab_leads_back_to_the_start(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.tabs.close_view(front(window))
    assert isinstance(front(window), StartPage)
    settle(qtbot, program)


def test_another_language_opens_a_new_window_at_the_same_place(
    qtbot: QtBot, program: Program
) -> None:
    program.window.desk.open_place(Place(document="71-nq-tw"))
    settle(qtbot, program)
    program.window.commands["language-en"].trigger()
    settle(qtbot, program)
    window = program.window
    reading = front(window)
    assert isinstance(reading, ReadingView)
    assert reading.place == Place(document="71-nq-tw")
    assert window.toolbar.comparison.text() == "Compare"
    assert Settings.load(program.session.paths.profile).language == Language.EN


def test_another_language_doubles_no_tab_of_an_earlier_start(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    tabs: list[dict[str, Any]] = [{"kind": "start"}, {"kind": "place", "document": "57-nq-tw"}]
    settings = Settings(windows=[WindowState(tabs, 1)], start="start")
    program = Program(qapp, paths, settings, Library.open([paths.pack]))
    program.show()
    settle(qtbot, program)
    assert [type(view) for view in program.window.tabs.views] == [StartPage]
    program.window.desk.open_place(Place(document="71-nq-tw"))
    for key in ("language-en", "language-vi"):
        program.window.commands[key].trigger()
        settle(qtbot, program)
    kinds = [type(view) for view in program.window.tabs.views]
    assert kinds == [StartPage, ReadingView]
    program.close()
    qapp.setStyleSheet("")


def test_theme_and_text_size_are_taken_at_once_and_kept(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.commands["theme-dark"].trigger()
    window.menu.text_size_requested.emit(150)
    assert program.session.look.palette.name == "dark"
    assert program.session.look.scale.percent == 150

    def kept() -> tuple[str, int]:
        settings = Settings.load(program.session.paths.profile)
        return settings.theme, settings.text_size

    qtbot.waitUntil(lambda: kept() == ("dark", 150))
    settle(qtbot, program)


def test_narrow_windows_give_up_the_side_panels_first(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.desk.open_place(Place(document="57-nq-tw"))
    settle(qtbot, program)
    assert window.context.isVisible()
    window.resize(1024, 700)
    assert not window.context.isVisible()
    assert window.navigator.isVisible()
    window.toolbar.navigator.click()
    assert not window.navigator.isVisible()
    window.desk.open_place(Place(document="71-nq-tw"))
    settle(qtbot, program)
    assert not window.navigator.isVisible()


def test_what_goes_wrong_is_said_in_a_sentence_and_the_program_goes_on(
    qtbot: QtBot, program: Program, window: MainWindow
) -> None:
    window.tell_error(UnknownIdError(id="nowhere"))
    assert notices(window) == ["Không có mục nào mang mã “nowhere”."]
    window.tell_error(ZeroDivisionError("oops"))
    assert notices(window)[0].startswith("Có điều chưa lường tới.")
    settle(qtbot, program)


def test_a_remembered_basket_forgets_what_no_pack_has(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    settings = Settings(windows=[WindowState(basket=["phu-tho", "gone/1-kh", "57-nq-tw"])])
    program = Program(qapp, paths, settings, Library.open([paths.pack]))
    assert program.window.basket.columns == ("phu-tho", "57-nq-tw")
    settle(qtbot, program)
    program.close()
    qapp.setStyleSheet("")


def test_a_pack_that_is_none_is_told_and_ends_the_start(
    qapp: QApplication,
    paths: Paths,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda *words: told.append(words[-1]))
    assert open_window(paths, Settings(), Start([tmp_path])) == 1
    assert told == [capsys.readouterr().err.strip()]
    assert "không phải gói dữ liệu" in told[0]


def test_the_window_opens_on_the_pack_and_saves_the_settings_when_it_closes(
    qtbot: QtBot, qapp: QApplication, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    assert open_window(paths, Settings(my_province="hue"), Start()) == 0
    assert Settings.load(paths.profile).my_province == "hue"
    qapp.setStyleSheet("")


def test_the_program_ends_well_with_a_citation_on_the_clipboard(
    profile: Path, pack_folder: Path
) -> None:
    script = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from songhanh.ui import citation\n"
        "from songhanh.ui.app import make_application\n"
        "from songhanh.main import main\n"
        "app = make_application()\n"
        "citation.copy(citation.Citation('plain', '<b>html</b>'))\n"
        "QTimer.singleShot(0, app.quit)\n"
        f"raise SystemExit(main(['--pack', {str(pack_folder)!r}]))\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr.decode()


def test_what_was_open_is_open_again_after_a_restart(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    settings = Settings(my_province="nghe-an")
    program = Program(qapp, paths, settings, Library.open([paths.pack]))
    program.show()
    window = program.window
    settle(qtbot, program)
    window.desk.open_place(Place(document="57-nq-tw", section="III.4"))
    window.desk.open_comparison(ComparisonRequest(("phu-tho", "nghe-an")))
    window.desk.open_work(COMMUNE)
    window.desk.open_search(SearchQuery.parse("nhân lực số"))
    figures = ComparisonRequest(("57-nq-tw", "nghe-an", "can-tho"), RowsBy.INDICATOR)
    window.desk.open(ChartRequest(figures, "digital-economy-grdp-share", Order.VALUE))
    window.desk.open_difference(DifferenceRequest("nghe-an/305-kh-tu#2"))
    dossier, own = window.notebook.actions.new_dossier(), window.desk.session.own
    qtbot.waitUntil(lambda: own.count(Dossier) == 1)
    window.notebook.open_dossier(dossier.uid)
    window.notebook.open_page(Page.HISTORY)
    settle(qtbot, program)
    window.navigator.show_tree(TreeKind.PROVINCE)
    window.navigator.tree.expand(window.navigator.tree.model().index(0, 0))
    open_branches = window.navigator.state()
    window.commands["next-tab"].trigger()
    before, place = window.memory.tabs.records(), window.memory.tabs.front()
    assert len(before) == len(window.tabs.views)
    kinds = [tab["kind"] for tab in before]
    assert kinds[-4:] == ["chart", "difference", "dossier", "notebook"]
    program.close()

    again = Program(qapp, paths, Settings.load(paths.profile), Library.open([paths.pack]))
    again.show()
    settle(qtbot, again)
    assert again.window.memory.tabs.records() == before
    assert again.window.memory.tabs.front() == place
    assert again.window.navigator.state() == open_branches
    assert not again.window.desk.can_go_back
    again.close()
    qapp.setStyleSheet("")


def test_what_is_open_is_saved_while_one_works_and_not_after_the_end(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    program = Program(qapp, paths, Settings(), Library.open([paths.pack]))
    program.show()
    program.window.desk.open_place(Place(document="57-nq-tw"))
    saved = partial(Settings.load, paths.profile)

    def kept() -> bool:
        tabs = (tab for window in saved().windows for tab in window.tabs)
        return any(tab.get("document") == "57-nq-tw" for tab in tabs)

    qtbot.waitUntil(kept)
    program.window.desk.open_place(Place(document="71-nq-tw"))
    settle(qtbot, program)
    program.close()
    assert program.window.memory.pending is False
    qapp.setStyleSheet("")


def test_a_remembered_tab_that_no_pack_has_is_left_out(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    tabs: list[dict[str, Any]] = [
        {"kind": "place", "document": "gone/1-kh"},
        {"kind": "place", "document": 5},
        {"kind": "future"},
        {"kind": "dossier", "uid": "gone"},
        {"kind": "notebook", "page": "gone"},
        {"kind": "versions", "document": "57-nq-tw", "pack": "gone", "version": "1"},
        {"kind": "chart", "comparison": {"columns": ["gone"]}, "row": "x", "order": "value"},
        {"kind": "comparison", "columns": ["gone/1-kh"]},
        {"kind": "place", "document": "71-nq-tw"},
    ]
    settings = Settings(windows=[WindowState(tabs, 9)])
    program = Program(qapp, paths, settings, Library.open([paths.pack]))
    settle(qtbot, program)
    views = program.window.tabs.views
    assert [view.place for view in views if isinstance(view, ReadingView)] == [
        Place(document="71-nq-tw")
    ]
    assert len(views) == 1
    program.close()
    qapp.setStyleSheet("")


def test_a_stick_that_is_read_only_is_told_with_where_the_notes_are(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    stick = paths.profile.with_name("portable")
    paths = replace(paths, refused=stick)
    program = Program(qapp, paths, Settings(), Library.open([paths.pack]))
    program.show()
    settle(qtbot, program)
    sentence = next(one for one in notices(program.window) if str(stick) in one)
    assert sentence.endswith(f"ghi chú được giữ ở {paths.profile}.")
    program.close()
    qapp.setStyleSheet("")
