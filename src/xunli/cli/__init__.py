"""The command line: one module a command, imported only when it is run."""

from xunli.cli.root import main

__all__ = ["main"]
