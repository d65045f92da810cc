from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from songhanh.core.due import Due
from songhanh.core.model import Actor
from songhanh.ui.reading.remarks import Remarks

if TYPE_CHECKING:
    from songhanh.ui.session import Session


@pytest.fixture
def remarks(session: Session) -> Remarks:
    return Remarks(session)


def test_where_nothing_is_known_nothing_is_said(session: Session, remarks: Remarks) -> None:
    assert remarks.of(session.library.provision("57-nq-tw#III.4")) == []


def test_who_acts_and_by_when_is_said(session: Session, remarks: Remarks) -> None:
    provision = replace(
        session.library.provision("57-nq-tw#III.4"),
        actors=(Actor.COMMUNE, Actor.DEPARTMENT),
        due=Due.parse("2025-09"),
    )
    assert remarks.of(provision) == ["Who: cấp xã, sở, ngành", "Due tháng 9/2025"]


def test_the_former_province_is_named(session: Session, remarks: Remarks) -> None:
    figure, text = (
        session.library.provision(f"phu-tho/news-vinh-phuc-nq57#{ref}") for ref in (1, 3)
    )
    assert remarks.former(figure) == "figure of Vĩnh Phúc before July 2025"
    assert remarks.former(text) == "about Vĩnh Phúc before July 2025"
