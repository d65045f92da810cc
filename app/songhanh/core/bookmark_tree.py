"""Bookmarks in folders: what stands where, and what changes when something is moved.

A path is the names of folders from the outermost inwards, parted by tabs. A folder is there when an
entry says so or when something stands in it, so no state of the notebook is without a tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, uuid5

from songhanh.core.own import Bookmark, Folder, OwnEntry, edited
from songhanh.core.text import nfc, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PART = "\t"


@dataclass(frozen=True, slots=True)
class Branch:
    """A folder with what stands in it, in order; the outermost one has an empty path."""

    path: str
    folders: tuple[Branch, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()

    @property
    def name(self) -> str:
        """The folder's own name."""
        return self.path.rpartition(PART)[2]

    @property
    def count(self) -> int:
        """How many bookmarks stand in it and in its folders."""
        return len(self.bookmarks) + sum(one.count for one in self.folders)

    def walk(self) -> Iterable[Branch]:
        """Yield this folder and all in it, each before what it holds."""
        yield self
        for folder in self.folders:
            yield from folder.walk()


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be saved and what is to be removed for it."""

    put: tuple[OwnEntry, ...] = ()
    remove: tuple[OwnEntry, ...] = ()


def folder_at(path: str, position: int = 0) -> Folder:
    """Return the folder of a path; the same path is the same folder on every machine."""
    return Folder(uid=uuid5(NAMESPACE_OID, f"folder {path}").hex, path=path, position=position)


def joined(parent: str, name: str) -> str:
    """Return the path of a folder in another one; the blanks of its name are made plain."""
    plain = nfc(" ".join(name.split()))
    return f"{parent}{PART}{plain}" if parent else plain


def parent_of(path: str) -> str:
    """Return the path of the folder around a folder."""
    return path.rpartition(PART)[0]


def is_within(path: str, folder: str) -> bool:
    """Tell whether a path is a folder or lies in it."""
    return not folder or path == folder or path.startswith(f"{folder}{PART}")


def tree_of(folders: Iterable[Folder], bookmarks: Sequence[Bookmark]) -> Branch:
    """Return all bookmarks in their folders; among equal places the name decides."""
    places = {one.path: one.position for one in folders}
    for path in [*places, *(one.folder for one in bookmarks)]:
        while path:
            places.setdefault(path, 0)
            path = parent_of(path)  # noqa: PLW2901 - on to the folder around it

    def branch(path: str) -> Branch:
        inner = [one for one in places if one and parent_of(one) == path and one != path]
        inner.sort(key=lambda one: (places[one], sort_key(one.rpartition(PART)[2])))
        held = [one for one in bookmarks if one.folder == path]
        held.sort(key=lambda one: (one.position, sort_key(one.label)))
        return Branch(path, tuple(branch(one) for one in inner), tuple(held))

    return branch("")


def find(tree: Branch, path: str) -> Branch | None:
    """Return the folder with a path, or None."""
    return next((one for one in tree.walk() if one.path == path), None)


def free_name(tree: Branch, parent: str, name: str) -> str:
    """Return a name that no folder in `parent` has yet: the one given, or one with a number."""
    around = find(tree, parent)
    taken = {one.name for one in around.folders} if around is not None else set()
    names = (name, *(f"{name} ({number})" for number in range(2, len(taken) + 3)))
    return next(one for one in names if one not in taken)


def put_bookmarks(
    tree: Branch, moved: Sequence[Bookmark], folder: str, before: int | None = None
) -> Change:
    """Put bookmarks into a folder, in front of the one that now stands at `before`, or last."""
    around = find(tree, folder) or Branch(folder)
    uids = {one.uid for one in moved}
    place = len(around.bookmarks) if before is None else before
    first = [one for one in around.bookmarks[:place] if one.uid not in uids]
    last = [one for one in around.bookmarks[place:] if one.uid not in uids]
    order = [*first, *moved, *last]
    return Change(
        put=tuple(
            edited(one, folder=folder, position=number)
            for number, one in enumerate(order)
            if (one.folder, one.position) != (folder, number)
        )
    )


def put_folder(tree: Branch, path: str, parent: str, before: int | None = None) -> Change:
    """Put a folder into another one, in front of the one at `before`, or last.

    A folder does not go into itself; where one of its name stands there already, it gets a number.
    """
    if is_within(parent, path) or not path:
        return Change()
    around = find(tree, parent) or Branch(parent)
    place = len(around.folders) if before is None else before
    first = [one.path for one in around.folders[:place] if one.path != path]
    last = [one.path for one in around.folders[place:] if one.path != path]
    goal = path
    if parent_of(path) != parent:
        goal = joined(parent, free_name(tree, parent, path.rpartition(PART)[2]))
    change = rename_folder(tree, path, goal)
    order = [folder_at(one, number) for number, one in enumerate([*first, goal, *last])]
    named = {one.path for one in order}
    others = tuple(one for one in change.put if not (isinstance(one, Folder) and one.path in named))
    return Change((*order, *others), change.remove)


def rename_folder(tree: Branch, path: str, goal: str) -> Change:
    """Give a folder, and with it all it holds, another path."""
    branch = find(tree, path)
    if branch is None or goal == path:
        return Change()
    put: list[OwnEntry] = []
    remove: list[OwnEntry] = []
    for one in branch.walk():
        place = goal + one.path[len(path) :]
        around = find(tree, parent_of(one.path)) or Branch("")
        put.append(folder_at(place, [each.path for each in around.folders].index(one.path)))
        put += [edited(each, folder=place) for each in one.bookmarks]
        remove.append(folder_at(one.path))
    return Change(tuple(put), tuple(remove))


def applied(tree: Branch, change: Change) -> Branch:
    """Return the tree as it is after a change."""
    entries: dict[str, OwnEntry] = {}
    for branch in tree.walk():
        placed = enumerate(branch.folders)
        folders = (folder_at(one.path, place) for place, one in placed)
        entries |= {one.uid: one for one in (*folders, *branch.bookmarks)}
    entries |= {one.uid: one for one in change.put}
    for one in change.remove:
        entries.pop(one.uid, None)
    left = entries.values()
    return tree_of(
        [one for one in left if isinstance(one, Folder)],
        [one for one in left if isinstance(one, Bookmark)],
    )


def whole(branch: Branch) -> tuple[OwnEntry, ...]:
    """Return all entries of a folder: itself, its folders, its bookmarks."""
    entries: list[OwnEntry] = []
    for one in branch.walk():
        entries += [folder_at(one.path), *one.bookmarks]
    return tuple(entries)
