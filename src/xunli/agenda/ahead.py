"""What is still ahead of a moment, and what to count down to: no clock of its own, no words."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from xunli.agenda.moments import begin_of, end_of, end_of_day, last_moment, over
from xunli.agenda.occurrences import next_occurrence
from xunli.export.entry import Entry
from xunli.model import Item, Moment, Role

_DAY = timedelta(days=1)


class State(StrEnum):
    """What the next moment of an item is."""

    DUE = "due"
    OPENS = "opens"
    BEGINS = "begins"
    HAPPENS = "happens"
    ONGOING = "ongoing"


class Ahead(NamedTuple):
    """An item that is not over."""

    entry: Entry
    item: Item
    """The item itself, or of one that repeats the item at its next time."""
    state: State
    target: Moment
    """The next moment that matters: when it opens, begins or happens, or until when it lasts."""

    @property
    def next_moment(self) -> datetime:
        """What it is sorted by: the target, of a day that something lasts until its end."""
        lasts = self.state in (State.DUE, State.ONGOING)
        return end_of(self.target) if lasts else begin_of(self.target)


def ahead(entries: Iterable[Entry], now: datetime, within: timedelta) -> list[Ahead]:
    """Return the items that can be acted on between `now` and the end of the stretch, the soonest first.

    A stretch of whole days lasts to the end of its last day. What is open or going on already counts, however
    long it will last; what holds from a day on (role `start`) is past once that day is.
    """
    limit = now + within
    if within % _DAY == timedelta():
        limit = end_of_day(limit.date())
    listed = (_ahead(entry, now) for entry in entries)
    chosen = [one for one in listed if one is not None and _actionable_from(one) <= limit]
    return sorted(chosen, key=lambda one: (one.next_moment, one.item.title, one.item.uid))


def _ahead(entry: Entry, now: datetime) -> Ahead | None:
    item = next_occurrence(entry.item, now)
    ending = over(item) if item is not None else None
    if item is None or ending is None or ending < now:
        return None
    start, last = item.start, last_moment(item)
    if last is not None and (start is None or item.role is Role.DEADLINE):
        return Ahead(entry, item, State.DUE, last)
    if start is None:
        return None
    begun = begin_of(start) <= now
    if item.role is Role.START:
        return Ahead(entry, item, State.BEGINS, start)
    if item.role is Role.WINDOW:
        return (
            Ahead(entry, item, State.DUE, last) if begun and last else Ahead(entry, item, State.OPENS, start)
        )
    lasting = begun and last is not None and last != start
    return (
        Ahead(entry, item, State.ONGOING, last)
        if lasting and last
        else Ahead(entry, item, State.HAPPENS, start)
    )


def _actionable_from(one: Ahead) -> datetime:
    start = one.item.start
    return begin_of(one.target if start is None or one.item.role is Role.DEADLINE else start)
