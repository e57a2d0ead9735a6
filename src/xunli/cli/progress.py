"""How far a long run is, on a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from xunli.cli.inert import inert

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar(Protocol):
    """What shows it."""

    def begins(self, name: str) -> None:
        """Say what is being read."""

    def ends(self, ahead: int) -> None:
        """Count one as read, with so many still ahead."""


class _Silent:
    def begins(self, name: str) -> None:
        """Nothing."""

    def ends(self, ahead: int) -> None:
        """Nothing."""


@contextmanager
def progress(count: int, *, quiet: bool) -> Iterator[Bar]:
    """Show on standard error how many of `count` are done, if that is a terminal; the bar goes in the end."""
    if quiet or not count or sys.stderr is None or not sys.stderr.isatty():
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
    from rich.table import Column

    shown = Progress(
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn(
            "{task.description}",
            markup=False,
            table_column=Column(no_wrap=True, overflow="ellipsis", ratio=1),
        ),
        console=Console(file=sys.stderr, markup=False, highlight=False, emoji=False),
        transient=True,
        expand=True,
    )
    with shown:
        yield _Shown(shown, count)


class _Shown:
    def __init__(self, shown: "Progress", count: int) -> None:
        self._shown = shown
        self._task = shown.add_task("", total=count)
        self._done = 0

    def begins(self, name: str) -> None:
        self._shown.update(self._task, description=inert(name))

    def ends(self, ahead: int) -> None:
        self._done += 1
        self._shown.update(self._task, completed=self._done, total=self._done + ahead)
