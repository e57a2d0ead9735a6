"""Which bytes are a page, whatever their name and encoding."""

import pytest

from xunli.reading.html.sniff import is_html

PIECE = "<p>考试时间：7月26日</p>\n<table><tr><td>科目</td></tr></table>"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize(
    "begins",
    [
        "<!DOCTYPE html>",
        "<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
        "<html>",
        '\r\n\t <HTML lang="zh">',
        "<!-- 通知 --><!-- 2020 -->\n<head>",
        "<body\nclass=a>",
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>',
        "<p>",
        "<TABLE border=1>",
        "<meta charset=utf-8>",
    ],
)
def test_a_page(begins: str, encoding: str) -> None:
    text = begins.replace("通知", "") + PIECE.replace("时间", "") if encoding == "big5" else begins + PIECE
    data = text.encode(encoding, "ignore")
    assert is_html(data, "-")
    assert is_html(data, "page.txt")


@pytest.mark.parametrize(
    "text",
    [
        "考试时间：7月26日",
        "# 通知\n\n<br>7月26日考试\n",
        '<div align="center">\n\n# 小聚\n\n</div>\n\n7月26日\n',
        "<p align=center><img src=a.png></p>\n\n## 时间\n\n- 7月26日\n",
        "<p>引子</p>\n7月26日考试\n地点：一教\n带准考证\n不得迟到\n",
        "<本报讯>7月26日\n",
        "<5分钟即可报名\n",
        '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>',
        "",
        "<",
    ],
)
def test_no_page(text: str) -> None:
    assert not is_html(text.encode(), "-")


def test_the_name_decides_what_the_bytes_leave_open() -> None:
    text = "7月26日考试<br>地点：一教\n带准考证\n".encode()
    assert is_html(text, "notice.shtml")
    assert not is_html(text, "notice.md")
    assert not is_html("7月26日考试".encode(), "notice.html")
