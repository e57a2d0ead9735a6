"""The text of a page is what a browser shows, with the numbers, rows and targets that rules need."""

import pytest

from xunli.reading import html


def text(body: str) -> str:
    return html.document(f"<html><meta charset=utf-8><body>{body}</body></html>".encode(), "page.html").text


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<p>一</p><p>二</p>", "一\n\n二"),
        ("<div>一</div><div>二</div>", "一\n二"),
        ("一<br>二<br/><br>三", "一\n二\n\n三"),
        ("<h2>通知</h2>正文<h3>时间</h3>7月", "通知\n\n正文\n\n时间\n\n7月"),
        ("<p>7月<b>2</b><span>6</span>日</p>", "7月26日"),
        ("<p>请于\n   7月26日  10:00  到</p>", "请于 7月26日 10:00 到"),
        ("<p>现将有关\n  事项公告</p>", "现将有关事项公告"),
        ("<p>\u3000\u3000首行&nbsp;缩进\u3000</p>", "首行 缩进"),
        ("<p>甲&nbsp;&nbsp;乙</p>", "甲  乙"),
        ("<pre>甲  乙\n丙</pre>", "甲  乙\n丙"),
        ("<section style='white-space: pre-wrap'>甲\n乙</section>", "甲\n乙"),
        ("<p>一<p>二<div>三</div>四", "一\n\n二\n\n三\n四"),
        ("<p><font>一<p><font>二", "一\n\n二"),
        ("<span style='display:block'>一</span><span>二</span>", "一\n二"),
        ("<p>零\u200b宽\ufeff字\u00ad符</p>", "零宽字符"),
        ("<ruby>汉<rp>(</rp><rt>hàn</rt></ruby>字", "汉字"),
        ("<p>5月1日&mdash;3日 &amp; &#x4E00;&lt;br&gt;</p>", "5月1日—3日 & 一<br>"),
    ],
)
def test_blocks_and_blanks(body: str, shown: str) -> None:
    assert text(body) == shown


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>document.write('9月1日')</script>",
        "<style>.a{content:'9月1日'}</style>",
        "<noscript>9月1日</noscript>",
        "<template>9月1日</template>",
        "<p hidden>9月1日</p>",
        "<p style='color:red;DISPLAY: none'>9月1日</p>",
        "<p style='visibility:hidden'>9月1日</p>",
        "<p style='position:absolute;left:-9999px'>9月1日</p>",
        "<div aria-hidden=true><p>9月1日</p></div>",
        "<select><option>9月1日</option></select><input value=9月1日><button>9月1日</button>",
        "<!-- 9月1日 --><iframe>9月1日</iframe>",
        "<nav>9月1日</nav><footer>9月1日</footer><div role=navigation>9月1日</div>",
    ],
)
def test_what_no_reader_sees_is_out(hidden: str) -> None:
    assert text(f"<p>甲</p>{hidden}<p>乙</p>") == "甲\n\n乙"


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_struck_words(tag: str) -> None:
    assert text(f"<p>原<{tag}>9月18日</{tag}>9月19日</p>") == "原~~9月18日~~9月19日"


def test_struck_paragraphs() -> None:
    assert text("<del><p>甲</p><p>乙</p></del>丙") == "~~甲~~\n\n~~乙~~\n\n丙"


def test_struck_by_style() -> None:
    assert text("<span style='text-decoration: line-through'>甲</span>乙") == "~~甲~~乙"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<ol><li>甲<li>乙</ol>", "1. 甲\n2. 乙"),
        ("<ol start=3><li>甲</li><li value=9>乙</li></ol>", "3. 甲\n9. 乙"),
        ("<ol><li>一、甲</li><li>（2）乙</li></ol>", "一、甲\n（2）乙"),
        ("<ol style='list-style-type:none'><li>甲</li></ol>", "甲"),
        ("<ul><li>甲</li><li><p>乙</p></li></ul>", "• 甲\n\n• 乙"),
        ("<ul><li>时间：7月26日</li></ul>", "时间：7月26日"),
        ("<ol><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol>", "1. 甲\n\n• 乙\n\n2. 丙"),
        (
            "<dl><dt>报名时间</dt><dd>5月1日</dd><dt>地点：</dt><dd>一教</dd></dl>",
            "报名时间：5月1日\n地点：一教",
        ),
    ],
)
def test_lists(body: str, shown: str) -> None:
    assert text(body) == shown


def table(*rows: str) -> str:
    return text("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")


