"""`xunli sources`: `list` and `check`."""

import click

from xunli.cli import options

_FILE = click.argument("file", metavar="[FILE]", default="xunli.toml", type=click.Path())


@click.group()
def command() -> None:
    """List what a file of sources names, and check it.

    FILE, by default xunli.toml, names files, feeds, pages and index pages to read; the README shows how.
    """


@command.command()
@_FILE
def check(file: str) -> None:
    """Check a file of sources: every key and every value.

    Everything that is wrong is told with its line; the exit status is 1 if anything is. Nothing is fetched.
    """
    from xunli.cli import strings  # late, for --help needs none of it
    from xunli.cli.complain import complain
    from xunli.cli.console import console
    from xunli.cli.inert import inert
    from xunli.errors import SourcesError
    from xunli.reading.sourcing.source_file import load_sources

    try:
        count = len(load_sources(file))
    except SourcesError as error:
        for fault in error.faults:
            complain(str(fault))
        raise click.exceptions.Exit(1) from None
    console().print(inert(strings.SOURCES_FINE.format(path=file, count=count)), soft_wrap=True)


@command.command("list")
@_FILE
@click.option(
    "--format",
    "format_",
    type=click.Choice(options.FORMATS[:2]),
    default="table",
    show_default=True,
    help="How the listing is written; json is for programs.",
)
def list_(file: str, format_: str) -> None:
    """List the sources that a file names, in its order. Nothing is fetched."""
    from xunli.cli.formats import to_stdout  # late, for --help needs none of it
    from xunli.cli.source_listing import as_json, show_sources
    from xunli.reading.sourcing.source_file import load_sources

    found = load_sources(file)
    if format_ == "json":
        to_stdout(as_json(found).encode())
    else:
        show_sources(found, file)
