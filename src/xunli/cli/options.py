"""Arguments and options that several commands share, and how their values are read."""

import re
from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime, timedelta
from functools import wraps
from typing import Any, TypeVar, cast

import click

from xunli.cli import strings
from xunli.cli.clock import now
from xunli.cli.inputs import Inputs
from xunli.model import ZONE

FORMATS = ("table", "json", "ndjson", "csv", "ics")

_DATE = re.compile(r"(\d{4})([-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?")
_CLOCK = re.compile(r"(.+?)[T ](\d{1,2}):(\d{2})")
_SPAN = re.compile(r"(\d{1,4}) *(d|天|日|w|周|h|小时)?")
_HOURS = {"h": 1, "小时": 1, "w": 24 * 7, "周": 24 * 7}

_INPUTS = (
    click.argument("files", metavar="FILE...", nargs=-1, type=click.Path(allow_dash=True)),
    click.option(
        "--sources",
        "sources_file",
        type=click.Path(),
        metavar="FILE",
        help="Read the sources that this file names, too: xunli.toml; see xunli sources --help.",
    ),
    click.option(
        "--follow", is_flag=True, help="Of a feed of summaries, read the page behind the link of each entry."
    ),
    click.option(
        "--cache",
        type=click.Path(file_okay=False),
        metavar="DIR",
        help="Where pages from the web are kept, to be sent again only if they have changed.",
    ),
    click.option("--no-cache", is_flag=True, help="Keep no pages."),
    click.option("--allow-private", is_flag=True, help="Read addresses of the own machine and network, too."),
    click.option("--ignore-robots", is_flag=True, help="Read what a site's robots.txt asks programs not to."),
    click.option("-q", "--quiet", is_flag=True, help="Show no progress."),
)

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


def inputs(command: Command) -> Command:
    """Add the argument FILE, and the options for addresses and sources; the command gets them as one `inputs`."""

    @wraps(command)
    def called(*args: Any, **values: Any) -> Any:
        own = {field.name: values.pop(field.name) for field in fields(Inputs)}
        return command(*args, inputs=Inputs(**own).checked(), **values)

    for option in reversed(_INPUTS):
        called = option(called)
    return cast("Command", called)


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
