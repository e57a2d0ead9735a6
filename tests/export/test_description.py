"""What a reader sees below the title."""

from typing import Any

import pytest
from export_factory import an_item, day, found

from xunli.export.description import describe
from xunli.export.entry import entry_of
from xunli.model import Item, Role


def body(item: Item, **document: Any) -> list[str]:
    return describe(entry_of(item, found(item, **document))).split("\n")


def test_everything_in_its_order() -> None:
    item = an_item(
        note="恢复时间另行通知", contact="0533-0000000", url="www.example.cn", implied=("year", "meridiem")
    )
    assert body(item) == [
        "「笔试时间为7月26日9:00—11:30」",
        "说明：恢复时间另行通知",
        "联系方式：0533-0000000",
        "网址：www.example.cn",
        "提示：原文未写明年份、上午或下午，由程序推定。",
        "出处：甲市事业单位7月26日笔试",
        "来源：page.txt，2020年6月16日发布",
    ]


def test_only_what_is_known() -> None:
    item = an_item(article="", implied=())
    assert body(item, source="", published=None) == ["「笔试时间为7月26日9:00—11:30」"]


@pytest.mark.parametrize(
    ("implied", "line"),
    [
        (("approximate",), "提示：原文给的是大致时间。"),
        (("end", "approximate"), "提示：原文未写明结束时间，由程序推定。原文给的是大致时间。"),
        (("something-new",), "提示：原文未写明something-new，由程序推定。"),
    ],
)
def test_what_was_filled_in_is_said_in_words(implied: tuple[str, ...], line: str) -> None:
    assert line in body(an_item(implied=implied))


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("考试时间\n为7月26日", "「考试时间为7月26日」"),
        ("考试时间\r\n　　为7月26日", "「考试时间为7月26日」"),
        ("on 26\nJuly", "「on 26 July」"),
        ("7 月 26 日", "「7 月 26 日」"),
    ],
)
def test_a_wrapped_quote_is_one_line(quote: str, shown: str) -> None:
    assert body(an_item(quote=quote))[0] == shown


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("pages/2020/page.txt", "来源：page.txt，2020年6月16日发布"),
        (r"D:\pages\page.txt", "来源：page.txt，2020年6月16日发布"),
        ("https://example.cn/a/b.html", "来源：https://example.cn/a/b.html，2020年6月16日发布"),
    ],
)
def test_a_file_is_named_without_its_folder_and_a_page_by_its_address(source: str, shown: str) -> None:
    assert body(an_item(), source=source)[-1] == shown


def test_the_title_of_the_document_stands_beside_another_headline_only() -> None:
    assert body(an_item(), title="甲市日报")[-1] == "来源：甲市日报，page.txt，2020年6月16日发布"
    assert body(an_item(), title=an_item().article)[-1] == "来源：page.txt，2020年6月16日发布"


def test_what_holds_for_a_while_says_until_when() -> None:
    item = an_item(role=Role.START, start=day("2020-07-01"), end=day("2020-10-01"))
    assert "持续到：2020年9月30日" in body(item)
