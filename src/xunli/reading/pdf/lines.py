"""Characters to runs, and runs to lines: what stands on one baseline without a gap, and what is read as one line."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from xunli.reading.pdf.page import Glyph

_LEVEL = 0.3
"""Baselines that are not further apart, in sizes of the characters, are one line."""
_GAP = 0.75
"""A wider gap, in sizes of the characters, ends a run; in a headline only one of `_HEADLINE_GAP` does."""
_HEADLINE_GAP = 1.7
_HEADLINE = 1.25
_WORD_GAP = 0.18
"""Latin words stand so far apart where no blank was drawn between them."""
_TWICE = 0.35
"""A character drawn again so near is the same one, made bold."""
_COLUMN_GAP = 2.2
"""Gaps in a line that are wider set its parts apart, and are kept as two blanks."""


class Run(NamedTuple):
    """Characters on one baseline, or a table: what the layout of a page is made of."""

    text: str
    x0: float
    x1: float
    y0: float
    """Top of the characters."""
    y1: float
    """Their baseline; the foot of a table."""
    size: float
    rows: tuple[tuple[str, ...], ...] = ()
    """The cells of a table; a run that has some has no text."""


class Line(NamedTuple):
    """A line of text, or a table."""

    runs: tuple[Run, ...]
    text: str
    x0: float
    x1: float
    y0: float
    y1: float
    size: float

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells, of a table."""
        return self.runs[0].rows


def body_size(glyphs: Iterable[Glyph]) -> float:
    """The size that most characters have."""
    counts = Counter(round(2 * glyph.size) / 2 for glyph in glyphs)
    return max(counts, key=lambda size: (counts[size], size)) if counts else 10.0


def runs(glyphs: Iterable[Glyph], body: float) -> list[Run]:
    """What stands on one baseline without a gap that could part two columns."""
    found: list[Run] = []
    for row in _levels(sorted(glyphs, key=lambda glyph: (glyph.y, glyph.x0))):
        row.sort(key=lambda glyph: glyph.x0)
        part: list[Glyph] = []
        for glyph in row:
            if part and _again(part, glyph):
                continue
            if part and glyph.x0 - part[-1].x1 > _reach(part[-1], glyph, body):
                found.append(_run(part))
                part = []
            part.append(glyph)
        found.append(_run(part))
    return found


def _levels(glyphs: list[Glyph]) -> Iterable[list[Glyph]]:
    row: list[Glyph] = []
    for glyph in glyphs:
        if row and glyph.y - row[0].y > _LEVEL * min(row[0].size, glyph.size):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _again(part: list[Glyph], glyph: Glyph) -> bool:
    near = _TWICE * glyph.size
    return any(
        before.text == glyph.text and glyph.x0 - before.x0 < min(near, 0.6 * (before.x1 - before.x0))
        for before in part[-2:]
    )


def _reach(before: Glyph, after: Glyph, body: float) -> float:
    size = min(before.size, after.size)
    return (_HEADLINE_GAP if size > _HEADLINE * body else _GAP) * size


def _run(glyphs: Sequence[Glyph]) -> Run:
    text = glyphs[0].text
    for before, after in pairwise(glyphs):
        text += " " * _apart(before, after) + after.text
    size = max(glyph.size for glyph in glyphs)
    level = glyphs[0].y
    return Run(text, glyphs[0].x0, max(glyph.x1 for glyph in glyphs), level - 0.8 * size, level, size)


def _apart(before: Glyph, after: Glyph) -> bool:
    gap = after.x0 - before.x1
    if after.spaced and gap > 0.05 * after.size:
        return True
    if gap > _GAP * after.size:
        return True
    return gap > _WORD_GAP * after.size and before.text.isascii() and after.text.isascii()


def lines(found: Iterable[Run]) -> list[Line]:
    """Runs of one column, line by line."""
    made: list[Line] = []
    row: list[Run] = []
    for run in sorted(found, key=lambda run: (run.y1, run.x0)):
        if row and (run.rows or row[0].rows or run.y1 - row[0].y1 > _LEVEL * min(run.size, row[0].size)):
            made.append(_line(row))
            row = []
        row.append(run)
    if row:
        made.append(_line(row))
    return made


def _line(row: list[Run]) -> Line:
    row.sort(key=lambda run: run.x0)
    text = row[0].text
    for before, after in pairwise(row):
        wide = after.x0 - before.x1 > _COLUMN_GAP * min(before.size, after.size)
        text += ("  " if wide else " ") + after.text
    return Line(
        tuple(row),
        text,
        row[0].x0,
        max(run.x1 for run in row),
        min(run.y0 for run in row),
        max(run.y1 for run in row),
        max(row, key=lambda run: len(run.text)).size,
    )
