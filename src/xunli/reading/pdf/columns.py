"""Reading order: a page is cut into bands, a band into columns along the white between them, again and again.

What is left when nothing can be cut is a leaf: lines that are read from the top down.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xunli.reading.pdf.lines import Run, lines

_RIVER = 0.8
"""The white between two columns is not narrower, in sizes of the body text."""
_NARROWEST = 7.0
"""Nor is a column of text."""
_LEAST_LINES = 3
_FULL = 0.85
_FULL_SHARE = 0.35
"""Lines of text fill their column; where fewer do, what stands side by side are the cells of a table."""
_LONG = 8.5
"""Or they are of so many characters on average."""
_RAGGED = 2.0
_WIDEST_CELLS = 10.0
"""Where all columns are narrower, in sizes of their characters, they are those of a table."""
_HEADLINE = 1.25
_DEEPEST = 12

Interval = tuple[float, float]


class Leaf(NamedTuple):
    """Runs that are read from the top down."""

    runs: list[Run]
    left: float
    right: float
    """Where the column ends that it fills."""


class _Strip(NamedTuple):
    """Runs between two bands of white that go across."""

    runs: list[Run]
    covered: list[Interval]
    headline: bool


def leaves(runs: Sequence[Run], body: float, depth: int = 0) -> Iterator[Leaf]:
    """The leaves of a page in reading order."""
    if not runs:
        return
    for band, rivers in _bands(_strips(runs, body), body):
        if rivers and depth < _DEEPEST:
            for part in _parts(band, rivers):
                yield from leaves(part, body, depth + 1)
        else:
            yield Leaf(band, min(run.x0 for run in band), max(run.x1 for run in band))


def _strips(runs: Sequence[Run], body: float) -> list[_Strip]:
    strips: list[_Strip] = []
    held: list[Run] = []
    foot = 0.0
    for run in sorted(runs, key=lambda run: run.y0):
        if held and run.y0 > foot:
            strips.append(_strip(held, body))
            held = []
        foot = max(foot, run.y1) if held else run.y1
        held.append(run)
    strips.append(_strip(held, body))
    return strips


def _strip(runs: list[Run], body: float) -> _Strip:
    headline = all(run.size > _HEADLINE * body and not run.rows for run in runs)
    return _Strip(runs, _union([(run.x0, run.x1) for run in runs]), headline)


def _union(intervals: Sequence[Interval]) -> list[Interval]:
    merged: list[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _rivers(covered: Sequence[Interval], body: float) -> list[Interval]:
    """The white between what is covered, where it is wide enough to part columns that are wide enough."""
    found: list[Interval] = []
    left = covered[0][0]
    for (_, end), (start, _) in itertools.pairwise(covered):
        wide = start - end >= _RIVER * body and end - left >= _NARROWEST * body
        if wide and covered[-1][1] - start >= _NARROWEST * body:
            found.append((end, start))
            left = start
    return found


def _bands(strips: list[_Strip], body: float) -> Iterator[tuple[list[Run], list[Interval]]]:
    """Strips that have a river in common, and between them those that have none."""
    plain: list[_Strip] = []
    at = 0
    while at < len(strips):
        band, stop = [strips[at]], at + 1
        covered = strips[at].covered
        rivers = _rivers(covered, body)
        if rivers:
            while plain and _rivers(merged := _union([*plain[-1].covered, *covered]), body):
                if plain[-1].headline or plain[-1].covered[0][0] < rivers[0][1]:
                    break
                band.insert(0, plain.pop())
                covered = merged
            while stop < len(strips):
                merged = _union([*covered, *strips[stop].covered])
                further = _rivers(merged, body)
                if not further or (strips[stop].headline and _alone(strips[stop], further)):
                    break
                band.append(strips[stop])
                covered, rivers = merged, further
                stop += 1
            held = [run for strip in band for run in strip.runs]
            if _in_columns(held, rivers):
                if plain:
                    yield [run for strip in plain for run in strip.runs], []
                    plain = []
                yield held, rivers
                at = stop
                continue
        plain += band[-1:] if len(band) == 1 else band
        at = stop
    if plain:
        yield [run for strip in plain for run in strip.runs], []


def _alone(strip: _Strip, rivers: list[Interval]) -> bool:
    """The strip stands on one side of all rivers, or over some of them: a headline with nothing beside it."""
    return len(_parts(strip.runs, rivers)) < 2


def _in_columns(runs: list[Run], rivers: list[Interval]) -> bool:
    """What the rivers part is text, not the cells of a table, nor words with a wide blank between them."""
    parts = _parts(runs, rivers)
    if any(run.rows for run in runs):
        return True
    full = 0
    wide = filled = 0.0
    deep: list[int] = []
    for part in parts:
        left, right = min(run.x0 for run in part), max(run.x1 for run in part)
        found = lines(part)
        wide = max(wide, (right - left) / min(run.size for run in part))
        deep.append(len(found))
        filled += sum((line.x1 - line.x0) / line.size for line in found)
        full += sum(line.x1 - line.x0 >= _FULL * (right - left) for line in found)
    total = sum(deep)
    if wide < _WIDEST_CELLS or len(deep) < 2 or sorted(deep)[-2] < 2:
        return False
    if max(deep) < _LEAST_LINES:
        return filled >= _LONG * total and (len(deep) > 2 or _flows(parts))
    return full >= _FULL_SHARE * total or filled >= _LONG * total


def _flows(parts: list[list[Run]]) -> bool:
    """Each column but the last is full to its end: a short story over them, and not words side by side."""
    for part in parts[:-1]:
        right = max(run.x1 for run in part)
        if any(right - line.x1 > _RAGGED * line.size for line in lines(part)):
            return False
    return True


def _parts(runs: Sequence[Run], rivers: Sequence[Interval]) -> list[list[Run]]:
    parts: list[list[Run]] = [[] for _ in range(len(rivers) + 1)]
    for run in runs:
        parts[sum(run.x0 >= start - 0.01 for _, start in rivers)].append(run)
    return [part for part in parts if part]
