"""Measure the search beside FTS5 and tantivy, over made-up law libraries of several sizes.

All engines answer the same questions in one process, in turns, warm; of each question the median of
its rounds counts, of each class of questions p50 and p95. Ratios travel to other machines, times do
not. Ours is asked up to the ids, as the peers are; `first` is p50 of the first round, when nothing of
most questions was kept from another one. Then, alone: the whole public `search()` with texts and
marks, and each question letter by letter, as it is typed. What is built is kept in build/bench/.

    python tests/bench/bench_search.py            1,000, 10,000 and 100,000 provisions
    python tests/bench/bench_search.py 500000     another size
"""

from __future__ import annotations

import random
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[2]))

import dev
from songhanh.search.analysis import folded_words
from songhanh.search.engine import SearchEngine
from songhanh.search.indexer import add_entries
from songhanh.search.query import Filters, SearchQuery
from songhanh.search.seal import read_seal
from songhanh.store.library import Library
from songhanh.store.manifest import INDEX
from tests.bench import _corpus
from tests.bench._peers import LIMIT, Asked, peers

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (1000, 10_000, 100_000)
QUESTIONS, ROUNDS = 20, 5
PLACE = dev.BUILD / "bench"
COLD = """
import time; start = time.perf_counter()
from pathlib import Path
from songhanh.search.engine import SearchEngine
from songhanh.search.query import SearchQuery
from songhanh.store.library import Library
library = Library.open([Path({pack!r})])
engine = SearchEngine(library, Path({cache!r}), Path({pack!r}))
opened = time.perf_counter()
engine.search(SearchQuery.parse("chuyển đổi số"))
print(opened - start, time.perf_counter() - start)
for text in {texts!r}:
    engine.search(SearchQuery.parse(text, typing=True))
fields = dict(line.split(":") for line in Path("/proc/self/status").read_text().splitlines() if ":" in line)
print(int(fields["RssAnon"].split()[0]) / 1024, int(fields["VmRSS"].split()[0]) / 1024)
"""


def questions() -> dict[str, list[Asked]]:
    """Return questions by class, the same every time."""
    rng = random.Random(3)
    policy = [text for text in _corpus.POLICY if 1 < len(text.split()) < 5]
    frequent = sorted({word for text in policy[:60] for word in text.split()})
    # rare syllables of the library's first passages: they are there, and seldom
    draw = _corpus.words(random.Random(57))
    rare = sorted({draw.rare.draw() for _ in range(2000)} - set(frequent))

    def many(make: Callable[[], Asked]) -> list[Asked]:
        return [make() for _ in range(QUESTIONS)]

    def word(source: list[str]) -> Asked:
        text = rng.choice(source)
        return Asked(text, tuple(folded_words(text)))

    def phrase(*, facets: bool = False) -> Asked:
        text = rng.choice(policy)
        return Asked(f'"{text}"', phrase=tuple(folded_words(text)), facets=facets)

    def both(province: str = "") -> Asked:
        text = " ".join(dict.fromkeys(rng.choice(policy).split() + rng.choice(policy).split()))
        return Asked(text, tuple(dict.fromkeys(folded_words(text))), province=province)

    def last() -> Asked:
        *before, end = rng.choice(policy).split()
        end = end[: rng.randint(1, 3)]
        return Asked(
            f"{' '.join(before)} {end}",
            phrase=tuple(folded_words(" ".join(before))),
            prefix=folded_words(end)[0],
        )

    def beginning() -> Asked:
        text = folded_words(rng.choice(frequent))[0][: rng.randint(2, 3)]
        return Asked(text, prefix=text)

    def number() -> Asked:
        digits = rng.choice(["57", "71"])
        return Asked(f"{digits}-NQ/TW", phrase=(digits, "nq", "tw"))

    provinces = ["nghe-an", "phu-tho", "ha-noi", "hue", "da-nang", "can-tho"]
    return {
        "frequent word": many(lambda: word(frequent)),
        "rare word": many(lambda: word(rare)),
        "phrase": many(phrase),
        "all words": many(both),
        "last word open": many(last),
        "beginning": many(beginning),
        "filter": many(lambda: both(rng.choice(provinces))),
        "facets": many(lambda: phrase(facets=True)),
        "number": many(number),
    }


