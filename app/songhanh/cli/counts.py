"""The counts of `songhanh corpus stats` as lines and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from songhanh.core.model import CENTRAL, Confidence

if TYPE_CHECKING:
    from songhanh.cli.context import Context
    from songhanh.core.taxonomy import Taxonomy
    from songhanh.corpus.stats import Counts

_TOTALS = (
    "documents", "provisions", "targets", "discrepancies", "provinces", "provinces_with_documents",
)  # fmt: skip
_QUALITY = ("untranslated", "with_actor", "with_due", "targets_without_year")


def print_counts(context: Context, taxonomy: Taxonomy, counts: Counts) -> None:
    """Print totals, then a table with a line for each place and a column for each pillar."""
    words = context.words

    def line(name: str, value: object) -> None:
        context.print(words.say("cli", "stats-line", name=name, count=value))

    for key in _TOTALS:
        line(words.say("count", key), counts[key])
    for level in Confidence:
        found = counts["confidence"][level.value]
        share = round(100 * found["share"], 1)
        line(words.name(level), words.say("count", "share", count=found["count"], share=share))
    for key in _QUALITY:
        line(words.say("count", key), counts[key])
    for key, value in (counts["links"] | counts["unregistered"]).items():
        line(words.say("count", key), value)
    context.print()
    _print_table(context, taxonomy, counts)


def _print_table(context: Context, taxonomy: Taxonomy, counts: Counts) -> None:
    words = context.words
    names = {CENTRAL: words.say("changes", "centre")}
    names |= {one.id: words.text(one.name) for one in taxonomy.provinces}
    width = max(len(name) for name in names.values())
    context.print(words.say("count", "by-pillar"))
    for number, pillar in enumerate(taxonomy.pillars, start=1):
        context.print(f"{number:>4}  {words.text(pillar.name)}")
    heads = [words.say("count", key) for key in ("doc", "pro", "tar")]
    numbers = [str(number) for number in range(1, len(taxonomy.pillars) + 1)]
    place = words.say("count", "place")
    context.print()
    context.print(_row(place.ljust(width), heads, numbers))
    for scope, held in counts["scopes"].items():
        within = [counts["pillars"][pillar].get(scope, 0) for pillar in taxonomy.pillar]
        totals = [str(held[key]) for key in ("documents", "provisions", "targets")]
        cells = [str(value or "·") for value in within]
        context.print(_row(names.get(scope, scope).ljust(width), totals, cells))


def _row(name: str, totals: list[str], cells: list[str]) -> str:
    left = "".join(f"{text:>7}" for text in totals)
    return f"{name}{left} {''.join(f'{text:>4}' for text in cells)}"
