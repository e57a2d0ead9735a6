"""The zone rules written beside times are those of the time zone database."""

from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from export_factory import an_item, at, found
from icalendar import Calendar
from reading_back import component, components

from xunli.export import to_ical
from xunli.model import Item

SUMMERS = an_item(start=at("1986-05-03T12:00"), end=at("1991-09-16T12:00"))


def written_zone(item: Item) -> tzinfo:
    (zone,) = Calendar.from_ical(to_ical([found(item)])).timezones
    result: tzinfo = zone.to_tz(lookup_tzid=False)
    return result


def test_every_hour_of_the_summer_time_years_has_the_offset_of_the_database() -> None:
    written, known = written_zone(SUMMERS), ZoneInfo("Asia/Shanghai")
    hour, last = datetime(1986, 1, 1), datetime(1992, 1, 1)  # noqa: DTZ001  the zone is what is compared
    wrong = []
    while hour < last:
        moment = hour.replace(tzinfo=known)
        exists = moment.astimezone(ZoneInfo("UTC")).astimezone(known).hour == hour.hour
        if exists and hour.replace(tzinfo=written).utcoffset() != moment.utcoffset():
            wrong.append(hour)
        hour += timedelta(hours=1)
    assert wrong == []


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (an_item(), 1),
        (an_item(start=at("1985-07-01T09:00"), end=None), 1),
        (an_item(start=at("1992-07-01T09:00"), end=None), 1),
        (an_item(start=at("1988-07-01T09:00"), end=None), 3),
        (an_item(start=at("1985-12-31T22:00"), end=at("1986-01-01T02:00")), 3),
        (an_item(start=at("1980-07-01T09:00"), end=None, rrule="FREQ=YEARLY"), 3),
    ],
)
def test_summer_time_is_written_only_where_a_time_may_need_it(item: Item, expected: int) -> None:
    zone = component(to_ical([found(item)]), "VTIMEZONE")
    assert len(zone.subcomponents) == expected


def test_one_zone_however_many_events() -> None:
    data = to_ical([found(an_item(uid="a"), an_item(uid="b"))])
    assert len(components(data, "VTIMEZONE")) == 1
