"""The command line as a whole: usage, languages, packs, and errors in one sentence."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from songhanh.cli import reading
from songhanh.core.model import Language
from tests.small_corpus import PROVINCE, build_small, write_corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Answer

    Call = Callable[..., Answer]

COMMANDS = ["search", "show", "tree", "compare", "corpus"]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["search"],
        ["search", "a", "--batch", "b"],
        ["search", "a", "--limit", "0"],
        ["search", "a", "--limit", "many"],
        ["search", "a", "--kind", "poem"],
        ["show"],
        ["tree", "oak"],
        ["compare", "--columns"],
        ["compare", "--columns", "nghe-an", "--rows", "moon"],
        ["corpus"],
        ["corpus", "build", "folder"],
        ["tree", "pillar", "--lang", "fr"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_status_2(call: Call, arguments: list[str]) -> None:
    answer = call(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("usage: songhanh")


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS), ["corpus", "check"]])
def test_help_speaks_both_languages(call: Call, command: list[str]) -> None:
    vi, en = (call(*command, "--help", lang=language) for language in Language)
    assert vi.status == en.status == 0
    assert vi.out != en.out
    # A choice of values stands as {this,that}; any other brace is a word not filled in.
    assert "{" not in re.sub(r"\{\S+?,[\s\S]+?\}", "", vi.out)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--lang", "vi", "show", "no-such"],
        ["show", "--lang", "vi", "no-such"],
        ["show", "no-such", "--lang=vi"],
        ["--lang", "en", "show", "no-such", "--lang", "vi"],
    ],
    ids=" ".join,
)
def test_the_language_may_stand_anywhere(call: Call, arguments: list[str]) -> None:
    assert call(*arguments).failed("Không có mục nào mang mã “no-such”.")


def test_the_language_of_an_action(call: Call, corpus_folder: Path) -> None:
    assert call("corpus", "check", corpus_folder, "--lang", "vi").out.endswith("điều cần xem.\n")


def test_packs_may_be_named_anywhere_and_several_times(call: Call, tmp_path: Path) -> None:
    one, two, three = (tmp_path / name for name in ("one", "two", "three"))
    for number, folder in enumerate((one, two, three)):
        build_small(folder, province=PROVINCE.replace("305", str(number)))
    documents = {"0": "nghe-an/0-kh-tu", "1": "nghe-an/1-kh-tu", "2": "nghe-an/2-kh-tu"}
    calls = [
        ("--pack", one, "--pack", two, "show", "nghe-an", "--json"),
        ("show", "nghe-an", "--json", "--pack", one, "--pack", two),
        ("--pack", one, "show", "--pack", two, "nghe-an", "--json"),
        (f"--pack={one}", "show", "nghe-an", "--json", f"--pack={two}"),
    ]
    for arguments in calls:
        found = [document["id"] for document in call(*arguments).json["documents"]]
        assert found == [documents["0"], documents["1"]]
    stats = call("--pack", one, "corpus", "--pack", two, "stats", "--json", "--pack", three).json
    assert (stats["documents"], stats["provinces"]) == (4, 34)  # one stands in all three


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("none", None, "There is no corpus pack at"),
        ("foreign", b"{}", "The folder"),
        ("newer", b'{"format": 99}', "The pack at"),
    ],
)
def test_a_pack_that_cannot_be_opened_is_named(
    call: Call, tmp_path: Path, name: str, content: bytes | None, sentence: str
) -> None:
    folder = tmp_path / name
    if content is not None:
        folder.mkdir()
        (folder / "manifest.json").write_bytes(content)
    answer = call("--pack", folder, "show", "nghe-an")
    assert answer.failed(sentence)
    assert str(folder) in answer.err


def test_the_unforeseen_is_one_sentence_and_no_traceback(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise RuntimeError("first line\nsecond line")

    monkeypatch.setattr(reading, "node_record", fail)
    answer = call("tree", "pillar", "--json")
    assert answer.failed("Something unforeseen happened")
    assert "RuntimeError: first line" in answer.err
    assert "second" not in answer.err


def test_an_interrupt_ends_quietly(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "node_record", interrupt)
    answer = call("tree", "pillar", "--json")
    assert (answer.status, answer.out, answer.err) == (130, "", "")


@pytest.mark.parametrize("odd", ["\udcff", "a\0b", "", "😀", "%s", "{id}", "../..", "' OR 1=1 --"])
def test_an_id_of_any_letters_is_only_unknown(call: Call, odd: str) -> None:
    for arguments in (["show", odd], ["compare", "--columns", odd]):
        assert call(*arguments).failed("Nothing has the id “")


def test_without_a_console_nothing_breaks(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The frozen window has none."""
    folder = write_corpus(tmp_path / "corpus")
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert call().status == 2
    assert call("show", "no-such").status == 1
    assert call("show", "nghe-an").status == call("corpus", "check", folder).status == 0
