"""Items that the text says twice: a headline, a summary table, a lead before its details."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from xunli.items.shape import Shape
from xunli.model import Candidate, Kind, Moment, Part, Role

FAMILIES = frozenset(
    {Kind.OUTAGE, Kind.TRANSPORT, Kind.TRAFFIC, Kind.EVENT, Kind.COURT, Kind.OTHER, Kind.HOLIDAY}
)
"""Kinds of which several different ones often share a time."""
HEADS = frozenset({Part.HEADLINE, Part.KICKER, Part.CAPTION})


@dataclass(slots=True)
class Entry:
    """An item in the making."""

    candidate: Candidate
    shape: Shape
    rrule: str | None
    title: str = ""
    core: str = ""

    @property
    def times(self) -> tuple[object, ...]:
        """All that says when."""
        return (self.shape.start, self.shape.end, self.shape.due, self.rrule)

    @property
    def day(self) -> date | None:
        """Its first day."""
        moment = self.shape.start or self.shape.due
        return moment.date() if isinstance(moment, datetime) else moment

    @property
    def is_head(self) -> bool:
        """Whether it comes from a headline or a caption."""
        return self.candidate.sentence.part in HEADS


def repeated(entry: Entry, others: list[Entry]) -> bool:
    """Whether another entry of the document says the same, and says it better or first."""
    return any(other is not entry and _says(other, entry) for other in others)


def _says(other: Entry, entry: Entry) -> bool:
    same_article = other.candidate.article is entry.candidate.article
    if not same_article and other.title != entry.title:
        return False
    if entry.is_head and not other.is_head and same_article:
        return _same_moment(entry, other)
    if other.is_head:
        return False
    near = other.candidate.sentence.paragraph == entry.candidate.sentence.paragraph
    if near and same_article and _starts_with(other, entry):
        return True
    if other.candidate.sentence is entry.candidate.sentence:
        kind = entry.candidate.kind
        same_kind = kind is other.candidate.kind and kind in (Kind.HOLIDAY, Kind.EFFECTIVE)
        return same_kind and other.times == entry.times and _position(other) < _position(entry)
    if other.candidate.kind is not entry.candidate.kind or other.shape.role is not entry.shape.role:
        return False
    earlier = _position(other) < _position(entry)
    alike = other.title == entry.title or entry.candidate.kind not in FAMILIES
    if other.times == entry.times:
        return earlier and alike and (_heading(other) != _heading(entry) or other.core == entry.core)
    return (alike or near) and not entry.rrule and _finer(other, entry)


def _starts_with(other: Entry, entry: Entry) -> bool:
    """从明天起, and then the hours and the end: the bare start says nothing more."""
    if entry.shape.role is not Role.START or not entry.shape.all_day:
        return False
    told_more = other.rrule is not None or other.shape.end is not None or not other.shape.all_day
    return told_more and _day(other.shape.start) == entry.shape.start and _position(other) > _position(entry)


def _position(entry: Entry) -> int:
    return entry.candidate.clause.start


def _same_moment(entry: Entry, other: Entry) -> bool:
    """Whether a headline's time is the day, or an end, of the other's."""
    days = {_day(moment) for moment in (entry.shape.start, entry.shape.due)}
    known = {_day(moment) for moment in (other.shape.start, other.shape.due, other.shape.end)}
    return any(
        a is not None and b is not None and abs(a - b) <= timedelta(days=1) for a in days for b in known
    )


def _day(moment: Moment | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


def _heading(entry: Entry) -> object:
    scopes = entry.candidate.sentence.scopes
    return next((scope.span for scope in scopes if scope.name == "heading"), None)


def _finer(other: Entry, entry: Entry) -> bool:
    """Whether `other` gives the clock time of the very days of `entry`."""
    if not entry.shape.all_day or other.shape.all_day or other.rrule:
        return False
    mine, theirs = entry.shape, other.shape
    if mine.due and not mine.start:
        return _day(theirs.due) == mine.due
    if mine.end is None or mine.start is None or isinstance(mine.end, datetime):
        return False
    last = mine.end - timedelta(days=1)
    same_end = _day(theirs.end or theirs.start) in (last, mine.end)
    return _day(theirs.start) == mine.start and (same_end or last == mine.start)
