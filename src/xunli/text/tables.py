"""Tables: rows of cells that tabs, bars or columns of blanks set apart."""

from itertools import pairwise
from typing import NamedTuple

from xunli.patterns import Pattern
from xunli.text.lines import Line

_COLUMN = Pattern(r"\S+(?: \S+)*")
_WORD = Pattern(r"\S+")
_RULED = Pattern(r"[-:|+= ]+$")
_NOT_HEADER = Pattern(r"[\d，。；:()]")
_DATED_HEADER = Pattern("(?:时 *间|日 *期|时 *段|节 *次|科 *目|项 *目|场 *次|午 *别|星 *期|周 *次)?$")
"""What heads the first column of a table whose other columns are headed by days."""
_CLOCK = Pattern(r"\d:\d\d")
_LETTERED = 4
"""日    期 is one word with so many blanks inside."""
_LEAST_WORDS = 3
_NO_TABLE = frozenset(("byline", "rule", "label", "dateline", "turn", "row"))


class Cell(NamedTuple):
    """A cell that holds something."""

    start: int
    end: int
    cover_start: int
    cover_end: int
    """With the bars of a Markdown table, which belong to the cell before them; the first bar to the one behind it."""
    column: int


class Table(NamedTuple):
    """Lines in columns."""

    rows: list[list[Cell]]
    header: int
    """How many of its rows head the columns: 1 or 0."""


def table(found: list[Line], index: int) -> Table | None:
    """The table that begins with the line `index`, or None."""
    line = found[index]
    if line.kind in ("row", "bars"):
        kinds = ("row", "bars") if line.kind == "row" else ("bars",)
        stop = index + 1
        while stop < len(found) and found[stop].kind in kinds and not found[stop].gap:
            stop += 1
        if line.kind == "bars" and stop == index + 1:
            return None
        separator = "\t" if "\t" in line.body else "|"
        return _table(found[index:stop], [_cells(row, separator) for row in found[index:stop]])
    if line.kind in _NO_TABLE or line.body[-1] in "。；：！？":
        return None
    return _columns(found, index) if "  " in line.body else _words(found, index)


def _words(found: list[Line], index: int) -> Table | None:
    """A table whose cells are set apart by one blank each, as in text from a PDF file: all rows have as many words."""
    head = found[index].body
    width = head.count(" ") + 1
    if width < _LEAST_WORDS or _NOT_HEADER.search(head):
        return None
    stop = index + 1
    while stop < len(found) and found[stop].body.count(" ") + 1 == width and _is_row(found[stop]):
        stop += 1
    rows = found[index:stop]
    if len(rows) < _LEAST_WORDS:
        return None
    return _table(rows, [_numbered(row, [word.span() for word in _WORD.finditer(row.body)]) for row in rows])


def _columns(found: list[Line], index: int) -> Table | None:
    """A table in columns of blanks; a row may leave out cells where the header says what they stand under."""
    head = _spans(found[index].body)
    if len(head) < 2:
        return None
    rows = [_numbered(found[index], head)]
    starts = [_position(found[index], start) for start, _ in head]
    headed = _NOT_HEADER.search(found[index].body) is None and len(head) > 2
    whole = 0
    for line in found[index + 1 :]:
        spans = _spans(line.body)
        if not _is_row(line) or len(spans) > len(head) or len(spans) < 2:
            break
        if len(spans) == len(head):
            rows.append(_numbered(line, spans))
            whole += 1
        elif headed:
            rows.append(_placed(line, spans, starts))
        else:
            break
    return _table(found[index : index + len(rows)], rows) if whole else None


def _is_row(line: Line) -> bool:
    return not line.gap and line.kind not in _NO_TABLE


def _spans(body: str) -> list[tuple[int, int]]:
    """Where the cells of a line stand: two blanks set them apart, but not the letters of a word that was spaced out."""
    spans = [match.span() for match in _COLUMN.finditer(body)]
    found = spans[:1]
    for before, span in pairwise(spans):
        single = before[1] - before[0] == span[1] - span[0] == 1
        if (
            single
            and span[0] - before[1] <= _LETTERED
            and not body[span[0]].isascii()
            and found[-1][1] == before[1]
        ):
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
    return found


def _position(line: Line, offset: int) -> int:
    """The column on screen where the character `offset` of a line stands."""
    return line.indent + offset + sum(not char.isascii() for char in line.body[:offset])


def _numbered(line: Line, spans: list[tuple[int, int]]) -> list[Cell]:
    return [_cell(line, start, end, column) for column, (start, end) in enumerate(spans)]


def _placed(line: Line, spans: list[tuple[int, int]], starts: list[int]) -> list[Cell]:
    """Cells under the columns that they begin nearest to, each in a column of its own."""
    cells: list[Cell] = []
    least = 0
    for index, (start, end) in enumerate(spans):
        most = len(starts) - (len(spans) - index)
        at = _position(line, start)
        least = min(range(least, most + 1), key=lambda column: abs(starts[column] - at))
        cells.append(_cell(line, start, end, least))
        least += 1
    return cells


def _cell(line: Line, start: int, end: int, column: int) -> Cell:
    return Cell(line.start + start, line.start + end, line.start + start, line.start + end, column)


def _table(found: list[Line], rows: list[list[Cell]]) -> Table:
    return Table(rows, int(len(rows) > 1 and _is_header(found, rows)))


def _is_header(found: list[Line], rows: list[list[Cell]]) -> bool:
    """Ruled off, or without any figure, or days over the columns."""
    head = found[0].body
    if _RULED.match(found[1].body):
        return True
    if len(rows[0]) < 2:
        return False
    if not any(char.isdigit() for char in head):
        return True
    first = head[rows[0][0].start - found[0].start : rows[0][0].end - found[0].start]
    return _DATED_HEADER.match(first) is not None and _CLOCK.search(head) is None


def _cells(line: Line, separator: str) -> list[Cell]:
    """The cells of a row that tabs or bars set apart."""
    first = line.start + len(line.body) - len(line.body.lstrip())
    if _RULED.match(line.body):
        return [Cell(first, line.end, first, line.end, 0)]
    cells: list[Cell] = []
    position = line.start
    for column, part in enumerate(line.body.split(separator)):
        content = part.strip()
        after = min(position + len(part) + 1, line.end)
        if content:
            start = position + len(part) - len(part.lstrip())
            end = start + len(content)
            if separator == "\t":
                cells.append(Cell(start, end, start, end, column))
            else:
                cells.append(Cell(start, end, start if cells else first, after, column))
        elif cells and separator == "|":
            cells[-1] = cells[-1]._replace(cover_end=after)
        position = after
    return cells or [Cell(first, line.end, first, line.end, 0)]
