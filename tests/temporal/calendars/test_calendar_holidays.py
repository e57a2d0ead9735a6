"""The days off around public holidays: as announced, and by statute where nothing is announced."""

from datetime import timedelta

import pytest

from xunli.temporal.calendars.holidays import BREAKS, holiday_break
from xunli.temporal.calendars.workdays import is_workday, known

ONE_DAY = timedelta(days=1)
FEASTS = ("元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆")


def inclusive(name: str, year: int) -> tuple[str, str] | None:
    """First and last day off."""
    found = holiday_break(name, year)
    return found and (found[0].isoformat(), (found[1] - ONE_DAY).isoformat())


@pytest.mark.parametrize(
    ("name", "year", "first", "last"),
    [
        ("元旦假期", 2024, "2023-12-30", "2024-01-01"),
        ("元旦", 2025, "2025-01-01", "2025-01-01"),
        ("元旦小长假", 2026, "2026-01-01", "2026-01-03"),
        ("春节假期", 2020, "2020-01-24", "2020-02-02"),
        ("春节", 2024, "2024-02-10", "2024-02-17"),
        ("春节黄金周", 2026, "2026-02-15", "2026-02-23"),
        ("清明节假期", 2023, "2023-04-05", "2023-04-05"),
        ("清明小长假", 2026, "2026-04-04", "2026-04-06"),
        ("五一假期", 2020, "2020-05-01", "2020-05-05"),
        ("五一黄金周", 2006, "2006-05-01", "2006-05-07"),
        ("劳动节放假", 2023, "2023-04-29", "2023-05-03"),
        ("端午", 2014, "2014-05-31", "2014-06-02"),  # 与周末连休
        ("端午节假期", 2024, "2024-06-08", "2024-06-10"),
        ("中秋假期", 2024, "2024-09-15", "2024-09-17"),
        ("国庆长假", 2019, "2019-10-01", "2019-10-07"),
        ("十一黄金周", 2008, "2008-09-29", "2008-10-05"),
        ("国庆假期", 2020, "2020-10-01", "2020-10-08"),
        ("中秋假期", 2020, "2020-10-01", "2020-10-08"),
        ("国庆中秋假期", 2023, "2023-09-29", "2023-10-06"),
        ("中秋、国庆双节假期", 2025, "2025-10-01", "2025-10-08"),
        ("中秋节国庆节假期", 2012, "2012-09-30", "2012-10-07"),
    ],
)
def test_announced(name: str, year: int, first: str, last: str) -> None:
    assert inclusive(name, year) == (first, last)


@pytest.mark.parametrize(
    ("name", "year", "first", "last"),
    [
        ("国庆假期", 2101, "2101-10-01", "2101-10-07"),
        ("春节假期", 2099, "2099-01-20", "2099-01-27"),
        ("五一假期", 2099, "2099-05-01", "2099-05-05"),
        ("国庆假期", 2096, "2096-09-30", "2096-10-07"),  # 中秋 is the day before
        ("中秋假期", 2096, "2096-09-30", "2096-10-07"),
        ("春节假期", 2002, "2002-02-12", "2002-02-18"),
        ("国庆假期", 1999, "1999-10-01", "1999-10-07"),
        ("国庆假期", 1985, "1985-10-01", "1985-10-02"),
        ("春节假期", 1985, "1985-02-20", "1985-02-22"),
        ("五一", 1985, "1985-05-01", "1985-05-01"),
    ],
)
def test_by_statute(name: str, year: int, first: str, last: str) -> None:
    assert not known(year)
    assert inclusive(name, year) == (first, last)


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [
        (2085, "2084-12-30", "2085-01-01"),  # Monday
        (2086, "2085-12-30", "2086-01-01"),  # Tuesday
        (2087, "2087-01-01", "2087-01-01"),  # Wednesday
        (2088, "2088-01-01", "2088-01-03"),  # Thursday
        (2083, "2083-01-01", "2083-01-03"),  # Friday
        (2089, "2089-01-01", "2089-01-03"),  # Saturday
        (2090, "2089-12-31", "2090-01-02"),  # Sunday
    ],
)
def test_one_day_makes_three_with_its_weekend(year: int, first: str, last: str) -> None:
    assert inclusive("元旦", year) == (first, last)


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("清明假期", 2007),
        ("中秋假期", 2005),  # a Sunday, but no holiday yet
        ("端午假期", 1999),
        ("国庆假期", 1949),
        ("春节假期", 2101),  # beyond the lunar table
        ("春节假期", 10**6),
        ("国庆假期", -1),
        ("圣诞假期", 2026),
        ("国庆圣诞假期", 2026),
        ("元旦春节假期", 2026),  # two breaks
        ("假期", 2026),
        ("暑假", 2026),
        ("", 2026),
    ],
)
def test_no_such_break(name: str, year: int) -> None:
    assert holiday_break(name, year) is None


@pytest.mark.parametrize("year", range(2008, 2027))
@pytest.mark.parametrize("name", FEASTS)
def test_announced_breaks_are_bounded_by_working_days(name: str, year: int) -> None:
    found = holiday_break(name, year)
    assert found is not None
    start, end = found
    assert not any(is_workday(start + timedelta(days=day)) for day in range((end - start).days))
    assert is_workday(start - ONE_DAY)
    assert is_workday(end)
    assert 1 <= (end - start).days <= 10


def test_breaks_lists_the_names() -> None:
    assert {*FEASTS, "清明节", "五一", "十一", "大年初一"} <= set(BREAKS)
    assert all(holiday_break(name, 2026) for name in BREAKS)
    assert "圣诞节" not in BREAKS
