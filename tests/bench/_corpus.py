"""A made-up law library of any size, the same every time, as a pack and as a table for the peers.

Words fall as unequally as in real text (Zipf): function words, words of policy, and thousands of
rare syllables. Nothing in it is a real document.
"""

from __future__ import annotations

import bisect
import itertools
import json
import random
import shutil
import time
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import dev
from songhanh.core.model import (
    Confidence,
    Document,
    DocumentType,
    Kind,
    Provision,
    Source,
    Text,
)
from songhanh.corpus.sources import read_corpus
from songhanh.search.indexer import build_index
from songhanh.search.seal import IndexDamagedError, read_seal
from songhanh.store.manifest import DATABASE, FORMAT, INDEX, Manifest, checksums
from songhanh.store.writer import PackContent, write_database

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FUNCTION = (
    "và của các trong được cho với đến là theo về có từ tại trên để những này đã không một khi như "
    "phải cần do đối ra vào hoặc việc cùng sẽ đang qua bằng mỗi ngay trước sau giữa gồm nhằm"
).split()
POLICY = (
    "chuyển đổi số, khoa học, công nghệ, phát triển, đổi mới sáng tạo, kinh tế số, nhân lực, "
    "chất lượng cao, giáo dục, đào tạo, hạ tầng số, dữ liệu, cơ sở dữ liệu, trí tuệ nhân tạo, "
    "doanh nghiệp, nghiên cứu, chính quyền số, cải cách hành chính, dịch vụ công trực tuyến, "
    "an ninh mạng, giáo viên, học sinh, trường học, đại học, giáo dục nghề nghiệp, phổ thông, "
    "mầm non, cơ sở vật chất, ngân sách, đầu tư, xã hội số, công dân số, chữ ký số, "
    "định danh điện tử, sở hữu trí tuệ, khởi nghiệp sáng tạo, hợp tác quốc tế, nghị quyết, kế hoạch, "
    "chương trình hành động, chỉ tiêu, nhiệm vụ, giải pháp, mục tiêu, lộ trình, ủy ban nhân dân, "
    "tỉnh ủy, chính phủ, sở tài chính, sở nội vụ, cấp xã, địa phương, tăng trưởng, năng suất, "
    "tổng sản phẩm, bán dẫn, nông nghiệp thông minh, du lịch thông minh, y tế số, học liệu số, "
    "kỹ năng số, bình dân học vụ số, ngoại ngữ, tiếng anh, nhà giáo, tuyển dụng, thu hút nhân tài, "
    "phòng học, kiên cố hóa, đạt chuẩn quốc gia, liên thông, trung tâm dữ liệu, cáp quang, "
    "vùng sâu vùng xa, miền núi, hải đảo, văn hóa, thể chế, chính sách, cơ chế, kiểm tra, giám sát, "
    "đánh giá, báo cáo, phối hợp, chủ trì, tuyên truyền, người đứng đầu, bằng sáng chế, một cửa, "
    "thủ tục hành chính, hòa nhập, thúc đẩy, ứng dụng, triển khai, hoàn thiện, xây dựng, bảo đảm"
).split(", ")
ONSETS = "b c ch d đ g gh gi h kh l m n ng nh ph qu r s t th tr v x".split()
RIMES = (
    "a á à ả ã ạ an án àn ản ãn ạn ang áng àng ảng ãng ạng ai ái ài ải ãi ại ao áo ào ảo ão ạo "
    "âm ấm ầm ẩm ẫm ậm ân ấn ần ẩn ẫn ận e é è ẻ ẽ ẹ ê ế ề ể ễ ệ ên ến ền ển ễn ện i í ì ỉ ĩ ị "
    "iên iến iền iển iễn iện iêu iếu iều iểu iễu iệu inh ính ình ỉnh ĩnh ịnh o ó ò ỏ õ ọ "
    "ô ố ồ ổ ỗ ộ ông ống ồng ổng ỗng ộng ơ ớ ờ ở ỡ ợ ơi ới ời ởi ỡi ợi u ú ù ủ ũ ụ ung úng ùng ủng "
    "ũng ụng ư ứ ừ ử ữ ự ương ướng ường ưởng ưỡng ượng ươi ưới ười ưởi ưỡi ượi oa óa òa ỏa õa ọa "
    "uy úy ùy ủy ũy ụy ất ật ác ạc ích ịch ốc ộc ướp ượp iết iệt át ạt ếch ệch úc ục "
    "ôn ốn ồn ổn ỗn ộn ăn ắn ằn ẳn ẵn ặn"
).split()
KINDS = ["NQ/TU", "KH/TU", "KH-UBND", "QĐ-UBND", "NQ/TW", "NQ-CP", "QĐ-TTg", "NQ-HĐND"]
PER_DOCUMENT = 60
NOWHERE = Text("", "")
SOURCE = Source("made up", "made up", None, None, "vi")


