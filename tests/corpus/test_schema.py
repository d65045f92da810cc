"""The JSON Schema for editors accepts every sheet, and sees what a check would find."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

import dev
from songhanh.corpus.reader import LOADER
from songhanh.corpus.schema import sheet_schema
from songhanh.corpus.taxonomy_files import read_taxonomy_files
from tests.small_corpus import CENTRE, PROVINCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCHEMA = sheet_schema(read_taxonomy_files(dev.ROOT / "corpus")[0])
SHEETS = sorted((dev.ROOT / "corpus").glob("[cp]*/*.yaml"))
TYPES: dict[str, Any] = {
    "object": dict, "array": list, "string": str, "integer": int, "number": (int, float),
    "null": type(None),
}  # fmt: skip
ANNOTATIONS = {"$schema", "title", "format"}


class Loader(LOADER):  # type: ignore[misc, valid-type]
    """Leaves dates as texts, as JSON has it."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML has it
        first: [one for one in many if one[0] != "tag:yaml.org,2002:timestamp"]
        for first, many in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def faults(value: Any, schema: dict[str, Any], place: str = "") -> Iterator[str]:
    """Yield where a value does not fit; an unknown keyword of the schema is a failure."""
    for keyword, rule in schema.items():
        if keyword in {*ANNOTATIONS, "then", "additionalProperties"}:
            continue
        if not KEYWORDS[keyword](value, rule):
            yield f"{place}: {keyword} {rule}"
    if "if" in schema and not [*faults(value, schema["if"])]:
        yield from faults(value, schema["then"], place)
    yield from within(value, schema, place)


def within(value: Any, schema: dict[str, Any], place: str) -> Iterator[str]:
    """Yield where what an object or a list holds does not fit."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key in schema.get("properties", {}):
                yield from faults(each, schema["properties"][key], f"{place}/{key}")
            elif schema.get("additionalProperties") is False:
                yield f"{place}/{key}: unknown"
    if isinstance(value, list) and "items" in schema:
        for index, each in enumerate(value):
            yield from faults(each, schema["items"], f"{place}/{index}")


def read(text: str) -> Any:
    return yaml.load(text, Loader)  # noqa: S506 - made of the safe one


def is_type(value: Any, names: str | list[str]) -> bool:
    return any(
        isinstance(value, TYPES[name]) for name in ([names] if isinstance(names, str) else names)
    )


KEYWORDS = {
    "type": is_type,
    "enum": lambda value, allowed: value in allowed,
    "const": lambda value, one: value == one,
    "required": lambda value, keys: not isinstance(value, dict) or {*keys} <= {*value},
    "pattern": lambda value, form: not isinstance(value, str) or re.search(form, value),
    "minimum": lambda value, least: not isinstance(value, int) or value >= least,
    "minItems": lambda value, least: not isinstance(value, list) or len(value) >= least,
    "minProperties": lambda value, least: not isinstance(value, dict) or len(value) >= least,
    "oneOf": lambda value, options: sum(not [*faults(value, one)] for one in options) == 1,
    "properties": lambda value, rule: True,
    "items": lambda value, rule: True,
    "if": lambda value, rule: True,
}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_every_sheet_of_the_repository_fits(sheet: Path) -> None:
    assert [*faults(read(sheet.read_text(encoding="utf-8")), SCHEMA)] == []


def test_small_sheets_fit() -> None:
    for text in (CENTRE, PROVINCE, PROVINCE.replace("ref: '1'", "ref: 1.10")):
        assert [*faults(read(text), SCHEMA)] == []


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("scope: nghe-an", "scope: atlantis", "/scope: enum"),
        ("merged_from: [nghe-an]", "merged_from: nghe-an", "/merged_from: type"),
        ("merged_from:", "colour:", "/colour: unknown"),
        ("name: {vi: Nghệ An, en: Nghe An}", "name: {}", "/name: minProperties"),
        ("- id: nghe-an/305-kh-tu", "- id: Nghệ-An/305", "/documents/0/id: pattern"),
        ("  type: plan", "  type: poem", "/documents/0/type: enum"),
        ("  issued: 2025-05-15", "  issued: [2025]", "/documents/0/issued: type"),
        ("  issuer:", "  isuer:", "/documents/0: required"),
        ("publisher: Báo Nghệ An, ", "", "/documents/0/sources/0: required"),
        ("kind: task", "kind: wish", "/documents/0/provisions/1/kind: enum"),
        ("pillar: [human-resources]", "pillar: []", "/documents/0/provisions/2/pillar: minItems"),
        ("pillar: [human-resources]", "pillar: [luck]", "/documents/0/provisions/2/pillar/0: enum"),
        ("    op: '>='\n", "", "/documents/0/provisions/0: required"),
        ("value: 25", "value: many", "/documents/0/provisions/0/value: oneOf"),
        ("year: 2030", "year: soon", "/documents/0/provisions/0/year: type"),
        ("source: 0", "source: -1", "/documents/0/provisions/0/source: minimum"),
        ("confidence: reported", "confidence: sure", "/documents/0/provisions/0/confidence: enum"),
        ("where: đoạn 3", "where: x\n    due: 30/9", "/documents/0/provisions/2/due: pattern"),
        ("where: đoạn 3", "where: x\n    actor: [king]", "/documents/0/provisions/2/actor/0: enum"),
        ("where: đoạn 3", "where: x\n    links: {a: []}", "/documents/0/provisions/2/links/a: unknown"),
        ("  why: Lấy theo báo của tỉnh.\n", "", "/discrepancies/0: required"),
    ],
)  # fmt: skip
def test_a_fault_is_seen(before: str, after: str, place: str) -> None:
    assert before in PROVINCE
    broken = read(PROVINCE.replace(before, after, 1))
    assert any(fault.startswith(place) for fault in faults(broken, SCHEMA))
