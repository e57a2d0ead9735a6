"""Days on the board: windows with two ends, lists of days, two names of one day."""

import re
from datetime import date, datetime

from xunli.model import Bound, Moment, TimeExpression, TimeKind
from xunli.patterns import Pattern
from xunli.rules import edges
from xunli.rules.board import Board, Located
from xunli.rules.draft import DAY, WEEKDAYS, Draft, as_day, clock_of
from xunli.rules.series import add_repeat

SIDE_BY_SIDE = Pattern(r"\s{0,3}(?:[、，,和及与;；/]|以及)?\s{0,3}(?:每[天日晚周])?")
_APPOSED = Pattern(r"[\s（(“”\"、，,]{0,3}(?:(?:均|皆|都|也)?[为是即]|适逢|正值|恰逢|逢)?")
_NUMBERED = Pattern(r"\A正月|\d[日号]")
_LASTING = Pattern(r"(?:[，,]?(?:连续|为期|一连|共计?|连放|连开|展期|会期))?|放假|休馆|停水|停电|停气|展出")
_LUNAR = Pattern(r"lunar|eve")
_VAGUE = frozenset(
    {"festival", "season", "break", "weekend", "relative_period", "relative_year", "quarter", "anaphor"}
)
_LONG = 8 * DAY


def add_days(board: Board, one: Located, unit: int, gap: str, previous: Located | None) -> None:
    """Put an expression with days on the board; `gap` is the text since `previous`, the time before it."""
    time = one.time
    before, after = board.before(time, 12), board.after(time, 16)
    if before.endswith("每") and "clock" in time.parser and (clock := clock_of(time)):
        add_repeat(board, one, unit, {"FREQ": "DAILY"}, [clock])
        return
    partner = board.latest(unit)
    if time.parser == "weekday" and isinstance(time.start, date) and not one.reason:
        weekday = WEEKDAYS[time.start.weekday()]
        if partner and "BYDAY" in partner.rule and not partner.clocks and SIDE_BY_SIDE.fullmatch(gap):
            partner.rule["BYDAY"] += f",{weekday}"
            partner.times.append(time)
            return
        if edges.only_on(before):
            add_repeat(board, one, unit, {"FREQ": "WEEKLY", "BYDAY": weekday}, [])
            return
    draft = _draft(board, one, unit, before)
    beside = partner is not None and previous is not None and previous.time in partner.times
    if beside and partner and _apposition(board, partner, draft, gap):
        return
    if not one.reason and _ends_or_begins(board, partner, one, unit, gap, (before, after)):
        return
    if beside and partner and _listed(partner.times[-1], time) and SIDE_BY_SIDE.fullmatch(gap):
        if not partner.listed:
            board.lists += 1
            partner.listed = board.lists
        draft.listed = partner.listed
        draft.reason = draft.reason or partner.reason
        _share_clock(board, draft, time)
    elif (
        partner and draft.has_clock and len(gap) <= 20 and edges.same_day(time.text) and _carries_on(partner)
    ):
        partner.absorbed = True
        draft.times = [*partner.times, *draft.times]
    board.drafts.append(draft)


def last_for(board: Board, one: Located, unit: int) -> None:
    """6月30日起三天: the length after a first day gives the last."""
    length, draft = one.time.duration, board.latest(unit)
    if (
        draft is None
        or length is None
        or length % DAY
        or draft.reason
        or not draft.is_open
        or draft.has_clock
    ):
        return
    gap = board.folded[draft.times[-1].span.end : one.time.span.start]
    if draft.start is None or not _LASTING.fullmatch(gap) or one.time.text.endswith(("内", "后", "前")):
        return
    draft.end, draft.bound = draft.start + length, Bound.AT
    draft.times.append(one.time)


def _draft(board: Board, one: Located, unit: int, before: str) -> Draft:
    time = one.time
    draft = Draft([time], unit, *_days_of(time), time.bound, reason=one.reason, vague=is_vague(time))
    if time.kind is TimeKind.DATETIME and time.bound is Bound.UNTIL and draft.end is None:
        draft.start, draft.end = None, time.start
    if time.bound is Bound.UNTIL and draft.end is not None and edges.moved(before, time.text):
        last = isinstance(draft.end, datetime)
        draft.start, draft.end = (draft.end, None) if last else (draft.end - DAY, draft.end)
        draft.bound = Bound.AT
    if time.bound is Bound.UNTIL and edges.lasts(before) and not one.reason:
        draft.start, draft.bound = board.published, Bound.AT
    return draft


def _days_of(time: TimeExpression) -> tuple[Moment | None, Moment | None]:
    """Start and end of an expression; half a day without hours is the day."""
    if time.kind is TimeKind.DATETIMERANGE and "clock" not in time.parser and "part_of_day" in time.parser:
        start, end = as_day(time.start), as_day(time.end)
        if start and end:
            midnight = isinstance(time.end, datetime) and not time.end.hour
            return start, max(end if midnight else end + DAY, start + DAY)
    return time.start, time.end


