"""Where the words of the packs stand in an article."""

from bisect import bisect_left

from xunli.model import Span
from xunli.rules.compile import CompiledPacks
from xunli.rules.schema import Drop, Rule


class WordIndex:
    """The words of all rules and drops in one stretch of text, found once and asked many times."""

    def __init__(self, text: str, span: Span, packs: CompiledPacks) -> None:
        found: list[tuple[int, tuple[int, ...]]] = []
        letters = set(text[span.start : span.end])
        for letter in packs.words.keys() & letters:
            for word, owners in packs.words[letter]:
                at = text.find(word, span.start, span.end)
                while at >= 0:
                    found.append((at, owners))
                    at = text.find(word, at + 1, span.end)
        found.sort()
        self._starts = [start for start, _ in found]
        self._owners = [owners for _, owners in found]
        self._packs = packs

    def _in(self, start: int, end: int) -> set[int]:
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return set().union(*self._owners[first:last])

    def rules(self, start: int, end: int) -> list[Rule]:
        """The rules that may match inside the stretch, in order."""
        return [self._packs.rules[owner] for owner in sorted(self._in(start, end)) if owner >= 0]

    def drops(self, start: int, end: int) -> list[Drop]:
        """The drops that may match inside the stretch, in order."""
        orders = {-1 - owner for owner in self._in(start, end) if owner < 0}
        return [self._packs.drops[order] for order in sorted(orders.union(self._packs.wordless))]
