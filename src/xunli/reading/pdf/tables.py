"""Tables: cells that ruled lines frame, and rows of short texts that stand in line under each other."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from xunli.reading.pdf.lines import Line, Run, lines, runs
from xunli.reading.pdf.page import Glyph, Rule

_NEAR = 2.5
"""Lines that end so near each other meet."""
_LONG_CELL = 220
"""Cells with more characters on average frame articles, not the cells of a table."""
_MOST_LINES = 1500
_MOST_CELLS = 20_000
_LEAST_ROWS = 3
_ALIGNED = 0.9
"""Cells of one column begin, end or are centred so near each other, in sizes of the characters."""

Cells = tuple[tuple[str, ...], ...]


def ruled(glyphs: list[Glyph], rules: Sequence[Rule], body: float) -> tuple[list[Glyph], list[Run]]:
    """The characters outside of the ruled tables of a page, and these tables."""
    tables: list[Run] = []
    for group in _groups(rules):
        across = _levels([rule.y0 for rule in group if _lies(rule)])
        down = _levels([rule.x0 for rule in group if not _lies(rule)])
        if len(across) < 3 or len(down) < 3 or len(across) * len(down) > _MOST_CELLS:
            continue
        inside = [glyph for glyph in glyphs if _within(glyph, across, down)]
        rows = _rows(inside, across, down, group, body)
        filled = [cell for row in rows for cell in dict.fromkeys(row) if cell]
        if len(filled) < 2 or sum(map(len, filled)) > _LONG_CELL * len(filled):
            continue
        taken = set(map(id, inside))
        glyphs = [glyph for glyph in glyphs if id(glyph) not in taken]
        tables.append(Run("", down[0], down[-1], across[0], across[-1], body, rows))
    return glyphs, tables


def _lies(rule: Rule) -> bool:
    return rule.x1 - rule.x0 >= rule.y1 - rule.y0


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Ruled lines that meet, directly or through others."""
    long = [rule for rule in rules if max(rule.x1 - rule.x0, rule.y1 - rule.y0) > _NEAR]
    groups: list[tuple[Rule, list[Rule]]] = []
    if len(long) > _MOST_LINES:
        return []
    for rule in sorted(long, key=lambda rule: (rule.y0, rule.x0)):
        reach, members = rule, [rule]
        apart = []
        for box, group in groups:
            if _meet(box, rule) and any(_meet(one, rule) for one in group):
                reach = _around(reach, box)
                members += group
            else:
                apart.append((box, group))
        groups = [*apart, (reach, members)]
    return [group for _, group in groups]


def _meet(one: Rule, other: Rule) -> bool:
    return (
        one.x0 - _NEAR <= other.x1
        and other.x0 - _NEAR <= one.x1
        and one.y0 - _NEAR <= other.y1
        and other.y0 - _NEAR <= one.y1
    )


def _around(one: Rule, other: Rule) -> Rule:
    return Rule(min(one.x0, other.x0), min(one.y0, other.y0), max(one.x1, other.x1), max(one.y1, other.y1))


