"""The lunar calendar: days everyone knows, the rules it follows, and what is not a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.temporal.calendars.lunar import (
    FIRST_YEAR,
    LAST_YEAR,
    leap_month,
    lunar_from_solar,
    lunar_month,
    lunar_year,
    solar_from_lunar,
)
from xunli.temporal.calendars.terms import TERMS, solar_term

ONE_DAY = timedelta(days=1)
FIRST_DAY, LAST_DAY = date(1899, 2, 10), date(2101, 1, 28)

years = st.integers(FIRST_YEAR, LAST_YEAR)
lunar_days = st.tuples(years, st.integers(1, 12), st.integers(1, 30), st.booleans())


@pytest.mark.parametrize(
    ("lunar", "civil"),
    [
        ((1900, 1, 1), date(1900, 1, 31)),
        ((1911, 8, 19), date(1911, 10, 10)),
        ((1949, 8, 10), date(1949, 10, 1)),
        ((1976, 7, 2), date(1976, 7, 28)),
        ((1991, 8, 23), date(1991, 9, 30)),
        ((2012, 1, 15), date(2012, 2, 6)),
        ((2013, 5, 5), date(2013, 6, 12)),
        ((2017, 6, 1), date(2017, 6, 24)),
        ((2017, 6, 1, True), date(2017, 7, 23)),
        ((2017, 7, 1), date(2017, 8, 22)),
        ((2020, 4, 1, True), date(2020, 5, 23)),
        ((2026, 12, 29), date(2027, 2, 5)),
        ((2030, 1, 1), date(2030, 2, 3)),
        ((2033, 11, 1), date(2033, 11, 22)),
        ((2033, 11, 1, True), date(2033, 12, 22)),
        ((2034, 1, 1), date(2034, 2, 19)),
        ((2057, 9, 1), date(2057, 9, 29)),
        ((2089, 8, 1), date(2089, 9, 4)),
        ((2100, 12, 29), date(2101, 1, 28)),
    ],
)
def test_days_of_the_almanac(lunar: tuple[int, ...], civil: date) -> None:
    year, month, day, *leap = lunar
    assert solar_from_lunar(year, month, day, bool(leap)) == civil
    assert lunar_from_solar(civil) == (year, month, day, bool(leap))


def test_leap_months() -> None:
    known = {
        1984: 10,
        1987: 6,
        1990: 5,
        1993: 3,
        1995: 8,
        1998: 5,
        2001: 4,
        2004: 2,
        2006: 7,
        2009: 5,
        2012: 4,
        2014: 9,
        2017: 6,
    }
    known |= {2020: 4, 2023: 2, 2025: 6, 2028: 5, 2031: 3, 2033: 11, 2036: 6}
    assert {year: leap for year in range(1984, 2037) if (leap := leap_month(year))} == known


@pytest.mark.parametrize(
    "lunar",
    [
        (2026, 12, 30),  # the year ends with the 29th
        (2020, 12, 31),
        (2020, 0, 1),
        (2020, 13, 1),
        (2020, 1, 0),
        (2020, 1, -1),
        (2020, 5, 1, True),  # the leap month of 2020 follows the fourth
        (2021, 4, 1, True),  # 2021 has none
        (2020, 0, 1, True),
        (1898, 1, 1),
        (2101, 1, 1),
        (0, 1, 1),
        (-5, 1, 1),
        (99999999, 1, 1),
    ],
)
def test_no_such_lunar_day(lunar: tuple[int, ...]) -> None:
    year, month, day, *leap = lunar
    assert solar_from_lunar(year, month, day, bool(leap)) is None


def test_a_month_that_is_not_there_has_no_days() -> None:
    assert lunar_month(2020, 4, leap=True) == (date(2020, 5, 23), date(2020, 6, 21))
    assert lunar_month(2021, 4, leap=True) is None
    assert lunar_month(2101, 1) is None
    assert leap_month(1800) is None


@pytest.mark.parametrize("year", [1898, 2101, -1, 10**9])
def test_years_out_of_range_say_so(year: int) -> None:
    with pytest.raises(ValueError, match="outside 1899-2100"):
        lunar_year(year)


@pytest.mark.parametrize("day", [FIRST_DAY - ONE_DAY, LAST_DAY + ONE_DAY, date.min, date.max])
def test_civil_days_out_of_range_say_so(day: date) -> None:
    with pytest.raises(ValueError, match="outside the lunar years 1899-2100"):
        lunar_from_solar(day)


@given(st.dates(FIRST_DAY, LAST_DAY))
def test_every_civil_day_has_a_lunar_day_and_comes_back(day: date) -> None:
    assert solar_from_lunar(*lunar_from_solar(day)) == day


@given(lunar_days)
def test_every_lunar_day_that_exists_comes_back(lunar: tuple[int, int, int, bool]) -> None:
    day = solar_from_lunar(*lunar)
    assert day is None or lunar_from_solar(day) == lunar


@given(st.dates(FIRST_DAY, LAST_DAY - ONE_DAY))
def test_the_next_day_is_the_next_lunar_day_or_a_first(day: date) -> None:
    today, tomorrow = lunar_from_solar(day), lunar_from_solar(day + ONE_DAY)
    if tomorrow.day == 1:
        assert today.day in {29, 30}
    else:
        assert tomorrow == today._replace(day=today.day + 1)


def months_of(year: int) -> list[tuple[date, date]]:
    """All months of a lunar year in the order of their numbers, the leap month after its double."""
    found = [lunar_month(year, month, leap) for month in range(1, 13) for leap in (False, True)]
    return [month for month in found if month is not None]


@given(years)
def test_months_of_29_or_30_days_fill_the_year(year: int) -> None:
    months = months_of(year)
    assert len(months) == (12 if leap_month(year) is None else 13)
    assert {(end - start).days for start, end in months} <= {29, 30}
    assert [end for _, end in months[:-1]] == [start for start, _ in months[1:]]
    assert (months[0][0], months[-1][1]) == lunar_year(year)


@given(st.integers(FIRST_YEAR, LAST_YEAR - 1))
def test_a_year_ends_where_the_next_begins(year: int) -> None:
    assert lunar_year(year)[1] == lunar_year(year + 1)[0]


@given(st.integers(1929, LAST_YEAR))
def test_the_winter_solstice_lies_in_the_eleventh_month(year: int) -> None:
    solstice = solar_term(year, "冬至")
    assert solstice is not None
    assert lunar_from_solar(solstice)[1::2] == (11, False)


@pytest.mark.parametrize("year", range(1929, LAST_YEAR))
def test_of_thirteen_months_between_solstices_the_first_without_principal_term_is_leap(year: int) -> None:
    principal = {solar_term(y, name) for y in (year, year + 1) for name in TERMS[1::2]}
    both = [*months_of(year), *months_of(year + 1)]
    opening, closing = lunar_month(year, 11), lunar_month(year + 1, 11)
    assert opening is not None
    assert closing is not None
    between = [month for month in both if opening[0] <= month[0] < closing[0]]
    without = [start for start, end in between if not any(term and start <= term < end for term in principal)]
    leap = [start for start, _ in between if lunar_from_solar(start).leap]
    assert leap == (without[:1] if len(between) == 13 else [])
