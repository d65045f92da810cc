"""The registries a corpus stands on: pillars, provinces, indicators, units, synonyms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from songhanh.core.model import NO_TEXT, Text


class Direction(StrEnum):
    """Which way an indicator is better. A rank is better the smaller it is."""

    MORE = "more"
    LESS = "less"
    RANK = "rank"


class ProvinceKind(StrEnum):
    """Province (tỉnh) or centrally run city (thành phố)."""

    PROVINCE = "province"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class Pillar:
    """A topic tag, with the name shown, a shorter one for trees, and what it covers.

    `note` tells what the sources themselves call pillars there, where they differ.
    """

    id: str
    name: Text
    short: Text
    definition: Text
    note: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class FormerProvince:
    """A province before 1 July 2025."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Province:
    """A province or city since 1 July 2025, and what it was merged from."""

    id: str
    name: Text
    kind: ProvinceKind
    merged_from: tuple[FormerProvince, ...]
    spellings: tuple[str, ...] = ()
    region: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A socio-economic region of several provinces."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Body:
    """A ministry or department, and the names it had before the mergers of 2025."""

    id: str
    name: Text
    former: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a target measures. `aliases` are ids once coined for the same thing.

    `benchmark` is the national indicator a figure may be set against where that is another one;
    `note` says how it is counted where a reader must know.
    """

    id: str
    name: Text
    unit: str
    direction: Direction
    aliases: tuple[str, ...] = ()
    search: tuple[str, ...] = ()
    benchmark: str = ""
    note: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed after a figure.

    `spellings` are the ways sheets write it; `compares_with` are units of another base whose
    figures may be set beside it, with a remark (share of GDP, share of GRDP).
    """

    id: str
    name: Text
    spellings: tuple[str, ...]
    compares_with: tuple[str, ...] = ()


@dataclass(frozen=True)
class Taxonomy:
    """All registries of a corpus, each in the order in which it is shown."""

    pillars: tuple[Pillar, ...]
    provinces: tuple[Province, ...]
    indicators: tuple[Indicator, ...]
    units: tuple[Unit, ...]
    synonyms: tuple[tuple[str, ...], ...] = ()
    regions: tuple[Region, ...] = ()
    bodies: tuple[Body, ...] = ()

    @cached_property
    def pillar(self) -> dict[str, Pillar]:
        """Pillars by id."""
        return {pillar.id: pillar for pillar in self.pillars}

    @cached_property
    def province(self) -> dict[str, Province]:
        """Provinces by id."""
        return {province.id: province for province in self.provinces}

    @cached_property
    def region(self) -> dict[str, Region]:
        """Regions by id."""
        return {region.id: region for region in self.regions}

    @cached_property
    def indicator(self) -> dict[str, Indicator]:
        """Indicators by id and by each alias."""
        names = {alias: one for one in self.indicators for alias in one.aliases}
        return names | {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def unit(self) -> dict[str, Unit]:
        """Units by id."""
        return {unit.id: unit for unit in self.units}

    @cached_property
    def unit_by_spelling(self) -> dict[str, Unit]:
        """Units by each way of writing them."""
        return {spelling: unit for unit in self.units for spelling in unit.spellings}
