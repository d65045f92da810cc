"""What a writer collects before it knows the order of the words."""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 255  # how often a word is counted in one entry; more often does not change the order of hits


class _Numbers(dict[str, int]):
    """Numbers its keys as they come."""

    def __missing__(self, key: str) -> int:
        number = self[key] = len(self)
        return number


class FieldPool:
    """The postings of one field, in the order of the entries."""

    def __init__(self) -> None:
        self.words = _Numbers()
        self.numbers = array("I")  # of the words of each entry, one entry after the other
        self.counts = bytearray()  # how often each of them stands in it
        self.entries = array("I")
        self.sizes = array("I")  # how many different words each entry has
        self.lengths = array("I")  # how many words

    def add(self, entry: int, counts: Mapping[str, int]) -> None:
        """Add the words of an entry."""
        if not counts:
            return
        self.numbers.extend(map(self.words.__getitem__, counts))
        try:
            self.counts += bytes(counts.values())
        except ValueError:  # a word stands there more than 255 times
            self.counts += bytes(min(count, MOST) for count in counts.values())
        self.entries.append(entry)
        self.sizes.append(len(counts))
        self.lengths.append(sum(counts.values()))


class Pool:
    """What a Whoosh writer puts its postings into, and later hands to the codec as they are."""

    def __init__(self) -> None:
        self.fields: defaultdict[str, FieldPool] = defaultdict(FieldPool)

    def add(self, item: tuple[str, Mapping[str, int], int, Any, Any]) -> None:
        """Take what `Bag.index` made of a value."""
        name, counts, entry, _, _ = item
        self.fields[name].add(entry, counts)

    def iter_postings(self) -> Pool:
        """Return what the codec is to write."""
        return self

    def cleanup(self) -> None:
        """Forget everything."""
        self.fields.clear()
