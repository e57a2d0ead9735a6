"""Whatever the text is: no crash, and results in text order, inside it, without overlap, the right way round."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st
from surface_forms import FULL_WIDTH, TRADITIONAL

from xunli import find_times
from xunli.model import ZONE, TimeExpression

PIECES = (
    *"零〇一二三四五六七八九十廿卅百千万两半0123456789年月日号时点分秒刻周星期天前后上下本这今明昨早晚午夜中初底末旬季度",
    *"每隔逢至到起止内间从自于在截，。、；：（）()[]-—–~～/.· \n\t闰农历节假休工作第个几数多余左右许",
    *(
        "2020",
        "年",
        "7月",
        "26日",
        "上午",
        "9:00",
        "11：30",
        "农历",
        "正月初一",
        "除夕",
        "中秋节",
        "国庆假期",
        "每周一至周五",
    ),
    *(
        "工作日",
        "双休日",
        "三天后",
        "未来三天",
        "之日起",
        "工作日内",
        "截至",
        "次日",
        "当日",
        "下下周五",
        "最后一个",
        "24:00",
    ),
    *(
        "2月30日",
        "99999年",
        "0年",
        "1-1-1-1",
        "9999年12月31日",
        "1年1月1日",
        "每隔0天",
        "0000-00-00",
        "25:61",
    ),
)
"""What time expressions are made of, and what they break on."""
soups = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
references = st.datetimes().filter(lambda t: t.microsecond == 0) | st.sampled_from(
    [datetime.min, datetime.max, datetime(2020, 2, 29), datetime(9999, 12, 31, 23, 59)]  # noqa: DTZ001, DTZ901
)
directions = st.sampled_from((-1, 0, 1))


def is_well_formed(text: str, found: tuple[TimeExpression, ...]) -> None:
    last = 0
    for one in found:
        start, end = one.span
        assert last <= start < end <= len(text)
        assert one.text == text[start:end]
        assert one.text.strip() == one.text
        last = end
        for moment in (one.start, one.end):
            if isinstance(moment, datetime):
                assert moment.tzinfo is ZONE
            else:
                assert moment is None or isinstance(moment, date)
        if one.start is not None and one.end is not None:
            assert type(one.start) is type(one.end)
            assert one.start < one.end


@given(st.text(), references, directions)
def test_any_text_is_read_without_a_crash(text: str, reference: datetime, direction: int) -> None:
    is_well_formed(text, find_times(text, reference, direction=direction))


@given(soups, references, directions)
def test_any_heap_of_time_words_is_read_without_a_crash(
    text: str, reference: datetime, direction: int
) -> None:
    is_well_formed(text, find_times(text, reference, direction=direction))


@given(soups, st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)))  # noqa: DTZ001
def test_the_same_text_is_read_the_same_again(text: str, reference: datetime) -> None:
    assert find_times(text, reference) == find_times(text, reference)


@given(soups, st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)))  # noqa: DTZ001
def test_full_width_digits_and_traditional_characters_change_nothing(text: str, reference: datetime) -> None:
    def values(of: str) -> list[object]:
        return [one._replace(text="") for one in find_times(of, reference)]

    assert values(text.translate(FULL_WIDTH)) == values(text)
    assert values(text.translate(TRADITIONAL)) == values(text)
