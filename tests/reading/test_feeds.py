"""Feeds of every form become documents; hostile and broken ones become errors."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.errors import InputError, MissingExtraError
from xunli.model import Document, Link, Span
from xunli.reading import feeds, read, read_all
from xunli.reading.feeds.dates import feed_day
from xunli.reading.formats import documents

URL = "https://example.com/news/feed"
ATOM = 'xmlns="http://www.w3.org/2005/Atom"'
RSS1 = 'xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
MODULES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
VERSION = "https://jsonfeed.org/version/1.1"


def rss(*items: str, head: str = '<?xml version="1.0"?>') -> str:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'{head}<rss version="2.0" {MODULES}><channel><title>某校</title>{inside}</channel></rss>'


def atom(*entries: str) -> str:
    return f"<feed {ATOM}>" + "".join(f"<entry>{entry}</entry>" for entry in entries) + "</feed>"


def jsonfeed(*items: Any) -> str:
    return json.dumps({"version": VERSION, "title": "某校", "items": items}, ensure_ascii=False)


def one(feed: str, encoding: str = "utf-8") -> Document:
    (document,) = documents(feed.encode(encoding), URL)
    return document


SAID = ("补考通知", "7月26日上午9点补考。", date(2020, 6, 17), "https://example.com/n/7")
FORMS = {
    "RSS 2.0": rss(
        "<title>补考通知</title><link>https://example.com/n/7</link><guid>7</guid>"
        "<pubDate>Tue, 16 Jun 2020 18:00:00 GMT</pubDate><description>7月26日上午9点补考。</description>"
    ),
    "RSS 2.0, full": rss(
        '<title>补考通知</title><link>../n/7</link><guid isPermaLink="false">7</guid><description>摘要</description>'
        "<dc:date>2020-06-17</dc:date><content:encoded><![CDATA[7月26日上午9点补考。]]></content:encoded>"
    ),
    "RSS 0.91": '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" '
    '"http://my.netscape.com/publish/formats/rss-0.91.dtd">'
    + rss(
        "<title>补考通知</title><link>https://example.com/n/7</link><guid>7</guid>"
        "<pubDate>2020-06-17 08:00:00</pubDate><description>7月26日上午9点补考。</description>",
        head="<!-- <feed> -->",
    ),
    "RSS 1.0": f'<rdf:RDF {RSS1} {MODULES}><channel rdf:about="x"/><item rdf:about="7"><title>补考通知</title>'
    "<link>https://example.com/n/7</link><description>7月26日上午9点补考。</description>"
    "<dc:date>2020-06-17T02:00:00+08:00</dc:date></item></rdf:RDF>",
    "Atom": atom(
        '<id>7</id><title>补考通知</title><link rel="self" href="x"/><link href="/n/7"/>'
        "<published>2020-06-16T18:00:00Z</published><updated>2021-01-01T00:00:00Z</updated>"
        "<summary>摘要</summary><content>7月26日上午9点补考。</content>"
    ),
    "Atom, prefixed": '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://example.com/n/"><a:entry>'
    '<a:id>7</a:id><a:title type="html">补考&lt;b&gt;通知&lt;/b&gt;</a:title><a:link href="7"/>'
    "<a:updated>2020-06-17T00:00:00+08:00</a:updated><a:summary>7月26日上午9点补考。</a:summary>"
    "</a:entry></a:feed>",
    "JSON Feed": jsonfeed(
        {
            "id": 7,
            "title": "补考通知",
            "url": "https://example.com/n/7",
            "content_text": "7月26日上午9点补考。",
            "date_published": "2020-06-17T02:00:00+08:00",
        }
    ),
    "JSON Feed, summary": jsonfeed(
        {
            "id": "7",
            "title": "补考通知",
            "url": "/n/7",
            "summary": "7月26日上午9点补考。",
            "date_modified": "2020-06-16T18:00:00Z",
        }
    ),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_an_entry_is_a_document_with_its_date_and_link(form: str, encoding: str) -> None:
    title, text, published, link = SAID
    assert one(FORMS[form], encoding) == Document(
        text=f"{title}\n\n{text}",
        source=f"{URL}#7",
        title=title,
        published=published,
        published_from="metadata",
        url=link,
    )


def test_a_file_with_a_feed(tmp_path: Path) -> None:
    path = tmp_path / "news.rss"
    path.write_text(rss("<title>一</title><guid>1</guid>", "<title>二</title><guid>2</guid>"), "utf-8")
    assert [document.source for document in read_all(path)] == [f"{path}#1", f"{path}#2"]
    with pytest.raises(InputError, match="holds 2 documents; read them with read_all"):
        read(path)


def test_full_content_is_known_from_a_summary() -> None:
    full = {
        name: feeds.entries(FORMS[name].encode(), URL)[0].full
        for name in ("RSS 2.0", "RSS 2.0, full", "Atom", "Atom, prefixed", "JSON Feed", "JSON Feed, summary")
    }
    assert [*full.values()] == [False, True, True, False, True, False]


@pytest.mark.parametrize(
    ("feed", "html"),
    [
        (rss("<description>&lt;p>A &amp;amp; B&lt;/p></description>"), "<p>A &amp; B</p>"),
        (rss("<description><![CDATA[<p>甲&nbsp;乙</p>]]></description>"), "<p>甲&nbsp;乙</p>"),
        (atom('<content type="html">&lt;p>甲&lt;/p></content>'), "<p>甲</p>"),
        (
            atom('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">甲<br/>乙</div></content>'),
            "<div>甲<br>乙</div>",
        ),
        (jsonfeed({"content_html": "<p>甲</p>", "content_text": "乙"}), "<p>甲</p>"),
    ],
)
def test_markup_is_read_as_a_page(feed: str, html: str) -> None:
    pages: list[str] = []

    def read_page(data: bytes, name: str) -> tuple[Document, ...]:
        pages.append(data.decode())
        return (Document("页", name),)

    (document,) = feeds.reader(read_page).read(feed.encode(), URL)
    assert document.text == "页"
    (page,) = pages
    assert page.startswith("<!DOCTYPE html>")
    assert f"<article>{html}</article>" in page


def test_links_of_the_content_keep_their_place() -> None:
    def read_page(data: bytes, name: str) -> tuple[Document, ...]:
        return (Document("见附件", name, links=(Link(Span(1, 3), "https://example.com/a"),)),)

    (document,) = feeds.reader(read_page).read(
        rss("<title>通知</title><description>&lt;p></description>").encode(), URL
    )
    ((span, _),) = document.links
    assert document.text[slice(*span)] == "附件"


def test_a_title_that_the_text_begins_with_stands_once() -> None:
    assert one(rss("<title>通知</title><description>通知\n正文</description>")).text == "通知\n正文"
    assert one(rss("<title>通知</title>")).text == "通知"


def test_what_feeds_get_wrong_is_put_right() -> None:
    feed = rss("<title>甲 & 乙&nbsp;丙 &copy;&LT;\x0b</title><link>/n?a=1&b=2&copy=3</link>")
    document = one("\n\n" + feed)
    assert document.title == "甲 & 乙 丙 ©<"
    assert document.url == "https://example.com/n?a=1&b=2&copy=3"


def test_entries_with_nothing_to_read_are_left_out() -> None:
    assert documents(rss("<guid>1</guid>", "<title> </title>").encode(), URL) == ()
    assert documents(rss().encode(), URL) == ()
    assert documents(jsonfeed({}, None, 3, []).encode(), URL) == ()


@pytest.mark.parametrize("turned", [False, True])
def test_ids_are_their_own_whatever_the_order(turned: bool) -> None:
    items = [
        "<title>一</title><guid>same</guid><link>https://example.com/1</link>",
        "<title>二</title><guid>same</guid><link>https://example.com/2</link>",
        "<title>三</title><link>https://example.com/3</link>",
        "<title>四</title>",
        "<title>五</title><guid>a b</guid>",
    ]
    found = documents(rss(*(items[::-1] if turned else items), items[0]).encode(), "feed")
    by_title = {document.title: document.source for document in found}
    assert len(found) == len({document.source for document in found}) == 5
    assert by_title["一"] == "feed#https://example.com/1"
    assert by_title["二"] == "feed#https://example.com/2"
    assert by_title["三"] == "feed#https://example.com/3"
    assert all(re.fullmatch("feed#[0-9a-f]{16}", by_title[title]) for title in ("四", "五"))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 16 Jun 2020 18:00:00 GMT", date(2020, 6, 17)),
        ("Tue, 16 Jun 2020 18:00:00 -0000", date(2020, 6, 16)),
        ("16 Jun 2020 08:00:00 +0800", date(2020, 6, 16)),
        ("2020-06-16T18:00:00Z", date(2020, 6, 17)),
        ("2020-06-16T18:00:00", date(2020, 6, 16)),
        ("2020-06-16 18:00:00", date(2020, 6, 16)),
        ("2020-06-16", date(2020, 6, 16)),
        ("2020/6/16 8:00", date(2020, 6, 16)),
        ("2020年6月16日", date(2020, 6, 16)),
        ("2020-02-30", None),
        ("soon", None),
        ("", None),
        ("0001-01-01T00:00:00+23:00", None),
    ],
)
def test_dates(written: str, day: date | None) -> None:
    assert feed_day(written) == day


@given(st.text())
def test_any_date_is_a_day_or_none(written: str) -> None:
    assert feed_day(written) is None or isinstance(feed_day(written), date)


def test_without_lxml_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingExtraError, match=rf"^{URL}: is a feed; .*pip install 'xunli\[feed\]'"):
        documents(FORMS["Atom"].encode(), URL)
    assert one(FORMS["JSON Feed"]).title == SAID[0]


# What is no feed, or a bad one


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (rss("<title>一</title>")[:-20], "is a feed, but damaged or cut off"),
        (rss("<title>一</item>"), "is a feed, but damaged or cut off"),
        (rss("<title>一</title>") + "<a/>", "is a feed, but damaged or cut off"),
        ('<?xml version="1.0"?><urlset><url/></urlset>', "is XML, but neither RSS nor Atom"),
        (jsonfeed({"id": 1})[:-3], "is a JSON Feed, but damaged or cut off"),
        ('{"a": "jsonfeed.org"}', "is JSON, but no JSON Feed"),
        (f'{{"version": "{VERSION}"}}', "is a JSON Feed without a list"),
        (
            f'{{"version": "{VERSION}", "items": ' + "[" * 100_000,
            "is a JSON Feed, but damaged or cut off: nested too deeply",
        ),
        (
            rss("<title>" + "<a>" * 5000 + "</a>" * 5000 + "</title>"),
            "is a feed, but damaged or cut off: Excessive depth",
        ),
    ],
)
def test_broken(data: str, says: str) -> None:
    with pytest.raises(InputError, match=rf"^{URL}: {says}"):
        documents(data.encode(), URL)


@pytest.mark.parametrize(
    "text",
    [
        "<通知>",
        "< p",
        "{通知}",
        '{"a": 1}',
        "<!-- 通知",
        "<?xml",
        "<!DOCTYPE x",
        "5 < 6",
    ],
)
def test_what_only_looks_like_it_is_text(text: str) -> None:
    (document,) = documents(text.encode(), "a.txt")
    assert document.text == text


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
ROOT = '<rss version="2.0"><channel><item><title>&a11;</title></item></channel></rss>'
HOSTILE = {
    "a billion laughs": f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">{LAUGHS}]>{ROOT}',
    "behind a comment": f'<!-- <rss> --><!DOCTYPE rss [<!ENTITY a0 "<rss>">{LAUGHS}]>{ROOT}',
    "quadratic": f'<!DOCTYPE rss [<!ENTITY a11 "{"a" * 100_000}">]><rss><channel><item><title>'
    + "&a11;" * 10_000
    + "</title></item></channel></rss>",
    "a file": f'<!DOCTYPE rss [<!ENTITY a11 SYSTEM "file:///etc/passwd">]>{ROOT}',
    "an address": f'<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x.dtd"> %x;]>{ROOT}',
    "with an external subset": f'<!DOCTYPE rss SYSTEM "x>y" [<!ENTITY a11 "ha">]>{ROOT}',
    "unclosed cdata": rss("<![CDATA[" * 100_000),
    "unclosed tags": "<rss>" + "<item>" * 200_000,
    "many tags": "<rss><channel>" + "<item/>" * 600_000 + "</channel></rss>",
    "many entries": rss(*["<title>a</title>"] * 1, *[f"<title>{n}</title>" for n in range(6_000)]),
    "many ampersands": "<rss><channel><item><title>" + "&" * 2_000_000 + "</channel></rss>",
    "large": rss("<title>" + "字" * 3_000_000 + "</title>"),
    "one number": f'{{"version": "{VERSION}", "items": [{"9" * 1_000_000}]}}',
}


ODD = {
    "many attributes": "<rss " + " ".join(f'a{n}="x"' for n in range(200_000)) + "></rss>",
    "quotes": "<!DOCTYPE rss " + "\"'" * 500_000,
    "comments": "<!---->" * 200_000 + "<rss></rss>",
    "ampersands": rss("<description>" + "&" * 1_000_000 + "</description>"),
    "names": rss("<description>" + "&nbsp;" * 1_000_000 + "</description>"),
}
READ = """
import re, sys, time
from xunli.errors import InputError
from xunli.reading import feeds
from xunli.reading.formats import documents
data, begun = sys.stdin.buffer.read(), time.monotonic()
try:
    print("documents", len(documents(data, "feed")))
