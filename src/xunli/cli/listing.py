"""Rows in columns that fit the terminal, wide characters counted as two cells."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.table import Table
from rich.text import Text

from xunli.cli.console import is_narrow, is_wide
from xunli.cli.inert import inert

Cell = tuple[str, ...]
"""The lines of one field; where there is no room for lines they are joined."""

_GAP = 2


class Column(NamedTuple):
    """A column: its heading, whether its lines stay whole, how it looks."""

    heading: str
    whole: bool = False
    style: str = ""


def show(console: Console, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
    """Write the rows: in columns; one line each where nothing wraps; one field a line where it is narrow."""
    clean = [[tuple(inert(line) for line in cell) for cell in row] for row in rows]
    kept = [number for number in range(len(columns)) if any(any(row[number]) for row in clean)]
    columns = [columns[number] for number in kept]
    clean = [[row[number] for number in kept] for row in clean]
    if is_narrow(console):
        _stack(console, columns, clean)
    elif is_wide(console):
        _lines(console, columns, clean)
    else:
        _table(console, columns, clean)


def show_trimmed(console: Console, shown: RenderableType) -> None:
    """Write what rich lays out, without the blanks at the ends of its lines."""
    for line in console.render_lines(shown, pad=False):
        while line and not line[-1].text.strip():
            line.pop()
        if line:
            line[-1] = Segment(line[-1].text.rstrip(), line[-1].style)
        console.print(Segments([*line, Segment.line()]), end="")


def _table(console: Console, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column.heading, no_wrap=column.whole, overflow="fold", style=column.style)
    for row in rows:
        table.add_row(*(Text("\n".join(cell)) for cell in row))
    show_trimmed(console, table)


def _lines(console: Console, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
    grid = [[column.heading for column in columns], *([" ".join(cell) for cell in row] for row in rows)]
    widths = [max(cell_len(row[number]) for row in grid) for number in range(len(columns))]
    for row in grid:
        padded = (
            cell + " " * (width + _GAP - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        )
        console.print(Text("".join(padded).rstrip()), soft_wrap=True)


def _stack(console: Console, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
    for row in rows:
        first, *others = [
            Text(" ".join(cell), style=column.style, overflow="fold")
            for column, cell in zip(columns, row, strict=True)
            if any(cell)
        ]
        show_trimmed(console, first)
        for field in others:
            show_trimmed(console, Padding(field, (0, 0, 0, _GAP)))
