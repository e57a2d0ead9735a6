"""Any bytes end, soon and in little memory, in a document or in an error that names them."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import xunli
from xunli.errors import InputError, MissingExtraError
from xunli.model import Document
from xunli.reading import html
from xunli.reading.html import tree

SECONDS = 20.0
"""Several times what the slowest takes on the slowest machine this was tried on."""
BYTES = 1 << 30


def read(data: bytes) -> Document | None:
    try:
        return html.document(data, "page.html")
    except InputError as error:
        assert str(error).startswith("page.html: ")  # noqa: PT017 - either will do
        return None


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<div>" * 100_000, "inside each other"),
        (b"<b>" * 2_000 + b"x", "inside each other"),
        (b"<table><tr><td>" * 2_000, "inside each other"),
        (b"<p>x" * 400_000, "tags"),
        (b"<" * 3_000_000, "tags"),
        (b"<html></html>", "without text"),
        (b"<html><script>document.write('x')</script></html>", "without text"),
        (b"<html><!-- x", "without text"),
        (b"<!doctype html>", "without text"),
        (b"", "empty"),
        (b"%PDF-1.7", "PDF"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_refused(data: bytes, why: str) -> None:
    started = time.process_time()
    with pytest.raises(InputError, match=f"^page.html: .*{why}"):
        html.document(data, "page.html")
    assert time.process_time() - started < SECONDS


N = 30_000
SLOW = {
    "end tags under many open elements": b"<i>" * 900 + b"</x>" * (3 * N) + b"x",
    "paragraphs under many open elements": b"<i>" * 900 + b"<p>x</p>" * N,
    "formatting that reopens": b"".join(b"<b a=%d>" % number for number in range(900)) + b"<p>x" * (3 * N),
    "attributes": b"<p " + b" ".join(b"a%d=1" % number for number in range(5 * N)) + b">x",
    "spans of cells": b"<table>"
    + b"<tr><td rowspan=65000 colspan=1000>x</td><td>y</td></tr>" * N
    + b"</table>",
    "a long cell that spans": b"<table><tr><td rowspan=9999>"
    + b"x" * 10**6
    + b"</td><td>y"
    + b"<tr><td>z" * 9_000
    + b"</table>",
    "cells": b"<table>" + (b"<tr>" + b"<td>x" * 100) * 1_000 + b"</table>",
    "nested tables": b"<table><tr><td>x</td><td>" * 200 + b"<p>y" * N,
    "terms": b"<dl>" + b"<dt>a<dd>b" * N,
    "links": b"".join(b"<p><a href=http://a.example/%d>x</a></p>" % number for number in range(N)),
    "containers": b"<i>" * 400 + b"<div class=TRS_Editor>x</div>" * N,
    "headings in headings": b"<h1>" * 900 + b"x" * 10**6,
    "styles": b"<p style='" + b"text-decoration" * 10**5 + b"'>x",
    "scripts": b"<script>" + b"var ct = " * 10**5 + b"</script>x",
    "blanks": b"<p>" + b" \n" * 10**6 + b"x",
    "entities": b"<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>" + b"&b;" * 10**5,
    "references": b"<p>" + b"&#x110000;&#0;&#xD800;&notanentity;" * 10**5 + b"x",
    "comments": b"<!--" * 200_000 + b"-->x",
    "end": b"<html><p>x</p" + b"/" * 10**6,
}


@pytest.mark.parametrize("data", SLOW.values(), ids=SLOW)
def test_bounds_of_time(data: bytes) -> None:
    started = time.process_time()
    read(b"<html>" + data)
    assert time.process_time() - started < SECONDS


@pytest.mark.skipif(sys.platform != "linux", reason="sets the limit in Linux's way")
def test_bounds_of_memory() -> None:
    """All of them, in a process that may have no more."""
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({BYTES}, {BYTES}))"
    reads = (
        "import test_html_hostile as t; [t.read(b'<html>' + data) for data in t.SLOW.values()]; print('read')"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(xunli.__file__).parent.parent)])
    command = [sys.executable, "-c", f"{limit}; {reads}"]
    done = subprocess.run(command, env=os.environ | {"PYTHONPATH": paths}, capture_output=True, text=True)
    assert done.stdout == "read\n", done.stderr


def test_nothing_is_fetched() -> None:
    data = b'<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>'
    found = read(data)
    assert found is not None
    assert "&x;" in found.text
    assert "root:" not in found.text


def test_the_depth_that_pages_have_is_read() -> None:
    found = read(b"<html>" + b"<section>" * 500 + "7月26日".encode())
    assert found is not None
    assert found.text == "7月26日"


def test_without_lxml_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingExtraError, match=r"^page\.html: is an HTML page; .*xunli\[html\]"):
        html.document(b"<html><p>x", "page.html")


TAGS = [
    "p",
    "div",
    "table",
    "tr",
    "td",
    "th",
    "li",
    "ol",
    "ul",
    "dl",
    "dt",
    "dd",
    "a",
    "del",
    "br",
    "h1",
    "pre",
    "b",
    "article",
    "nav",
]
PIECES = st.one_of(
    st.sampled_from(TAGS).map("<{}>".format),
    st.sampled_from(TAGS).map("</{}>".format),
    st.sampled_from(
        [
            '<a href="http://a.example/x">',
            "<td rowspan=0 colspan=3>",
            "<td rowspan=9>",
            "<!--enpcontent-->",
            "<p hidden>",
        ]
    ),
    st.sampled_from(["7月26日", " ", "\n", "|", "&nbsp;", "\u3000", "<", "&", "甲乙", "~~", "\0", "\u200b"]),
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_tags(body: str) -> None:
    found = read(f"<html><meta charset=utf-8>{body}".encode())
    if found is not None:
        assert found.text.strip() == found.text.rstrip() != ""
        ends = [0]
        for span, _ in found.links:
            assert ends[-1] <= span.start < span.end <= len(found.text)
            ends.append(span.end)


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"<html>", b"<!doctype html><meta charset=gb2312>", b"\xff\xfe<\0p\0>\0"]),
)
def test_any_bytes(data: bytes, begins: bytes) -> None:
    read(begins + data)


def test_bounds_are_what_they_are_said_to_be() -> None:
    assert tree.MOST_TAGS == 300_000
    assert tree.DEEPEST == 1_000
