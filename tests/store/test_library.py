"""Several packs as one, and what is asked of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.core.compare import (
    OUR_COMMUNE,
    REMARKS,
    ColumnKind,
    ComparisonRequest,
    Emptiness,
    RowsBy,
    Standing,
)
from songhanh.core.errors import (
    NothingToCompareError,
    PackMissingError,
    UnknownColumnError,
    UnknownIdError,
)
from songhanh.core.tree import NodeKind, Place, TreeKind
from songhanh.store.library import Library
from tests.small_corpus import CENTRE, PROVINCE, build_small

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECOND = PROVINCE.replace("nghe-an/305-kh-tu", "nghe-an/new").replace("305-KH/TU", "9-KH/TU")
OTHER_57 = "Đột phá theo gói thứ hai"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Library]:
    """Return two packs: the second has a document of its own, and another version of 57-NQ/TW."""
    build_small(tmp_path / "one")
    centre = CENTRE.replace("Đột phá khoa học", OTHER_57).replace("- ref: I.1", "- ref: I.9")
    build_small(tmp_path / "two", centre, SECOND)
    opened = Library.open([tmp_path / "one", tmp_path / "two"])
    yield opened
    opened.close()


def test_two_packs_are_one_list(two: Library) -> None:
    assert list(two.documents) == ["57-nq-tw", "nghe-an/305-kh-tu", "nghe-an/new"]
    assert [d.id for d in two.documents_of("nghe-an")] == ["nghe-an/305-kh-tu", "nghe-an/new"]
    assert {d.id for d in two.implementers("57-nq-tw")} == {"nghe-an/305-kh-tu", "nghe-an/new"}
    assert len(two.taxonomy.provinces) == 34


def test_the_first_pack_wins(two: Library) -> None:
    assert two.document("57-nq-tw").title.vi == "Đột phá khoa học"
    assert [p.ref for p in two.provisions_of(["57-nq-tw"])] == ["I.1", "II.1.a", "II.1.b"]
    assert two.provision("nghe-an/new#2").document == "nghe-an/new"
    with pytest.raises(UnknownIdError):  # it stands in the second pack's version of the document
        two.provision("57-nq-tw#I.9")


def test_two_packs_are_one_tree(two: Library) -> None:
    (top,) = two.tree(TreeKind.RESOLUTION)
    assert top.count == 3
    documents = [n.place.document for n in top.walk() if n.kind == NodeKind.DOCUMENT]
    assert documents == ["57-nq-tw", "nghe-an/305-kh-tu", "nghe-an/new"]
    total = sum(node.count for node in two.tree(TreeKind.PROVINCE))
    assert total == 6


def test_the_same_pack_twice_says_nothing_twice(tmp_path: Path) -> None:
    build_small(tmp_path / "one")
    library = Library.open([tmp_path / "one", tmp_path / "one"])
    document = library.document("nghe-an/305-kh-tu")
    assert len(library.discrepancies(document)) == 1
    assert len(library.heads()) == 6
    library.close()


def test_packs_are_closed_again_when_one_cannot_be_opened(tmp_path: Path) -> None:
    build_small(tmp_path / "one")
    with pytest.raises(PackMissingError):  # an open database would be a ResourceWarning
        Library.open([tmp_path / "one", tmp_path / "none"])


def test_unknown_ids(library: Library) -> None:
    for ask in (library.document, library.provision, library.column):
        with pytest.raises(UnknownIdError) as raised:
            ask("no-such")
        assert raised.value.params == {"id": "no-such"}
    assert library.provisions(["no-such"]) == {}
    assert library.provisions_of(["no-such"]) == []


def test_what_stands_at_a_place(library: Library) -> None:
    whole = library.read(Place(document="57-nq-tw"))
    assert len(whole) == library.document("57-nq-tw").provisions
    pillar = library.read(Place(pillar="human-resources"))
    assert all("human-resources" in p.pillars for p in pillar)
    scoped = library.read(Place(pillar="human-resources", scope="nghe-an"))
    assert scoped == [p for p in pillar if library.document(p.document).scope == "nghe-an"]
    within = library.read(Place(pillar="human-resources", document="57-nq-tw"))
    assert within == [p for p in pillar if p.document == "57-nq-tw"]
    assert library.read(Place(scope="son-la")) == []


def test_every_node_opens_what_it_counts(library: Library) -> None:
    for top in library.tree(TreeKind.PILLAR):
        for node in top.walk():
            assert len(library.read(node.place)) == node.count, node.key


def test_disagreements_stand_at_their_documents(library: Library) -> None:
    shown = {d.id: library.discrepancies(d) for d in library.documents.values()}
    for key, found in shown.items():
        assert all(
            key in one.documents or one.scope == library.document(key).scope for one in found
        )
    everything = [one for pack in library.packs for one in pack.discrepancies()]
    assert {one for found in shown.values() for one in found} == set(everything)


def test_columns(library: Library) -> None:
    centre, province, document = (library.column(k) for k in ("central", "phu-tho", "57-nq-tw"))
    kinds = [column.kind for column in (centre, province, document)]
    assert kinds == [ColumnKind.CENTRAL, ColumnKind.PROVINCE, ColumnKind.DOCUMENT]
    assert province.detail.vi == "Vĩnh Phúc, Hòa Bình"
    assert document.documents == 1
    assert centre.documents == len(library.documents_of("central"))
    of_province = library.column_provisions(province)
    assert {library.document(p.document).scope for p in of_province} == {"phu-tho"}


def test_a_base_of_its_own_is_put_in_front(library: Library) -> None:
    request = ComparisonRequest(
        ("nghe-an", "can-tho", "nghe-an"), RowsBy.INDICATOR, base="57-nq-tw"
    )
    sheet = library.compare(request)
    assert [column.id for column in sheet.columns] == ["57-nq-tw", "nghe-an", "can-tho"]
    assert sheet.base == 0
    within = library.compare(ComparisonRequest(("nghe-an", "57-nq-tw"), base="57-nq-tw"))
    assert [column.id for column in within.columns] == ["nghe-an", "57-nq-tw"]
    assert within.base == 1


def test_a_share_of_gdp_stands_against_a_share_of_grdp(library: Library) -> None:
    request = ComparisonRequest(("nghe-an",), RowsBy.INDICATOR, base="57-nq-tw")
    rows = {row.id: row for row in library.compare(request).rows}
    judged = [e for e in rows["digital-economy-grdp-share"].cells[1].entries if e.against]
    units = {(e.provision.figure.unit, e.against.figure.unit) for e in judged if e.provision.figure and e.against and e.against.figure}  # fmt: skip
    assert ("percent-grdp", "percent-gdp") in units
    assert any(e.standing != Standing.NOT_COMPARABLE for e in judged)


def test_a_province_without_documents_says_so(library: Library) -> None:
    sheet = library.compare(ComparisonRequest(("57-nq-tw", "son-la")))
    assert {row.cells[1].emptiness for row in sheet.rows} == {Emptiness.NO_SHEET}


def test_a_comparison_of_nothing_or_of_the_unknown(library: Library) -> None:
    with pytest.raises(NothingToCompareError):
        library.compare(ComparisonRequest((), base="57-nq-tw"))
    with pytest.raises(NothingToCompareError):
        library.compare(ComparisonRequest((OUR_COMMUNE, REMARKS)))
    for request in (
        ComparisonRequest(("no-such",)),
        ComparisonRequest(("nghe-an",), base="no-such"),
        ComparisonRequest(("nghe-an",), pillars=("no-such",)),
        ComparisonRequest(("nghe-an",), indicators=("no-such",)),
    ):
        with pytest.raises(UnknownIdError):
            library.compare(request)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("nghean", "nghe-an"),
        ("Nghệ An", "nghe-an"),
        ("hoa-binh", "phu-tho"),  # merged into it
        ("57-nqtw", "57-nq-tw"),
        ("nghe-an/305-khtu", "nghe-an/305-kh-tu"),
        ("mekong", "mekong-delta"),
    ],
)
def test_the_nearest_column_is_named(library: Library, typed: str, near: str) -> None:
    with pytest.raises(UnknownColumnError) as raised:
        library.column(typed)
    assert raised.value.params == {"id": typed, "near": near}


def test_a_region_holds_what_its_provinces_have(library: Library) -> None:
    region = library.column("north-central")
    assert region.kind == ColumnKind.REGION
    provinces = [p.id for p in library.taxonomy.provinces if p.region == "north-central"]
    assert region.documents == sum(library.column(key).documents for key in provinces)
    found = {library.document(p.document).scope for p in library.column_provisions(region)}
    assert "nghe-an" in found
    assert found <= set(provinces)


def test_our_commune_may_have_its_name(library: Library) -> None:
    sheet = library.compare(ComparisonRequest(("57-nq-tw", OUR_COMMUNE), commune="Xã Tam Nông"))
    assert sheet.columns[1].name.vi == "Xã Tam Nông"


def test_what_is_gone_is_left_out_and_named(library: Library) -> None:
    request = ComparisonRequest(
        ("57-nq-tw", "gone", REMARKS), RowsBy.INDICATOR, ("lost",), "gone", ("none",), year=2030
    )
    settled, gone = library.settle(request)
    assert gone == ["gone", "lost", "none"]
    assert settled == ComparisonRequest(("57-nq-tw", REMARKS), RowsBy.INDICATOR, year=2030)
    assert library.settle(settled) == (settled, [])
    assert library.compare(settled).rows


def test_a_province_nobody_looked_into_is_told_from_one_without_documents(library: Library) -> None:
    assert not library.column("son-la").has_sheet
    assert library.column("nghe-an").has_sheet
    named = next(d for d in library.documents.values() if not d.provisions)
    assert library.column(named.id).read == 0
