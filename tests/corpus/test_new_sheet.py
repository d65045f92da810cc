"""A new sheet needs no change of code: it is built, and appears wherever sheets appear."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from songhanh.core.compare import ComparisonRequest, Reason, RowsBy, Standing
from songhanh.core.tree import TreeKind
from songhanh.corpus.builder import build_pack
from songhanh.corpus.issues import Problem
from songhanh.corpus.sources import read_corpus
from songhanh.search.engine import SearchEngine
from songhanh.search.query import SearchQuery
from songhanh.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLAN = """\
scope: {scope}
name: {{vi: Một tỉnh, en: A province}}
merged_from: [{scope}]
documents:
  - id: {scope}/9-kh-tu
    type: plan
    number: 9-KH/TU
    title: {{vi: Kế hoạch nuôi trâu số, en: Plan for digital buffaloes}}
    issuer: {{vi: Tỉnh ủy, en: Provincial Party Committee}}
    signatory: null
    issued: 2025-02-20
    effective: null
    implements: [57-nq-tw]
    amends: []
    replaces: []
    sources:
      - {{publisher: Báo, title: Tin, url: https://example.vn/9, published: 2025-05-15, language: vi}}
    provisions:
      - ref: II.1
        kind: target
        pillar: [human-resources]
        indicator: buffaloes-with-chip
        op: ">="
        value: {value}
        unit: con trâu/km²
        year: 2030
        baseline: null
        text: {{vi: Có {value} con trâu gắn vi mạch., en: There are {value} buffaloes with a chip.}}
        source: 0
        where: đoạn 1
        confidence: reported
      - ref: II.2
        kind: target
        pillar: [enterprise-innovation]
        indicator: digital-economy-grdp-share
        op: ">="
        value: 31
        unit: "% thu nhập từ trâu"
        year: 2030
        text: {{vi: Kinh tế số đạt 31%., en: The digital economy reaches 31%.}}
        source: 0
        where: đoạn 2
        confidence: reported
        links: {{editorial: [57-nq-tw#II.1.a]}}
discrepancies: []
"""
NEW = {"cao-bang": 5, "hung-yen": 7}


@pytest.fixture(scope="module")
def folder(corpus_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("grown") / "corpus"
    shutil.copytree(corpus_folder, folder)
    for scope, value in NEW.items():
        text = PLAN.format(scope=scope, value=value)
        (folder / "provinces" / f"{scope}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def pack(folder: Path) -> Path:
    corpus = read_corpus(folder)
    found = {(issue.problem, issue.subject) for issue in corpus.issues}
    assert corpus.errors == 0
    assert (Problem.UNREGISTERED_INDICATOR, "buffaloes-with-chip") in found
    assert (Problem.UNREGISTERED_UNIT, "con trâu/km²") in found
    build_pack(corpus, folder.parent / "pack")
    return folder.parent / "pack"


@pytest.fixture(scope="module")
def grown(pack: Path) -> Iterator[Library]:
    library = Library.open([pack])
    yield library
    library.close()


@pytest.mark.parametrize("kind", TreeKind)
def test_it_stands_in_every_tree(grown: Library, kind: TreeKind) -> None:
    nodes = [node for root in grown.tree(kind) for node in root.walk()]
    told = {key for node in nodes for key in node.provisions}
    read = {node.place.document for node in nodes}
    for scope in NEW:
        assert f"{scope}/9-kh-tu#II.1" in told or f"{scope}/9-kh-tu" in read


def test_it_is_found(grown: Library, pack: Path, tmp_path: Path) -> None:
    engine = SearchEngine(grown, tmp_path, pack)
    found = {hit.id for hit in engine.search(SearchQuery.parse("trau gan vi mach")).hits}
    engine.close()
    assert {f"{scope}/9-kh-tu#II.1" for scope in NEW} <= found


def test_it_is_compared_as_far_as_it_can_be(grown: Library) -> None:
    request = ComparisonRequest(("cao-bang", "hung-yen"), RowsBy.INDICATOR, base="hung-yen")
    sheet = grown.compare(request)
    row = next(row for row in sheet.rows if row.id == "buffaloes-with-chip")
    (entry,) = row.cells[0].entries
    assert (entry.standing, entry.reason) == (Standing.NOT_COMPARABLE, Reason.UNREGISTERED)
    sheet = grown.compare(ComparisonRequest(("cao-bang",), RowsBy.INDICATOR, base="57-nq-tw"))
    row = next(row for row in sheet.rows if row.id == "digital-economy-grdp-share")
    judged = [entry for cell in row.cells for entry in cell.entries if entry.standing]
    assert [entry.reason for entry in judged] == [Reason.UNREGISTERED]


def test_its_links_are_followed(grown: Library) -> None:
    ids = {one.id for one in grown.linked_to("57-nq-tw#II.1.a")}
    assert {f"{scope}/9-kh-tu#II.2" for scope in NEW} <= ids


def test_the_example_of_the_handbook_builds(corpus_folder: Path, folder: Path) -> None:
    text = (corpus_folder / "README.md").read_text(encoding="utf-8")
    example = text.partition("```yaml\n")[2].partition("\n```")[0] + "\n"
    sheet = folder / "provinces" / "son-la.yaml"
    sheet.write_text(example, encoding="utf-8")
    corpus = read_corpus(folder)
    sheet.unlink()
    found = {issue.problem for issue in corpus.issues if issue.file == sheet}
    assert found == {Problem.UNRECORDED_ID}
    manifest = build_pack(corpus, folder.parent / "with-example")
    assert manifest.counts["provinces_with_documents"] == 33
    library = Library.open([folder.parent / "with-example"])
    read = library.documents_of("son-la")
    library.close()
    assert [document.provisions for document in read] == [2]
