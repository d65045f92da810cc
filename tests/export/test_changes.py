"""What changed between two packs, in words."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

import dev
from songhanh.config.words import Words
from songhanh.core.diff import ChangeKind, Edition, diff
from songhanh.core.due import Due
from songhanh.core.model import (
    Confidence,
    Document,
    Figure,
    Language,
    Operator,
    Provision,
    Status,
    Text,
)
from songhanh.export.changes import ChangesWriter

if TYPE_CHECKING:
    from songhanh.export.changes import ScopeChanges
    from songhanh.store.library import Library

WORDS = {language: Words.load(dev.ROOT / "resources" / "words", language) for language in Language}
PLAN, TARGET = "nghe-an/305-kh-tu", "nghe-an/305-kh-tu#4"


@pytest.fixture(scope="module")
def edition(library: Library) -> Edition:
    provisions = library.provisions_of(library.documents)
    return Edition(library.documents, {one.id: one for one in provisions})


def said(
    library: Library, old: Edition, new: Edition, language: Language = Language.VI
) -> list[str]:
    told = tell(library, old, new, language)
    return [f"{place.name} · {line}" for place in told for line in place.lines]


def tell(
    library: Library, old: Edition, new: Edition, language: Language
) -> tuple[ScopeChanges, ...]:
    return ChangesWriter(WORDS[language], library.taxonomy, old, new).write(diff(old, new))


def with_provision(edition: Edition, new: Provision) -> Edition:
    return replace(edition, provisions={**edition.provisions, new.id: new})


def with_document(edition: Edition, new: Document) -> Edition:
    return replace(edition, documents={**edition.documents, new.id: new})


def without(edition: Edition, key: str) -> Edition:
    provisions = {k: p for k, p in edition.provisions.items() if key not in (k, p.document)}
    return Edition({k: d for k, d in edition.documents.items() if k != key}, provisions)


FIGURES = [
    (Figure(Operator.AT_LEAST, 25, None, "% GRDP", "percent-grdp"), 2030, "≈ 20 % GRDP → ≥ 25 % GRDP, 2030"),
    (Figure(Operator.RANGE, 8.5, 10, "% GRDP", "percent-grdp"), 2030, "≈ 20 % GRDP → 8,5–10 % GRDP, 2030"),
    (Figure(Operator.ABOUT, 20, None, "% GRDP", "percent-grdp"), 2035, "≈ 20 % GRDP, 2030 → ≈ 20 % GRDP, 2035"),
    (Figure(Operator.ABOUT, 20, None, "% GRDP", "percent-grdp"), None, "≈ 20 % GRDP, 2030 → ≈ 20 % GRDP, không rõ năm"),
    (Figure(Operator.TIMES, 2, None, "con", None), 2030, "≈ 20 % GRDP → gấp 2 con, 2030"),
    (None, 2030, "≈ 20 % GRDP → không có con số, 2030"),
]  # fmt: skip


@pytest.mark.parametrize(("figure", "year", "line"), FIGURES)
def test_figures_are_told_old_and_new(
    library: Library, edition: Edition, figure: Figure | None, year: int | None, line: str
) -> None:
    new = replace(edition.provisions[TARGET], figure=figure, year=year)
    changed = said(library, edition, with_provision(edition, new))
    assert changed == [f"Nghệ An · 305-KH/TU · 4: {line}"]


def test_what_came_and_went(library: Library, edition: Edition) -> None:
    fewer = without(edition, TARGET)
    text = edition.provisions[TARGET].text
    assert said(library, edition, fewer) == [f"Nghệ An · 305-KH/TU · 4: bỏ đoạn: {text.vi}"]
    (line,) = said(library, fewer, edition, Language.EN)
    assert line == f"Nghệ An · 305-KH/TU · 4: new provision: {text.en}".replace(
        "Nghệ An", "Nghe An"
    )
    none = without(edition, PLAN)
    (line,) = said(library, none, edition)
    count = edition.documents[PLAN].provisions
    title = edition.documents[PLAN].title.vi
    assert line == f"Nghệ An · 305-KH/TU: văn bản mới, {count} đoạn. {title}"
    assert said(library, edition, none) == [line.replace("văn bản mới", "bỏ văn bản")]


def test_other_changes_name_what_differs(library: Library, edition: Edition) -> None:
    old = edition.provisions[TARGET]
    new = replace(old, text=Text("Chữ mới.", "New words."))
    assert said(library, edition, with_provision(edition, new)) == [
        (
            "Nghệ An · 305-KH/TU · 4: sửa lời: "
            "[xóa: Kinh tế số đạt khoảng 20% GRDP của tỉnh] [thêm: Chữ mới]."
        )
    ]
    new = replace(
        old, confidence=Confidence.OFFICIAL, due=Due.parse("2030"), pillars=("digital-society",)
    )
    assert said(library, edition, with_provision(edition, new)) == [
        (
            "Nghệ An · 305-KH/TU · 4: sửa chi tiết: trụ cột; "
            "độ tin cậy: Báo chí, dịch máy → Bản chính thức; hạn: (trống) → 2030"
        )
    ]
    plan = edition.documents[PLAN]
    newer = replace(plan, status=Status.SUPERSEDED, effective=date(2025, 3, 1))
    assert said(library, edition, with_document(edition, newer), Language.EN) == [
        (
            "Nghe An · 305-KH/TU: details of the document changed: "
            "effective day: (empty) → 1 Mar 2025; validity: Validity not known → Superseded"
        )
    ]


def test_the_centre_comes_first_then_provinces_in_order(library: Library, edition: Edition) -> None:
    empty = Edition({}, {})
    names = [place.name for place in tell(library, empty, edition, Language.VI)]
    provinces = [one.name.vi for one in library.taxonomy.provinces]
    assert names == ["Trung ương", *(name for name in provinces if name in names)]


def test_nothing_changed(library: Library, edition: Edition) -> None:
    assert said(library, edition, edition) == []


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_every_field_and_kind_has_a_name(words: Words) -> None:
    for field in (*fields(Document), *fields(Provision)):
        if field.compare and field.name != "provisions":
            assert words.say("field", field.name)
    assert all(words.name(kind) for kind in ChangeKind)
