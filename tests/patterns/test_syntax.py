"""A pattern taken apart."""

import re

import pytest

from xunli.patterns.syntax import MANY, Edge, Group, Look, Other, Repeat, Set, parse


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        ("准考证", ("准考证",)),
        ("报名费?", ("报名", Repeat("费", 0, 1))),
        ("月+日{2}点{1,3}分{2,}秒*?", (
            Repeat("月", 1, MANY),
            Repeat("日", 2, 2),
            Repeat("点", 1, 3),
            Repeat("分", 2, MANY),
            Repeat("秒", 0, MANY),
        )),
        (r"停[水电\d-]", ("停", Set("水电-", (("0", "9"),)))),
        (r"[^水]\s", (Set("", known=False), Set("", known=False))),
        (r"[a-c\]\n]", (Set("]\n", (("a", "c"),)),)),
        (r"\.\u6708\n", (".", "月", "\n")),
        ("(?:网上|现场)(?P<what>报名)", (Group((("网上",), ("现场",))), Group((("报名",),)))),
        (r"(?<!第)月(?=日)", (
            Look((("第",),), behind=True, wanted=False),
            "月",
            Look((("日",),), behind=False, wanted=True),
        )),
        (r"^.\Z(?P<a>)(?P=a)", (Edge(), Other(), Edge(), Group(((),)), Other())),
        (r"(?P<a>月)?(?(a)日)", (Repeat(Group((("月",),)), 0, 1), Repeat(Group((("日",),)), 0, 1))),
        ("(?i:5G)", (Group((("5", Set("gG")),)),)),
        ("第{第}", ("第", "{", "第}")),
    ],
)  # fmt: skip
def test_pieces(pattern: str, pieces: tuple[object, ...]) -> None:
    re.compile(pattern)
    assert parse(pattern) == (pieces,)


def test_alternatives() -> None:
    assert parse("打印|下载|") == (("打印",), ("下载",), ())


def test_members() -> None:
    assert Set("水", (("a", "c"),)).members() == {"水", "a", "b", "c"}
