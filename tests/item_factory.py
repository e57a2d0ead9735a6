"""Items, times and extractions made by hand, with the least that a test has to say."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from xunli.model import (
    ZONE,
    Document,
    Dropped,
    Extraction,
    Item,
    Kind,
    Moment,
    Role,
    Span,
    TimeExpression,
    TimeKind,
)


def moment(text: str) -> Moment:
    """A day, 2020-07-26, or a time in Asia/Shanghai, 2020-07-26T09:00."""
    if "T" in text:
        return datetime.fromisoformat(text).replace(tzinfo=ZONE)
    return date.fromisoformat(text)


def at(text: str) -> datetime:
    found = moment(text)
    return found if isinstance(found, datetime) else datetime(found.year, found.month, found.day, tzinfo=ZONE)


def an_item(
    role: Role = Role.EVENT,
    start: str | None = None,
    end: str | None = None,
    due: str | None = None,
    rrule: str | None = None,
    **changes: Any,
) -> Item:
    """An item with these times. `end` is the last day where it is a day, as people write it."""
    ending = moment(end) if end else None
    if ending is not None and not isinstance(ending, datetime):
        ending += timedelta(days=1)
    begin, last = (moment(value) if value else None for value in (start, due))
    item = Item(
        uid="uid@test",
        kind=Kind.EXAM,
        role=role,
        title="笔试",
        start=begin,
        end=ending,
        all_day=not isinstance(begin or last, datetime),
        due=last,
        rrule=rrule,
        place=None,
        contact=None,
        url=None,
        note=None,
        quote="",
        span=Span(0, 0),
        article="",
        rule="exam.written",
    )
    return replace(item, **changes)


def a_time(text: str, start: str | None = None, end: str | None = None, **changes: Any) -> TimeExpression:
    """A time expression at the beginning of a text; `end` is exclusive."""
    return TimeExpression(
        text,
        Span(0, len(text)),
        TimeKind.DATE,
        moment(start) if start else None,
        moment(end) if end else None,
        parser="date",
    )._replace(**changes)


def found(
    *items: Item,
    text: str = "",
    source: str = "notice.txt",
    published: date | None = date(2020, 6, 16),
    times: tuple[TimeExpression, ...] = (),
    dropped: tuple[Dropped, ...] = (),
) -> Extraction:
    """What an engine could have found in one text."""
    return Extraction(
        document=Document(text, source),
        items=items,
        dropped=dropped,
        times=times,
        articles=(),
        published=published,
        published_from="label" if published else "",
    )
