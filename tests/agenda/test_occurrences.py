"""The next time of items that repeat."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from item_factory import an_item, at, moment
from xunli.agenda.moments import over
from xunli.agenda.occurrences import next_occurrence
from xunli.model import Item, Role

DEPARTURE = an_item(start="2020-06-16T10:00", rrule="FREQ=DAILY")
OPENING = an_item(
    Role.WINDOW, "2020-10-03T08:00", "2020-10-03T12:00", rrule="FREQ=DAILY;UNTIL=20201005T235959"
)
MARKET = an_item(start="2020-06-20", rrule="FREQ=WEEKLY;BYDAY=SA")


@pytest.mark.parametrize(
    ("item", "now", "start"),
    [
        (DEPARTURE, "2020-06-01", "2020-06-16T10:00"),
        (DEPARTURE, "2020-06-16T10:00", "2020-06-16T10:00"),
        (DEPARTURE, "2020-06-16T10:01", "2020-06-17T10:00"),
        (DEPARTURE, "2026-03-05T23:00", "2026-03-06T10:00"),
        (OPENING, "2020-10-03T11:00", "2020-10-03T08:00"),
        (OPENING, "2020-10-03T12:01", "2020-10-04T08:00"),
        (OPENING, "2020-10-05T11:59", "2020-10-05T08:00"),
        (MARKET, "2020-06-20T23:59", "2020-06-20"),
        (MARKET, "2020-06-21", "2020-06-27"),
        (an_item(start="2020-06-20", rrule="FREQ=DAILY;UNTIL=20200621"), "2020-06-21T08:00", "2020-06-21"),
        (
            an_item(start="2020-06-20T08:00", rrule="FREQ=DAILY;UNTIL=20200621T000000Z"),
            "2020-06-21",
            "2020-06-21T08:00",
        ),
    ],
)
def test_first_time_that_is_not_over(item: Item, now: str, start: str) -> None:
    found = next_occurrence(item, at(now))
    assert found is not None
    assert found.start == moment(start)


def test_end_moves_with_the_start() -> None:
    found = next_occurrence(OPENING, at("2020-10-04T13:00"))
    assert found is not None
    assert (found.start, found.end) == (at("2020-10-05T08:00"), at("2020-10-05T12:00"))


def test_deadline_that_repeats() -> None:
    item = an_item(Role.DEADLINE, due="2020-06-15", rrule="FREQ=MONTHLY;BYMONTHDAY=15")
    found = next_occurrence(item, at("2020-07-15T12:00"))
    assert found is not None
    assert found.due == moment("2020-07-15")


@pytest.mark.parametrize(
    ("item", "now"),
    [
        (OPENING, "2020-10-05T12:01"),
        (an_item(start="2020-06-20", rrule="FREQ=DAILY;COUNT=3"), "2020-06-23"),
    ],
)
def test_series_that_has_ended(item: Item, now: str) -> None:
    assert next_occurrence(item, at(now)) is None


@pytest.mark.parametrize("rule", [None, "FREQ=SOMETIMES", "every day", "FREQ=DAILY;UNTIL=soon", "BYDAY=MO"])
def test_item_that_does_not_repeat_or_not_intelligibly(rule: str | None) -> None:
    item = an_item(start="2020-06-20T09:00", rrule=rule)
    assert next_occurrence(item, at("2020-07-01")) == item


@given(st.integers(0, 3000 * 24 * 60), st.sampled_from([DEPARTURE, MARKET]))
def test_next_time_is_not_over_and_at_most_a_period_away(minutes: int, item: Item) -> None:
    now = at("2020-06-01") + timedelta(minutes=minutes)
    found = next_occurrence(item, now)
    assert found is not None
    ending = over(found)
    assert ending is not None
    assert now <= ending <= max(now, at("2020-06-20")) + timedelta(days=8)
