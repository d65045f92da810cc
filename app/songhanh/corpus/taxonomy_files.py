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
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import yaml

    from songhanh.corpus.issues import Issue

FOLDER = "taxonomy"
_INDICATOR_MORE = ("aliases", "search", "benchmark", "note")
_Entry = TypeVar("_Entry", Pillar, Province, Region, Indicator, Unit, Body)


def read_taxonomy_files(corpus: Path) -> tuple[Taxonomy, list[Issue]]:
    """Return the taxonomy of the corpus in the folder `corpus`, and what is wrong with it."""
    folder = corpus / FOLDER
    names = _Names()
    pillars = names.read(folder / "pillars.yaml", _pillar)
    regions = names.read(folder / "regions.yaml", _region)
    provinces = names.read(folder / "provinces.yaml", partial(_province, names=names))
    units = names.read(folder / "units.yaml", partial(_unit, names=names))
    indicators = names.read(folder / "indicators.yaml", partial(_indicator, names=names))
    bodies = names.read(folder / "bodies.yaml", _body)
    synonyms = _synonyms(folder / "synonyms.yaml", names)
    names.resolve({region.id for region in regions}, Problem.UNKNOWN_REGION)
    names.resolve({unit.id for unit in units}, Problem.UNKNOWN_UNIT)
    names.resolve({one.id for one in indicators}, Problem.UNKNOWN_INDICATOR)
    partners = {unit.id: unit.compares_with for unit in units}
    names.pair(partners)
    taxonomy = Taxonomy(pillars, provinces, indicators, units, synonyms, regions, bodies)
    return taxonomy, [issue for reader in names.readers for issue in reader.issues]


class _Names:
    """What the registries name: each once, and nothing that is not there."""

    def __init__(self) -> None:
        self.readers: list[Reader] = []
        self._taken: set[tuple[str, str]] = set()
        self._used: list[tuple[Reader, yaml.Node, Problem, str, str]] = []

    def read(self, file: Path, read: Callable[[Reader, yaml.Node], _Entry]) -> tuple[_Entry, ...]:
        """Return the entries of a registry, each id once."""
        reader = self.open(file)
        entries: dict[str, _Entry] = {}

        def one(node: yaml.Node) -> None:
            entry = read(reader, node)
            if entry.id in entries:
                reader.note(node, Problem.DUPLICATE_ID, entry.id)
            entries.setdefault(entry.id, entry)

        root = reader.load()
        if root is not None:
            reader.items(root, one)
        return tuple(entries.values())

    def open(self, file: Path) -> Reader:
        """Return a reader of a registry; what it finds is kept."""
        self.readers.append(Reader(file))
        return self.readers[-1]

    def take(self, kind: str, reader: Reader, node: yaml.Node | None) -> tuple[str, ...]:
        """Return a list of names, none of which may stand twice in what is of this kind."""

        def one(item: yaml.Node) -> str:
            name = reader.string(item)
            self.claim(kind, reader, item, name)
            return name

        return reader.items(node, one)

    def claim(self, kind: str, reader: Reader, node: yaml.Node, name: str) -> None:
        """Note a name that was taken before."""
        key = (kind, name.casefold() if kind == "term" else name)
        if key in self._taken:
            reader.note(node, Problem.DOUBLED_NAME, name)
        self._taken.add(key)

    def use(self, reader: Reader, node: yaml.Node | None, problem: Problem, by: str = "") -> str:
        """Return a name that must be that of an entry, here or later; `by` is who names it."""
        name = reader.string(node)
        if node is not None:
            self._used.append((reader, node, problem, name, by))
        return name

    def resolve(self, known: set[str], problem: Problem) -> None:
        """Note the names used for which there is no entry."""
        for reader, node, kind, name, _ in self._used:
            if kind == problem and name not in known:
                reader.note(node, problem, name)

    def pair(self, partners: Mapping[str, tuple[str, ...]]) -> None:
        """Note units that name each other from one side only."""
        for reader, node, _, name, by in self._used:
            if by and by not in partners.get(name, (by,)):
                reader.note(node, Problem.ONE_SIDED, f"{by} → {name}")


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


def _province(reader: Reader, node: yaml.Node, names: _Names) -> Province:
    def former(item: yaml.Node) -> FormerProvince:
        parts = reader.mapping(item, ("id", "name"))
        key = reader.string(parts.get("id"))
        names.claim("former province", reader, item, key)
        return FormerProvince(key, reader.text(parts.get("name")))

    required, optional = ("id", "name", "kind", "merged_from"), ("spellings", "region")
    fields = reader.mapping(node, required, optional)
    return Province(
        reader.string(fields.get("id")),
        reader.text(fields.get("name")),
        reader.choice(fields.get("kind"), ProvinceKind, ProvinceKind.PROVINCE),
        reader.items(fields.get("merged_from"), former),
        reader.strings(fields.get("spellings")),
        names.use(reader, fields.get("region"), Problem.UNKNOWN_REGION),
    )


def _unit(reader: Reader, node: yaml.Node, names: _Names) -> Unit:
    fields = reader.mapping(node, ("id", "name", "spellings"), ("compares_with",))
    key = reader.string(fields.get("id"))
    return Unit(
        key,
        reader.text(fields.get("name")),
        names.take("spelling", reader, fields.get("spellings")),
        reader.items(
            fields.get("compares_with"),
            lambda item: names.use(reader, item, Problem.UNKNOWN_UNIT, key),
        ),
    )


def _indicator(reader: Reader, node: yaml.Node, names: _Names) -> Indicator:
    fields = reader.mapping(node, ("id", "name", "unit", "direction"), _INDICATOR_MORE)
    key = reader.string(fields.get("id"))
    if "id" in fields:
        names.claim("indicator", reader, fields["id"], key)
    return Indicator(
        key,
        reader.text(fields.get("name")),
        names.use(reader, fields.get("unit"), Problem.UNKNOWN_UNIT),
        reader.choice(fields.get("direction"), Direction, Direction.MORE),
        names.take("indicator", reader, fields.get("aliases")),
        reader.strings(fields.get("search")),
        names.use(reader, fields.get("benchmark"), Problem.UNKNOWN_INDICATOR),
        reader.text(fields.get("note")),
    )


def _synonyms(file: Path, names: _Names) -> tuple[tuple[str, ...], ...]:
    reader = names.open(file)

    def group(node: yaml.Node) -> tuple[str, ...]:
        return names.take("term", reader, reader.mapping(node, ("terms",)).get("terms"))

    return reader.items(reader.load(), group)
