"""A time being put together from the expressions of a sentence, and the moments that come of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from xunli.model import ZONE, Bound, Moment, Occasion, Span, TimeExpression, TimeKind

DAY = timedelta(days=1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
CLOCKS = frozenset({TimeKind.TIME, TimeKind.TIMERANGE})

Clock = tuple[timedelta, timedelta | None]
"""From midnight to its begin and, for a spell, to its end; an end beyond 24 hours is on the next day."""


@dataclass(slots=True)
class Draft:
    """Days, and the clock times that go with them."""

    times: list[TimeExpression]
    unit: int
    start: Moment | None
    end: Moment | None
    bound: Bound = Bound.AT
    rule: dict[str, str] = field(default_factory=dict)
    clocks: list[Clock] = field(default_factory=list)
    bracketed: bool = False
    """Its clock times stand in brackets: office hours."""
    reason: str = ""
    """Why it is no item, when a drop took one of its times."""
    listed: int = 0
    """Days of one list (1日、3日和5日) share a number."""
    vague: bool = False
    """国庆假期, 秋季, 本周末: a day or season that rather tells about something than sets it."""
    absorbed: bool = False
    """Another draft carries its day on; alone it says nothing."""

    @property
    def day(self) -> date | None:
        """The first day that it names."""
        moment = self.start if self.start is not None else self.end
        return as_day(moment)

    @property
    def has_clock(self) -> bool:
        """Whether it has a clock time."""
        return bool(self.clocks) or isinstance(self.start, datetime) or isinstance(self.end, datetime)

    @property
    def is_range(self) -> bool:
        """Whether it covers more than one day."""
        first, last = as_day(self.start), as_day(self.end)
        return first is not None and last is not None and last - first > DAY

    @property
    def is_open(self) -> bool:
        """Whether it begins and has no end."""
        return self.start is not None and self.end is None and self.bound in (Bound.FROM, Bound.AFTER)

    @property
    def span(self) -> Span:
        """From its first time to its last."""
        return Span(min(t.span.start for t in self.times), max(t.span.end for t in self.times))

    def on_same_days(self, time: TimeExpression, unit: int) -> "Draft":
        """A fresh draft on the same days, without their clock times."""
        start, end = as_day(self.start), as_day(self.end)
        if end is not None and isinstance(self.end, datetime) and self.end.time() > datetime.min.time():
            end += DAY
        bound = self.bound
        if start is not None and end is None and (not self.is_open or isinstance(self.start, datetime)):
            end, bound = start + DAY, Bound.AT
        rule = {} if "FREQ" not in self.rule else dict(self.rule)
        return replace(
            self, times=[time], unit=unit, start=start, end=end, bound=bound, rule=rule, clocks=[], listed=0
        )


def as_day(moment: Moment | None) -> date | None:
    """The day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


def clock_of(time: TimeExpression) -> Clock | None:
    """The clock times of an expression, without its day."""
    if not isinstance(time.start, datetime):
        if isinstance(time.end, datetime) and time.bound in (Bound.BEFORE, Bound.UNTIL):
            return _since_midnight(time.end), None
        return None
    begin = _since_midnight(time.start)
    if isinstance(time.end, datetime):
        return begin, begin + (time.end - time.start)
    if time.duration and time.kind is TimeKind.SET:
        return begin, begin + time.duration
    return begin, None


def _since_midnight(moment: datetime) -> timedelta:
    return timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second)


def at(day: date, since: timedelta) -> datetime:
    """The moment `since` midnight of `day`, which may lie on the next day."""
    whole = datetime.combine(day, time(), ZONE)
    return whole + since


def recurrence(value: str) -> dict[str, str]:
    """The parts of an RRULE value, in their order."""
    return dict(part.split("=", 1) for part in value.split(";") if "=" in part)


