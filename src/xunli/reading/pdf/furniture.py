"""Page headers, footers and page numbers: what is said on every page is said once, if it is said at all."""

import re
from collections import Counter
from collections.abc import Sequence

from xunli.reading.pdf.lines import Run, lines

_MARGIN = 2
"""So many lines at the top and at the foot of a page may be of its header and footer."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-—–·~～•|/\s]*(?:第\s*)?[\dIVXivx]{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–·~～•|/\s]*"
    r"|第\s*[一二三四五六七八九十]{1,3}\s*页"
)
_DATE = re.compile(
    r"\d{4}\s*(?:年|[-./])\s*\d{1,2}\s*(?:月|[-./])\s*\d{1,2}|[一二〇○]{4}年[一二三四五六七八九十]{1,2}月"
)


def without(pages: Sequence[list[Run]], heights: Sequence[float]) -> list[list[Run]]:
    """The runs of each page without page numbers, and without what other pages repeat.

    A repeated line that holds a date is the page's date: its first copy is kept.
    """
    margins = [[*_ends(runs, height)] for runs, height in zip(pages, heights, strict=True)]
    counts = Counter(key for margin in margins for key in {key for key, _, _ in margin})
    kept: set[str] = set()
    left = []
    for runs, margin in zip(pages, margins, strict=True):
        gone: set[Run] = set()
        for key, text, members in margin:
            repeated = counts[key] > 1 and 2 * counts[key] >= len(pages)
            if _NUMBER.fullmatch(text) or (repeated and (key in kept or not _DATE.search(text))):
                gone.update(members)
            kept.add(key)
        left.append([run for run in runs if run not in gone])
    return left


def _ends(runs: list[Run], height: float) -> list[tuple[str, str, tuple[Run, ...]]]:
    """The first and the last lines of a page: how they are told again on another page, their text, their runs."""
    found = [line for line in lines(run for run in runs if not run.rows) if line.text]
    ends = []
    for place, line in enumerate(found):
        near_top, near_foot = line.y1 < 0.14 * height, line.y1 > 0.88 * height
        if (place < _MARGIN and near_top) or (place >= len(found) - _MARGIN and near_foot):
            side = "top" if near_top else "foot"
            ends.append((f"{side} {_DIGITS.sub('#', line.text)}", line.text, line.runs))
    return ends
