"""Items that the text says twice: a headline, a summary table, a lead before its details."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from xunli.items.shape import DAY, Shape
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
    lead: bool | None = None
    """Found once, when it is asked for."""

    @property
    def times(self) -> tuple[object, ...]:
        """All that says when."""
        return (self.shape.start, self.shape.end, self.shape.due, self.rrule)

    @property
    def is_lead(self) -> bool:
        """Whether it comes from the first words of its article, which tell in short what follows."""
        if self.lead is None:
            sentences = self.candidate.article.sentences[:_LEAD]
            first = next((one for one in sentences if one.part is Part.TEXT), None)
            self.lead = first is not None and first.span.end >= self.candidate.clause.end
        return self.lead

    @property
    def is_head(self) -> bool:
        """Whether it comes from a headline or a caption."""
        return self.candidate.sentence.part in HEADS


_LEAD = 8
"""The first sentence of the text stands among so many lines."""
NEAREST = 60
"""Of the entries of one day so many before and after one are compared with it: more are a timetable."""


class Echoes:
    """The entries of a document, so arranged that only those of the same days are compared."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._days: dict[tuple[int, date], list[Entry]] = defaultdict(list)
        self._turns: dict[tuple[int, date], int] = {}
        self._said: dict[tuple[object, ...], Entry] = {}
        for entry in entries:
            self._said.setdefault(_wording(entry), entry)
            for day in _days(entry):
                same = self._days[id(entry.candidate.article), day]
                self._turns[id(entry), day] = len(same)
                same.append(entry)

    def has(self, entry: Entry) -> bool:
        """Whether another entry of the document says the same, and says it better or first."""
        first = self._said[_wording(entry)]
        if first.candidate.article is not entry.candidate.article:
            return True
        days = _days(entry)
        if entry.is_head:
            days |= {day + step for day in days for step in (-DAY, DAY)}
        return any(
            other is not entry and _says(other, entry) for day in days for other in self._near(entry, day)
        )

    def _near(self, entry: Entry, day: date) -> list[Entry]:
        same = self._days.get((id(entry.candidate.article), day), [])
        turn = self._turns.get((id(entry), day), 0)
        return same[max(turn - NEAREST, 0) : turn + NEAREST]


def _wording(entry: Entry) -> tuple[object, ...]:
    return (entry.title, entry.candidate.kind, entry.shape.role, *entry.times)


def _days(entry: Entry) -> set[date]:
    """The days that the entry names, as far as they have a neighbour on either side."""
    moments = (entry.shape.start, entry.shape.due, entry.shape.end)
    found = {day for moment in moments if (day := _day(moment)) is not None}
    return {day for day in found if date.min < day < date.max}


def _says(other: Entry, entry: Entry) -> bool:
    if entry.is_head and not other.is_head:
        return _same_moment(entry, other)
    if other.is_head:
        return False
    if (
        entry.is_lead
        and not other.is_lead
        and other.candidate.kind is entry.candidate.kind
        and _finer(other, entry)
    ):
        return True
    near = other.candidate.sentence.paragraph == entry.candidate.sentence.paragraph
    if near and _starts_with(other, entry):
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
    mine = [day for day in (_day(entry.shape.start), _day(entry.shape.due)) if day is not None]
    return any(abs(day - known) <= DAY for day in mine for known in _days(other))


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
    last = mine.end - DAY
    same_end = _day(theirs.end or theirs.start) in (last, mine.end)
    return _day(theirs.start) == mine.start and (same_end or last == mine.start)
