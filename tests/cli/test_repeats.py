"""Repeat rules in words."""

from datetime import date

import pytest

from xunli.cli.repeats import repeats
from xunli.cli.words import en


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "每天"),
        ("FREQ=DAILY;INTERVAL=2", "每 2 天"),
        ("FREQ=WEEKLY", "每周"),
        ("FREQ=WEEKLY;BYDAY=SA", "每周六"),
        ("FREQ=WEEKLY;BYDAY=TU,TH,SA", "每周二、四、六"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "每周一至周五"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "每 2 周周日"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "每月15 日"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,11,21", "每月1、11、21 日"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "每月最后一天"),
        ("FREQ=MONTHLY;BYDAY=2SA", "每月第 2 个周六"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "每月最后一个周五"),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12", "每年3 月12 日"),
        ("FREQ=DAILY;COUNT=5", "每天，共 5 次"),
        ("FREQ=SECONDLY", "重复"),
        ("nonsense", "重复"),
    ],
)
def test_words(rule: str, words: str) -> None:
    assert repeats(rule) == (words, None)


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20201005T235959", date(2020, 10, 5)),
        ("20201005", date(2020, 10, 5)),
        ("20201005T155959Z", date(2020, 10, 5)),
        ("20201005T160000Z", date(2020, 10, 6)),
        ("soon", None),
    ],
)
def test_last_day_is_that_of_china(until: str, last: date | None) -> None:
    assert repeats(f"FREQ=DAILY;UNTIL={until}") == ("每天", last)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY;INTERVAL=2", "every 2 days"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "every Tue, Thu"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every Mon–Fri"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "every 2 weeks on Sun"),
        ("FREQ=MONTHLY;BYDAY=2SA", "every month, Sat no. 2"),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12", "every year, month 3, day 12"),
        ("FREQ=DAILY;COUNT=5", "every day, 5 times"),
    ],
)
def test_english_words(rule: str, words: str) -> None:
    assert repeats(rule, en) == (words, None)
