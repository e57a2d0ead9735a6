"""The hour of a regular meeting: 每周四19:30, and then a list or a table of its days."""

from xunli.model import Part
from xunli.patterns import Pattern
from xunli.rules.board import Board
from xunli.rules.draft import WEEKDAYS, Draft

_LEAST = 2
"""So many of its weekdays by date make it a list of its meetings."""
_NOT_HELD = Pattern(r"停|取消|休|除外|不办|不开|空一次|改期")


def give_hours(board: Board) -> None:
    """Days by date that fall on the weekday of a repeat take its hour; the repeat itself then says nothing more."""
    for series in board.drafts:
        if (
            "BYDAY" not in series.rule
            or len(series.clocks) != 1
            or series.reason
            or "INTERVAL" in series.rule
        ):
            continue
        weekdays = series.rule["BYDAY"].split(",")
        days = [
            one for one in board.drafts if _belongs(board, series, one) and _is_meeting(board, one, weekdays)
        ]
        if len(days) < _LEAST:
            continue
        for one in days:
            one.times.extend(series.times)
            one.clocks = list(series.clocks)
        series.absorbed = True


def _belongs(board: Board, series: Draft, draft: Draft) -> bool:
    """Whether the day stands beside the repeat, or in a table under it."""
    sentences = board.article.sentences
    here, there = sentences[max(series.unit, 0)], sentences[max(draft.unit, 0)]
    if there.part is Part.ROW:
        return series.unit < draft.unit
    return here.paragraph == there.paragraph


def _is_meeting(board: Board, draft: Draft, weekdays: list[str]) -> bool:
    if draft.start is None or draft.day is None or draft.reason or draft.vague or draft.rule:
        return False
    if draft.has_clock or draft.is_range or draft.is_open:
        return False
    sentence = board.article.sentences[max(draft.unit, 0)].span
    return (
        WEEKDAYS[draft.day.weekday()] in weekdays
        and _NOT_HELD.search(board.folded, draft.span.end, min(sentence.end, draft.span.end + 20)) is None
    )
