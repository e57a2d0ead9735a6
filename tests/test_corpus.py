"""The items of all annotated documents, against floors that only rise.

A failure prints what was missed, wrong or weak in every document.
"""

import pytest

import xunli
from corpus_scoring import SETS, Score, Tally, digest, documents, floors, raised, score

FIGURES = tuple(Score().figures())


@pytest.fixture(scope="module", params=SETS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def reached(name: str) -> Score:
    return score(lambda text, published: xunli.extract(text, published=published).items, name)


def test_the_documents_are_those_that_the_floors_are_for(name: str) -> None:
    assert digest(name) == floors()[name]["digest"]
    assert len(documents(name)) >= {"corpus": 80, "notices": 60}[name]


@pytest.mark.parametrize("figure", [one for one in FIGURES if one != "trap_share"])
def test_floor(name: str, reached: Score, figure: str) -> None:
    bound = floors()[name]["bounds"][figure]
    assert reached.figures()[figure] >= bound, f"{figure} fell below its floor\n{reached}"


def test_ceiling_of_traps(name: str, reached: Score) -> None:
    bound = floors()[name]["bounds"]["trap_share"]
    assert reached.figures()["trap_share"] <= bound, f"more traps are caught\n{reached}"


def test_every_figure_has_a_bound(name: str) -> None:
    assert floors()[name]["bounds"].keys() == set(FIGURES)


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
