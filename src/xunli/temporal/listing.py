"""Members of a list take what they lack from the one before: 上午10点、下午1点、2点30分和4点."""

from dataclasses import replace
from datetime import datetime

from xunli.temporal.token import Draft

NOON = 12


def after(draft: Draft, previous: datetime) -> Draft:
    """A clock time in doubt takes the half of the day that follows `previous`."""
    point = draft.first
    clock = point.clock if point is not None else None
    if point is None or point.dates or clock is None or clock.hour is None or clock.part or clock.certain:
        return draft
    then = previous.hour + previous.minute / 60
    here = clock.hour + clock.minute / 60
    if 0 < clock.hour < NOON and here <= then < here + NOON:
        return replace(
            draft, first=replace(point, clock=replace(clock, hour=clock.hour + NOON, certain=True))
        )
    return draft
