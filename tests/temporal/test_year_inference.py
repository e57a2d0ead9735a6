"""What a weekday, an order or a clock time that is wrong does, or no reference; `cases/years.toml` has the rest."""

from datetime import date, datetime

import pytest

from xunli import find_times, temporal

REFERENCE = datetime(2020, 6, 16)  # noqa: DTZ001 - local time


def test_a_weekday_that_contradicts_a_full_date_is_marked() -> None:
    (found,) = find_times("2020年7月26日（星期五）", REFERENCE)
    assert found.start == date(2020, 7, 26)
    assert "weekday" in found.implied


@pytest.mark.parametrize("text", ["明年2月29日", "去年2月29日", "今年2月29日"])
def test_a_leap_day_of_a_year_without_one_is_no_date(text: str) -> None:
    assert [found for found in find_times(text, datetime(2022, 6, 1)) if found.text == text] == []  # noqa: DTZ001


@pytest.mark.parametrize(
    "text", ["2020年7月28日至2019年7月3日", "2020年7月28日至2020年7月3日", "2020年至2018年"]
)
def test_two_full_dates_in_the_wrong_order_are_no_range(text: str) -> None:
    for found in find_times(text, REFERENCE):
        assert found.start is None or found.end is None or found.start < found.end


@pytest.mark.parametrize("text", ["24:30", "25:00", "9:60", "上午9点75分", "27时"])
def test_a_clock_time_that_does_not_exist_is_not_made_up(text: str) -> None:
    assert all(found.text != text for found in find_times(text, REFERENCE))


@pytest.mark.parametrize(
    "text", ["明天", "下周三", "7月27日", "26日", "三天后", "本月底", "中秋节", "农历八月十五", "上午9点"]
)
def test_what_needs_a_reference_has_no_time_without_one(text: str) -> None:
    (found,) = temporal.find(text, None)
    assert (found.text, found.start, found.end) == (text, None, None)
    assert "reference" in found.implied


@pytest.mark.parametrize(
    "text", ["2020年7月26日上午9点", "2020-07-26", "2020年中秋节", "2020年第三季度", "2020年农历八月十五"]
)
def test_what_is_full_needs_no_reference(text: str) -> None:
    (found,) = temporal.find(text, None)
    assert found == find_times(text, REFERENCE)[0]
