"""Whether two stretches of a page are about the same thing, by the pairs of characters that they share."""

_SHARED = 4
_SHARE = 0.035
"""Of the characters of the start."""
_IN_TITLE = 2
_STORY = 800
_START = 240


def related(story: str, title: str, start: str) -> bool:
    """The short line `title` and `start`, the text under it, go on with `story`, the text before it."""
    told = set(zip(story[-_STORY:], story[1 - _STORY :], strict=False))
    return _shared(told, title) >= _IN_TITLE or _shared(told, start[:_START]) >= max(_SHARED, _SHARE * len(start[:_START]))


def _shared(told: set[tuple[str, str]], text: str) -> int:
    pairs = told.intersection(zip(text, text[1:], strict=False))
    return sum("一" <= one <= "龥" and "一" <= two <= "龥" for one, two in pairs)
