"""UNTIL as the start beside it needs it."""

import pytest

from xunli.errors import ConfigError
from xunli.export.recurrence import rule_beside


@pytest.mark.parametrize(
    ("rule", "beside_a_time", "beside_a_day"),
    [
        ("FREQ=DAILY", "FREQ=DAILY", "FREQ=DAILY"),
        (
            "FREQ=DAILY;UNTIL=20250905T235959",
            "FREQ=DAILY;UNTIL=20250905T155959Z",
            "FREQ=DAILY;UNTIL=20250905",
        ),
        ("FREQ=DAILY;UNTIL=20250905", "FREQ=DAILY;UNTIL=20250905T155959Z", "FREQ=DAILY;UNTIL=20250905"),
        (
            "FREQ=DAILY;UNTIL=20250905T155959Z",
            "FREQ=DAILY;UNTIL=20250905T155959Z",
            "FREQ=DAILY;UNTIL=20250905",
        ),
        (
            "FREQ=DAILY;UNTIL=20250905T200000Z",
            "FREQ=DAILY;UNTIL=20250905T200000Z",
            "FREQ=DAILY;UNTIL=20250906",
        ),
        ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0", "FREQ=DAILY;BYHOUR=9;BYMINUTE=0", "FREQ=DAILY"),
        ("RRULE:freq=weekly;byday=mo,we;", "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=WEEKLY;BYDAY=MO,WE"),
    ],
)
def test_rule_beside_a_start(rule: str, beside_a_time: str, beside_a_day: str) -> None:
    assert rule_beside(rule, all_day=False) == beside_a_time
    assert rule_beside(rule, all_day=True) == beside_a_day


@pytest.mark.parametrize(
    "rule", ["BYDAY=MO", "FREQ=DAILY;UNTIL=tomorrow", "FREQ=DAILY;UNTIL=20250230", "daily"]
)
def test_a_rule_that_cannot_be_written_is_named(rule: str) -> None:
    with pytest.raises(ConfigError, match=rule):
        rule_beside(rule, all_day=False)
