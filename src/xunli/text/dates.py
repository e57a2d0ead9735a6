"""The few written dates that say when a page is from. Expressions to act on are the temporal stage's."""

from collections.abc import Iterator
from datetime import date

from xunli.patterns import Pattern

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1, "两": 2}
_NUMERAL = r"[〇零0一二三四五六七八九十]"

_GAP = r"\s{0,40}"
"""A page that was wrapped breaks dates, too, and sets in the rest of them."""

FULL_DATE = Pattern(
    rf"(?<![\d.])(?P<year>(?:19|20)\d\d){_GAP}(?:年|[-/.]){_GAP}(?P<month>\d{{1,2}}){_GAP}(?:月|[-/.]){_GAP}(?P<day>\d{{1,2}})"
    r"(?!\d)"
    rf"|(?P<cyear>{_NUMERAL}{{4}}){_GAP}年{_GAP}(?P<cmonth>{_NUMERAL}{{1,3}}){_GAP}月"
    rf"{_GAP}(?P<cday>{_NUMERAL}{{1,3}}){_GAP}[日号]"
    rf"|(?:(?:中华)?民国{_GAP}|(?<!\d)(?=1[0-3]\d年))(?P<ryear>\d{{1,3}}|[〇零一二三四五六七八九十百元]{{1,5}}){_GAP}年{_GAP}"
    rf"(?P<rmonth>\d{{1,2}}|{_NUMERAL}{{1,3}}){_GAP}月{_GAP}(?P<rday>\d{{1,2}}|{_NUMERAL}{{1,3}}){_GAP}[日号]"
)
MONTH_DAY = Pattern(r"(?<!\d)(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?[日号]")
_YEAR = Pattern(r"((?:19|20)\d\d) ?年")
_LAST_DAY = Pattern(rf"(?<!年)(?<!年 ){MONTH_DAY.pattern}(?:公布|发布|印发|编印|出版)?\)?$")
_FIRST_YEAR = 1900
_REPUBLIC = 1911


def number(text: str) -> int:
    """An Arabic or Chinese number: 26, 二〇二〇, 二十六, 一百零九."""
    if text.isdecimal():
        return int(text)
    if not any(unit in text for unit in "十百"):
        return int("".join(str(_DIGITS.get(digit, digit)) for digit in text))
    total, digit = 0, 0
    for char in text:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = int(_DIGITS.get(char, char))
    return total + digit


def full_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[date]:
    """The dates with a year in `text[start:end]`, in its order; one that no calendar has is left out."""
    for match in FULL_DATE.finditer(text, start, len(text) if end is None else end):
        for prefix, epoch in (("", 0), ("c", 0), ("r", _REPUBLIC)):
            if match[f"{prefix}year"] is not None:
                year = number(match[f"{prefix}year"])
                found = make(
                    year and year + epoch, number(match[f"{prefix}month"]), number(match[f"{prefix}day"])
                )
                if found is not None:
                    yield found


def stamped(text: str) -> date | None:
    """The day that a line gives at its end, where its year may stand before: 2016年第30期 10月23日."""
    found = list(full_dates(text))
    year, last = _YEAR.search(text), _LAST_DAY.search(text)
    if year is None or last is None:
        return found[-1] if found else None
    return make(int(year[1]), int(last["month"]), int(last["day"]))


def make(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day or it is too old for a page."""
    if year < _FIRST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
