"""Index pages: which links a selector finds."""

import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.errors import InputError, MissingExtraError
from xunli.reading.sourcing.listing import bad_selector, links

URL = "https://example.com/news/index.html"
PAGE = """<!DOCTYPE html><html><body>
<ul class="nav"><li><a href="/about">关于</a></ul>
<ul class="news">
<li><a href="a.html">甲</a> <a href="a.html#part">甲</a>
<li><a href=" /b.html ">乙</a><li><a href="//other.test/c?x=1&y=2">丙</a>
<li><a href="javascript:void(0)">丁</a><li><a href="mailto:a@b.c">戊</a><li><a>己</a><li><a href="http://[x">庚</a>
<li><a href="#top">辛</a><li><a href="index.html">壬</a>
</ul></body></html>"""
FOUND = (
    "https://example.com/news/a.html",
    "https://example.com/b.html",
    "https://other.test/c?x=1&y=2",
)


@pytest.mark.parametrize("selector", ["ul.news a", ".news", "ul.news > li", "ul:nth-of-type(2) a[href]"])
@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_links_of_the_chosen_elements_each_once_and_whole(selector: str, encoding: str) -> None:
    assert links(PAGE.encode(encoding), URL, selector) == FOUND


def test_the_base_of_the_page_is_heeded() -> None:
    page = '<html><head><base href="/archive/"></head><body><p><a href="a.html">通知</a></p></body></html>'
    assert links(page.encode(), URL, "p a") == ("https://example.com/archive/a.html",)


@pytest.mark.parametrize(
    "page", [PAGE, "通知", "<p>", '<?xml version="1.0" encoding="utf-16"?><p/>', "<![CDATA[" * 99]
)
def test_a_selector_that_finds_nothing_is_an_error(page: str) -> None:
    with pytest.raises(InputError, match=rf"^{URL}: the selector 'table a' finds no link in it"):
        links(page.encode(), URL, "table a")


@pytest.mark.parametrize(
    "selector", ["", "a[", "a:hover()", "a::before", "ul >", "a:nth-child(x)", "(" * 5000]
)
def test_what_is_no_selector(selector: str) -> None:
    assert bad_selector(selector)
    with pytest.raises(InputError, match="cannot be used"):
        links(PAGE.encode(), URL, selector)


@given(st.binary(max_size=200), st.text(max_size=20))
def test_any_page_and_any_selector_are_links_or_an_error(page: bytes, selector: str) -> None:
    try:
        found = links(page, URL, selector)
    except InputError as error:
        assert str(error).startswith(URL)  # noqa: PT017 - either will do
        return
    assert all(link.startswith(("http://", "https://")) for link in found)


@pytest.mark.parametrize("piece", ["<div>", "<a href=x>", "<b", "<table><tr>", '<a x="', "<p a=1 "])
def test_hostile_pages_end_soon(piece: str) -> None:
    begun = time.monotonic()
    with pytest.raises(InputError):
        links((piece * (2**20 // len(piece))).encode(), URL, "ul.news li a.title")
    assert time.monotonic() - begun < 10


def test_without_the_library_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cssselect", None)
    assert bad_selector("a[") is None
    with pytest.raises(MissingExtraError, match=r"pip install 'xunli\[web\]'"):
        links(PAGE.encode(), URL, "a")
