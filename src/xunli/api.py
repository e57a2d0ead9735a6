"""The stages in their order, written once: text → times → rules → items."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

from xunli import items, rules, temporal, text
from xunli.model import (
    ZONE,
    Article,
    Candidate,
    Document,
    Dropped,
    Extraction,
    Item,
    Link,
    Status,
    TimeExpression,
)
from xunli.rules import Pack
from xunli.text import Flow


def find_times(passage: str, reference: datetime | date, *, direction: int = 1) -> tuple[TimeExpression, ...]:
    """The time expressions in `passage`, in text order.

    `reference` is what 今天 and year-less dates are read against: a day, or a moment (without a zone it is
    Asia/Shanghai). `direction` is 1 when an incomplete date means the next one, as in notices, -1 for the last one
    and 0 for the nearest.
    """
    folded = temporal.mask(text.fold(passage))
    return temporal.find(folded, local(reference), original=passage, direction=direction)


def extract(document: Document | str, published: date | None = None) -> Extraction:
    """What can be acted on in a text, by the built-in packs. See `Extractor.extract`."""
    return _default().extract(document, published)


class Extractor:
    """Extracts by a choice of packs. Immutable; safe to use from several threads."""

    def __init__(self, packs: Sequence[Pack] | None = None) -> None:
        """`packs`: those to use, the built-in ones if None. Raises PackError if they contradict each other."""
        self._packs = rules.compile_packs(rules.builtin_packs(examples=False) if packs is None else packs)

    @classmethod
    def with_rules(cls, files: Sequence[str | Path]) -> "Extractor":
        """An extractor by the built-in packs and those in `files`.

        Raises PackError with the faults of all of them.
        """
        return cls(rules.packs_with(files))

    def extract(self, document: Document | str, published: date | None = None) -> Extraction:
        """The items of a text, and of each dated mention that is none the reason.

        `published` is the day that the text appeared; without it the text is searched for that day, and where it
        says none, dates without a year are dropped as `no reference`. A bare string has no source.
        """
        if isinstance(document, str):
            document = Document(document)
        folded = text.fold(document.text)
        articles = text.articles(folded, original=document.text)
        day, day_from = text.publication(folded, articles, given=published, metadata=document.published)
        flow = text.flow(folded, document.text, articles)
        matcher = rules.Matcher(flow.folded, self._packs, day, _add_workdays)
        times: list[TimeExpression] = []
        candidates: list[Candidate] = []
        dropped: list[Dropped] = []
        readable = temporal.mask(flow.folded)
        for article in map(flow.forth, articles):
            found = _times(readable, flow, article, day)
            taken, left = matcher.match(article, found)
            times += found
            candidates += taken
            dropped += left
        running = replace(document, text=flow.original, links=_links(flow, document.links))
        made, unmade = items.build(running, flow.folded, candidates, day)
        kept = [_item(flow, document.text, item) for item in made]
        return Extraction(
            document=document,
            items=tuple(item for item in kept if item.status is Status.CONFIRMED),
            dropped=tuple(
                sorted(
                    (_dropped(flow, document.text, d) for d in (*dropped, *unmade)),
                    key=lambda drop: drop.span,
                )
            ),
            times=tuple([_time(flow, document.text, time) for time in times]),
            articles=articles,
            published=day,
            published_from=day_from,
            cancelled=tuple(item for item in kept if item.status is Status.CANCELLED),
        )


def _times(readable: str, flow: Flow, article: Article, published: date | None) -> tuple[TimeExpression, ...]:
    day = text.reference(article, flow.folded, published)
    reference = None if day is None else local(day)
    return temporal.find(readable, reference, original=flow.folded, span=article.span)


def _links(flow: Flow, links: Sequence[Link]) -> tuple[Link, ...]:
    return tuple(Link(flow.moved(span), url) for span, url in links)


def _item(flow: Flow, page: str, item: Item) -> Item:
    """The item with its spans and quote as they are on the page."""
    span, times = flow.back(item.span), tuple(map(flow.back, item.times))
    if span == item.span and times == item.times:
        return item
    return replace(item, span=span, times=times, quote=page[slice(*span)])


def _time(flow: Flow, page: str, time: TimeExpression) -> TimeExpression:
    """The expression as it is written on the page: the rules have seen it folded."""
    span = flow.back(time.span)
    words = page[slice(*span)]
    return time if span is time.span and words == time.text else time._replace(span=span, text=words)


def _dropped(flow: Flow, page: str, drop: Dropped) -> Dropped:
    time = None if drop.time is None else _time(flow, page, drop.time)
    span = flow.back(drop.span)
    words = page[slice(*span)]
    if time is drop.time and span is drop.span and words == drop.text:
        return drop
    return Dropped(words, span, drop.reason, time)


def _add_workdays(day: date, count: int) -> date:
    from xunli.temporal.calendars.workdays import (
        add_workdays,  # few texts count them, and the arrangements take long
    )

    return add_workdays(day, count)


@cache
def _default() -> Extractor:
    return Extractor()


def local(moment: datetime | date) -> datetime:
    """`moment` as local time in Asia/Shanghai without a zone; a day is its midnight."""
    if not isinstance(moment, datetime):
        return datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001
    return moment if moment.tzinfo is None else moment.astimezone(ZONE).replace(tzinfo=None)
