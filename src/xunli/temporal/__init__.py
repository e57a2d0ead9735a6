"""Time expressions in Chinese text: one form a module in `parsers`, joined by `refiners`, computed by `resolve`."""

from datetime import datetime
from functools import cache

from xunli.model import TimeExpression
from xunli.temporal.finder import Finder
from xunli.temporal.masks import mask

__all__ = ["Finder", "default_finder", "find", "mask"]


@cache
def default_finder() -> Finder:
    """The finder with all built-in forms, made on first use."""
    return Finder()


def find(
    folded: str,
    reference: datetime | None,
    *,
    original: str | None = None,
    span: tuple[int, int] | None = None,
    direction: int = 1,
) -> tuple[TimeExpression, ...]:
    """The time expressions in `folded[span]`, in text order.

    `folded` is text with full-width and traditional characters folded one to one and addresses masked; `original`
    the text that the expressions' `text` is cut from. `reference` is local time in Asia/Shanghai without zone, or
    None: then what depends on it has neither start nor end and `implied` has `reference`. `direction` is 1 when an
    incomplete date means the next one (as in notices), -1 for the last one, 0 for the nearest.
    """
    return default_finder().find(folded, reference, original=original, span=span, direction=direction)
