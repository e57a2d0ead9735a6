"""An item leads where the text says, else where a link of its sentence or paragraph does."""

from datetime import date

import pytest

import xunli
from xunli.model import Document, Link, Span

DAY = date(2024, 5, 1)


def url(text: str, *, kind: str | None = None) -> str | None:
    """Of the first item of a text whose links are written 〔words→target〕."""
    links = []
    plain = ""
    for piece in text.split("〔"):
        linked, closed, rest = piece.partition("〕")
        if not closed:
            plain += piece
            continue
        words, _, target = linked.partition("→")
        links.append(Link(Span(len(plain), len(plain) + len(words)), f"http://{target}.example/"))
        plain += words + rest
    items = xunli.extract(Document(plain, links=tuple(links)), DAY).items
    found = next(item for item in items if kind in (None, item.kind)).url
    return found.removeprefix("http://").removesuffix(".example/") if found else None


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("报名时间为5月10日至5月12日，〔点此报名→a〕。", "a"),
        ("请于5月10日前登录〔考试院网站→a〕报名，《〔章程→b〕》另见。", "a"),
        ("请于5月10日前报名，详见〔章程→b〕和〔附件→a〕。", "a"),
        ("请于5月10日前报名。可在〔系统→a〕提交。", "a"),
        ("请于5月10日前登录http://t.example/报名，见〔附件1→a〕。", "t"),
        ("请于5月10日前报名，见附件2。\n\n〔附件1：章程→b〕\n〔附件2：报名表→a〕\n〔附件20：样表→c〕", "a"),
        ("报名时间：5月10日至12日。\n\n报名网址：〔点击进入→a〕\n\n〔某报→b〕", "a"),
        ("报名时间：5月10日至12日。\n\n〔甲报名系统→a〕\n〔乙报名系统→b〕", None),
        ("报名时间：5月10日至12日。\n\n〔学校首页→b〕", None),
        ("报名时间：5月10日至12日。", None),
    ],
)
def test_url(text: str, leads: str | None) -> None:
    assert url("关于报名的通知\n\n" + text, kind="registration") == leads


def test_a_row_leads_where_a_cell_of_it_does() -> None:
    table = "| 批次 | 报名时间 | 入口 |\n| 一 | 5月10日9:00 | 〔进入→a〕 |\n| 二 | 6月10日9:00 | 〔进入→b〕 |"
    assert url(table, kind="registration") == "a"


def test_links_stay_with_their_words_where_blanks_are_taken_out() -> None:
    assert url("请于 5 月 10 日 前报名，详见〔章程→b〕、〔附件→a〕。", kind="registration") == "a"


def test_mail_is_no_page() -> None:
    text = "请于5月10日前报名，邮箱a。"
    links = (Link(Span(12, 13), "mailto:a@b.example"),)
    assert [item.url for item in xunli.extract(Document(text, links=links), DAY).items] == [None]
