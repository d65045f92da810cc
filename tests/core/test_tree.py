"""The three trees over the whole corpus."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from songhanh.core.model import NO_TEXT, Section
from songhanh.core.text import sort_key
from songhanh.core.tree import LEADING, NodeKind, TreeBuilder, TreeKind, section_of

if TYPE_CHECKING:
    from songhanh.core.tree import Node
    from songhanh.store.library import Library


def counted(node: Node) -> int:
    """Count what stands in a node by hand; what only carries it out is counted where it belongs."""
    beneath = (
        child
        for child in node.children
        if child.kind != NodeKind.IMPLEMENTED_BY and not is_linked(child)
    )
    return len(node.provisions) + sum(counted(child) for child in beneath)


def is_linked(node: Node) -> bool:
    """Tell whether a node is a province with what it links to the section above it."""
    return bool(node.place.section and node.place.scope)


@pytest.mark.parametrize("kind", TreeKind)
def test_counts_add_up(library: Library, kind: TreeKind) -> None:
    for top in library.tree(kind):
        for node in top.walk():
            assert node.count == counted(node), node.key
            assert len(set(node.provisions)) == len(node.provisions), node.key


@pytest.mark.parametrize("kind", TreeKind)
def test_keys_are_unique_and_known(library: Library, kind: TreeKind) -> None:
    keys = Counter(node.key for top in library.tree(kind) for node in top.walk())
    assert [key for key, times in keys.items() if times > 1] == []


def test_resolution_and_province_trees_hold_every_provision_once(library: Library) -> None:
    resolutions, provinces = (library.tree(k) for k in (TreeKind.RESOLUTION, TreeKind.PROVINCE))
    total = sum(top.count for top in (*resolutions, *provinces))
    assert total == len(library.heads())


def test_the_pillar_tree_holds_every_provision_under_each_of_its_pillars(library: Library) -> None:
    wanted = Counter(pillar for head in library.heads() for pillar in head.pillars)
    tops = library.tree(TreeKind.PILLAR)
    assert {top.key: top.count for top in tops} == wanted
    assert [top.key for top in tops] == [pillar.id for pillar in library.taxonomy.pillars]
    assert len(tops) == 15


def test_all_provinces_stand_in_vietnamese_order(library: Library) -> None:
    names = [top.label.vi for top in library.tree(TreeKind.PROVINCE)]
    assert len(names) == 34
    assert names == sorted(names, key=sort_key)
    assert names.index("Đà Nẵng") > names.index("Cần Thơ")


def test_an_unread_province_is_there_and_empty(library: Library) -> None:
    tops = {top.key: top for top in library.tree(TreeKind.PROVINCE)}
    assert tops["son-la"].count == 0
    assert tops["nghe-an"].count > 0
    assert tops["nghe-an"].place.scope == "nghe-an"


def test_the_leading_documents_open_the_first_tree(library: Library) -> None:
    tops = library.tree(TreeKind.RESOLUTION)
    assert tuple(top.key for top in tops[: len(LEADING)]) == LEADING


def test_implementers_are_listed_and_not_counted(library: Library) -> None:
    top = library.tree(TreeKind.RESOLUTION)[0]
    listed = top.children[-1]
    assert listed.kind == NodeKind.IMPLEMENTED_BY
    documents = {n.place.document for n in listed.walk() if n.kind == NodeKind.DOCUMENT}
    wanted = {d.id for d in library.documents.values() if "57-nq-tw" in d.implements}
    assert documents == wanted
    assert top.count == library.documents["57-nq-tw"].provisions


def test_sections_nest_by_their_numbers(library: Library) -> None:
    top = library.tree(TreeKind.RESOLUTION)[0]
    refs = {node.key: node.ref for node in top.walk() if node.kind == NodeKind.SECTION}
    nested = [key for key in refs if key.startswith("57-nq-tw#") and "." in key]
    assert nested
    for key in nested:
        parent, _, ref = key.rpartition(".")
        assert parent in refs
        assert refs[key] == ref


def test_provinces_linked_to_a_task_stand_beneath_it(library: Library) -> None:
    top = library.tree(TreeKind.RESOLUTION)[0]
    people = next(node for node in top.walk() if node.key == "57-nq-tw#III.4")
    assert [child.label.vi for child in people.children][:2] == ["Bắc Ninh", "Cà Mau"]
    for child in people.children:
        assert is_linked(child)
        found = library.read(child.place)
        assert {p.id for p in found} == set(child.provisions)
        assert all(any(link.target.startswith("57-nq-tw#III.4") for link in p.links) for p in found)


def test_a_heading_with_nothing_under_it_is_left_out(library: Library) -> None:
    document = library.document("57-nq-tw")
    more = (*document.outline, Section("IX", NO_TEXT), Section("IX.1", NO_TEXT))
    heads = [head for head in library.heads() if head.document == document.id]
    (before,), (after,) = (
        TreeBuilder(library.taxonomy, [replace(document, outline=outline)], heads).by_resolution()
        for outline in (document.outline, more)
    )
    assert after == before


@pytest.mark.parametrize(
    ("ref", "section"),
    [("II.1.k", "II.1"), ("II.7", "II"), ("II.1", "II.1"), ("I.1", ""), ("II.10", "II")],
)
def test_a_provision_stands_under_the_longest_heading(ref: str, section: str) -> None:
    assert section_of(ref, ["II", "II.1"]) == section