class _Zipf:
    def __init__(self, items: Sequence[str], steepness: float, rng: random.Random) -> None:
        self._items, self._rng = items, rng
        weights = (1 / (place + 2) ** steepness for place in range(len(items)))
        self._sums = list(itertools.accumulate(weights))

    def draw(self) -> str:
        return self._items[bisect.bisect(self._sums, self._rng.random() * self._sums[-1])]


class Words(NamedTuple):
    """Where the words of the library come from."""

    function: _Zipf
    policy: _Zipf
    rare: _Zipf


def words(rng: random.Random) -> Words:
    """Return the sources of words."""
    syllables = [onset + rime for onset in ONSETS for rime in RIMES]
    rng.shuffle(syllables)
    return Words(_Zipf(FUNCTION, 0.9, rng), _Zipf(POLICY, 0.75, rng), _Zipf(syllables, 0.95, rng))


def passage(source: Words, rng: random.Random) -> str:
    """Return a passage of 40 to 120 syllables."""
    made: list[str] = []
    wanted, sentence = rng.randint(40, 120), 0
    while len(made) < wanted:
        chance = rng.random()
        if chance < 0.5:
            word = source.policy.draw()
        elif chance < 0.8:
            word = source.function.draw()
        elif chance < 0.99:
            word = source.rare.draw()
        else:
            word = rng.choice(["năm 2030", f"{rng.randint(1, 100)}%", "57-NQ/TW", "71-NQ/TW"])
        syllables = word.split() if sentence else word.capitalize().split()
        made += syllables
        sentence += len(syllables)
        if sentence > 18 and rng.random() < 0.3:
            made[-1] += "."
            sentence = 0
    return " ".join(made)


def content(size: int) -> PackContent:
    """Return a library of `size` provisions, with the taxonomy of the real corpus."""
    rng = random.Random(57)
    source = words(rng)
    taxonomy = read_corpus(dev.ROOT / "corpus").content.taxonomy
    provinces, pillars = list(taxonomy.province), list(taxonomy.pillar)
    documents, provisions = [], []
    for number in range(max(8, size // PER_DOCUMENT)):
        kind = rng.choice(KINDS)
        documents.append(
            Document(
                id=f"d{number}",
                scope=rng.choice(provinces),
                type=DocumentType.PLAN,
                number=f"{rng.randint(1, 3999)}-{kind}",
                title=Text(f"{source.policy.draw()} {source.policy.draw()}".capitalize(), ""),
                short=NOWHERE,
                issuer=NOWHERE,
                signatory=None,
                issued=date(rng.choice([2024, 2025, 2025, 2026]), 1, 1),
                effective=None,
                sources=(SOURCE,),
            )
        )
    for number in range(size):
        document = documents[number * len(documents) // size].id
        provisions.append(
            Provision(
                id=f"{document}#{number}",
                document=document,
                ref=str(number),
                kind=rng.choice(list(Kind)),
                pillars=(rng.choice(pillars),),
                text=Text(passage(source, rng), ""),
                source=SOURCE,
                where="",
                confidence=Confidence.OFFICIAL,
            )
        )
    return PackContent(taxonomy, documents, provisions, [])


def build(folder: Path, size: int) -> dict[str, float]:
    """Write the pack of a library into `folder` unless it is there and not out of date.

    Returns what that took.
    """
    record = folder / "took.json"
    if not _is_fresh(folder):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        made = content(size)
        stamp = write_database(folder / DATABASE, made)
        start, worked = time.perf_counter(), time.process_time()
        documents = {document.id: document for document in made.documents}
        build_index(folder / INDEX, stamp, made.taxonomy, documents, made.provisions)
        took = {
            "seconds": time.perf_counter() - start,
            "processor": time.process_time() - worked,
        }
        names = {"vi": "Thư viện giả", "en": "Made-up library"}
        files = checksums(folder)
        Manifest(FORMAT, "bench", names, "1", date(2026, 1, 1), stamp, made.counts, files).write(
            folder
        )
        size_of = sum(file.stat().st_size for file in (folder / INDEX).iterdir())
        record.write_text(json.dumps(took | {"bytes": size_of}))
    loaded: dict[str, float] = json.loads(record.read_text())
    return loaded


def _is_fresh(folder: Path) -> bool:
    """Tell whether the index in a pack was made by the rules of today."""
    try:
        read_seal(folder / INDEX)
    except IndexDamagedError:
        return False
    return (folder / "took.json").exists()


def passages(folder: Path) -> Iterator[Provision]:
    """Yield the provisions of the library in `folder`."""
    from songhanh.store.library import Library

    library = Library.open([folder])
    yield from library.packs[0].all_provisions()
    library.close()


def copy(folder: Path, target: Path) -> None:
    """Copy a folder in place of another one."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(folder, target)
