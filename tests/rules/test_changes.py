"""A text that changes a time: the new one is the item, the old one is superseded, what is off is cancelled."""

from datetime import date

import pytest
from test_grouping import told

from xunli import extract
from xunli.model import Status

TODAY = date(2024, 3, 1)


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("原定于3月9日举行的面试，调整至3月16日上午9:00开始。", "03-16 09:00", "3月9日"),
        ("原定3月5日召开的座谈会推迟到3月12日14:30召开。", "03-12 14:30", "3月5日"),
        ("开标时间由3月5日9:00改为3月6日9:00。", "03-06 09:00", "3月5日9:00"),
        ("报名截止时间延期至3月20日17:00（原定3月12日17:00）。", "<03-20 17:00", "3月12日17:00"),
        ("<del>3月5日</del> 3月8日招聘会在体育馆举行。", "03-08 03-09", "3月5日"),
        ("讲座改期到3月20日19:00，地点不变。", "03-20 19:00", None),
        ("报名延期至3月20日17:00。", "<03-20 17:00", None),
    ],
)
def test_the_new_time_wins_and_names_the_old(text: str, new: str, old: str | None) -> None:
    found = extract(text, published=TODAY)
    assert [(told(item), item.replaces) for item in found.items] == [(new, old)]
    assert [drop.text for drop in found.dropped if drop.reason == "superseded"] == ([old] if old else [])


def test_an_old_time_of_another_sentence_is_not_replaced_here() -> None:
    found = extract("原定3月9日举行的面试调整至3月16日举行。体检3月20日进行。", published=TODAY)
    assert [item.replaces for item in found.items] == ["3月9日", None]


def test_what_is_called_off_is_told_apart_from_the_items() -> None:
    found = extract("3月11日19:00在礼堂举行的讲座取消举办。招聘会3月12日在体育馆举行。", published=TODAY)
    assert [told(item) for item in found.items] == ["03-12 03-13"]
    assert [(told(item), item.status) for item in found.cancelled] == [("03-11 19:00", Status.CANCELLED)]
    assert [(drop.text, drop.reason) for drop in found.dropped] == [("3月11日19:00", "cancelled")]
    assert len({item.uid for item in (*found.items, *found.cancelled)}) == 2


def test_what_was_called_off_and_is_over_is_of_no_use() -> None:
    assert not extract("2024年2月1日19:00举行的讲座取消举办。", published=TODAY).cancelled
