"""What a page says of its encoding is believed as long as the bytes do not contradict it."""

import pytest

from xunli.errors import InputError
from xunli.reading import html

WORDS = "考试时间：7月26日，朱镕基中学，请携带准考证"
RARE = "䶮"  # in GB 18030 alone


def page(declared: str, body: str = WORDS) -> str:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    return f"<html><head>{meta}</head><body><p>{body}</p></body></html>"


def text(data: bytes, charset: str | None = None) -> str:
    return html.document(data, "page.html", charset=charset).text


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("gbk", "gb18030"),
        ("GB18030", "gb18030"),
        ("utf-8", "utf-8"),
        ("gb2312", "utf-8"),
        ("utf-8", "gb18030"),
        ("iso-8859-1", "utf-8"),
        ("big5", "gb18030"),
        ("x-no-such-charset", "gb18030"),
        ("base64", "utf-8"),
        ("gb2312", "utf-8-sig"),
        ("utf-8", "utf-16"),
        ("utf-8", "utf-16-le"),
    ],
)
def test_the_declaration_and_the_bytes(declared: str, encoding: str) -> None:
    body = WORDS if declared == "big5" else WORDS + RARE
    assert text(page(declared, body).encode(encoding)) == body


def test_big5() -> None:
    assert (
        text(page("big5", "考試時間：7月26日，請攜帶准考證").encode("big5"))
        == "考試時間：7月26日，請攜帶准考證"
    )


def test_short_meta() -> None:
    assert text(f"<html><meta charset=gbk><p>{WORDS}".encode("gbk")) == WORDS


@pytest.mark.parametrize("header", ["gb2312", "text/html; charset=gb2312", 'text/html;charset="GBK"'])
def test_the_header_comes_before_the_page(header: str) -> None:
    assert text(page("big5").encode("gb18030"), header) == WORDS


def test_a_header_without_charset_says_nothing() -> None:
    assert text(page("gb2312").encode("gb18030"), "text/html") == WORDS


def test_damaged_pages_are_an_error() -> None:
    data = page("utf-8", WORDS * 5).encode()
    with pytest.raises(InputError, match=r"^page\.html: .*damaged"):
        text(data.replace("镕".encode(), "镕".encode()[:2]))
