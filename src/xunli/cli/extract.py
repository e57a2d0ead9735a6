"""`xunli extract`."""

from datetime import date, datetime

import click

from xunli.cli import options
from xunli.cli.inputs import Inputs


@click.command()
@options.inputs
@options.published
@options.rules
@options.as_of
@options.listing_format
def command(
    inputs: Inputs, published: date | None, rules: tuple[str, ...], as_of: datetime, format_: str
) -> None:
    """List the dated things found in texts.

    Everything that a reader could act on when it was published, in the order of time. The formats other than
    table are for programs, in UTF-8; JSON is one document with "schema": 1.
    """
    from xunli.cli.gather import gather  # late, for --help needs none of it

    gathered = gather(inputs, published=published, today=as_of.date(), rules=rules)
    if format_ == "table":
        from xunli.cli.found import show_found

        show_found(gathered.found)
    else:
        from xunli.cli.formats import encoded, to_stdout

        to_stdout(encoded(format_, gathered.found))
    raise click.exceptions.Exit(int(gathered.failed))
