"""Clock times that the text under a table gives its rows: B组下午13:30开始，其余各组均为当日上午8:30."""

import re

from xunli.model import Part, TimeKind
from xunli.rules.board import BACK, Board, Located
from xunli.rules.draft import CLOCKS, Draft, clock_of

_NEAR = 8
"""So many sentences after the table may speak of its rows."""
_GROUPS = r"(?:组|场|批|班|类|考点|站|级|专业|岗位|职位|项目|节|路|人员|考生)"
_REST = re.compile(rf"(?:其余|其他|其它|剩余)[^，,。；;]{{0,6}}?{_GROUPS}")
_ALL = re.compile(
    rf"(?:以上|上述|各|每|所有)[^，,。；;]{{0,4}}?{_GROUPS}[^，,。；;]{{0,8}}?(?:均|都|一律|统一|皆)"
)
_LEAST = 3
"""A cell must have so many letters to name its row."""
_BRACKETS = re.compile(r"[\s（）()“”《》]")


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
