"""Where the words of the packs stand in an article."""

from bisect import bisect_left
from functools import reduce
from operator import add, or_

from xunli.model import Span
from xunli.rules.compile import CompiledPacks


class WordIndex:
    """The words of all rules and drops in one stretch of text, found once and asked many times."""

    def __init__(self, text: str, span: Span, packs: CompiledPacks) -> None:
        stretch = text[span.start : span.end]
        words, letters = packs.words, packs.letters
        found = [(at, pair) for at, pair in enumerate(map(add, stretch, stretch[1:])) if pair in words]
        hits = [
            (at, owners)
            for at, pair in found
            for word, owners in words[pair]
            if len(word) == 2 or stretch.startswith(word, at)
        ]
        if not letters.keys().isdisjoint(stretch):
            hits += [(at, letters[letter]) for at, letter in enumerate(stretch) if letter in letters]
            hits.sort()
        self._starts = [span.start + at for at, _ in hits]
        self._owners = [owners for _, owners in hits]
        self._known: dict[tuple[int, int], int] = {}

    def owners(self, start: int, end: int) -> int:
        """The set of rules and drops that have a word beginning inside the stretch, as bits."""
        known = self._known.get((start, end))
        if known is None:
            first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
            known = self._known[start, end] = reduce(or_, self._owners[first:last], 0)
        return known