except InputError as error:
    print(error)
print(time.monotonic() - begun)
print(int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux tells it")
@pytest.mark.parametrize("way", [*HOSTILE, *ODD])
def test_hostile_feeds_end_soon_and_in_little_memory(way: str) -> None:
    data = {**HOSTILE, **ODD}[way].encode()
    ran = subprocess.run(
        [sys.executable, "-c", READ], input=data, capture_output=True, check=True, timeout=60
    )
    told, seconds, megabytes = ran.stdout.decode().splitlines()
    assert told.startswith("feed: ") == (way in HOSTILE)
    assert float(seconds) < 10
    assert int(megabytes) < 400


@given(st.binary(max_size=300))
def test_any_bytes_are_documents_or_an_error(data: bytes) -> None:
    documents_or_error(data)


MARKUP = st.text(
    st.sampled_from("<>&;/=\"'![]-? \n字a") | st.characters(codec="utf-8"), max_size=60
) | st.sampled_from(["<item>", "</item>", "<![CDATA[", "]]>", "&nbsp;", "<!ENTITY a 'b'>", "&a;"])


@given(
    st.sampled_from([*FORMS.values()]),
    st.lists(st.tuples(st.integers(0, 600), st.integers(0, 40), MARKUP), max_size=3),
    st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-16-le"]),
)
def test_any_feed_with_something_put_in_is_documents_or_an_error(
    feed: str, changes: list[tuple[int, int, str]], encoding: str
) -> None:
    for at, length, put in changes:
        feed = feed[:at] + put + feed[at + length :]
    documents_or_error(feed.encode(encoding))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
ITEM = st.dictionaries(
    st.sampled_from(["id", "url", "title", "content_html", "content_text", "summary", "date_published"]), JSON
)


@given(st.lists(ITEM | JSON, max_size=4))
def test_any_json_feed_is_documents_or_an_error(items: list[Any]) -> None:
    documents_or_error(json.dumps({"version": VERSION, "items": items}).encode())


def documents_or_error(data: bytes) -> None:
    try:
        found = documents(data, URL)
    except MissingExtraError:
        raise
    except InputError as error:
        assert str(error).startswith(URL)  # noqa: PT017 - either will do
        return
    assert len({document.source for document in found}) == len(found)
    for document in found:
        document.text.encode()
        document.source.encode()
