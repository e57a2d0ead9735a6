"""Folding: one form of each character, and never another length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.text import fold


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("７月２６日９：００", "7月26日9:00"),
        ("报名（现场）：Ａ座", "报名(现场):A座"),
        ("9:00—11:30", "9:00-11:30"),
        ("9:00–11:30", "9:00-11:30"),
        ("9:00－11:30", "9:00-11:30"),
        ("9:00～11:30", "9:00~11:30"),
        ("9:00〜11:30", "9:00~11:30"),
        ("7ー8月", "7-8月"),
        ("２０２４．３／１１", "2024.3/11"),
        ("二○二四年", "二〇二四年"),
        ("「讲座」『宋词』〈一〉", "“讲座”‘宋词’《一》"),
        ("3∶0", "3:0"),
    ],
)
def test_one_form_of_digits_dashes_colons_and_quotes(written: str, read: str) -> None:
    assert fold(written) == read


@pytest.mark.parametrize(
    "kept", ["。，、；？！《》“”‘’【】〔〕", "1,280元", "https://example.org/?a=1;b=2", "Hello, world!"]
)
def test_what_already_has_its_form_stays(kept: str) -> None:
    assert fold(kept) == kept


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("明天,后天;大后天!好吗?", "明天，后天；大后天！好吗？"),
        ("9:00-17:00(16:30停止入馆),1月2日闭馆", "9:00-17:00(16:30停止入馆)，1月2日闭馆"),
        ("18:00到21:00,20:30停止检票", "18:00到21:00，20:30停止检票"),
        ("12 月 31 日 ,1号线", "12 月 31 日 ，1号线"),
    ],
)
def test_ascii_clause_punctuation_beside_chinese_is_full_width(written: str, read: str) -> None:
    assert fold(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("報名時間：週五上午九點起，逾期視為放棄", "报名时间:周五上午九点起，逾期视为放弃"),
        ("臺北、台北、檯面", "台北、台北、台面"),
        ("農曆八月後，歷時兩週", "农历八月后，历时两周"),
        ("禮拜一公佈號碼，憑證領取", "礼拜一公布号码，凭证领取"),
        ("裏、裡、線、綫、衆、眾", "里、里、线、线、众、众"),
    ],
)
def test_traditional_characters_are_simplified_one_for_one(written: str, read: str) -> None:
    assert fold(written) == read


@pytest.mark.parametrize(
    "simplified", ["显著", "甚至", "瞭望", "凭借", "覆盖", "慰藉", "朱棣", "沈阳", "余姚", "范围", "皇后"]
)
def test_simplified_text_stays_as_it_is(simplified: str) -> None:
    assert fold(simplified) == simplified


def test_radicals_that_a_pdf_holds_are_characters() -> None:
    assert fold("7⽉26⽇⼀⽇") == "7月26日一日"


def test_blanks_are_spaces_but_tabs_set_cells_apart() -> None:
    assert fold("a\u3000b\u00a0c\u2009d\ufeffe\tf") == "a b c d e\tf"


def test_every_line_end_is_a_line_feed() -> None:
    assert fold("a\r\nb\rc\u2028d\x0ce") == "a \nb\nc\nd\ne"


def test_a_long_vowel_mark_between_kana_is_no_dash() -> None:
    assert fold("コーヒー") == "コーヒー"


@given(st.text(st.characters(exclude_categories=[]), max_size=200))
def test_the_length_never_changes(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(max_size=200))
def test_what_is_folded_stays_folded(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
