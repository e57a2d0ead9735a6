"""The hour of a regular meeting: 每周四19:30, and then a list or a table of its days."""

from bisect import bisect_right
from collections import defaultdict

from xunli.model import Part, Span
from xunli.patterns import Pattern
from xunli.rules.board import Board
from xunli.rules.draft import WEEKDAYS, Draft

_LEAST = 2
"""So many of its weekdays by date make it a list of its meetings."""
_MOST = 60
"""So many days beside a repeat, and so many rows under it, may be its meetings."""
_NOT_HELD = Pattern(r"[^、，,；;。\n|\t]{0,14}?(?:停|取消|休|除外|不办|不开|空一次|改期)")


def give_hours(board: Board) -> None:
    """Days by date that fall on the weekday of a repeat take its hour; the repeat itself then says nothing more."""
    repeats = [one for one in board.drafts if _is_series(one)]
    if not repeats:
        return
    sentences = board.article.sentences
    beside: dict[Span, list[Draft]] = defaultdict(list)
    rows: list[Draft] = []
    for one in board.drafts:
        if _is_plain_day(one):
            home = sentences[max(one.unit, 0)]
            (rows if home.part is Part.ROW else beside[home.paragraph]).append(one)
    for series in repeats:
        first = bisect_right(rows, series.unit, key=_unit)
        near = [*beside[sentences[max(series.unit, 0)].paragraph][:_MOST], *rows[first : first + _MOST]]
        weekdays = series.rule["BYDAY"].split(",")
        days = [one for one in near if _is_meeting(board, one, weekdays)]
        if len(days) < _LEAST:
            continue
        for one in days:
            one.times.extend(series.times)
            one.clocks = list(series.clocks)
        series.absorbed = True


def _is_series(draft: Draft) -> bool:
    return (
        "BYDAY" in draft.rule and len(draft.clocks) == 1 and not draft.reason and "INTERVAL" not in draft.rule
    )


def _is_plain_day(draft: Draft) -> bool:
    if draft.start is None or draft.day is None or draft.reason or draft.vague or draft.rule:
        return False
    return not (draft.has_clock or draft.is_range or draft.is_open)


def _is_meeting(board: Board, draft: Draft, weekdays: list[str]) -> bool:
    """Whether a plain day beside a repeat is one of its meetings, which are held."""
    end = draft.span.end
    return (
        draft.day is not None
        and not draft.has_clock
        and WEEKDAYS[draft.day.weekday()] in weekdays
        and _NOT_HELD.match(board.folded, end, end + 20) is None
    )


def _unit(draft: Draft) -> int:
    return draft.unit
