"""The tables of lunar months and solar terms against the sky and against other people's calendars."""

from datetime import date, datetime, time, timedelta
from math import degrees

import cnlunar  # type: ignore[import-untyped]
import ephem  # type: ignore[import-untyped]
import pytest
from lunar_python import LunarYear, Solar  # type: ignore[import-untyped]

from xunli.temporal.calendars.lunar import lunar_from_solar, lunar_month
from xunli.temporal.calendars.terms import TERMS, solar_term

BEIJING = timedelta(hours=8)
A_MINUTE = timedelta(minutes=1)
A_DAY = timedelta(days=1)
STANDARD_TIME = 1929
"""Calendars are reckoned in the standard time of 120° E from this year on."""

CLOSE_TO_MIDNIGHT = {date(2057, 9, 29), date(2097, 8, 8)}
"""First days of a month that some calendars put a day earlier."""


def first_days(years: range) -> dict[date, tuple[int, int, bool]]:
    """The first day of every lunar month of `years`, with its name."""
    names = [(year, month, leap) for year in years for month in range(1, 13) for leap in (False, True)]
    return {found[0]: name for name in names if (found := lunar_month(*name))}


def midnight(day: date) -> datetime:
    """The moment at which `day` begins in Beijing, in universal time."""
    return datetime.combine(day, time.min) - BEIJING


def noon(day: date) -> datetime:
    """A moment of the day."""
    return datetime.combine(day, time(12))


def sun_longitude(moment: datetime) -> float:
    """Apparent ecliptic longitude of the Sun, in degrees of the equinox of date."""
    when = ephem.Date(moment)
    sun = ephem.Sun(when, epoch=when)
    return degrees(ephem.Ecliptic(ephem.Equatorial(sun.g_ra, sun.g_dec, epoch=when), epoch=when).lon)


def test_months_begin_on_the_day_of_the_new_moon() -> None:
    days = sorted(first_days(range(STANDARD_TIME, 2101)))
    moons = [ephem.next_new_moon(ephem.Date(midnight(day) - A_DAY)).datetime() for day in days]
    off = [
        day
        for day, moon in zip(days, moons, strict=True)
        if not midnight(day) - A_MINUTE <= moon < midnight(day + A_DAY) + A_MINUTE
    ]
    assert off == []


@pytest.mark.parametrize(("index", "name"), list(enumerate(TERMS)))
def test_terms_fall_on_the_day_when_the_sun_is_there(index: int, name: str) -> None:
    target = 285 + 15 * index
    for year in range(STANDARD_TIME, 2101):
        day = solar_term(year, name)
        assert day is not None
        before = sun_longitude(midnight(day) - A_MINUTE) - target
        after = sun_longitude(midnight(day + A_DAY) + A_MINUTE) - target
        assert (before + 180) % 360 < 180 <= (after + 180) % 360, day


def test_months_are_those_of_lunar_python() -> None:
    theirs = {}
    for year in range(1899, 2101):
        for month in LunarYear.fromYear(year).getMonthsInYear():
            start = Solar.fromJulianDay(month.getFirstJulianDay())
            name = (year, abs(month.getMonth()), month.getMonth() < 0)
            theirs[date(start.getYear(), start.getMonth(), start.getDay())] = name
    ours = first_days(range(1899, 2101))
    assert {day for day in ours.keys() | theirs.keys() if ours.get(day) != theirs.get(day)} <= {
        near for day in CLOSE_TO_MIDNIGHT for near in (day, day - A_DAY)
    }


def test_months_are_those_of_cnlunar() -> None:
    firsts = [day for day in first_days(range(1901, 2100)) if day not in CLOSE_TO_MIDNIGHT]
    for day in firsts:
        theirs = cnlunar.Lunar(noon(day))
        assert lunar_from_solar(day) == (
            theirs.lunarYear,
            theirs.lunarMonth,
            theirs.lunarDay,
            theirs.isLunarLeapMonth,
        )


def test_terms_are_those_of_lunar_python() -> None:
    for year in range(1900, 2101):
        theirs = Solar.fromYmd(year, 6, 15).getLunar().getJieQiTable()
        # Their table runs from one 冬至 to the next and keeps the second under another key.
        for name in TERMS:
            day = theirs["DONG_ZHI" if name == "冬至" else name]
            assert solar_term(year, name) == date(day.getYear(), day.getMonth(), day.getDay())


def test_terms_are_those_of_cnlunar() -> None:
    off = {
        (year, name)
        for year in range(1901, 2100)
        for name, (month, day) in cnlunar.Lunar(noon(date(year, 6, 15))).thisYearSolarTermsDic.items()
        if solar_term(year, name) != date(year, month, day)
    }
    # The sky has 大寒 of 1979 six seconds before midnight; the others are before the time of 120° E.
    assert {(year, name) for year, name in off if year >= STANDARD_TIME} == {(1979, "大寒")}
    assert len(off) <= 6
