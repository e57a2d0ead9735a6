"""How long until then, in the words of a person: 今天 17:00 截止, 还有 3 天截止, 3 天后开放."""

from datetime import datetime

from xunli.agenda.ahead import Ahead, State
from xunli.cli import strings
from xunli.cli.when import last_stamp, stamp

_WORDS = {
    State.DUE: (strings.DUE_NEAR, strings.DUE_NEAR_DAY, strings.DUE_IN),
    State.OPENS: (strings.OPENS_NEAR, strings.OPENS_NEAR_DAY, strings.OPENS_IN),
    State.BEGINS: (strings.BEGINS_NEAR, strings.BEGINS_NEAR_DAY, strings.BEGINS_IN),
    State.HAPPENS: (strings.HAPPENS_NEAR, strings.HAPPENS_NEAR_DAY, strings.HAPPENS_IN),
    State.ONGOING: (strings.ONGOING_NEAR, strings.ONGOING_NEAR_DAY, strings.ONGOING_IN),
}
"""For today and tomorrow with a clock time, without one, and for later days."""


def countdown(one: Ahead, now: datetime) -> str:
    """Return the words for the time from `now` to what matters next, counted in days of the calendar."""
    near, near_day, later = _WORDS[one.state]
    lasts = one.state in (State.DUE, State.ONGOING)
    day, clock, _ = last_stamp(one.target) if lasts else stamp(one.target)
    days = (day - now.date()).days
    if days > 1:
        return later.format(n=days)
    name = strings.TOMORROW if days == 1 else strings.TODAY
    return near.format(day=name, clock=clock) if clock else near_day.format(day=name)
