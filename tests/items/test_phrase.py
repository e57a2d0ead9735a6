"""Stretches of a notice → short phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.items.phrase import balanced, cut, near, tidy, without
from xunli.model import Span


@pytest.mark.parametrize(
    ("phrase", "tidied"),
    [
        ("（一）请于前将申请表发送至邮箱", "申请表发送至邮箱"),
        ("1.定于举行面试", "举行面试"),
        ("📚 一周光影（免费）", "一周光影"),
        ("提交书面退考申请", "提交书面退考申请"),
        ("新生报到", "新生报到"),
        ("自起施行", "施行"),
        ("“夜读文物", "夜读文物"),
    ],
)
def test_tidy(phrase: str, tidied: str) -> None:
    assert tidy(phrase) == tidied


def test_without_times() -> None:
    text = "报名3月1日开始，3月5日截止"
    assert without(text, Span(0, 8), [Span(2, 6), Span(9, 13)]) == "报名开始"


@given(st.text("（）《》“”春", max_size=12))
def test_brackets_are_always_closed(phrase: str) -> None:
    left = balanced(phrase)
    assert balanced(left) == left
    assert left.count("《") == left.count("》")
    assert left.count("春") == phrase.count("春")


@given(st.text("春，夏 ", min_size=1, max_size=60), st.integers(4, 30))
def test_cut_is_never_longer(phrase: str, longest: int) -> None:
    assert len(cut(phrase, longest)) <= longest


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 5)), max_size=12), st.integers(0, 90))
def test_near_finds_all_that_touch(pairs: list[tuple[int, int]], start: int) -> None:
    times: list[Span] = []
    for begin, length in sorted(pairs):
        if not times or begin >= times[-1].end:
            times.append(Span(begin, begin + length))
    span = Span(start, start + 10)
    touching = [time for time in times if time.start < span.end and time.end > span.start]
    assert set(touching) <= set(near(times, span))
