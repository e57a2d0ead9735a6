"""Headings, leads and labels: what a sentence stands under, and how long that holds."""

import pytest
from text_views import find, parts

from xunli.model import Part


def test_a_heading_holds_until_the_next_of_its_level() -> None:
    page = """
        办事指南

        一、报名

        （一）时间

        4月1日开始。

        （二）地点

        政务大厅。

        二、缴费

        5月1日前缴清。
        """
    assert find(page, "4月1日").named("heading") == ["时间", "报名"]
    assert find(page, "大厅").named("heading") == ["地点", "报名"]
    assert find(page, "5月1日").named("heading") == ["缴费"]


@pytest.mark.parametrize(
    "mark",
    ["一、", "（一）", "1.", "1、", "(1)", "①", "【】", "▍", "## ", "■", "💡"],
    ids=lambda mark: mark.strip(),
)
def test_marks_of_headings(mark: str) -> None:
    heading = "【缴费】" if mark == "【】" else f"{mark}缴费"
    page = f"办事指南\n\n请先读说明。\n\n{heading}\n5月1日前缴清，逾期作废。"
    assert "缴费" in find(page, "5月1日").named("heading")[0]


def test_the_title_at_the_start_of_a_numbered_paragraph_is_a_heading() -> None:
    page = """
        安排

        1. 个人申请。9月20日前填表。可以撤回一次。
        2. 学院评审 9月21日至26日初评。
        3. 缴费：9月30日前缴清。

        其他事项另行通知。
        """
    assert find(page, "9月20日").named("heading") == ["个人申请"]
    assert find(page, "撤回").named("heading") == ["个人申请"]
    assert find(page, "初评").named("heading") == ["学院评审"]
    assert find(page, "缴清").named("label") == ["缴费"]
    assert not find(page, "另行").named("heading")


def test_lines_of_a_list_are_no_headings() -> None:
    page = """
        议程

        一、审议事项
        1.工作报告
        2.决算报告
        3.章程修正案
        会期半天。
        """
    assert [text for part, text in parts(page) if part is Part.SUBHEAD] == ["一、审议事项"]
    assert find(page, "半天").named("heading") == ["审议事项"]


def test_a_heading_with_its_lines_attached_ends_at_the_blank_line() -> None:
    page = """
        假期门诊

        ◎10月1日、2日
        门诊停诊。
        ◎10月3日至5日
        上午开诊。

        急诊全天不打烊。
        """
    assert find(page, "停诊").named("heading") == ["10月1日、2日"]
    assert find(page, "上午").named("heading") == ["10月3日至5日"]
    assert not find(page, "急诊").named("heading")


def test_a_sentence_that_ends_in_a_colon_leads_its_list() -> None:
    page = """
        停气通知

        以下小区停气，请关好阀门：
        7月17日：东园新村
        7月18日：西园新村

        恢复供气前请勿开阀。
        """
    assert find(page, "西园").named("lead") == ["以下小区停气，请关好阀门:"]
    assert not find(page, "恢复").named("lead")


def test_a_lead_holds_for_the_numbered_lines_under_it() -> None:
    page = """
        通告

        对一桥封闭维修，具体安排如下：

        一、时间。每晚22时至次日6时封闭。其中：
        1．12月25日全天封闭；
        2．12月31日放行。

        二、匝道。1月10日起关闭。

        给您添了麻烦。
        """
    assert find(page, "12月31日").named("lead") == ["其中:", "对一桥封闭维修，具体安排如下:"]
    assert find(page, "1月10日").named("lead") == ["对一桥封闭维修，具体安排如下:"]
    assert not find(page, "麻烦").named("lead")


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("报名时间：3月1日起", "报名时间"),
        ("时  间：3月1日起", "时  间"),
        ("⏰ 时间：3月1日起", "时间"),
        ("• 时间：3月1日起", "时间"),
        ("**时间**：3月1日起", "时间"),
        ("硕士、博士新生：3月1日报到", "硕士、博士新生"),
        ("1—3号楼：3月1日停水", "1-3号楼"),
        ("【讲座】3月1日19:00，图书馆", "讲座"),
        ("第一组（街道职位）：3月1日", "第一组(街道职位)"),
    ],
)
def test_labels(line: str, label: str) -> None:
    assert find(f"安排\n\n请看下面。\n\n{line}", "3月1日").named("label") == [label]


@pytest.mark.parametrize(
    "line",
    [
        "晚上8:30在3月1日开演",
        "老人说：3月1日来的",
        "市气象台今天提醒：3月1日有雨",
        "网址 https://example.org 3月1日开放",
        "比例为3:1，3月1日公布",
    ],
)
def test_what_is_no_label(line: str) -> None:
    assert not find(f"安排\n\n请看下面。\n\n{line}", "3月1日").named("label")


def test_a_label_at_the_start_holds_for_its_paragraph() -> None:
    page = "安排\n\n材料核验：11月25日，售楼处二楼。只登记不核验的视为放弃。"
    assert find(page, "放弃").named("label") == ["材料核验"]


def test_another_label_replaces_it_for_its_sentence() -> None:
    page = "安排\n\n金额：40万元。到账截止时间：4月1日16:00。转账须从基本账户转出。"
    assert find(page, "4月1日").named("label") == ["到账截止时间"]
    assert find(page, "转账").named("label") == ["金额"]
