"""Where listings are shown: how wide it is, and what it can show."""

import os
import sys
from io import TextIOWrapper
from typing import TextIO

from rich.console import Console

from xunli.cli import strings
from xunli.errors import ConfigError

_WIDE = 10_000
"""For a pipe or a file, where a line is a record and nothing is to be wrapped."""

_NARROW = 60
"""Below this many cells a listing has no room for columns."""


def console() -> Console:
    """Return the console on standard output: no markup, no styles but in a terminal without `NO_COLOR`.

    `COLUMNS` sets the width; without it a terminal says it and all else is as wide as need be.
    """
    if sys.stdout is None:
        raise ConfigError(strings.NO_STDOUT)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks Chinese shows ?, not a traceback
    plain = bool(os.environ.get("NO_COLOR"))  # rich alone would still print bold
    result = Console(highlight=False, markup=False, emoji=False, color_system=None if plain else "auto")
    if not result.is_terminal and not os.environ.get("COLUMNS"):
        result.width = _WIDE
    return result


def paper(file: TextIO) -> Console:
    """Return a console that writes to `file`, without styles and without end of the line."""
    return Console(file=file, width=_WIDE, highlight=False, markup=False, emoji=False, color_system=None)


def is_wide(shown_on: Console) -> bool:
    """Whether lines are never wrapped."""
    return shown_on.width >= _WIDE


def is_narrow(shown_on: Console) -> bool:
    """Whether there is no room for columns."""
    return shown_on.width < _NARROW
