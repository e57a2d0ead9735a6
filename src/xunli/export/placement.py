"""Where on a calendar an item stands: the one place that turns roles into starts and ends."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from xunli.errors import ConfigError
from xunli.model import ZONE, Item, Moment, Role

_DAY = timedelta(days=1)


class Placement(NamedTuple):
    """A stretch of calendar, half-open: two dates, or two times in Asia/Shanghai, equal for a moment."""

    start: Moment
    end: Moment | None
    """`None` only for the last day that there is."""

    @property
    def all_day(self) -> bool:
        """Whether it covers whole days."""
        return not isinstance(self.start, datetime)


def placed(item: Item) -> Placement:
    """Return the item's place on a calendar.

    A deadline, and a window without a start, stands at its due moment or on its due day; what holds from a
    moment on stands at that moment or on that day; everything else from its start to its end. An end that
    is missing or not after the start leaves a moment or a single day.
    """
    start = _local(item, item.start)
    due = _local(item, item.due)
    end = _local(item, item.end)
    if item.role is Role.DEADLINE or start is None:
        return _alone(item, due or inclusive(end) or start)
    if item.role is Role.START:
        return _alone(item, start)
    end = end or _following(due)
    if end is None:
        return _alone(item, start)
    if isinstance(start, datetime) != isinstance(end, datetime):
        start, end = _midnight(start), _midnight(end)
    return Placement(start, end) if end > start else _alone(item, start)


def _alone(item: Item, moment: Moment | None) -> Placement:
    if moment is None:
        raise ConfigError(f"item {item.uid} ({item.title}) has no time, so it cannot stand on a calendar")
    return Placement(moment, _following(moment))


def _local(item: Item, moment: Moment | None) -> Moment | None:
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is None:
        raise ConfigError(
            f"item {item.uid} ({item.title}) has a time without a zone; items are in {ZONE.key}"
        )
    return moment.astimezone(ZONE)


def _following(moment: Moment | None) -> Moment | None:
    """Return the exclusive end for an inclusive one: the next day, or the moment itself."""
    if moment is None or isinstance(moment, datetime):
        return moment
    return moment + _DAY if moment < date.max else None


def inclusive(end: Moment | None) -> Moment | None:
    """Return the last day for an exclusive end that is a day, and any other end as it is."""
    return end if end is None or isinstance(end, datetime) else end - _DAY


def _midnight(moment: Moment) -> datetime:
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time(), ZONE)
