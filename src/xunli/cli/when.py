"""Times in Chinese words, as the listings show them."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from xunli.cli import strings
from xunli.cli.moments import last_moment
from xunli.cli.repeats import repeats
from xunli.model import Item, Moment, Role


class Stamp(NamedTuple):
    """A day, and a clock time where there is one."""

    day: date
    clock: str

    def __str__(self) -> str:
        """Return `2020-07-26 周日 09:00`."""
        weekday = strings.WEEKDAY.format(day=strings.WEEKDAYS[self.day.weekday()])
        return " ".join(filter(None, (f"{self.day}", weekday, self.clock)))


def stamp(moment: Moment) -> Stamp:
    """Return the day and clock at which something begins."""
    if isinstance(moment, datetime):
        return Stamp(moment.date(), f"{moment:%H:%M}")
    return Stamp(moment, "")


def last_stamp(moment: Moment) -> Stamp:
    """Return the day and clock at which something ends; midnight is 24:00 of the day before."""
    if isinstance(moment, datetime) and moment.time() == time():
        return Stamp(moment.date() - timedelta(days=1), "24:00")
    return stamp(moment)


def when(item: Item) -> tuple[str, ...]:
    """Return the time of the item, in one line or, where that is long, in two that belong together."""
    last = last_moment(item)
    if item.rrule and item.start is not None:
        return _repeated(item.start, last, item.rrule)
    if item.role is Role.DEADLINE and last is not None:
        return (strings.DUE.format(when=last_stamp(last)),)
    if item.start is None:
        return (strings.UNTIL.format(when=last_stamp(last)),) if last is not None else ()
    begins = str(stamp(item.start))
    if item.role is Role.START or (item.role is Role.WINDOW and last is None):
        return (strings.FROM.format(when=begins),)
    return _stretch(stamp(item.start), last_stamp(last)) if last is not None else (begins,)


def _stretch(first: Stamp, last: Stamp) -> tuple[str, ...]:
    if first == last or last.day < first.day:
        return (str(first),)
    if first.day == last.day:
        return (f"{first}–{last.clock}" if first.clock and last.clock else str(first),)
    ending = str(last)
    if first.day.year == last.day.year:
        ending = ending.partition("-")[2]
    return (str(first), strings.UNTIL.format(when=ending))


def _repeated(start: Moment, last: Moment | None, rule: str) -> tuple[str, ...]:
    words, until = repeats(rule)
    first = stamp(start)
    clock = first.clock
    if clock and isinstance(last, datetime) and last > start:
        clock += f"–{last_stamp(last).clock}"
    since = strings.BETWEEN if until else strings.SINCE
    return (f"{words} {clock}".strip(), since.format(first=first.day, when=first.day, last=until))
