"""The finder's own duties: offsets of a part of a text, the original's words, no memory that shows."""

from datetime import datetime
from pathlib import Path

import pytest

from xunli import find_times, temporal
from xunli.temporal import finder
from xunli.temporal.finder import Finder

REFERENCE = datetime(2020, 6, 16, 9)  # noqa: DTZ001 - local time
FIXTURES = sorted((Path(__file__).parents[2] / "fixtures" / "corpus").glob("*.txt"))
TEXT = "7月1日报名，7月26日考试，8月10日查分"


def test_offsets_count_from_the_beginning_of_the_whole_text() -> None:
    (found,) = temporal.find(TEXT, REFERENCE, span=(TEXT.index("7月26"), TEXT.index("8月")))
    assert (found.text, found.span) == ("7月26日", (TEXT.index("7月26"), TEXT.index("考试")))


def test_nothing_outside_of_the_span_is_leant_on() -> None:
    text = "2019年3月5日开工，7月26日完工"
    (found,) = temporal.find(text, REFERENCE, span=(text.index("7月"), len(text)))
    assert found.start is not None
    assert found.start.year == 2020


def test_the_words_are_cut_from_the_original() -> None:
    (found,) = temporal.find("7月26日上午9:00", REFERENCE, original="７月２６日上午９：００")
    assert found.text == "７月２６日上午９：００"


def test_an_empty_text_has_no_times() -> None:
    assert find_times("", REFERENCE) == ()
    assert find_times("\n \t", REFERENCE) == ()


@pytest.mark.parametrize("path", FIXTURES[::8], ids=lambda path: path.stem)
def test_what_was_read_before_does_not_show(path: Path) -> None:
    text = path.read_text("utf-8")
    fresh = Finder().find(text, REFERENCE)
    used = Finder()
    for other in FIXTURES[::7]:
        used.find(other.read_text("utf-8"), datetime(1999, 1, 1), direction=-1)  # noqa: DTZ001
    assert used.find(text, REFERENCE) == fresh
    assert used.find(text, REFERENCE) == fresh


def test_a_full_memory_is_emptied_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(path.read_text("utf-8") for path in FIXTURES[:6])
    expected = Finder().find(text, REFERENCE)
    monkeypatch.setattr(finder, "REMEMBERED", 5)
    assert Finder().find(text, REFERENCE) == expected
