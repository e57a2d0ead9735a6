"""Blocks: the paragraphs and table rows of a page, wrapped lines put together."""

from dataclasses import dataclass

from xunli.text.lines import Line
from xunli.text.tables import Cell, table
from xunli.text.wrap import paragraph_end, spaced


@dataclass(slots=True)
class Block:
    """A paragraph, a list line, a heading, or a row of a table."""

    start: int
    end: int
    kind: str
    """As of its first line; `row` for a table's."""
    text: str
    """Its lines, each without the blanks around it."""
    content: int
    """Where the text after its mark starts, in `text`."""
    gap: bool
    """There is a blank line before it."""
    broken: bool = False
    """It holds more than one line."""
    cells: list[Cell] | None = None
    head: list[Cell] | None = None
    """The cells of the row that heads its columns."""
    first: Cell | None = None
    """The cell that names the row; where that is empty, the one above it."""


def blocks(found: list[Line]) -> list[Block]:
    """The blocks of a page, in its order."""
    made: list[Block] = []
    index, count = 0, len(found)
    apart = spaced(found)
    while index < count:
        line = found[index]
        if (line.kind in ("row", "bars") or " " in line.body) and (rows := _rows(found, index)):
            made.extend(rows)
            index += len(rows)
            continue
        stop = paragraph_end(found, index, apart=apart)
        text, end, broken = line.body, line.end, stop > index + 1
        if broken:
            text = "\n".join([part.body for part in found[index:stop]])
            end = found[stop - 1].end
        made.append(Block(line.start, end, line.kind, text, line.content, line.gap, broken))
        index = stop
    return made


def _rows(found: list[Line], index: int) -> list[Block]:
    whole = table(found, index)
    if whole is None:
        return []
    head = whole.rows[0] if whole.header else None
    first = whole.rows[0][0]
    made: list[Block] = []
    for line, cells in zip(found[index:], whole.rows, strict=False):
        if head is None or cells[0].column <= head[0].column:
            first = cells[0]
        over = head if made else None
        made.append(Block(line.start, line.end, "row", line.body, 0, line.gap, False, cells, over, first))
    return made
