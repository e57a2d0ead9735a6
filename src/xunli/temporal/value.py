"""What a draft comes to."""

from datetime import datetime, timedelta
from typing import NamedTuple

from xunli.model import Bound, TimeKind
from xunli.temporal.grain import Interval


class Value(NamedTuple):
    """A resolved expression in local time without a zone."""

    kind: TimeKind
    start: datetime | None
    end: datetime | None
    whole_days: bool
    day: Interval | None
    """The date it leaves behind for the expressions after it."""
    bound: Bound = Bound.AT
    duration: timedelta | None = None
    rrule: str | None = None
    implied: tuple[str, ...] = ()
    has_year: bool = False
