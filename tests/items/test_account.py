"""The account: every time expression of a text is used by an item, or dropped with a reason."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli import extract
from xunli.model import Extraction
from xunli.rules.schema import REASONS

FIXTURES = Path(__file__).parents[2] / "fixtures"
TEXTS = sorted(FIXTURES.glob("*/*.txt"))
SENTENCES = [
    "面试3月20日举行。",
    "面试次日上午7:00体检。",
    "报名时间：3月5日至9日。\n",
    "每周三晚7点开课，",
    "原定3月9日，改期到3月16日。",
    "~~3月5日~~",
    "公示期满后3日内报到。",
    "日期\t组别\n3月26日\t综合管理类\n3月27日\t公安机关类\n\n",
    "各组均为当日上午8:30开始。",
    "3月11日的讲座取消举办。",
    "截至2月底，",
    "上午9:00",
    "8:30—11:30、14:00—17:00，",
    "。\n\n",
]


def check(found: Extraction) -> None:
    used = {span for item in found.items for span in item.times}
    dropped = {drop.span for drop in found.dropped}
    named = {time.span for time in found.times}
    assert named == used | dropped
    assert not used & dropped
    assert len(dropped) == len(found.dropped)
    assert {drop.reason for drop in found.dropped} <= {*REASONS}
    assert [drop.span for drop in found.dropped] == sorted(dropped)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("published", [None, date(2024, 3, 1)])
def test_of_every_fixture(path: Path, published: date | None) -> None:
    check(extract(path.read_text("utf-8"), published=published))


@given(st.lists(st.sampled_from(SENTENCES), max_size=12).map("".join))
def test_of_any_text(text: str) -> None:
    check(extract(text, published=date(2024, 3, 1)))
