"""Messages on standard error: what went wrong, what was assumed, what was done."""

import io
import os
from shlex import quote

import click

from xunli.cli import strings
from xunli.cli.inert import inert
from xunli.errors import PackError, SourcesError


def complain(message: str) -> None:
    """Tell of a failure."""
    click.echo(strings.ERROR.format(message=inert(message)), err=True)


def remark(message: str) -> None:
    """Tell what the reader should know although nothing failed."""
    click.echo(strings.NOTE.format(message=inert(message)), err=True)


def tell(message: str) -> None:
    """Tell what was done."""
    click.echo(inert(message), err=True)


def complain_of_packs(error: PackError) -> None:
    """Tell of every fault of rule packs on a line of its own."""
    for fault in error.faults or (error,):
        complain(str(fault))
    if error.faults:
        files = dict.fromkeys(quote(fault.file) for fault in error.faults)
        remark(strings.CHECK_RULES.format(files=" ".join(files)))


def complain_of_sources(error: SourcesError) -> None:
    """Tell of every fault of a file of sources on a line of its own."""
    for fault in error.faults:
        complain(str(fault))
    remark(strings.CHECK_SOURCES.format(file=quote(error.faults[0].file)))


def complain_of_bug(error: Exception, where: str = "") -> None:
    """Tell of a fault of the program itself; with `XUNLI_TRACEBACK` set, raise it again instead."""
    if os.environ.get("XUNLI_TRACEBACK"):
        raise error
    prefix = f"{where}: " if where else ""
    complain(prefix + strings.BUG.format(kind=type(error).__name__, error=error))


def show_usage_error(error: click.UsageError) -> None:
    """Show click's message with the usage line, none of it able to act on the terminal."""
    shown = io.StringIO()
    error.show(file=shown)
    for line in shown.getvalue().splitlines():
        click.echo(inert(line), err=True)
