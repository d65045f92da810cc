"""The form of a sheet: which keys its parts must and may have. The reader and the schema share it."""

from __future__ import annotations

import re

from songhanh.core.model import RELATIONS

DOCUMENT_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?")
PROVISION_ID = re.compile(DOCUMENT_ID.pattern + r"#[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")

SHEET = ("scope", "name", "documents")
SHEET_MORE = ("merged_from", "discrepancies")
DOCUMENT = ("id", "type", "title", "issuer", "sources", "provisions")
DOCUMENT_MORE = (
    "number", "short", "signatory", "issued", "effective", *RELATIONS, "place", "outline", "status",
    "read_until",
)  # fmt: skip
SOURCE = ("publisher", "title", "language")
SOURCE_MORE = ("url", "published")
SECTION = ("ref", "title")
PROVISION = ("ref", "kind", "pillar", "text", "source", "where", "confidence")
FIGURE = ("indicator", "op", "value", "unit")
PROVISION_MORE = (*FIGURE, "id", "year", "baseline", "links", "actor", "due")
DISCREPANCY = ("about", "says", "resolved", "why")
DISCREPANCY_MORE = ("documents",)
CLAIM = ("source", "value")
