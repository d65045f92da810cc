"""The values the program passes around: documents, provisions, figures, sources, discrepancies.

All are frozen. Ids are slugs: a document `57-nq-tw` or `nghe-an/305-kh-tu`, a provision
`57-nq-tw#III.4`. They are given once and never reused; `ref` is the numbering shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from songhanh.core.due import Due

CENTRAL = "central"
"""The scope of documents issued by the Party's and the State's central bodies."""


class Language(StrEnum):
    """The two languages every text has."""

    VI = "vi"
    EN = "en"


class Kind(StrEnum):
    """What a provision is, in the order in which a reader wants them."""

    VIEWPOINT = "viewpoint"
    OBJECTIVE = "objective"
    TARGET = "target"
    TASK = "task"
    MEASURE = "measure"
    MECHANISM = "mechanism"
    RESPONSIBILITY = "responsibility"
    DEADLINE = "deadline"


class DocumentType(StrEnum):
    """What a document is."""

    RESOLUTION = "resolution"
    ACTION_PROGRAMME = "action-programme"
    PLAN = "plan"
    PROJECT = "project"
    DECISION = "decision"
    DIRECTIVE = "directive"
    CIRCULAR = "circular"
    DISPATCH = "dispatch"
    CONCLUSION = "conclusion"
    LAW = "law"
    INTERVIEW = "interview"
    NEWS = "news"


class Status(StrEnum):
    """Whether a document is in force, as far as the sources say."""

    IN_FORCE = "in-force"
    DRAFT = "draft"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    """How sure a statement is: official text, press report, machine-translated press."""

    OFFICIAL = "official"
    REPORTED = "reported"
    TRANSLATED = "translated"


class Made(StrEnum):
    """How a link between provisions came about: a source states it, or the editors judged so."""

    STATED = "stated"
    EDITORIAL = "editorial"


class Actor(StrEnum):
    """Who is to act, from the top of the state to the people."""

    PARTY_CENTRAL = "party-central"
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    PROVINCE = "province"
    DEPARTMENT = "department"
    COMMUNE = "commune"
    SCHOOL = "school"
    UNIVERSITY = "university"
    RESEARCH = "research"
    ENTERPRISE = "enterprise"
    ORGANISATION = "organisation"
    PEOPLE = "people"


class Operator(StrEnum):
    """How a target's figure is to be read."""

    AT_LEAST = ">="
    MORE = ">"
    AT_MOST = "<="
    LESS = "<"
    EQUAL = "="
    ABOUT = "~"
    RANK = "rank<="
    TIMES = "x"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Text:
    """A text in both languages; either may be empty where it is not known."""

    vi: str
    en: str

    def get(self, language: Language) -> str:
        """Return the text in `language`, or in the other one where that is missing."""
        return (self.vi or self.en) if language == Language.VI else (self.en or self.vi)

    def has(self, language: Language) -> bool:
        """Tell whether the text exists in `language` itself."""
        return bool(self.vi if language == Language.VI else self.en)


NO_TEXT = Text("", "")

RELATIONS = ("implements", "amends", "replaces", "based_on", "cites")
"""The ways in which a document may stand to another one: names of fields of `Document`."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where statements were read. `url` and `published` may be unknown."""

    publisher: str
    title: str
    url: str | None
    published: date | None
    language: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a document's outline: `ref` is the prefix of the refs under it."""

    ref: str
    title: Text


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure of a target: `low` alone, or `low` to `high` for a range.

    `unit` is the id of a registered unit, or None where the source's `spelling` is not registered;
    such a figure is shown and never compared.
    """

    operator: Operator
    low: float
    high: float | None
    spelling: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """A provision of the centre that another one carries out, or speaks of the same matter."""

    target: str
    made: Made


@dataclass(frozen=True, slots=True)
class Provision:
    """One statement of a document, in our own words, with its source.

    `indicator` is a registered indicator's id (or one only this sheet uses), set for targets alone.
    `due` is the day, month, quarter or year by which it is to be done; `place` the former province
    it speaks of, where its document was issued before the mergers of 1 July 2025.
    """

    id: str
    document: str
    ref: str
    kind: Kind
    pillars: tuple[str, ...]
    text: Text
    source: Source
    where: str
    confidence: Confidence
    year: int | None = None
    indicator: str | None = None
    figure: Figure | None = None
    baseline: str | None = None
    section: str = ""
    links: tuple[Link, ...] = ()
    actors: tuple[Actor, ...] = ()
    due: Due | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as the sources know it; its provisions are read apart.

    `scope` is `central` or a province's id, `place` the former province that alone it speaks of.
    `implements`, `amends`, `replaces`, `based_on` and `cites` name documents, some of which may not
    be in any pack: known by number only.
    """

    id: str
    scope: str
    type: DocumentType
    number: str | None
    title: Text
    short: Text
    issuer: Text
    signatory: str | None
    issued: date | None
    effective: date | None
    implements: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    based_on: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    place: str = ""
    sources: tuple[Source, ...] = ()
    outline: tuple[Section, ...] = ()
    status: Status = Status.UNKNOWN
    read_until: date | None = None
    provisions: int = field(default=0, compare=False)

    @property
    def label(self) -> Text:
        """The shortest name that tells it apart: the one given for that, else its number."""
        if self.short != NO_TEXT:
            return self.short
        return Text(self.number, self.number) if self.number else self.title


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says about a point on which sources disagree."""

    source: str
    value: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A point on which sources disagree: what each says, what the corpus uses, and why."""

    scope: str
    about: str
    claims: tuple[Claim, ...]
    resolved: str
    why: str
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProvisionHead:
    """As much of a provision as a tree needs."""

    id: str
    document: str
    ref: str
    section: str
    kind: Kind
    pillars: tuple[str, ...]
    links: tuple[str, ...] = ()