def first_day(rule: dict[str, str], begin: date) -> date:
    """The first day from `begin` on which `rule` can happen."""
    weekdays = {re.sub(r"[^A-Z]", "", day) for day in rule["BYDAY"].split(",")} if "BYDAY" in rule else set()
    monthdays = {int(day) for day in rule.get("BYMONTHDAY", "").split(",") if day}
    months = {int(month) for month in rule.get("BYMONTH", "").split(",") if month}
    for ahead in range(400):
        day = begin + ahead * DAY
        if (
            (not weekdays or WEEKDAYS[day.weekday()] in weekdays)
            and (not monthdays or day.day in monthdays)
            and (not months or day.month in months)
        ):
            return day
    return begin


def occasions(draft: Draft) -> Iterator[Occasion]:
    """The finished times of a draft: one for each point of the clock, one for all spells of a day."""
    if draft.rule or (draft.clocks and (draft.is_range or draft.is_open)):
        yield from _repeated(draft)
    elif not draft.clocks or draft.start is None:
        yield _plain(draft, draft.start, draft.end)
    else:
        yield from _on_a_day(draft, as_day(draft.start) or date.min)


def _plain(draft: Draft, start: Moment | None, end: Moment | None, **more: object) -> Occasion:
    implied = tuple(dict.fromkeys(what for time in draft.times for what in time.implied if what != "day"))
    return Occasion(tuple(draft.times), start, end, bound=draft.bound, implied=implied, **more)  # type: ignore[arg-type]


def _on_a_day(draft: Draft, day: date) -> Iterator[Occasion]:
    points = [begin for begin, end in draft.clocks if end is None]
    spells = [(at(day, begin), at(day, end)) for begin, end in draft.clocks if end is not None]
    for point in points:
        yield _plain(draft, at(day, point), None)
    if spells:
        first, last = min(begin for begin, _ in spells), max(end for _, end in spells)
        yield _plain(draft, first, last, spells=tuple(spells) if len(spells) > 1 else ())


def _repeated(draft: Draft) -> Iterator[Occasion]:
    rule = {part: value for part, value in draft.rule.items() if part not in ("BYHOUR", "BYMINUTE", "UNTIL")}
    begin, end = as_day(draft.start), as_day(draft.end)
    if begin is None:
        return
    spells = [clock for clock in draft.clocks if clock[1] is not None]
    office_hours = draft.bracketed or len(spells) > 1
    selective = _selective(rule) and not draft.bracketed
    if not selective and (not draft.clocks or (office_hours and draft.is_range)):
        told: dict[str, object] = {}
        if len(spells) > 1 and end is not None and not draft.bracketed:
            first = [(at(begin, since), at(begin, until)) for since, until in spells if until is not None]
            told = {"spells": tuple(first), "spells_rrule": f"FREQ=DAILY;UNTIL={_until(end, first[0][0])}"}
        yield _plain(draft, begin, end, **told)
        return
    rule.setdefault("FREQ", "DAILY")
    day = first_day(rule, begin)
    clocks: list[tuple[timedelta | None, timedelta | None]] = [*draft.clocks] or [(None, None)]
    for since, until in clocks:
        start: Moment = day if since is None else at(day, since)
        close: Moment | None = at(day, until) if until is not None else (day + DAY if since is None else None)
        parts = dict(rule)
        if end is not None:
            parts["UNTIL"] = _until(end, start)
        yield _plain(draft, start, close, rrule=";".join(f"{part}={value}" for part, value in parts.items()))


def _selective(rule: dict[str, str]) -> bool:
    """Whether the repeat says more than every day."""
    return rule.get("FREQ", "DAILY") != "DAILY" or "INTERVAL" in rule or "BYDAY" in rule


def _until(end: date, start: Moment) -> str:
    """UNTIL for the exclusive day `end`: a date when the start is one, else UTC (RFC 5545, 3.3.10)."""
    last = end - DAY
    if not isinstance(start, datetime):
        return f"{last:%Y%m%d}"
    return datetime.combine(last, time(23, 59, 59), ZONE).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
