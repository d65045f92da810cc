"""Read the taxonomy out of a pack's database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.model import Text
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

if TYPE_CHECKING:
    import sqlite3


def read_taxonomy(connection: sqlite3.Connection) -> Taxonomy:
    """Return the registries of the pack behind `connection`, each in its order."""
    return Taxonomy(
        pillars=_pillars(connection),
        provinces=_provinces(connection),
        indicators=_indicators(connection),
        units=_units(connection),
        synonyms=_synonyms(connection),
        regions=_regions(connection),
        bodies=_bodies(connection),
    )


def _pillars(connection: sqlite3.Connection) -> tuple[Pillar, ...]:
    return tuple(
        Pillar(
            row["id"],
            _text(row, "name"),
            _text(row, "short"),
            _text(row, "definition"),
            _text(row, "note"),
        )
        for row in connection.execute("SELECT * FROM pillars ORDER BY position")
    )


def _provinces(connection: sqlite3.Connection) -> tuple[Province, ...]:
    former: dict[str, list[FormerProvince]] = {}
    for row in connection.execute("SELECT * FROM former_provinces ORDER BY province, position"):
        old = FormerProvince(row["id"], _text(row, "name"))
        former.setdefault(row["province"], []).append(old)
    spellings: dict[str, list[str]] = {}
    for row in connection.execute("SELECT * FROM province_spellings ORDER BY province, position"):
        spellings.setdefault(row["province"], []).append(row["spelling"])
    return tuple(
        Province(
            row["id"],
            _text(row, "name"),
            ProvinceKind(row["kind"]),
            tuple(former.get(row["id"], ())),
            tuple(spellings.get(row["id"], ())),
            row["region"],
        )
        for row in connection.execute("SELECT * FROM provinces ORDER BY position")
    )


def _indicators(connection: sqlite3.Connection) -> tuple[Indicator, ...]:
    words = _words(connection, "indicator_words", "indicator")
    return tuple(
        Indicator(
            row["id"],
            _text(row, "name"),
            row["unit"],
            Direction(row["direction"]),
            words.get((row["id"], "alias"), ()),
            words.get((row["id"], "search"), ()),
            row["benchmark"],
            _text(row, "note"),
        )
        for row in connection.execute("SELECT * FROM indicators ORDER BY position")
    )


def _units(connection: sqlite3.Connection) -> tuple[Unit, ...]:
    words = _words(connection, "unit_words", "unit")
    return tuple(
        Unit(
            row["id"],
            _text(row, "name"),
            words.get((row["id"], "spelling"), ()),
            words.get((row["id"], "compares"), ()),
        )
        for row in connection.execute("SELECT * FROM units ORDER BY position")
    )


def _regions(connection: sqlite3.Connection) -> tuple[Region, ...]:
    return tuple(
        Region(row["id"], _text(row, "name"))
        for row in connection.execute("SELECT * FROM regions ORDER BY position")
    )


def _bodies(connection: sqlite3.Connection) -> tuple[Body, ...]:
    former: dict[str, list[Text]] = {}
    for row in connection.execute("SELECT * FROM former_bodies ORDER BY body, position"):
        former.setdefault(row["body"], []).append(_text(row, "name"))
    return tuple(
        Body(row["id"], _text(row, "name"), tuple(former.get(row["id"], ())))
        for row in connection.execute("SELECT * FROM bodies ORDER BY position")
    )


def _synonyms(connection: sqlite3.Connection) -> tuple[tuple[str, ...], ...]:
    groups: dict[int, tuple[str, ...]] = {}
    for row in connection.execute("SELECT * FROM synonyms ORDER BY meaning, position"):
        groups[row["meaning"]] = (*groups.get(row["meaning"], ()), row["term"])
    return tuple(groups.values())


def _words(
    connection: sqlite3.Connection, table: str, owner: str
) -> dict[tuple[str, str], tuple[str, ...]]:
    words: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, position"):  # noqa: S608
        key = row[owner], row["kind"]
        words[key] = (*words.get(key, ()), row["word"])
    return words


def _text(row: sqlite3.Row, name: str) -> Text:
    return Text(row[f"{name}_vi"], row[f"{name}_en"])
