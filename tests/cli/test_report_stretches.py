"""A text cut where spans begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.cli.report.stretches import stretches
from xunli.model import Span


@pytest.mark.parametrize(
    ("spans", "cut"),
    [
        pytest.param([], [((0, 9), ())], id="none"),
        pytest.param([(2, 5)], [((0, 2), ()), ((2, 5), (0,)), ((5, 9), ())], id="one"),
        pytest.param([(0, 9)], [((0, 9), (0,))], id="all"),
        pytest.param(
            [(0, 6), (2, 4)], [((0, 2), (0,)), ((2, 4), (0, 1)), ((4, 6), (0,)), ((6, 9), ())], id="nested"
        ),
        pytest.param(
            [(3, 9), (0, 6)], [((0, 3), (1,)), ((3, 6), (0, 1)), ((6, 9), (0,))], id="overlapping in part"
        ),
        pytest.param([(0, 9), (0, 9)], [((0, 9), (0, 1))], id="the same twice"),
        pytest.param([(0, 4), (4, 9)], [((0, 4), (0,)), ((4, 9), (1,))], id="side by side"),
        pytest.param([(0, 0), (4, 4)], [((0, 9), ())], id="empty"),
        pytest.param(
            [(-3, 2), (7, 99)], [((0, 2), (0,)), ((2, 7), ()), ((7, 9), (1,))], id="beyond the text"
        ),
    ],
)
def test_cut(spans: list[tuple[int, int]], cut: list[object]) -> None:
    assert [*stretches(9, [Span(*span) for span in spans])] == cut


def test_an_empty_text_has_none() -> None:
    assert [*stretches(0, [Span(0, 0), Span(0, 3)])] == []


LENGTH = 30
offsets = st.integers(-3, LENGTH + 3)


@given(st.lists(st.builds(Span, offsets, offsets), max_size=12))
def test_stretches_lie_end_to_end_and_know_what_covers_them(spans: list[Span]) -> None:
    cut = [*stretches(LENGTH, spans)]
    assert [stretch.span.start for stretch in cut] == [0, *(stretch.span.end for stretch in cut[:-1])]
    assert cut[-1].span.end == LENGTH
    for (start, end), covering in cut:
        assert start < end
        for place in range(start, end):
            over = [number for number, span in enumerate(spans) if span.start <= place < span.end]
            assert list(covering) == over
