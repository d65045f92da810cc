"""What the signs of a comparison mean, or how many of its places stand how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.compare import RowsBy, Standing
from songhanh.ui.widgets.legend_line import LegendLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from songhanh.core.compare import ComparisonSheet
    from songhanh.ui.session import Session


class ComparisonLegend(LegendLine):
    """The line under a comparison."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.look)
        self._words = session.words

    def explain(self, sheet: ComparisonSheet) -> None:
        """Say what the signs in the cells mean, and how to read on from a text."""
        measured = sheet.rows_by == RowsBy.INDICATOR or any(
            entry.standing for row in sheet.rows for cell in row.cells for entry in cell.entries
        )
        has_signs = measured and sheet.base is not None
        marks = [(one, self._words.name(one)) for one in Standing] if has_signs else []
        if sheet.rows_by == RowsBy.INDICATOR:
            remark = self.tr(
                "The upright line is the base; numbers are compared, "
                "signs such as ≥ and > are kept as in the source."
            )
        else:
            remark = self.tr(
                "In brackets stands the place in the document; "
                "press Enter to read the provision and its source."
            )
        self.show_legend(marks, remark)

    def count(self, counts: Mapping[Standing | None, int]) -> None:
        """Say how many places stand how; those counted under None have no figure."""
        name = self._words.name
        marks = [(one, f"{name(one)}: {counts[one]}") for one in Standing if one in counts]
        bare = counts.get(None, 0)
        self.show_legend(marks, self.tr("%n without a figure", "", bare) if bare else "")
