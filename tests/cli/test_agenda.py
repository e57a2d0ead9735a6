"""What is still ahead, in which order, and the words of the countdown."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from item_factory import an_item, at, found, moment
from xunli.agenda.ahead import ahead
from xunli.agenda.moments import over
from xunli.cli.countdown import countdown
from xunli.export.collect import entries
from xunli.model import Item, Role

MONTH = timedelta(days=30)
WINDOW, DEADLINE, START = Role.WINDOW, Role.DEADLINE, Role.START

PRINTING = an_item(WINDOW, "2020-07-21T09:00", "2020-07-26T09:30", "2020-07-26T09:30")
EXAM = an_item(start="2020-07-26T09:00", end="2020-07-26T11:30")
REFUND = an_item(DEADLINE, due="2020-09-10")
REPLY = an_item(DEADLINE, due="2020-07-30T17:00")
FAIR = an_item(start="2020-07-01", end="2020-07-03")
NOTICE = an_item(WINDOW, "2020-07-01", "2020-07-03", "2020-07-03")
RULES = an_item(START, "2020-07-01")
CURFEW = an_item(START, "2020-07-01T22:00")
DEPARTURE = an_item(start="2020-06-16T10:00", rrule="FREQ=DAILY")
NIGHT = an_item(start="2020-07-01T19:00", end="2020-07-02T00:00")


@pytest.mark.parametrize(
    ("item", "now", "words"),
    [
        (REPLY, "2020-07-30T08:00", "今天 17:00 截止"),
        (REPLY, "2020-07-30T17:00", "今天 17:00 截止"),
        (REPLY, "2020-07-29T23:59", "明天 17:00 截止"),
        (REPLY, "2020-07-27", "还有 3 天截止"),
        (REFUND, "2020-09-10T23:59", "今天截止"),
        (REFUND, "2020-09-09", "明天截止"),
        (PRINTING, "2020-07-18T23:00", "3 天后开放"),
        (PRINTING, "2020-07-20T10:00", "明天 09:00 开放"),
        (PRINTING, "2020-07-21T08:59", "今天 09:00 开放"),
        (PRINTING, "2020-07-21T09:00", "还有 5 天截止"),
        (PRINTING, "2020-07-26T09:00", "今天 09:30 截止"),
        (NOTICE, "2020-06-30", "明天开放"),
        (NOTICE, "2020-07-01", "还有 2 天截止"),
        (NOTICE, "2020-07-03T12:00", "今天截止"),
        (EXAM, "2020-07-20", "6 天后"),
        (EXAM, "2020-07-25T12:00", "明天 09:00"),
        (EXAM, "2020-07-26T08:00", "今天 09:00"),
        (EXAM, "2020-07-26T10:00", "进行中，今天 11:30 结束"),
        (NIGHT, "2020-07-01T20:00", "进行中，今天 24:00 结束"),
        (FAIR, "2020-06-30T08:00", "明天"),
        (FAIR, "2020-07-01T08:00", "进行中，还有 2 天"),
        (FAIR, "2020-07-02T08:00", "进行中，明天结束"),
        (an_item(start="2020-07-01"), "2020-07-01T08:00", "今天"),
        (RULES, "2020-06-21", "10 天后起"),
        (RULES, "2020-07-01T08:00", "今天起"),
        (CURFEW, "2020-06-30T23:00", "明天 22:00 起"),
        (DEPARTURE, "2020-07-01T09:59", "今天 10:00"),
        (DEPARTURE, "2020-07-01T10:01", "明天 10:00"),
    ],
)
def test_countdown(item: Item, now: str, words: str) -> None:
    (one,) = ahead(entries([found(item)]), at(now), MONTH)
    assert countdown(one, at(now)) == words


@pytest.mark.parametrize(
    ("item", "now"),
    [
        (REPLY, "2020-07-30T17:01"),
        (REFUND, "2020-09-11"),
        (PRINTING, "2020-07-26T09:31"),
        (EXAM, "2020-07-26T11:31"),
        (FAIR, "2020-07-04"),
        (RULES, "2020-07-02"),
        (CURFEW, "2020-07-01T22:01"),
        (an_item(start="2020-07-26T09:00"), "2020-07-26T09:01"),
        (an_item(start="2020-06-16T10:00", rrule="FREQ=DAILY;COUNT=2"), "2020-06-18"),
    ],
)
def test_what_is_past_is_not_listed(item: Item, now: str) -> None:
    assert ahead(entries([found(item)]), at(now), timedelta(days=9999)) == []


@pytest.mark.parametrize(
    ("item", "now", "within", "listed"),
    [
        (REFUND, "2020-09-03T15:00", timedelta(days=7), True),
        (REFUND, "2020-09-02T15:00", timedelta(days=7), False),
        (EXAM, "2020-07-19T08:00", timedelta(days=7), True),
        (EXAM, "2020-07-25T22:00", timedelta(hours=12), True),
        (EXAM, "2020-07-25T20:00", timedelta(hours=12), False),
        (EXAM, "2020-07-26", timedelta(), True),
        (PRINTING, "2020-07-22", timedelta(days=1), True),
    ],
)
def test_whole_days_ahead_last_to_the_end_of_the_last(
    item: Item, now: str, within: timedelta, listed: bool
) -> None:
    assert bool(ahead(entries([found(item)]), at(now), within)) is listed


def test_soonest_first_across_texts() -> None:
    now = at("2020-07-21T09:30")
    texts = [
        found(*(item for item in named({"refund": REFUND, "exam": EXAM})), source="a.txt"),
        found(
            *(item for item in named({"printing": PRINTING, "bus": DEPARTURE, "reply": REPLY})),
            source="b.txt",
        ),
    ]
    listed = ahead(entries(texts), now, timedelta(days=90))
    assert [one.item.uid for one in listed] == ["bus", "exam", "printing", "reply", "refund"]


def test_next_time_of_what_repeats_is_shown_but_the_item_is_kept() -> None:
    (one,) = ahead(entries([found(DEPARTURE)]), at("2020-07-01T09:00"), MONTH)
    assert one.item.start == moment("2020-07-01T10:00")
    assert one.entry.item is DEPARTURE


def named(items: dict[str, Item]) -> list[Item]:
    return [replace(item, uid=uid) for uid, item in items.items()]


ITEMS = [PRINTING, EXAM, REFUND, REPLY, FAIR, NOTICE, RULES, CURFEW, DEPARTURE, NIGHT]


@given(st.lists(st.sampled_from(ITEMS)), st.integers(0, 120 * 24), st.integers(0, 60))
def test_all_that_is_listed_is_not_over_and_in_order(items: list[Item], hours: int, days: int) -> None:
    now = at("2020-06-01") + timedelta(hours=hours)
    listed = ahead(
        entries([found(*named({str(number): item for number, item in enumerate(items)}))]),
        now,
        timedelta(days),
    )
    endings = [over(one.item) for one in listed]
    assert all(ending is not None and ending >= now for ending in endings)
    assert [one.next_moment for one in listed] == sorted(one.next_moment for one in listed)
    assert all(one.next_moment >= now.replace(hour=0) for one in listed)
    assert all(countdown(one, now) for one in listed)
