"""From a draft and its context to a time: years and months filled in, ranges made half-open, bounds applied."""

from datetime import datetime, timedelta

from xunli.model import Bound, TimeKind
from xunli.temporal import clocks, grain
from xunli.temporal.grain import DAY, Grain, Interval
from xunli.temporal.parsers.relative_day import Now
from xunli.temporal.recurrence import resolve_repeat
from xunli.temporal.token import Context, Draft, Point
from xunli.temporal.value import Value


def resolve(draft: Draft, context: Context) -> Value | None:
    """The value of `draft`; None if it names no time (30 February). `context.implied` is added to."""
    if draft.about:
        context.implied.add("approximate")
    try:
        return _value(draft, context)
    except OverflowError:  # beyond the years that the calendar has
        return None


def _value(draft: Draft, context: Context) -> Value | None:
    if draft.repeat is not None:
        value = resolve_repeat(draft, context, resolve)
    elif draft.length is not None:
        value = _length(draft)
    elif draft.last is not None:
        value = _range(draft, context)
    else:
        value = _moment(draft, context)
    return value


def _length(draft: Draft) -> Value:
    assert draft.length is not None  # noqa: S101
    length = timedelta(seconds=draft.length.total_seconds())
    return Value(TimeKind.DURATION, None, None, whole_days=False, day=None, duration=length)


def date_of(point: Point, context: Context) -> Interval | None:
    """The date steps of `point`, from coarse to fine, checked against its weekday."""
    found: Interval | None = None
    for spec in point.dates:
        found = spec.resolve(context, found)
        if found is None:
            return None
    if point.weekday is not None and found is not None and found.start.weekday() != point.weekday:
        found = _by_weekday(point, found, context)
    return found


def _by_weekday(point: Point, found: Interval, context: Context) -> Interval:
    if "year" not in context.implied:
        context.implied.add("weekday")
        return found
    for step in (1, -1):
        other = grain.day(found.start.year + step, found.start.month, found.start.day)
        if other is not None and other.start.weekday() == point.weekday:
            return other
    return found


def _own_day(context: Context) -> Interval | None:
    if context.nearby is not None:
        if context.guessed:
            context.implied.add("year")
        whole_days = context.nearby.grain is Grain.DAY and context.nearby.end > context.nearby.start
        return grain.today(context.nearby.end - DAY if whole_days else context.nearby.start)
    if context.reference is None:
        context.implied.add("reference")
        return None
    return grain.today(context.reference)


def place(
    point: Point, context: Context, previous: datetime | None = None
) -> tuple[Interval, Interval | None] | None:
    """The interval that `point` names, and the day it lies on."""
    day = date_of(point, context) if point.dates else _own_day(context)
    if day is None:
        return None
    if point.clock is None:
        return day, day
    if clocks.is_doubtful(point.clock) and previous is None:
        context.implied.add("meridiem")
    return clocks.on(point.clock, grain.midnight(day.start), previous), day


def _range(draft: Draft, context: Context) -> Value | None:
    assert draft.first is not None  # noqa: S101
    assert draft.last is not None  # noqa: S101
    first = place(draft.first, context)
    if first is None:
        return None
    start, day = first
    inner = Context(
        context.reference, day or context.nearby, nearby_year=True, latest=day or context.latest,
        direction=context.direction, implied=context.implied,
    )  # fmt: skip
    last = place(draft.last, inner, start.start if _shares_half_day(draft) else None)
    if last is None:
        return None
    stop, last_day = _forward(draft.last, start, last)
    end = max(stop.start, stop.end)
    clocked = draft.first.clock is not None or draft.last.clock is not None
    whole = not clocked and start.grain <= Grain.DAY and stop.grain <= Grain.DAY
    if draft.last.clock is not None and draft.last.clock.hour is not None:
        end = stop.start
    dated = bool(draft.first.dates or draft.last.dates)
    kind = TimeKind.DATERANGE if whole else TimeKind.DATETIMERANGE if dated else TimeKind.TIMERANGE
    if end <= start.start:
        return None
    if "year" in context.implied and context.reference is not None and start.start.month > end.month:
        start, end, last_day = _running(start, end, last_day, context.reference)
    return Value(
        kind,
        start.start,
        end,
        whole,
        _days(day, last_day),
        draft.bound,
        has_year=_has_year(draft.first, context),
    )


def _days(first: Interval | None, last: Interval | None) -> Interval | None:
    """The days of a range as one, for what is said of them afterwards."""
    if first is None or last is None or first.grain is not Grain.DAY or last.grain is not Grain.DAY:
        return last
    return Interval(first.start, last.end, Grain.DAY) if first.start <= last.start else last


