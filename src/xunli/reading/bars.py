"""Rows of cells as the lines of a Markdown table, which is how the text of a table is handed on."""

from collections.abc import Sequence

Cells = Sequence[Sequence[str]]


def bars(rows: Cells, *, headed: bool = False) -> list[str]:
    """The lines of a table; a row that is one cell throughout stands over it as a line of its own.

    The first row is ruled off where it is known to head the columns, or looks so: no cell of it holds a figure.
    """
    cells = [[" ".join(cell.replace("|", "／").split()) for cell in row] for row in rows]
    cells = [row for row in cells if any(row)]
    over: list[str] = []
    while cells and len(set(cells[0])) == 1:
        over.append(cells.pop(0)[0])
    if not cells:
        return over
    lines = [f"| {' | '.join(row)} |" for row in cells]
    plain = len(cells[0]) > 2 and not any(char.isdigit() for char in "".join(cells[0]))
    if len(lines) > 1 and (headed or plain):
        lines.insert(1, f"|{' --- |' * len(cells[0])}")
    return [*over, *([""] if over else []), *lines]
