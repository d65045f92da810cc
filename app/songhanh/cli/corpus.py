"""`songhanh corpus`: the tools of those who keep the data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.corpus.builder import build_pack
from songhanh.corpus.frozen_ids import FILE, prints, read_ids, write_ids
from songhanh.corpus.sources import read_corpus

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


def stats(context: Context, options: Namespace) -> int:
    """Count what the open packs hold."""
    counts: dict[str, int] = {}
    for pack in context.library.packs:
        for key, count in pack.manifest.counts.items():
            known = key != "provinces"  # every pack knows all of them
            counts[key] = counts.get(key, 0) + count if known else max(counts.get(key, 0), count)
    if options.json:
        context.print_json(counts)
        return 0
    for key, count in counts.items():
        name = context.words.say("count", key)
        context.print(context.words.say("cli", "stats-line", name=name, count=count))
    return 0


def _report(context: Context, corpus: Corpus) -> None:
    for issue in corpus.issues:
        context.print(_line(context, issue))
    warnings = len(corpus.issues) - corpus.errors
    context.print(context.words.say("cli", "checked", errors=corpus.errors, warnings=warnings))


def _line(context: Context, issue: Issue) -> str:
    words = context.words
    level = words.say("cli", "error" if issue.is_error else "warning")
    what = words.say("Problem", issue.problem.value, subject=issue.subject)
    return f"{issue.file}:{issue.line}: {level}: {what}"
