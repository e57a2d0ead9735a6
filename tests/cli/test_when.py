"""Times of items in words."""

import pytest

from item_factory import an_item
from xunli.cli.when import when
from xunli.cli.words import en
from xunli.model import Item, Role

WINDOW, DEADLINE, START = Role.WINDOW, Role.DEADLINE, Role.START


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (an_item(start="2020-07-26T09:00"), "2020-07-26 周日 09:00"),
        (an_item(start="2020-07-26T09:00", end="2020-07-26T11:30"), "2020-07-26 周日 09:00–11:30"),
        (an_item(start="2020-07-26T19:00", end="2020-07-27T00:00"), "2020-07-26 周日 19:00–24:00"),
        (an_item(start="2020-07-26"), "2020-07-26 周日"),
        (an_item(start="2020-07-26", end="2020-07-26"), "2020-07-26 周日"),
        (an_item(start="2020-07-01", end="2020-07-03"), "2020-07-01 周三 | 至 07-03 周五"),
        (an_item(start="2020-12-31", end="2021-01-03"), "2020-12-31 周四 | 至 2021-01-03 周日"),
        (
            an_item(WINDOW, "2020-07-21T09:00", "2020-07-26T09:30", "2020-07-26T09:30"),
            "2020-07-21 周二 09:00 | 至 07-26 周日 09:30",
        ),
        (an_item(WINDOW, "2020-07-21", due="2020-07-24"), "2020-07-21 周二 | 至 07-24 周五"),
        (an_item(WINDOW, "2020-07-21"), "2020-07-21 周二 起"),
        (an_item(WINDOW, due="2020-07-24"), "至 2020-07-24 周五"),
        (an_item(DEADLINE, due="2020-09-10"), "2020-09-10 周四 截止"),
        (an_item(DEADLINE, due="2020-07-30T17:00"), "2020-07-30 周四 17:00 截止"),
        (an_item(DEADLINE, due="2020-07-31T00:00"), "2020-07-30 周四 24:00 截止"),
        (an_item(START, "2020-07-01"), "2020-07-01 周三 起"),
        (an_item(start="2020-06-16T10:00", rrule="FREQ=DAILY"), "每天 10:00 | 自 2020-06-16 起"),
        (
            an_item(
                start="2020-10-03T08:00", end="2020-10-03T12:00", rrule="FREQ=DAILY;UNTIL=20201005T235959"
            ),
            "每天 08:00–12:00 | 自 2020-10-03 至 2020-10-05",
        ),
        (an_item(start="2020-06-20", rrule="FREQ=WEEKLY;BYDAY=SA"), "每周六 | 自 2020-06-20 起"),
        (an_item(), ""),
    ],
)
def test_words(item: Item, words: str) -> None:
    assert " | ".join(when(item)) == words


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (an_item(start="2020-07-26T09:00", end="2020-07-26T11:30"), "2020-07-26 Sun 09:00–11:30"),
        (an_item(start="2020-07-01", end="2020-07-03"), "2020-07-01 Wed | to 07-03 Fri"),
        (an_item(WINDOW, due="2020-07-24"), "to 2020-07-24 Fri"),
        (an_item(DEADLINE, due="2020-07-31T00:00"), "by 2020-07-30 Thu 24:00"),
        (an_item(START, "2020-07-01"), "from 2020-07-01 Wed"),
        (
            an_item(start="2020-10-03T08:00", rrule="FREQ=DAILY;UNTIL=20201005T235959"),
            "every day 08:00 | from 2020-10-03 to 2020-10-05",
        ),
    ],
)
def test_english_words(item: Item, words: str) -> None:
    assert " | ".join(when(item, en)) == words
