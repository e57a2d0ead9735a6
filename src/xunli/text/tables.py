"""Tables: rows of cells that tabs, bars or columns of blanks set apart."""

import re
from typing import NamedTuple

from xunli.text.lines import Line

_COLUMNS = re.compile(" {2,}")
_WORDS = {"  ": re.compile(r"\S+(?: \S+)*"), " ": re.compile(r"\S+")}
_RULED = re.compile(r"[-:|+= ]+$")
_NOT_HEADER = re.compile(r"[\d，。；:()]")


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
    if line.kind == "row":
        stop = index + 1
        while stop < len(found) and found[stop].kind in ("row", "bars") and not found[stop].gap:
            stop += 1
        return _table(found[index:stop], "\t" if "\t" in line.body else "|")
    if line.kind == "bars":
        stop = index + 1
        while stop < len(found) and found[stop].kind == "bars" and not found[stop].gap:
            stop += 1
        return _table(found[index:stop], "|") if stop > index + 1 else None
    if " " not in line.body or line.kind in ("byline", "rule", "label", "dateline", "turn"):
        return None
    separator = "  " if "  " in line.body else " "
    if line.body[-1] in "。；：！？" or (separator == " " and _NOT_HEADER.search(line.body)):
        return None
    width = _width(line.body, separator)
    least = 2 if separator == "  " else 3
    if width < least:
        return None
    stop = index + 1
    while (
        stop < len(found)
        and not found[stop].gap
        and found[stop].kind not in ("byline", "row", "label", "dateline")
    ):
        if _width(found[stop].body, separator) != width:
            break
        stop += 1
    return _table(found[index:stop], separator) if stop - index >= least else None


def _width(body: str, separator: str) -> int:
    return len(_COLUMNS.split(body)) if separator == "  " else body.count(" ") + 1


def _table(found: list[Line], separator: str) -> Table:
    rows = [_cells(line, separator) for line in found]
    headed = len(rows) > 1 and (
        _RULED.match(found[1].body) is not None
        or (len(rows[0]) > 1 and not any(char.isdigit() for char in found[0].body))
    )
    return Table(rows, int(headed))


def _cells(line: Line, separator: str) -> list[Cell]:
    if separator in _WORDS:
        spans = (word.span() for word in _WORDS[separator].finditer(line.body))
        return [
            Cell(line.start + start, line.start + end, line.start + start, line.start + end, column)
            for column, (start, end) in enumerate(spans)
        ]
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
