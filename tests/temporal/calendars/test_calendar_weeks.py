"""Weeks begin on Monday; the nth weekday is counted from either end of the month."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.temporal.calendars.weeks import monday_of, nth_weekday

MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6


@pytest.mark.parametrize(
    ("year", "month", "weekday", "n", "day"),
    [
        (2026, 5, SUNDAY, 2, date(2026, 5, 10)),
        (2026, 6, SUNDAY, 3, date(2026, 6, 21)),
        (2026, 5, FRIDAY, 5, date(2026, 5, 29)),
        (2026, 5, FRIDAY, -1, date(2026, 5, 29)),
        (2026, 2, SUNDAY, 1, date(2026, 2, 1)),
        (2026, 2, SUNDAY, -4, date(2026, 2, 1)),
        (2024, 2, 3, 5, date(2024, 2, 29)),
        (9999, 12, FRIDAY, -1, date(9999, 12, 31)),
        (1, 1, MONDAY, 1, date(1, 1, 1)),
    ],
)
def test_nth_weekday(year: int, month: int, weekday: int, n: int, day: date) -> None:
    assert nth_weekday(year, month, weekday, n) == day


@pytest.mark.parametrize(
    ("year", "month", "weekday", "n"),
    [
        (2026, 2, SUNDAY, 5),
        (2026, 2, SUNDAY, -5),
        (2026, 5, SUNDAY, 0),
        (2026, 5, SUNDAY, 99),
        (2026, 13, SUNDAY, 1),
        (2026, 0, SUNDAY, 1),
        (2026, 5, 7, 1),
        (2026, 5, -1, 1),
        (0, 5, SUNDAY, 1),
        (10000, 5, SUNDAY, 1),
    ],
)
def test_no_such_weekday(year: int, month: int, weekday: int, n: int) -> None:
    assert nth_weekday(year, month, weekday, n) is None


@given(st.dates())
def test_a_day_is_found_from_both_ends_of_its_month(day: date) -> None:
    last = monthrange(day.year, day.month)[1]
    from_start, from_end = (day.day + 6) // 7, -((last - day.day) // 7 + 1)
    assert nth_weekday(day.year, day.month, day.weekday(), from_start) == day
    assert nth_weekday(day.year, day.month, day.weekday(), from_end) == day


@given(st.dates())
def test_monday_begins_the_week(day: date) -> None:
    monday = monday_of(day)
    assert monday.weekday() == MONDAY
    assert timedelta(0) <= day - monday < timedelta(days=7)
