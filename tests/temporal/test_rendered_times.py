"""Random dates, clock times, ranges and repeats in many surface forms are read back exactly."""

from datetime import date, datetime, time, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st
from surface_forms import (
    CODES,
    DASHES,
    WEEKDAYS,
    WITH_YEAR,
    WITHOUT_YEAR,
    Way,
    after,
    clock_words,
    counted,
    days,
    frames,
    harmless,
    moments,
    times,
)

from xunli import find_times
from xunli.model import ZONE, Moment, TimeExpression, TimeKind

DAY = timedelta(days=1)
Frame = tuple[str, str]


def read(expression: str, frame: Frame, reference: datetime) -> TimeExpression:
    """The one time in `expression` in its frame; it is all of it."""
    text = frame[0] + expression + frame[1]
    found = find_times(text, reference)
    assert [(f.text, f.span.start) for f in found] == [(expression, len(frame[0]))], text
    return found[0]


def at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=ZONE)


@given(days, st.sampled_from(WITH_YEAR), frames, moments, st.data())
def test_a_full_date(day: date, way: Way, frame: Frame, reference: datetime, data: st.DataObject) -> None:
    found = read(data.draw(st.sampled_from(harmless(way(day)))), frame, reference)
    assert (found.kind, found.start, found.end, found.implied) == (TimeKind.DATE, day, day + DAY, ())


@given(moments, st.sampled_from(WITHOUT_YEAR), frames, st.data())
def test_a_date_without_its_year_is_the_next_one(
    reference: datetime, way: Way, frame: Frame, data: st.DataObject
) -> None:
    day = data.draw(after(reference))
    assume((day.month, day.day) != (2, 29))
    found = read(data.draw(st.sampled_from(harmless(way(day)))), frame, reference)
    assert (found.kind, found.start, found.end) == (TimeKind.DATE, day, day + DAY)
    assert found.implied == ("year",)


@given(times, moments, frames, st.data())
def test_a_clock_time(clock: time, reference: datetime, frame: Frame, data: st.DataObject) -> None:
    expression = data.draw(st.sampled_from(clock_words(clock)))
    found = read(data.draw(st.sampled_from(harmless(expression))), frame, reference)
    assert (found.kind, found.start, found.end) == (TimeKind.TIME, at(reference.date(), clock), None)


@given(days, times, st.sampled_from(WITH_YEAR), st.sampled_from(("", " ", "\n")), moments, frames, st.data())
def test_a_date_with_a_clock_time(
    day: date, clock: time, way: Way, joint: str, reference: datetime, frame: Frame, data: st.DataObject
) -> None:
    words = way(day)
    digital = words[-1].isdigit()
    expression = words + (joint or " " * digital) + data.draw(st.sampled_from(clock_words(clock)))
    found = read(data.draw(st.sampled_from(harmless(expression))), frame, reference)
    assert (found.kind, found.start, found.end) == (TimeKind.DATETIME, at(day, clock), None)


@given(
    days,
    st.integers(1, 300),
    st.sampled_from(WITH_YEAR[:8]),
    st.sampled_from(DASHES),
    moments,
    frames,
    st.data(),
)
def test_a_range_of_days(
    first: date, length: int, way: Way, dash: str, reference: datetime, frame: Frame, data: st.DataObject
) -> None:
    last = first + timedelta(days=length)
    ends = [way(last)]
    if last.year == first.year:
        ends += [f"{last.month}月{last.day}日", f"{counted(last.month)}月{counted(last.day)}日"]
        if last.month == first.month:
            ends += [f"{last.day}日", f"{counted(last.day)}日"]
    expression = way(first) + dash + data.draw(st.sampled_from(ends))
    found = read(data.draw(st.sampled_from(harmless(expression))), frame, reference)
    assert (found.kind, found.start, found.end) == (TimeKind.DATERANGE, first, last + DAY)


@given(days, st.integers(1, 60), st.sampled_from("-/."), st.sampled_from(DASHES), moments, frames)
def test_a_range_of_days_in_digits(
    first: date, length: int, point: str, dash: str, reference: datetime, frame: Frame
) -> None:
    last = first + timedelta(days=length)
    expression = dash.join(f"{d.year}{point}{d.month:02}{point}{d.day:02}" for d in (first, last))
    found = read(expression, frame, reference)
    assert (found.kind, found.start, found.end) == (TimeKind.DATERANGE, first, last + DAY)


@given(moments, st.sampled_from(DASHES), frames, st.data())
def test_a_range_of_days_without_a_year(
    reference: datetime, dash: str, frame: Frame, data: st.DataObject
) -> None:
    first = data.draw(after(reference, 120))
    last = first + timedelta(days=data.draw(st.integers(1, 45)))
    assume((2, 29) not in ((first.month, first.day), (last.month, last.day)))
    ends = [f"{last.month}月{last.day}日"] + [f"{last.day}日"] * (last.month == first.month)
    starts = [f"{first.month}月{first.day}日"] + [f"{first.month}月{first.day}"] * (len(ends) > 1)
    expression = data.draw(st.sampled_from(starts)) + dash + data.draw(st.sampled_from(ends))
    found = read(expression, frame, reference)
    assert (found.kind, found.start, found.end) == (TimeKind.DATERANGE, first, last + DAY)


