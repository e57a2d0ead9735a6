"""How fine a time is, from coarse to fine, and intervals of that fineness."""

from datetime import datetime, timedelta
from enum import IntEnum
from typing import NamedTuple


class Grain(IntEnum):
    """The unit in which a time is given. Comparable: a finer unit is greater."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    HALF = 3
    SEASON = 4
    QUARTER = 5
    MONTH = 6
    TENDAYS = 7
    WEEK = 8
    DAY = 9
    PART_OF_DAY = 10
    HOUR = 11
    MINUTE = 12
    SECOND = 13


class Interval(NamedTuple):
    """Half-open stretch of local time without a zone; an instant has `end == start`."""

    start: datetime
    end: datetime
    grain: Grain


DAY = timedelta(days=1)


def day(year: int, month: int, number: int) -> Interval | None:
    """That day of the Gregorian calendar; None if there is no such day."""
    try:
        start = datetime(year, month, number)  # noqa: DTZ001 - local time, the zone is put on at the end
        return Interval(start, start + DAY, Grain.DAY)
    except (ValueError, OverflowError):
        return None


def month(year: int, number: int) -> Interval | None:
    """That month; None if the calendar has no such year. Months 13… and 0… run on into other years."""
    return months(year, number, 1, Grain.MONTH)


def months(year: int, number: int, count: int, grain: Grain) -> Interval | None:
    """`count` months from month `number` of `year` on."""
    first, last = year * 12 + number - 1, year * 12 + number - 1 + count
    try:
        return Interval(
            datetime(first // 12, first % 12 + 1, 1),  # noqa: DTZ001
            datetime(last // 12, last % 12 + 1, 1),  # noqa: DTZ001
            grain,
        )
    except ValueError:
        return None


def year(number: int) -> Interval | None:
    """That year."""
    return months(number, 1, 12, Grain.YEAR)


def week(of: datetime, offset: int = 0) -> Interval | None:
    """The week, Monday to Sunday, `offset` weeks after the one that `of` lies in."""
    try:
        monday = midnight(of) + timedelta(days=7 * offset - of.weekday())
        return Interval(monday, monday + 7 * DAY, Grain.WEEK)
    except OverflowError:
        return None


def midnight(of: datetime) -> datetime:
    """The beginning of the day of `of`."""
    return of.replace(hour=0, minute=0, second=0, microsecond=0)


def today(of: datetime, offset: int = 0) -> Interval | None:
    """The day `offset` days after that of `of`."""
    try:
        start = midnight(of) + timedelta(days=offset)
        return Interval(start, start + DAY, Grain.DAY)
    except OverflowError:
        return None
