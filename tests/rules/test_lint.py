"""What a pattern of a pack may not do, and what it may."""

import re
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.rules import lint
from xunli.rules.limits import DEEPEST, LONGEST_PATTERN

UNBOUNDED = "a repeat without an upper bound"
NESTED = "a repeat inside a repeat"
WAYS = "can be tried in more than 100000 ways"


def faults(pattern: str) -> list[str]:
    return [what for what, _ in lint.faults(pattern)]


@pytest.mark.parametrize(
    "pattern",
    [
        "打印(?:本人)?准考证",
        "[^，。]{0,20}停[水电]",
        r"(?P<line>\d{1,3}路).{0,40}发车",
        "(?:第?[一二三]、?){1,5}批",
        "(?i:wi-?fi)维护",
        r"\{甲\}",
        "(?<!不)停电(?!线路)",
        "(?:停水|停电|断网){1,8}",
    ],
)
def test_patterns_as_the_packs_have_them(pattern: str) -> None:
    assert faults(pattern) == []


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("准考证(", "not a regular expression: missing )"),
        ("(?<=停*)电", "not a regular expression: look-behind requires fixed-width"),
        ("电{9999999999}", "not a regular expression: the repetition number is too large"),
        ("[[甲]乙]", "not a regular expression: Possible nested set"),
        ("(停)电", "a group without a name"),
        ("(?i)wifi", "a flag for the whole pattern"),
        (r"\b停电", r"\b, which means nothing between Han characters"),
        ("{Waste}日", "a brace that is no {word}"),
        ("电" * (LONGEST_PATTERN + 1), f"longer than {LONGEST_PATTERN} characters"),
        ("(?:" * 5000 + ")" * 5000, f"longer than {LONGEST_PATTERN}"),
        ("(?:" * 1000 + ")" * 1000, f"more than {DEEPEST} groups inside each other"),
        ("(?:甲|乙丙" * 30 + ")" * 30, f"more than {DEEPEST} groups inside each other"),
    ],
)
def test_patterns_that_mean_something_else_or_nothing(pattern: str, fault: str) -> None:
    (told,) = faults(pattern)
    assert told.startswith(fault)


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("停.*电", UNBOUNDED),
        ("停.+?电", UNBOUNDED),
        ("停.*+电", UNBOUNDED),
        ("(?>停.*)电", UNBOUNDED),
        ("(?P<a>停)?(?(a).*|水)电", UNBOUNDED),
        ("(?!停.*水)停电", UNBOUNDED),
        ("停.{0,200}电", "a repeat of more than 80"),
        ("(?:.{0,5}水){0,5}电", NESTED),
        ("(?:.{0,5}+水){0,5}电", NESTED),
        ("(?:甲|甲){0,40}电", WAYS),
        ("(?:甲?甲?){0,40}电", WAYS),
        ("(?:甲|甲乙|甲丙){0,40}电", WAYS),
        (".{0,80}.{0,80}.{0,80}停电", WAYS),
        ("(?:[甲乙]丁|[乙丙]){0,40}电", WAYS),
        ("(?:|甲){0,40}电", WAYS),
    ],
)
def test_patterns_that_a_text_can_make_slow(pattern: str, fault: str) -> None:
    assert any(told.startswith(fault) for told in faults(pattern)), faults(pattern)


def test_a_fault_says_at_which_character() -> None:
    assert [*lint.faults("停电(甲")] == [("not a regular expression: missing ), unterminated subpattern", 2)]


WORDS = {"cut": ("停水", "停电线路"), "of": ("的",)}


@pytest.mark.parametrize("pattern", ["{cut}(", "甲{cut}{of}乙(丙", "(", "{cut}{of}{cut}{of}丁)"])
def test_it_is_the_character_of_the_pattern_as_it_was_written(pattern: str) -> None:
    ((_, at),) = lint.faults(lint.expand(pattern, WORDS))
    assert at is not None
    assert pattern[lint.origin(pattern, WORDS, at)] in "()"


@given(st.lists(st.sampled_from(["{cut}", "{of}", "甲", "(", "乙丙"])))
def test_every_character_outside_of_words_keeps_its_place(parts: list[str]) -> None:
    starts = [0, *accumulate(map(len, parts))]
    written = [0, *accumulate(len(lint.expand(part, WORDS)) for part in parts)]
    pattern = "".join(parts)
    assert [lint.origin(pattern, WORDS, at) for at in written] == starts


@given(st.text("甲乙(){}[]|?*+\\^$.,0123<>=!:#-ibPx ", max_size=30))
def test_any_text_is_either_faulty_or_a_regular_expression(pattern: str) -> None:
    if not faults(pattern):
        re.compile(pattern)
        re.compile(rf"(?:{pattern})\Z")
