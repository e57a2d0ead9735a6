"""Items and extractions made by hand, with the least that a test has to say."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from xunli.model import ZONE, Document, Dropped, Extraction, Item, Kind, Role, Span

PUBLISHED = date(2020, 6, 16)


def at(text: str) -> datetime:
    """The time in Asia/Shanghai that `2020-07-26T09:00` names."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def day(text: str) -> date:
    return date.fromisoformat(text)


EXAM = Item(
    uid="exam@test",
    kind=Kind.EXAM,
    role=Role.EVENT,
    title="笔试：甲市事业单位招聘",
    start=at("2020-07-26T09:00"),
    end=at("2020-07-26T11:30"),
    all_day=False,
    due=None,
    rrule=None,
    place=None,
    contact=None,
    url=None,
    note=None,
    quote="笔试时间为7月26日9:00—11:30",
    span=Span(10, 30),
    article="甲市事业单位7月26日笔试",
    rule="exam.written",
    implied=("year",),
)


def an_item(**changes: Any) -> Item:
    """The written exam, changed as asked; `all_day` follows from the times."""
    item = replace(EXAM, **changes)
    first = item.start or item.due
    return replace(item, all_day=not isinstance(first, datetime))


def a_deadline(due: date, **changes: Any) -> Item:
    return an_item(
        **{"uid": "deadline@test", "role": Role.DEADLINE, "start": None, "end": None} | changes, due=due
    )


def found(
    *items: Item, published: date | None = PUBLISHED, dropped: tuple[Dropped, ...] = (), **document: Any
) -> Extraction:
    """An extraction of one text with these items."""
    return Extraction(
        document=Document(**{"text": "", "source": "page.txt"} | document),
        items=items,
        dropped=dropped,
        times=(),
        articles=(),
        published=published,
        published_from="caller" if published else "",
    )
