"""The day of a feast by any of its names.

Civil feasts are asked for by civil year. Lunar feasts of the first ten months lie in the civil year of the
same number. The feasts at the end of the lunar year (腊八, 小年, 除夕) are asked for by lunar year, as people
say it: 2026年除夕 ends the year 2026 and is 2027-02-05. `civil=True` asks for the one in the civil year.
"""

from datetime import date
from typing import NamedTuple

from xunli.temporal.calendars.feast_rules import Fixed, Lunar, Rule, Weekday, YearEnd
from xunli.temporal.calendars.feasts import FEASTS


class Festival(NamedTuple):
    """A feast, whichever of its names it was found by."""

    name: str
    """The name shown to people."""
    rule: Rule

    @property
    def lunar(self) -> bool:
        """Whether its day is a lunar one, so that 农历 may stand before it."""
        return isinstance(self.rule, Lunar | YearEnd)

    @property
    def ends_lunar_year(self) -> bool:
        """Whether `festival` takes the year as the lunar year that the feast is the end of."""
        return isinstance(self.rule, YearEnd)


def _named() -> dict[str, Festival]:
    return {
        alias: Festival(name, rule)
        for name, rule, others, loose in FEASTS
        for alias in (name, *others.split(), *loose.split())
    }


FESTIVALS: dict[str, Festival] = _named()
"""Every name in Simplified characters, aliases and loose names included."""

LOOSE: frozenset[str] = frozenset(alias for *_, loose in FEASTS for alias in loose.split())
"""The names that are more often something else (十一, 小年, 119): feasts only in company, as in 十一期间."""


def festival(name: str, year: int, *, civil: bool = False) -> date | None:
    """Return the day of a feast in `year`; `None` for an unknown name or a year in which it cannot be told.

    For 腊八, 小年, 除夕 and their like `year` is the lunar year, or with `civil` the civil year, in which
    there may be none. For all others `civil` makes no difference.
    """
    feast = FESTIVALS.get(name)
    if feast is None:
        return None
    if civil and isinstance(feast.rule, YearEnd):
        return feast.rule.in_civil(year)
    return feast.rule.on(year)


def festival_rrule(name: str) -> str | None:
    """Return the RFC 5545 rule of a feast in every year; `None` where none can say it (lunar feasts)."""
    feast = FESTIVALS.get(name)
    return feast.rule.rrule() if feast and isinstance(feast.rule, Fixed | Weekday) else None
