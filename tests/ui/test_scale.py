from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from songhanh.config.settings import TEXT_SIZES
from songhanh.ui.scale import Role, Scale


@pytest.mark.parametrize(("percent", "n", "pixels"), [(100, 32, 32), (125, 2, 3), (150, 27, 41)])
def test_lengths_are_rounded_half_up(percent, n, pixels):
    assert Scale(percent).px(n) == pixels


def test_steps_end_at_both_ends():
    scale = Scale(TEXT_SIZES[0])
    seen = [scale := scale.larger() for _ in TEXT_SIZES]
    assert [each.percent for each in seen] == [*TEXT_SIZES[1:], TEXT_SIZES[-1]]
    assert Scale(175).smaller() == Scale(150)
    assert Scale(80).smaller() == Scale(80)


def test_letters_grow_and_only_two_weights_exist(qapp):
    fonts = [Scale(150).font(role) for role in Role]
    assert Scale(150).font(Role.READING).pointSizeF() == 18
    assert {font.weight() for font in fonts} == {QFont.Weight.Normal, QFont.Weight.DemiBold}
    assert all(font.featureValue(QFont.Tag.fromString("tnum")) for font in fonts)
