"""The headings and leads that a paragraph stands under."""

from typing import NamedTuple

from xunli.model import Scope, Span
from xunli.patterns import Pattern
from xunli.text.blocks import Block

ANNEX = 15
SHORT = 45
_RANKS = {
    "chapter": 20,
    "bracket": 30,
    "bar": 31,
    "clause": 35,
    "han": 40,
    "bold": 44,
    "plain": SHORT,
    "emoji": 46,
    "hanparen": 50,
    "number": 60,
    "numberparen": 70,
    "circle": 80,
}
QUESTION = 55
_DEEPEST = 90
BULLET = 100
"""The rank of a line of a list that has lists under it; more by as much as it is set in."""
LIST = _RANKS["number"]
"""From this rank on a numbered paragraph is a line of a list rather than a section."""
_RUN_IN = Pattern(
    r"(?!请|应|须|可|不|[^。 ]{0,9}(?:须|不得|应当|的|\d))([^。，；:！？、 \n]{2,10})"
    r"(?:。|(?<=[\u4e00-\u9fff”)]) (?=[^\s]))"
)


class _Level(NamedTuple):
    rank: int
    scope: Scope
    tight: bool
    """It ends with the blank line after what is attached to it."""
    run_in: bool
    """It is the title of the paragraph that it begins."""

    @property
    def listed(self) -> bool:
        """It is the title of a line of a list, and ends with it."""
        return self.run_in and self.rank >= LIST


class Outline:
    """A stack of headings and leads, from the outermost in."""

    def __init__(self, headline: tuple[Scope, ...] = ()) -> None:
        self._headline = headline
        self._stack: list[_Level] = []
        self._scopes: tuple[Scope, ...] | None = headline

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """Of a sentence that stands here, nearest first."""
        if self._scopes is None:
            self._scopes = (*[level.scope for level in reversed(self._stack)], *self._headline)
        return self._scopes

    def close(self, rank: int) -> None:
        """A line of this rank begins: what is of its rank or deeper holds no longer."""
        stack = self._stack
        if stack and stack[-1].rank >= rank:
            while stack and stack[-1].rank >= rank:
                stack.pop()
            self._scopes = None

    def paragraph(self, *, gap: bool) -> None:
        """A plain paragraph begins: lists end, and after a blank line what was attached to a heading, too."""
        stack = self._stack
        before = len(stack)
        while stack and (stack[-1].listed or stack[-1].rank >= BULLET):
            stack.pop()
        if gap and len(stack) > 1 and stack[-1].run_in and stack[-2].scope.name == "lead":
            stack.pop()
        while stack and stack[-1].scope.name == "lead" and (gap or stack[-1].rank < _DEEPEST):
            stack.pop()
        while gap and stack and (stack[-1].tight or stack[-1].scope.name == "lead"):
            stack.pop()
        if len(stack) != before:
            self._scopes = None

    def apart(self) -> None:
        """A blank line comes: what was attached to a heading ends."""
        stack = self._stack
        if stack and stack[-1].tight:
            while stack and stack[-1].tight:
                stack.pop()
            self._scopes = None

    def open(
        self, rank: int, name: str, start: int, end: int, *, tight: bool = False, run_in: bool = False
    ) -> None:
        """A heading or lead holds from here on."""
        self.close(rank)
        self._stack.append(_Level(rank, Scope(name, Span(start, end)), tight, run_in))
        self._scopes = None

    def lead(self, below: Block, start: int, end: int) -> None:
        """A sentence introduces what begins with `below`."""
        rank = _RANKS.get(below.kind, _DEEPEST) if below.kind != "plain" else _DEEPEST
        if rank < _DEEPEST:
            self.close(rank)
            rank -= 1
        self.open(rank, "lead", start, end)


def rank(block: Block) -> int:
    """How deep a heading of this kind stands; 0 for what is never one."""
    if block.kind == "markdown":
        return block.text.index(" ")
    return _RANKS.get(block.kind, 0)


def run_in(block: Block) -> tuple[int, int] | None:
    """The span of the title that begins a numbered paragraph: 网上报名 in (一)网上报名。时间为…."""
    match = _RUN_IN.match(block.text, block.content)
    return (block.start + match.start(1), block.start + match.end(1)) if match else None
