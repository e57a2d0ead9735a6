"""Whether an item is the one that a gold entry asks for, and which pairs of them fit best."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from xunli.model import ZONE, Item, Role

Gold = dict[str, Any]
"""An entry of a gold file: kind, role, start, end (inclusive for days), rrule, say, quote, must."""
Key = tuple[datetime | None, datetime | None]

FULL = 3
_DAY = timedelta(days=1)
_DAILY = frozenset({"DAILY"})
_WEEKLY = frozenset({"WEEKLY"})
_WEEK = frozenset({"MO", "TU", "WE", "TH", "FR", "SA", "SU"})


def match(asked: Sequence[Gold], items: Sequence[Item]) -> dict[int, tuple[int, int]]:
    """Pair gold with items one to one, the best pairs first: number of gold → number of item and grade."""
    pairs = [
        (-grade_of(entry, item), not same_words(entry, item), not entry.get("must", True), wanted, found)
        for wanted, entry in enumerate(asked)
        for found, item in enumerate(items)
        if grade_of(entry, item)
    ]
    matched: dict[int, tuple[int, int]] = {}
    taken: set[int] = set()
    for minus_grade, _, _, wanted, found in sorted(pairs):
        if wanted not in matched and found not in taken:
            matched[wanted] = (found, -minus_grade)
            taken.add(found)
    return matched


def grade_of(entry: Gold, item: Item) -> int:
    """0: another time; 1: the time is right; 2: the kind too; 3: role and title too."""
    if not _same_time(entry, item):
        return 0
    kinds = entry["kind"] if isinstance(entry["kind"], list) else [entry["kind"]]
    if item.kind not in kinds:
        return 1
    same_role = item.role == entry["role"] or (entry["role"], item.role) == (Role.START, Role.EVENT)
    return FULL if same_role and any(word in item.title for word in entry["say"]) else 2


def _same_time(entry: Gold, item: Item) -> bool:
    wanted_start, wanted_end = _gold_key(entry)
    start, end = _item_key(item)
    if entry["role"] == Role.DEADLINE:  # a window that closes then carries the deadline
        return end == wanted_end and (item.role is Role.DEADLINE or wanted_start is None)
    if repeats(entry["rrule"]) != repeats(item.rrule):
        return False
    if wanted_end is None:
        return start == wanted_start and (entry["role"] == Role.START or end in (None, start))
    return (start, end) == (wanted_start, wanted_end)


def _gold_key(entry: Gold) -> Key:
    start, end = entry["start"], entry["end"]
    whole_day = start is not None and "T" not in start and end is None
    if whole_day and entry["role"] != Role.START and not entry["rrule"]:
        end = start
    return _written(start), _written(end, inclusive=True)


def _item_key(item: Item) -> Key:
    start, end = _moment(item.start), _moment(item.end)
    if item.role is Role.DEADLINE and item.due is not None:
        return None, _moment(item.due, inclusive=True)
    is_day = item.start is not None and not isinstance(item.start, datetime)
    if is_day and end is None and item.role not in (Role.START, Role.DEADLINE) and not item.rrule:
        end = _moment(item.start, inclusive=True)
    return start, end


def _written(text: str | None, *, inclusive: bool = False) -> datetime | None:
    if text is None:
        return None
    if text[10:] == "T24:00":
        return _moment(date.fromisoformat(text[:10]), inclusive=True)
    return _moment(
        datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text), inclusive=inclusive
    )


def _moment(value: date | None, *, inclusive: bool = False) -> datetime | None:
    """Local time without a zone; a day is its first midnight, as an inclusive end its last."""
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.astimezone(ZONE).replace(tzinfo=None) if value.tzinfo else value
    return datetime.combine(value, time()) + (_DAY if inclusive else timedelta())


def repeats(rule: str | None) -> frozenset[tuple[str, frozenset[str]]] | None:
    """The repeat rule for comparison: without its last day, and one form for rules that mean the same."""
    if not rule:
        return None
    pairs = (
        part.partition("=")[::2] for part in rule.upper().removeprefix("RRULE:").split(";") if "=" in part
    )
    parts = {key: frozenset(value.split(",")) for key, value in pairs if key not in ("UNTIL", "WKST")}
    if parts.get("INTERVAL") == frozenset({"1"}):
        del parts["INTERVAL"]
    if parts.get("FREQ") == _DAILY and "BYDAY" in parts:
        parts["FREQ"] = _WEEKLY
    if parts.get("FREQ") == _WEEKLY and parts.get("BYDAY") == _WEEK:
        parts = {"FREQ": _DAILY}
    return frozenset(parts.items())


def squash(text: str) -> str:
    return re.sub(r"\s+", "", text)


def stand_together(entry: Gold, item: Item) -> bool:
    ours, theirs = squash(item.quote), squash(entry["quote"])
    return ours in theirs or theirs in ours


def same_words(entry: Gold, item: Item) -> bool:
    return bool(item.quote.strip()) and bool(entry["quote"].strip()) and stand_together(entry, item)
