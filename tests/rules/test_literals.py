"""The words of a pattern: none of its matches lacks all of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.rules import builtin_packs
from xunli.rules.literals import required

PATTERNS = [rule.trigger.pattern for pack in builtin_packs() for rule in pack.rules if rule.words]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("准考证", {"准考证"}),
        ("打印|下载", {"打印", "下载"}),
        ("(?:打印|打开)通道", {"打印通道", "打开通道"}),
        ("停[水电]", {"停水", "停电"}),
        ("停.{0,3}电力", {"电力"}),
        ("(?:网上)?报名", {"报名"}),
        ("报名(?!费)", {"报名"}),
        ("(?i:ddl)停", {a + b + c + "停" for a in "dD" for b in "dD" for c in "lL"}),
        ("(?i:wifi)停", {"停"}),
        ("(?i:甲a(?-i:b))", {"甲ab", "甲Ab"}),
        (".{0,5}", set()),
        ("报名|.{1,3}", set()),
    ],
)
def test_words(pattern: str, words: set[str]) -> None:
    assert required(pattern) == words


@pytest.mark.parametrize("pattern", PATTERNS)
@given(data=st.data())
def test_every_match_holds_one_of_the_words(pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern, fullmatch=True))
    if re.search(pattern, text):
        assert any(word in text for word in required(pattern))
