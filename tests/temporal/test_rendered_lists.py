"""Lists that name their month once, spells of one day, offsets and breaks in odd places are read back exactly."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from dateutil.relativedelta import relativedelta
from hypothesis import assume, given
from hypothesis import strategies as st
from surface_forms import clock_words, counted, days, harmless, moments, times

from xunli import find_times
from xunli.model import ZONE, TimeExpression

DAY = timedelta(days=1)
separators = st.sampled_from(("、", "，", "/", " 、"))


def read(text: str, reference: datetime) -> list[tuple[object, object]]:
    return [(found.start, found.end) for found in find_times(text, reference)]


def at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=ZONE)


@given(days, st.sets(st.integers(1, 28), min_size=2, max_size=5), separators, st.booleans(), moments)
def test_days_of_a_month_that_is_named_once(
    month: date, numbers: set[int], separator: str, chinese: bool, reference: datetime
) -> None:
    assume(not chinese or "、" in separator)
    listed = [month.replace(day=number) for number in sorted(numbers)]
    names = [counted(day.day) if chinese else str(day.day) for day in listed]
    text = f"定于{month.year}年{month.month}月" + separator.join(f"{name}日" for name in names) + "分批举行"
    assert read(text, reference) == [(day, day + DAY) for day in listed]


@given(
    days, st.lists(times, min_size=2, max_size=4, unique=True), st.sampled_from("、，"), moments, st.data()
)
def test_clock_times_of_a_day(
    day: date, clocks: list[time], separator: str, reference: datetime, data: st.DataObject
) -> None:
    clocks.sort()
    words = separator.join(data.draw(st.sampled_from(clock_words(clock))) for clock in clocks)
    text = data.draw(st.sampled_from(harmless(f"{day.year}年{day.month}月{day.day}日{words}发车")))
    assert read(text, reference) == [(at(day, clock), None) for clock in clocks]


@given(days, st.lists(times, min_size=4, max_size=4, unique=True), st.sampled_from("、，；"), moments)
def test_two_spells_of_a_day(day: date, clocks: list[time], separator: str, reference: datetime) -> None:
    a, b, c, d = sorted(clocks)
    text = f"{day.year}年{day.month}月{day.day}日{a:%H:%M}-{b:%H:%M}{separator}{c:%H:%M}—{d:%H:%M}"
    assert read(text, reference) == [(at(day, a), at(day, b)), (at(day, c), at(day, d))]


@given(
    moments,
    st.integers(1, 60),
    st.sampled_from(("{}天后", "{}天之后", "{}天以后", "{} 天后", "再过{}天")),
    st.booleans(),
)
def test_days_later(reference: datetime, count: int, way: str, chinese: bool) -> None:
    words = "两" if count == 2 else counted(count)
    day = reference.date() + count * DAY
    assert read(way.format(words if chinese else count), reference) == [(day, day + DAY)]


@given(moments, st.integers(1, 30), st.sampled_from(("{}个月后", "{}个月之后", "{}个月以后")))
def test_months_later(reference: datetime, count: int, way: str) -> None:
    day = reference.date() + relativedelta(months=count)
    assert read(way.format(count), reference) == [(day, day + DAY)]


@given(moments, st.integers(1, 59), st.sampled_from(("分钟", "小时")), st.sampled_from((1, -1)))
def test_minutes_and_hours_away(reference: datetime, count: int, unit: str, sign: int) -> None:
    length = timedelta(minutes=count) if unit == "分钟" else timedelta(hours=count)
    moment = (reference + sign * length).replace(tzinfo=ZONE)
    assert read(f"{count}{unit}{'后' if sign > 0 else '前'}", reference) == [(moment, None)]


@given(
    moments,
    st.integers(0, 6),
    st.sampled_from((("本", 0), ("这", 0), ("下", 1), ("下下", 2), ("上", -1), ("上上", -2))),
)
def test_weekdays_of_weeks(reference: datetime, weekday: int, which: tuple[str, int]) -> None:
    word, weeks = which
    monday = reference.date() - reference.weekday() * DAY
    day = monday + (weekday + 7 * weeks) * DAY
    for week in ("周", "星期", "礼拜", "週"):
        assert read(f"{word}{week}{'一二三四五六日'[weekday]}", reference) == [(day, day + DAY)]


@given(days, times, times, moments, st.integers(1, 5))
def test_a_wrapped_line_changes_nothing(
    day: date, one: time, other: time, reference: datetime, joint: int
) -> None:
    assume(one != other)
    first, last = sorted((one, other))
    parts = [f"{day.year}年", f"{day.month}月", f"{day.day}日", f"{first:%H:%M}", "至", f"{last:%H:%M}"]
    text = "".join(parts[:joint]) + "\n" + "".join(parts[joint:])
    assert read(text, reference) == [(at(day, first), at(day, last))]


@given(
    moments,
    st.lists(
        st.sampled_from(("7月5日", "9:30", "每周三", "三天", "明天", "中秋节", "9月10日前")), max_size=8
    ),
)
def test_sentences_do_not_run_into_each_other(reference: datetime, pieces: list[str]) -> None:
    found: list[TimeExpression] = list(find_times("。记者获悉。".join(pieces), reference))
    assert [one.text for one in found] == pieces
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
