"""What a page says of itself."""

from datetime import date

import pytest

from xunli.model import Document
from xunli.reading import html

DAY = date(2024, 3, 15)


def page(head: str = "", body: str = "<p>正文</p>", url: str = "") -> Document:
    data = f"<html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()
    return html.document(data, "page.html", url=url)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="PubDate" content="2024-03-15 17:42">',
        '<META NAME="pubdate" CONTENT="2024/3/15">',
        '<meta name="publishdate" content="20240315">',
        '<meta property="article:published_time" content="2024-03-14T23:30:00Z">',
        '<meta property="article:published_time" content="2024-03-15T08:00:00+08:00">',
        '<meta itemprop="datePublished" content="2024年3月15日">',
        '<script type="application/ld+json">{"@type": "Article", "datePublished" : "2024-03-15T10:00"}</script>',
        '<script>var ct = "1710469800";</script>',
        "<script>var createTime = '2024-03-15 10:30';</script>",
        '<meta name="PubDate" content=""><meta name="dc.date" content="2024-03-15">',
    ],
)
def test_published(head: str) -> None:
    assert (page(head).published, page(head).published_from) == (DAY, "metadata")


@pytest.mark.parametrize(
    "body",
    [
        '<em id="publish_time">2024年03月15日 10:30</em><p>正文</p>',
        '<p>正文</p><time datetime="2024-03-15T10:30">昨天</time>',
        '<span itemprop="datePublished" content="2024-03-15"></span><p>正文</p>',
        '<time pubdate datetime="2024-03-15">a</time><time datetime="2024-04-01">b</time>',
    ],
)
def test_published_in_the_body(body: str) -> None:
    assert page(body=body).published == DAY


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="PubDate" content="昨天">',
        '<meta name="PubDate" content="2024-02-30">',
        '<meta name="PubDate" content="2024-03-15T10:00:00+99:99">',
        '<script>var ct = "9999999999999";</script>',
    ],
)
def test_not_published_on_a_day_that_is_none(head: str) -> None:
    assert (page(head).published, page(head).published_from) == (None, "")


def test_a_visible_line_is_left_to_the_text() -> None:
    found = page(body="<p>发布时间：2024-03-15</p><p>正文</p>")
    assert found.published is None
    assert "发布时间：2024-03-15" in found.text


NAME = "关于2024年春季运动会的通知"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (f'<meta name="ArticleTitle" content="{NAME}"><title>某局</title>', "<p>正文</p>"),
        (f'<meta property="og:title" content=" {NAME} ">', "<h1>某局</h1><p>正文</p>"),
        (f"<title>{NAME}_通知公告_某局</title>", "<p>正文</p>"),
        (f"<title>{NAME}-东源大学</title>", "<p>正文</p>"),
        ("<title>东源大学</title>", f"<h1>{NAME}</h1><p>正文</p>"),
    ],
)
def test_the_title_comes_first(head: str, body: str) -> None:
    found = page(head, body)
    assert found.title == NAME
    assert NAME in found.text.splitlines()[:2]
    assert found.text.count(NAME) == 1


def test_a_title_that_the_content_has_is_not_said_twice() -> None:
    found = page(
        f'<meta name="ArticleTitle" content="{NAME}">', "<p>关于2024年<br>春季运动会的通知</p><p>正文</p>"
    )
    assert found.text == "关于2024年\n春季运动会的通知\n\n正文"


def test_links_move_with_the_title() -> None:
    found = page(f"<title>{NAME}</title>", '<p>见<a href="http://a.example/">附件</a></p>')
    assert found.text[slice(*found.links[0].span)] == "附件"


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="http://a.example/b.html">', "http://a.example/b.html"),
        ('<link rel=canonical href="/b.html">', "http://given.example/b.html"),
        ('<meta property="og:url" content="https://a.example/c">', "https://a.example/c"),
        ('<script>var msg_link = "http://a.example/s?x=1&amp;y=2";</script>', "http://a.example/s?x=1&y=2"),
        ('<link rel="canonical" href="javascript:0">', "http://given.example/"),
        ("", "http://given.example/"),
    ],
)
def test_address(head: str, url: str) -> None:
    assert page(head, url="http://given.example/").url == url


def test_no_address() -> None:
    assert page('<link rel="canonical" href="/b.html">').url == ""