def is_vague(time: TimeExpression) -> bool:
    """Whether an expression without a clock time names a festival, a season or a long period as a whole."""
    forms = set(re.split(r"[+-]", time.parser))
    if forms <= _VAGUE or (forms - {"calendar_date"}) == {"festival"}:
        return _NUMBERED.search(time.text) is None and time.bound in (Bound.AT, Bound.FROM)
    start, end = as_day(time.start), as_day(time.end)
    long = start is not None and end is not None and end - start > _LONG
    return long and "-" not in time.parser and time.bound is Bound.AT and not time.rrule


def _ends_or_begins(
    board: Board, partner: Draft | None, one: Located, unit: int, gap: str, around: tuple[str, str]
) -> bool:
    """Whether the day is an end, or the first day, of what is on the board already."""
    time = one.time
    if partner and partner.rule and time.start is not None and edges.first_of_series(*around):
        partner.start, partner.bound = as_day(time.start), Bound.FROM
        partner.times.append(time)
        return True
    if not (edges.closes(*around) or time.bound is Bound.UNTIL):
        return False
    if partner and not partner.reason and _pairs(partner, time, gap):
        partner.end, partner.bound = _close(time), Bound.AT
        partner.times.append(time)
        return True
    for draft in reversed(board.drafts[-3:]):
        if draft.rule and draft.end is None and not draft.reason and unit - draft.unit <= 1:
            draft.end = _close(time)
            draft.times.append(time)
            return True
    return False


def _pairs(partner: Draft, time: TimeExpression, gap: str) -> bool:
    """Whether `time` closes the window that `partner` opens: 6月12日启动、7月2日截止."""
    if partner.start is None or partner.clocks or partner.rule:
        return False
    if partner.end is not None and (partner.is_range or isinstance(partner.end, datetime)):
        return False
    close = _close(time)
    if close is None or (as_day(close) or date.min) < (as_day(partner.start) or date.min):
        return False
    opened = partner.bound is Bound.FROM or edges.opens(gap)
    return opened and len(gap) <= 40 and len(re.split(r"[，,；;、]", gap)[-1]) <= 7 and "。" not in gap


def _close(time: TimeExpression) -> Moment | None:
    """The exclusive end that a closing expression gives."""
    if time.end is not None and time.bound is not Bound.FROM:
        return time.end
    if time.start is None or isinstance(time.start, datetime):
        return time.start
    return time.start + DAY


def _apposition(board: Board, partner: Draft, draft: Draft, gap: str) -> bool:
    """10月6日（中秋节）, 国庆节10月1日至7日, 5月1日（周三、周四）: two names of one time; the exacter stays."""
    begin, end = as_day(draft.start), as_day(draft.end)
    if not _APPOSED.fullmatch(gap) or partner.start is None or begin is None or end is None:
        return False
    if _names_lunar_days(partner, draft, gap):
        partner.times.extend(draft.times)
        return True
    if partner.vague and not draft.vague and partner.end is not None and "、" not in gap:
        draft.times = [*partner.times, *draft.times]
        board.remove(partner)
        board.drafts.append(draft)
        return True
    if not (draft.vague or draft.times[0].parser == "weekday"):
        return False
    members = board.same_list(partner)
    weekday = draft.times[0].parser == "weekday" and "、" not in gap  # 11月26日及12月3日（均为星期日）
    if weekday and all(one.day is not None and one.day.weekday() == begin.weekday() for one in members):
        partner.times.extend(draft.times)
        return True
    for known in members:
        first, last = as_day(known.start), as_day(known.end)
        if first is not None and last is not None and first <= begin and end <= last:
            partner.times.extend(draft.times)
            return True
    return False


def _names_lunar_days(partner: Draft, draft: Draft, gap: str) -> bool:
    """2月5日至6日（初一、初二）: the days once more, by the other calendar."""
    if not _LUNAR.match(draft.times[0].parser) or _LUNAR.match(partner.times[0].parser):
        return False
    return gap.lstrip().startswith(("(", "（")) or _LUNAR.match(partner.times[-1].parser) is not None


def _listed(first: TimeExpression, second: TimeExpression) -> bool:
    """Whether two expressions can be members of one list of days."""
    for time in (first, second):
        start, end = as_day(time.start), as_day(time.end)
        if time.bound is not Bound.AT or start is None or (end is not None and end - start > DAY):
            return False
    return True


def _share_clock(board: Board, draft: Draft, time: TimeExpression) -> None:
    """5月17日、18日19:30: the clock time at the end of a list is that of all its days."""
    clock, day = clock_of(time) if "clock" in time.parser else None, as_day(time.start)
    before = board.same_list(draft)
    if clock is None or day is None or any(one.has_clock for one in before):
        return
    draft.start, draft.end, draft.clocks = day, day + DAY, [clock]
    for one in before:
        one.clocks = [clock]


def _carries_on(partner: Draft) -> bool:
    """Whether 当日6:50 may take the place of the plain day before it."""
    return not (partner.has_clock or partner.vague or partner.is_range or partner.is_open or partner.reason)
