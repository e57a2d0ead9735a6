"""How dates, times and lengths are written on the command line."""

from datetime import date, timedelta

import click
import pytest

from item_factory import at
from xunli.cli.options import read_date, read_moment, read_span


@pytest.mark.parametrize("text", ["2020-06-16", "2020/6/16", "2020.6.16", "2020年6月16日", " 2020-06-16 "])
def test_day(text: str) -> None:
    assert read_date(text) == date(2020, 6, 16)


@pytest.mark.parametrize(
    "text", ["", "2020-02-30", "2020-13-01", "16.6.2020", "6月16日", "tomorrow", "2020-06-16T09:00"]
)
def test_no_day(text: str) -> None:
    with pytest.raises(click.BadParameter, match="2020-06-16"):
        read_date(text)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("2020-06-16", "2020-06-16T00:00"),
        ("2020-06-16T09:30", "2020-06-16T09:30"),
        ("2020年6月16日 9:30", "2020-06-16T09:30"),
    ],
)
def test_moment_is_in_china(text: str, means: str) -> None:
    assert read_moment(text) == at(means)
    assert read_moment(text).utcoffset() == timedelta(hours=8)


@pytest.mark.parametrize("text", ["2020-06-16T24:30", "2020-06-16T9", "T09:00", "now"])
def test_no_moment(text: str) -> None:
    with pytest.raises(click.BadParameter, match="2020-06-16T09:00"):
        read_moment(text)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("30d", timedelta(days=30)),
        ("30", timedelta(days=30)),
        ("30天", timedelta(days=30)),
        ("2w", timedelta(days=14)),
        ("2 周", timedelta(days=14)),
        ("12h", timedelta(hours=12)),
        ("0d", timedelta()),
    ],
)
def test_length_of_time(text: str, means: timedelta) -> None:
    assert read_span(text) == means


@pytest.mark.parametrize("text", ["", "d", "-3d", "3m", "1.5d", "99999d"])
def test_no_length_of_time(text: str) -> None:
    with pytest.raises(click.BadParameter, match="30d"):
        read_span(text)
