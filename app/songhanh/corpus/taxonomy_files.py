"""Read the registries in `corpus/taxonomy/`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from songhanh.core.taxonomy import (
    Body,
    Direction,
    FormerProvince,
    Indicator,
    Pillar,
    Province,
    ProvinceKind,
    Region,
    Taxonomy,
    Unit,
)
from songhanh.corpus.issues import Problem
from songhanh.corpus.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import yaml

    from songhanh.corpus.issues import Issue

FOLDER = "taxonomy"
_INDICATOR_MORE = ("aliases", "search", "benchmark", "note")
_Entry = TypeVar("_Entry", Pillar, Province, Region, Indicator, Unit, Body)


def read_taxonomy_files(corpus: Path) -> tuple[Taxonomy, list[Issue]]:
    """Return the taxonomy of the corpus in the folder `corpus`, and what is wrong with it."""
    issues: list[Issue] = []
    folder = corpus / FOLDER
    pillars = _read(folder / "pillars.yaml", _pillar, issues)
    regions = _read(folder / "regions.yaml", _region, issues)
    names = {region.id for region in regions}
    provinces = _read(folder / "provinces.yaml", partial(_province, regions=names), issues)
    units = _read(folder / "units.yaml", _unit, issues)
    names = {unit.id for unit in units}
    indicators = _read(folder / "indicators.yaml", partial(_indicator, units=names), issues)
    bodies = _read(folder / "bodies.yaml", _body, issues)
    synonyms = _synonyms(folder, issues)
    taxonomy = Taxonomy(pillars, provinces, indicators, units, synonyms, regions, bodies)
    return taxonomy, issues


def _read(
    file: Path, read: Callable[[Reader, yaml.Node], _Entry], issues: list[Issue]
) -> tuple[_Entry, ...]:
    reader = Reader(file)
    root = reader.load()
    entries: dict[str, _Entry] = {}

    def one(node: yaml.Node) -> None:
        entry = read(reader, node)
        if entry.id in entries:
            reader.note(node, Problem.DUPLICATE_ID, entry.id)
        entries.setdefault(entry.id, entry)

    if root is not None:
        reader.items(root, one)
    issues += reader.issues
    return tuple(entries.values())


def _pillar(reader: Reader, node: yaml.Node) -> Pillar:
    fields = reader.mapping(node, ("id", "name", "short", "definition"), ("note",))
    return Pillar(
        reader.string(fields.get("id")),
        reader.text(fields.get("name")),
        reader.text(fields.get("short")),
        reader.text(fields.get("definition")),
        reader.text(fields.get("note")),
    )


def _region(reader: Reader, node: yaml.Node) -> Region:
    fields = reader.mapping(node, ("id", "name"))
    return Region(reader.string(fields.get("id")), reader.text(fields.get("name")))


def _body(reader: Reader, node: yaml.Node) -> Body:
    fields = reader.mapping(node, ("id", "name", "former"))
    return Body(
        reader.string(fields.get("id")),
        reader.text(fields.get("name")),
        reader.items(fields.get("former"), reader.text),
    )


def _province(reader: Reader, node: yaml.Node, regions: set[str]) -> Province:
    def former(item: yaml.Node) -> FormerProvince:
        parts = reader.mapping(item, ("id", "name"))
        return FormerProvince(reader.string(parts.get("id")), reader.text(parts.get("name")))

    required, optional = ("id", "name", "kind", "merged_from"), ("spellings", "region")
    fields = reader.mapping(node, required, optional)
    region = reader.string(fields.get("region"))
    if region and region not in regions:
        reader.note(fields["region"], Problem.UNKNOWN_VALUE, region)
    return Province(
        reader.string(fields.get("id")),
        reader.text(fields.get("name")),
        reader.choice(fields.get("kind"), ProvinceKind, ProvinceKind.PROVINCE),
        reader.items(fields.get("merged_from"), former),
        reader.strings(fields.get("spellings")),
        region,
    )


def _unit(reader: Reader, node: yaml.Node) -> Unit:
    fields = reader.mapping(node, ("id", "name", "spellings"), ("compares_with",))
    return Unit(
        reader.string(fields.get("id")),
        reader.text(fields.get("name")),
        reader.strings(fields.get("spellings")),
        reader.strings(fields.get("compares_with")),
    )


def _indicator(reader: Reader, node: yaml.Node, units: set[str]) -> Indicator:
    fields = reader.mapping(node, ("id", "name", "unit", "direction"), _INDICATOR_MORE)
    unit = reader.string(fields.get("unit"))
    if unit and unit not in units:
        reader.note(fields["unit"], Problem.UNKNOWN_VALUE, unit)
    return Indicator(
        reader.string(fields.get("id")),
        reader.text(fields.get("name")),
        unit,
        reader.choice(fields.get("direction"), Direction, Direction.MORE),
        reader.strings(fields.get("aliases")),
        reader.strings(fields.get("search")),
        reader.string(fields.get("benchmark")),
        reader.text(fields.get("note")),
    )


def _synonyms(folder: Path, issues: list[Issue]) -> tuple[tuple[str, ...], ...]:
    reader = Reader(folder / "synonyms.yaml")
    root = reader.load()

    def group(node: yaml.Node) -> tuple[str, ...]:
        return reader.strings(reader.mapping(node, ("terms",)).get("terms"))

    groups = reader.items(root, group)
    issues += reader.issues
    return groups
