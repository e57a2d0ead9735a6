"""The role and the times of an item, from its occasion and what its rule allows.

Here the exclusive ends of expressions become the inclusive `due` that people are told.
"""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from xunli.model import Bound, Candidate, Kind, Moment, Occasion, Role, TimeKind

DAY = timedelta(days=1)


_OPEN_FOR_DEALINGS = frozenset(
    {
        Kind.REGISTRATION,
        Kind.APPLICATION,
        Kind.PAYMENT,
        Kind.REFUND,
        Kind.REVIEW,
        Kind.ADMIT_CARD,
        Kind.PUBLICITY,
    }
)
"""What an office does by the hour each day stays a window; other things that come back take place."""


class Shape(NamedTuple):
    """How an item sits in time."""

    role: Role
    start: Moment | None
    end: Moment | None
    due: Moment | None

    @property
    def all_day(self) -> bool:
        """Whether it has no clock time."""
        return not any(isinstance(moment, datetime) for moment in (self.start, self.end, self.due))


def shape(candidate: Candidate) -> Shape:
    """The role that the time asks for, as far as the rule becomes it, and its times."""
    occasion = candidate.occasion
    if occasion.start is None:
        return Shape(Role.DEADLINE, None, None, last_chance(occasion))
    opened = occasion.end is None and occasion.bound in (Bound.FROM, Bound.AFTER)
    happens = candidate.role is Role.EVENT and isinstance(occasion.start, datetime)
    if opened and not happens and not occasion.rrule and Role.START in candidate.becomes:
        return Shape(Role.START, occasion.start, None, None)
    if candidate.role is Role.DEADLINE and not _covers_time(occasion) and not occasion.rrule:
        return Shape(Role.DEADLINE, None, None, _moment_or_day(occasion.start, occasion))
    role = candidate.role
    if _covers_time(occasion):
        if role is Role.DEADLINE or (role is Role.START and Role.WINDOW in candidate.becomes):
            role = Role.WINDOW
        elif role is Role.START:
            role = Role.EVENT
    elif role is Role.WINDOW:
        role = Role.EVENT
    if occasion.rrule and (role is Role.START or candidate.kind not in _OPEN_FOR_DEALINGS):
        role = Role.EVENT
    if role is Role.WINDOW and candidate.kind is Kind.HEALTH and _within_a_day(occasion):
        role = Role.EVENT  # one goes there, as to a lecture
    due = inclusive(occasion.end) if role is Role.WINDOW and occasion.end and not occasion.rrule else None
    return Shape(role, occasion.start, occasion.end, due)


def _moment_or_day(moment: Moment, occasion: Occasion) -> Moment:
    """8月10日24:00 is the end of that day, as people say it, not the first moment of the next."""
    if (
        isinstance(moment, datetime)
        and not (moment.hour or moment.minute)
        and "24" in occasion.times[-1].text
    ):
        return moment.date() - DAY
    return moment


def _within_a_day(occasion: Occasion) -> bool:
    start, end = occasion.start, occasion.end
    return isinstance(start, datetime) and isinstance(end, datetime) and end - start < DAY


def _covers_time(occasion: Occasion) -> bool:
    """Whether it lasts: more than a day, or from one hour to another."""
    if occasion.start is None or occasion.end is None:
        return False
    if isinstance(occasion.start, datetime) or isinstance(occasion.end, datetime):
        return True
    return occasion.end - occasion.start > DAY


def last_chance(occasion: Occasion) -> Moment | None:
    """The last day or moment, inclusive, of an occasion that has only an end.

    9月10日前 is read as people mean it: the tenth still counts. 24:00 is the day that it ends.
    """
    end = occasion.end
    if isinstance(end, datetime):
        return end.date() - DAY if not (end.hour or end.minute) else end
    whole = occasion.times[-1].kind is TimeKind.DATERANGE  # 月底前: the last day of the month still counts
    if end is None or (occasion.bound is Bound.BEFORE and not whole):
        return end
    return end - DAY


def inclusive(end: Moment) -> Moment:
    """The last day of a half-open stretch of days, or its closing moment."""
    return end if isinstance(end, datetime) else end - DAY


def last_day(shape: Shape, rrule: str | None) -> date | None:
    """The last day on which the item still matters; `None` when it goes on."""
    if rrule:
        until = next((part[6:14] for part in rrule.split(";") if part.startswith("UNTIL=")), None)
        return datetime.strptime(until, "%Y%m%d").date() if until else None  # noqa: DTZ007 a day, not a moment
    if isinstance(shape.end, datetime) and shape.end != shape.start:
        return (shape.end - timedelta(seconds=1)).date()
    moment = shape.due or (inclusive(shape.end) if shape.end else None) or shape.start
    return moment.date() if isinstance(moment, datetime) else moment