def test_a_table_is_rows_in_bars() -> None:
    shown = table(
        "<td>科目</td><td>时间</td>", "<td>语文</td><td>6月7日<br>9:00</td>", "<td></td><td>6月8日</td>"
    )
    assert shown == "| 科目 | 时间 |\n| 语文 | 6月7日 9:00 |\n|  | 6月8日 |"


def test_header_cells_have_a_ruled_line_under_them() -> None:
    assert table("<th>科目</th><th>时<br>间</th>", "<td>语文</td><td>9:00</td>") == (
        "| 科目 | 时间 |\n|---|---|\n| 语文 | 9:00 |"
    )


def test_cells_that_span_rows_are_in_each_of_them() -> None:
    shown = table("<td>日期</td><td>科目</td>", "<td rowspan=2>6月7日</td><td>语文</td>", "<td>数学</td>")
    assert shown == "| 日期 | 科目 |\n| 6月7日 | 语文 |\n| 6月7日 | 数学 |"


def test_a_head_of_two_rows() -> None:
    shown = table(
        "<td rowspan=2>批次</td><td colspan=2>报名</td>",
        "<td>开始</td><td>截止</td>",
        "<td>一</td><td>5月1日</td><td>5月3日</td>",
    )
    assert shown == "| 批次 | 报名 开始 | 报名 截止 |\n|---|---|---|\n| 一 | 5月1日 | 5月3日 |"


def test_cells_over_the_whole_width() -> None:
    shown = table(
        "<td colspan=2>日程表</td>",
        "<td>科目</td><td>时间</td>",
        "<td colspan=2>6月7日</td>",
        "<td>语文</td><td>9:00</td>",
    )
    assert shown == "日程表\n| 科目 | 时间 |\n| 6月7日 |  |\n| 语文 | 9:00 |"


def test_what_begins_anew_in_a_cell_is_set_off() -> None:
    assert "| 甲 | 报名：5月1日；缴费：5月3日 |" in table(
        "<td>批次</td><td>安排</td>", "<td>甲</td><td><p>报名：5月1日</p><p>缴费：5月3日</p></td>"
    )


def test_bars_inside_a_cell_make_no_cells() -> None:
    assert "| 甲/乙 | 丙 |" in table("<td>a</td><td>b</td>", "<td>甲|乙</td><td>丙</td>")


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>",
        "<table><tr><td>甲</td><td>乙</td></tr></table>",
        "<table role=presentation><tr><td>甲<td></tr><tr><td>乙</td><td></td></tr></table>",
    ],
)
def test_layout_tables_are_paragraphs(body: str) -> None:
    assert text(body).split() == ["甲", "乙"]
    assert "|" not in text(body)


def test_a_table_in_a_layout_table() -> None:
    inner = "<table><tr><td>科目</td><td>时间</td></tr><tr><td>语文</td><td>9:00</td></tr></table>"
    assert text(f"<table><tr><td>左</td><td>{inner}</td></tr><tr><td>下</td><td>右</td></tr></table>") == (
        "左\n\n| 科目 | 时间 |\n| 语文 | 9:00 |\n\n下\n右"
    )


def test_links_keep_their_words_and_targets() -> None:
    found = html.document(
        b"""<html><head><base href="http://a.example/x/"></head><body><p>\xe8\xa7\x81
        <a href="f.pdf"> <b>\xe9\x99\x84</b>1 </a>,
        <a href="javascript:go()">js</a> <a href="#top">top</a> <a href="mailto:a@b.example">mail</a> <a name=n>n</a>
        <a href=" http://c.example/\xe8\xa1\xa8 1.doc ">doc</a> <a href="ftp://d.example/">ftp</a>
        <a href="//e.example/">e</a>
        <a href="http://[broken">x</a> <a href="/i"><img></a></p>
        <table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d <a href="g">|g</a></td></tr></table></body></html>""",
        "page.html",
    )
    assert [(found.text[slice(*link.span)], link.url) for link in found.links] == [
        ("附1", "http://a.example/x/f.pdf"),
        ("mail", "mailto:a@b.example"),
        ("doc", "http://c.example/%E8%A1%A8%201.doc"),
        ("e", "http://e.example/"),
        ("/g", "http://a.example/x/g"),
    ]


def test_relative_links_of_a_page_of_unknown_address_lead_nowhere() -> None:
    assert html.document(b"<html><body><p><a href=f.pdf>f</a></p></body></html>", "page.html").links == ()
    assert (
        html.document(
            b"<html><body><p><a href=f.pdf>f</a></p></body></html>",
            "page.html",
            url="http://a.example/b/c.html",
        )
        .links[0]
        .url
        == "http://a.example/b/f.pdf"
    )
