"""`songhanh show` and `songhanh tree`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.core.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.store.library import Library
    from tests.cli.conftest import Answer

    Call = Callable[..., Answer]

PROVISION = [
    "id", "document", "ref", "section", "kind", "pillars", "text", "indicator", "figure", "year",
    "baseline", "actors", "due", "place", "links", "source", "where", "confidence",
]  # fmt: skip
DOCUMENT = [
    "id", "scope", "type", "number", "title", "issuer", "signatory", "issued", "effective",
    "status", "implements", "amends", "replaces", "read_until", "based_on", "cites",
    "place", "sources", "outline",
]  # fmt: skip


def test_a_document(call: Call, library: Library) -> None:
    record = call("show", "57-nq-tw", "--json").json
    assert list(record) == [*DOCUMENT, "implemented_by", "discrepancies", "provisions"]
    assert [p["id"] for p in record["provisions"]] == [
        p.id for p in library.provisions_of(["57-nq-tw"])
    ]
    assert record["issued"] == "2024-12-22"
    assert "nghe-an/305-kh-tu" in record["implemented_by"]
    assert list(record["discrepancies"][0]) == ["about", "says", "resolved", "why"]
    assert list(record["provisions"][0]) == PROVISION
    figures = [p["figure"] for p in record["provisions"] if p["figure"]]
    assert list(figures[0]) == ["operator", "low", "high", "unit", "spelling"]


def test_a_document_in_words(call: Call) -> None:
    vi, en = (call("show", "57-nq-tw", lang=language).out for language in Language)
    assert vi.startswith("57-NQ/TW\n")
    for line in ("Issuer: ", "Issued: 22 Dec 2024", "Implemented by: ", "Sources disagree: "):
        assert f"\n{line}" in en
    assert "Ban hành: 22/12/2024" in vi
    assert "≥ 30 % of GDP, 2030" in en
    assert "≥ 30 % GDP, 2030" in vi


def test_documents_can_be_shown(call: Call, library: Library) -> None:
    for key in list(library.documents)[::8]:  # the same code for each; not worth opening all
        answer = call("show", key)
        assert (answer.status, answer.err) == (0, ""), key
        assert "{" not in answer.out


def test_documents_known_by_number_only_are_named_so(call: Call, library: Library) -> None:
    known = library.documents
    key, unknown = next(
        (d.id, one) for d in known.values() for one in d.implements if one not in known
    )
    assert f"{unknown} (known by number only)" in call("show", key).out


def test_a_provision(call: Call) -> None:
    record = call("show", "57-nq-tw#I.1", "--json").json
    assert list(record) == PROVISION
    assert list(record["source"]) == ["publisher", "title", "url", "published", "language"]
    words = call("show", "57-nq-tw#I.1").out
    for line in (
        "57-NQ/TW\n",
        "\nI.1  [Viewpoint] ",
        "\nPillars: ",
        "\nSource: ",
        "\nConfidence: ",
    ):
        assert line in words


def test_a_province(call: Call) -> None:
    record = call("show", "phu-tho", "--json").json
    assert list(record) == ["id", "name", "merged_from", "documents"]
    assert [old["id"] for old in record["merged_from"]] == ["phu-tho", "vinh-phuc", "hoa-binh"]
    assert list(record["documents"][0]) == DOCUMENT
    words = call("show", "phu-tho", lang=Language.VI).out
    assert words.startswith("Phú Thọ\ngồm Vĩnh Phúc, Hòa Bình (cũ)\n")
    assert f"\n{record['documents'][0]['id']}  " in words


def test_a_province_without_documents_says_so(call: Call) -> None:
    assert call("show", "son-la").out == "Son La\nThe pack has no document from Son La yet\n"
    assert call("show", "son-la", "--json").json["documents"] == []


@pytest.mark.parametrize("kind", ["resolution", "pillar", "province"])
def test_trees(call: Call, kind: str) -> None:
    nodes = call("tree", kind, "--json").json
    assert list(nodes[0]) == ["key", "kind", "label", "ref", "count", "provisions", "children"]
    lines = call("tree", kind).out.splitlines()
    tops = [line for line in lines if not line.startswith(" ")]
    assert tops == [f"{node['label']['en']}  {node['count']}" for node in nodes]


def test_a_tree_in_words_names_implementers_and_numbers(call: Call) -> None:
    words = call("tree", "resolution", lang=Language.VI).out
    assert "\n  Văn bản thực hiện  " in words
    assert "\n  I Quan điểm" in words
