"""What stands on a page of a PDF file: characters, ruled lines, pictures. Lengths in points, y from the top down."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Glyph(NamedTuple):
    """A character where it is drawn; none is blank."""

    text: str
    x0: float
    x1: float
    y: float
    """Of the line it stands on."""
    size: float
    spaced: bool
    """A blank was drawn before it."""


class Rule(NamedTuple):
    """A ruled line, across or down."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True)
class Page:
    """One page."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictures: int = 0
    unknown: int = 0
    """Characters whose font does not say what they are."""
    vertical: int = 0
    """Characters set from the top down, or turned."""
