"""Bookmarks in folders: any order of moves keeps every bookmark, and a tree without loops."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from songhanh.core.bookmark_tree import (
    Branch,
    Change,
    folder_at,
    free_name,
    is_within,
    joined,
    put_bookmarks,
    put_folder,
    rename_folder,
    tree_of,
    whole,
)
from songhanh.core.own import Bookmark, Folder, Hold, OwnEntry

A, B = joined("", "A"), joined("", "B")
IN_A = joined(A, "57-NQ/TW")


def bookmark(target: str, folder: str = "", position: int = 0) -> Bookmark:
    return Bookmark(
        uid=target, hold=Hold.PROVISION, target=target, label=target, folder=folder,
        position=position,
    )  # fmt: skip


class Shelf:
    """Entries as a store has them."""

    def __init__(self, *entries: OwnEntry) -> None:
        self.entries = {(type(one), one.uid): one for one in entries}

    def do(self, change: Change) -> None:
        for one in change.put:
            self.entries[type(one), one.uid] = one
        for one in change.remove:
            self.entries.pop((type(one), one.uid), None)

    @property
    def tree(self) -> Branch:
        found = self.entries.values()
        folders = [one for one in found if isinstance(one, Folder)]
        return tree_of(folders, [one for one in found if isinstance(one, Bookmark)])


def drawn(branch: Branch) -> list[object]:
    inner = [(one.name, drawn(one)) for one in branch.folders]
    return [*inner, *(one.target for one in branch.bookmarks)]


def filled() -> Shelf:
    marks = (bookmark("a"), bookmark("b", position=1), bookmark("c", IN_A), bookmark("d", B))
    return Shelf(folder_at(B, 1), *marks)


def test_a_folder_is_there_when_something_stands_in_it():
    assert drawn(filled().tree) == [("A", [("57-NQ/TW", ["c"])]), ("B", ["d"]), "a", "b"]


def test_bookmarks_change_place_and_folder():
    shelf = filled()
    shelf.do(put_bookmarks(shelf.tree, [bookmark("b", position=1)], "", before=0))
    assert drawn(shelf.tree)[-2:] == ["b", "a"]
    shelf.do(put_bookmarks(shelf.tree, [bookmark("b")], IN_A))
    assert drawn(shelf.tree)[0] == ("A", [("57-NQ/TW", ["c", "b"])])


def test_a_folder_goes_with_all_it_holds_but_not_into_itself():
    shelf = filled()
    assert put_folder(shelf.tree, A, IN_A) == Change()
    shelf.do(put_folder(shelf.tree, A, B))
    assert drawn(shelf.tree) == [("B", [("A", [("57-NQ/TW", ["c"])]), "d"]), "a", "b"]


def test_folders_change_places_among_their_like():
    shelf = filled()
    shelf.do(put_folder(shelf.tree, B, "", before=0))
    assert [one.name for one in shelf.tree.folders] == ["B", "A"]


def test_a_new_name_takes_all_along():
    shelf = filled()
    shelf.do(rename_folder(shelf.tree, A, joined("", "  Quý   IV ")))
    assert ("Quý IV", [("57-NQ/TW", ["c"])]) in drawn(shelf.tree)
    assert free_name(shelf.tree, "", "B") == "B (2)"


def test_what_was_deleted_comes_back_as_it_was():
    shelf = filled()
    before, entries = drawn(shelf.tree), whole(shelf.tree.folders[0])
    shelf.do(Change(remove=entries))
    assert drawn(shelf.tree) == [("B", ["d"]), "a", "b"]
    shelf.do(Change(put=entries))
    assert drawn(shelf.tree) == before


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 3)), max_size=12))
def test_no_order_of_moves_loses_anything(moves: list[tuple[int, int, int]]):
    shelf = filled()
    for what, where, before in moves:
        tree = shelf.tree
        branches = list(tree.walk())
        marks = [one for branch in branches for one in branch.bookmarks]
        goal = branches[where % len(branches)].path
        things: list[Branch | Bookmark] = [*branches[1:], *marks]
        chosen = things[what % len(things)]
        if isinstance(chosen, Branch):
            change = put_folder(tree, chosen.path, goal, before)
            assert is_within(goal, chosen.path) == (change == Change())
        else:
            change = put_bookmarks(tree, [chosen], goal, before)
        shelf.do(change)
        held = sorted(one.target for branch in shelf.tree.walk() for one in branch.bookmarks)
        assert held == ["a", "b", "c", "d"]
