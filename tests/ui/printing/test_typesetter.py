from __future__ import annotations

import pytest

from songhanh.core.compare import Standing
from songhanh.core.model import Confidence
from songhanh.export.printed import Run
from songhanh.ui.fonts import printing_face
from songhanh.ui.printing.typesetter import Block, Setting, TextLine, font_of, keep_together

WIDTH = 1500.0


@pytest.fixture
def setting(qapp):
    return Setting(printing_face().family, 12)


def texts(block: Block, width: float = WIDTH) -> list[str]:
    return ["".join(p.text for p in line.pieces) for line in block.lines(width)]


@pytest.mark.parametrize(
    "number", ["305-KH/TU", "57-NQ/TW", "71/2025/NQ-HĐND", "PL1.11.2", "1/3", "63-CTrHĐ/TU"]
)
def test_numbers_of_documents_are_not_broken(setting, number):
    block = Block((Run(f"theo {number} {number} {number}"),), setting)
    for line in texts(block, block.narrowest):
        assert line.strip() in ("theo", number)


def test_addresses_are_left_as_they_are():
    address = "https://example.vn/mot-dia-chi-rat-dai-va-rat-dai-nua"
    assert keep_together(address) == address


def test_nothing_is_lost_or_added_by_breaking(setting):
    said = "Tăng đầu tư, nâng chất lượng giáo dục theo 57-NQ/TW để có đủ nhân lực trình độ cao."
    assert "".join(texts(Block((Run(said),), setting))) == said


def test_a_sign_stands_in_line_and_clings_to_its_word(setting):
    runs = (Run("một hai ba bốn năm [1] "), Run("", mark=Confidence.REPORTED))
    lines: tuple[TextLine, ...] = ()
    for width in range(500, 3000, 100):
        lines = Block(runs, setting).lines(width)
        assert "[1]" in lines[-1].pieces[-1].text
        assert len(lines[-1].marks) == 1
    (mark,) = lines[-1].marks
    assert mark.x >= lines[-1].pieces[-1].x


def test_the_word_after_a_sign_clings_to_it(setting):
    runs = (Run("", mark=Standing.AHEAD), Run(" Vượt", bold=True))
    (line,) = Block(runs, setting).lines(WIDTH)
    assert " " not in line.pieces[0].text
    assert line.pieces[0].x + 1 > line.marks[0].x + line.marks[0].side


def test_small_letters_are_never_under_eleven_points(setting):
    assert setting.style(Run("x", small=True)).points == 11
    assert setting._replace(points=11).style(Run("x", small=True)).points == 11
    assert setting._replace(points=10).style(Run("x", small=True)).points == 10


def test_only_addresses_are_broken_inside_a_word(setting):
    long = "x" * 200
    assert len(Block((Run(long),), setting).lines(WIDTH)) == 1
    assert len(Block((Run(long),), setting._replace(anywhere=True)).lines(WIDTH)) > 1


def test_letters_are_whole_units_high(setting):
    style = setting.style(Run("x", bold=True))
    assert font_of(setting.family, style).pixelSize() == 240
    assert font_of(setting.family, style).bold()
