"""The VTIMEZONE of Asia/Shanghai: +08:00 all year, but for the summer time of 1986 to 1991."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from icalendar import Component, Timezone, TimezoneDaylight, TimezoneStandard

from xunli.model import ZONE

_STANDARD: Final = timedelta(hours=8)
_SUMMER: Final = timedelta(hours=9)
_EPOCH: Final = datetime(1970, 1, 1)  # noqa: DTZ001  local time is what an observance starts in
_CHANGE: Final = time(2)
_SUMMER_BEGINS: Final = (
    date(1986, 5, 4),
    date(1987, 4, 12),
    date(1988, 4, 17),
    date(1989, 4, 16),
    date(1990, 4, 15),
    date(1991, 4, 14),
)
_SUMMER_ENDS: Final = (
    date(1986, 9, 14),
    date(1987, 9, 13),
    date(1988, 9, 11),
    date(1989, 9, 17),
    date(1990, 9, 16),
    date(1991, 9, 15),
)
SUMMER_TIME_YEARS: Final = range(1986, 1992)


def shanghai(*, summer_time: bool) -> Timezone:
    """Return the component, with the changes of 1986 to 1991 only where a time of those years needs them."""
    zone = Timezone()
    zone.add("tzid", ZONE.key)
    zone.add_component(_observance(TimezoneStandard(), "CST", [_EPOCH], _STANDARD, _STANDARD))
    if summer_time:
        zone.add_component(_observance(TimezoneDaylight(), "CDT", _at(_SUMMER_BEGINS), _STANDARD, _SUMMER))
        zone.add_component(_observance(TimezoneStandard(), "CST", _at(_SUMMER_ENDS), _SUMMER, _STANDARD))
    return zone


def _at(days: Sequence[date]) -> list[datetime]:
    return [datetime.combine(day, _CHANGE) for day in days]


def _observance(
    part: Component, name: str, onsets: Sequence[datetime], before: timedelta, after: timedelta
) -> Component:
    part.add("dtstart", onsets[0])
    if len(onsets) > 1:
        part.add("rdate", list(onsets[1:]))
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("tzname", name)
    return part
