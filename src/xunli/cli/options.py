"""Arguments and options that several commands share, and how their values are read."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

import click

from xunli.cli import strings
from xunli.cli.clock import now
from xunli.model import ZONE

FORMATS = ("table", "json", "ndjson", "csv", "ics")

_DATE = re.compile(r"(\d{4})([-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?")
_CLOCK = re.compile(r"(.+?)[T ](\d{1,2}):(\d{2})")
_SPAN = re.compile(r"(\d{1,4}) *(d|天|日|w|周|h|小时)?")
_HOURS = {"h": 1, "小时": 1, "w": 24 * 7, "周": 24 * 7}

Command = TypeVar("Command", bound=Callable[..., Any])


def read_date(value: str) -> date:
    """Return the day that `value` names: 2020-06-16, 2020/6/16, 2020年6月16日."""
    try:
        return _date(value)
    except ValueError:
        raise click.BadParameter(strings.NO_DATE.format(value=value)) from None


def read_moment(value: str | datetime) -> datetime:
    """Return the moment in China that `value` names: 2020-06-16T09:00, or a day for its first one."""
    if isinstance(value, datetime):
        return value
    clock = _CLOCK.fullmatch(value)
    try:
        day = _date(clock[1] if clock else value)
        hour, minute = (int(clock[2]), int(clock[3])) if clock else (0, 0)
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)
    except ValueError:
        raise click.BadParameter(strings.NO_MOMENT.format(value=value)) from None


def read_span(value: str) -> timedelta:
    """Return the length of time that `value` names: 30d, 2w, 12h; a bare number is days."""
    match = _SPAN.fullmatch(value.strip())
    if match is None:
        raise click.BadParameter(strings.NO_SPAN.format(value=value))
    return int(match[1]) * timedelta(hours=_HOURS.get(match[2], 24))


def _date(value: str) -> date:
    match = _DATE.fullmatch(value.strip())
    if match is None:
        raise ValueError(value)
    return date(int(match[1]), int(match[3]), int(match[4]))


def files(command: Command) -> Command:
    """Add the argument FILE, one or more."""
    return click.argument(
        "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(allow_dash=True)
    )(command)


def published(command: Command) -> Command:
    """Add `--published`."""
    return click.option(
        "--published",
        type=read_date,
        metavar="DATE",
        help="Day on which the texts were published, 2020-06-16; by default what each text says of it.",
    )(command)


def rules(command: Command) -> Command:
    """Add `--rules`, which may stand several times."""
    return click.option(
        "--rules",
        multiple=True,
        type=click.Path(),
        metavar="FILE",
        help="Rule pack (TOML) to use besides the built-in ones; may be given several times.",
    )(command)


def as_of(command: Command) -> Command:
    """Add `--as-of`."""
    return click.option(
        "--as-of",
        type=read_moment,
        default=now,
        metavar="DATE",
        help="Take this for the present, 2020-06-16 or 2020-06-16T09:00; by default the clock in China.",
    )(command)


def listing_format(command: Command) -> Command:
    """Add `--format` with every format."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(FORMATS),
        default="table",
        show_default=True,
        help="How the listing is written; all but table are for programs.",
    )(command)


def language(command: Command) -> Command:
    """Add `--lang`."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(("zh", "en")),
        default="zh",
        show_default=True,
        help="Language of what is said about the text.",
    )(command)
