"""Write a sheet as YAML in the way the sheets of the corpus are written, so that changes stay legible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Record = dict[str, Any]

_SEQ, _MAP = "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"
_DOCUMENT = (
    "id", "type", "number", "title", "issuer", "signatory", "issued", "effective", "implements",
    "amends", "replaces", "based_on", "cites", "place", "short", "status", "read_until", "sources",
    "outline", "provisions",
)  # fmt: skip
_PROVISION = (
    "ref", "id", "kind", "pillar", "indicator", "op", "value", "unit", "year", "baseline", "text",
    "source", "where", "confidence", "actor", "due", "links",
)  # fmt: skip
# Written even where nothing is known, so that nobody searches twice.
_SHOWN: Record = dict.fromkeys(("number", "signatory", "issued", "effective"))
_SHOWN |= {"implements": [], "amends": [], "replaces": []}
_SHOWN_FIGURE: Record = dict.fromkeys(("year", "baseline"))


def sheet_text(record: Record) -> str:
    """Return a sheet as YAML: a key a line, short lists and links in one line, no line broken."""
    documents = [_document(document) for document in record.get("documents") or ()]
    whole = _styled(record | {"documents": documents})
    return yaml.dump(whole, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000)


def _document(record: Record) -> Record:
    provisions = [
        _ordered((_SHOWN_FIGURE if "indicator" in one else {}) | one, _PROVISION)
        for one in record.get("provisions") or ()
    ]
    sources = [{"published": None} | source for source in record.get("sources") or ()]
    sources = [_ordered(one, ("publisher", "title", "url", "published")) for one in sources]
    return _ordered(_SHOWN | record | {"sources": sources, "provisions": provisions}, _DOCUMENT)


def _ordered(record: Mapping[str, Any], order: Iterable[str]) -> Record:
    return {key: record[key] for key in order if key in record} | dict(record)


class _Dumper(yaml.SafeDumper):
    """Knows what is written in one line."""


class _Line(list[Any]):
    """A list in one line."""


class _Links(dict[str, Any]):
    """A mapping in one line."""


_Dumper.add_representer(
    _Line, lambda dumper, data: dumper.represent_sequence(_SEQ, data, flow_style=True)
)
_Dumper.add_representer(
    _Links, lambda dumper, data: dumper.represent_mapping(_MAP, data, flow_style=True)
)


def _styled(value: Any) -> Any:
    if isinstance(value, dict):
        styled = {key: _styled(each) for key, each in value.items()}
        return _Links(styled) if all(isinstance(v, _Line) for v in styled.values()) else styled
    if isinstance(value, list):
        styled_list = [_styled(each) for each in value]
        flat = not any(isinstance(each, (dict, list)) for each in styled_list)
        return _Line(styled_list) if flat else styled_list
    return value
