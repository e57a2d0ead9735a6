"""Whether two stretches of a page are about the same thing, by the pairs of characters that they share."""

from itertools import pairwise

_TIME = frozenset("年月日时点分今明昨上下午前后初底至到起第一二三四五六七八九十")
"""Two stories of one page share these without being about the same."""
_SHARED = 4
_SHARE = 0.035
"""Of the characters of the start."""
_IN_TITLE = 2
STORY = 320
"""So much of the end of a story is enough to know it by."""
_START = 160


def related(story: str, title: str, start: str) -> bool:
    """The short line `title` and `start`, the text under it, go on with `story`, the text before it."""
    story = story[-STORY:]
    told = set(pairwise(story))
    return _shared(told, title) >= _IN_TITLE or _shared(told, start[:_START]) >= max(
        _SHARED, _SHARE * len(start[:_START])
    )


def _shared(told: set[tuple[str, str]], text: str) -> int:
    pairs = told.intersection(pairwise(text))
    return sum(
        "一" <= one <= "龥" and "一" <= two <= "龥" and not (one in _TIME or two in _TIME)
        for one, two in pairs
    )
