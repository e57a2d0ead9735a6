"""The list of times: how each was read, and what became of it."""

from collections.abc import Iterator, Sequence

from xunli.cli.context import Places
from xunli.cli.explanation import reason
from xunli.cli.reading_as import read_as
from xunli.cli.report.chapter import Chapter, NumberedItem, NumberedTime
from xunli.cli.report.markup import Html, element, numbered
from xunli.cli.words import Words


def time_list(chapter: Chapter, words: Words) -> Html:
    """Return the list, each entry linked with its place in the text and with the items made of it."""
    if not chapter.times:
        return element("p", words.NO_TIMES)
    places = Places(chapter.extraction.document.text)
    items = {item.number: item for item in chapter.items}
    return element(
        "ol",
        *(
            _entry(time, places, [items[number] for number in time.items], chapter, words)
            for time in chapter.times
        ),
        class_="readings",
        role="list",  # a list without bullets is none to Safari unless it says so
    )


def reading(time: NumberedTime, words: Words) -> str:
    """Return what the time was read as."""
    return words.UNKNOWN_TIME if time.time is None else read_as(time.time, words)


def outcome(time: NumberedTime, words: Words) -> str:
    """Return what became of the time, without the items made of it."""
    return words.TAKEN if time.used else f"{words.DROPPED}{words.COLON}{reason(time.dropped, words)}"


def _entry(
    time: NumberedTime, places: Places, items: list[NumberedItem], chapter: Chapter, words: Words
) -> Html:
    text = chapter.extraction.document.text[slice(*time.span)]
    foreign = None if words.LANG.startswith("zh") else "zh"
    head = [
        numbered(time.number, "no", f"#at-time-{time.number}" if time.placed else None, words.TO_TEXT),
        element("b", text, lang=foreign),
        element("span", words.LINE.format(line=places.line(time.span.start)), class_="where"),
    ]
    parser = time.time.parser if time.time else ""
    said = [
        reading(time, words),
        element("span", words.PARSER.format(parser=parser), class_="parser") if parser else "",
    ]
    return element(
        "li",
        element("p", *spaced(head), class_="head"),
        element("p", *spaced(said)),
        element("p", *_fate(time, items, foreign, words), class_="fate"),
        id=f"time-{time.number}",
        class_="used" if time.used else "dropped",
    )


def _fate(
    time: NumberedTime, items: list[NumberedItem], foreign: str | None, words: Words
) -> Iterator[Html | str]:
    yield element("strong", words.TAKEN if time.used else words.DROPPED)
    if not time.used:
        yield f" {reason(time.dropped, words)}"
    alike: dict[tuple[str, str], list[int]] = {}
    for item in items:
        alike.setdefault((item.item.title, item.item.rule), []).append(item.number)
    for (title, rule), numbers in alike.items():
        tags = [element("a", str(number), class_="tag", href=f"#item-{number}") for number in numbers]
        made = [*tags, element("span", title, lang=foreign), element("code", rule)]
        yield " "
        yield element("span", *spaced(made), class_="made")


def spaced(parts: Sequence[Html | str]) -> Iterator[Html | str]:
    """Yield the parts with a blank between them, so that they do not run together when they are copied."""
    for number, part in enumerate(parts):
        if number and part:
            yield " "
        yield part
