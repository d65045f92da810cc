"""How fast the corpus is checked and built: the real one, and one of 100,000 made-up provisions.

Beside the search index an index of the same text is built by SQLite's FTS5, in the same run.

    python tests/bench/bench_corpus.py [--small]
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sqlite3
import sys
import tempfile
import time
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from songhanh.core.model import (
    NO_TEXT,
    Confidence,
    Document,
    DocumentType,
    Figure,
    Kind,
    Link,
    Made,
    Operator,
    Provision,
    Source,
    Text,
)
from songhanh.corpus import builder
from songhanh.corpus.sources import Corpus, PackHead, read_corpus
from songhanh.store.manifest import INDEX
from songhanh.store.writer import PackContent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from songhanh.core.taxonomy import Taxonomy

CORPUS = Path(__file__).parents[2] / "corpus"
MANY, SMALL = 100_000, 5_000
IN_A_DOCUMENT = 50
SYLLABLES, WORDS = (10, 34), (7, 23)  # in a text, as in the real ones on average: 22 and 15
STEPS = ("write_database", "build_index", "checksums")

VI = """
xây dựng phát triển nâng cao đẩy mạnh hoàn thiện triển khai tổ chức thực hiện bảo đảm tăng cường
khuyến khích hỗ trợ đầu tư quản lý đào tạo bồi dưỡng kiểm tra giám sát đánh giá nguồn lực hạ tầng số
dữ liệu công nghệ khoa học sáng tạo doanh nghiệp nông thôn đô thị trường học giáo viên học sinh sinh
viên đại học nghiên cứu viện trung tâm sở ban ngành xã phường tỉnh thành phố nhân dân người dân cán bộ
công chức dịch vụ công trực tuyến hồ sơ thủ tục hành chính an toàn an ninh mạng thông tin truyền thông
kinh tế xã hội nông nghiệp công nghiệp thương mại du lịch y tế văn hóa môi trường năng lượng giao thông
chỉ tiêu mục tiêu nhiệm vụ giải pháp cơ chế chính sách nghị quyết kế hoạch chương trình đề án năm đến
đạt tỷ lệ phần trăm trên dưới ít nhất khoảng hằng toàn cấp huyện vùng khu vực quốc gia quốc tế hợp tác
""".split()
EN = """
build develop raise promote complete carry out organise ensure strengthen encourage support invest
manage train review supervise assess resources digital infrastructure data technology science
innovation enterprise rural urban school teacher pupil student university research institute centre
department commune ward province city people citizen official public service online record procedure
cyber security information communication economy society agriculture industry trade tourism health
culture environment energy transport target objective task measure mechanism policy resolution plan
programme project year reach share percent above below at least about every whole level region area
national international cooperation
""".split()


@contextmanager
def timed(name: str, count: int = 0, unit: str = "") -> Iterator[None]:
    """Print how long a step took, its rate, and the most memory the process has had so far."""
    start = time.perf_counter()
    yield
    report(name, time.perf_counter() - start, count, unit)


def report(name: str, seconds: float, count: int = 0, unit: str = "") -> None:
    rate = f"{count / seconds:10,.0f} {unit}/s" if count else ""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {name:<28}{seconds:8.2f} s  {rate:<26} peak {peak:5.0f} MB", flush=True)


def size(path: Path) -> float:
    """Return the size of a file or of all files in a folder, in MB."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


