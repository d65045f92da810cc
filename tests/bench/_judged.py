"""Judged questions, and how well a ranking answers them."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
OFFICE = Path(__file__).with_name("office_queries.yaml")
DEPTH = 20  # hits that are looked at
_SURE = 1.96  # standard errors within which 95 of 100 measurements lie

Rank = int | None
"""The place of the first right hit, from 1; None where there is none."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and the ids of the entries that answer it.

    One that is `held_out` was judged before any engine was asked it, and nothing is chosen by it.
    """

    text: str
    answers: frozenset[str]
    held_out: bool = False


@dataclass(frozen=True, slots=True)
class Law:
    """A law and its articles, by id."""

    id: str
    name: str
    articles: dict[str, str]


def read_laws(folder: Path) -> list[Law]:
    """Read the laws of a folder in the form of the ALQAC competitions."""
    records = json.loads((folder / "legal_passages.json").read_text(encoding="utf-8"))
    return [
        Law(
            f"law-{number}",
            record["id"],
            {f"law-{number}#{one['id']}": one["text"] for one in record["articles"]},
        )
        for number, record in enumerate(records)
    ]


def read_statements(file: Path, laws: Sequence[Law]) -> list[Question]:
    """Read the judged statements of a file, `train.json` or `test.json`, about these laws."""
    ids = {law.name: law.id for law in laws}
    return [
        Question(
            record["statement"],
            frozenset(f"{ids[p['law_id']]}#{p['article_id']}" for p in record["legal_passages"]),
        )
        for record in json.loads(file.read_text(encoding="utf-8"))
    ]


def read_office() -> list[Question]:
    """Read the short queries over the corpus of the repository."""
    records = yaml.safe_load(OFFICE.read_text(encoding="utf-8"))
    return [
        Question(record["q"], frozenset(record["finds"]), record.get("held_out", False))
        for record in records
    ]


def rank(question: Question, found: Iterable[str]) -> Rank:
    """Return the place of the first right entry among those found."""
    places = (place for place, key in enumerate(found, start=1) if key in question.answers)
    return next(places, None)


def share(ranks: Sequence[Rank], depth: int) -> tuple[float, float, float]:
    """Return hit@depth with the bounds of its Wilson interval."""
    n = len(ranks)
    p = sum(one is not None and one <= depth for one in ranks) / n
    centre = p + _SURE**2 / (2 * n)
    spread = _SURE * math.sqrt(p * (1 - p) / n + _SURE**2 / (4 * n * n))
    scale = 1 + _SURE**2 / n
    return p, (centre - spread) / scale, (centre + spread) / scale


def reciprocal(ranks: Sequence[Rank], depth: int = 10) -> tuple[float, float, float]:
    """Return the mean reciprocal rank (MRR@depth) with the bounds of its interval."""
    values = [1 / one if one is not None and one <= depth else 0.0 for one in ranks]
    mean = sum(values) / len(values)
    variance = sum((value - mean) ** 2 for value in values) / max(1, len(values) - 1)
    spread = _SURE * math.sqrt(variance / len(values))
    return mean, mean - spread, mean + spread


def chance(ones: Sequence[Rank], others: Sequence[Rank]) -> tuple[int, int, float]:
    """Compare two rankings of the same questions by their first hits (McNemar's exact test).

    Return how many questions only the one answers first, how many only the other, and how likely
    a difference so great is by chance.
    """
    pairs = [(one == 1, other == 1) for one, other in zip(ones, others, strict=True)]
    won, lost = pairs.count((True, False)), pairs.count((False, True))
    n = won + lost
    tail = sum(math.comb(n, k) for k in range(min(won, lost) + 1)) / 2**n
    return won, lost, min(1.0, 2 * tail)


def table(
    name: str, rankings: Mapping[str, Sequence[Rank]], write: Callable[[str], object]
) -> None:
    """Write hit@1, hit@5, hit@20 and MRR@10 of several rankings of the same questions."""
    count = len(next(iter(rankings.values())))
    write(f"\n{name}: {count} questions; in brackets, 95 of 100 such sets would lie")
    write(f"{'':34}" + "".join(f"{title:^22}" for title in ("hit@1", "hit@5", "hit@20", "MRR@10")))
    for title, ranks in rankings.items():
        cells = [*(share(ranks, depth) for depth in (1, 5, 20)), reciprocal(ranks)]
        row = "".join(f"{mean:8.3f} [{low:.3f}, {high:.3f}]" for mean, low, high in cells)
        write(f"{title:34}{row}")
