"""Read the registries in `corpus/taxonomy/`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from songhanh.core.taxonomy import (
    Direction,
    FormerProvince,
    Indicator,
    Pillar,
    Province,
    ProvinceKind,
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
_Entry = TypeVar("_Entry", Pillar, Province, Indicator, Unit)


def read_taxonomy_files(corpus: Path) -> tuple[Taxonomy, list[Issue]]:
    """Return the taxonomy of the corpus in the folder `corpus`, and what is wrong with it."""
    issues: list[Issue] = []
    folder = corpus / FOLDER
    pillars = _read(folder / "pillars.yaml", _pillar, issues)
    provinces = _read(folder / "provinces.yaml", _province, issues)
    units = _read(folder / "units.yaml", _unit, issues)
    names = {unit.id for unit in units}
    indicators = _read(folder / "indicators.yaml", partial(_indicator, units=names), issues)
    taxonomy = Taxonomy(pillars, provinces, indicators, units, _synonyms(folder, issues))
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
    fields = reader.mapping(node, ("id", "name", "short", "definition"))
    return Pillar(
        reader.string(fields.get("id")),
        reader.text(fields.get("name")),
        reader.text(fields.get("short")),
        reader.text(fields.get("definition")),
    )


def _province(reader: Reader, node: yaml.Node) -> Province:
    def former(item: yaml.Node) -> FormerProvince:
        parts = reader.mapping(item, ("id", "name"))
        return FormerProvince(reader.string(parts.get("id")), reader.text(parts.get("name")))

    fields = reader.mapping(node, ("id", "name", "kind", "merged_from"))
    return Province(
        reader.string(fields.get("id")),
        reader.text(fields.get("name")),
        reader.choice(fields.get("kind"), ProvinceKind, ProvinceKind.PROVINCE),
        reader.items(fields.get("merged_from"), former),
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
    fields = reader.mapping(node, ("id", "name", "unit", "direction"), ("aliases", "search"))
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
    )


def _synonyms(folder: Path, issues: list[Issue]) -> tuple[tuple[str, ...], ...]:
    reader = Reader(folder / "synonyms.yaml")
    root = reader.load()

    def group(node: yaml.Node) -> tuple[str, ...]:
        return reader.strings(reader.mapping(node, ("terms",)).get("terms"))

    groups = reader.items(root, group)
    issues += reader.issues
    return groups
