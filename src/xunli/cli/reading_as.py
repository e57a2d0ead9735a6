"""What a time expression was read as, in Chinese words."""

from datetime import timedelta

from xunli.cli import strings
from xunli.cli.repeats import repeats
from xunli.cli.when import last_stamp, stamp
from xunli.export import IMPLIED_LABELS
from xunli.export.placement import inclusive
from xunli.model import Bound, TimeExpression


def read_as(time: TimeExpression) -> str:
    """Return the kind, the time and what was filled in: 日期 2020-09-10 周四 之前（补足 年份）."""
    parts = [strings.TIME_KINDS[time.kind], _value(time), strings.BOUNDS[time.bound]]
    words = " ".join(part for part in parts if part)
    if time.implied:
        filled = "、".join(IMPLIED_LABELS.get(code, code) for code in time.implied)
        words += f"（{strings.IMPLIED.format(parts=filled)}）"
    return words


def _value(time: TimeExpression) -> str:
    values = []
    if time.rrule:
        words, until = repeats(time.rrule)
        values.append(words if until is None else f"{words} {strings.UNTIL.format(when=until)}")
    if stretch := _stretch(time):
        values.append(stretch)
    if time.duration is not None and (not values or time.start is None):
        values.append(_length(time.duration))
    return " ".join(values) or strings.UNKNOWN_TIME


def _stretch(time: TimeExpression) -> str:
    last = inclusive(time.end) if time.bound is not Bound.BEFORE else time.end
    if time.start is None:
        return str(last_stamp(last)) if last is not None else ""
    first = stamp(time.start)
    if last is None or last_stamp(last) == first:
        return str(first)
    ending = last_stamp(last)
    return f"{first} {strings.UNTIL.format(when=ending.clock if ending.day == first.day else ending)}"


def _length(duration: timedelta) -> str:
    seconds = int(duration.total_seconds())
    words = []
    for name, size in strings.DURATION_PARTS:
        count, seconds = divmod(seconds, size)
        if count:
            words.append(f"{count} {name}")
    return " ".join(words)
