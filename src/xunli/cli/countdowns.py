"""The listing of `xunli upcoming`: how long until then, when, what, where."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from rich.text import Text

from xunli.agenda.ahead import Ahead
from xunli.cli import strings
from xunli.cli.console import console
from xunli.cli.countdown import countdown
from xunli.cli.listing import Column, show
from xunli.cli.when import when
from xunli.export.description import shown_source

_COLUMNS = (
    Column(strings.COLUMN_COUNTDOWN, whole=True, style="yellow"),
    Column(strings.COLUMN_TIME, whole=True, style="cyan"),
    Column(strings.COLUMN_TITLE, style="bold"),
    Column(strings.COLUMN_PLACE),
    Column(strings.COLUMN_SOURCE, style="dim"),
)

_ROOM_FOR_SOURCE = 100
"""Cells below which the titles need the room more."""


def show_ahead(listed: Sequence[Ahead], now: datetime, within: timedelta) -> None:
    """Write one row an item; where it comes from only if there is room and a choice."""
    out = console()
    if not listed:
        until = (now + within).date()
        out.print(Text(strings.NOTHING_AHEAD.format(until=until)), soft_wrap=True)
        return
    sources = {one.entry.origin.source for one in listed}
    named = len(sources) > 1 and out.width >= _ROOM_FOR_SOURCE
    rows = [
        (
            (countdown(one, now),),
            when(one.entry.item),
            (one.item.title,),
            (one.item.place or "",),
            (shown_source(one.entry.origin.source) if named else "",),
        )
        for one in listed
    ]
    show(out, _COLUMNS, rows)
