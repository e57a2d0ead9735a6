"""`xunli export`."""

import codecs
from datetime import date, datetime
from pathlib import PurePath

import click

from xunli.cli import options, strings
from xunli.cli.inputs import Inputs

_BY_SUFFIX = {".json": "json", ".ndjson": "ndjson", ".jsonl": "ndjson", ".csv": "csv"}


@click.command()
@options.inputs
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(allow_dash=True),
    metavar="FILE",
    help="File to write, replaced in one step; - is standard output.",
)
@options.published
@options.rules
@options.as_of
@click.option("--name", metavar="NAME", default="", help="What a calendar application calls the calendar.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(options.FORMATS[1:]),
    help="What to write; by default what the name of the file says, else ics.",
)
def command(
    inputs: Inputs,
    output: str,
    published: date | None,
    rules: tuple[str, ...],
    as_of: datetime,
    name: str,
    format_: str | None,
) -> None:
    """Write the dated things found in texts to a calendar file.

    The file is for calendar applications (iCalendar, RFC 5545), or JSON, CSV … by its name or --format. It is
    replaced only when all of it is written, and left as it was when no text could be read.
    """
    from xunli.cli.complain import complain, tell  # late, for --help needs none of it
    from xunli.cli.formats import encoded, to_stdout
    from xunli.cli.gather import gather
    from xunli.cli.replacing import replace_file
    from xunli.export.collect import entries

    format_ = format_ or _BY_SUFFIX.get(PurePath(output).suffix.lower(), "ics")
    gathered = gather(inputs, published=published, today=as_of.date(), rules=rules)
    if not gathered.found:
        complain(strings.NOTHING_READ.format(path=output))
        raise click.exceptions.Exit(1)
    data = encoded(format_, gathered.found, name=name)
    if output == "-":
        to_stdout(data)
    else:
        # Excel takes a CSV file for the code page of the machine unless a mark says otherwise.
        replace_file(output, codecs.BOM_UTF8 + data if format_ == "csv" else data)
        count = len(entries(gathered.found))
        tell((strings.WRITTEN_ONE if count == 1 else strings.WRITTEN).format(path=output, count=count))
    raise click.exceptions.Exit(int(gathered.failed))
