"""Time expressions → drafts: which expressions of an article name one time together.

A clock time belongs to the day before it (in the sentence, the row, the sentence before, the heading), a repeat
to the range before it, 6月12日启动、7月2日截止 are the two ends of one window.
"""

from collections.abc import Sequence
from datetime import date

from xunli.model import Article, Part, Span, TimeKind
from xunli.rules.board import Board, Located
from xunli.rules.days import add_days, last_for
from xunli.rules.draft import CLOCKS, Draft
from xunli.rules.hours import add_clock
from xunli.rules.regular import give_hours
from xunli.rules.rows import dated_rows, give_held, give_rows, hold, mark_periods
from xunli.rules.series import add_set, place_repeats


def group(
    folded: str, article: Article, located: Sequence[Located], published: date | None
) -> tuple[list[Draft], list[Located]]:
    """The drafts of an article in text order, and the times that belong to none."""
    board = Board(folded, article, published)
    units = _units(article)
    mark_periods(located, units, article, folded)
    board.dated_rows = dated_rows(located, units, article)
    last: dict[int, Located] = {}
    for one in located:
        unit = units[one.sentence]
        if one.time.kind is TimeKind.DURATION and one.time.start is None and one.time.end is None:
            last_for(board, one, unit)
            continue
        _take(board, one, unit, last.get(unit))
        last[unit] = one
    give_held(board)
    give_hours(board)
    place_repeats(board)
    return _merged_lists([draft for draft in board.drafts if not draft.absorbed]), board.lone


def _units(article: Article) -> list[int]:
    """For each sentence the unit of text it belongs to: itself, or the row of the table."""
    numbers: list[int] = []
    row = None
    for number, sentence in enumerate(article.sentences):
        same = sentence.part is Part.ROW and row == sentence.paragraph and sentence.paragraph != Span(0, 0)
        numbers.append(numbers[-1] if same else number)
        row = sentence.paragraph if sentence.part is Part.ROW else None
    return numbers


def _take(board: Board, one: Located, unit: int, previous: Located | None) -> None:
    time = one.time
    gap = board.folded[previous.time.span.end : time.span.start] if previous else ""
    if give_rows(board, one, previous):
        return
    if time.kind is TimeKind.SET:
        add_set(board, one, unit)
    elif time.kind in CLOCKS and hold(board, one, unit):
        return
    elif time.kind in CLOCKS:
        add_clock(board, one, unit, gap, previous)
    elif time.kind is not TimeKind.DURATION:
        add_days(board, one, unit, gap, previous)
    elif time.start is not None or time.end is not None:
        board.drafts.append(Draft([time], unit, time.start, time.end, time.bound, reason=one.reason))


def _merged_lists(drafts: list[Draft]) -> list[Draft]:
    """Neighbouring days of one list without clock times are one stretch: 14日、15日停课."""
    found: list[Draft] = []
    for draft in drafts:
        last = found[-1] if found else None
        if last and _continues(last, draft):
            last.end = draft.end
            last.times.extend(draft.times)
        else:
            found.append(draft)
    return found


def _continues(last: Draft, draft: Draft) -> bool:
    plain = not (last.has_clock or draft.has_clock or last.rule or draft.rule)
    same_list = bool(draft.listed) and last.listed == draft.listed
    return plain and same_list and last.end == draft.start and last.start is not None and not draft.is_range
