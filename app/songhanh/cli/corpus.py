"""`songhanh corpus`: the tools of those who keep the data."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.cli.counts import print_counts
from songhanh.cli.records import changes_record
from songhanh.core.diff import Edition
from songhanh.core.diff import diff as compare_editions
from songhanh.corpus.builder import build_pack
from songhanh.corpus.frozen_ids import FILE, prints, read_ids, write_ids
from songhanh.corpus.issues import Problem
from songhanh.corpus.schema import sheet_schema
from songhanh.corpus.sources import read_corpus
from songhanh.corpus.stats import count
from songhanh.export.changes import ChangesWriter
from songhanh.store.library import Library

if TYPE_CHECKING:
    from argparse import Namespace

    from songhanh.cli.context import Context
    from songhanh.corpus.issues import Issue
    from songhanh.corpus.sources import Corpus


def check(context: Context, options: Namespace) -> int:
    """Report everything wrong with the sources; the exit status is 1 if there are errors."""
    folder = Path(options.folder)
    corpus = read_corpus(folder, context.progress("reading"))
    if options.record_ids and not corpus.errors:
        found = prints(corpus.content.documents, corpus.content.provisions)
        count = write_ids(folder, read_ids(folder), found)
        context.print(context.words.say("cli", "recorded", count=count, path=folder / FILE))
        corpus = read_corpus(folder)
    _report(context, corpus)
    return 1 if corpus.errors else 0


def build(context: Context, options: Namespace) -> int:
    """Build a pack; with errors in the sources they are reported and nothing is built."""
    corpus = read_corpus(Path(options.folder), context.progress("reading"))
    if corpus.errors:
        _report(context, corpus)
        context.complain("corpus-invalid", errors=corpus.errors)
        return 1
    target = Path(options.output)
    manifest = build_pack(corpus, target, context.progress("indexing"))
    counts = {key: manifest.counts[key] for key in ("documents", "provisions", "targets")}
    version = manifest.version
    context.print(context.words.say("cli", "built", version=version, path=target, **counts))
    return 0


def diff(context: Context, options: Namespace) -> int:
    """Tell what changed between two packs, place by place."""
    with _opened(options.old) as old, _opened(options.new) as new:
        editions = [
            Edition(one.documents, {p.id: p for p in one.provisions_of(one.documents)})
            for one in (old, new)
        ]
        changes = compare_editions(*editions)
        if options.json:
            record = changes_record(old.packs[0].manifest, new.packs[0].manifest, changes)
            context.print_json(record)
            return 0
        words = context.words
        said = {"old": old.packs[0].manifest, "new": new.packs[0].manifest}
        days = {f"{key}_date": words.date(one.date) for key, one in said.items()}
        versions = {key: one.version for key, one in said.items()}
        key = "head" if changes else "none"
        context.print(words.say("changes", key, count=len(changes), **versions, **days))
        for place in ChangesWriter(words, new.taxonomy, *editions).write(changes):
            context.print()
            for line in place.lines:
                context.print(f"{place.name} · {line}")
    return 0


def _opened(folder: str) -> closing[Library]:
    return closing(Library.open([Path(folder)]))


def schema(context: Context, options: Namespace) -> int:
    """Write the JSON Schema of a sheet; pillars and provinces are those of a folder or the pack."""
    if options.folder:
        taxonomy = read_corpus(Path(options.folder)).content.taxonomy
    else:
        taxonomy = context.library.taxonomy
    context.print_json(sheet_schema(taxonomy))
    return 0


def stats(context: Context, options: Namespace) -> int:
    """Count what the open packs, or the sources in a folder, hold."""
    if options.folder:
        content = read_corpus(Path(options.folder), context.progress("reading")).content
        taxonomy, found = content.taxonomy, content.discrepancies
        counts = count(taxonomy, content.documents, content.provisions, found)
    else:
        library = context.library
        taxonomy = library.taxonomy
        provisions = library.provisions_of(library.documents)
        found = tuple(dict.fromkeys(one for pack in library.packs for one in pack.discrepancies()))
        counts = count(taxonomy, library.documents.values(), provisions, found)
    if options.json:
        context.print_json(counts)
    else:
        print_counts(context, taxonomy, counts)
    return 0


def _report(context: Context, corpus: Corpus) -> None:
    for issue in corpus.issues:
        context.print(issue_line(context, issue, f"{issue.file}:{issue.line}"))
    warnings = len(corpus.issues) - corpus.errors
    context.print(context.words.say("cli", "checked", errors=corpus.errors, warnings=warnings))


def issue_line(context: Context, issue: Issue, place: str) -> str:
    """Return a finding in words: where it stands, what is wrong, how to mend it."""
    words = context.words
    level = words.say("cli", "error" if issue.is_error else "warning")
    subject = issue.subject
    if issue.problem == Problem.WRONG_TYPE:
        subject = words.say("expected", subject)
    what = words.say("Problem", issue.problem.value, subject=subject)
    if issue.allowed:
        what += f" ({words.say('cli', 'allowed', values=', '.join(issue.allowed))})"
    return f"{place}: {level}: {what}"
