"""Findings in words, and a text to hand to whoever helps, without personal data."""

from __future__ import annotations

import platform
from importlib import metadata
from typing import TYPE_CHECKING

from songhanh.config.private import scrub

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from songhanh.config.paths import Paths
    from songhanh.config.words import Words
    from songhanh.health.checks import Finding
    from songhanh.store.library import Library


def sentence(finding: Finding, words: Words) -> str:
    """Return what was found: what is so, what is safe, what to do."""
    if finding.error is not None:
        return words.error(finding.error)
    return words.say("health", finding.key, **finding.params)


def versions(library: Library, words: Words) -> list[tuple[str, str]]:
    """Return the names and versions of what is at work, named in the language of `words`."""
    try:
        program = metadata.version("songhanh")
    except metadata.PackageNotFoundError:
        program = "?"
    packs = [
        (words.say("health", "pack", id=pack.manifest.id), pack.manifest.version)
        for pack in library.packs
    ]
    return [
        ("Song Hành", program),
        *packs,
        ("Python", platform.python_version()),
        (
            words.say("health", "system"),
            f"{platform.system()} {platform.release()} {platform.machine()}",
        ),
    ]


def report(
    findings: Iterable[Finding],
    words: Words,
    about: Sequence[tuple[str, str]],
    paths: Paths,
    more: str = "",
) -> str:
    """Return the text of a report: versions, findings, and `more`, all without the user's folders."""
    lines = [words.say("health", "report"), ""]
    lines += [f"{name}: {version}" for name, version in about]
    lines.append("")
    for finding in findings:
        name, state = words.name(finding.part), words.name(finding.state)
        lines.append(f"[{state}] {name}: {sentence(finding, words)}")
    if more:
        lines.append(more)
    return scrub("\n".join(lines) + "\n", [paths.profile])
