from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from songhanh.core.tree import NodeKind, Place, TreeKind
from songhanh.ui.models.roles import ItemRole
from songhanh.ui.models.tree_filter import TreeFilter
from songhanh.ui.models.tree_model import TreeModel

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QApplication

    from songhanh.config.words import Words
    from songhanh.store.library import Library


@pytest.fixture
def model(qapp: QApplication, library: Library, words: Words) -> TreeModel:
    return TreeModel(words, library.taxonomy, library.documents)


def labels(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[str]:
    above = parent or QModelIndex()
    return [model.index(row, 0, above).data() for row in range(model.rowCount(above))]


@pytest.mark.parametrize("kind", TreeKind)
def test_qt_finds_no_fault(model: TreeModel, library: Library, kind: TreeKind) -> None:
    tree_filter = TreeFilter(model)
    testers = [QAbstractItemModelTester(one) for one in (model, tree_filter)]
    roots = library.tree(kind)[2::5]  # few: at each change the testers walk through all
    model.set_roots(roots, roots[-1].place.scope)
    for text in ("nang", "", "xyz", "2030"):
        tree_filter.set_filter(text)
    model.set_roots(())
    assert len(testers) == 2


def test_own_province_comes_first(model: TreeModel, library: Library) -> None:
    model.set_roots(library.tree(TreeKind.PROVINCE), "nghe-an")
    assert labels(model)[:2] == ["Nghệ An", "An Giang"]
    assert len(labels(model)) == 34


def test_documents_have_their_titles_as_tips(model: TreeModel, library: Library) -> None:
    model.set_roots(library.tree(TreeKind.RESOLUTION))
    first = model.index(0, 0)
    assert first.data() == "57-NQ/TW"
    assert "Bộ Chính trị" in first.data(Qt.ItemDataRole.ToolTipRole)


def test_implementers_have_words(model: TreeModel, library: Library) -> None:
    model.set_roots(library.tree(TreeKind.RESOLUTION))
    last = model.index(model.rowCount(model.index(0, 0)) - 1, 0, model.index(0, 0))
    assert last.data(ItemRole.NODE).kind == NodeKind.IMPLEMENTED_BY
    assert last.data() == "Văn bản thực hiện"


def test_a_place_is_found_where_it_stands_highest(model: TreeModel, library: Library) -> None:
    model.set_roots(library.tree(TreeKind.RESOLUTION))
    found = model.find_place(Place(document="03-nq-cp"))
    assert not found.parent().isValid()
    assert not model.find_place(Place(scope="son-la")).isValid()


@pytest.mark.parametrize(
    ("typed", "found"),
    [("nghe an", ["Nghệ An"]), ("Nghệ An", ["Nghệ An"]), ("ha tinh", ["Hà Tĩnh"])],
)
def test_filter_takes_names_without_diacritics(
    model: TreeModel, library: Library, typed: str, found: list[str]
) -> None:
    model.set_roots(library.tree(TreeKind.PROVINCE))
    tree_filter = TreeFilter(model)
    tree_filter.set_filter(typed)
    assert [name for name in labels(tree_filter) if name in found] == found


def test_filter_takes_old_names_and_says_so(model: TreeModel, library: Library) -> None:
    model.set_roots(library.tree(TreeKind.PROVINCE))
    tree_filter = TreeFilter(model)
    tree_filter.set_filter("vinh phuc")
    assert labels(tree_filter) == ["Phú Thọ"]
    assert tree_filter.index(0, 0).data(ItemRole.HINT) == "gồm Vĩnh Phúc (cũ)"


def test_filter_takes_other_spellings_and_shows_them(model: TreeModel, library: Library) -> None:
    model.set_roots(library.tree(TreeKind.PROVINCE))
    tree_filter = TreeFilter(model)
    tree_filter.set_filter("minh hai")
    assert labels(tree_filter) == ["Cà Mau"]
    assert tree_filter.index(0, 0).data(ItemRole.HINT) == "Minh Hải"
    tree_filter.set_filter("can tho")
    assert tree_filter.index(0, 0).data(ItemRole.HINT) == ""


def test_a_pillar_says_what_it_covers(model: TreeModel, library: Library) -> None:
    model.set_roots(library.tree(TreeKind.PILLAR))
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    pillar = library.taxonomy.pillars[0]
    assert tip.splitlines() == [pillar.name.vi, pillar.definition.vi, pillar.note.vi]
    tree_filter = TreeFilter(model)
    tree_filter.set_filter(pillar.definition.vi)
    assert tree_filter.rowCount() == 0  # a pillar is found by its name


def test_filter_keeps_what_is_above_and_beneath(model: TreeModel, library: Library) -> None:
    model.set_roots(library.tree(TreeKind.RESOLUTION))
    tree_filter = TreeFilter(model)
    tree_filter.set_filter("nhiem vu giai phap")
    top = tree_filter.index(0, 0)
    assert top.data() == "57-NQ/TW"
    assert not tree_filter.matches(top)
    section = next(
        index
        for row in range(tree_filter.rowCount(top))
        if (index := tree_filter.index(row, 0, top)).data() == "Nhiệm vụ, giải pháp"
    )
    assert tree_filter.matches(section)
    assert tree_filter.rowCount(section) == 7
