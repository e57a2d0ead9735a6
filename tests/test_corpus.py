"""The items of all documents of the corpus, against floors that only rise.

A failure prints what was missed, wrong or weak in every document.
"""

import pytest

import xunli
from corpus_scoring import Score, Tally, digest, documents, floors, raised, score

BOUNDS: dict[str, float] = floors()["bounds"]


@pytest.fixture(scope="module")
def reached() -> Score:
    return score(lambda text, published: xunli.extract(text, published=published).items)


def test_the_corpus_is_the_one_that_the_floors_are_for() -> None:
    assert digest() == floors()["corpus"]
    assert len(documents()) == 80


@pytest.mark.parametrize("name", sorted(BOUNDS.keys() - {"trap_share"}))
def test_floor(reached: Score, name: str) -> None:
    assert reached.figures()[name] >= BOUNDS[name], f"{name} fell below its floor\n{reached}"


def test_ceiling_of_traps(reached: Score) -> None:
    assert reached.figures()["trap_share"] <= BOUNDS["trap_share"], f"more traps are caught\n{reached}"


def test_every_figure_has_a_bound() -> None:
    assert BOUNDS.keys() == Score().figures().keys()


def test_floors_rise_and_never_sink() -> None:
    bounds = {"time_f1": 0.6, "kind_f1": 0.5, "trap_share": 0.2}
    assert raised(bounds, {"time_f1": 0.6789, "kind_f1": 0.4, "trap_share": 0.1234}) == {
        "time_f1": 0.678,
        "kind_f1": 0.5,
        "trap_share": 0.124,
    }
    assert raised(bounds, {"time_f1": 0.0, "kind_f1": 0.5, "trap_share": 0.9}) == bounds


def test_figures_of_a_tally() -> None:
    tally = Tally(right=6, given=8, asked=12)
    assert (tally.precision, tally.recall, tally.f1) == (0.75, 0.5, 0.6)
    assert (Tally().precision, Tally().recall, Tally().f1) == (0.0, 1.0, 0.0)
