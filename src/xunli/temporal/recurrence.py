"""Repeats: the RFC 5545 rule and the first occurrence."""

from collections.abc import Callable
from datetime import datetime, timedelta

from dateutil.rrule import rrulestr

from xunli.model import Bound, TimeKind
from xunli.temporal import clocks, grain
from xunli.temporal.grain import DAY
from xunli.temporal.token import Context, Draft, Repeat
from xunli.temporal.value import Value


def resolve_repeat(
    draft: Draft, context: Context, resolve: Callable[[Draft, Context], Value | None]
) -> Value | None:
    """Start and end of the first occurrence on or after the days that bound it (else the reference), and the rule."""
    repeat = draft.repeat
    assert repeat is not None  # noqa: S101
    bounds = resolve(draft.within, context) if draft.within is not None else None
    base = bounds.start if bounds is not None and bounds.start is not None else context.reference
    until = None
    if bounds is not None and draft.within is not None and draft.within.bound is not Bound.FROM:
        until = bounds.end
    rule = rule_of(repeat)
    if base is None:
        context.implied.add("reference")
        return Value(TimeKind.SET, None, None, whole_days=True, day=None, rrule=rule)
    day = first_day(rule, grain.midnight(base))
    start, end, whole = day, day + DAY, True
    if repeat.bymonth and not repeat.bymonthday and not repeat.rule:
        start, end = first_month(repeat.bymonth[0], base)
    clock = draft.first.clock if draft.first is not None else repeat.clock
    if clock is not None:
        interval = clocks.on(clock, day)
        start, whole = interval.start, False
        end_at: datetime | None = interval.end if interval.end > interval.start else None
        if draft.last is not None and draft.last.clock is not None:
            end_at = clocks.on(draft.last.clock, day, start).start
            if end_at <= start:
                end_at += DAY
        if clock.hour is not None:
            rule += f";BYHOUR={start.hour};BYMINUTE={start.minute}"
        return Value(
            TimeKind.SET,
            start,
            end_at,
            whole,
            bounds.day if bounds else context.nearby,
            rrule=_until(rule, until),
        )
    return Value(
        TimeKind.SET, start, end, whole, bounds.day if bounds else context.nearby, rrule=_until(rule, until)
    )


def _until(rule: str, until: datetime | None) -> str:
    if until is None:
        return rule
    return f"{rule};UNTIL={until - timedelta(seconds=1):%Y%m%dT%H%M%S}"


def rule_of(repeat: Repeat) -> str:
    """The rule without its clock time, parts in RFC 5545's usual order."""
    if repeat.rule:
        return repeat.rule
    parts = [f"FREQ={repeat.freq}"]
    if repeat.interval != 1:
        parts.append(f"INTERVAL={repeat.interval}")
    if repeat.bymonth:
        parts.append("BYMONTH=" + ",".join(map(str, repeat.bymonth)))
    if repeat.bymonthday:
        parts.append("BYMONTHDAY=" + ",".join(map(str, repeat.bymonthday)))
    if repeat.byday:
        parts.append("BYDAY=" + ",".join(repeat.byday))
    return ";".join(parts)


def first_month(number: int, base: datetime) -> tuple[datetime, datetime]:
    """That month of the year of `base`, or of the next if it is over."""
    for year in (base.year, base.year + 1):
        found = grain.month(year, number)
        if found is not None and found.end > base:
            return found.start, found.end
    return base, base


def first_day(rule: str, base: datetime) -> datetime:
    """The first day on or after `base` that the rule holds on; `base` if there is none."""
    if "BY" not in rule:
        return base
    try:
        found = next(iter(rrulestr(rule, dtstart=base)), None)
    except (ValueError, OverflowError):
        return base
    return base if found is None else found
