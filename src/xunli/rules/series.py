"""Repeats on the board: each takes its days from the range, the start or the first day near it."""

from datetime import date, datetime
from itertools import pairwise

from xunli.model import Bound, TimeExpression
from xunli.patterns import Pattern
from xunli.rules import edges
from xunli.rules.board import Board, Located
from xunli.rules.draft import DAY, WEEKDAYS, Clock, Draft, as_day, clock_of, recurrence

_BRACKET = Pattern(r"[（(【\[][^（()）】\]]{0,30}\Z")
_CLOCK = Pattern(r"\d\s?[点时:：]|[一二三四五六七八九十两]\s?[点时]|中午")
_EVERY = Pattern(r"每|逢|隔|周|星期|礼拜|工作日|双休日|单日|双日|法定|天天|日日")
_OWN_DAYS = Pattern(r"\d\s?[月日号]|[一二三四五六七八九十]月|即日|[今明后][天日晚]|起|正月|初")
_OPEN_HOURS = Pattern(r"[（(][^）)]{0,20}\d")
_WEEKDAY = Pattern(r"(?:周|星期|礼拜)[一二三四五六日天]")
_BESIDE = Pattern(r"\s{0,3}[、，,和及与]?\s{0,3}")
_WORKDAYS = "MO,TU,WE,TH,FR"


def add_set(board: Board, one: Located, unit: int) -> None:
    """Put a repeating expression on the board."""
    time = one.time
    clock = clock_of(time)
    clocks = [clock] if clock and _CLOCK.search(time.text) else []
    add_repeat(board, one, unit, recurrence(time.rrule or "FREQ=DAILY"), clocks)


def add_repeat(board: Board, one: Located, unit: int, rule: dict[str, str], clocks: list[Clock]) -> None:
    """Put a repeat by `rule` at `clocks` on the board."""
    time = one.time
    if rule.get("FREQ") in ("MINUTELY", "HOURLY"):
        board.set_aside(one, "detail")
        return
    bracketed = _OPEN_HOURS.search(time.text) is not None or in_brackets(board, time)
    draft = Draft([time], unit, None, None, Bound.AT, rule, clocks, bracketed, one.reason)
    if _brings_days(time, rule):  # 7月15日到8月25日每天, 周日每天
        draft.start, draft.end = as_day(time.start), _last_day(rule)
        _join_before(board, draft)
        board.drafts.append(draft)
        return
    context = board.context(one.sentence, unit)
    here = context is not None and context.unit == unit
    if context and (here or edges.again(board.before(time, 8))) and not clocks and _same_day(context, rule):
        _repeat_first_day(context, time, rule)
        return
    hours_only = (bracketed and not here) or rule.get("BYDAY") == _WORKDAYS
    if hours_only and not (context and here and context.is_range):
        board.set_aside(one, "standing timetable")
        return
    if context and not one.reason and _takes(board, context, draft):
        return
    board.drafts.append(draft)


def _brings_days(time: TimeExpression, rule: dict[str, str]) -> bool:
    """Whether a repeat says itself on which days it happens."""
    if not _EVERY.match(time.text):
        return _OWN_DAYS.search(time.text) is not None
    return "UNTIL" in rule and _WEEKDAY.match(time.text) is not None


def _join_before(board: Board, draft: Draft) -> None:
    """11月21日、22日每天8:30: the days right before the repeat are its days, too."""
    while board.drafts and draft.start is not None:
        last = board.drafts[-1]
        gap = board.folded[last.span.end : draft.span.start]
        plain = last.unit == draft.unit and not (last.has_clock or last.rule or last.vague or last.is_range)
        if not plain or last.end != draft.start or _BESIDE.fullmatch(gap) is None:
            return
        draft.start, draft.times = last.start, [*last.times, *draft.times]
        board.remove(last)


def _takes(board: Board, context: Draft, draft: Draft) -> bool:
    """Whether `context` becomes the repeat itself; if not, `draft` gets its days where it gives them."""
    here = context.unit == draft.unit
    time = draft.times[0]
    if context.start is None:
        if here:  # 截至8月16日，每天8:30—16:30: hours of a deadline
            context.times.append(time)
        return here
    if context.rule:
        if here:
            draft.start, draft.end, draft.bound = as_day(context.start), as_day(context.end), context.bound
        return False
    if here and context.clocks and context.is_open and not draft.clocks:  # 13:35起飞，每天一班
        context.times.append(time)
        return True
    _join_days(board, context)
    if here and not context.clocks and (context.is_range or context.is_open):
        context.times.append(time)
        context.rule, context.bracketed = draft.rule, draft.bracketed
        context.clocks.extend(draft.clocks)
        return True
    if here and not context.is_range and edges.opens(board.folded[context.span.end : time.span.start]):
        draft.start, draft.bound = context.day, Bound.FROM
    elif (context.is_range or context.is_open) and not context.vague:
        draft.start, draft.end, draft.bound = as_day(context.start), as_day(context.end), context.bound
        draft.reason = draft.reason or context.reason
    return False


def _same_day(context: Draft, rule: dict[str, str]) -> bool:
    """首场7月20日晚7点半，之后每周四: whether the day before is the first of the repeat."""
    point = isinstance(context.start, datetime) and context.end is None
    spell = len(context.clocks) == 1 and not context.is_range and not context.is_open
    if context.rule or context.day is None or not (point or spell):
        return False
    return WEEKDAYS[context.day.weekday()] in rule.get("BYDAY", "").split(",")


def _repeat_first_day(context: Draft, time: TimeExpression, rule: dict[str, str]) -> None:
    if not context.clocks and (clock := clock_of(context.times[0])):
        context.clocks = [clock]
    context.times.append(time)
    context.start, context.end, context.rule = context.day, None, rule


def _join_days(board: Board, last: Draft) -> None:
    """十一月二十五日、二十六日，每日…: neighbouring days of a list are one stretch."""
    members = board.same_list(last)
    if len(members) > 1 and all(one.end == two.start and not one.has_clock for one, two in pairwise(members)):
        last.start = members[0].start
        last.times = [time for one in members for time in one.times]
        last.listed = 0
        for one in members[:-1]:
            board.remove(one)


def place_repeats(board: Board) -> None:
    """A repeat without days starts where the article says that things start, else with its publication.

    One that says nothing but every day, and for which the article sets no days, is a habit and no item.
    """
    for draft in board.drafts:
        if not draft.rule or draft.start is not None:
            continue
        frame = board.frame(draft.unit)
        last = as_day(draft.end)
        if frame and (last is None or (frame.day or date.max) < last):
            draft.start = frame.day
            draft.end = draft.end or (as_day(frame.end) if frame.is_range else None)
        elif "BYDAY" in draft.rule or "BYMONTHDAY" in draft.rule or last is not None:
            draft.start = board.published
        else:
            draft.reason = draft.reason or "standing timetable"


def in_brackets(board: Board, time: TimeExpression) -> bool:
    """Whether a bracket is open before the time."""
    return _BRACKET.search(board.before(time, 30)) is not None


def _last_day(rule: dict[str, str]) -> date | None:
    """The exclusive end that UNTIL gives, which is taken out of `rule`."""
    until = rule.pop("UNTIL", "")[:8]
    return date.fromisoformat(until) + DAY if until else None
