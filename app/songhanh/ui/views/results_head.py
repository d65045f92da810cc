"""What stands above the hits: how many there are, what was understood, added and filtered."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from songhanh.core.text import fold
from songhanh.search.filtering import widget_values, with_values
from songhanh.search.query import Filters, SearchQuery
from songhanh.ui.command_table import EXACT_KEY
from songhanh.ui.filter_labels import chosen_labels
from songhanh.ui.look import set_type
from songhanh.ui.scale import Role
from songhanh.ui.widgets.buttons import link_button, word_button
from songhanh.ui.widgets.elided_label import ElidedLabel
from songhanh.ui.widgets.filter_chip import FilterChip
from songhanh.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from songhanh.search.engine import SearchHit, SearchResult
    from songhanh.search.grammar import FilterField
    from songhanh.ui.session import Session

_TERMS = 4


class ResultsHead(QFrame):
    """Says of an answer what must be known, and lets it be changed on the spot."""

    query_requested = Signal(SearchQuery)
    """The user wants this instead."""
    filters_requested = Signal()
    """The user wants to see the filters."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = SearchQuery.parse("")
        self._make_widgets()
        self._arrange()

    @property
    def count(self) -> str:
        """How much was found, in words."""
        return self._count.text()

    @property
    def remark(self) -> str:
        """What must be known of all hits, in words."""
        return " ".join(
            label.text() for label in (self._remark, self._guess, self._added) if label.text()
        )

    @property
    def exact(self) -> QCheckBox:
        """The box that switches off and on what is looked for besides."""
        return self._also

    def show_result(self, result: SearchResult) -> None:
        """Show what belongs to an answer."""
        self._query = result.query
        self._count.setText(self._counted(result))
        for label in (self._count, self._remark):
            label.setVisible(bool(result.hits))
        self._remark.setText(self._remarks(result))
        self._show_guess(result)
        self._show_added(result)
        self._show_others(result)
        self.show_filters(result.query)

    def show_filters(self, query: SearchQuery) -> None:
        """Show what the search is confined to, each value to be taken off."""
        self._query = query
        look = self._session.look
        chips: list[QWidget] = []
        for field, value, label in chosen_labels(self._session, query.filters):
            name = self.tr("Take the filter {name} off").replace("{name}", label)
            chip = FilterChip(look, label, name)
            chip.clicked.connect(lambda _=False, f=field, v=value: self._take_off(f, v))
            chips.append(chip)
        if len(chips) > 1:
            clear = link_button(self.tr("Clear"))
            clear.clicked.connect(lambda: self._ask(filters=Filters()))
            chips.append(clear)
        self._chips.set_widgets(chips)
        self._chip_area.setVisible(bool(chips))
        number = len(chosen_labels(self._session, query.filters))
        words = self.tr("Filter")
        self._filter.setText(f"{words}: {number}" if number else words)
        shown = (self._count, self._filter, self._guess_line, self._added_line, self._chip_area)
        self.setVisible(any(not part.isHidden() for part in shown))

    def show_filter_button(self, *, shown: bool) -> None:
        """Offer the way to the filters, where their panel is folded away."""
        self._filter.setVisible(shown)
        self.show_filters(self._query)

    def toggle_exact(self) -> None:
        """Switch what is looked for besides off or on again."""
        if not self._added_line.isHidden():
            self._also.click()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._also.click()  # the words beside the box belong to it
            return True
        return super().eventFilter(watched, event)

    def _make_widgets(self) -> None:
        self._count, self._remark = QLabel(), ElidedLabel()
        set_type(self._count, Role.VIEW_TITLE)
        self._remark.setProperty("tone", "soft")
        self._filter = word_button(self._session.look, self.tr("Filter"), "list-filter", small=True)
        self._filter.clicked.connect(self.filters_requested)
        self._filter.hide()
        self._guess, self._take = QLabel(), link_button("")
        self._guess.setTextFormat(Qt.TextFormat.PlainText)
        self._guess.setProperty("tone", "soft")
        self._take.clicked.connect(self._on_take_clicked)
        self._also, self._added = QCheckBox(), ElidedLabel()
        self._also.setProperty("fit", "flush")
        keys = QKeySequence(EXACT_KEY).toString(QKeySequence.SequenceFormat.NativeText)
        self._also.setText(self.tr("Also look for"))
        self._also.setToolTip(self.tr("Synonyms, other names, what was understood ({key})"))
        self._also.setToolTip(self._also.toolTip().replace("{key}", keys))
        self._also.setChecked(True)
        self._also.clicked.connect(lambda on: self._ask(exact=not on))
        self._added.installEventFilter(self)
        self._others_words = QLabel()
        self._others_words.setProperty("tone", "soft")

    def _arrange(self) -> None:
        self._first, self._second, self._third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._first.addWidget(self._count)
        self._first.addWidget(self._remark, 1)
        self._first.addWidget(self._filter)
        self._guess_line, self._added_line = QWidget(), QWidget()
        self._second.addWidget(self._guess)
        self._second.addWidget(self._take)
        self._second.addStretch(1)
        self._guess_line.setLayout(self._second)
        self._third.addWidget(self._also)
        self._third.addWidget(self._added, 1)
        self._added_line.setLayout(self._third)
        self._others_area, self._chip_area = QWidget(), QWidget()
        self._others, self._chips = FlowRow(self._others_area), FlowRow(self._chip_area)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._first)
        for part in (self._guess_line, self._others_area, self._added_line, self._chip_area):
            part.hide()
            self._column.addWidget(part)
        self._session.look.follow(self, self._renew)
        self._renew()

    def _renew(self) -> None:
        px = self._session.look.px
        self._column.setContentsMargins(px(24), px(8), px(20), px(8))
        self._column.setSpacing(px(4))
        self._count.setMinimumHeight(px(30))
        for line, gap in ((self._first, 10), (self._second, 10), (self._third, 2)):
            line.setSpacing(px(gap))
            line.setContentsMargins(0, 0, 0, 0)
        for flow in (self._others, self._chips):
            flow.setContentsMargins(0, 0, 0, 0)
            flow.setSpacing(px(8))

    def _counted(self, result: SearchResult) -> str:
        """Return how many provisions were found, in how many documents."""
        hits, words = result.hits, self._session.words
        if not hits:
            return ""  # the page below says so, and what to do about it
        if result.partial or result.total > len(hits):
            about = self.tr("About {total} hits") if result.partial else self.tr("{total} hits")
            return about.replace("{total}", words.number(result.total))
        provisions = sum(hit.provision is not None for hit in hits)
        documents = self.tr("%n document(s)", "", len({hit.document.id for hit in hits}))
        if not provisions:
            return documents
        sentence = self.tr("{provisions} in {documents}")
        sentence = sentence.replace("{provisions}", self.tr("%n provision(s)", "", provisions))
        return sentence.replace("{documents}", documents)

    def _remarks(self, result: SearchResult) -> str:
        remarks = []
        if result.relaxed:
            remarks.append(self.tr("none has all the words; these have some of them"))
        elif meant := _meant(result.query, result.hits):
            remarks.append(self.tr("read as “{text}”, typed without accents"))
            remarks[-1] = remarks[-1].replace("{text}", meant)
        if result.total > len(result.hits):
            number = self._session.words.number(len(result.hits))
            remarks.append(self.tr("the nearest {count} are shown").replace("{count}", number))
        return "; ".join(remarks)

    def _show_guess(self, result: SearchResult) -> None:
        self._guess_line.setVisible(result.understood is not None)
        self._guess.clear()
        if result.understood is not None:
            name = self._session.words.name(result.understood.keyboard)
            words = self.tr("Did you mean “{guess}”? This looks like {keyboard} typed while off.")
            words = words.replace("{guess}", result.understood.text)
            self._guess.setText(words.replace("{keyboard}", name))
            self._take.setText(self.tr("Put it in the search box"))
            self._guess_text = result.understood.text

    def _show_added(self, result: SearchResult) -> None:
        """Say what was looked for besides; the line stays while that is switched off."""
        exact = result.query.exact
        self._also.setChecked(not exact)
        parts = []
        for one in result.added:
            terms = ", ".join(one.terms[:_TERMS]) + ("…" if len(one.terms) > _TERMS else "")
            parts.append(f"{one.typed} → {terms}" if len(result.added) > 1 else terms)
        words = " · ".join(parts)
        if exact:
            words = self.tr("synonyms and other names (off now)")
        self._added.setText(words)
        self._added_line.setVisible(bool(words))

    def _show_others(self, result: SearchResult) -> None:
        """Offer near queries where none of the hits has all that was typed."""
        links: list[QWidget] = []
        for one in result.suggestions:
            number = self.tr("%n hit(s)", "", one.total)
            link = link_button(f"{one.query.text} ({number})")
            link.clicked.connect(lambda _=False, q=one.query: self.query_requested.emit(q))
            links.append(link)
        if links:
            label = QLabel(self.tr("Closest:"))
            label.setProperty("tone", "soft")
            label.setMinimumHeight(links[0].sizeHint().height())
            links.insert(0, label)
        self._others.set_widgets(links)
        self._others_area.setVisible(bool(links))

    def _take_off(self, field: FilterField, value: str) -> None:
        left = [one for one in widget_values(self._query.filters)[field] if one != value]
        self._ask(filters=with_values(self._query.filters, field, left))

    def _ask(self, filters: Filters | None = None, *, exact: bool | None = None) -> None:
        query = self._query
        self.query_requested.emit(
            SearchQuery.parse(
                query.text,
                query.filters if filters is None else filters,
                exact=query.exact if exact is None else exact,
            )
        )

    def _on_take_clicked(self) -> None:
        query = self._query
        self.query_requested.emit(
            SearchQuery.parse(self._guess_text, query.filters, exact=query.exact)
        )


def _meant(query: SearchQuery, hits: Sequence[SearchHit]) -> str:
    """Return the accented form in which the hits have what was typed without accents, if one has."""
    typed = " ".join(query.text.split())
    if not typed.isascii() or not typed.replace(" ", "").isalpha():
        return ""
    folded = fold(typed)
    forms = Counter(
        form
        for hit in hits
        for start, end in hit.marks
        if fold(form := hit.text[start:end].lower()) == folded and form != folded
    )
    return forms.most_common(1)[0][0] if forms else ""
