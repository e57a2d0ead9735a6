"""Nothing that a text or a file name holds acts on the terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.cli.inert import inert


@pytest.mark.parametrize("text", ["7月26日上午9:00—11:30", "notice (1).txt", "①℃～　（周六）𠮷", "é ü", ""])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert inert(text) == text


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31m红", r"\x1b[31m红"),
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("\x9b2J", r"\x9b2J"),
        ("a\x00b\x08c\x7f", r"a\x00b\x08c\x7f"),
        ("abc\u202efed", r"abc\u202efed"),
        ("\u2066通知\u2069", r"\u2066通知\u2069"),
        ("\u200fab", r"\u200fab"),
        ("\U000e0041", r"\U000e0041"),
        ("\udccd", r"\udccd"),
        ("\ue000", r"\ue000"),
    ],
)
def test_what_could_act_is_shown_as_its_code(hostile: str, shown: str) -> None:
    assert inert(hostile) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("上午\r\n9点", "上午 9点"),
        ("上午\n9点\t整\r", "上午 9点 整 "),
        ("一\u2028二", r"一\u2028二"),
        ("\ufeff通\u200b知\u00ad", "通知"),
    ],
)
def test_one_line_without_invisible_characters(text: str, shown: str) -> None:
    assert inert(text) == shown


@given(st.text(st.characters()))
def test_no_character_of_any_text_is_left_that_could_act(text: str) -> None:
    shown = inert(text)
    assert all(
        unicodedata.category(char)[0] != "C" and unicodedata.category(char) not in ("Zl", "Zp")
        for char in shown
    )
    assert inert(shown) == shown
