"""A comparison to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from songhanh.ui.models.comparison_model import ComparisonModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from songhanh.core.compare import ComparisonRequest
    from songhanh.ui.session import Session


@pytest.fixture
def model(session: Session) -> Callable[..., ComparisonModel]:
    """Return what makes a model of a request."""

    def make(request: ComparisonRequest, *, hide_empty: bool = True) -> ComparisonModel:
        model = ComparisonModel(session.look)
        sheet = session.library.compare(request)
        model.set_sheet(sheet, session.sheet_writer(), hide_empty=hide_empty)
        return model

    return make
