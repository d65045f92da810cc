"""What typed filters mean: `tỉnh:nghệ-an`, `trụ-cột:nhân-lực`, `loại:chỉ-tiêu`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from songhanh.core.model import CENTRAL, Actor, Kind
from songhanh.search.analysis import folded_words
from songhanh.search.grammar import FilterField
from songhanh.search.numbers import typed_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from songhanh.core.model import Document
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.search.grammar import TypedFilter
    from songhanh.search.query import Filters

# as people type them, folded; what is shown stands with the other words
_KINDS = {
    Kind.VIEWPOINT: ("quan diem",),
    Kind.OBJECTIVE: ("muc tieu",),
    Kind.TARGET: ("chi tieu",),
    Kind.TASK: ("nhiem vu",),
    Kind.MEASURE: ("giai phap",),
    Kind.MECHANISM: ("co che",),
    Kind.RESPONSIBILITY: ("phan cong",),
    Kind.DEADLINE: ("thoi han", "han"),
}
_ACTORS = {
    Actor.PARTY_CENTRAL: ("trung uong dang", "dang"),
    Actor.GOVERNMENT: ("chinh phu",),
    Actor.MINISTRY: ("bo nganh", "bo"),
    Actor.PROVINCE: ("cap tinh", "tinh", "ubnd tinh"),
    Actor.DEPARTMENT: ("so nganh", "so"),
    Actor.COMMUNE: ("cap xa", "xa", "xa phuong", "phuong", "ubnd xa"),
    Actor.SCHOOL: ("truong hoc", "truong"),
    Actor.UNIVERSITY: ("truong dai hoc", "dai hoc"),
    Actor.RESEARCH: ("vien nghien cuu", "vien"),
    Actor.ENTERPRISE: ("doanh nghiep", "dn"),
    Actor.ORGANISATION: ("to chuc doan the", "to chuc", "doan the"),
    Actor.PEOPLE: ("nguoi dan", "dan"),
}


class FilterNames:
    """All values that filters may have, by the names they may be typed by."""

    def __init__(self, taxonomy: Taxonomy, documents: Iterable[Document]) -> None:
        self._names: dict[FilterField, list[tuple[str, str]]] = {
            FilterField.PROVINCE: list(_provinces(taxonomy)),
            FilterField.PILLAR: list(_pillars(taxonomy)),
            FilterField.KIND: [(_words(k.value), k.value) for k in Kind]
            + [(name, kind.value) for kind, names in _KINDS.items() for name in names],
            FilterField.ACTOR: [(_words(a.value), a.value) for a in Actor]
            + [(name, actor.value) for actor, names in _ACTORS.items() for name in names],
            FilterField.RESOLUTION: [(_words(d.id), d.id) for d in documents if d.scope == CENTRAL],
        }

    def values(self, typed: TypedFilter) -> tuple[str, ...]:
        """Return the values that a typed filter names, exactly or else by how names begin."""
        if typed.field == FilterField.YEAR:
            return tuple(year for year in typed.value.split() if len(year) == 4 and year.isdigit())
        names = self._names[typed.field]
        wanted = typed.value
        if typed.field == FilterField.RESOLUTION:
            key = next((one.key for one in typed_numbers(typed.text.lower())), "")
            wanted = _words(key) if key else wanted
        exact = [value for name, value in names if name == wanted]
        near = [value for name, value in names if f"{name} ".startswith(f"{wanted} ")]
        inside = [value for name, value in names if f" {wanted} " in f" {name} "]
        return tuple(dict.fromkeys(exact or near or inside))


_PLACES: dict[FilterField, tuple[str, Callable[[str], object]]] = {
    FilterField.RESOLUTION: ("resolutions", str),
    FilterField.PILLAR: ("pillars", str),
    FilterField.PROVINCE: ("provinces", str),
    FilterField.KIND: ("kinds", Kind),
    FilterField.ACTOR: ("actors", Actor),
    FilterField.YEAR: ("years", int),
}


def with_values(filters: Filters, field: FilterField, values: Iterable[str]) -> Filters:
    """Return the same filters but for one, which lets these values through; none: it is off."""
    name, make = _PLACES[field]
    changed: dict[str, Any] = {name: tuple(make(value) for value in values)}
    return replace(filters, **changed)


def widget_values(filters: Filters) -> dict[FilterField, tuple[str, ...]]:
    """Return the values of filters set in the window or on the command line."""
    return {
        FilterField.RESOLUTION: filters.resolutions,
        FilterField.PILLAR: filters.pillars,
        FilterField.PROVINCE: filters.provinces,
        FilterField.KIND: tuple(kind.value for kind in filters.kinds),
        FilterField.ACTOR: tuple(actor.value for actor in filters.actors),
        FilterField.YEAR: tuple(str(year) for year in filters.years),
    }


def _provinces(taxonomy: Taxonomy) -> Iterator[tuple[str, str]]:
    yield from ((name, CENTRAL) for name in ("central", "trung uong", "tw"))
    for one in taxonomy.provinces:
        former = [text for old in one.merged_from for text in (old.name.vi, old.name.en)]
        for name in (one.id, one.name.vi, one.name.en, *former, *one.spellings):
            yield _words(name), one.id


def _pillars(taxonomy: Taxonomy) -> Iterator[tuple[str, str]]:
    for one in taxonomy.pillars:
        for name in (one.id, one.name.vi, one.name.en, one.short.vi, one.short.en):
            yield _words(name), one.id


def _words(name: str) -> str:
    return " ".join(folded_words(name))
