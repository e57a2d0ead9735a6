"""Clock times on the board: each goes to a day, or stands alone."""

from datetime import date, datetime

from xunli.model import Bound, TimeExpression
from xunli.patterns import Pattern
from xunli.rules import edges
from xunli.rules.board import BACK, Board, Located
from xunli.rules.days import SIDE_BY_SIDE
from xunli.rules.draft import DAY, Clock, Draft, at, clock_of
from xunli.rules.series import add_repeat, in_brackets

_FOR_ALL = Pattern(r"[，,；;](?:时间)?(?:均|都|一律|统一|皆)(?:为|是|在|于|从)?\Z")
_ASIDE = Pattern(r"[（(][^（()）]{1,10}[)）]")
_NO_TIME = frozenset({"superseded", "detail", "cancelled", "publication", "number"})
"""Dropped clock times that must not reach a day."""


def add_clock(board: Board, one: Located, unit: int, gap: str, previous: Located | None) -> None:
    """Put a clock time without a day on the board; `gap` is the text since `previous`, the time before it."""
    time = one.time
    clock = clock_of(time)
    latest = board.latest(unit)
    if clock is None or one.reason in _NO_TIME:
        board.set_aside(one, "no anchor")
        return
    if "clock" not in time.parser:  # 全天, 上午: no clock time
        if latest and not latest.reason and not one.reason:
            latest.times.append(time)
        else:
            board.set_aside(one, "vague")
        return
    if board.before(time, 1) == "每":
        add_repeat(board, one, unit, {"FREQ": "DAILY"}, [clock])
        return
    if latest and previous and latest.times[-1] is previous.time:
        opening = f"开始{gap}" if previous.time.bound is Bound.FROM else gap
        ends = edges.spans(opening, board.after(time, 8)) or (
            time.bound is Bound.UNTIL and _ASIDE.fullmatch(gap)  # 5时50分（首班车）至10时
        )
        if ends:
            closed = [_close_spell(draft, time, clock) for draft in board.same_list(latest)]
            if all(closed):
                return
    context = board.context(one.sentence, unit) or board.timetable_days(one, unit)
    if context is None or (one.reason and not context.reason):
        board.set_aside(one, "no anchor")
        return
    for draft in _sharing(board, context, one, unit, clock, gap):
        _give(board, draft, one, unit, clock, gap)


def _sharing(board: Board, context: Draft, one: Located, unit: int, clock: Clock, gap: str) -> list[Draft]:
    """The days that the clock time is for: one, a list, or all of 4月22日甲区，4月23日乙区，4月25日丙区，9:00—20:00."""
    if context.unit != unit:
        return board.same_list(context) if unit - context.unit == 1 and board.opens_line(one) else [context]
    here = [draft for draft in board.drafts[-BACK:] if draft.unit == unit]
    plain = [
        one
        for one in here
        if one.bound is Bound.AT and one.start and not (one.has_clock or one.reason or one.vague or one.rule)
    ]
    days = len(here) > 2 and here == plain and not any(one.is_range for one in here)
    told = _FOR_ALL.search(gap) is not None and len(plain) > 1
    if clock[1] is not None and (told or (days and gap.endswith(("，", ",")))):
        return plain
    return board.same_list(context)


def _close_spell(draft: Draft, time: TimeExpression, clock: Clock) -> bool:
    """9:00开门，21:00关门: the second clock time ends the spell that the first begins."""
    ends = clock[0]
    if draft.clocks and draft.clocks[-1][1] is None:
        begin = draft.clocks[-1][0]
        draft.clocks[-1] = (begin, ends if ends > begin else ends + DAY)
    elif isinstance(draft.start, datetime) and draft.end is None and not draft.rule:
        close = draft.start.replace(hour=0, minute=0, second=0) + ends
        draft.end = close if close > draft.start else close + DAY
        draft.bound = Bound.AT
    else:
        return False
    draft.times.append(time)
    return True


def _give(board: Board, context: Draft, one: Located, unit: int, clock: Clock, gap: str) -> None:
    """Give the clock time to the days of `context`, there or in a draft of its own."""
    time = one.time
    if time.bound is Bound.UNTIL and not edges.changed(board.before(time, 8)):
        context.times.append(time)  # 开到20:30, 延长到23:30: the day says more
    elif time.bound is Bound.BEFORE:
        _limit(board, context, one, unit, clock)
    elif context.start is None and not context.rule:  # 8月16日为止，每天8:30—16:30 stays a deadline
        context.times.append(time)
        if (
            not gap
            and context.unit == unit
            and context.end is not None
            and not isinstance(context.end, datetime)
        ):
            last = context.end - DAY if context.bound is Bound.UNTIL else context.end
            context.end, context.bound = at(last, clock[0]), Bound.BEFORE
    else:
        _on_its_days(board, context, time, unit, clock, gap)


def _limit(board: Board, context: Draft, one: Located, unit: int, clock: Clock) -> None:
    """今晚22:00起，21:30前挪车: a deadline on the same day."""
    if context.start is None or context.is_range:
        board.set_aside(one, "detail")
        return
    draft = context.on_same_days(one.time, unit)
    draft.start, draft.end = None, at(context.day or date.min, clock[0])
    draft.bound, draft.rule = Bound.BEFORE, {}
    board.drafts.append(draft)


def _on_its_days(
    board: Board, context: Draft, time: TimeExpression, unit: int, clock: Clock, gap: str
) -> None:
    bracketed = in_brackets(board, time)
    beside = SIDE_BY_SIDE.fullmatch(gap) is not None
    fresh = not isinstance(context.start, datetime) and not isinstance(context.end, datetime)
    if fresh and context.unit == unit and (not context.clocks or beside):
        context.times.append(time)
        context.clocks.append(clock)
        context.bracketed |= bracketed
        return
    draft = context.on_same_days(time, unit)
    draft.clocks.append(clock)
    draft.bracketed = bracketed
    if fresh and not context.clocks and context.unit != unit and not context.is_range and not context.is_open:
        context.absorbed = True
        draft.times = [*context.times, time]
    if beside and isinstance(context.start, datetime) and context.unit == unit and not context.is_range:
        first = clock_of(context.times[-1])
        if first and first[1] is not None and clock[1] is not None:  # two spells of one day
            draft.clocks.insert(0, first)
            draft.times.insert(0, context.times[-1])
            board.remove(context)
    board.drafts.append(draft)
