"""A clause without its times, as a title says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.items.saying import untimed


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("开往滨州的班车则在\0、\0和\0发出", "开往滨州的班车发出"),
        ("笔试考务费于\0前按原交费渠道退回", "笔试考务费按原交费渠道退回"),
        ("申报单位须于\0前在平台点击“结转确认”", "申报单位在平台点击“结转确认”"),
        ("末班车由\0推迟到\0", "末班车推迟"),
        ("首班车由\0提前到\0开出", "首班车提前开出"),
        ("告别仪式定于\0在松鹤厅举行", "告别仪式在松鹤厅"),
        ("提交论文的截止时间为\0", "提交论文"),
        ("自\0起，36路恢复原线走向", "36路恢复原线走向"),
        ("本报讯 记者从市教育局获悉，新生报到", "新生报到"),
        ("**开放日**\0", "开放日"),
        ("（二）应聘人员可自\0起查询初审结果", "应聘人员查询初审结果"),
        ("预约从\0开始", "预约开始"),
        ("面试时间由8:20调整为\0", "面试时间调整"),
        ("医疗服务安排如下", "医疗服务"),
    ],
)
def test_the_time_goes_with_what_ties_it_in(clause: str, said: str) -> None:
    assert untimed(clause) == said


@given(st.text("报名\0于在从至，、起前 ", max_size=24))
def test_no_time_is_left(clause: str) -> None:
    assert "\0" not in untimed(clause)


@given(st.lists(st.sampled_from(["考试", "\0", "于", "将", "，", "、", "和", "前"]), max_size=9))
def test_nothing_hangs_at_the_end(words: list[str]) -> None:
    said = untimed("".join(words))
    assert len(said) < 3 or said[-1] not in "，、；：于自和"
