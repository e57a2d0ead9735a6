"""The text with its marks: exactly where they belong, and not a character more than the text."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_reader import Node, broken_links, numbers, quote_of, read_page, words_of_time

from item_factory import a_time, an_item, found
from xunli import api
from xunli.model import Dropped, Extraction, Span
from xunli.reading import read

TEXT = "笔试7月26日9点开始，面试7月28日，报名昨日截止。"
CORPUS = sorted((Path(__file__).parents[2] / "fixtures" / "corpus").glob("*.txt"))


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def marked(
    quotes: Sequence[Span], times: Sequence[Span], text: str = TEXT, dropped: Sequence[Span] = ()
) -> Node:
    """The page of a text with items that quote these spans and are made of the times in them."""
    items = [
        an_item(start="2020-07-26", span=quote, times=tuple(time for time in times if time not in dropped))
        for quote in quotes
    ]
    return read_page(
        found(
            *items,
            text=text,
            times=tuple(a_time("", span=time) for time in times),
            dropped=tuple(Dropped("", time, "past") for time in dropped),
        )
    )


def shown(tree: Node) -> str:
    return tree.one("div", "text").text


def test_an_item_with_its_times() -> None:
    quote, times = span("笔试7月26日9点开始"), [span("7月26日"), span("9点")]
    tree = marked([quote], times)
    assert shown(tree) == TEXT
    assert quote_of(tree, 1) == "笔试7月26日9点开始"
    assert [words_of_time(tree, number) for number in (1, 2)] == ["7月26日", "9点"]


def test_used_and_dropped_times_differ_in_class_and_in_words() -> None:
    tree = marked([span("笔试7月26日")], [span("7月26日"), span("昨日")], dropped=[span("昨日")])
    used, dropped = (tree.one("a", "time", href=f"#time-{number}") for number in (1, 2))
    assert (used.attributes["class"], dropped.attributes["class"]) == ("time used", "time dropped")
    assert used.attributes["title"].endswith("采用")
    assert dropped.attributes["title"].endswith("未采用：发布时已经过去（past）")
    assert [entry.one("strong").text for entry in tree.all("li")] == ["采用", "未采用"]


def test_items_that_overlap_in_part() -> None:
    tree = marked([span("笔试7月26日9点开始"), span("9点开始，面试7月28日")], [span("9点")])
    assert shown(tree) == TEXT
    assert quote_of(tree, 1) == "笔试7月26日9点开始"
    assert quote_of(tree, 2) == "9点开始，面试7月28日"
    assert [(mark.text, numbers(mark)) for mark in tree.one("div", "text").all("mark")] == [
        ("笔试7月26日", ["1"]),
        ("9点开始", ["1", "2"]),
        ("，面试7月28日", ["2"]),
    ]


def test_items_that_share_one_quote_have_each_their_number() -> None:
    tree = marked([span("笔试7月26日9点开始")] * 4, [])
    mark = tree.one("div", "text").one("mark")
    assert numbers(mark) == ["1", "2", "3", "4"]
    assert mark.attributes["class"] == "depth-3"
    assert [tag.attributes["href"] for tag in mark.all("a", "tag")] == [
        "#item-1",
        "#item-2",
        "#item-3",
        "#item-4",
    ]


def test_of_many_items_over_one_another_the_first_are_named() -> None:
    mark = marked([span("笔试")] * 9, []).one("div", "text").one("mark")
    assert mark.attributes["title"] == "事项 1、2、3、4、5、6、7、8…"
    assert len(mark.all("a", "tag")) == 9


def test_an_item_within_another() -> None:
    tree = marked([span("笔试7月26日9点开始，面试"), span("9点")], [])
    assert quote_of(tree, 1) == "笔试7月26日9点开始，面试"
    assert quote_of(tree, 2) == "9点"


def test_a_time_across_the_end_of_a_quote_is_one_time_still() -> None:
    tree = marked([span("笔试7月")], [span("7月26日")])
    assert words_of_time(tree, 1) == "7月26日"
    first, last = tree.all("a", "time")
    assert first.attributes["id"] == "at-time-1"
    assert "data-n" not in first.attributes
    assert last.attributes["data-n"] == "1"
    assert "id" not in last.attributes
    assert broken_links(tree) == set()


@pytest.mark.parametrize("times", [[(2, 9), (4, 7)], [(2, 7), (2, 9)], [(2, 5), (4, 9)]])
def test_times_that_overlap_break_nothing(times: list[tuple[int, int]]) -> None:
    tree = marked([], [Span(*time) for time in times])
    assert shown(tree) == TEXT
    assert broken_links(tree) == set()


def test_quotes_outside_of_the_text_break_nothing() -> None:
    tree = marked([Span(0, 0), Span(5, 999), Span(998, 999)], [Span(997, 999)])
    assert shown(tree) == TEXT
    assert broken_links(tree) == set()


def test_lines_and_blanks_are_kept() -> None:
    text = "\n一、\t时间：\r\n  7月26日\r\n\r\n"
    tree = marked([Span(1, 13)], [Span(10, 15)], text=text)
    assert shown(tree) == text.replace("\r\n", "\n")


def test_a_pair_of_cr_and_lf_stays_one_line_break_where_a_mark_parts_it() -> None:
    assert shown(marked([Span(0, 2)], [], text="一\r\n二\r")) == "一\n二\n"


def test_hostile_text_is_shown() -> None:
    text = "<script>alert('7月26日')</script>&lt;\u202e\x1b\x00\udc80"
    tree = marked([Span(0, len(text))], [span("7月26日")], text=text)
    assert shown(tree) == "<script>alert('7月26日')</script>&lt;\\u202e\\x1b\\x00\\udc80"
    assert tree.all("script") == []


offsets = st.integers(0, len(TEXT))
spans = st.builds(lambda one, other: Span(*sorted((one, other))), offsets, offsets)
cuts = st.lists(offsets, max_size=8, unique=True).map(sorted)


@given(st.lists(spans, max_size=6), cuts)
def test_any_marks_tell_their_spans_exactly(quotes: list[Span], ends: list[int]) -> None:
    times = [Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=False)]
    tree = marked(quotes, times)
    assert shown(tree) == TEXT
    for number, quote in enumerate(quotes, 1):
        assert quote_of(tree, number) == TEXT[slice(*quote)]
    for number, time in enumerate(times, 1):
        assert words_of_time(tree, number) == TEXT[slice(*time)]
    assert broken_links(tree) == set()


@pytest.mark.parametrize("path", CORPUS[::6], ids=lambda path: path.stem)
def test_the_marks_of_real_notices(path: Path) -> None:
    extraction = api.extract(read(path))
    tree = read_page(extraction)
    text = extraction.document.text
    assert shown(tree) == text.replace("\r\n", "\n")
    for number, item in enumerate((*extraction.items, *extraction.cancelled), 1):
        if number in named(tree):
            assert quote_of(tree, number) == item.quote.replace("\r\n", "\n")
    for number, time in enumerate(extraction.times, 1):
        assert words_of_time(tree, number) == time.text
    assert broken_links(tree) == set()
    assert len(tree.all("a", "used")) + len(tree.all("a", "dropped")) >= len(extraction.times)


def named(tree: Node) -> set[int]:
    """The items that the titles of marks name wherever they lie: all but those under many others."""
    marks = tree.one("div", "text").all("mark")
    full = {number for mark in marks if mark.attributes["title"].endswith("…") for number in tags(mark)}
    return {number for mark in marks for number in tags(mark)} - full


def tags(mark: Node) -> set[int]:
    return {int(tag.attributes["data-n"]) for tag in mark.all("a", "tag")}


def test_an_item_that_is_called_off_is_marked_too() -> None:
    item = an_item(start="2020-07-26", span=span("面试7月28日"), times=(span("7月28日"),))
    extraction: Extraction = replace(
        found(
            text=TEXT,
            times=(a_time("", span=span("7月28日")),),
            dropped=(Dropped("", span("7月28日"), "cancelled"),),
        ),
        cancelled=(item,),
    )
    tree = read_page(extraction)
    assert quote_of(tree, 1) == "面试7月28日"
    entry = tree.one("li", id="time-1")
    assert entry.attributes["class"] == "dropped"
    assert entry.one("a", "tag").attributes["href"] == "#item-1"
