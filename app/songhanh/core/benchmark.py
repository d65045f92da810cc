"""How figures stand against those of a base: ahead, equal, behind, or not comparable and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.compare import Entry, Reason, Standing
from songhanh.core.model import Kind, Operator
from songhanh.core.taxonomy import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from songhanh.core.model import Figure, Provision
    from songhanh.core.taxonomy import Taxonomy


class Benchmarks:
    """The targets of a base, by indicator."""

    def __init__(self, taxonomy: Taxonomy, base: Iterable[Provision] = ()) -> None:
        self._taxonomy = taxonomy
        self._targets: dict[str, list[Provision]] = {}
        for provision in base:
            if provision.kind == Kind.TARGET:
                self._targets.setdefault(self.indicator_id(provision), []).append(provision)

    def indicator_id(self, provision: Provision) -> str:
        """Return the registered id of a target's indicator, or the coined one."""
        coined = provision.indicator or provision.id
        registered = self._taxonomy.indicator.get(coined)
        return registered.id if registered else coined

    def entry(self, provision: Provision) -> Entry:
        """Return a provision with how it stands against the base, if the base has such a figure."""
        if provision.figure is None:
            return Entry(provision)
        benchmarks = self._of(provision)
        if not benchmarks:
            return Entry(provision)
        judged = [self._judge(provision, benchmark) for benchmark in benchmarks]
        comparable = (e for e in judged if e.standing != Standing.NOT_COMPARABLE)
        return next(comparable, judged[0])

    def _of(self, provision: Provision) -> Sequence[Provision]:
        """Return the base's figures of the same indicator, or of the one it may be set against."""
        key = self.indicator_id(provision)
        indicator = self._taxonomy.indicator.get(key)
        other = indicator.benchmark if indicator else ""
        return self._targets.get(key, self._targets.get(other, ()))

    def _judge(self, provision: Provision, benchmark: Provision) -> Entry:
        indicator = self._taxonomy.indicator.get(provision.indicator or "")
        ours, theirs = provision.figure, benchmark.figure
        if indicator is None or ours is None or theirs is None:
            return Entry(provision, Standing.NOT_COMPARABLE, Reason.UNREGISTERED, benchmark)
        reason = Reason.SCOPE if provision.place != benchmark.place else None
        reason = reason or self._obstacle(ours, theirs) or _years(provision.year, benchmark.year)
        if reason is not None:
            return Entry(provision, Standing.NOT_COMPARABLE, reason, benchmark)
        return Entry(provision, _standing(ours, theirs, indicator.direction), None, benchmark)

    def _obstacle(self, ours: Figure, theirs: Figure) -> Reason | None:
        """Return what keeps two figures of one indicator from being compared, years apart."""
        if ours.unit is None or theirs.unit is None:
            return Reason.UNREGISTERED
        if ours.unit != theirs.unit and theirs.unit not in self._akin(ours.unit):
            return Reason.UNIT
        if (ours.operator == Operator.TIMES) != (theirs.operator == Operator.TIMES):
            return Reason.COUNTING
        return None

    def _akin(self, unit: str) -> tuple[str, ...]:
        return self._taxonomy.unit[unit].compares_with


def _years(ours: int | None, theirs: int | None) -> Reason | None:
    if ours is None or theirs is None:
        return Reason.NO_YEAR
    return None if ours == theirs else Reason.YEAR


def _standing(ours: Figure, theirs: Figure, direction: Direction) -> Standing:
    """Compare by lower ends; a rank or a share to be kept down is better the smaller it is."""
    difference = ours.low - theirs.low
    if direction != Direction.MORE:
        difference = -difference
    if difference == 0:
        return Standing.EQUAL
    return Standing.AHEAD if difference > 0 else Standing.BEHIND
