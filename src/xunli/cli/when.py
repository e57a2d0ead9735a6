"""Times in Chinese words, as the listings show them."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from xunli.agenda.moments import last_moment
from xunli.cli.repeats import repeats
from xunli.cli.words import Words, zh
from xunli.model import Item, Moment, Role


class Stamp(NamedTuple):
    """A day, and a clock time where there is one."""

    day: date
    clock: str
    weekday: str

    def __str__(self) -> str:
        """Return `2020-07-26 周日 09:00`."""
        return " ".join(filter(None, (f"{self.day}", self.weekday, self.clock)))


def stamp(moment: Moment, words: Words = zh) -> Stamp:
    """Return the day and clock at which something begins."""
    if isinstance(moment, datetime):
        return _stamp(moment.date(), f"{moment:%H:%M}", words)
    return _stamp(moment, "", words)


def last_stamp(moment: Moment, words: Words = zh) -> Stamp:
    """Return the day and clock at which something ends; midnight is 24:00 of the day before."""
    if isinstance(moment, datetime) and moment.time() == time():
        return _stamp(moment.date() - timedelta(days=1), "24:00", words)
    return stamp(moment, words)


def _stamp(day: date, clock: str, words: Words) -> Stamp:
    return Stamp(day, clock, words.WEEKDAY.format(day=words.WEEKDAYS[day.weekday()]))


def when(item: Item, words: Words = zh) -> tuple[str, ...]:
    """Return the time of the item, in one line or, where that is long, in two that belong together."""
    last = last_moment(item)
    if item.rrule and item.start is not None:
        return _repeated(item.start, last, item.rrule, words)
    if item.role is Role.DEADLINE and last is not None:
        return (words.DUE.format(when=last_stamp(last, words)),)
    if item.start is None:
        return (words.UNTIL.format(when=last_stamp(last, words)),) if last is not None else ()
    begins = stamp(item.start, words)
    if item.role is Role.START or (item.role is Role.WINDOW and last is None):
        return (words.FROM.format(when=begins),)
    return (str(begins),) if last is None else _stretch(begins, last_stamp(last, words), words)


def _stretch(first: Stamp, last: Stamp, words: Words) -> tuple[str, ...]:
    if first == last or last.day < first.day:
        return (str(first),)
    if first.day == last.day:
        return (f"{first}–{last.clock}" if first.clock and last.clock else str(first),)
    ending = str(last)
    if first.day.year == last.day.year:
        ending = ending.partition("-")[2]
    return (str(first), words.UNTIL.format(when=ending))


def _repeated(start: Moment, last: Moment | None, rule: str, words: Words) -> tuple[str, ...]:
    often, until = repeats(rule, words)
    first = stamp(start)
    clock = first.clock
    if clock and isinstance(last, datetime) and last > start:
        clock += f"–{last_stamp(last).clock}"
    since = words.BETWEEN if until else words.SINCE
    return (f"{often} {clock}".strip(), since.format(first=first.day, when=first.day, last=until))
