"""What holds for every text: spans are true, nothing is lost, nothing crashes, time grows with the length."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xunli.text import articles, fold, publication, reference

CORPUS = sorted((Path(__file__).parents[2] / "fixtures" / "corpus").glob("*.txt"))

PIECES = st.sampled_from(
    [
        *"一1月日（）《》“”：:，。；！、 \n\n\n\t|-—△▌【】①#*~.",
        "\r\n",
        "  ",
        "——\n",
        "晚报6月15日讯 ",
        "本报讯（记者 丁香）",
        "记者 丁香 报道\n",
        "2024年3月11日",
        "二〇二四年三月十一日\n",
        "发布时间：",
        "报名时间：7月1日至3日",
        "一、报名\n",
        "（一）缴费。",
        "1. ",
        "附件1\n",
        "第一条 ",
        "A05\n",
        "责编 丁香 版式 白果\n",
        "星期二\n",
        "（下转A07版）\n",
        "▲图 丁香 摄\n",
        "水务局\n",
        "关于停水的通知\n",
        "如下：\n",
        "---\n",
        "title: 题\n",
        "| a | b |\n",
        "时间\t地点\n",
        "停水，请各位业主提前储水，恢复时间另行通知",
        "🎵",
        "1️⃣",
        "\ud800",
        "\x00",
    ]
)
PAGES = st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=80)


def check(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    found = articles(folded)
    covered = 0
    for article in found:
        assert article.span.start >= covered
        assert article.sentences
        for sentence in article.sentences:
            start, end = sentence.span
            assert not folded[covered:start].strip(), "a character between sentences is lost"
            assert start < end
            assert not folded[start].isspace()
            assert not folded[end - 1].isspace()
            assert sentence.paragraph.start <= start
            assert end <= sentence.paragraph.end
            for scope in sentence.scopes:
                assert article.span.start <= scope.span.start <= scope.span.end <= article.span.end
            covered = end
        assert article.span == (article.sentences[0].span.start, article.sentences[-1].span.end)
    assert not folded[covered:].strip(), "the end is lost"
    day, source = publication(folded, found)
    assert (day is None) == (source == "")
    for article in found:
        reference(article, folded, day)


@given(PAGES)
@settings(max_examples=300, deadline=None)
def test_every_character_is_in_one_sentence_of_one_article(text: str) -> None:
    check(text)


@given(st.text(st.characters(exclude_categories=[]), max_size=120))
@settings(max_examples=200, deadline=None)
def test_no_text_is_too_odd(text: str) -> None:
    check(text)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_fixtures(path: Path) -> None:
    check(path.read_text(encoding="utf-8"))


@given(PAGES)
@settings(max_examples=100, deadline=None)
def test_the_same_page_gives_the_same_articles(text: str) -> None:
    assert articles(fold(text)) == articles(fold(text))


@pytest.mark.parametrize(
    "piece",
    [
        *"一1月(（《“【\t|-，。:",
        "\n",
        "年月日",
        "记者 ",
        "本报讯",
        "报名：",
        "a b c\n",
        "通知\n",
        "摄\n",
        "某某局\n",
        "【一】一\n",
    ],
    ids=ascii,
)
def test_time_grows_with_the_length(piece: str) -> None:
    """A hundred thousand hostile characters, far inside a second each on any machine that runs tests."""
    text = (piece * 100_000)[:100_000]
    begin = process_time()
    check_speed = fold(text)
    publication(check_speed, articles(check_speed))
    assert process_time() - begin < 5
