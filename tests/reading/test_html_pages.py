"""Pages as sites have them: the items of the text are found, and nothing of what stands around it."""

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from html_pages import AROUND, STYLES

import xunli
from xunli.model import Item
from xunli.reading import html

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
BESIDE = re.compile("首页|搜索|分享|ICP|版权|Copyright|上一|下一|标题导航|相关|调整办公时间|1月20日")


def same(item: Item) -> tuple[object, ...]:
    return item.kind, item.role, item.start, item.end, item.due, item.rrule


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_the_items_of_the_corpus_are_those_of_the_plain_text(style: Callable[[str], str]) -> None:
    asked = found = right = 0
    for path in sorted((FIXTURES / "corpus").glob("*.txt")):
        given = json.loads(path.with_suffix(".json").read_text("utf-8")).get("published")
        published = date.fromisoformat(given) if given else None
        text = path.read_text("utf-8")
        plain = Counter(map(same, xunli.extract(text, published).items))
        document = html.document(style(text).encode(), path.name)
        items = Counter(map(same, xunli.extract(document, published).items))
        assert not [words for words in AROUND if words in document.text and words not in text], path.name
        asked += plain.total()
        found += items.total()
        right += (plain & items).total()
    assert right >= 0.99 * asked
    assert right >= 0.99 * found


def test_a_government_notice() -> None:
    document = xunli.read(FIXTURES / "html" / "government-notice.html")
    assert document.title == "临江市2021年下半年公开招聘社区工作者公告"
    assert (document.published, document.published_from) == (date(2021, 9, 6), "metadata")
    assert document.url == "http://hrss.linjiang.example/tzgg/202109/t20210906_118.html"
    assert document.text.startswith(f"{document.title}\n\n发布时间：2021-09-06 17:42 来源：基层政权科")
    assert document.text.endswith("临江市人力资源和社会保障局\n\n2021年9月6日")
    assert BESIDE.search(document.text) is None
    assert [link.url.rpartition("/")[2] for link in document.links] == [
        "login?src=tzgg&id=118",
        "zkz",
        "P020210906612.xls",
        "P020210906613.doc",
    ]
    assert [(item.kind, item.url) for item in xunli.extract(document).items] == [
        ("registration", "http://bm.linjiang.example/sq/login?src=tzgg&id=118"),
        ("review", "http://bm.linjiang.example/sq/login?src=tzgg&id=118"),
        ("admit_card", "http://bm.linjiang.example/sq/zkz"),
        ("exam", None),
    ]


def test_a_school_notice_in_old_html() -> None:
    document = xunli.read(FIXTURES / "html" / "school-notice.htm")
    assert "朕镕囧䶮" in document.text  # declared gb2312
    assert "| 1月6日 （周一） | 大学物理 | 14:00—16:00 | 第二教学楼 | 201—215 |" in document.text
    assert BESIDE.search(document.text) is None
    found = xunli.extract(document)
    assert found.published == date(2019, 12, 23)
    assert [
        (str(item.start or item.due)[:16], item.place, (item.url or "")[-13:]) for item in found.items
    ] == [
        ("2020-01-03 17:00", None, "wbfileid=5521"),
        ("2020-01-06 09:00", "第一教学楼", ""),
        ("2020-01-06 14:00", "第二教学楼", ""),
        ("2020-01-08 09:00", "外语楼", ""),
        ("2020-01-15", None, ".example/cjcx"),
    ]


def test_an_article_of_wechat() -> None:
    document = xunli.read(FIXTURES / "html" / "wechat-article.html")
    assert (document.title, document.published) == ("周六，来图书馆修一本旧书", date(2024, 3, 15))
    assert document.text.startswith(
        "周六，来图书馆修一本旧书\n\n望川市图书馆\n纸页发脆、书脊开裂的老书，修书师傅"
    )
    assert document.text.endswith("~~3月16日10:00开张~~因雨取消。")
    items = xunli.extract(document).items
    assert [(item.kind, str(item.start or item.due)[:16]) for item in items] == [
        ("registration", "2024-03-15 20:00"),
        ("event", "2024-03-16 14:00"),
    ]
    assert items[0].url == "https://www.wjx.example/vm/Q9fT2.aspx"


def test_a_newspaper_page_of_several_articles() -> None:
    document = xunli.read(FIXTURES / "html" / "newspaper-page.html")
    assert document.text.startswith("带着问题去 揣着办法回 15道难题逐个解开\n\n高新区赴深圳学习团取经归来")
    assert BESIDE.search(document.text) is None
    page, plain = (
        xunli.extract(document),
        xunli.extract(xunli.read(FIXTURES / "corpus" / "b01-zibo-beizhan-page.txt")),
    )
    assert [article.headline for article in page.articles] == [article.headline for article in plain.articles]
    assert [(*same(item), item.title, item.place) for item in page.items] == [
        (*same(item), item.title, item.place) for item in plain.items
    ]


def test_a_page_of_unknown_make_is_kept_whole_but_for_its_links() -> None:
    menu = "".join(f"<li><a href=/{number}>栏目{number}通知公告</a></li>" for number in range(8))
    notice = f"<h1>停水通知</h1><div>7月26日9:00起停水。</div><p>{'长' * 80}</p>"
    page = f"<html><body><ul>{menu}</ul><div>{notice}</div></body></html>"
    assert html.document(page.encode(), "page.html").text == f"停水通知\n\n7月26日9:00起停水。\n\n{'长' * 80}"


def test_a_list_of_notices_is_its_links() -> None:
    rows = "".join(f"<li><a href=/{day}>7月{day}日停水通知</a></li>" for day in range(1, 9))
    assert (
        html.document(f"<html><body><ul>{rows}</ul></body></html>".encode(), "p.html").text.count("停水") == 8
    )


def test_a_short_page_is_not_taken_for_its_footer() -> None:
    page = "<html><body><div><p>7月26日9:00起停水。</p><p>版权所有：供水公司</p></div></body></html>"
    assert "停水" in html.document(page.encode(), "page.html").text


@pytest.mark.parametrize("tag", ["nav", "footer", "aside"])
def test_a_page_that_has_nothing_else(tag: str) -> None:
    page = f"<html><body><{tag}>7月26日停水</{tag}></body></html>"
    assert html.document(page.encode(), "page.html").text == "7月26日停水"
