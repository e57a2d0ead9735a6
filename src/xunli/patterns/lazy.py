"""A regular expression that is compiled when it is first used: of hundreds a text needs some."""

import re
from collections.abc import Callable, Iterator
from typing import Any


class Pattern:
    """Offers the methods of `re.Pattern`; `pattern` is its source."""

    __slots__ = ("_flags", "findall", "finditer", "fullmatch", "match", "pattern", "search", "split", "sub")

    pattern: str
    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Reached once, when a method is asked for the first time: the slots are still empty."""
        if name not in self.__slots__ or name in ("pattern", "_flags"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in self.__slots__:
            if method not in ("pattern", "_flags"):
                setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"


NOTHING = Pattern("(?!)")
"""Matches nowhere."""
