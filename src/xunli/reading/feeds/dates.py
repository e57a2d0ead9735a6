"""The dates of feed entries, in the forms that feeds have them in."""

import re
from datetime import date, datetime

from xunli.model import ZONE

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")


def feed_day(written: str) -> date | None:
    """The day in Asia/Shanghai that an entry names as its date: RFC 822, ISO 8601, or year, month, day.

    A time without a zone is taken to be of Asia/Shanghai. `None` for what is no date.
    """
    written = written.strip()[:100]
    moment = _iso(written) or _rfc822(written)
    try:
        if moment is not None:
            return (moment if moment.tzinfo is None else moment.astimezone(ZONE)).date()
        match = _DAY.match(written)
        return date(*map(int, match.groups())) if match else None
    except (ValueError, OverflowError):  # 30 February; the first day of all
        return None


def _iso(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


def _rfc822(written: str) -> datetime | None:
    from email.utils import parsedate_to_datetime  # late, for it is slow to import

    try:
        return parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
