"""Members of a list take what they lack from the one before: 上午10点、下午1点、2点30分和4点."""

from dataclasses import replace
from datetime import datetime

from xunli.temporal.token import Draft

NOON = 12
EARLIEST = 6
"""Up to this hour a time that would run backwards is one after noon: 上午10点、2点半."""


def after(draft: Draft, previous: datetime) -> Draft:
    """A clock time in doubt takes the half of the day that follows `previous`."""
    point = draft.first
    clock = point.clock if point is not None else None
    if point is None or point.dates or clock is None or clock.hour is None or clock.part or clock.certain:
        return draft
    then = previous.hour + previous.minute / 60
    here = clock.hour + clock.minute / 60
    early = clock.hour <= EARLIEST
    if not 0 < clock.hour < NOON or not here <= then < here + NOON:
        return draft
    if not early and (draft.last is not None or previous.hour < NOON):
        return draft
    return replace(draft, first=replace(point, clock=replace(clock, hour=clock.hour + NOON, certain=True)))
