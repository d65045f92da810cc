"""A corpus of two sheets and six provisions, to be built, broken and compared in a blink."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import dev
from songhanh.corpus.builder import build_pack
from songhanh.corpus.sources import read_corpus

if TYPE_CHECKING:
    from pathlib import Path

    from songhanh.store.manifest import Manifest

PACK = """\
id: small
name: {vi: Gói nhỏ, en: Small pack}
version: "1"
date: 2026-11-21
"""

CENTRE = """\
scope: central
name: {vi: Trung ương, en: Central level}
documents:
- id: 57-nq-tw
  type: resolution
  number: 57-NQ/TW
  title: {vi: Đột phá khoa học, en: Breakthroughs in science}
  issuer: {vi: Bộ Chính trị, en: Politburo}
  issued: 2024-12-22
  sources:
  - {publisher: Báo Nhân Dân, title: Toàn văn, url: https://example.vn/57, published: null, language: vi}
  outline:
  - {ref: II, title: {vi: Mục tiêu, en: Objectives}}
  - {ref: II.1, title: {vi: Đến năm 2030, en: By 2030}}
  provisions:
  - ref: I.1
    kind: viewpoint
    pillar: [data-technology]
    text: {vi: Chuyển đổi số là đột phá., en: Digital transformation is a breakthrough.}
    source: 0
    where: Mục I.1
    confidence: official
  - ref: II.1.a
    kind: target
    pillar: [data-technology]
    indicator: digital-economy-grdp-share
    op: '>='
    value: 30
    unit: '% GDP'
    year: 2030
    text: {vi: Kinh tế số đạt 30% GDP., en: The digital economy reaches 30% of GDP.}
    source: 0
    where: Mục II.1
    confidence: official
  - ref: II.1.b
    kind: target
    pillar: [human-resources]
    indicator: researchers-per-10k
    op: '>='
    value: 12
    unit: người/vạn dân
    year: 2030
    text: {vi: 12 người nghiên cứu trên một vạn dân., en: '12 researchers per 10,000 people.'}
    source: 0
    where: Mục II.1
    confidence: official
"""

PROVINCE = """\
scope: nghe-an
name: {vi: Nghệ An, en: Nghe An}
merged_from: [nghe-an]
documents:
- id: nghe-an/305-kh-tu
  type: plan
  number: 305-KH/TU
  title: {vi: Kế hoạch thực hiện, en: Plan to carry out}
  issuer: {vi: Tỉnh ủy, en: Provincial Party Committee}
  issued: 2025-05-15
  implements: [57-nq-tw]
  sources:
  - {publisher: Báo Nghệ An, title: Kế hoạch 305, url: https://example.vn/305, published: 2025-05-15, language: vi}
  provisions:
  - ref: '1'
    kind: target
    pillar: [data-technology]
    indicator: digital-economy-grdp-share
    op: '>='
    value: 25
    unit: '% GRDP'
    year: 2030
    text: {vi: Kinh tế số đạt 25% GRDP., en: The digital economy reaches 25% of GRDP.}
    source: 0
    where: đoạn 1
    confidence: reported
  - ref: '2'
    kind: task
    pillar: [human-resources, data-technology]
    text: {vi: Đào tạo nhân lực số., en: Train a digital workforce.}
    source: 0
    where: đoạn 2
    confidence: reported
  - ref: '3'
    kind: measure
    pillar: [human-resources]
    text: {vi: Thu hút chuyên gia., en: Attract experts.}
    source: 0
    where: đoạn 3
    confidence: reported
discrepancies:
- about: Ngày ban hành
  says:
  - {source: https://example.vn/305, value: 15/5/2025}
  - {source: https://example.vn/306, value: 16/5/2025}
  resolved: '2025-05-15'
  why: Lấy theo báo của tỉnh.
"""


def write_corpus(folder: Path, centre: str = CENTRE, province: str = PROVINCE) -> Path:
    """Write the sheets with the taxonomy of the repository into `folder` and return it."""
    shutil.copytree(dev.ROOT / "corpus" / "taxonomy", folder / "taxonomy")
    for name, text in (("pack.yaml", PACK), ("centre.yaml", centre), ("nghe-an.yaml", province)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def build_small(folder: Path, centre: str = CENTRE, province: str = PROVINCE) -> Manifest:
    """Build the pack of these sheets in `folder`."""
    sources = write_corpus(folder.with_name(f"{folder.name}-sources"), centre, province)
    return build_pack(read_corpus(sources), folder)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return all files and folders beneath a folder, to be compared before and after."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
    }
