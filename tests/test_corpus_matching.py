"""The rules by which an item counts as the one that the gold asks for."""

from datetime import date, datetime
from typing import Any

import pytest

from corpus_matching import Gold, grade_of, match, repeats
from xunli.model import ZONE, Item, Kind, Role, Span


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def gold(**changes: Any) -> Gold:
    entry = {
        "kind": "exam",
        "role": "event",
        "start": None,
        "end": None,
        "rrule": None,
        "say": ["笔试"],
        "quote": "甲",
    }
    return entry | changes


def item(**changes: Any) -> Item:
    fields: dict[str, Any] = {
        "uid": "",
        "kind": Kind.EXAM,
        "role": Role.EVENT,
        "title": "笔试",
        "start": None,
        "end": None,
        "all_day": False,
        "due": None,
        "rrule": None,
        "place": None,
        "contact": None,
        "url": None,
        "note": None,
        "quote": "甲",
        "span": Span(0, 1),
        "article": "",
        "rule": "",
    }
    return Item(**fields | changes)


DAY, NEXT = date(2020, 7, 26), date(2020, 7, 27)
NINE, TEN = at("2020-07-26T09:00"), at("2020-07-26T10:00")
SAME = [
    (gold(start="2020-07-26T09:00", end="2020-07-26T10:00"), item(start=NINE, end=TEN)),
    (gold(start="2020-07-26T09:00"), item(start=NINE)),
    (gold(start="2020-07-26T09:00"), item(start=NINE, end=NINE)),
    (gold(start="2020-07-26"), item(start=DAY)),
    (gold(start="2020-07-26"), item(start=DAY, end=NEXT)),
    (gold(start="2020-07-26T09:00", end="2020-07-26"), item(start=NINE, end=at("2020-07-27T00:00"))),
    (gold(start="2020-07-26T09:00", end="2020-07-26T24:00"), item(start=NINE, end=at("2020-07-27T00:00"))),
    (gold(role="start", start="2020-07-26"), item(role=Role.START, start=DAY, end=date(2020, 9, 1))),
    (gold(role="start", start="2020-07-26T09:00"), item(start=NINE)),
    (gold(role="deadline", end="2020-07-26"), item(role=Role.DEADLINE, due=DAY)),
    (gold(role="deadline", end="2020-07-26T09:00"), item(role=Role.DEADLINE, due=NINE)),
]
OTHER = [
    (gold(start="2020-07-26T09:00", end="2020-07-26T10:00"), item(start=NINE)),
    (gold(start="2020-07-26T09:00"), item(start=NINE, end=TEN)),
    (gold(start="2020-07-26T09:00"), item(start=TEN)),
    (gold(start="2020-07-26", end="2020-07-27"), item(start=DAY, end=NEXT)),
    (gold(start="2020-07-26T09:00", rrule="FREQ=DAILY"), item(start=NINE)),
    (gold(role="deadline", end="2020-07-26"), item(role=Role.DEADLINE, due=NEXT)),
]


@pytest.mark.parametrize(("entry", "found"), SAME)
def test_the_same_time(entry: Gold, found: Item) -> None:
    assert grade_of(entry, found) == 3


@pytest.mark.parametrize(("entry", "found"), OTHER)
def test_another_time(entry: Gold, found: Item) -> None:
    assert grade_of(entry, found) == 0


def test_grades() -> None:
    entry = gold(kind=["exam", "other"], start="2020-07-26")
    assert grade_of(entry, item(kind=Kind.OTHER, start=DAY)) == 3
    assert grade_of(entry, item(title="开考", start=DAY)) == 2
    assert grade_of(entry, item(kind=Kind.MEETING, start=DAY)) == 1
    assert grade_of(entry, item(role=Role.WINDOW, start=DAY)) == 2


def test_a_window_that_closes_then_carries_the_deadline_in_time_only() -> None:
    entry = gold(role="deadline", end="2020-07-26")
    assert grade_of(entry, item(role=Role.WINDOW, start=date(2020, 7, 1), end=NEXT)) == 2


def test_pairs_are_one_to_one_and_the_best_first() -> None:
    entries = [gold(start="2020-07-26", quote="乙"), gold(start="2020-07-26", quote="甲")]
    items = [item(title="", start=DAY), item(start=DAY, quote="前 甲 后"), item(start=DAY, quote="丁")]
    assert match(entries, items) == {1: (1, 3), 0: (2, 3)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("FREQ=DAILY", "RRULE:freq=daily;interval=1;wkst=mo;until=20200905T235959"),
        ("FREQ=WEEKLY;BYDAY=MO,WE", "BYDAY=WE,MO;FREQ=DAILY"),
        ("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"),
        (None, ""),
    ],
)
def test_repeat_rules_that_mean_the_same(one: str, other: str) -> None:
    assert repeats(one) == repeats(other)


def test_repeat_rules_that_differ() -> None:
    assert repeats("FREQ=DAILY") != repeats("FREQ=DAILY;INTERVAL=2")
    assert repeats("FREQ=DAILY") != repeats(None)
