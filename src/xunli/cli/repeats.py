"""An RFC 5545 repeat rule in Chinese words."""

import re
from datetime import date, datetime

from xunli.cli.words import Words, zh
from xunli.model import ZONE

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NTH = re.compile(r"([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)")


def repeats(rule: str, words: Words = zh) -> tuple[str, date | None]:
    """Return how often, as in 每周一、三, and the last day if the rule has one."""
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    frequency = parts.get("FREQ", "")
    interval = parts.get("INTERVAL", "1")
    often = (words.EVERY if interval == "1" else words.EVERY_SECOND).get(frequency, words.REPEATS)
    on = []
    if days := _weekdays(parts.get("BYDAY", ""), words):
        if frequency == "WEEKLY":
            often = words.EVERY_WEEK_ON if interval == "1" else words.EVERY_SECOND_WEEK_ON
        else:
            on.append(days)
    if months := parts.get("BYMONTH"):
        on.append(words.MONTH.format(n=_listed(months, words)))
    if numbers := parts.get("BYMONTHDAY"):
        last = numbers == "-1"
        on.append(words.LAST_DAY if last else words.DAY_OF_MONTH.format(n=_listed(numbers, words)))
    said = words.AND_ON.join([often.format(n=interval, days=days), *on])
    if count := parts.get("COUNT"):
        said += words.COUNT.format(n=count)
    return said, _until(parts.get("UNTIL"))


def _listed(numbers: str, words: Words) -> str:
    return words.SEPARATOR.join(numbers.split(","))


def _weekdays(value: str, words: Words) -> str:
    found = [(number, _DAYS.index(day)) for number, day in _NTH.findall(value)]
    if any(number for number, _ in found):
        return words.SEPARATOR.join(
            (words.LAST_WEEKDAY if number == "-1" else words.NTH_WEEKDAY).format(
                n=number, day=words.WEEKDAYS[day]
            )
            for number, day in found
        )
    days = [day for _, day in found]
    if days == [0, 1, 2, 3, 4]:
        return words.WORKDAYS
    return words.SEPARATOR.join(words.WEEKDAYS[day] for day in days)


def _until(value: str | None) -> date | None:
    if not value:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return (moment.astimezone(ZONE) if moment.tzinfo else moment).date()
