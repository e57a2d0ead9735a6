"""Working days with the days that are exchanged around holidays, and plain weeks where nothing is known."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.temporal.calendars.workdays import MAX_COUNT, add_workdays, is_workday, known

ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2020, 1, 19), True),  # a Sunday worked for 春节
        (date(2020, 1, 31), False),  # 春节 was made longer that year
        (date(2026, 1, 4), True),  # a Sunday worked for 元旦
        (date(2026, 2, 14), True),  # a Saturday worked for 春节
        (date(2026, 2, 16), False),  # 除夕
        (date(2026, 10, 1), False),
        (date(2026, 10, 8), True),
        (date(2026, 11, 5), True),
        (date(2026, 11, 7), False),
    ],
)
def test_arranged_days(day: date, worked: bool) -> None:
    assert is_workday(day) is worked


@pytest.mark.parametrize(
    ("day", "n", "result"),
    [
        (date(2020, 6, 16), 5, date(2020, 6, 23)),
        (date(2020, 6, 22), 5, date(2020, 6, 30)),  # 端午 off, Sunday 28 June worked
        (date(2025, 9, 28), 3, date(2025, 10, 9)),  # eight days off
        (date(2026, 2, 13), 2, date(2026, 2, 24)),  # Saturday the 14th worked, then nine days off
        (date(2026, 10, 8), -1, date(2026, 9, 30)),
        (date(2026, 10, 3), 1, date(2026, 10, 8)),
        (date(2026, 10, 3), 0, date(2026, 10, 3)),
        (date(2099, 12, 31), 1, date(2100, 1, 1)),  # a Friday, and nothing is known of it
    ],
)
def test_counting_from_the_day_after(day: date, n: int, result: date) -> None:
    assert add_workdays(day, n) == result


def test_what_is_known() -> None:
    assert all(known(year) for year in range(2004, 2027))
    assert not known(2003)
    assert not known(2099)


@pytest.mark.parametrize(
    ("day", "n"),
    [(date(2026, 1, 1), MAX_COUNT + 1), (date(2026, 1, 1), -(10**12)), (date.max, 1), (date.min, -1)],
)
def test_counts_that_lead_nowhere_say_so(day: date, n: int) -> None:
    with pytest.raises(ValueError, match="working days"):
        add_workdays(day, n)


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(1, 400))
def test_n_working_days_lie_between(day: date, n: int) -> None:
    result = add_workdays(day, n)
    passed = [day + timedelta(days=step) for step in range(1, (result - day).days + 1)]
    assert sum(map(is_workday, passed)) == n
    assert is_workday(result)


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(1, 400))
def test_back_and_forth_from_a_working_day(day: date, n: int) -> None:
    start = add_workdays(day, 1)
    assert add_workdays(add_workdays(start, n), -n) == start


@given(st.dates().filter(lambda day: not known(day.year)))
def test_unknown_years_work_from_monday_to_friday(day: date) -> None:
    assert is_workday(day) is (day.weekday() < 5)


def test_another_package_has_the_same_arrangements() -> None:
    theirs = holidays.country_holidays("CN", years=range(2003, 2028))
    days = [
        date(2004, 1, 1) + timedelta(days=step) for step in range((date(2027, 1, 1) - date(2004, 1, 1)).days)
    ]
    off = {day for day in days if is_workday(day) != theirs.is_working_day(day)}
    # Our source lacks the Saturday worked for 元旦 of 2006.
    assert off <= {date(2005, 12, 31)}
