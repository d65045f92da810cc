"""Documents beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.core.parallel import AlignBy, Blank, Parallel, ParallelRequest

if TYPE_CHECKING:
    from songhanh.store.library import Library

AXIS = ("57-nq-tw", "71-nq-tw")
PLAN = ("nghe-an/305-kh-tu", "57-nq-tw")
SETS = [AXIS, PLAN, ("57-nq-tw", "71-nq-tw", "03-nq-cp")]


def parallel(library: Library, documents: tuple[str, ...], by: AlignBy) -> Parallel:
    return library.parallel(ParallelRequest(documents, by))


@pytest.mark.parametrize("by", AlignBy)
@pytest.mark.parametrize("documents", SETS, ids=" ".join)
def test_every_provision_stands_in_its_column(
    library: Library, documents: tuple[str, ...], by: AlignBy
) -> None:
    found = parallel(library, documents, by)
    for column, key in enumerate(documents):
        shown = [row.cells[column].provision for row in found.rows]
        assert {p.id for p in shown if p} == {p.id for p in library.provisions_of([key])}
    assert all(
        (cell.provision is None) == (cell.blank is not None) for r in found.rows for cell in r.cells
    )


def test_what_is_linked_stands_in_one_row_with_how_it_is_known(library: Library) -> None:
    found = parallel(library, AXIS, AlignBy.LINK)
    row = next(
        row
        for row in found.rows
        if row.cells[1].provision and row.cells[1].provision.id == "71-nq-tw#I.5"
    )
    assert row.cells[0].provision is not None
    assert row.cells[0].provision.id == "57-nq-tw#I.3"
    assert row.cells[1].made == library.provision("71-nq-tw#I.5").links[0].made


def test_the_leading_document_keeps_its_order_and_the_rest_follows(library: Library) -> None:
    found = parallel(library, PLAN, AlignBy.LINK)
    order = [row.cells[0].provision.id for row in found.rows if row.cells[0].provision]
    assert order == [p.id for p in library.provisions_of([PLAN[0]])]
    rest = [row for row in found.rows if row.group == "1"]
    assert rest == list(found.rows[-len(rest) :])
    assert {row.cells[0].blank for row in rest} == {Blank.ABSENT}
    assert found.groups["1"].vi == "57-NQ/TW"


def test_only_linked_rows_can_be_asked_for(library: Library) -> None:
    found = parallel(library, PLAN, AlignBy.LINK)
    linked = found.shown(linked_only=True)
    assert 0 < len(linked) < len(found.rows)
    assert {row.cells[0].blank for row in linked} <= {None, Blank.GOES_ON}
    assert found.shown(linked_only=False) == found.rows
    shown = {row.cells[0].provision.id for row in linked if row.cells[0].provision}
    assert len(shown) == found.counted[0][0] == 19


def test_plans_meet_in_what_both_carry_out(library: Library) -> None:
    found = parallel(library, ("nghe-an/305-kh-tu", "ho-chi-minh/63-ctrhd-tu"), AlignBy.LINK)
    both = [row.cells for row in found.rows if all(cell.provision for cell in row.cells)]
    assert both
    for one, two in both:
        assert one.provision is not None
        assert two.provision is not None
        targets = [{link.target for link in p.links} for p in (one.provision, two.provision)]
        assert targets[0] & targets[1]


def test_a_pillar_without_provisions_says_so_once(library: Library) -> None:
    found = parallel(library, PLAN, AlignBy.PILLAR)
    for pillar in {row.group for row in found.rows}:
        rows = [row for row in found.rows if row.group == pillar]
        for column in range(2):
            filled = [row for row in rows if row.cells[column].provision]
            absent = [row for row in rows if row.cells[column].blank == Blank.ABSENT]
            assert len(absent) == (0 if filled else 1)