def _levels(values: Iterable[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _within(glyph: Glyph, across: list[float], down: list[float]) -> bool:
    x, y = (glyph.x0 + glyph.x1) / 2, glyph.y - 0.35 * glyph.size
    return down[0] <= x <= down[-1] and across[0] <= y <= across[-1]


def _rows(
    glyphs: list[Glyph], across: list[float], down: list[float], rules: list[Rule], body: float
) -> Cells:
    """The cells row by row; one that goes over several places of the grid stands in each of them."""
    height, width = len(across) - 1, len(down) - 1
    owner = {(row, column): (row, column) for row in range(height) for column in range(width)}

    def find(place: tuple[int, int]) -> tuple[int, int]:
        while owner[place] != place:
            owner[place] = place = owner[owner[place]]
        return place

    upright = [rule for rule in rules if not _lies(rule)]
    lying = [rule for rule in rules if _lies(rule)]
    for row, (top, foot) in enumerate(pairwise(across)):
        walls = [rule for rule in upright if rule.y0 - _NEAR <= (top + foot) / 2 <= rule.y1 + _NEAR]
        for column in range(1, width):
            if not any(abs(rule.x0 - down[column]) <= 2 * _NEAR for rule in walls):
                owner[find((row, column))] = find((row, column - 1))
    for column, (left, right) in enumerate(pairwise(down)):
        floors = [rule for rule in lying if rule.x0 - _NEAR <= (left + right) / 2 <= rule.x1 + _NEAR]
        for row in range(1, height):
            if not any(abs(rule.y0 - across[row]) <= 2 * _NEAR for rule in floors):
                owner[find((row, column))] = find((row - 1, column))
    held: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, glyph.y - 0.35 * glyph.size
        place = (_place(across, y), _place(down, x))
        held.setdefault(find(place), []).append(glyph)
    text = {place: _cell(lines(runs(inside, body))) for place, inside in held.items()}
    return tuple(tuple(text.get(find((row, column)), "") for column in range(width)) for row in range(height))


def _place(levels: list[float], value: float) -> int:
    return max(0, min(sum(level <= value for level in levels) - 1, len(levels) - 2))


def _cell(found: list[Line]) -> str:
    text = ""
    for line in found:
        text = join(text, line.text)
    return text


def join(before: str, after: str) -> str:
    """One line and the next as one: words of Latin letters are set apart, all else is not."""
    if (
        before
        and before[-1].isascii()
        and after[:1].isascii()
        and before[-1].isalpha()
        and after[0].isalnum()
    ):
        return f"{before} {after}"
    return before + after


def aligned(found: list[Line]) -> list[Line]:
    """The lines with those that are the rows of a table without rules put together."""
    made: list[Line] = []
    at = 0
    while at < len(found):
        table, stop = _table(found, at)
        made.append(table or found[at])
        at = stop
    return made


def _table(found: list[Line], begin: int) -> tuple[Line | None, int]:
    """The table whose header is the line at `begin`, and the line after it."""
    head = found[begin]
    if len(head.runs) < 3 or any(len(run.text) > 16 for run in head.runs) or head.rows:
        return None, begin + 1
    rows = [[run.text for run in head.runs]]
    stop = begin + 1
    whole = 0
    while stop < len(found):
        line = found[stop]
        places = [_under(run, head.runs) for run in line.runs]
        if line.rows or None in places or len(set(places)) < len(places):
            break
        if len(places) == 1 and places[0] == 0 and len(line.text) > 12:
            break
        cells = [""] * len(head.runs)
        for run, place in zip(line.runs, places, strict=True):
            cells[place or 0] = run.text
        close = line.y1 - found[stop - 1].y1 < 1.7 * line.size
        if not cells[0] and close:
            rows[-1] = [join(above, cell) for above, cell in zip(rows[-1], cells, strict=True)]
        elif len(places) > 1:
            rows.append(cells)
            whole += len(places) == len(head.runs)
        else:
            break
        stop += 1
    if len(rows) < _LEAST_ROWS or not whole:
        return None, begin + 1
    table = Run(
        "",
        min(line.x0 for line in found[begin:stop]),
        max(line.x1 for line in found[begin:stop]),
        head.y0,
        found[stop - 1].y1,
        head.size,
        tuple(tuple(row) for row in rows),
    )
    return Line((table,), "", table.x0, table.x1, table.y0, table.y1, table.size), stop


def _under(run: Run, heads: Sequence[Run]) -> int | None:
    """Which column a cell stands in: that whose header it overlaps or begins in line with."""
    near = _ALIGNED * run.size
    overlaps = [
        place
        for place, head in enumerate(heads)
        if run.x0 < head.x1 + near / 2 and head.x0 - near / 2 < run.x1
    ]
    if len(overlaps) == 1:
        return overlaps[0]
    in_line = [
        place
        for place, head in enumerate(heads)
        if abs(run.x0 - head.x0) < near
        or abs(run.x1 - head.x1) < near
        or abs(run.x0 + run.x1 - head.x0 - head.x1) < near
    ]
    return in_line[0] if len(in_line) == 1 else None
