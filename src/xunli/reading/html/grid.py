"""Tables: which are there for their rows and columns, and what stands in each cell of those."""

from dataclasses import dataclass

from xunli.reading.html.tree import Node

WIDEST = 40
"""So many columns a cell may span; a notice has no table of more."""
_MOST_PLACES = 200_000
"""A table of more is read cell by cell."""
_LAYOUT_ROWS = 3
_LAYOUT_CELL = 500
_LAYOUT_SHARE = 0.6
_CELLS = ("td", "th")
_ROWS = ("tbody", "thead", "tfoot")


@dataclass(frozen=True, slots=True)
class Place:
    """A cell in one of the places that it takes up."""

    cell: Node
    again: bool = False
    """It stands in an earlier place as well."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of data: rows of equal length, with None where no cell is."""

    rows: list[list[Place | None]]
    heads: int
    """How many of them are there to head the columns."""
    titles: list[Node]
    """Caption, and cells over the whole width before the first row."""


def grid(table: Node) -> Grid | None:
    """The cells of a table; None where it only lays out the page."""
    rows = _rows(table)
    cells = [_cells(row) for row in rows]
    if table.attributes.get("role", "").lower() in ("presentation", "none") or _is_layout(cells):
        return None
    titles = [node for node in table.elements() if node.tag == "caption" and not node.gone]
    while len(cells) > 2 and len(cells[0]) == 1 and max(map(len, cells[1:])) > 1 and _across(cells[0][0]) > 1:
        titles.append(cells.pop(0)[0])
        rows.pop(0)
    placed = _placed(cells)
    return Grid(placed, _heads(rows, cells), titles)


def _rows(table: Node) -> list[Node]:
    found = []
    for node in table.elements():
        if node.gone:
            continue
        if node.tag in _ROWS:
            found += [row for row in node.elements() if row.tag == "tr" and not row.gone]
        elif node.tag == "tr":
            found.append(node)
    return found


def _cells(row: Node) -> list[Node]:
    return [node for node in row.elements() if node.tag in _CELLS and not node.gone]


def _is_layout(rows: list[list[Node]]) -> bool:
    """One cell a row, one row, a table inside, or a cell that holds nearly all there is."""
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return True
    if len(rows) * max(sum(map(_across, row)) for row in rows) > _MOST_PLACES:
        return True
    lengths = []
    for row in rows:
        for cell in row:
            length = 0
            for node in cell.all(shown=True):
                if node.tag == "table":
                    return True
                length += sum(len(child.strip()) for child in node.children if isinstance(child, str))
            lengths.append(length)
    longest = max(lengths)
    return len(rows) <= _LAYOUT_ROWS and longest > _LAYOUT_CELL and longest > _LAYOUT_SHARE * sum(lengths)


def _number(cell: Node, name: str) -> int:
    value = cell.attributes.get(name, "").strip()
    return int(value) if value.isdecimal() and len(value) < 6 else 1


def _across(cell: Node) -> int:
    return min(max(1, _number(cell, "colspan")), WIDEST)


def _down(cell: Node) -> int:
    """How many rows; 0 is all that are left."""
    return _number(cell, "rowspan")


def _placed(cells: list[list[Node]]) -> list[list[Place | None]]:
    """The cells in every place that they span, but over a whole row only in its first."""
    width = max((sum(map(_across, row)) for row in cells), default=0)
    grid: list[list[Place | None]] = []
    reaching: dict[int, tuple[Node, int]] = {}
    for number, row in enumerate(cells):
        line: list[Place | None] = []
        waiting = list(row)
        while waiting or len(line) in reaching:
            column = len(line)
            if column in reaching:
                cell, left = reaching.pop(column)
                line.append(Place(cell, again=True))
                if left > 1:
                    reaching[column] = (cell, left - 1)
                continue
            cell = waiting.pop(0)
            down = min(_down(cell) or len(cells), len(cells) - number)
            alone = len(row) == 1 and _across(cell) >= width
            for step in range(_across(cell)):
                if column + step in reaching:
                    break
                line.append(None if alone and step else Place(cell, again=step > 0))
                if down > 1:
                    reaching[column + step] = (cell, down - 1)
        grid.append(line)
    longest = max(map(len, grid), default=0)
    return [line + [None] * (longest - len(line)) for line in grid]


def _heads(rows: list[Node], cells: list[list[Node]]) -> int:
    """How many rows are said to be heads, or are by how the first one is cut: 时间 over 开始 and 结束."""
    said = 0
    for row, inside in zip(rows, cells, strict=True):
        parent = row.parent
        if not ((parent is not None and parent.tag == "thead") or all(cell.tag == "th" for cell in inside)):
            break
        said += 1
    if said or not cells:
        return said if said < len(rows) else 0
    across = max(map(_across, cells[0]), default=1)
    down = max(map(_down, cells[0]), default=1)
    plain = not any(char.isdigit() for cell in cells[0] for char in cell.text(_LAYOUT_CELL))
    return down if across > 1 and 1 < down < len(rows) and plain else 0
