"""The text itself, with its items and times marked in place.

The marks add no character: numbers are generated content, so what is shown, read aloud or copied is the text.
"""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import groupby

from xunli.cli.report.chapter import Chapter, NumberedItem, NumberedTime
from xunli.cli.report.markup import Html, element, join, verbatim
from xunli.cli.report.stretches import Stretch, stretches
from xunli.cli.report.times import outcome, reading
from xunli.cli.words import Words
from xunli.model import Span

_DEEPEST = 3
"""Items over one another that the shades of the page still tell apart."""

_NAMED = 8
"""Items over one another that are named when the pointer rests on their words."""


def marked_text(chapter: Chapter, words: Words) -> Html:
    """Return the text with a `mark` over the quotes of items and a link over every time."""
    text = chapter.extraction.document.text
    quotes = [item.item.span for item in chapter.items]
    places = [*quotes, *(time.span for time in chapter.times)]
    unseen = dict(enumerate(chapter.items))

    def quoted(stretch: Stretch) -> tuple[int, ...]:
        return stretch.covering[: bisect_left(stretch.covering, len(quotes))]

    parts = []
    for over, group in groupby(stretches(len(text), places), key=quoted):
        inside = join(_stretch(chapter, stretch, len(quotes), words) for stretch in group)
        if over:
            begun = [unseen.pop(place) for place in over if place in unseen]
            inside = _quote([chapter.items[place] for place in over], begun, inside, words)
        parts.append(inside)
    return element("div", *parts, class_="text", lang=None if words.LANG.startswith("zh") else "zh")


def _quote(items: list[NumberedItem], begun: Iterable[NumberedItem], inside: Html, words: Words) -> Html:
    numbers = words.SEPARATOR.join(str(item.number) for item in items[:_NAMED])
    more = "…" if len(items) > _NAMED else ""
    return element(
        "mark",
        *(_tag(item.number, words) for item in begun),
        inside,
        class_=f"depth-{min(len(items), _DEEPEST)}",
        title=words.ITEM.format(n=numbers + more),
    )


def _tag(number: int, words: Words) -> Html:
    return element(
        "a",
        class_="tag",
        id=f"at-item-{number}",
        href=f"#item-{number}",
        aria_label=words.ITEM.format(n=number),
        data_n=number,
    )


def _stretch(chapter: Chapter, stretch: Stretch, items: int, words: Words) -> Html:
    text = chapter.extraction.document.text
    start, end = stretch.span
    # Of a pair of CR and LF that a span parts, the line break stands behind it.
    shown = verbatim(text[start : end - 1] if text[end - 1 : end + 1] == "\r\n" else text[start:end])
    times = [chapter.times[place - items] for place in stretch.covering if place >= items]
    if not times:
        return shown
    *others, time = times  # they do not overlap, unless an engine goes wrong; then the last to begin is shown
    hidden = (element("span", id=f"at-time-{other.number}") for other in others if other.span.start == start)
    return join([*hidden, _time(time, stretch.span, shown, words)])


def _time(time: NumberedTime, here: Span, shown: Html, words: Words) -> Html:
    return element(
        "a",
        shown,
        class_="time used" if time.used else "time dropped",
        id=f"at-time-{time.number}" if here.start == time.span.start else None,
        href=f"#time-{time.number}",
        title=f"{reading(time, words)} → {outcome(time, words)}",
        data_n=time.number if here.end == time.span.end else None,
    )
