"""`xunli rules`: `list` and `check`."""

import click

from xunli.cli import options
from xunli.model import Kind

_KINDS = [kind.value for kind in Kind]
_FORMAT = click.option(
    "--format",
    "format_",
    type=click.Choice(options.FORMATS[:2]),
    default="table",
    show_default=True,
    help="How the listing is written; json is for programs.",
)


@click.group()
def command() -> None:
    """List the rules that find things, and check rules of your own.

    A rule is a table in a TOML file, a pack; the README shows how to write one.
    """


@command.command("list")
@click.option("--kind", type=click.Choice(_KINDS), metavar="KIND", help="Only the rules for such things.")
@options.rules
@_FORMAT
@options.language
def list_(kind: str | None, rules: tuple[str, ...], format_: str, language: str) -> None:
    """List every rule with what it accepts and an example.

    KIND is exam, payment … as `xunli extract --format json` writes it. After the rules of a pack come its drops,
    which say what is no item. Those that a pack of --rules replaces or disables are shown as such.
    """
    from xunli.cli.formats import to_stdout  # late, for --help needs none of it
    from xunli.cli.rulebook import rulebook, show_rulebook
    from xunli.cli.words import LANGUAGES
    from xunli.testing import standing

    listed = [one for one in standing(rules) if kind in (None, one.kind)]
    if format_ == "json":
        to_stdout(rulebook(listed).encode())
    else:
        show_rulebook(listed, LANGUAGES[language])


@command.command()
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@_FORMAT
@options.language
def check(files: tuple[str, ...], format_: str, language: str) -> None:
    """Check rule packs: every key, every pattern, every example.

    Without FILE the built-in packs are checked. Packs of your own are checked beside the built-in ones, as
    --rules uses them. Everything that is wrong is told with its line; the exit status is 1 if anything is.
    """
    from xunli.cli.formats import to_stdout  # late, for --help needs none of it
    from xunli.cli.verdict import show_verdict, verdict
    from xunli.cli.words import LANGUAGES
    from xunli.testing import check_rules

    report = check_rules(files)
    if format_ == "json":
        to_stdout(verdict(report).encode())
    else:
        show_verdict(report, LANGUAGES[language])
    raise click.exceptions.Exit(int(bool(report.faults)))
