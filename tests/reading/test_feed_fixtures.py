"""The notices of the corpus as entries of feeds: what is found is what is found in the plain text."""

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from html import escape, unescape
from itertools import groupby
from pathlib import Path

import pytest

import xunli
from xunli.model import Document, Item
from xunli.reading import feeds, formats

CORPUS = Path(__file__).parents[2] / "fixtures" / "corpus"
ENOUGH = 0.95

NAMES = sorted(path.stem for path in CORPUS.glob("*.txt"))


def notice(name: str) -> tuple[str, str, date | None]:
    """Title, the rest of the text, day of publication."""
    text = (CORPUS / f"{name}.txt").read_text("utf-8")
    published = json.loads((CORPUS / f"{name}.json").read_text("utf-8")).get("published")
    title, _, rest = text.strip().partition("\n")
    return title.strip(), rest.strip("\n"), date.fromisoformat(published) if published else None


def as_html(text: str) -> str:
    """The text as a site would show it: paragraphs, line breaks, tables, blanks that are kept."""
    return "".join(map(block_of_html, re.split(r"\n\s*\n", text)))


def block_of_html(text: str) -> str:
    parts = []
    for tabular, lines in groupby(text.split("\n"), key=lambda line: "\t" in line):
        if tabular:
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in line.split("\t")) for line in lines)
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>\n")
        else:
            shown = (re.sub(" (?= )|^ ", "\u00a0", escape(line)) for line in lines)
            parts.append(f"<p>{'<br/>'.join(shown)}</p>\n")
    return "".join(parts)


def xml_day(day: date | None, element: str) -> str:
    return f"<{element}>{day}T08:00:00+08:00</{element}>" if day else ""


def rss_description(title: str, text: str, day: date | None) -> str:
    return (
        f'<rss version="2.0"><channel><item><title>{escape(title)}</title>{xml_day(day, "pubDate")}'
        f"<description>{escape(as_html(text))}</description></item></channel></rss>"
    )


def rss_full(title: str, text: str, day: date | None) -> str:
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>'
        f"<title>{escape(title)}</title>{xml_day(day, 'pubDate')}<description>摘要</description>"
        f"<content:encoded><![CDATA[{as_html(text)}]]></content:encoded></item></channel></rss>"
    )


def rss1(title: str, text: str, day: date | None) -> str:
    return (
        '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="1"><title>{escape(title)}</title>'
        f"{xml_day(day, 'dc:date')}<description>{escape(text)}</description></item></rdf:RDF>"
    )


def atom(title: str, text: str, day: date | None) -> str:
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>{escape(title)}</title>'
        f'{xml_day(day, "published")}<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        f"{as_html(text)}</div></content></entry></feed>"
    )


def json_feed(title: str, text: str, day: date | None) -> str:
    item = {"id": "1", "title": title, "content_text": text, "date_published": str(day) if day else ""}
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]}, ensure_ascii=False)


FORMS: dict[str, Callable[[str, str, date | None], str]] = {
    "RSS 2.0": rss_description,
    "RSS 2.0 with full content": rss_full,
    "RSS 1.0": rss1,
    "Atom": atom,
    "JSON Feed": json_feed,
}


def pages(data: bytes, name: str) -> tuple[Document, ...]:
    """HTML as the formats read it, or without one for it, simply without its tags."""
    if ".html" in formats.suffixes():
        return formats.documents(data, name)
    body = data.decode().partition("<article>")[2].partition("</article>")[0]
    body = re.sub("</p>|<br/?>|</tr>", "\n", body.replace("</td><td>", "\t"))
    return (Document(unescape(re.sub("<[^>]*>", "", body)), name),)


def told(item: Item) -> tuple[object, ...]:
    return (item.kind, item.role, item.title, item.start, item.end, item.due, item.rrule)


@pytest.fixture(scope="module")
def plain() -> dict[str, Counter[tuple[object, ...]]]:
    found = {}
    for name in NAMES:
        title, text, day = notice(name)
        extraction = xunli.extract(Document(f"{title}\n\n{text}", "notice", published=day))
        found[name] = Counter(map(told, extraction.items))
    return found


@pytest.mark.parametrize("form", FORMS)
def test_items_of_entries_are_those_of_the_text(
    form: str, plain: dict[str, Counter[tuple[object, ...]]]
) -> None:
    same = asked = 0
    for name in NAMES:
        title, text, day = notice(name)
        (document,) = feeds.reader(pages).read(FORMS[form](title, text, day).encode(), "feed")
        assert (document.title, document.published) == (" ".join(title.split()), day)
        items = Counter(map(told, xunli.extract(document).items))
        same += (items & plain[name]).total()
        asked += (items | plain[name]).total()
    assert asked > 200
    assert same >= ENOUGH * asked, same / asked
