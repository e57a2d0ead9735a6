"""How much one page holds: a browser lays all of it out at once."""

from collections.abc import Sequence

from xunli.cli import strings
from xunli.cli.found import name_of
from xunli.model import Extraction

CHARACTERS = 1_000_000
"""Of all texts of a page. A newspaper page has some ten thousand."""

MARKS = 20_000
"""Time expressions, items and links between the two, of all texts of a page."""


def fitting(found: Sequence[Extraction]) -> tuple[tuple[Extraction, ...], tuple[str, ...]]:
    """Return those that the page has room for, in their order, and a complaint about each of the others."""
    kept: list[Extraction] = []
    complaints: list[str] = []
    characters, marks = CHARACTERS, MARKS
    for extraction in found:
        long = len(extraction.document.text)
        items = (*extraction.items, *extraction.cancelled)
        many = len(extraction.times) + len(extraction.dropped) + sum(1 + len(item.times) for item in items)
        if long <= characters and many <= marks:
            kept.append(extraction)
            characters -= long
            marks -= many
        else:
            complaints.append(
                strings.TOO_LARGE.format(name=name_of(extraction), characters=CHARACTERS, marks=MARKS)
            )
    return tuple(kept), tuple(complaints)
