"""Place, contact, address and condition of an item."""

from datetime import date

import pytest

from xunli import extract
from xunli.model import Item


def only(text: str) -> Item:
    items = extract(text, published=date(2024, 3, 1)).items
    assert len(items) == 1, [item.title for item in items]
    return items[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("讲座3月9日19:00在市图书馆报告厅举行。", "市图书馆报告厅"),
        ("3月9日上午9:30，文化馆门口集合，参观展览。", "文化馆门口"),
        ("听证会定于3月19日9:00在青山宾馆三楼多功能厅召开。", "青山宾馆三楼多功能厅"),
        ("3月24日到区人民医院补检。", "区人民医院"),
        ("面试时间：3月26日9:00，地点：青山一中教学楼。", "青山一中教学楼"),
        ("面试时间：3月26日9:00。\n面试地点：青山一中教学楼。", "青山一中教学楼"),
        ("日期\t讲座\t地点\n3月26日\t鸟类讲座\t科技馆一楼", "科技馆一楼"),
        ("笔试成绩3月26日起在县政府网站公布。", None),
        ("各学院请于3月26日前到学院提交材料。", None),
    ],
)
def test_place(text: str, place: str | None) -> None:
    assert only(text).place == place


@pytest.mark.parametrize(
    ("sentence", "contact"),
    [
        ("咨询电话：0490-3316072。", "0490-3316072"),
        ("可拨打12345查询。", "12345"),
        ("联系邮箱 office@example.org。", "office@example.org"),
    ],
)
def test_contact(sentence: str, contact: str) -> None:
    assert only(f"报名材料请于3月26日前提交，{sentence}").contact == contact


def test_address_on_the_web() -> None:
    assert only("请于3月26日前登录https://bm.example.org/a报名。").url == "https://bm.example.org/a报名"[:-2]


@pytest.mark.parametrize("condition", ["逾期不予受理", "先到先得", "须空腹", "遇雨顺延", "恢复时间另行通知"])
def test_what_decides_is_in_the_note(condition: str) -> None:
    note = only(f"3月26日体检，{condition}。").note
    assert note is not None
    assert condition in note
