"""Clock times of rows: before the day in the row, or under the table (B组下午13:30开始，其余各组均为当日上午8:30)."""

import re
from collections.abc import Sequence

from xunli.model import Article, Part, TimeKind
from xunli.patterns import Pattern
from xunli.rules.board import BACK, Board, Located
from xunli.rules.draft import CLOCKS, Draft, as_day, clock_of

_DAYS = frozenset({TimeKind.DATE, TimeKind.DATETIME, TimeKind.DATERANGE, TimeKind.DATETIMERANGE})
_NEAR = 8
"""So many sentences after the table may speak of its rows."""
_GROUPS = r"(?:组|场|批|班|类|考点|站|级|专业|岗位|职位|项目|节|路|人员|考生)"
_REST = Pattern(rf"(?:其余|其他|其它|剩余)[^，,。；;]{{0,6}}?{_GROUPS}")
_ALL = Pattern(
    rf"(?:以上|上述|各|每|所有)[^，,。；;]{{0,4}}?{_GROUPS}[^，,。；;]{{0,8}}?(?:均|都|一律|统一|皆)"
)
_LEAST = 3
"""A cell must have so many letters to name its row."""
_BRACKETS = Pattern(r"[\s（）()“”《》]")


def give_rows(board: Board, one: Located, previous: Located | None) -> bool:
    """Give the clock time to the rows of the table before that the words before it name; whether there were any."""
    time = one.time
    sentence = board.article.sentences[one.sentence]
    on_the_day = time.kind is TimeKind.DATETIME and time.parser.startswith("anaphor")
    if one.reason or sentence.part is Part.ROW or not (time.kind in CLOCKS or on_the_day):
        return False
    clock = clock_of(time)
    rows = _rows(board, one.sentence) if clock is not None and "clock" in time.parser else []
    if clock is None or not rows:
        return False
    begin = previous.time.span.end if previous else sentence.span.start
    chosen = _chosen(board, rows, board.folded[begin : time.span.start])
    for draft in chosen:
        draft.times.insert(0, time)
        draft.clocks.append(clock)
    return bool(chosen)


def dated_rows(located: Sequence[Located], units: Sequence[int], article: Article) -> dict[int, int]:
    """Where in each row of a table its first day stands, by the unit of the row."""
    found: dict[int, int] = {}
    for one in located:
        if article.sentences[one.sentence].part is Part.ROW and one.time.kind in _DAYS and not one.reason:
            found.setdefault(units[one.sentence], one.time.span.start)
    return found


def mark_periods(located: Sequence[Located], units: Sequence[int], article: Article, folded: str) -> None:
    """Drop the stretch that a row of a calendar is for: 9/7-9/13 | 9/8 開學；9/10 校務會議."""
    rows: dict[int, list[Located]] = {}
    for one in located:
        if article.sentences[one.sentence].part is Part.ROW and one.time.kind in _DAYS and not one.reason:
            rows.setdefault(units[one.sentence], []).append(one)
    for first, *others in rows.values():
        start, end = as_day(first.time.start), as_day(first.time.end)
        cell = folded[slice(*article.sentences[first.sentence].span)].strip(" |\t")
        if first.time.kind is not TimeKind.DATERANGE or len(cell) > len(first.time.text) + _LEAST:
            continue
        days = [day for one in others if (day := as_day(one.time.start or one.time.end)) is not None]
        if start and end and any(start <= day <= end for day in days):
            first.reason = "detail"


def hold(board: Board, one: Located, unit: int) -> bool:
    """Keep a clock time that stands in its row before the days: 06:20 | 2月14日、15日."""
    first = board.dated_rows.get(unit, -1)
    if one.reason or one.time.kind not in CLOCKS or one.time.span.start > first:
        return False
    board.held.setdefault(unit, []).append(one)
    return True


def give_held(board: Board) -> None:
    """Give the clock times that were kept to the days of their rows."""
    for unit, held in board.held.items():
        days = [draft for draft in board.drafts if draft.unit == unit and not draft.has_clock]
        for one in held:
            clock = clock_of(one.time)
            if clock is None or not days or "clock" not in one.time.parser:
                board.set_aside(one, "no anchor")
                continue
            for draft in days:
                draft.times.insert(0, one.time)
                draft.clocks.append(clock)


def _rows(board: Board, number: int) -> list[Draft]:
    """The days of the last table before a sentence, if it is near."""
    found: list[Draft] = []
    for draft in reversed(board.drafts[-3 * BACK :]):
        if board.article.sentences[max(draft.unit, 0)].part is Part.ROW:
            found.append(draft)
        elif found:
            break
    if not found or number - found[0].unit > _NEAR + _width(board, found[0].unit):
        return []
    return [
        draft
        for draft in reversed(found)
        if draft.start is not None and not (draft.reason or draft.is_range or draft.is_open or draft.rule)
    ]


def _width(board: Board, unit: int) -> int:
    """How many cells the row has."""
    row = board.article.sentences[unit].paragraph
    cells = board.article.sentences[unit : unit + 12]
    return sum(cell.paragraph == row for cell in cells)


def _chosen(board: Board, rows: list[Draft], words: str) -> list[Draft]:
    if _REST.search(words) or _ALL.search(words):
        return [draft for draft in rows if not draft.has_clock]
    plain = _BRACKETS.sub("", words)
    return [
        draft for draft in rows if not draft.has_clock and any(cell in plain for cell in _cells(board, draft))
    ]


def _cells(board: Board, draft: Draft) -> list[str]:
    """What the row says besides its day."""
    scopes = board.article.sentences[draft.unit].scopes
    row = next((scope.span for scope in scopes if scope.name == "row"), None)
    if row is None:
        return []
    texts = (_BRACKETS.sub("", cell) for cell in re.split(r"[\t|]| {2,}", board.folded[slice(*row)]))
    return [text for text in texts if len(text) >= _LEAST and not text[0].isdigit()]
