"""A hard-wrapped page reads on, and what is found in it is found on the page."""

from hypothesis import given
from hypothesis import strategies as st

from xunli.model import Span
from xunli.text import articles, flow, fold

WRAPPED = """关于停水的通知

　　因管网改造，定于2024年3月16日上
    午8时至17时对城东片区停水，请居民提前
储水。咨询电话12345。

市水务公司
2024年3月14日
"""


def test_a_break_inside_a_sentence_is_taken_out_with_its_indentation() -> None:
    folded = fold(WRAPPED)
    made = flow(folded, WRAPPED, articles(folded))
    assert "3月16日上午8时至17时" in made.folded
    assert "请居民提前储水。" in made.folded


def test_a_break_between_lines_of_their_own_stays() -> None:
    folded = fold(WRAPPED)
    made = flow(folded, WRAPPED, articles(folded))
    assert "市水务公司\n2024年3月14日" in made.folded


def test_a_page_that_is_not_wrapped_is_left_as_it_is() -> None:
    text = "通知\n\n3月16日停水。\n3月17日恢复。\n"
    folded = fold(text)
    assert flow(folded, text, articles(folded)).folded == folded


def test_the_way_back_gives_the_words_of_the_page() -> None:
    folded = fold(WRAPPED)
    made = flow(folded, WRAPPED, articles(folded))
    start = made.folded.index("3月16日上午")
    span = made.back(Span(start, start + len("3月16日上午")))
    assert WRAPPED[slice(*span)] == "3月16日上\n    午"


@given(st.text(alphabet="停水通知3月16日上午。，：\n \t一、Ab1", max_size=120))
def test_every_character_that_is_kept_comes_from_its_place(text: str) -> None:
    folded = fold(text)
    made = flow(folded, text, articles(folded))
    assert len(made.folded) == len(made.original) == len(text)
    for offset, character in enumerate(made.original):
        if not character.isspace():
            assert text[made.back(Span(offset, offset + 1)).start] == character


@given(st.text(alphabet="停水通知3月16日上午。，：\n \t一、Ab1", max_size=120))
def test_no_word_is_lost(text: str) -> None:
    folded = fold(text)
    made = flow(folded, text, articles(folded))
    assert "".join(made.original.split()) == "".join(text.split())
