"""The 24 solar terms: days everyone knows, their order, and what is not one."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.temporal.calendars.terms import FIRST_YEAR, LAST_YEAR, TERMS, solar_term

years = st.integers(FIRST_YEAR, LAST_YEAR)


@pytest.mark.parametrize(
    ("year", "name", "day"),
    [
        (1900, "小寒", date(1900, 1, 6)),
        (1979, "大寒", date(1979, 1, 20)),
        (2000, "清明", date(2000, 4, 4)),
        (2008, "小满", date(2008, 5, 21)),
        (2020, "秋分", date(2020, 9, 22)),
        (2021, "立春", date(2021, 2, 3)),
        (2021, "冬至", date(2021, 12, 21)),
        (2024, "清明", date(2024, 4, 4)),
        (2024, "冬至", date(2024, 12, 21)),
        (2025, "立春", date(2025, 2, 3)),
        (2026, "清明", date(2026, 4, 5)),
        (2026, "夏至", date(2026, 6, 21)),
        (2100, "冬至", date(2100, 12, 22)),
    ],
)
def test_days_of_the_almanac(year: int, name: str, day: date) -> None:
    assert solar_term(year, name) == day


@pytest.mark.parametrize(
    ("year", "name"), [(1899, "冬至"), (2101, "立春"), (-1, "立春"), (2026, "立"), (2026, ""), (2026, "驚蟄")]
)
def test_no_such_term(year: int, name: str) -> None:
    assert solar_term(year, name) is None


def test_there_are_24() -> None:
    assert len(set(TERMS)) == len(TERMS) == 24


@given(years)
def test_they_follow_each_other_by_half_a_month(year: int) -> None:
    days = [solar_term(year, name) for name in TERMS]
    assert None not in days
    gaps = {(later - day).days for day, later in pairwise(days) if day and later}
    assert gaps <= {14, 15, 16}


@given(years)
def test_two_fall_in_each_month_of_their_year(year: int) -> None:
    days = [solar_term(year, name) for name in TERMS]
    assert [(day.year, day.month) for day in days if day] == [
        (year, month) for month in range(1, 13) for _ in range(2)
    ]
