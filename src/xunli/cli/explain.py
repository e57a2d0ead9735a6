"""`xunli explain`."""

from datetime import date, datetime

import click

from xunli.cli import options


@click.command()
@options.files
@options.published
@options.as_of
@options.language
def command(
    files: tuple[str, ...],
    published: date | None,
    as_of: datetime,
    language: str,
) -> None:
    """Show how every time in a text was read, and what became of it.

    In the order of the text: the line, the words, what they were read as and by which parser, and the rule
    that made an item of them or the reason why none did.
    """
    from xunli.cli.console import console  # late, for --help needs none of it
    from xunli.cli.explanation import show_explanation
    from xunli.cli.gather import gather
    from xunli.cli.words import LANGUAGES

    gathered = gather(files, published=published, today=as_of.date())
    show_explanation(console(), gathered.found, LANGUAGES[language])
    raise click.exceptions.Exit(int(gathered.failed))
