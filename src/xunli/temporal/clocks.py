"""Clock times on a day: the meridiem, hours past midnight, 24:00, and parts of the day."""

from datetime import datetime, timedelta

from xunli.temporal.grain import Grain, Interval
from xunli.temporal.parsers.clock import NIGHT, PARTS
from xunli.temporal.token import Clock

AFTERNOON = {"下午", "午后", "傍晚", "黄昏", "晏昼", "下昼"}
NOON = {"中午", "正午", "晌午", "午间"}
LATEST_AFTER_MIDNIGHT = 5


def on(clock: Clock, day: datetime, previous: datetime | None = None) -> Interval:
    """`clock` on the day that begins at `day`; an hour that could be either is put after `previous` if that helps.

    An hour has no length (`end == start`); a part of the day has.
    """
    if clock.hour is None:
        first, last = PARTS[clock.part or "全天"]
        return Interval(day + timedelta(hours=first), day + timedelta(hours=last), Grain.PART_OF_DAY)
    hour = meridiem(clock, previous)
    start = day + timedelta(hours=hour, minutes=clock.minute, seconds=clock.second)
    end = start
    if clock.until_hour is not None:
        end = start + timedelta(hours=(clock.until_hour - (clock.hour or 0)) % 12)
    return Interval(start, end, clock.grain)


def meridiem(clock: Clock, previous: datetime | None) -> int:
    """The hour of the day, 0 to 28: small hours of a night belong to the day after."""
    assert clock.hour is not None  # noqa: S101
    hour, part = clock.hour, clock.part
    if part in AFTERNOON:
        return hour + 12 if hour < 12 else hour
    if part in NIGHT:
        if hour in (0, 12):
            return 24
        if part == "午夜" or part == "半夜" or part == "深夜":
            return hour + 24 if 0 < hour < LATEST_AFTER_MIDNIGHT else hour + 12 if 6 <= hour < 12 else hour
        return (
            hour + 24
            if 0 < hour < LATEST_AFTER_MIDNIGHT and part != "当晚"
            else hour + 12
            if 0 < hour < 12
            else hour
        )
    if part in NOON:
        return hour + 12 if 0 < hour < 4 else hour
    if part == "凌晨" and hour == 12:
        return 0
    if part is None and not clock.certain and previous is not None and 0 < hour < 12:
        then = previous.hour + previous.minute / 60 + previous.second / 3600
        here = hour + clock.minute / 60 + clock.second / 3600
        if here <= then < here + 12:
            return hour + 12
    return hour


def is_doubtful(clock: Clock) -> bool:
    """Whether the text leaves open if the hour is before or after noon."""
    return clock.hour is not None and clock.part is None and not clock.certain and 0 < clock.hour <= 12
