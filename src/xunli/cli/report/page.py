"""The whole page."""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Final

from xunli.cli.found import name_of
from xunli.cli.report.chapter import Chapter, chapters
from xunli.cli.report.items import item_table
from xunli.cli.report.markup import Html, element, join
from xunli.cli.report.text import marked_text
from xunli.cli.report.times import time_list
from xunli.cli.words import Words, zh
from xunli.model import Extraction

_STYLE: Final = "report.css"


def page(found: Sequence[Extraction], words: Words = zh) -> str:
    """Return an HTML document with a chapter for each text."""
    parts = [*chapters(found)]
    alone = len(parts) == 1
    name = words.PAGE_OF.format(name=name_of(parts[0].extraction, words)) if alone else words.PAGE
    body = element(
        "body",
        element("header", element("h1", words.PAGE), "" if alone else _contents(parts, words), id="top"),
        "\n",
        element("main", *(join([_chapter(part, words), "\n"]) for part in parts)),
    )
    return f"<!DOCTYPE html>\n{element('html', _head(name), body, lang=words.LANG)}\n"


def _head(title: str) -> Html:
    style = files("xunli.cli.report").joinpath(_STYLE).read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", Html(style)),
    )


def _contents(parts: Sequence[Chapter], words: Words) -> Html:
    entries = (
        element(
            "li",
            element("a", name_of(part.extraction, words), href=f"#text-{part.number}"),
            " ",
            element("span", f"{words.ITEMS} {_count_items(part, words)}", class_="where"),
        )
        for part in parts
    )
    return element("nav", element("ol", *entries), aria_label=words.CONTENTS)


def _chapter(chapter: Chapter, words: Words) -> Html:
    place = f"text-{chapter.number}"
    return element(
        "section",
        element("h2", name_of(chapter.extraction, words), id=f"{place}-name"),
        _facts(chapter, words),
        element("h3", words.ITEMS),
        element("div", item_table(chapter, words), class_="wide"),
        element(
            "div",
            element("div", element("h3", words.TEXT), _legend(words), marked_text(chapter, words)),
            element("div", element("h3", words.TIMES_IN_TEXT), time_list(chapter, words)),
            class_="pair",
        ),
        element("p", element("a", words.TO_TOP, href="#top"), class_="up"),
        id=place,
        aria_labelledby=f"{place}-name",
    )


def _facts(chapter: Chapter, words: Words) -> Html:
    return element(
        "dl",
        *(element("div", element("dt", name), element("dd", value)) for name, value in _fact(chapter, words)),
        class_="facts",
    )


def _fact(chapter: Chapter, words: Words) -> Iterator[tuple[str, str]]:
    extraction = chapter.extraction
    if extraction.document.title:
        yield words.HEADLINE, extraction.document.title
    origin = words.PUBLISHED_FROM.get(extraction.published_from, words.ASSUMED)
    published = words.ASIDE.format(words=extraction.published, aside=origin)
    yield words.PUBLICATION, published if extraction.published else words.UNKNOWN_PUBLICATION
    yield words.ITEMS, _count_items(chapter, words)
    used = sum(time.used for time in chapter.times)
    yield (
        words.TIMES_IN_TEXT,
        words.COUNT_TIMES.format(times=len(chapter.times), used=used, dropped=len(chapter.times) - used),
    )


def _count_items(chapter: Chapter, words: Words) -> str:
    cancelled = len(chapter.extraction.cancelled)
    said = words.COUNT_CANCELLED if cancelled else words.COUNT_ITEMS
    return said.format(items=len(chapter.items), cancelled=cancelled)


def _legend(words: Words) -> Html:
    return element(
        "p",
        element("mark", words.QUOTED, class_="depth-1"),
        " ",
        element("span", words.TAKEN, class_="time used"),
        " ",
        element("span", words.DROPPED, class_="time dropped"),
        class_="legend",
        role="group",
        aria_label=words.LEGEND,
    )
