"""Text from outside, made harmless before it reaches a terminal.

A terminal obeys what it is sent: an escape sequence in a notice or a file name can repaint the screen or set
its title, and a bidirectional control can show a line in another order than it has. None of it is passed on.
"""

import unicodedata
from functools import cache

_SILENT = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Invisible and without effect on other characters; web pages are full of them."""

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def inert(text: str) -> str:
    r"""Return `text` on one line and without control, bidirectional, private or unassigned characters.

    Line breaks and tabs become blanks, zero-width characters go, every other such character is shown as its
    code point (`\x1b`, `\u202e`).
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_inert, text.replace("\r\n", " ")))


@cache
def _inert(char: str) -> str:
    if char in _SILENT:
        return ""
    if char in "\t\n\r":
        return " "
    if unicodedata.category(char) in _UNSAFE:
        return char.encode("unicode_escape").decode("ascii")
    return char
