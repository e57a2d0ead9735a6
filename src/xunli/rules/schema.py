"""What a rule pack is once it is loaded: frozen records, patterns that compile when they are used."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from xunli.model import Kind, Role, TimeKind
from xunli.patterns import Pattern
from xunli.spots import KeyPath, Spot

SCOPES = ("clause", "sentence", "label", "row", "column", "lead", "heading", "headline")
"""Where a trigger may stand, nearest first. `within` names the farthest that a rule allows."""

SLOTS = (
    "action",
    "before",
    "column",
    "core",
    "heading",
    "label",
    "name",
    "own",
    "paper",
    "row",
    "subject",
)
"""What every title may name besides the groups of its own rule: `items.title.slots_of` fills them."""

OWN_SLOTS = ("contact", "note", "place")
"""Patterns of a rule that fill the slot of their own name."""

REASONS = (
    "past",
    "dateline",
    "masthead",
    "signature",
    "publication",
    "statistics",
    "history",
    "age",
    "condition",
    "validity",
    "document name",
    "number",
    "example",
    "hotline hours",
    "standing timetable",
    "detail",
    "weather",
    "goal",
    "negated",
    "superseded",
    "cancelled",
    "duration",
    "no anchor",
    "vague",
    "no reference",
    "repeated",
    "no rule",
    "not kept",
)
"""The stable codes of `Dropped.reason`."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text with what must come out of it: the items of a rule, or the times that a drop takes."""

    text: str
    published: date | None
    expect: tuple[Mapping[str, str], ...] = ()
    drops: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One way to recognise an item."""

    id: str
    pack: str
    kind: Kind
    role: Role
    becomes: frozenset[Role]
    """The roles that the item may take when the time asks for it; `role` is one of them."""
    title: tuple[str, ...]
    """Templates; the first whose slots are all filled is taken."""
    trigger: Pattern
    words: frozenset[str]
    """Every match of `trigger` contains one of these."""
    unless: Pattern | None
    times: frozenset[TimeKind]
    within: int
    """Index into `SCOPES`."""
    place: Pattern | None
    contact: Pattern | None
    note: Pattern | None
    find: tuple[Pattern, ...]
    """Searched in the clause, the sentence, the label and the headings; their named groups fill slots of the title."""
    priority: int
    spells: str
    """`outer`: several spells on a day are office hours; `each`: they are items of their own."""
    fallback: bool
    """Takes what no other rule takes; it needs no trigger, the whole clause counts as one."""
    order: int
    """Position over all packs, the last tie-break; of a pack alone the position in its file."""
    examples: tuple[Example, ...] = ()
    replaces: frozenset[str] = frozenset()
    """Ids in earlier packs that it stands in for."""


@dataclass(frozen=True, slots=True, eq=False)
class Drop:
    """One way to recognise a dated mention that is no item. All the patterns that it gives must match."""

    id: str
    pack: str
    reason: str
    before: Pattern | None
    """Must end where the time begins, in its sentence."""
    after: Pattern | None
    """Must begin where the time ends, in its sentence."""
    time: Pattern | None
    """Must match the whole time expression."""
    clause: Pattern | None
    sentence: Pattern | None
    scope: Pattern | None
    """Must stand in the label, row, column, lead or heading over it."""
    headline: Pattern | None
    below: Pattern | None
    """Must begin where the sentence ends."""
    unless: Pattern | None
    """Must not stand in the sentence."""
    ahead: bool | None
    """Whether the time must lie after the day of publication; `None`: it may lie anywhere."""
    times: frozenset[TimeKind]
    words: frozenset[str]
    order: int
    examples: tuple[Example, ...] = ()
    replaces: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pack:
    """The rules of one file."""

    name: str
    rules: tuple[Rule, ...] = ()
    drops: tuple[Drop, ...] = ()
    disable: frozenset[str] = frozenset()
    """Ids in earlier packs that are not to be used."""
    file: str = ""
    """What faults call it."""
    spots: Mapping[KeyPath, Spot] = field(default_factory=dict, compare=False, repr=False)
    """Where its tables and keys stand in its file; empty for those that come with xunli."""

    @property
    def entries(self) -> tuple[Rule | Drop, ...]:
        """Its rules and after them its drops."""
        return (*self.rules, *self.drops)
