"""What became of every time expression: the items that use it, or the reason why none does."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from xunli.model import Dropped, Extraction, Item, Span, TimeExpression


class Fate(NamedTuple):
    """A time expression with what became of it; neither items nor reason if nothing is known."""

    found: TimeExpression
    items: tuple[Item, ...]
    dropped: Dropped | None


def fates(extraction: Extraction) -> Iterator[Fate]:
    """Yield every time expression of the text in text order."""
    dropped = {mention.time.span if mention.time else mention.span: mention for mention in extraction.dropped}
    users: defaultdict[Span, list[Item]] = defaultdict(list)
    for item in extraction.items:
        for span in dict.fromkeys(item.times):
            users[span].append(item)
    for found in extraction.times:
        reason = dropped.get(found.span)
        yield Fate(found, () if reason else tuple(users.get(found.span, ())), reason)
