"""The Chinese lunar calendar (农历) from lunar year 1899 to 2100, as civil dates of Beijing time.

Follows GB/T 33661-2017: a month begins on the day of the new moon, the month with the winter solstice is the
eleventh, and of thirteen months between two solstices the first without a principal term is the leap month.
Years before 1929 are those that were printed at the time, reckoned on the meridian of Beijing.

Two new moons come so close to midnight that the calendars in use differ. Both stand here as the present
forecasts of the Earth's rotation put them, shortly after midnight: 九月初一 of 2057 is September 29 and
七月初一 of 2097 is August 8.
"""

from bisect import bisect_right
from datetime import date
from itertools import accumulate
from typing import NamedTuple

FIRST_YEAR = 1899
LAST_YEAR = 2100

# One hexadecimal number a year. Bit n (from 0) is set when month n + 1 of the year, in order and counting a
# leap month where it stands, has 30 days; the bits from 13 up are the number of the leap month, 0 for none.
_WORDS = (
    "00AD5 "  # 1899
    "116D2 00752 00EA5 0B64A 0064B 00A9B 09556 0056A 00B59 05752 "  # 1900
    "00752 0DB25 00B25 00A4B 0B4AB 002AD 0056B 04B69 00DA9 0FD92 "  # 1910
    "00E92 00D25 0BA4D 00A56 002B6 095B5 006D4 00EA9 05E92 00E92 "  # 1920
    "0CD26 0052B 00A57 0B2B6 00B5A 006D4 06EC9 00749 0F693 00A93 "  # 1930
    "0052B 0CA5B 00AAD 0056A 09B55 00BA4 00B49 05A93 00A95 0F52D "  # 1940
    "00536 00AAD 0B5AA 005B2 00DA5 07D4A 00D4A 10A95 00A97 00556 "  # 1950
    "0CAB5 00AD5 006D2 08EA5 00EA5 0064A 06C97 00A9B 0F55A 0056A "  # 1960
    "00B69 0B752 00B52 00B25 0964B 00A4B 114AB 002AD 0056D 0CB69 "  # 1970
    "00DA9 00D92 09D25 00D25 15A4D 00A56 002B6 0C5B5 006D5 00EA9 "  # 1980
    "0BE92 00E92 00D26 06A56 00A57 114D6 0035A 006D5 0B6C9 00749 "  # 1990
    "00693 0952B 0052B 00A5B 0555A 0056A 0FB55 00BA4 00B49 0BA93 "  # 2000
    "00A95 0052D 08AAD 00AB5 135AA 005D2 00DA5 0DD4A 00D4A 00C95 "  # 2010
    "0952E 00556 00AB5 055B2 006D2 0CEA5 00725 0064B 0AC97 00CAB "  # 2020
    "0055A 06AD6 00B69 17752 00B52 00B25 0DA4B 00A4B 004AB 0A55B "  # 2030
    "005AD 00B6A 05B52 00D92 0FD25 00D25 00A55 0B4AD 004B6 005B5 "  # 2040
    "06DAA 00EC9 11E92 00E92 00D26 0CA56 00A57 004D6 086D5 00755 "  # 2050
    "00749 06E93 00693 0F52B 0052B 00A5B 0B55A 0056A 00B65 0974A "  # 2060
    "00B4A 11A95 00A95 0052D 0CAAD 00AB5 005AA 08BA5 00DA5 00D4A "  # 2070
    "07C95 00C96 0F94E 00556 00AB5 0B5B2 006D2 00EA5 08E4A 0068B "  # 2080
    "10C97 004AB 0055B 0CAD6 00B6A 00752 09725 00B25 00A8B 0549B "  # 2090
    "004AB"  # 2100
)
_YEARS = tuple(int(word, 16) for word in _WORDS.split())


def _length(word: int) -> int:
    """Return the days of the year that `word` describes."""
    return 29 * (13 if word >> 13 else 12) + (word & 0x1FFF).bit_count()


# The ordinal of 正月初一 of every year, and of the year after the last.
_NEW_YEARS = tuple(accumulate(map(_length, _YEARS), initial=date(1899, 2, 10).toordinal()))


class LunarDate(NamedTuple):
    """A day of the lunar calendar."""

    year: int
    month: int
    """1 (正月) to 12 (腊月)."""
    day: int
    leap: bool
    """Whether it lies in the leap month that follows the month of the same number."""


def leap_month(year: int) -> int | None:
    """Return the number that the leap month of lunar `year` repeats; `None` for none or out of range."""
    return _YEARS[year - FIRST_YEAR] >> 13 or None if FIRST_YEAR <= year <= LAST_YEAR else None


def lunar_year(year: int) -> tuple[date, date]:
    """Return 正月初一 of lunar `year` and the next 正月初一, which is not part of it.

    `ValueError` outside 1899–2100.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"lunar year {year} is outside {FIRST_YEAR}-{LAST_YEAR}")
    index = year - FIRST_YEAR
    return date.fromordinal(_NEW_YEARS[index]), date.fromordinal(_NEW_YEARS[index + 1])


def lunar_month(year: int, month: int, leap: bool = False) -> tuple[date, date] | None:
    """Return the first day of a lunar month and of the next; `None` when that year has no such month."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    word = _YEARS[year - FIRST_YEAR]
    double = word >> 13
    if leap and month != double:
        return None
    index = month - 1 + (leap or 0 < double < month)
    start = _NEW_YEARS[year - FIRST_YEAR] + 29 * index + (word & ((1 << index) - 1)).bit_count()
    return date.fromordinal(start), date.fromordinal(start + 29 + (word >> index & 1))


def solar_from_lunar(year: int, month: int, day: int, leap: bool = False) -> date | None:
    """Return the civil date of a lunar day; `None` when there is none, as 三十 in a month of 29 days."""
    days = lunar_month(year, month, leap)
    if days is None or not 1 <= day <= (days[1] - days[0]).days:
        return None
    return date.fromordinal(days[0].toordinal() + day - 1)


def lunar_from_solar(day: date) -> LunarDate:
    """Return the lunar day that falls on a civil date; `ValueError` outside 1899-02-10 to 2101-01-28."""
    ordinal = day.toordinal()
    if not _NEW_YEARS[0] <= ordinal < _NEW_YEARS[-1]:
        raise ValueError(f"{day:%Y-%m-%d} is outside the lunar years {FIRST_YEAR}-{LAST_YEAR}")
    at = bisect_right(_NEW_YEARS, ordinal) - 1
    word, left, index = _YEARS[at], ordinal - _NEW_YEARS[at], 0
    while left >= (length := 29 + (word >> index & 1)):
        left -= length
        index += 1
    double = word >> 13
    late = 0 < double <= index
    return LunarDate(FIRST_YEAR + at, index + 1 - late, left + 1, late and index == double)
