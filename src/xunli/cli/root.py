"""`xunli` itself: the list of commands, and what happens when one of them fails."""

import gc
import importlib
from collections.abc import Sequence
from typing import Any

import click

from xunli.cli import strings
from xunli.cli.complain import (
    complain,
    complain_of_bug,
    complain_of_packs,
    complain_of_sources,
    show_usage_error,
)
from xunli.errors import PackError, SourcesError, XunliError

COMMANDS = {
    "extract": "List the dated things found in texts.",
    "export": "Write the dated things found in texts to a calendar file.",
    "upcoming": "List what is still ahead, the soonest first.",
    "explain": "Show how every time in a text was read, and what became of it.",
    "rules": "List the rules that find things, and check rules of your own.",
    "sources": "List what a file of sources names, and check it.",
}
"""Each command and its module, with the first line of its help, so that help imports none of them."""

_OBJECTS = 100_000
"""So many new objects make Python look for cycles among them, in place of 700: a text makes many, and no cycles."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are run, and whose failures are one line on stderr."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return the command, or `None` where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"xunli.cli.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands from the table."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run as click does, but with every failure told in one line and told by the exit status.

        The status is 1 for a failure, 2 for a wrong use and 130 after Ctrl-C. A reader who closes the pipe is
        click's business and gets 1, silently. A fault of the program itself shows its traceback only with
        `XUNLI_TRACEBACK` set.
        """
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode, **extra)
        gc.set_threshold(_OBJECTS)
        try:
            status = super().main(args, prog_name, complete_var, False, **extra)
        except click.UsageError as error:
            show_usage_error(error)
            status = error.exit_code
        except click.ClickException as error:
            complain(error.format_message())
            status = error.exit_code
        except click.Abort:
            complain(strings.INTERRUPTED)
            status = 130
        except PackError as error:
            complain_of_packs(error)
            status = 1
        except SourcesError as error:
            complain_of_sources(error)
            status = 1
        except XunliError as error:
            complain(str(error))
            status = 1
        except OSError as error:
            complain(strings.SYSTEM_ERROR.format(reason=error.strerror or error))
            status = 1
        except Exception as error:  # noqa: BLE001 - a reader is not helped by a traceback
            complain_of_bug(error)
            status = 1
        raise SystemExit(status or 0)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="FILE may be a directory, which stands for the files in it that can be read, an address "
    "(https://…), or - for standard input.",
)
@click.version_option(package_name="xunli", message="%(prog)s %(version)s")
def main() -> None:
    """Find the dated things in Chinese notices and newspaper text and put them on a calendar."""
