"""`xunli upcoming`."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import click

from xunli.cli import options
from xunli.cli.inputs import Inputs


@click.command()
@options.inputs
@click.option(
    "--within",
    type=options.read_span,
    default="30d",
    show_default=True,
    metavar="SPAN",
    help="How far to look ahead: 30d, 2w, 12h.",
)
@options.as_of
@options.published
@options.rules
@options.listing_format
def command(
    inputs: Inputs,
    within: timedelta,
    as_of: datetime,
    published: date | None,
    rules: tuple[str, ...],
    format_: str,
) -> None:
    """List what is still ahead, the soonest first.

    Of something that repeats, the next time is listed; what is open or going on counts as ahead. The other
    formats hold the same items, written as `xunli extract` writes them.
    """
    from xunli.agenda.ahead import ahead  # late, for --help needs none of it
    from xunli.cli.gather import gather
    from xunli.export.collect import entries

    gathered = gather(inputs, published=published, today=as_of.date(), rules=rules)
    listed = ahead(entries(gathered.found), as_of, within)
    if format_ == "table":
        from xunli.cli.countdowns import show_ahead

        show_ahead(listed, as_of, within)
    else:
        from xunli.cli.formats import encoded, to_stdout

        kept = {id(one.entry.item) for one in listed}
        to_stdout(
            encoded(
                format_,
                [
                    replace(found, items=tuple(item for item in found.items if id(item) in kept), dropped=())
                    for found in gathered.found
                ],
            )
        )
    raise click.exceptions.Exit(int(gathered.failed))
