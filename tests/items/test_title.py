"""Titles on a lock screen: what, for whom, from where to where."""

from datetime import date

import pytest

from xunli import extract

TODAY = date(2024, 3, 1)


def titles(text: str) -> list[str]:
    return [item.title for item in extract(text, published=TODAY).items]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "关于2024年青山县事业单位招聘面试的通知\n\n各位考生：\n    面试考务费于4月10日前按原渠道退回。",
            "退面试考务费：青山县事业单位招聘面试",
        ),
        ("东山站开往临江的班车改在3月18日上午10点发出。", "班车：东山站→临江"),
        ("3月18日起，末班车由22:30推迟到23:30。", "末班车推迟"),
        ("合唱班3月18日下午两点半上课。", "合唱班上课"),
        ("看样时间：4月26日至27日。", "看样"),
        ("3月20日下午，“桥”摄影展在市图书馆开幕。", "“桥”摄影展在市图书馆开幕"),
    ],
)
def test_one_clause(text: str, title: str) -> None:
    assert titles(text) == [title]


def test_the_items_of_one_notice_are_a_family() -> None:
    text = (
        "青山县2024年公开招聘教师公告\n\n一、报名\n报名时间为3月18日9:00至3月22日16:00。\n\n"
        "二、缴费\n请于3月24日16:00前缴费。\n\n三、笔试\n笔试定于4月13日上午9:00举行。"
    )
    assert [title.split("：")[0] for title in titles(text)] == ["报名", "缴费", "笔试"]
    assert all("青山县公开招聘教师" in title for title in titles(text))


def test_a_far_trigger_does_not_hide_what_the_row_says() -> None:
    text = "入学体检安排\n\n日期\t学院\n9月3日\t药学院\n9月4日\t护理学院"
    assert ["药学院" in titles(text)[0], "护理学院" in titles(text)[1]] == [True, True]


def test_a_label_that_only_says_time_gives_way_to_the_headline() -> None:
    assert titles("青石大学暑期夏令营通知\n\n时间：7月8日至7月11日，地点：东校区明理楼。") == [
        "青石大学暑期夏令营"
    ]


@pytest.mark.parametrize("ending", ["于", "在", "从", "至", "，", "：", "（", "“"])
def test_nothing_hangs_at_the_end(ending: str) -> None:
    for text in (
        "考试成绩将于5月1日前在县政府网站公布。",
        "预约从3月10日上午9点开始。",
        "展览自3月8日至3月20日，在“江声”展厅举办。",
    ):
        assert not any(title.endswith(ending) for title in titles(text))
