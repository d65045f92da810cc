from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from songhanh.core.tree import Place
from songhanh.ui.views.context_panel import ContextPanel
from songhanh.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from songhanh.ui.session import Session


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> ContextPanel:
    made = ContextPanel(session)
    qtbot.addWidget(made)
    made.resize(292, 600)
    made.show()
    return made


def words(panel: ContextPanel) -> str:
    return "\n".join(one.text() for one in panel.findChildren(QLabel) if one.isVisible())


def button(panel: ContextPanel, text: str) -> QPushButton:
    return next(
        one for one in panel.findChildren(QPushButton) if one.text() == text and one.isVisible()
    )


def test_nothing_chosen_says_what_to_do(panel: ContextPanel) -> None:
    assert "Choose a provision to see its source." in words(panel)


def test_it_is_as_wide_with_little_to_show_as_with_much(
    qtbot: QtBot, session: Session, panel: ContextPanel
) -> None:
    area = panel.findChild(QScrollArea)
    assert area is not None
    narrow = area.viewport().width()
    assert area.verticalScrollBar().maximum() == 0
    panel.set_provision(session.library.provision("57-nq-tw#III.4.4"))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.viewport().width() == narrow


def test_a_provision_shows_where_it_comes_from(
    qtbot: QtBot, session: Session, panel: ContextPanel
) -> None:
    provision = session.library.provision("57-nq-tw#III.4.4")
    panel.set_provision(provision)
    qtbot.waitUntil(lambda: "<b>22/12/2024</b>" in words(panel))
    shown = words(panel)
    for expected in (
        "Source of III.4.4",
        provision.source.publisher,
        provision.where,
        "Thuật lại, chưa phải bản chính thức",
    ):
        assert expected in shown
    with qtbot.waitSignal(panel.notice_requested):
        button(panel, "Copy address").click()
    assert QGuiApplication.clipboard().text() == provision.source.url


def test_relations_are_links(qtbot: QtBot, session: Session, panel: ContextPanel) -> None:
    panel.set_document(session.library.document("57-nq-tw"))
    qtbot.waitUntil(panel._relations.isVisible)
    documents = session.library.documents
    central = [d for d in documents.values() if "57-nq-tw" in d.implements and d.scope == "central"]
    first = next(
        one
        for one in panel._relations.findChildren(ListRow)
        if session.words.text(central[0].label) in one.text()
    )
    with qtbot.waitSignal(panel.place_requested) as told:
        first.click()
    assert told.args == [Place(document=central[0].id)]


@pytest.mark.parametrize(
    ("document", "titles"),
    [
        ("71-nq-cp", {"Carries out", "Amends"}),
        ("03-nq-cp", {"Carries out", "Amended by", "Refers to"}),
        ("quang-ngai/359-kh-tu", {"Replaces"}),
        ("quang-ngai/336-kh-tu", {"Replaced by"}),
        ("01-kh-bcdtw", {"Based on"}),
        ("29-nq-tw", {"Referred to by"}),
    ],
)
def test_all_relations_are_named_both_ways(
    qtbot: QtBot, session: Session, panel: ContextPanel, document: str, titles: set[str]
) -> None:
    panel.set_document(session.library.document(document))
    qtbot.waitUntil(panel._relations.isVisible)
    assert titles <= set(words(panel).splitlines())


def test_documents_known_by_number_are_named(
    qtbot: QtBot, session: Session, panel: ContextPanel
) -> None:
    panel.set_document(session.library.document("01-kh-bcdtw"))
    qtbot.waitUntil(panel._relations.isVisible)
    assert "229-QD-TW (chỉ biết số hiệu)" in words(panel)


def test_links_lead_both_ways_and_say_how_they_were_made(
    qtbot: QtBot, session: Session, panel: ContextPanel
) -> None:
    session.settings.my_province = "nghe-an"
    panel.set_provision(session.library.provision("57-nq-tw#III.4"))
    qtbot.waitUntil(panel._linked.isVisible)
    rows = [row.accessibleName() for row in panel._linked.findChildren(ListRow)]
    assert rows[0].startswith("03/NQ-CP · ")
    mine = next(row for row in panel._linked.findChildren(ListRow) if "Nghệ An" in row.text())
    assert mine.accessibleName().endswith(", biên tập nối")
    with qtbot.waitSignal(panel.hit_requested) as told:
        mine.click()
    provision = session.library.provision(str(told.args[0]))
    panel.set_provision(provision)
    qtbot.waitUntil(
        lambda: any("III.4" in row.text() for row in panel._linked.findChildren(ListRow))
    )
    assert "Carries out" in words(panel)


def test_a_target_explains_its_indicator(
    qtbot: QtBot, session: Session, panel: ContextPanel
) -> None:
    panel.set_provision(session.library.provision("57-nq-tw#II.1.k"))
    indicator = session.library.taxonomy.indicator["digital-economy-grdp-share"]
    qtbot.waitUntil(lambda: indicator.note.vi in words(panel))
    assert indicator.name.vi in words(panel)
    panel.set_provision(session.library.provision("gia-lai/news-ke-hoach-giao-duc-2030#6"))
    qtbot.waitUntil(lambda: "May be set against the national indicator: " in words(panel))
    panel.set_provision(session.library.provision("57-nq-tw#III.4"))
    assert not panel._target.isVisible()
    qtbot.waitUntil(panel._linked.isVisible)


def test_a_compared_cell_shows_each_text_with_its_source(
    qtbot: QtBot, session: Session, panel: ContextPanel
) -> None:
    provisions = session.library.provisions_of(["nghe-an/305-kh-tu"])[:2]
    panel.set_entries(provisions)
    qtbot.waitUntil(lambda: all(one.text.vi in words(panel) for one in provisions))
    with qtbot.waitSignal(panel.hit_requested) as told:
        button(panel, "Open the provision").click()
    assert told.args == [provisions[0].id]
    panel.set_entries(())
    assert provisions[0].text.vi not in words(panel)


def test_a_late_answer_is_dropped(qtbot: QtBot, session: Session, panel: ContextPanel) -> None:
    panel.set_document(session.library.document("57-nq-tw"))
    panel.set_provision(None)
    answers: list[None] = []
    session.runner.run(lambda: None, answers.append)  # comes after the one that was given up
    qtbot.waitUntil(lambda: bool(answers))
    assert not panel._relations.isVisible()