class Ours:
    """Our engine, asked what a user would type."""

    name = "ours"

    def __init__(self, pack: Path) -> None:
        self._library = Library.open([pack])
        self.engine = SearchEngine(self._library, pack.parent / "cache", pack)

    def query(self, asked: Asked) -> SearchQuery:
        filters = Filters(provinces=(asked.province,)) if asked.province else None
        return SearchQuery.parse(asked.text, filters, typing=bool(asked.prefix))

    def ask(self, asked: Asked) -> object:
        """Return the best ids, as `search` finds them before it fetches texts."""
        found = self.engine._strict(self.query(asked), LIMIT)
        return self.engine._facets(found.plan) if asked.facets else found

    def whole(self, asked: Asked) -> object:
        """Return what the window shows."""
        return self.engine.search(self.query(asked), LIMIT, facets=asked.facets)

    def close(self) -> None:
        self.engine.close()
        self._library.close()


class Verdicts:
    """The goals, and whether they were met."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def add(self, goal: str, value: float, most: float, *, met: bool | None = None) -> None:
        """Note a goal: what was measured, and the most that it may be."""
        fine = value <= most if met is None else met
        self._lines.append(f"{'met   ' if fine else 'MISSED'} {goal}: {value:.2f}, goal {most:g}")

    def print(self) -> None:
        """Print all goals."""
        print("\n" + "\n".join(self._lines))


def measure(
    ways: dict[str, Callable[[Asked], Any]], asked: list[Asked], rounds: int = ROUNDS
) -> dict[str, list[list[float]]]:
    """Return the times of each question in milliseconds, by way of asking, round by round."""
    times: dict[str, list[list[float]]] = {name: [[] for _ in asked] for name in ways}
    for _ in range(rounds + 1):
        for place, one in enumerate(asked):
            for name, ask in ways.items():
                start = time.perf_counter()
                ask(one)
                times[name][place].append((time.perf_counter() - start) * 1000)
    return times


def warm(times: list[list[float]]) -> tuple[float, float]:
    """Return p50 and p95 of the medians of some questions, without the round that warms."""
    medians = [statistics.median(taken[1:]) for taken in times]
    return statistics.median(medians), quantile(medians)


def table(size: int, folder: Path, verdicts: Verdicts) -> None:
    """Print times and ratios by class of questions."""
    ours, others = Ours(folder / "pack"), peers(folder)
    names = ["ours", *(peer.name for peer in others)]
    print(f"\n{size:,} provisions; p50 / p95 in ms")
    head = "".join(f"{name:>18}" for name in names) + "".join(f"{f'÷ {n}':>16}" for n in names[1:])
    print(f"{'':16}{head}{'first':>10}{'whole':>18}")
    ratios: dict[str, list[float]] = {name: [] for name in names[1:]}
    whole: list[float] = []
    for name, asked in questions().items():
        taken = measure({"ours": ours.ask} | {peer.name: peer.ask for peer in others}, asked)
        ends = {way: warm(times) for way, times in taken.items()}
        shown = warm(measure({"whole": ours.whole}, asked, 2)["whole"])
        whole.append(shown[0])
        halves = {
            peer: [a / b for a, b in zip(ends["ours"], ends[peer], strict=True)] for peer in ratios
        }
        for peer, found in halves.items():
            ratios[peer].append(found[0])
        for number, end in enumerate(("p50", "p95")):
            value, mine = halves["FTS5"][number], ends["ours"][number]
            met = value <= 0.5 or (size <= 10_000 and mine <= 1)
            verdicts.add(f"{name}, {end} ÷ FTS5 ({mine:.2f} ms)", value, 0.5, met=met)
        pairs = [*ends.values()], [*halves.values()], [shown]
        line = "".join(f"{f'{one:.2f} / {two:.2f}':>18}" for one, two in pairs[0])
        line += "".join(f"{f'{one:.2f} / {two:.2f}':>16}" for one, two in pairs[1])
        line += f"{statistics.median(times[0] for times in taken['ours']):>10.2f}"
        print(f"{name:16}{line}" + "".join(f"{f'{a:.2f} / {b:.2f}':>18}" for a, b in pairs[2]))
    if "tantivy" in ratios and size == 100_000:
        verdicts.add("p50 ÷ tantivy, median of classes", statistics.median(ratios["tantivy"]), 1)
        verdicts.add("p50 ÷ tantivy, worst class", max(ratios["tantivy"]), 3)
    if size >= 100_000:
        most = 16 if size == 100_000 else 50
        verdicts.add("p95 from keystroke to ids, ms", quantile(typing(ours)), most)
        verdicts.add("p50 of search() with texts and marks, ms, worst class", max(whole), 5)
    ours.close()


def typing(ours: Ours) -> list[float]:
    """Return how long each letter takes when all questions are typed letter by letter."""
    times = []
    for asked in questions().values():
        for one in asked:
            for end in range(1, len(one.text) + 1):
                letters = replace(one, text=one.text[:end], prefix=one.text[end - 1])
                start = time.perf_counter()
                ours.ask(letters)
                times.append((time.perf_counter() - start) * 1000)
    return times


def quantile(times: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]


def once(folder: Path, took: dict[str, float], verdicts: Verdicts) -> None:
    """Measure once: building, sizes, adding, cold starts, memory."""
    others = peers(folder)
    print("index: " + ", ".join(f"{p.name} {p.bytes / 1e6:.1f} MB" for p in others), end=", ")
    print(f"ours {took['bytes'] / 1e6:.1f} MB; built in {took['seconds']:.1f} s; {built(others)}")
    verdicts.add("index ÷ FTS5's", took["bytes"] / others[0].bytes, 5.5)
    if folder.name == "100000":
        # on a shared machine, the time on the clock tells how busy the others are
        verdicts.add("build, s of the processor", took["processor"], 60)
    verdicts.add("adding ten passages, ms", adding(folder), 50)
    pack, cache = str(folder / "pack"), str(folder / "cache")
    texts = [one.text for asked in questions().values() for one in asked]
    runs = []
    for _ in range(5):
        code = COLD.format(pack=pack, cache=cache, texts=texts)
        told = subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True
        )
        runs.append([float(number) for number in told.stdout.split()])
    opened, first, anonymous, resident = (statistics.median(run) for run in zip(*runs, strict=True))
    print(
        f"cold process: open after {opened:.2f} s; {len(texts)} searches: {resident:.0f} MB in all"
    )
    verdicts.add("cold process to first answer, s", first, 0.4)
    if folder.name == "100000":
        verdicts.add("anonymous memory, MB", anonymous, 120)


def built(others: list[Any]) -> str:
    """Tell how long the peers took, if they were built in this run."""
    return ", ".join(f"{peer.name} {peer.seconds:.1f} s" for peer in others if peer.seconds)


def adding(folder: Path) -> float:
    """Return how many milliseconds it takes to add ten passages to a copy of the index."""
    copy = folder / "copy"
    _corpus.copy(folder / "pack" / INDEX, copy)
    rng = random.Random(1)
    source = _corpus.words(rng)
    texts = [" ".join(folded_words(_corpus.passage(source, rng))) for _ in range(10)]
    times = []
    for turn in range(5):
        before = read_seal(copy).stamp
        added = [{"id": f"new{turn}.{n}", "vi": text} for n, text in enumerate(texts)]
        start = time.perf_counter()
        add_entries(copy, before, f"{before[:60]}{turn}", added)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Measure at the sizes that were asked for."""
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        folder = PLACE / str(size)
        took = _corpus.build(folder / "pack", size)
        verdicts = Verdicts()
        table(size, folder, verdicts)
        once(folder, took, verdicts)
        verdicts.print()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\npeak of this process: {peak:.0f} MB")


if __name__ == "__main__":
    main()
