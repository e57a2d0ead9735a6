"""What time expressions were read as, in words."""

from datetime import timedelta

import pytest

from item_factory import a_time
from xunli.cli.reading_as import read_as
from xunli.cli.words import en
from xunli.model import Bound, TimeExpression, TimeKind


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (a_time("2020年7月26日", "2020-07-26", "2020-07-27"), "日期 2020-07-26 周日"),
        (
            a_time("7月26日", "2020-07-26", "2020-07-27", implied=("year",)),
            "日期 2020-07-26 周日（补足 年份）",
        ),
        (a_time("9月10日前", end="2020-09-10", bound=Bound.BEFORE), "日期 2020-09-10 周四 之前"),
        (a_time("截至9月10日", end="2020-09-11", bound=Bound.UNTIL), "日期 2020-09-10 周四 为止"),
        (
            a_time("7月26日9点", "2020-07-26T09:00", kind=TimeKind.DATETIME),
            "日期和时刻 2020-07-26 周日 09:00",
        ),
        (
            a_time("7月1日至3日", "2020-07-01", "2020-07-04", kind=TimeKind.DATERANGE),
            "日期段 2020-07-01 周三 至 2020-07-03 周五",
        ),
        (
            a_time("9:00-11:30", "2020-07-26T09:00", "2020-07-26T11:30", kind=TimeKind.TIMERANGE),
            "时刻段 2020-07-26 周日 09:00 至 11:30",
        ),
        (
            a_time("6月16日起", "2020-06-16", bound=Bound.FROM),
            "日期 2020-06-16 周二 起",
        ),
        (
            a_time("7天内", kind=TimeKind.DURATION, duration=timedelta(days=7), bound=Bound.WITHIN),
            "时长 7 天 之内",
        ),
        (a_time("一个半小时", kind=TimeKind.DURATION, duration=timedelta(minutes=90)), "时长 1 小时 30 分钟"),
        (
            a_time("每天10点", "2020-06-16T10:00", kind=TimeKind.SET, rrule="FREQ=DAILY"),
            "重复 每天 2020-06-16 周二 10:00",
        ),
        (
            a_time("每周六", kind=TimeKind.SET, rrule="FREQ=WEEKLY;BYDAY=SA;UNTIL=20200831"),
            "重复 每周六 至 2020-08-31",
        ),
        (a_time("7月26日", implied=("reference",)), "日期 算不出来（补足 参照日期）"),
    ],
)
def test_words(time: TimeExpression, words: str) -> None:
    assert read_as(time) == words


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (
            a_time("9月10日前", end="2020-09-10", bound=Bound.BEFORE, implied=("year",)),
            "date before 2020-09-10 Thu (filled in: year)",
        ),
        (a_time("一个半小时", kind=TimeKind.DURATION, duration=timedelta(minutes=90)), "length 1 h 30 min"),
        (
            a_time("每周六", kind=TimeKind.SET, rrule="FREQ=WEEKLY;BYDAY=SA;UNTIL=20200831"),
            "repeated every Sat to 2020-08-31",
        ),
        (a_time("某日"), "date not known"),
    ],
)
def test_english_words(time: TimeExpression, words: str) -> None:
    assert read_as(time, en) == words
