"""Times counted from another time of the same text, when that one is stated and something is to be done then."""

from datetime import date

import pytest
from test_grouping import told

from xunli import extract
from xunli.model import Item

TODAY = date(2024, 3, 1)


def counted(text: str) -> list[Item]:
    return [item for item in extract(text, published=TODAY).items if item.note and "推算" in item.note]


@pytest.mark.parametrize(
    ("text", "time", "anchor"),
    [
        ("面试于3月20日举行。面试次日上午7:00参加体能测评。", "03-21 07:00", "面试（3月20日）"),
        ("面试3月20日举行。面试前一天到考点熟悉考场。", "03-19 03-20", "面试（3月20日）"),
        ("公示期为3月5日至11日。公示期满后3日内办理聘用手续。", "<03-14", "公示（3月5日至11日）"),
        ("学校公示3月5日至7日。学校公示结束后三日内报送材料。", "<03-10", "学校公示（3月5日至7日）"),
        ("报名截至3月11日。报名截止后的三日内缴费。", "<03-14", "报名（截至3月11日）"),
        ("现场确认3月5日至7日。现场确认结束后3个工作日内缴费。", "<03-12", "现场确认（3月5日至7日）"),
        ("笔试3月16日举行。考前7天打印准考证。", "03-09 03-10", "笔试（3月16日）"),
        ("会议3月20日召开。会议召开前5天报送材料。", "<03-15", "会议（3月20日）"),
    ],
)
def test_it_is_counted_from_what_the_text_names(text: str, time: str, anchor: str) -> None:
    (item,) = counted(text)
    assert told(item) == time
    assert item.note is not None
    assert item.note.startswith(f"时间按{anchor}推算")
    assert "anchor" in item.implied


TABLE = "面试安排\n\n日期\t职位\n3月26日\t综合管理类\n3月27日\t公安机关类\n\n"


def test_the_group_that_is_named_tells_which_of_several_is_meant() -> None:
    (item,) = counted(TABLE + "公安机关类考生于面试次日上午7:00参加体能测评。")
    assert told(item) == "03-28 07:00"


def test_each_of_several_when_the_text_says_so() -> None:
    table = "批次\t现场确认\n第一批\t3月5日\n第二批\t3月12日\n\n"
    found = counted(f"现场确认\n\n{table}材料不齐的，在所在批次现场确认结束后3日内补齐。")
    assert [told(item) for item in found] == ["<03-08", "<03-15"]


@pytest.mark.parametrize(
    "text",
    [
        "笔试3月16日举行。须提供笔试前7天内的检测证明。",
        "体检3月16日进行。体检前三天清淡饮食。",
        "面试3月20日举行。收到面试通知后3日内确认。",
        "期末考试3月20日举行。在该科考试结束后2日内补办手续。",
        TABLE + "有亲属关系的，应在面试前5日报告。",
        "公示期满后3日内办理聘用手续。",
    ],
)
def test_conditions_advice_and_what_begins_for_each_on_another_day_make_none(text: str) -> None:
    assert not counted(text)
