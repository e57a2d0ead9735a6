"""`xunli explain`."""

from datetime import date, datetime
from pathlib import PurePath

import click

from xunli.cli import options, strings
from xunli.cli.inputs import Inputs


@click.command()
@options.inputs
@click.option(
    "-o",
    "--output",
    default="-",
    type=click.Path(allow_dash=True),
    metavar="FILE",
    help="File to write, replaced in one step; by default standard output.",
)
@options.published
@options.rules
@options.as_of
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "html")),
    help="A listing, or one web page; by default html where the name of the file says so, else text.",
)
@options.language
def command(
    inputs: Inputs,
    output: str,
    published: date | None,
    rules: tuple[str, ...],
    as_of: datetime,
    format_: str | None,
    language: str,
) -> None:
    """Show how every time in a text was read, and what became of it.

    In the order of the text: the line, the words, what they were read as and by which parser, and the rule
    that made an item of them or the reason why none did. As a web page, of one file that needs no other: the
    whole text with each time and each item marked in it, and the items as a table.
    """
    from xunli.cli.complain import complain, tell  # late, for --help needs none of it
    from xunli.cli.console import console
    from xunli.cli.explanation import explanation, show_explanation
    from xunli.cli.formats import to_stdout
    from xunli.cli.gather import gather
    from xunli.cli.replacing import replace_file
    from xunli.cli.report import fitting, page
    from xunli.cli.words import LANGUAGES

    words = LANGUAGES[language]
    html = (format_ or PurePath(output).suffix.lower()) in ("html", ".html", ".htm")
    gathered = gather(inputs, published=published, today=as_of.date(), rules=rules)
    found, failed = gathered.found, gathered.failed
    if html:
        found, too_large = fitting(found)
        for message in too_large:
            complain(message)
        failed = failed or bool(too_large)
    if output == "-" and not html:
        show_explanation(console(), found, words)
    elif not found:
        if output != "-":
            complain(strings.NOTHING_TO_SHOW.format(path=output))
        raise click.exceptions.Exit(1)
    else:
        data = (page(found, words) if html else explanation(found, words)).encode()
        if output == "-":
            to_stdout(data)
        else:
            replace_file(output, data)
            tell(strings.FILE_WRITTEN.format(path=output))
    raise click.exceptions.Exit(int(failed))
