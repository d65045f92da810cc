"""The JSON Schema of a sheet, generated from what the reader accepts, for editors that check as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from songhanh.core.model import (
    RELATIONS,
    Actor,
    Confidence,
    DocumentType,
    Kind,
    Made,
    Operator,
    Status,
)
from songhanh.corpus import form

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from songhanh.core.taxonomy import Taxonomy

Schema = dict[str, Any]

_STRING: Schema = {"type": "string"}
_OPTIONAL: Schema = {"type": ["string", "null"]}
_WRITTEN: Schema = {"type": ["string", "number"]}  # read as it is written: 1.10 stays 1.10
_STRINGS: Schema = {"type": "array", "items": _STRING}
_DATE: Schema = {"type": ["string", "null"], "format": "date"}
_NUMBER: Schema = {"type": "number"}
_TEXT: Schema = {
    "type": "object",
    "properties": {"vi": _STRING, "en": _STRING},
    "additionalProperties": False,
    "minProperties": 1,
}


def sheet_schema(taxonomy: Taxonomy) -> Schema:
    """Return the schema of a sheet; pillars and provinces are those of `taxonomy`."""
    scopes = ["central", *taxonomy.province]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Song Hành: a sheet of the corpus",
        **_object(
            form.SHEET,
            {
                "scope": {"enum": scopes},
                "name": _TEXT,
                "merged_from": _STRINGS,
                "documents": {"type": "array", "items": _document(taxonomy)},
                "discrepancies": {"type": "array", "items": _discrepancy()},
            },
        ),
    }


def _object(required: Iterable[str], properties: Schema) -> Schema:
    return {
        "type": "object",
        "required": list(required),
        "properties": properties,
        "additionalProperties": False,
    }


def _choice(kind: type[StrEnum]) -> Schema:
    return {"enum": [member.value for member in kind]}


def _document(taxonomy: Taxonomy) -> Schema:
    properties: Schema = {
        "id": {"type": "string", "pattern": f"^{form.DOCUMENT_ID.pattern}$"},
        "type": _choice(DocumentType),
        "number": {"type": ["string", "number", "null"]},
        "title": _TEXT,
        "short": _TEXT,
        "issuer": _TEXT,
        "signatory": _OPTIONAL,
        "issued": _DATE,
        "effective": _DATE,
        "status": _choice(Status),
        "read_until": _DATE,
        "place": _STRING,
        "sources": {"type": "array", "minItems": 1, "items": _source()},
        "outline": {"type": "array", "items": _object(("ref", "title"), _section())},
        "provisions": {"type": ["array", "null"], "items": _provision(taxonomy)},
    }
    properties |= {key: {"type": ["array", "null"], "items": _STRING} for key in RELATIONS}
    return _object(form.DOCUMENT, properties)


def _section() -> Schema:
    return {"ref": _WRITTEN, "title": _TEXT}


def _source() -> Schema:
    return _object(
        form.SOURCE,
        {
            "publisher": _STRING,
            "title": _STRING,
            "url": _OPTIONAL,
            "published": _DATE,
            "language": _STRING,
        },
    )


def _provision(taxonomy: Taxonomy) -> Schema:
    properties: Schema = {
        "id": _STRING,
        "ref": _WRITTEN,
        "kind": _choice(Kind),
        "pillar": {"type": "array", "minItems": 1, "items": {"enum": list(taxonomy.pillar)}},
        "text": _TEXT,
        "source": {"type": "integer", "minimum": 0},
        "where": _STRING,
        "confidence": _choice(Confidence),
        "indicator": _STRING,
        "op": _choice(Operator),
        "value": {"oneOf": [_NUMBER, {"type": "array", "items": _NUMBER, "minItems": 2}]},
        "unit": _STRING,
        "year": {"type": ["integer", "null"]},
        "baseline": {"type": ["string", "number", "null"]},
        "links": _object((), {made.value: _STRINGS for made in Made}),
        "actor": {"type": "array", "items": _choice(Actor)},
        "due": {**_WRITTEN, "pattern": r"^\d{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-\d{2})?))?$"},
    }
    schema = _object(form.PROVISION, properties)
    figures = {"required": list(form.FIGURE)}
    schema["if"] = {"properties": {"kind": {"const": Kind.TARGET.value}}, "required": ["kind"]}
    schema["then"] = figures
    return schema


def _discrepancy() -> Schema:
    claim = _object(("source", "value"), {"source": _STRING, "value": _WRITTEN})
    return _object(
        form.DISCREPANCY,
        {
            "about": _STRING,
            "says": {"type": "array", "items": claim},
            "resolved": _WRITTEN,
            "why": _STRING,
            "documents": _STRINGS,
        },
    )
