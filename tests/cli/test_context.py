"""Line numbers, and the words around a place."""

import pytest

from xunli.cli.context import Places
from xunli.model import Span

TEXT = "通知\n\n定于7月26日上午\n9点举行笔试。\r\n请准时参加。\r考完。"


@pytest.mark.parametrize(("word", "line"), [("通知", 1), ("7月", 3), ("9点", 4), ("请", 5), ("考完", 6)])
def test_line_by_any_line_end(word: str, line: int) -> None:
    assert Places(TEXT).line(TEXT.index(word)) == line


def test_words_around_are_on_one_line_and_end_at_a_blank_one() -> None:
    start = TEXT.index("7月26日")
    around = Places(TEXT).around(Span(start, start + len("7月26日上午\n9点")), 30)
    assert around == ("定于", "7月26日上午9点", "举行笔试。请准时参加。考完。")


def test_more_words_than_wanted_are_cut() -> None:
    text = "一二三四五7月26日六七八九十"
    assert Places(text).around(Span(5, 10), 2) == ("…四五", "7月26日", "六七…")


def test_whole_text() -> None:
    assert Places("7月").around(Span(0, 2), 5) == ("", "7月", "")
