"""Every phrasing of the tables is read as its table says, and nothing else is found in it."""

from dataclasses import replace

import pytest
from time_cases import Case, Reading, cases, reading

import xunli
from xunli.model import ZONE

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_phrasing_is_read_as_its_table_says(case: Case) -> None:
    found = tuple(map(reading, xunli.find_times(case.text, case.reference, direction=case.direction)))
    assert found == case.readings
    for have, want in zip(found, case.readings, strict=True):
        assert want.implied is None or have.implied == want.implied, have.text


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_phrasing_inside_a_page_is_read_in_its_place(case: Case) -> None:
    before, after = "本报讯。\n\n", "\n\n记者。"
    found = tuple(
        map(reading, xunli.find_times(before + case.text + after, case.reference, direction=case.direction))
    )
    assert found == tuple(moved(want, len(before)) for want in case.readings)


def moved(want: Reading, by: int) -> Reading:
    return replace(want, span=(want.span[0] + by, want.span[1] + by))


def test_the_zone_is_that_of_the_notices() -> None:
    (found,) = xunli.find_times("上午9点", CASES[0].reference)
    assert getattr(found.start, "tzinfo", None) is ZONE
