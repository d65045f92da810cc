"""The JSON form of what commands answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from songhanh.core.model import Provision

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from songhanh.core.compare import Cell, ComparisonSheet
    from songhanh.core.diff import Change
    from songhanh.core.model import Discrepancy, Document, Figure, Source, Text
    from songhanh.core.tree import Node
    from songhanh.core.word_diff import WordDiff
    from songhanh.core.work import WorkItem
    from songhanh.search.engine import SearchResult
    from songhanh.store.manifest import Manifest

Record = dict[str, Any]


def text_record(text: Text) -> Record:
    """Return a text in both languages."""
    return {"vi": text.vi, "en": text.en}


def search_record(result: SearchResult) -> Record:
    """Return a search result; marks are `[start, end]` in `text`."""
    return {
        "query": result.query.text,
        "total": result.total,
        "relaxed": result.relaxed,
        "partial": result.partial,
        "hits": [
            {
                "id": hit.id,
                "document": hit.document.id,
                "title": hit.document.title.get(hit.language),
                "score": round(hit.score, 4),
                "lang": hit.language.value,
                "text": hit.text,
                "marks": [list(mark) for mark in hit.marks],
            }
            for hit in result.hits
        ],
        "understood": _understood(result),
        "added": [
            {"kind": one.kind.value, "typed": one.typed, "terms": list(one.terms)}
            for one in result.added
        ],
        "suggestions": [
            {
                "kind": one.kind.value,
                "about": one.about,
                "query": one.query.text,
                "total": one.total,
            }
            for one in result.suggestions
        ],
        "facets": {field.value: dict(counts) for field, counts in result.facets.items()},
        "elapsed_ms": round(result.elapsed_ms, 2),
    }


def _understood(result: SearchResult) -> Record | None:
    understood = result.understood
    return {"as": understood.keyboard.value, "text": understood.text} if understood else None


def source_record(source: Source) -> Record:
    """Return a source."""
    return {
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "published": _day(source.published),
        "language": source.language,
    }


def provision_record(provision: Provision) -> Record:
    """Return a provision with its source."""
    return {
        "id": provision.id,
        "document": provision.document,
        "ref": provision.ref,
        "section": provision.section,
        "kind": provision.kind.value,
        "pillars": list(provision.pillars),
        "text": text_record(provision.text),
        "indicator": provision.indicator,
        "figure": figure_record(provision.figure) if provision.figure else None,
        "year": provision.year,
        "baseline": provision.baseline,
        "actors": [actor.value for actor in provision.actors],
        "due": provision.due.text if provision.due else None,
        "place": provision.place or None,
        "links": [{"target": one.target, "made": one.made.value} for one in provision.links],
        "source": source_record(provision.source),
        "where": provision.where,
        "confidence": provision.confidence.value,
    }


def figure_record(figure: Figure) -> Record:
    """Return a figure; `unit` is null where the source's spelling is not registered."""
    return {
        "operator": figure.operator.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "spelling": figure.spelling,
    }


def document_record(document: Document) -> Record:
    """Return a document without its provisions."""
    return {
        "id": document.id,
        "scope": document.scope,
        "type": document.type.value,
        "number": document.number,
        "title": text_record(document.title),
        "issuer": text_record(document.issuer),
        "signatory": document.signatory,
        "issued": _day(document.issued),
        "effective": _day(document.effective),
        "status": document.status.value,
        "implements": list(document.implements),
        "amends": list(document.amends),
        "replaces": list(document.replaces),
        "read_until": _day(document.read_until),
        "based_on": list(document.based_on),
        "cites": list(document.cites),
        "place": document.place or None,
        "sources": [source_record(source) for source in document.sources],
        "outline": [{"ref": s.ref, "title": text_record(s.title)} for s in document.outline],
    }


def discrepancy_record(one: Discrepancy) -> Record:
    """Return a point on which sources disagree."""
    return {
        "about": one.about,
        "says": [{"source": claim.source, "value": claim.value} for claim in one.claims],
        "resolved": one.resolved,
        "why": one.why,
    }


def node_record(node: Node) -> Record:
    """Return a node of a tree with all beneath it."""
    return {
        "key": node.key,
        "kind": node.kind.value,
        "label": text_record(node.label),
        "ref": node.ref,
        "count": node.count,
        "provisions": list(node.provisions),
        "children": [node_record(child) for child in node.children],
    }


def comparison_record(sheet: ComparisonSheet, *, hide_empty: bool) -> Record:
    """Return a comparison; the cells of a row stand in the order of the columns."""
    shown = sheet.shown(hide_empty=hide_empty)
    return {
        "rows_by": sheet.rows_by.value,
        "pillar": sheet.pillar or None,
        "base": sheet.columns[sheet.base].id if sheet.base is not None else None,
        "columns": [
            {
                "id": column.id,
                "kind": column.kind.value,
                "name": text_record(column.name),
                "documents": column.documents,
                "unseen": column.unseen,
            }
            for column in sheet.columns
        ],
        "rows": [
            {
                "id": row.id,
                "name": text_record(row.name),
                "group": row.group or None,
                "cells": [_cell(cell) for cell in row.cells],
            }
            for row in shown
        ],
        "hidden_rows": len(sheet.rows) - len(shown),
    }


def word_diff_record(base: Provision, other: Provision, diff: WordDiff) -> Record:
    """Return the differences of two provisions; `share` is a part of 1."""
    return {
        "base": base.id,
        "other": other.id,
        "share": round(diff.share, 4),
        "same": diff.same,
        "removed": diff.removed,
        "added": diff.added,
        "pieces": [{"kind": p.kind.value, "text": p.text} for p in diff.pieces],
    }


def changes_record(old: Manifest, new: Manifest, changes: Sequence[Change]) -> Record:
    """Return what changed between two packs; what came has no `before`, what went no `after`."""

    def side(one: Document | Provision | None) -> Record | None:
        if one is None:
            return None
        return provision_record(one) if isinstance(one, Provision) else document_record(one)

    packs = {"old": old, "new": new}
    return {
        key: {"id": one.id, "version": one.version, "date": _day(one.date), "stamp": one.stamp}
        for key, one in packs.items()
    } | {
        "changes": [
            {
                "kind": one.kind.value,
                "id": one.id,
                "scope": one.scope,
                "before": side(one.before),
                "after": side(one.after),
            }
            for one in changes
        ]
    }


def work_record(items: Sequence[WorkItem]) -> list[Record]:
    """Return a list of work, in its order."""
    return [
        {"title": text_record(item.document.title)} | provision_record(item.provision)
        for item in items
    ]


def _cell(cell: Cell) -> Record:
    return {
        "empty": cell.emptiness.value if cell.emptiness else None,
        "entries": [
            {
                "provision": provision_record(entry.provision),
                "standing": entry.standing.value if entry.standing else None,
                "reason": entry.reason.value if entry.reason else None,
                "against": entry.against.id if entry.against else None,
            }
            for entry in cell.entries
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
