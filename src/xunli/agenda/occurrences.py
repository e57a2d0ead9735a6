"""The next time of something that repeats."""

from dataclasses import replace
from datetime import datetime, timedelta

from dateutil.rrule import rrulestr

from xunli.agenda.moments import begin_of, end_of_day, last_moment
from xunli.model import ZONE, Item, Moment


def next_occurrence(item: Item, now: datetime) -> Item | None:
    """Return the item at the first of its times that is not over at `now`; `None` if all are.

    An item without a repeat rule, or with one that cannot be followed, is returned as it is.
    """
    anchor = item.start or item.due
    if not item.rrule or anchor is None:
        return item
    first = _wall(anchor)
    last = last_moment(item) if item.start else None
    length = (_wall(last) if last else first) - first
    if not isinstance(last or anchor, datetime):
        length += timedelta(days=1) - timedelta.resolution
    try:
        series = rrulestr(_with_local_until(item.rrule), dtstart=first)
        found = series.after(_wall(now) - length, inc=True)
    except (ValueError, TypeError, OverflowError):
        return item
    if found is None:
        return None
    shift = found - first
    return replace(
        item,
        start=_shifted(item.start, shift),
        end=_shifted(item.end, shift),
        due=_shifted(item.due, shift) if item.end is None else None,
    )


def _wall(moment: Moment) -> datetime:
    """Return the wall time in China, in which repeats are meant, without its zone."""
    return begin_of(moment).astimezone(ZONE).replace(tzinfo=None)


def _shifted(moment: Moment | None, shift: timedelta) -> Moment | None:
    # Python adds to an aware datetime in wall time, which is what a repeat rule wants.
    return None if moment is None else moment + shift


def _with_local_until(rule: str) -> str:
    """Return the rule with an UNTIL that dateutil takes beside a start without zone; a day is taken whole."""
    parts = []
    for part in rule.split(";"):
        key, _, value = part.partition("=")
        if key.upper() == "UNTIL":
            until = datetime.fromisoformat(value)
            if "T" not in value:
                until = end_of_day(until.date())
            elif until.tzinfo is None:
                until = until.replace(tzinfo=ZONE)
            value = f"{_wall(until):%Y%m%dT%H%M%S}"
        parts.append(f"{key}={value}")
    return ";".join(parts)
