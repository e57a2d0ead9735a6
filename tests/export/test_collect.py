"""Which items are written, whatever the format."""

import pytest
from export_factory import an_item, at, day, found

from xunli.errors import ConfigError
from xunli.export.collect import entries, latest
from xunli.model import Extraction


def uids(*extractions: Extraction) -> list[str]:
    return [entry.item.uid for entry in entries(extractions)]


def test_the_later_of_two_extractions_of_a_source_counts() -> None:
    assert uids(found(an_item(uid="a")), found(an_item(uid="b"))) == ["b"]


def test_bare_strings_have_no_source_and_are_told_apart_by_their_text() -> None:
    one, two = found(an_item(uid="a"), source="", text="甲"), found(an_item(uid="b"), source="", text="乙")
    assert uids(one, two, one) == ["a", "b"]


def test_two_items_with_one_uid_are_refused_rather_than_one_of_them_lost() -> None:
    with pytest.raises(ConfigError, match="'旧' and '新' have the same UID"):
        uids(
            found(an_item(uid="a", title="旧"), source="1"), found(an_item(uid="a\n", title="新"), source="2")
        )


def test_documents_stay_in_the_order_of_their_last_extraction() -> None:
    one, two = found(source="1"), found(source="2")
    assert latest([one, two, one]) == [two, one]


def test_the_order_does_not_depend_on_the_order_given() -> None:
    one = found(an_item(uid="a", start=at("2020-07-26T09:00")), source="1")
    two = found(an_item(uid="b", start=day("2020-07-26"), end=None), source="2")
    assert uids(one, two) == uids(two, one) == ["b", "a"]
