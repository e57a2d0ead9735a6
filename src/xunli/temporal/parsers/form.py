"""What a parser module offers: one form of time expression."""

import re
from collections.abc import Callable
from typing import NamedTuple

from xunli.temporal.token import Token


class Form(NamedTuple):
    """A pattern on folded text without inner spaces, and what makes a token of its match.

    `build` gets the match, named groups and all, and returns None to decline it.
    """

    name: str
    pattern: str
    build: Callable[[re.Match[str]], Token | None]
