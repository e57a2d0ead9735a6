"""Repeat rules as RFC 5545 wants them beside a start: UNTIL in UTC for times, a date for whole days."""

from datetime import UTC, date, datetime, time

from xunli.errors import ConfigError
from xunli.model import ZONE

_LAST_SECOND = time(23, 59, 59)
_CLOCK_PARTS = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})


def rule_beside(rule: str, *, all_day: bool) -> str:
    """Return the RRULE value to write beside a start that is a whole day or a time.

    An UNTIL without `Z` is local to Asia/Shanghai; one that is a date includes that whole day. A series of
    whole days loses the clock parts that RFC 5545 forbids there.
    """
    parts = [part.partition("=")[::2] for part in rule.upper().removeprefix("RRULE:").split(";") if part]
    if not any(key == "FREQ" for key, _ in parts):
        raise ConfigError(f"the repeat rule {rule!r} does not say how often (FREQ)")
    return ";".join(
        f"{key}={_until(value, rule, all_day=all_day) if key == 'UNTIL' else value}"
        for key, value in parts
        if not (all_day and key in _CLOCK_PARTS)
    )


def _until(value: str, rule: str, *, all_day: bool) -> str:
    last = _moment(value, rule)
    if all_day:
        return f"{last.astimezone(ZONE):%Y%m%d}"
    return f"{last.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _moment(value: str, rule: str) -> datetime:
    try:
        if "T" not in value:
            return datetime.combine(date.fromisoformat(value), _LAST_SECOND, ZONE)
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise ConfigError(
            f"the repeat rule {rule!r} has an UNTIL that is neither a date nor a time"
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=ZONE)
