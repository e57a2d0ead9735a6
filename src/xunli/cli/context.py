"""Where in a text something stands: its line, and the words around it."""

import re
from bisect import bisect_right

from xunli.export.cleaning import one_line
from xunli.model import Span

_BREAK = re.compile("\r\n|\r|\n")


class Places:
    """The lines of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def line(self, offset: int) -> int:
        """Return the number of the line, from 1; CR, LF and CRLF end a line."""
        return bisect_right(self._starts, offset)

    def around(self, span: Span, reach: int) -> tuple[str, str, str]:
        """Return the words before, in and after the span, each on one line.

        Those before and after are at most `reach` characters; an ellipsis stands for the rest. They end at
        a blank line.
        """
        before = one_line(
            _BREAK.sub("\n", self._text[max(0, span.start - 2 * reach) : span.start]).rpartition("\n\n")[2]
        )
        after = one_line(_BREAK.sub("\n", self._text[span.end : span.end + 2 * reach]).partition("\n\n")[0])
        return (
            before if len(before) <= reach else "…" + before[-reach:],
            one_line(self._text[span.start : span.end]),
            after if len(after) <= reach else after[:reach] + "…",
        )
