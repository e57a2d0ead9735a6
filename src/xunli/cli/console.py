"""Where listings are shown: how wide it is, and what it can show."""

import os
import sys

from rich.console import Console

_WIDE = 10_000
"""For a pipe or a file, where a line is a record and nothing is to be wrapped."""

_NARROW = 60
"""Below this many cells a listing has no room for columns."""


def console() -> Console:
    """Return the console on standard output: no markup, colour only in a terminal and without `NO_COLOR`.

    `COLUMNS` sets the width; without it a terminal says it and all else is as wide as need be.
    """
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks Chinese shows ?, not a traceback
    result = Console(highlight=False, markup=False, emoji=False)
    if not result.is_terminal and not os.environ.get("COLUMNS"):
        result.width = _WIDE
    return result


def is_wide(shown_on: Console) -> bool:
    """Whether lines are never wrapped."""
    return shown_on.width >= _WIDE


def is_narrow(shown_on: Console) -> bool:
    """Whether there is no room for columns."""
    return shown_on.width < _NARROW
