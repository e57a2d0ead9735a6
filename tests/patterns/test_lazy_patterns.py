"""Patterns of packs compile when they are asked, and then are plain regular expressions."""

import re

import pytest

from xunli.patterns import NOTHING, Pattern


def test_nothing_is_compiled_before_it_is_asked() -> None:
    pattern = Pattern("报名(")
    assert pattern.pattern == "报名("
    with pytest.raises(re.error):
        pattern.search("报名")


def test_then_it_is_a_regular_expression() -> None:
    pattern = Pattern("(?P<what>报名|缴费)")
    found = pattern.search("网上缴费", 2)
    assert found is not None
    assert found["what"] == "缴费"
    assert [hit.start() for hit in pattern.finditer("报名缴费")] == [0, 2]
    assert pattern.fullmatch("报名")
    assert not pattern.match("网上报名")
    assert pattern.findall("报名缴费") == ["报名", "缴费"]
    assert pattern.sub("-", "网上报名") == "网上-"
    assert pattern.split("先报名后缴费") == ["先", "报名", "后", "缴费", ""]
    assert Pattern("ddl", re.IGNORECASE).match("DDL")


def test_other_attributes_are_none_of_its_business() -> None:
    with pytest.raises(AttributeError):
        _ = Pattern("报名").scanner


def test_nothing_matches_nothing() -> None:
    assert NOTHING.search("") is None
