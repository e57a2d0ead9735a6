"""What a time expression was read as, in Chinese words."""

from collections.abc import Sequence
from datetime import timedelta

from xunli.cli.repeats import repeats
from xunli.cli.when import last_stamp, stamp
from xunli.cli.words import Words, zh
from xunli.export.placement import inclusive
from xunli.model import Bound, TimeExpression


def read_as(time: TimeExpression, words: Words = zh) -> str:
    """Return the kind, the time and what was filled in: 日期 2020-09-10 周四 之前（补足 年份）."""
    said = words.READING.format(
        kind=words.TIME_KINDS[time.kind], value=_value(time, words), bound=words.BOUNDS[time.bound]
    )
    said = " ".join(said.split())
    if not time.implied:
        return said
    return words.ASIDE.format(words=said, aside=words.IMPLIED.format(parts=filled_in(time.implied, words)))


def filled_in(codes: Sequence[str], words: Words = zh) -> str:
    """Return what the text did not say, for the codes of `implied`; one without a word stands for itself."""
    return words.SEPARATOR.join(words.IMPLIED_PARTS.get(code, code) for code in codes)


def _value(time: TimeExpression, words: Words) -> str:
    values = []
    if time.rrule:
        often, until = repeats(time.rrule, words)
        values.append(often if until is None else f"{often} {words.UNTIL.format(when=until)}")
    if stretch := _stretch(time, words):
        values.append(stretch)
    if time.duration is not None and (not values or time.start is None):
        values.append(_length(time.duration, words))
    return " ".join(values) or words.UNKNOWN_TIME


def _stretch(time: TimeExpression, words: Words) -> str:
    last = inclusive(time.end) if time.bound is not Bound.BEFORE else time.end
    if time.start is None:
        return str(last_stamp(last, words)) if last is not None else ""
    first = stamp(time.start, words)
    if last is None or last_stamp(last, words) == first:
        return str(first)
    ending = last_stamp(last, words)
    return f"{first} {words.UNTIL.format(when=ending.clock if ending.day == first.day else ending)}"


def _length(duration: timedelta, words: Words) -> str:
    seconds = int(duration.total_seconds())
    parts = []
    for name, size in words.DURATION_PARTS:
        count, seconds = divmod(seconds, size)
        if count:
            parts.append(name.format(n=count))
    return " ".join(parts)
