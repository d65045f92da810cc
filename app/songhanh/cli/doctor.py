"""`songhanh doctor`: looks whether all is whole, mends what it can, writes a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from songhanh.core.errors import CannotWriteError
from songhanh.health.checks import Repair, State, checks, mend_index, mend_own
from songhanh.health.report import report, sentence, versions

if TYPE_CHECKING:
    from argparse import Namespace

    from songhanh.cli.context import Context
    from songhanh.health.checks import Finding


def doctor(context: Context, options: Namespace) -> int:
    """Check everything and say what was found; 0 if all is well in the end."""
    paths, words, library = context.paths, context.words, context.library
    findings = [look() for look in checks(paths, library)]
    if options.repair and any(finding.repair for finding in findings):
        for finding in findings:
            _mend(context, finding)
        findings = [look() for look in checks(paths, library)]
    for finding in findings:
        name, state = words.name(finding.part), words.name(finding.state)
        context.print(f"[{state}] {name}: {sentence(finding, words)}")
    if options.output:
        path = Path(options.output)
        text = report(findings, words, versions(library, words), paths)
        try:
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise CannotWriteError(path=path, reason=error.strerror) from error
    return int(any(finding.state is not State.GOOD for finding in findings))


def _mend(context: Context, finding: Finding) -> None:
    if finding.repair is Repair.INDEX:
        mend_index(context.paths, context.library)
    elif finding.repair is Repair.OWN:
        mend_own(context.paths.profile)
