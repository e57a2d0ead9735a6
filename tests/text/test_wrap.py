"""Wrapped lines: a line break that only the width of the page made changes nothing."""

import textwrap

import pytest
from text_views import find, page, parts, read, seen

from xunli.model import Part
from xunli.text import fold

PROSE = (
    "为保障校园供电安全，后勤管理处拟对北校区配电设施进行春季检修，检修期间分区停电，具体时间以张贴的通知为准。"
    "请各单位提前做好准备，有低温冰箱等不能断电设备的实验室，请于3月15日17:00前向动力科报备，逾期不再安排。"
    "浴室3月16日停止开放，3月17日14:00恢复。"
)


def columns(text: str, width: int, indent: str = "") -> str:
    """`text` in lines of `width` characters."""
    return "\n".join(indent + text[at : at + width] for at in range(0, len(text), width))


@pytest.mark.parametrize("width", [20, 25, 30, 38])
@pytest.mark.parametrize("indent", ["", "　　"])
def test_prose_in_columns_has_the_same_sentences(width: int, indent: str) -> None:
    whole = seen(f"停电通知\n\n{PROSE}")
    assert [sentence.text for sentence in seen(f"停电通知\n\n{columns(PROSE, width)}")] == [
        sentence.text for sentence in whole
    ]


def test_lines_of_one_width_on_screen_go_together() -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE.replace("3月", "2024年3月"), 25))
    assert len([part for part, _ in parts(f"停电通知\n\n{wrapped}") if part is Part.TEXT]) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("请于7", "月26日上午9点到考点参加考试。"),
        ("考试上午9:", "30开始，请提前到场。"),
        ("报名时间为3月1日至", "3月5日，逾期不再受理。"),
        ("请持身份证、", "户口簿到窗口办理。"),
        ("按照《关于做好2024年招生", "工作的通知》，现公布如下。"),
        (
            "凡符合条件（含往届毕业生）的，均须于3月5日前登录系统填报，并上传近期免冠证件照，逾期系统关",
            "闭，不予受理。",
        ),
        ("从去年起一直坚持到今天，已经有三年", "了。"),
    ],
)
def test_a_break_where_no_sentence_can_end(first: str, second: str) -> None:
    assert fold(first + second) in [sentence.text for sentence in seen(f"通知\n\n{first}\n{second}")]


def test_a_paragraph_that_a_column_break_left_unfinished_goes_on_after_a_blank_line() -> None:
    text = "区房管处积极与交通局、综合行政执法局、\n\n建设局等单位协调，联合排查在保人员的情况。"
    assert find(f"一则新闻\n\n{text}", "排查").text.startswith("区房管处")


def test_lines_of_a_list_stay_lines() -> None:
    text = """
        三场活动

        9月28日10:00　作家签售
        10月3日14:00　讲座《老地名》
        10月5日14:00　旧书估价会，每人限带5本
        书市起于1994年，前年停办过一届。
        """
    assert [text for part, text in parts(text) if part is Part.TEXT] == [
        "9月28日10:00 作家签售",
        "10月3日14:00 讲座《老地名》",
        "10月5日14:00 旧书估价会，每人限带5本",
        "书市起于1994年，前年停办过一届。",
    ]


def test_two_headlines_stay_two_lines() -> None:
    text = (
        "跨年夜，三条地铁线“加班”到凌晨\n元旦当天首班车提早半小时\n\n晚报讯（记者 丁香）跨年夜不用赶末班车。"
    )
    assert read(text)[0].headline == "跨年夜，三条地铁线“加班”到凌晨"
    assert (Part.KICKER, "元旦当天首班车提早半小时") in parts(text)


def test_a_headline_with_a_comma_is_not_the_start_of_its_story() -> None:
    text = "元旦三天逛场馆，先看这张表\n市博物馆12月30日至1月1日照常开放，每天9:00到17:00，1月2日闭馆一天。"
    assert read(text)[0].headline == "元旦三天逛场馆，先看这张表"


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n\n", "\n\n\n"),
        lambda text: "\n".join("　　" + line if line else line for line in text.split("\n")),
        lambda text: text.replace("\n", "  \n"),
    ],
    ids=["carriage returns", "more blank lines", "indentation", "trailing blanks"],
)
def test_typography_changes_nothing(change: object) -> None:
    text = page("""
        关于停水的通知

        各业主：

        一、时间

        6月20日0:00至6:00。请储水。

        二、范围

        全小区。

        物业
        2024年6月15日
        """)
    assert callable(change)
    assert seen(change(text)) == seen(text)
