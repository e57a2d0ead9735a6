"""One text of the page, with the numbers that its items and times have there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from xunli.cli.fates import fates
from xunli.model import Dropped, Extraction, Item, Span, TimeExpression


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """An item with its number, and the numbers of the times that it is made of."""

    number: int
    item: Item
    times: tuple[int, ...]
    placed: bool
    """Whether its quote stands in the text, so that there is a place to link to."""


@dataclass(frozen=True, slots=True)
class NumberedTime:
    """A time expression with its number and what became of it."""

    number: int
    span: Span
    time: TimeExpression | None
    """`None` where a mention was dropped without having been read as a time."""
    dropped: Dropped | None
    items: tuple[int, ...]
    """The numbers of the items made of it. One that is called off is among them, although its time is dropped."""
    placed: bool
    """Whether it stands in the text, as above."""

    @property
    def used(self) -> bool:
        """Whether an item that still takes place is made of it."""
        return self.dropped is None and bool(self.items)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One text of the page."""

    number: int
    extraction: Extraction
    items: tuple[NumberedItem, ...]
    """In time order, what is called off behind the others."""
    times: tuple[NumberedTime, ...]
    """In text order."""


def chapters(found: Iterable[Extraction]) -> Iterator[Chapter]:
    """Yield a chapter for each text; the numbers go on from one to the next."""
    item_numbers, time_numbers = count(1), count(1)
    for number, extraction in enumerate(found, 1):
        items = [(next(item_numbers), item) for item in (*extraction.items, *extraction.cancelled)]
        users: defaultdict[Span, list[int]] = defaultdict(list)
        for own, item in items:
            for span in dict.fromkeys(item.times):
                users[span].append(own)
        times = tuple(
            NumberedTime(
                next(time_numbers), span, time, dropped, tuple(users[span]), _placed(span, extraction)
            )
            for span, time, dropped in _mentions(extraction)
        )
        by_span = {time.span: time.number for time in times}
        yield Chapter(
            number,
            extraction,
            tuple(
                NumberedItem(
                    own,
                    item,
                    tuple(sorted({by_span[span] for span in item.times if span in by_span})),
                    _placed(item.span, extraction),
                )
                for own, item in items
            ),
            times,
        )


def _placed(span: Span, extraction: Extraction) -> bool:
    return max(span.start, 0) < min(span.end, len(extraction.document.text))


def _mentions(extraction: Extraction) -> list[tuple[Span, TimeExpression | None, Dropped | None]]:
    told = [(fate.found.span, fate.found, fate.dropped) for fate in fates(extraction)]
    known = {span for span, _, _ in told}
    others = [
        (mention.span, mention.time, mention)
        for mention in extraction.dropped
        if (mention.time.span if mention.time else mention.span) not in known
    ]
    return sorted([*told, *others], key=lambda mention: mention[0])
