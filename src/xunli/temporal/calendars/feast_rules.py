"""The ways in which a feast has its day in a year. Each rule answers for one year at a time."""

from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from xunli.temporal.calendars.lunar import FIRST_YEAR, LAST_YEAR, lunar_month, solar_from_lunar
from xunli.temporal.calendars.terms import solar_term
from xunli.temporal.calendars.weeks import nth_weekday

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Fixed(NamedTuple):
    """The same day of the civil year: 10月1日."""

    month: int
    day: int

    def on(self, year: int) -> date | None:
        """Return the day in civil `year`."""
        return date(year, self.month, self.day) if MINYEAR <= year <= MAXYEAR else None

    def rrule(self) -> str:
        """Return the RFC 5545 rule of every year."""
        return f"FREQ=YEARLY;BYMONTH={self.month};BYMONTHDAY={self.day}"


class Weekday(NamedTuple):
    """The nth weekday of a civil month (0 is Monday, n = -1 the last), or some days after it."""

    month: int
    weekday: int
    n: int
    plus: int = 0

    def on(self, year: int) -> date | None:
        """Return the day in civil `year`."""
        day = nth_weekday(year, self.month, self.weekday, self.n)
        return day and day + timedelta(days=self.plus)

    def rrule(self) -> str:
        """Return the RFC 5545 rule of every year.

        A day after the nth weekday of a month is a weekday in a span of seven days of that month.
        """
        if not self.plus:
            return f"FREQ=YEARLY;BYMONTH={self.month};BYDAY={self.n}{_WEEKDAYS[self.weekday]}"
        days = range(7 * self.n - 6 + self.plus, 7 * self.n + 1 + self.plus)
        weekday = _WEEKDAYS[(self.weekday + self.plus) % 7]
        return f"FREQ=YEARLY;BYMONTH={self.month};BYMONTHDAY={','.join(map(str, days))};BYDAY={weekday}"


class Lunar(NamedTuple):
    """A day in the first ten lunar months, which lie in the civil year of the same number."""

    month: int
    day: int

    def on(self, year: int) -> date | None:
        """Return the day in civil and lunar `year`."""
        return solar_from_lunar(year, self.month, self.day)


class YearEnd(NamedTuple):
    """A day in the twelfth lunar month, in January or February of the next civil year, seldom in December.

    A day counted from the end is negative: -1 is 除夕, the 29th or 30th.
    """

    day: int

    def on(self, year: int) -> date | None:
        """Return the day at the end of lunar `year`."""
        if self.day > 0:
            return solar_from_lunar(year, 12, self.day)
        month = lunar_month(year, 12)
        return month and month[1] + timedelta(days=self.day)

    def in_civil(self, year: int) -> date | None:
        """Return the first such day in civil `year`, mostly that of the lunar year before.

        Some civil years have none and others two.
        """
        ends = (self.on(lunar) for lunar in (year - 1, year) if FIRST_YEAR <= lunar <= LAST_YEAR)
        return next((day for day in ends if day and day.year == year), None)


class Term(NamedTuple):
    """A solar term, or some days from it."""

    name: str
    plus: int = 0

    def on(self, year: int) -> date | None:
        """Return the day in civil `year`."""
        day = solar_term(year, self.name)
        return day and day + timedelta(days=self.plus)


class Geng(NamedTuple):
    """The nth 庚 day from a solar term on, that day included: the dog days (三伏)."""

    term: str
    n: int
    plus: int = 0

    def on(self, year: int) -> date | None:
        """Return the day in civil `year`."""
        day = solar_term(year, self.term)
        # The second day of the calendar is a 庚 day, and so is every tenth from it.
        return day and day + timedelta(days=(2 - day.toordinal()) % 10 + 10 * (self.n - 1) + self.plus)


class Easter(NamedTuple):
    """Western Easter Sunday, or some days from it."""

    plus: int = 0

    def on(self, year: int) -> date | None:
        """Return the day in civil `year`, from the Gregorian reform on."""
        if not 1583 <= year <= 4099:
            return None
        from dateutil.easter import easter

        return easter(year) + timedelta(days=self.plus)


Rule = Fixed | Weekday | Lunar | YearEnd | Term | Geng | Easter
