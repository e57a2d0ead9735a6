"""A text cut where spans begin and end, so that spans which overlap can be marked with elements that nest."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xunli.model import Span


class Stretch(NamedTuple):
    """A stretch of text in which no span begins or ends."""

    span: Span
    covering: tuple[int, ...]
    """Which spans lie over it, by their places in the list, ascending."""


def stretches(length: int, spans: Sequence[Span]) -> Iterator[Stretch]:
    """Yield the stretches of a text of `length` characters, end to end; none is empty.

    Spans may overlap in any way; what reaches beyond the text is cut off.
    """
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for number, span in enumerate(spans):
        start, end = max(span.start, 0), min(span.end, length)
        if start < end:
            begins.setdefault(start, []).append(number)
            ends.setdefault(end, []).append(number)
    over: list[int] = []
    position = 0
    for cut in sorted({*begins, *ends, length}):
        if cut > position:
            yield Stretch(Span(position, cut), tuple(over))
            position = cut
        for number in ends.get(cut, ()):
            del over[bisect_left(over, number)]
        for number in begins.get(cut, ()):
            insort(over, number)
