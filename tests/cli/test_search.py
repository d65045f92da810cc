"""`songhanh search`."""

from __future__ import annotations

import io
import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from songhanh.cli.app import run
from songhanh.config.paths import find_paths
from songhanh.core.model import Language
from songhanh.search import evaluate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Answer

    Call = Callable[..., Answer]


def test_json(call: Call) -> None:
    answer = call("search", "nhan luc chat luong cao", "--json", "--limit", 3)
    record = answer.json
    assert (answer.status, answer.err) == (0, "")
    more = ["understood", "added", "suggestions", "facets", "elapsed_ms"]
    assert list(record) == ["query", "total", "relaxed", "partial", "hits", *more]
    assert record["query"] == "nhan luc chat luong cao"
    assert len(record["hits"]) == 3 < record["total"]
    for hit in record["hits"]:
        assert list(hit) == ["id", "document", "title", "score", "lang", "text", "marks"]
        assert hit["lang"] in ("vi", "en")
        assert all(0 <= start < end <= len(hit["text"]) for start, end in hit["marks"])
    assert "nhân lực" in answer.out  # letters as they are, not as numbers


def test_words(call: Call) -> None:
    answer = call("search", "nghị quyết 57", "--limit", 3)
    first, _, hit, text = answer.out.splitlines()[:4]
    assert "hits for “nghị quyết 57”" in first
    assert hit == "57-nq-tw  57-NQ/TW · Resolution"
    assert text.startswith("    ")
    provision = call("search", "robot programming").out.splitlines()[2]
    assert provision.startswith("can-tho/news-de-an-dot-pha-giao-duc#5b  ")
    assert " · 5b · " in provision


def test_a_relaxed_answer_says_so(call: Call) -> None:
    assert call("search", "nhân lực kangaroo").out.startswith("No passage holds all words;")
    assert call("search", "nhân lực kangaroo", "--json").json["relaxed"] is True


def test_a_query_that_was_cut_says_so(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluate, "MOST_POSTINGS", 1)
    assert call("search", "nhân lực").out.startswith("About ")
    assert call("search", "nhân lực", "--json").json["partial"] is True


def test_what_was_understood_and_added_is_said(call: Call) -> None:
    telex = call("search", "ddoori mowis sangs taoj", "--lang", "en")
    assert "Understood as “đổi mới sáng tạo” (Telex" in telex.out
    assert call("search", "d9o6i3 mo71i", "--json").json["understood"] == {
        "as": "vni",
        "text": "đổi mới",
    }
    short = call("search", "CĐS", "--limit", 1)
    assert "“CĐS”: looked for chuyển đổi số, digital transformation as well." in short.out
    assert call("search", "CĐS", "--no-synonyms", "--json").json["added"] == []
    assert "Without the word “kangaroo”: " in call("search", "nhân lực kangaroo").out
    assert "Did you mean “nhân luc”: " in call("search", "nhân lukc", "--no-synonyms").out


def test_facets(call: Call) -> None:
    answer = call("search", "robot", "--facets")
    assert "Kind of passage" in answer.out
    record = call("search", "robot", "--facets", "--json").json
    assert sum(record["facets"]["province"].values()) == record["total"]


@pytest.mark.parametrize("query", ["kangaroo", "", "😀", "\udcff"])
def test_nothing_found_is_an_answer(call: Call, query: str) -> None:
    answer = call("search", query)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("Nothing found for “")
    assert call("search", query, "--json").json["hits"] == []


def test_filters(call: Call) -> None:
    filters = ["--province", "nghe-an", "--province", "phu-tho", "--pillar", "human-resources"]
    more = ["--kind", "task", "--kind", "measure", "--resolution", "57-nq-tw"]
    hits = call("search", *filters, *more, "nhân lực", "--json").json["hits"]
    assert hits
    assert all(hit["document"].startswith(("nghe-an/", "phu-tho/")) for hit in hits)
    assert call("search", "nhân lực", "--province", "central", "--json").json["total"] > 0
    assert call("search", "nhân lực", "--province", "son-la", "--json").json["total"] == 0
    years = call("search", "kinh tế số", "--year", 2030, "--json", "--facets").json
    assert years["facets"]["year"]["2030"] == years["total"] > 0


@pytest.mark.parametrize("name", ["province", "pillar", "resolution"])
def test_an_unknown_filter_is_named(call: Call, name: str) -> None:
    assert call("search", "a", f"--{name}", "no-such").failed("Nothing has the id “no-such”.")


BATCH = b"\xef\xbb\xbfngh\xe1\xbb\x8b quy\xe1\xba\xbft 57\r\n\r\n  \nhalf \xff letter\x0cpage\nlast"


@pytest.mark.parametrize("name", ["-", "file"])
def test_a_batch_answers_each_line(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "file").write_bytes(BATCH)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BATCH)))
    answer = call("search", "--batch", name if name == "-" else tmp_path / name, "--limit", 2)
    records = [json.loads(line) for line in answer.out.splitlines()]
    assert [one["query"] for one in records] == [
        "nghị quyết 57",
        "half \ufffd letter\x0cpage",
        "last",
    ]
    assert records[0]["hits"][0]["id"] == "57-nq-tw"


def test_a_batch_that_cannot_be_read(call: Call, tmp_path: Path) -> None:
    answer = call("search", "--batch", tmp_path / "none")
    assert answer.failed("Cannot read")
    assert "No such file" in answer.err


def test_damage_in_the_index_of_its_own_pack_changes_no_hit(
    call: Call, pack_folder: Path, profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = call("search", "kinh tế số", "--json").json
    own = tmp_path / "pack"
    shutil.copytree(pack_folder, own)
    postings = next((own / "index").glob("*.pst"))
    content = postings.read_bytes()
    postings.write_bytes(content[:64] + bytes(len(content) - 64))
    paths = replace(find_paths(), pack=own, profile=profile)
    assert run(["search", "kinh tế số", "--json"], paths, Language.EN, lambda *_: 0) == 0
    found = json.loads(capsys.readouterr().out)
    assert [hit["id"] for hit in found["hits"]] == [hit["id"] for hit in whole["hits"]]
    assert found["total"] == whole["total"]
