from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.core.errors import UnknownIdError
from songhanh.core.tree import NodeKind, Place, TreeKind
from songhanh.ui.reading.page import Heading, PageBuilder, Statement

if TYPE_CHECKING:
    from songhanh.store.library import Library


@pytest.fixture
def builder(library: Library) -> PageBuilder:
    return PageBuilder(library)


def ids(builder: PageBuilder, place: Place) -> list[str]:
    return [statement.provision.id for statement in builder.build(place).statements]


@pytest.mark.parametrize("kind", TreeKind)
def test_each_node_opens_the_provisions_it_counts(
    builder: PageBuilder, library: Library, kind: TreeKind
) -> None:
    for root in library.tree(kind):
        for node in root.walk():
            if node.kind == NodeKind.IMPLEMENTED_BY:
                continue  # opens its branch and nothing to read
            opened = ids(builder, node.place)
            assert set(node.provisions) <= set(opened), node.key
            # Under a resolution a province stands with what implements it, but opens whole.
            if kind != TreeKind.RESOLUTION or node.kind != NodeKind.PROVINCE:
                assert len(opened) == len(set(opened)) == node.count, node.key


def test_a_document_keeps_its_outline(builder: PageBuilder) -> None:
    items = builder.build(Place(document="57-nq-tw")).items
    headings = [(item.level, item.text.vi) for item in items if isinstance(item, Heading)]
    assert (1, "I. Quan điểm chỉ đạo") in headings
    assert (2, "II.1. Mục tiêu đến năm 2030") in headings
    assert sum(isinstance(item, Statement) for item in items) == 100


def test_a_section_shortens_references(builder: PageBuilder) -> None:
    page = builder.build(Place(document="57-nq-tw", section="III.4"))
    assert page.title.vi == "4. Nhân lực chất lượng cao, nhân tài"
    assert [statement.ref for statement in page.statements][:2] == ["4", "4.1"]
    assert [crumb.short.vi for crumb in page.crumbs] == ["57-NQ/TW", "III", "4"]


def test_a_province_lists_its_documents(builder: PageBuilder) -> None:
    page = builder.build(Place(scope="can-tho"))
    assert len(page.listed) == 13
    first = next(item for item in page.items if isinstance(item, Heading))
    assert first.place == Place(document=page.listed[0].id)


def test_a_province_without_documents_is_an_empty_page(builder: PageBuilder) -> None:
    page = builder.build(Place(scope="son-la"))
    assert page.items == ()
    assert page.title.vi == "Sơn La"


def test_an_unknown_document_is_told(builder: PageBuilder) -> None:
    with pytest.raises(UnknownIdError):
        builder.build(Place(document="nowhere"))


def test_what_a_province_links_to_a_section_says_to_what_and_how(
    builder: PageBuilder, library: Library
) -> None:
    place = Place(document="57-nq-tw", section="III.4", scope="lao-cai")
    page = builder.build(place)
    assert page.title.vi == "Lào Cai · thực hiện 57-NQ/TW, III.4 Nhân lực chất lượng cao, nhân tài"
    assert page.title.en.startswith("Lao Cai · carrying out 57-NQ/TW, III.4 ")
    assert page.crumbs[0].name.vi == "57-NQ/TW"
    assert (page.crumbs[-1].name.vi, page.crumbs[-1].place) == ("Lào Cai", place)
    assert {library.documents[s.provision.document].scope for s in page.statements} == {"lao-cai"}
    for statement in page.statements:
        assert statement.links
        assert all(one.target.section == "III.4" for one in statement.links)
        assert {(one.target.id, one.made) for one in statement.links} <= {
            (link.target, link.made) for link in statement.provision.links
        }
    headings = [item for item in page.items if isinstance(item, Heading)]
    assert len(headings) == page.documents == 2


def test_a_pillar_says_what_sources_call_so(builder: PageBuilder, library: Library) -> None:
    pillar = library.taxonomy.pillars[0]
    detail = builder.build(Place(pillar=pillar.id)).detail.vi
    assert detail == f"{pillar.definition.vi} {pillar.note.vi}"
