"""The headings and leads that a paragraph stands under."""

import re

from xunli.model import Scope, Span
from xunli.text.blocks import Block

RANKS = {
    "chapter": 20,
    "bracket": 30,
    "bar": 30,
    "clause": 35,
    "han": 40,
    "short": 45,
    "emoji": 46,
    "hanparen": 50,
    "number": 60,
    "numberparen": 70,
    "circle": 80,
}
LEAD = 90
ANNEX = 15
RUN_IN = re.compile("[^。，；:！？]{2,20}[。:]")


class Outline:
    """A stack of headings, from the outermost in."""

    def __init__(self, headline: tuple[Scope, ...] = ()) -> None:
        self._headline = headline
        self._stack: list[tuple[int, Scope]] = []
        self.scopes = headline
        """Of a sentence that stands here, nearest first."""

    def close(self, rank: int) -> None:
        """A line of this rank begins: what is of its rank or deeper holds no longer."""
        stack = self._stack
        if stack and stack[-1][0] >= rank:
            while stack and stack[-1][0] >= rank:
                stack.pop()
            self._renew()

    def open(self, rank: int, name: str, start: int, end: int) -> None:
        """A heading or lead holds from here on."""
        self.close(rank)
        self._stack.append((rank, Scope(name, Span(start, end))))
        self._renew()

    def _renew(self) -> None:
        self.scopes = (*(scope for _, scope in reversed(self._stack)), *self._headline)


def rank(block: Block) -> int | None:
    """How deep the marks of its kind stand, or None where it has none."""
    if block.kind == "markdown":
        return block.text.index(" ")
    return RANKS.get(block.kind)
