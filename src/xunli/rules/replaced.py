"""Which old time each new one stands for: 原定于5月18日举行的面试，调整至5月25日."""

from bisect import bisect_left
from collections.abc import Sequence

from xunli.rules.board import Located
from xunli.rules.draft import Draft

_BEFORE, _AFTER = 80, 12
"""How far before and after a time the one that it replaces may stand."""
_TOGETHER = 4
"""Old times no farther apart than this are told as one: 8月12日、13日."""


class Replaced:
    """The superseded times of an article."""

    def __init__(self, located: Sequence[Located]) -> None:
        self._located = located
        self._starts = [one.time.span.start for one in located]
        self._any = any(one.reason == "superseded" for one in located)

    def by(self, draft: Draft) -> str | None:
        """The words of the time that a draft replaces, if the text says that it replaces one."""
        if not self._any:
            return None
        at = bisect_left(self._starts, draft.times[0].span.start)
        before, here = at - 1, draft.times[0].span.start
        if self._is_old(before, at) and here - self._located[before].time.span.end <= _BEFORE:
            return self._words(before)
        after = bisect_left(self._starts, draft.times[-1].span.end)
        if self._is_old(after, at) and self._starts[after] - draft.times[-1].span.end <= _AFTER:
            return self._words(after)
        return None

    def _is_old(self, number: int, at: int) -> bool:
        """Whether it is a superseded time of the sentence of time `at`, or of the row that it stands in."""
        if not (0 <= number < len(self._located) and at < len(self._located)):
            return False
        old, new = self._located[number], self._located[at]
        return old.reason == "superseded" and old.sentence == new.sentence

    def _words(self, last: int) -> str:
        """The old time, with those told with it."""
        first = last
        while first and self._located[first - 1].reason == "superseded" and self._gap(first) <= _TOGETHER:
            first -= 1
        return "、".join(one.time.text for one in self._located[first : last + 1])

    def _gap(self, number: int) -> int:
        return self._starts[number] - self._located[number - 1].time.span.end
