"""What became of every time expression: the items that use it, or the reason why none does."""

from collections.abc import Iterator
from datetime import datetime, time
from typing import NamedTuple

from xunli.model import Dropped, Extraction, Item, Moment, Span, TimeExpression, TimeKind


class Fate(NamedTuple):
    """A time expression with what became of it; neither items nor reason if nothing is known."""

    found: TimeExpression
    items: tuple[Item, ...]
    dropped: Dropped | None


def fates(extraction: Extraction) -> Iterator[Fate]:
    """Yield every time expression of the text in text order.

    An item uses the times inside its quote; of several items with the same quote those that begin, end or are
    due then, where there are such.
    """
    dropped = {mention.time.span if mention.time else mention.span: mention for mention in extraction.dropped}
    for found in extraction.times:
        reason = dropped.get(found.span)
        yield Fate(found, () if reason else _users(found, extraction.items), reason)


def _users(found: TimeExpression, items: tuple[Item, ...]) -> tuple[Item, ...]:
    near = [item for item in items if _overlap(found.span, item.span)]
    exact = [item for item in near if _named(found) & _moments(item.start, item.end, item.due)]
    return tuple(exact or near)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _named(found: TimeExpression) -> set[object]:
    """Return what the expression itself says: a clock time alone says no day."""
    if found.kind in (TimeKind.TIME, TimeKind.TIMERANGE):
        return {key for key in _moments(found.start, found.end) if isinstance(key, time)}
    return {moment for moment in (found.start, found.end) if moment is not None}


def _moments(*moments: Moment | None) -> set[object]:
    """Return the moments, their days and their clock times."""
    keys: set[object] = set()
    for moment in moments:
        if isinstance(moment, datetime):
            keys |= {moment, moment.date(), moment.time()}
        elif moment is not None:
            keys.add(moment)
    return keys
