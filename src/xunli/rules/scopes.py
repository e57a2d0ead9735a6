"""Where the trigger of a time may stand, from near to far."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xunli.model import Article, Sentence, Span
from xunli.rules.schema import SCOPES


class Place(NamedTuple):
    """One stretch in which a trigger is looked for."""

    name: str
    span: Span
    cost: int
    """How far it is: a rule of one more `priority` may stand one step farther."""


COST = {"clause": 0, "label": 1, "row": 2, "column": 2, "sentence": 3, "lead": 4, "heading": 5, "headline": 6}
_BEFORE, _AFTER, _REST, _NEXT = 2, 1, 4, 3
RUN_IN = 16
"""A sentence no longer than this that begins a paragraph is its heading: （一）网上报名。"""


def places(
    text: str,
    article: Article,
    number: int,
    parts: Sequence[Span],
    span: Span,
    others: Sequence[Span],
    far: Sequence[int] = (),
) -> Iterator[Place]:
    """The places around the times in `span` of sentence `number`, whose clauses are `parts`.

    `others` are the spans of the other times of that sentence: what stands nearer to one of them is farther from
    this one. `far` are further sentences that hold a part of the time.
    """
    sentence = article.sentences[number]
    own = [part for part in parts if part.start < span.end and part.end > span.start]
    if own:
        yield Place("clause", Span(own[0].start, own[-1].end), COST["clause"])
    taken = [other for other in others if not (other.start < span.end and other.end > span.start)]
    after = _until_taken([part for part in parts if part.start >= span.end and part not in own], taken)
    before = _until_taken(
        [part for part in reversed(parts) if part.end <= span.start and part not in own], taken
    )
    for step, part in enumerate(after[:4]):
        yield Place("sentence", part, _AFTER + step)
    for step, part in enumerate(before[:4]):
        yield Place("sentence", part, _BEFORE + step)
    yield Place("sentence", sentence.span, _REST)
    for one in far:
        yield Place("sentence", article.sentences[one].span, COST["sentence"])
    if number and _is_run_in(article.sentences[number - 1], sentence):
        yield Place("label", article.sentences[number - 1].span, COST["label"])
    if _bare(text, sentence, [span, *others]) and number + 1 < len(article.sentences):
        yield Place("sentence", article.sentences[number + 1].span, _NEXT)
    if number and sentence.paragraph == article.sentences[number - 1].paragraph:
        yield Place("sentence", article.sentences[number - 1].span, _REST)
    depth = 0
    for scope in sentence.scopes:
        if scope.name in COST:
            yield Place(scope.name, scope.span, COST[scope.name] + (depth if scope.name == "heading" else 0))
            depth += scope.name == "heading"


def _is_run_in(before: Sentence, sentence: Sentence) -> bool:
    same = before.paragraph == sentence.paragraph and before.span.start == before.paragraph.start
    return same and before.span.end - before.span.start <= RUN_IN


def _until_taken(parts: Sequence[Span], taken: Sequence[Span]) -> list[Span]:
    """The clauses up to the first that holds another time."""
    free: list[Span] = []
    for part in parts:
        if any(other.start < part.end and other.end > part.start for other in taken):
            break
        free.append(part)
    return free


def _bare(text: str, sentence: Sentence, times: Sequence[Span]) -> bool:
    rest = len(text[sentence.span.start : sentence.span.end].strip())
    return rest - sum(span.end - span.start for span in times) <= 8


def allowed(place: Place, within: int) -> bool:
    """Whether a rule that looks no farther than `within` may look there."""
    return SCOPES.index(place.name) <= within
