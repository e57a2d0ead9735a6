"""A pack from elsewhere is loaded or refused with a `PackError`: it never crashes, hangs or runs anything."""

import json
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import xunli
from xunli.errors import PackError
from xunli.model import Kind, Role
from xunli.rules import Pack, load_pack, parse_pack
from xunli.rules.limits import LARGEST_FILE, LONGEST_EXAMPLE, LONGEST_PATTERN, MOST_FAULTS, MOST_RULES

RULE = """
[[rule]]
id = "waste.day"
kind = "other"
role = "event"
title = ["{core}"]
trigger = '投放'
[[rule.example]]
text = "6月15日投放。"
expect = [{ start = "2024-06-15" }]
[[rule.example]]
text = "投放点"
"""


def loaded(source: str) -> Pack | None:
    """The pack, if it is one; a `PackError` has faults that say something."""
    try:
        return parse_pack(source, "mine.toml")
    except PackError as error:
        told = error
    assert told.faults
    assert str(told) == "\n".join(map(str, told.faults))
    assert all(fault.what and fault.file == "mine.toml" for fault in told.faults)
    return None


@given(st.text())
@example("\ud800")
@example("a = " + "[" * 5000)
@example("a = 0x" + "f" * 9000)
@example("a = " + "9" * 9000)
@example("schema = 0x" + "f" * 9000)
@example("rule = [[[]]]")
@example("rule = [1]\ndrop = 2\nwords = 3\ndisable = 4")
@example("[words]\nA = ['x']\nb = []\nc = 1\nd = ['']")
@example("schema = 1\n[[rule]]\nid = ''\nexample = 1")
@example(
    "schema = 1\n[[rule]]\n[[rule.example]]\nexpect = [1, {}, {start = 2024-06-15}]\ntext = 1\npublished = 07:00:00"
)
def test_any_text_is_a_pack_or_an_error(source: str) -> None:
    loaded(source)


@given(st.binary())
@example(b"\xff\xfe")
@example("schema = 1 # 规则".encode("gbk"))
@example(b"\xef\xbb\xbfschema = 1")
def test_any_file_is_a_pack_or_an_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(data)
    try:
        load_pack(file)
    except PackError as error:
        told = str(error)
    else:
        return
    assert str(file) in told


NAMES = """
schema words rule drop disable id kind role becomes title trigger unless times within place contact note find
priority spells fallback replaces example text published expect drops reason before after clause start
"""
KEYS = st.sampled_from(NAMES.split())
PATTERNS = st.text("停电{}cut()[]|?*+\\^$.,0123<>=!:#-iP ", max_size=20)
SCALARS = st.one_of(
    st.text(max_size=5),
    PATTERNS,
    st.sampled_from(
        [*Kind, *Role, "date", "clause", "each", "past", "court.hearing", "{core}", "2024-06-15"]
    ),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.floats(),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def written(value: Any) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value).replace("\x7f", "\\u007f")
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {written(one)}" for key, one in value.items()) + "}"
    return value.isoformat() if isinstance(value, date) else str(value)


def table(values: dict[str, Any]) -> str:
    return "".join(f"{key} = {written(value)}\n" for key, value in values.items())


@given(st.dictionaries(KEYS, VALUES, max_size=6))
def test_any_values_are_a_pack_or_an_error(values: dict[str, Any]) -> None:
    loaded(table(values))


PIECES = [
    "停",
    "电",
    "[停电]",
    "(?:停|电)",
    "(?P<a>停)",
    "(?P<place>.{0,9})",
    "{cut}",
    ".{0,5}",
    "^",
    "$",
    "(?!电)",
    "(?<=停)",
    "?",
]
TITLES = ["{core}", "{a}", "{place}", "停"]
REGULAR = st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join)
MEANT = st.fixed_dictionaries(
    {
        "trigger": REGULAR.map("停".__add__),
        "title": st.lists(st.sampled_from(TITLES), max_size=3),
    },
    optional={
        "role": st.sampled_from([*Role]),
        "becomes": st.lists(st.sampled_from([*Role])),
        "unless": REGULAR | PATTERNS,
        "place": REGULAR,
        "find": st.lists(REGULAR, max_size=3),
        "times": st.lists(st.sampled_from(["date", "time", "set", "datetime"])),
        "within": st.sampled_from(["clause", "sentence", "headline"]),
        "priority": st.integers(-25, 25),
        "spells": st.sampled_from(["each", "outer"]),
        "fallback": st.booleans(),
        "replaces": st.lists(st.sampled_from(["court.hearing", "utility.cut", "goal"])),
    },
)


@given(MEANT)
def test_what_is_loaded_can_be_used(values: dict[str, Any]) -> None:
    examples = [{"text": "6月15日停电", "expect": [{"kind": "outage"}]}, {"text": "停电"}]
    rule = {"id": "a.b", "kind": "outage", "role": "event", **values, "example": examples}
    pack = loaded(f"schema = 1\nwords.cut = ['停']\n[[rule]]\n{table(rule)}")
    if pack is not None:
        extractor = xunli.Extractor([*xunli.builtin_packs(), pack])
        extractor.extract(
            "滨河花园6月15日停电。\n停电停停电：6月16日9:00—11:00。", published=date(2024, 6, 3)
        )


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("schema = 1\n" + RULE * (MOST_RULES + 1), f"more than {MOST_RULES} rules and drops"),
        ("schema = 1\n" + RULE.replace("'投放'", f"'投{'放' * LONGEST_PATTERN}'"), "trigger: longer than"),
        ("schema = 1\n" + RULE.replace("投放点", "投放点" * LONGEST_EXAMPLE), "example 2: text: longer than"),
        (
            "schema = 1\n" + RULE.replace("'投放'", "'投放'\npriority = 10000"),
            "priority: must be from -20 to 20",
        ),
        (f"schema = 1\n[words]\nlong = ['{'长' * 6000}']", "long: longer than"),
        (
            f"schema = 1\n[words]\nlong = ['{'长' * 1600}']\n"
            + "".join(RULE.replace("waste", f"w{n}").replace("'投放'", "'{long}'") for n in range(700)),
            "the pack's patterns are longer than",
        ),
        (".".join(["a"] * 100_000) + " = 1", "keys joined by dots"),
        ("schema = 1\n" + "".join(f"k{n} = 1\n" for n in range(50_000)), "unknown field"),
    ],
    ids=["rules", "pattern", "example", "priority", "words", "patterns", "dots", "faults"],
)
def test_limits(source: str, fault: str) -> None:
    began = time.perf_counter()
    with pytest.raises(PackError) as caught:
        parse_pack(source, "mine.toml")
    assert fault in str(caught.value)
    assert len(caught.value.faults) <= MOST_FAULTS
    assert len(str(caught.value)) < 100_000
    assert time.perf_counter() - began < 10


def test_a_file_may_not_be_too_large(tmp_path: Path) -> None:
    file = tmp_path / "large.toml"
    file.write_bytes(b"#" * (LARGEST_FILE + 1))
    with pytest.raises(PackError, match=r"large\.toml: larger than 1000000 bytes: split it"):
        load_pack(file)
    file.write_bytes(b"schema = 1\n#" + b"#" * (LARGEST_FILE - 12))
    assert load_pack(file).rules == ()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_a_file_without_end_is_not_read_to_the_end() -> None:
    with pytest.raises(PackError, match="larger than"):
        load_pack("/dev/zero")


@pytest.mark.parametrize("name", ["", "no\0name", "x" * 5000])
def test_a_name_that_no_file_has(name: str) -> None:
    with pytest.raises(PackError, match="cannot be read"):
        load_pack(name)
