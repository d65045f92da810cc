"""What the tests of the command line share."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from songhanh.cli.app import run
from songhanh.config.paths import find_paths
from songhanh.core.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from songhanh.export.printed import PrintedSheet


@dataclass(frozen=True)
class Answer:
    """What a command ended with and wrote."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return what was written, read as JSON."""
        return json.loads(self.out)

    def failed(self, sentence: str, status: int = 1) -> bool:
        """Tell whether the command failed with nothing but one sentence that begins like this."""
        one = self.err.count("\n") == 1 and self.err.startswith(sentence)
        return one and not self.out and self.status == status


@pytest.fixture
def written() -> list[tuple[PrintedSheet, Path]]:
    """Return the PDFs that were asked for."""
    return []


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str],
    pack_folder: Path,
    profile: Path,
    written: list[tuple[PrintedSheet, Path]],
) -> Callable[..., Answer]:
    """Return the command line over the pack of the whole corpus, its own pack."""
    paths = replace(find_paths(), pack=pack_folder)

    def write_pdf(sheet: PrintedSheet, path: Path) -> int:
        written.append((sheet, path))
        return 1

    def answer(*arguments: object, lang: Language = Language.EN) -> Answer:
        status = run([str(one) for one in arguments], paths, lang, write_pdf)
        captured = capsys.readouterr()
        return Answer(status, captured.out, captured.err)

    return answer
