"""HTML in which text from outside stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_reader import parse

from xunli.cli.inert import inert
from xunli.cli.report.markup import Html, element, join, linked, verbatim


def test_elements_hold_text_and_elements() -> None:
    written = element("p", "a < b", element("br"), None, element("b", "&"), class_="x", data_n=3, id=None)
    assert written == '<p class="x" data-n="3">a &lt; b<br><b>&amp;</b></p>'


def test_an_element_may_have_an_attribute_called_name() -> None:
    assert element("meta", name="referrer") == '<meta name="referrer">'


def test_markup_that_is_added_up_as_text_is_text_again() -> None:
    assert join([Html("<b>") + "x", element("i")]) == "&lt;b&gt;x<i></i>"


@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", "\"' onmouseover='x", "</p><!--", "&lt;&#60;", "]]>", "\u202e\x00\ud800"],
)
def test_hostile_text_stays_text(hostile: str) -> None:
    (node,) = parse(element("p", hostile, title=hostile)).children
    assert not isinstance(node, str)
    assert (node.name, node.text, node.attributes) == ("p", inert(hostile), {"title": inert(hostile)})


@given(st.text(st.characters()))
def test_any_text_comes_back_as_it_can_be_shown(text: str) -> None:
    (node,) = parse(element("p", text, title=text)).children
    assert not isinstance(node, str)
    assert (node.text, node.attributes["title"]) == (inert(text), inert(text))
    element("p", text).encode()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("一\n\n 二\t三", "一\n\n 二\t三"),
        ("一\r\n二\r三", "一\n二\n三"),
        ("通\u200b知\u00ad", "通\u200b知\u00ad"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("\u202e反", '<span class="code">\\u202e</span>反'),
        ("\x1b[31m\x00", '<span class="code">\\x1b</span>[31m<span class="code">\\x00</span>'),
        ("\ue000\U000e0041", '<span class="code">\\ue000</span><span class="code">\\U000e0041</span>'),
    ],
)
def test_verbatim_keeps_lines_and_shows_what_could_act_as_its_code(text: str, shown: str) -> None:
    assert verbatim(text) == shown


@pytest.mark.parametrize(
    "address", ["http://a.cn/?x=1&y=<2>", "https://人社局.中国/通知", "HTTPS://A.CN", "mailto:a@b.cn"]
)
def test_addresses_that_are_linked(address: str) -> None:
    link = parse(linked(address)).one("a")
    assert (link.text, link.attributes["href"]) == (address, address)
    assert link.attributes["rel"] == "noreferrer nofollow"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        " http://a.cn",
        "data:text/html,<script>",
        "//a.cn",
        "www.a.cn",
        "file:///etc/passwd",
        "http://a.cn/\u202ecod.exe",
        "http://a.cn/ javascript:x",
        "https://",
    ],
)
def test_addresses_that_are_only_shown(address: str) -> None:
    shown = parse(linked(address))
    assert shown.all("a") == []
    assert shown.text == inert(address)
