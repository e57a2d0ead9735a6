"""The only place where the clock is read."""

from datetime import datetime

from xunli.model import ZONE


def now() -> datetime:
    """Return the time it is in Asia/Shanghai."""
    return datetime.now(ZONE)
