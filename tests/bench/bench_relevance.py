"""How well the search ranks, on judged questions: with accents, without, and beside FTS5.

    .venv/bin/python tests/bench/bench_relevance.py [--data DIR]

The short queries over the repository's own corpus are always measured. DIR holds laws and judged
statements about them in the form of the ALQAC competitions (`legal_passages.json`, and `train.json`
or `test.json` or both); they belong to others and are not kept here.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

sys.path.insert(0, str(Path(__file__).parents[2]))

from songhanh.core.text import fold
from tests.bench._engines import Fts5, open_laws, open_office
from tests.bench._judged import chance, rank, read_laws, read_office, read_statements, table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.bench._judged import Question, Rank


class Engine(Protocol):
    """What finds entries for a text."""

    def find(self, text: str) -> list[str]:
        """Return the ids of the best hits."""


def measure(engine: Engine, questions: Sequence[Question], *, accents: bool) -> list[Rank]:
    """Ask all questions, with their accents or without."""
    texts = (one.text if accents else fold(one.text) for one in questions)
    return [rank(one, engine.find(text)) for one, text in zip(questions, texts, strict=True)]


def measure_laws(folder: Path, sets: Sequence[str]) -> None:
    """Compare the engines on the statements of a folder."""
    laws = read_laws(folder)
    engines = {"FTS5, accented": Fts5(laws, folded=False), "FTS5, folded": Fts5(laws, folded=True)}
    with open_laws(laws) as ours:
        for name in sets:
            questions = read_statements(folder / f"{name}.json", laws)
            rankings = {
                title: measure(engine, questions, accents=True) for title, engine in engines.items()
            }
            rankings["ours, typed with accents"] = measure(ours, questions, accents=True)
            rankings["ours, typed without"] = measure(ours, questions, accents=False)
            table(f"{folder.name}/{name}", rankings, print)
            compare(rankings)


def compare(rankings: Mapping[str, Sequence[Rank]]) -> None:
    """Print how the first hits of each of our rankings compare with those of every other one."""
    for ours, one in rankings.items():
        for title, other in rankings.items():
            if ours.startswith("ours") and title != ours:
                won, lost, p = chance(one, other)
                print(f"  {ours} : {title}: first hit won {won}, lost {lost}, p = {p:.4f}")


def measure_office() -> None:
    """Measure the short queries over the corpus, and name those whose first hit is not right."""
    questions = read_office()
    groups = {
        "office queries": [one for one in questions if not one.held_out],
        "office queries, held out": [one for one in questions if one.held_out],
    }
    with open_office() as ours:
        for title, asked in groups.items():
            rankings = {
                "ours, typed with accents": measure(ours, asked, accents=True),
                "ours, typed without": measure(ours, asked, accents=False),
            }
            table(title, rankings, print)
            for one, *ranks in zip(asked, *rankings.values(), strict=True):
                if ranks != [1, 1]:
                    print(f"  {one.text}: {ranks}")


def main() -> int:
    """Measure what there is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="laws and judged statements")
    parser.add_argument("--set", action="append", choices=["train", "test"], help="which of them")
    options = parser.parse_args()
    measure_office()
    if options.data:
        sets = options.set or [
            n for n in ("train", "test") if (options.data / f"{n}.json").exists()
        ]
        measure_laws(options.data, sets)
    return 0


if __name__ == "__main__":
    sys.exit(main())
