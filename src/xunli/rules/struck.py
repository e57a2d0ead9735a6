"""Struck-through text: ~~3月5日~~ in Markdown, <del>3月5日</del> in what was a web page."""

import re
from bisect import bisect_right

from xunli.model import Span
from xunli.patterns import Pattern

_STRUCK = Pattern(
    r"~~(?![~\s])(?:[^~\n]|~(?!~)){1,200}~~|<(?P<tag>del|s|strike)\b[^<>]{0,80}>[^<]{1,400}</(?P=tag)>",
    re.IGNORECASE,
)


class Struck:
    """The struck-through stretches of an article."""

    def __init__(self, folded: str, span: Span) -> None:
        may = folded.find("~~", *span) >= 0 or folded.find("</", *span) >= 0
        self._spans = [Span(*found.span()) for found in _STRUCK.finditer(folded, *span)] if may else []

    def holds(self, span: Span) -> bool:
        """Whether the stretch is struck through."""
        at = bisect_right(self._spans, span) - 1
        return at >= 0 and span.end <= self._spans[at].end
