"""Headline → subject."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.items.subject import beside, shorten, subject_of


@pytest.mark.parametrize(
    ("headline", "subject"),
    [
        ("关于2024年青山县事业单位招聘面试的通知", "青山县事业单位招聘面试"),
        ("中级会计考试6月12日起报名", "中级会计考试报名"),
        ("青石大学２０２５级新生入学须知", "青石大学新生入学"),
        ("市属事业单位 综合类岗位 7月26日笔试", "市属事业单位综合类岗位笔试"),
        ("【教务小助手】9月计算机等级考试报名通知来啦📢", "计算机等级考试报名"),
        ("最高2000元/件！家电以旧换新补贴9月1日开抢🔥", "家电以旧换新补贴开抢"),
        ("跨年夜，三条地铁线“加班”到凌晨", "跨年夜 三条地铁线“加班”到凌晨"),
        ("通　知", ""),
        ("", ""),
    ],
)
def test_what_a_headline_is_about(headline: str, subject: str) -> None:
    assert subject_of(headline) == subject


def test_who_issues_it_gives_way_first() -> None:
    assert shorten("青石大学数据学院优秀大学生暑期夏令营", 12) == "优秀大学生暑期夏令营"


@given(st.text("青石大学市夏令营“”《》，", max_size=40), st.integers(6, 29))
def test_a_subject_keeps_to_its_room(subject: str, room: int) -> None:
    assert len(shorten(subject, room)) <= room


@pytest.mark.parametrize(
    ("what", "subject", "left"),
    [
        ("听证会", "居民用水价格调整听证会", "居民用水价格调整"),
        ("面试", "青山县事业单位招聘面试", "青山县事业单位招聘"),
        ("开庭", "青山县人民法院", "青山县人民法院"),
        ("暑期夏令营报名", "夏令营报名", ""),
    ],
)
def test_nothing_is_said_twice(what: str, subject: str, left: str) -> None:
    assert beside(what, subject) == left
