"""An RFC 5545 repeat rule in Chinese words."""

import re
from datetime import date, datetime

from xunli.cli import strings
from xunli.model import ZONE

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NTH = re.compile(r"([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)")


def repeats(rule: str) -> tuple[str, date | None]:
    """Return how often, as in 每周一、三, and the last day if the rule has one."""
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    frequency = parts.get("FREQ", "")
    interval = parts.get("INTERVAL", "1")
    if interval == "1":
        words = strings.EVERY.get(frequency, strings.REPEATS)
    else:
        words = strings.EVERY_SECOND.get(frequency, strings.REPEATS).format(n=interval)
    days = _weekdays(parts.get("BYDAY", ""))
    if frequency == "WEEKLY" and days:
        words = (
            words.removesuffix("周") + strings.WEEKDAY.format(day=days)
            if interval == "1"
            else f"{words}周{days}"
        )
    elif days:
        words += days
    if months := parts.get("BYMONTH"):
        words += strings.MONTH.format(n=months.replace(",", "、"))
    if numbers := parts.get("BYMONTHDAY"):
        words += (
            strings.LAST_DAY if numbers == "-1" else strings.DAY_OF_MONTH.format(n=numbers.replace(",", "、"))
        )
    if count := parts.get("COUNT"):
        words += f"，{strings.COUNT.format(n=count)}"
    return words, _until(parts.get("UNTIL"))


def _weekdays(value: str) -> str:
    found = [(number, _DAYS.index(day)) for number, day in _NTH.findall(value)]
    if any(number for number, _ in found):
        return "、".join(
            (strings.LAST_WEEKDAY if number == "-1" else strings.NTH_WEEKDAY).format(
                n=number, day=strings.WEEKDAYS[day]
            )
            for number, day in found
        )
    days = [day for _, day in found]
    if days == [0, 1, 2, 3, 4]:
        return strings.WORKDAYS
    return "、".join(strings.WEEKDAYS[day] for day in days)


def _until(value: str | None) -> date | None:
    if not value:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return (moment.astimezone(ZONE) if moment.tzinfo else moment).date()
