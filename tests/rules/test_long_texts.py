"""No sentence, table or article costs more than its length: what stands near a time is bounded.

The work is counted in calls, not in seconds, so that a busy machine does not matter.
"""

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType

import pytest

from xunli import extract

UNITS = [
    "3月5日9:00开会，",
    "3月5日9:00开会 ",
    "3月5日、",
    "3月26日\t综合管理类\n",
    "面试3月5日。面试次日体检。",
    "每周三9:00报名，",
    "9:00报名，",
    "原定3月5日，改期到3月6日，",
    "3月11日讲座取消举办。",
]


def calls(run: Callable[[], object]) -> int:
    count = 0

    def watch(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    def work(times: int) -> int:
        return calls(lambda: extract(unit * times, published=date(2024, 3, 1)))

    work(2)
    assert work(400) < 2.4 * work(200)
