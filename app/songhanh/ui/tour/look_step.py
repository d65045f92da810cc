"""The second step: how large the letters are, and on which ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from songhanh.config.settings import TEXT_SIZES
from songhanh.core.tree import LEADING
from songhanh.ui.context.section import paragraph
from songhanh.ui.palette import Theme
from songhanh.ui.scale import Role
from songhanh.ui.tour.step import Step
from songhanh.ui.widgets.form_row import FormRow
from songhanh.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from songhanh.ui.session import Session

_SAMPLES = 2
_OFFERED = tuple(size for size in TEXT_SIZES if 90 <= size <= 150)


class LookStep(Step):
    """Each choice is seen at once, in the whole window."""

    text_size_requested = Signal(int)
    theme_requested = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Text size"),
            self.tr("Can you read this comfortably?"),
            self.tr("Choose until the lines below are easy on the eyes."),
        )
        name = self.tr("Text size")
        self._sizes = Segmented(name, [(str(size), f"{size} %") for size in _OFFERED])
        self._sizes.chosen.connect(lambda key: self.text_size_requested.emit(int(key)))
        self._column.addWidget(FormRow(session.look, name, self._sizes))
        name = self.tr("Theme")
        self._theme = Segmented(
            name,
            [
                (Theme.SYSTEM.value, self.tr("As the system")),
                (Theme.LIGHT.value, self.tr("Light")),
                (Theme.DARK.value, self.tr("Dark")),
                (Theme.CONTRAST.value, self.tr("High contrast")),
            ],
        )
        self._theme.chosen.connect(self.theme_requested)
        self._column.addWidget(FormRow(session.look, name, self._theme))
        documents = session.library.documents
        for key in [key for key in LEADING if key in documents][:_SAMPLES]:
            sample = f"{session.words.text(documents[key].label)}: {session.words.text(documents[key].title)}"
            self._column.addWidget(paragraph(sample, Role.READING))
        more = self.tr("Both can be changed at any time in the settings.")
        self._column.addWidget(paragraph(more, Role.CAPTION))
        self._column.addStretch(1)
        self.setFocusProxy(self._sizes)
        self.begin()

    @override
    def begin(self) -> None:
        """Show what is set; a size that is not offered here leaves the choice as it was."""
        settings = self._session.settings
        if settings.text_size in _OFFERED:
            self._sizes.set_value(str(settings.text_size))
        self._theme.set_value(settings.theme)

    @override
    def _renew(self) -> None:
        super()._renew()
        if hasattr(self, "_theme"):
            self.begin()
