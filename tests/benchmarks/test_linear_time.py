"""Time grows with the length of a text and no faster, whatever stands in it. `times.py` measures it up to 10 MB."""

import time

import corpora
import pytest
from worker import REFERENCE, WARM

from xunli import find_times

SHORT, LONG = 8_000, 32_000
WORST = 10.0
"""How many times longer the text of four times the length may take: between linear (4) and quadratic (16)."""
NOISE = 0.2
"""Seconds that tell nothing on a busy machine: what grows too fast takes longer than this at such lengths."""


def seconds(text: str) -> float:
    """The best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        find_times(text, REFERENCE)
        best = min(best, time.perf_counter() - start)
    return best


@pytest.mark.parametrize("name", corpora.HOSTILE)
def test_text_made_to_be_slow(name: str) -> None:
    find_times(WARM, REFERENCE)
    short, long = (seconds(corpora.hostile(name, size)) for size in (SHORT, LONG))
    assert long < max(short * WORST, NOISE)


@pytest.mark.parametrize("make", [corpora.page, corpora.one_line, corpora.without_stops])
def test_pages(make: corpora.Maker) -> None:
    find_times(make(LONG), REFERENCE)
    short, long = (seconds(make(size)) for size in (SHORT, LONG))
    assert long < max(short * WORST, NOISE)
