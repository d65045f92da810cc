"""The language of the search box."""

from __future__ import annotations

import pytest

from songhanh.search.grammar import FilterField, PartKind, parse


def said(text: str) -> list[list[tuple[PartKind, str]]]:
    """Return the sides of a query, each part with its words or its number."""
    return [
        [(p.kind, p.number or " ".join(t.key for t in p.tokens)) for p in parts]
        for parts in parse(text).alternatives
    ]


WORDS, PHRASE, BEGINNING, NUMBER = PartKind


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("nhân lực", [[(WORDS, "nhan luc")]]),
        ('số "nhân lực" cao', [[(WORDS, "so"), (PHRASE, "nhan luc"), (WORDS, "cao")]]),
        ("“nhân lực”", [[(PHRASE, "nhan luc")]]),
        ('"nhân lực', [[(WORDS, "nhan luc")]]),
        ("nhân l*", [[(WORDS, "nhan"), (WORDS, "l")]]),
        ("nhân lự*", [[(WORDS, "nhan"), (BEGINNING, "lu")]]),
        ("nhân lực OR STEM", [[(WORDS, "nhan luc")], [(WORDS, "stem")]]),
        ("nhân HOẶC tài | số", [[(WORDS, "nhan")], [(WORDS, "tai")], [(WORDS, "so")]]),
        ("OR nhân OR OR", [[(WORDS, "nhan")]]),
        ("or nhân", [[(WORDS, "or nhan")]]),
        ("theo 57-NQ/TW về số", [[(WORDS, "theo"), (NUMBER, "57-nq-tw"), (WORDS, "ve so")]]),
        ("nghị quyết 57-nq/tw", [[(NUMBER, "57-nq-tw")]]),
        ("nghị  quyết số 059 năm 2020", [[(NUMBER, "59nq"), (WORDS, "2020")]]),
        ("57 - NQ/TW", [[(NUMBER, "57-nq-tw")]]),
        ("57nqtw", [[(NUMBER, "57-nq-tw")]]),
        ("NQ57/TW", [[(NUMBER, "57-nq-tw")]]),
        ("71/NQ-TW", [[(NUMBER, "71-nq-tw")]]),
        ("luật 93/2025/QH15", [[(NUMBER, "93-2025-qh15")]]),
        ("KH-CN", [[(WORDS, "kh cn")]]),
        ("2025-2030", [[(WORDS, "2025 2030")]]),
        ("a:b", [[(WORDS, "a b")]]),
        ("tỉnh: nghệ", [[(WORDS, "tinh nghe")]]),
        ("***", []),
    ],
)
def test_what_is_said(text: str, sides: list[list[tuple[PartKind, str]]]) -> None:
    assert said(text) == sides


def test_what_is_not_wanted() -> None:
    sentence = parse('nhân -lực -"đổi mới" -57nq -KH-CN - cao')
    wanted = [(p.number or " ".join(t.key for t in p.tokens)) for p in sentence.alternatives[0]]
    unwanted = [(p.number or " ".join(t.key for t in p.tokens)) for p in sentence.excluded]
    assert wanted == ["nhan", "cao"]
    assert unwanted == ["luc", "doi moi", "57nq", "kh cn"]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("tỉnh:nghệ-an", FilterField.PROVINCE, "nghe an"),
        ('Tỉnh:"Nghệ An"', FilterField.PROVINCE, "nghe an"),
        ("province:nghe_an", FilterField.PROVINCE, "nghe an"),
        ("trụ-cột:nhân-lực", FilterField.PILLAR, "nhan luc"),
        ("pillar:human-resources", FilterField.PILLAR, "human resources"),
        ("năm:2030", FilterField.YEAR, "2030"),
        ("loại:chỉ-tiêu", FilterField.KIND, "chi tieu"),
        ("ai:cấp-xã", FilterField.ACTOR, "cap xa"),
        ("nghị-quyết:57-NQ/TW", FilterField.RESOLUTION, "57 nq tw"),
    ],
)
def test_filters(text: str, field: FilterField, value: str) -> None:
    (found,) = parse(f"số {text}").filters
    assert (found.field, found.value, found.excluded) == (field, value, False)
    (found,) = parse(f"-{text}").filters
    assert found.excluded
