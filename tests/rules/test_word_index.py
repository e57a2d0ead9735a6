"""The words of the packs in a stretch are found wherever they begin inside it."""

from hypothesis import given
from hypothesis import strategies as st

from xunli.model import Span
from xunli.rules import compile_packs, parse_pack
from xunli.rules.index import WordIndex

PACK = """
schema = 1
[[rule]]
id = "one"
kind = "exam"
role = "event"
title = ["x"]
trigger = '考|面试'
[[rule.example]]
text = "3月1日面试。"
expect = [{ kind = "exam" }]
[[rule.example]]
text = "面谈。"
[[rule]]
id = "two"
kind = "exam"
role = "event"
title = ["x"]
trigger = '考试|面试官'
[[rule.example]]
text = "3月1日考试。"
expect = [{ kind = "exam" }]
[[rule.example]]
text = "面谈。"
"""
PACKS = compile_packs([parse_pack(PACK, "test.toml")])


@given(st.text("考试面官谈", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_a_rule_is_among_the_owners_where_its_word_begins(text: str, start: int, length: int) -> None:
    end = min(start + length, len(text))
    index = WordIndex(text, Span(0, len(text)), PACKS)
    found = {rule.id for rule in PACKS.rules_of(index.owners(start, end))}
    wanted = {
        rule.id
        for rule in PACKS.rules
        if any(text.startswith(word, at) for word in rule.words for at in range(start, end))
    }
    assert found == wanted
