"""A regular expression of a pack, compiled when it is first used: of hundreds a text needs few."""

import re
from collections.abc import Callable, Iterator
from typing import Any


class Pattern:
    """Offers the methods of `re.Pattern` that the stage uses; `pattern` is its source."""

    __slots__ = ("finditer", "fullmatch", "match", "pattern", "search")

    pattern: str
    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> Any:
        """Reached once, when a method is asked for the first time: the slots are still empty."""
        if name not in self.__slots__ or name == "pattern":
            raise AttributeError(name)
        compiled = re.compile(self.pattern)
        self.search, self.match = compiled.search, compiled.match
        self.fullmatch, self.finditer = compiled.fullmatch, compiled.finditer
        return getattr(compiled, name)

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"


NOTHING = Pattern("(?!)")
"""Matches nowhere."""
