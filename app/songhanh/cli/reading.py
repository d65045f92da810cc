"""`songhanh show` and `songhanh tree`: read and browse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.cli.records import (
    discrepancy_record,
    document_record,
    node_record,
    provision_record,
    text_record,
)
from songhanh.core.tree import Node, NodeKind, TreeKind

if TYPE_CHECKING:
    from argparse import Namespace

    from songhanh.cli.context import Context
    from songhanh.core.model import Document, Provision, Source
    from songhanh.core.taxonomy import Province


def show(context: Context, options: Namespace) -> int:
    """Show a document with its provisions, one provision, or a province with its documents."""
    library, key = context.library, options.id
    province = library.taxonomy.province.get(key)
    if province:
        _show_province(context, province, as_json=options.json)
    elif key in library.documents:
        _show_document(context, library.document(key), as_json=options.json)
    else:
        provision = library.provision(key)
        if options.json:
            context.print_json(provision_record(provision))
        else:
            context.print(context.words.text(library.document(provision.document).label))
            _print_provision(context, provision, full=True)
    return 0


def tree(context: Context, options: Namespace) -> int:
    """Show one of the three trees."""
    nodes = context.library.tree(TreeKind(options.tree))
    if options.json:
        context.print_json([node_record(node) for node in nodes])
    else:
        for node in nodes:
            _print_node(context, node, 0)
    return 0


def _show_province(context: Context, province: Province, *, as_json: bool) -> None:
    words, documents = context.words, context.library.documents_of(province.id)
    if as_json:
        record = {"id": province.id, "name": text_record(province.name)}
        former = [{"id": old.id, "name": text_record(old.name)} for old in province.merged_from]
        listed = [document_record(document) for document in documents]
        context.print_json(record | {"merged_from": former, "documents": listed})
        return
    name = words.text(province.name)
    context.print(name)
    others = [words.text(old.name) for old in province.merged_from if old.id != province.id]
    if others:
        context.print(words.say("sheet", "with-merged", names=", ".join(others)))
    if not documents:
        context.print(words.say("Emptiness", "no-document", place=name))
    for document in documents:
        context.print(f"\n{document.id}  {words.text(document.label)}")
        context.print(f"    {words.text(document.title)}")


def _show_document(context: Context, document: Document, *, as_json: bool) -> None:
    library, words = context.library, context.words
    provisions = library.provisions_of([document.id])
    disagreements = library.discrepancies(document)
    implementers = [one.id for one in library.implementers(document.id)]
    if as_json:
        record = document_record(document) | {"implemented_by": implementers}
        record["discrepancies"] = [discrepancy_record(one) for one in disagreements]
        record["provisions"] = [provision_record(provision) for provision in provisions]
        context.print_json(record)
        return
    context.print(words.text(document.label))
    context.print(words.text(document.title))
    issued = words.date(document.issued)
    context.print(f"{words.say('cli', 'issuer')}: {words.text(document.issuer)}")
    context.print(f"{words.say('cli', 'issued')}: {issued}")
    if document.read_until:
        newest = words.date(document.read_until)
        context.print(f"{words.say('cli', 'read-until')}: {newest}")
    _print_ids(context, "implements", document.implements)
    _print_ids(context, "implemented-by", implementers)
    for one in disagreements:
        used = words.say("cli", "used", value=one.resolved, why=one.why)
        context.print(f"{words.say('cli', 'discrepancies')}: {one.about}. {used}")
    section = ""
    titles = {section.ref: section.title for section in document.outline}
    for provision in provisions:
        if provision.section != section:
            section = provision.section
            context.print(f"\n{section}  {words.text(titles[section])}" if section else "")
        _print_provision(context, provision, full=False)


def _print_ids(context: Context, key: str, ids: list[str] | tuple[str, ...]) -> None:
    if ids:
        known = context.library.documents
        names = [
            context.words.text(known[one].label)
            if one in known
            else context.words.say("cli", "known-by-number", id=one)
            for one in ids
        ]
        context.print(f"{context.words.say('cli', key)}: {', '.join(names)}")


def _print_provision(context: Context, provision: Provision, *, full: bool) -> None:
    words = context.words
    context.print(f"\n{provision.ref}  [{words.name(provision.kind)}] {words.text(provision.text)}")
    if provision.figure:
        unit = words.unit(provision.figure, context.library.taxonomy)
        year = f", {provision.year}" if provision.year else ""
        context.print(f"    {words.figure(provision.figure)} {unit}{year}")
    if full:
        _print_work(context, provision)
        pillars = (context.library.taxonomy.pillar[key].name for key in provision.pillars)
        context.print(f"{words.say('cli', 'pillars')}: {', '.join(map(words.text, pillars))}")
        context.print(f"{words.say('cli', 'source')}: {_source(context, provision.source)}")
        context.print(f"{words.say('cli', 'place')}: {provision.where}")
        context.print(f"{words.say('cli', 'confidence')}: {words.name(provision.confidence)}")


def _print_work(context: Context, provision: Provision) -> None:
    """Print who acts, by when, and which provisions of the centre this one carries out."""
    words = context.words
    if provision.actors:
        context.print(f"{words.say('work', 'who')}: {', '.join(map(words.name, provision.actors))}")
    if provision.due:
        context.print(f"{words.say('work', 'due')}: {words.due(provision.due)}")
    for link in provision.links:
        made = words.name(link.made)
        context.print(f"{words.say('cli', 'link')}: {link.target} ({made})")
    for one in context.library.linked_to(provision.id):
        context.print(f"{words.say('cli', 'linked')}: {one.id}")


def _source(context: Context, source: Source) -> str:
    words = context.words
    item = words.say("sheet", "source-item", publisher=source.publisher, title=source.title)
    return (
        f"{item}, {words.date(source.published)}. {source.url or words.say('sheet', 'no-address')}"
    )


def _print_node(context: Context, node: Node, depth: int) -> None:
    words = context.words
    implemented = node.kind == NodeKind.IMPLEMENTED_BY
    label = words.name(NodeKind.IMPLEMENTED_BY) if implemented else words.text(node.label)
    context.print(f"{'  ' * depth}{f'{node.ref} ' if node.ref else ''}{label}  {node.count}")
    for child in node.children:
        _print_node(context, child, depth + 1)
