"""Days and times compared: a day as its first or last moment in China, an item as when it is over."""

from datetime import date, datetime, time

from xunli.export.placement import inclusive
from xunli.model import ZONE, Item, Moment, Role


def begin_of(moment: Moment) -> datetime:
    """Return the moment itself, or the midnight that begins the day."""
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time(), ZONE)


def end_of(moment: Moment) -> datetime:
    """Return the moment itself, or the last one of the day."""
    return moment if isinstance(moment, datetime) else end_of_day(moment)


def end_of_day(day: date) -> datetime:
    """Return the last moment of the day."""
    return datetime.combine(day, time.max, ZONE)


def last_moment(item: Item) -> Moment | None:
    """Return the last moment or day of the item, inclusive; of one that repeats, of its first time."""
    if item.rrule and item.end is not None:
        return inclusive(item.end)
    return item.due if item.due is not None else inclusive(item.end)


def over(item: Item) -> datetime | None:
    """Return the last moment at which the item is not past; `None` if nothing says when it is."""
    starts = item.role is Role.START and item.start is not None
    moment = item.start if starts else last_moment(item) or item.start
    return None if moment is None else end_of(moment)
