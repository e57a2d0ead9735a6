"""The page around the text: what it says, in both languages, and what it never asks of a browser."""

import base64
import hashlib
import re
from dataclasses import replace
from datetime import date

import pytest
from page_reader import Node, broken_links, read_page

from item_factory import a_time, an_item, found
from xunli.cli.report import fitting, limits, page
from xunli.cli.words import en
from xunli.model import Document, Dropped, Kind, Role, Span, Status

TEXT = "第一段。\n笔试从7月26日上午9点开始。\n6月15日讯。"
NINE = a_time("7月26日上午9点", "2020-07-26T09:00", span=Span(8, 17), implied=("year",), parser="date+clock")
DATELINE = a_time("6月15日", "2020-06-15", "2020-06-16", span=Span(21, 26))
EXAM = an_item(
    start="2020-07-26T09:00",
    title="笔试：综合类岗位",
    place="第一中学",
    contact="0533-2791826",
    url="https://rsj.example/",
    note="以通知为准",
    replaces="5月18日",
    implied=("year",),
    span=Span(5, 19),
    times=(NINE.span,),
)
FOUND = found(
    EXAM,
    text=TEXT,
    times=(NINE, DATELINE),
    dropped=(Dropped("6月15日", DATELINE.span, "dateline", DATELINE),),
)


def cells(tree: Node, number: int = 1) -> dict[str, str]:
    row = tree.one("tr", id=f"item-{number}")
    return {cell.attributes["data-label"]: cell.text for cell in row.all("td")}


def test_nothing_is_loaded_and_nothing_is_run() -> None:
    tree = read_page(FOUND)
    policy = tree.one("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"]
    digest = base64.b64encode(hashlib.sha256(tree.one("style").text.encode()).digest()).decode()
    assert policy.split("; ")[:2] == ["default-src 'none'", f"style-src 'sha256-{digest}'"]
    assert not {node.name for node in tree.walk()} & {
        "script",
        "link",
        "img",
        "iframe",
        "form",
        "base",
        "object",
    }
    assert not {
        key
        for node in tree.walk()
        for key in node.attributes
        if key in ("src", "style") or key.startswith("on")
    }
    assert not re.search(r"url\(|@import", tree.one("style").text)


def test_the_facts_at_its_head() -> None:
    tree = read_page(replace(FOUND, document=Document(TEXT, "a/notice.txt", title="招聘公告")))
    assert tree.one("title").text == "a/notice.txt · 讯历"
    assert tree.one("h2").text == "a/notice.txt"
    assert [(fact.one("dt").text, fact.one("dd").text) for fact in tree.one("dl").all("div")] == [
        ("标题", "招聘公告"),
        ("发布日期", "2020-06-16（文中标注）"),
        ("事项", "1 项"),
        ("时间", "2 处：采用 1，未采用 1"),
    ]


@pytest.mark.parametrize(
    ("published", "says"), [(date(2020, 6, 16), "2020-06-16（文中没有，按此推算）"), (None, "不明")]
)
def test_a_publication_date_that_the_text_does_not_say(published: date | None, says: str) -> None:
    tree = read_page(replace(FOUND, published=published, published_from=""))
    assert says in [fact.text for fact in tree.one("dl").all("dd")]


def test_the_items_are_a_table() -> None:
    tree = read_page(FOUND)
    assert cells(tree) == {
        "类别": "考试",
        "性质": "时间",
        "事项": "笔试：综合类岗位",
        "时间": "2020-07-26 周日 09:00",
        "地点": "第一中学",
        "联系方式": "0533-2791826",
        "网址": "https://rsj.example/",
        "备注": "以通知为准",
        "取代": "5月18日",
        "推定": "年份",
        "规则": "exam.written",
        "依据": "1",
    }
    assert [head.text for head in tree.one("thead").all("th")] == ["编号", *cells(tree)]


def test_columns_in_which_nothing_stands_are_left_out() -> None:
    bare = an_item(Role.DEADLINE, due="2020-09-10", kind=Kind.REFUND)
    assert list(cells(read_page(found(bare)))) == ["类别", "性质", "事项", "时间", "规则"]
    assert cells(read_page(found(bare, EXAM)))["地点"] == ""


def test_what_is_called_off_stands_last_with_its_status() -> None:
    off = an_item(start="2020-07-01", title="讲座", status=Status.CANCELLED)
    tree = read_page(replace(FOUND, cancelled=(off,)))
    assert (cells(tree, 1)["状态"], cells(tree, 2)["状态"]) == ("", "已取消")
    assert "2 项，其中 1 项已取消" in [fact.text for fact in tree.one("dl").all("dd")]


def test_every_time_with_its_line_its_reading_and_its_fate() -> None:
    first, second = (entry.text for entry in read_page(FOUND).all("li"))
    assert "7月26日上午9点 第 2 行" in first
    assert "日期 2020-07-26 周日 09:00（补足 年份） 读法 date+clock" in first
    assert first.endswith("采用 1 笔试：综合类岗位 exam.written")
    assert second.endswith("未采用 消息电头的日期（dateline）")


def test_items_of_one_title_and_rule_stand_together() -> None:
    entry = read_page(replace(FOUND, items=(EXAM, EXAM))).one("li", id="time-1")
    assert entry.text.endswith("采用 1 2 笔试：综合类岗位 exam.written")


