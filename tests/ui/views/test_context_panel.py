from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

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
    rows = panel._relations.findChildren(ListRow)
    implementers = session.library.implementers("57-nq-tw")
    central = [one for one in implementers if one.scope == "central"]
    assert len(rows) == 8 + min(8, len(implementers) - len(central)) - max(0, 8 - len(central))
    with qtbot.waitSignal(panel.place_requested) as told:
        rows[0].click()
    assert told.args == [Place(document=central[0].id)]


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
