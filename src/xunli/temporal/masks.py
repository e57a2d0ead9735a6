"""What looks like a time and is part of an address or the name of a time zone."""

from xunli.patterns import Pattern

_ADDRESS = Pattern(
    r"(?:https?://|www\.)[^\s\u4e00-\u9fff，。；、（）()《》<>\"“”|]{1,500}"
    r"|\]\((?:\.{0,2}/)[^()\s]{1,300}(?=\))"
    r"|\b(?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?"
)
_MARKS = ("://", "www.", "](", "GMT", "UTC")
"""One of these is in each of them."""


def mask(folded: str) -> str:
    """The text, of the same length, in which no address and no UTC+8 can be read as a time."""
    if not any(mark in folded for mark in _MARKS):
        return folded
    return _ADDRESS.sub(lambda match: "x" * len(match[0]), folded)