def test_a_time_that_nothing_accounts_for_and_a_mention_that_is_no_time() -> None:
    tree = read_page(
        replace(FOUND, items=(), times=(NINE,), dropped=(Dropped("第一段", Span(0, 3), "number"),))
    )
    first, second = (entry.text for entry in tree.all("li"))
    assert "算不出来" in first
    assert "未采用 编号、数字（number）" in first
    assert "没有规则采用，也没有记录原因" in second


def test_links_lead_both_ways() -> None:
    tree = read_page(FOUND)
    for one, other in [("item-1", "at-item-1"), ("time-1", "at-time-1"), ("time-2", "at-time-2")]:
        there = tree.one(id=one)
        assert f"#{other}" in {link.attributes["href"] for link in there.all("a")}
        assert tree.one(id=other).attributes["href"] == f"#{one}"
    assert tree.one(id="item-1").one("td", "times").one("a").attributes["href"] == "#time-1"
    assert tree.one(id="time-1").one("a", "tag").attributes["href"] == "#item-1"
    assert broken_links(tree) == set()


def test_several_texts_are_chapters_whose_numbers_go_on() -> None:
    other = replace(FOUND, document=Document(TEXT, "other.txt"))
    tree = read_page(FOUND, other)
    assert tree.one("title").text == "讯历：日期从哪里来"
    assert [(link.text, link.attributes["href"]) for link in tree.one("nav").all("a")] == [
        ("notice.txt", "#text-1"),
        ("other.txt", "#text-2"),
    ]
    assert [part.text for part in tree.all("div", "text")] == [TEXT, TEXT]
    second = tree.one("section", id="text-2")
    assert [row.attributes["id"] for row in second.one("tbody").all("tr")] == ["item-2"]
    assert [entry.attributes["id"] for entry in second.all("li")] == ["time-3", "time-4"]
    assert broken_links(tree) == set()


def test_one_text_needs_no_contents() -> None:
    assert read_page(FOUND).all("nav") == []


def test_a_text_in_which_nothing_was_found() -> None:
    tree = read_page(found(text="无"))
    assert "没有找到带日期的事项。" in tree.one("main").text
    assert "没有找到时间表达。" in tree.one("main").text
    assert tree.all("table") == []


def test_standard_input_has_a_name() -> None:
    assert read_page(replace(FOUND, document=Document(TEXT, "-"))).one("h2").text == "标准输入"


def test_english() -> None:
    tree = read_page(FOUND, words=en)
    assert tree.one("html").attributes["lang"] == "en"
    assert cells(tree)["Kind"] == "exam"
    assert cells(tree)["When"] == "2020-07-26 Sun 09:00"
    assert tree.one("li", id="time-2").text.endswith("left out date of a dateline (dateline)")
    ours = re.compile("[一-鿿]")
    for node in tree.walk():
        from_text = "lang" in node.attributes or node.name in ("html", "head", "style")
        own = "".join(child for child in node.children if isinstance(child, str))
        assert from_text or not ours.search(own) or inside_text(tree, node), own


def inside_text(tree: Node, node: Node) -> bool:
    return any(node is inner for part in tree.all(lang="zh") for inner in part.walk())


def test_chinese_is_the_language_of_the_chinese_page() -> None:
    tree = read_page(FOUND)
    assert tree.one("html").attributes["lang"] == "zh-CN"
    assert tree.all(lang="zh") == []


def test_hostile_words_stay_words_wherever_they_stand() -> None:
    evil = "\"'><script>alert(1)</script>\u202e\x00"
    shown = "\"'><script>alert(1)</script>\\u202e\\x00"
    item = replace(EXAM, title=evil, place=evil, contact=evil, url=f"javascript:{evil}", note=evil, rule=evil)
    dropped = Dropped(evil, DATELINE.span, evil, DATELINE)
    extraction = replace(
        FOUND,
        document=Document(TEXT, evil, title=evil),
        items=(replace(item, replaces=evil, implied=(evil,)),),
        dropped=(dropped,),
        times=(NINE._replace(parser=evil), DATELINE),
        published_from=evil,
    )
    tree = read_page(extraction, extraction)
    assert tree.all("script") == []
    row = cells(tree)
    assert {row[name] for name in ("事项", "地点", "联系方式", "备注", "取代", "推定", "规则")} == {shown}
    assert row["网址"] == f"javascript:{shown}"
    assert tree.one("tr", id="item-1").all("a", rel="noreferrer nofollow") == []
    assert not {"\u202e", "\x00"} & {*page([extraction])}


def test_the_same_input_gives_the_same_bytes() -> None:
    assert page([FOUND, FOUND]).encode() == page([FOUND, FOUND]).encode()


def test_a_page_has_room_for_so_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CHARACTERS", 100)
    small, large = found(text="一" * 60, source="small.txt"), found(text="一" * 101, source="large.txt")
    kept, complaints = fitting([large, small, small])
    assert kept == (small,)
    assert [words.split(": ")[0] for words in complaints] == ["large.txt", "small.txt"]
    assert "a page holds 100 characters" in complaints[0]


def test_a_page_has_room_for_so_many_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MARKS", 5)
    assert fitting([FOUND])[0] == (FOUND,)
    monkeypatch.setattr(limits, "MARKS", 4)
    assert fitting([FOUND])[0] == ()