@given(days, times, times, st.sampled_from(DASHES), moments, frames, st.data())
def test_a_spell_of_a_day(
    day: date, one: time, other: time, dash: str, reference: datetime, frame: Frame, data: st.DataObject
) -> None:
    assume(one != other)
    first, last = sorted((one, other))
    ends = [data.draw(st.sampled_from(clock_words(clock))) for clock in (first, last)]
    expression = f"{day.year}年{day.month}月{day.day}日" + dash.join(ends)
    found = read(data.draw(st.sampled_from(harmless(expression))), frame, reference)
    assert (found.kind, found.start, found.end) == (TimeKind.DATETIMERANGE, at(day, first), at(day, last))


@given(days, st.integers(0, 40), times, times, st.sampled_from(DASHES), moments, frames, st.data())
def test_a_range_of_moments(
    day: date,
    length: int,
    one: time,
    other: time,
    dash: str,
    reference: datetime,
    frame: Frame,
    data: st.DataObject,
) -> None:
    first, last = at(day, one), at(day + timedelta(days=length), other)
    assume(first < last)
    ways = [
        data.draw(st.sampled_from(WITH_YEAR[:8]))(moment.date())
        + data.draw(st.sampled_from(clock_words(moment.time())))
        for moment in (first, last)
    ]
    found = read(dash.join(ways), frame, reference)
    assert (found.kind, found.start, found.end) == (TimeKind.DATETIMERANGE, first, last)


@given(moments, st.sets(st.integers(0, 6), min_size=1, max_size=6), frames, st.data())
def test_weekdays_of_every_week(
    reference: datetime, weekdays: set[int], frame: Frame, data: st.DataObject
) -> None:
    names = [WEEKDAYS[n] for n in sorted(weekdays)]
    week = data.draw(st.sampled_from(("周", "星期", "週")))
    joined = [
        f"每{week}" + "、".join(names),
        f"每{week}" + f"、{week}".join(names),
        f"每{week}" + f"、每{week}".join(names),
    ]
    found = read(data.draw(st.sampled_from(joined)), frame, reference)
    assert found.kind is TimeKind.SET
    assert found.rrule == "FREQ=WEEKLY;BYDAY=" + ",".join(CODES[n] for n in sorted(weekdays))
    assert isinstance(found.start, date)
    assert found.start.weekday() in weekdays
    assert reference.date() <= found.start < reference.date() + 7 * DAY


@given(moments, st.integers(0, 5), st.integers(1, 6), times, frames, st.data())
def test_a_run_of_weekdays_at_a_time(
    reference: datetime, first: int, length: int, clock: time, frame: Frame, data: st.DataObject
) -> None:
    last = min(6, first + length)
    dash = data.draw(st.sampled_from(("至", "到", "-", "—", "~")))
    week = data.draw(st.sampled_from(("周", "星期")))
    ends = data.draw(st.sampled_from((f"{week}{WEEKDAYS[last]}", f"{WEEKDAYS[last]} ")))
    expression = f"每{week}{WEEKDAYS[first]}{dash}{ends}" + data.draw(st.sampled_from(clock_words(clock)))
    found = read(expression, frame, reference)
    codes = ",".join(CODES[first : last + 1])
    rule = "FREQ=DAILY" if codes.count(",") == 6 else f"FREQ=WEEKLY;BYDAY={codes}"
    assert found.rrule in (
        f"{rule};BYHOUR={clock.hour};BYMINUTE={clock.minute}",
        f"FREQ=WEEKLY;BYDAY={codes};BYHOUR={clock.hour};BYMINUTE={clock.minute}",
    )


@given(
    moments, st.integers(1, 28), frames, st.sampled_from(("每月{}日", "每月{}号", "每个月{}号", "每月 {} 日"))
)
def test_a_day_of_every_month(reference: datetime, day: int, frame: Frame, way: str) -> None:
    found = read(way.format(day), frame, reference)
    assert found.rrule == f"FREQ=MONTHLY;BYMONTHDAY={day}"
    assert isinstance(found.start, date)
    assert found.start.day == day
    assert reference.date() <= found.start < reference.date() + 31 * DAY


BOUNDS = (
    *((words, None, 0) for words in ("{}前", "{}之前", "{}以前")),
    *((words, None, 1) for words in ("截至{}", "截止{}", "{}止", "{}截止")),
    *((words, 0, None) for words in ("{}起", "自{}起", "从{}起")),
    ("{}后", 1, None),
)
"""The words, and by how many days the open interval's start or end lies off the day that is named."""


@given(days, moments, frames, st.sampled_from(WITH_YEAR[:8]), st.sampled_from(BOUNDS))
def test_bounds(
    day: date, reference: datetime, frame: Frame, way: Way, bound: tuple[str, int | None, int | None]
) -> None:
    words, start, end = bound
    found = read(words.format(way(day)), frame, reference)
    assert (found.start, found.end) == (moved(day, start), moved(day, end))


def moved(day: date, by: int | None) -> Moment | None:
    return None if by is None else day + by * DAY
