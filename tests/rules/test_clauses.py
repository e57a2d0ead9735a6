"""Clauses: where a sentence pauses, outside brackets, quotes and numbers."""

import pytest

from xunli.model import Span
from xunli.rules.clauses import clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("报名定于3月1日，缴费另行通知", ["报名定于3月1日", "缴费另行通知"]),
        ("时间：3月1日9:00；地点：礼堂", ["时间", "3月1日9:00", "地点", "礼堂"]),
        ("票价1,200元,3月1日开售", ["票价1,200元", "3月1日开售"]),
        ("《春，夏》3月1日开幕", ["《春，夏》3月1日开幕"]),
        ("3月1日（周五，晴）开幕", ["3月1日（周五，晴）开幕"]),
        ("，，", []),
    ],
)
def test_clauses(text: str, parts: list[str]) -> None:
    assert [text[slice(*span)] for span in clauses(text, Span(0, len(text)))] == parts