def _running(
    start: Interval, end: datetime, day: Interval | None, now: datetime
) -> tuple[Interval, datetime, Interval | None]:
    """A range over New Year that would begin at the end of this year, moved back if it is the one going on."""
    try:
        before, until = start.start.replace(year=start.start.year - 1), end.replace(year=end.year - 1)
    except ValueError:
        return start, end, day
    if not before <= now < until:
        return start, end, day
    last = grain.day(until.year, until.month, until.day)
    return Interval(before, before + (start.end - start.start), start.grain), until, last


def _shares_half_day(draft: Draft) -> bool:
    """Whether the clock time at the end leans on the one at the start: 下午5:00到6:00, not 16:00-5:00."""
    first, last = draft.first, draft.last
    if first is None or last is None or last.dates:
        return False
    if first.clock is None:
        return bool(first.dates) and isinstance(first.dates[-1], Now)
    return first.clock.part is not None or (first.clock.hour or 0) <= 12


def _forward(
    point: Point, start: Interval, last: tuple[Interval, Interval | None]
) -> tuple[Interval, Interval | None]:
    """The end of a range that would run backwards is moved on by its next larger unit."""
    stop, day = last
    if stop.end > start.start or (stop.start == stop.end and stop.start >= start.start):
        return last
    if not point.dates:
        moved = DAY if stop.start <= start.start else timedelta()
        return Interval(stop.start + moved, stop.end + moved, stop.grain), day
    if any(spec.anchored for spec in point.dates) or day is None:
        return last
    spec = point.dates[0]
    step = 12 if getattr(spec, "month", None) is not None or spec.grain < Grain.MONTH else 1
    first = day.start.year * 12 + day.start.month - 1 + step
    base = grain.month(first // 12, first % 12 + 1)
    if base is None:
        return last
    if day.grain is Grain.DAY:
        moved_day = grain.day(base.start.year, base.start.month, day.start.day)
    else:
        moved_day = grain.months(
            base.start.year, base.start.month, max(1, (day.end - day.start).days // 28), day.grain
        )
    if moved_day is None:
        return last
    shift = moved_day.start - day.start
    return Interval(
        stop.start + shift, stop.end + shift if point.clock else moved_day.end, stop.grain
    ), moved_day


def _has_year(point: Point, context: Context) -> bool:
    if "year" in context.implied or not point.dates:
        return False
    first, last = point.dates[0], point.dates[-1]
    if last.grain < Grain.MONTH:
        return False
    return getattr(first, "year", None) is not None or (first.anchored and first.grain is Grain.YEAR)


def _moment(draft: Draft, context: Context) -> Value | None:
    point = draft.first
    assert point is not None  # noqa: S101
    previous = None
    placed = place(point, context, previous)
    if placed is None:
        return None
    interval, day = placed
    kind = _kind(point, interval)
    whole = (
        point.clock is None
        and interval.grain <= Grain.DAY
        and interval.start == grain.midnight(interval.start)
    )
    closing = any(getattr(spec, "closing", False) for spec in point.dates) and point.clock is None
    start: datetime | None = interval.start
    end: datetime | None = interval.end if interval.end > interval.start else None
    bound = draft.bound
    if bound is Bound.FROM:
        end = None
        if draft.form.endswith("+since"):
            end = context.reference
            whole = False
    elif bound is Bound.AFTER:
        start, end = end or start, None
    elif bound is Bound.BEFORE:
        start, end = None, interval.end if closing else interval.start
    elif bound is Bound.UNTIL:
        start, end = None, end or interval.start
    if (
        start is None
        and point.clock is not None
        and point.clock.hour is None
        and point.clock.part in clocks.NOON
    ):
        end, kind = (
            grain.midnight(interval.start) + timedelta(hours=12),
            TimeKind.DATETIME if point.dates else TimeKind.TIME,
        )
    return Value(
        kind,
        start,
        end,
        whole,
        day if point.dates else context.nearby,
        bound,
        has_year=_has_year(point, context),
    )


def _kind(point: Point, interval: Interval) -> TimeKind:
    if point.clock is not None:
        if point.clock.hour is None or interval.end > interval.start:
            return TimeKind.DATETIMERANGE if point.dates else TimeKind.TIMERANGE
        return TimeKind.DATETIME if point.dates else TimeKind.TIME
    last = point.dates[-1]
    if isinstance(last, Now) or interval.end == interval.start:
        return TimeKind.DATETIME
    if getattr(last, "holiday", False):
        return TimeKind.HOLIDAY
    if interval.grain > Grain.DAY:
        return TimeKind.DATETIMERANGE
    return TimeKind.DATE if interval.end - interval.start == DAY else TimeKind.DATERANGE
