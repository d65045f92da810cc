"""What the values of filters are called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL, Actor, Kind
from songhanh.search.filtering import widget_values
from songhanh.search.grammar import FilterField

if TYPE_CHECKING:
    from songhanh.core.model import Text
    from songhanh.search.query import Filters
    from songhanh.ui.session import Session


def value_label(session: Session, field: FilterField, value: str) -> str:
    """Return the name of a value; the value itself where nothing open is known by it."""
    words, library = session.words, session.library
    named: Text | None = None
    match field:
        case FilterField.KIND:
            return words.name(Kind(value))
        case FilterField.ACTOR:
            label = words.name(Actor(value))
            return label[:1].upper() + label[1:]
        case FilterField.RESOLUTION if value in library.documents:
            named = library.documents[value].label
        case FilterField.PILLAR if value in library.taxonomy.pillar:
            named = library.taxonomy.pillar[value].short
        case FilterField.PROVINCE if value == CENTRAL:
            named = library.column(CENTRAL).name
        case FilterField.PROVINCE if value in library.taxonomy.province:
            named = library.taxonomy.province[value].name
    return words.text(named) if named is not None else value


def chosen_labels(session: Session, filters: Filters) -> list[tuple[FilterField, str, str]]:
    """Return what a search is confined to: field, value and its name."""
    return [
        (field, value, value_label(session, field, value))
        for field, values in widget_values(filters).items()
        for value in values
    ]