def made_up(taxonomy: Taxonomy, count: int) -> PackContent:
    """Return documents of every province with `count` provisions, the same in every run."""
    chance = random.Random(1)
    documents, provisions = [], []
    scopes = [*taxonomy.province]
    weights = [1 / rank for rank in range(1, 1 + max(len(VI), len(EN)))]

    def words(of: list[str], many: tuple[int, int]) -> str:
        chosen = chance.choices(of, weights[: len(of)], k=chance.randint(*many))
        return f"{' '.join(chosen)} {chance.randint(1, 5000)}."

    def text() -> Text:
        return Text(words(VI, SYLLABLES), words(EN, WORDS))

    for number in range(count // IN_A_DOCUMENT):
        scope = scopes[number % len(scopes)]
        key = f"{scope}/{number}-kh-ubnd"
        source = Source("Báo", f"Tin {number}", f"https://example.vn/{number}", None, "vi")
        documents.append(
            Document(
                id=key, scope=scope, type=DocumentType.PLAN, number=f"{number}/KH-UBND", title=text(),
                short=NO_TEXT, issuer=Text("Ủy ban nhân dân", "People's Committee"), signatory=None,
                issued=date(2025, 1, 1), effective=None, implements=("57-nq-tw",), sources=(source,),
                provisions=IN_A_DOCUMENT,
            )
        )  # fmt: skip
        for place in range(IN_A_DOCUMENT):
            target = place % 4 == 0
            provisions.append(
                Provision(
                    id=f"{key}#{place}", document=key, ref=str(place),
                    kind=Kind.TARGET if target else Kind.TASK,
                    pillars=tuple(chance.sample([*taxonomy.pillar], 2)),
                    text=text(), source=source, where=f"đoạn {place}",
                    confidence=Confidence.REPORTED, year=2030 if target else None,
                    indicator="tfp-growth-share" if target else None,
                    figure=Figure(Operator.AT_LEAST, place, None, "%", "percent") if target else None,
                    links=(Link("57-nq-tw#II.1.a", Made.EDITORIAL),),
                )
            )  # fmt: skip
    return PackContent(taxonomy, tuple(documents), tuple(provisions), ())


@contextmanager
def steps_timed(spent: dict[str, float]) -> Iterator[None]:
    """Measure the steps of a build while it runs."""

    def wrap(name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **named: Any) -> Any:
            start = time.perf_counter()
            try:
                return step(*given, **named)
            finally:
                spent[name] = time.perf_counter() - start

        return run

    kept = {name: getattr(builder, name) for name in STEPS}
    for name, step in kept.items():
        setattr(builder, name, wrap(name, step))
    yield
    for name, step in kept.items():
        setattr(builder, name, step)


def build(corpus: Corpus, folder: Path) -> None:
    """Build a pack and its peer, and print what each took."""
    content = corpus.content
    count = len(content.provisions)
    spent: dict[str, float] = {}
    with steps_timed(spent), timed("build", count, "provisions"):
        builder.build_pack(corpus, folder / "pack")
    for name, seconds in spent.items():
        report(f"  {name}", seconds, count, "provisions")
    start = time.perf_counter()
    peer(content, folder / "fts5.sqlite")
    seconds = time.perf_counter() - start
    report("peer: SQLite FTS5", seconds, count, "provisions")
    index, whole = size(folder / "pack" / INDEX), size(folder / "pack")
    print(f"  index {index:.1f} MB of {whole:.1f} MB; FTS5 {size(folder / 'fts5.sqlite'):.1f} MB")
    print(f"  index built in {spent['build_index'] / seconds:.1f} times the time of FTS5")


def peer(content: PackContent, path: Path) -> None:
    """Index the same texts with FTS5; it folds marks and knows neither pairs nor numbers."""
    documents = ((one.id, one.title.vi, one.title.en) for one in content.documents)
    provisions = ((one.id, one.text.vi, one.text.en) for one in content.provisions)
    with closing(sqlite3.connect(path)) as database:
        database.execute(
            "CREATE VIRTUAL TABLE texts USING fts5("
            "id UNINDEXED, vi, en, tokenize='unicode61 remove_diacritics 2')"
        )
        for rows in (documents, provisions):
            database.executemany("INSERT INTO texts VALUES (?, ?, ?)", rows)
        database.execute("INSERT INTO texts(texts) VALUES ('optimize')")
        database.commit()


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help=f"make up {SMALL:,} provisions only")
    count = SMALL if parser.parse_args(arguments).small else MANY
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        real, big = Path(folder) / "real", Path(folder) / "big"
        real.mkdir()
        big.mkdir()
        print("the corpus of the repository")
        lines = sum(file.read_bytes().count(b"\n") for file in CORPUS.rglob("*.yaml"))
        with timed("check", lines, "lines of YAML"):
            corpus = read_corpus(CORPUS)
        build(corpus, real)
        print(f"{count:,} provisions")
        with timed("make them up", count, "provisions"):
            content = made_up(corpus.content.taxonomy, count)
        head = PackHead("big", Text("Lớn", "Big"), "1", date(2026, 11, 21))
        build(Corpus(big, head, content, ()), big)


if __name__ == "__main__":
    main()
