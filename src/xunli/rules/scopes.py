"""Where the trigger of a time may stand, from near to far."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xunli.model import Article, Part, Sentence, Span
from xunli.patterns import Pattern
from xunli.rules.schema import SCOPES


class Place(NamedTuple):
    """One stretch in which a trigger is looked for."""

    name: str
    span: Span
    cost: int
    """How far it is: a rule of one more `priority` may stand one step farther."""


COST = {"clause": 0, "label": 1, "row": 2, "column": 2, "sentence": 3, "lead": 4, "heading": 5, "headline": 6}
_BEFORE, _AFTER, _REST, _NEXT, _EARLIER = 2, 1, 4, 3, 5
_STEPS = 4
"""So many clauses to either side are places of their own."""
_WIDE = 200
"""So much of a very long clause counts as the clause of a time."""
_LONG = 1500
"""So much of what stands over a time is searched; a sentence beyond this is searched by its clauses only."""
_TIMED = "年月日号时点分至到起止前后上下午晚周一二三四五六七八九十天"
_TELLING = Pattern(rf"(?:[\W\d_{_TIMED}]{{0,60}}[^\W\d_{_TIMED}]){{3}}")
"""A cell with three letters besides its times says itself what happens then."""
_OTHER_CELLS = 2
"""So much farther are the other cells of its row."""
RUN_IN = 16
"""A sentence no longer than this that begins a paragraph is its heading: （一）网上报名。"""


def places_beside(parts: Sequence[Span], stretch: Span, others: Sequence[Span]) -> Iterator[Place]:
    """The clause of the times in `stretch` and its neighbours; `parts` are the clauses of the sentence.

    `others` are the spans of the other times of that sentence, sorted: what stands nearer to one of them is
    farther from this one.
    """
    first = bisect_right(parts, stretch.start, key=_end)
    last = bisect_left(parts, stretch.end, key=_start)
    if first < last:
        own = Span(
            max(parts[first].start, stretch.start - _WIDE), min(parts[last - 1].end, stretch.end + _WIDE)
        )
        yield Place("clause", own, COST["clause"])
    for step, part in enumerate(_until_taken(parts[last : last + _STEPS], others)):
        yield Place("sentence", Span(part.start, min(part.end, part.start + _WIDE)), _AFTER + step)
    before = parts[max(min(first, last) - _STEPS, 0) : min(first, last)]
    for step, part in enumerate(_until_taken(before[::-1], others)):
        yield Place("sentence", Span(max(part.start, part.end - _WIDE), part.end), _BEFORE + step)


def places_around(folded: str, article: Article, number: int) -> list[Place]:
    """The places that all times of a sentence share: itself, its label, its paragraph, what stands over it."""
    sentence = article.sentences[number]
    length = sentence.span.end - sentence.span.start
    found = [Place("sentence", sentence.span, _REST)] if length <= _LONG else []
    if number:
        before = article.sentences[number - 1]
        if _is_run_in(before, sentence):
            found.append(Place("label", before.span, COST["label"]))
        if sentence.paragraph == before.paragraph:
            found.append(Place("sentence", _end_of(before.span), _EARLIER))
    depth = 0
    telling = sentence.part is Part.ROW and _TELLING.search(folded, *sentence.span) is not None
    for scope in sentence.scopes:
        if scope.name in COST:
            more = depth if scope.name == "heading" else _OTHER_CELLS * (telling and scope.name == "row")
            found.append(Place(scope.name, _end_of(scope.span), COST[scope.name] + more))
            depth += scope.name == "heading"
    return found


def place_after(text: str, article: Article, number: int, times: Sequence[Span]) -> Place | None:
    """The next sentence, where this one says hardly more than its times."""
    if number + 1 == len(article.sentences):
        return None
    start, end = article.sentences[number].span
    rest = len(text[start:end].strip()) if end - start < 200 else end - start
    bare = rest - sum(span.end - span.start for span in times) <= 8
    return Place("sentence", article.sentences[number + 1].span, _NEXT) if bare else None


def place_far(article: Article, number: int) -> Place:
    """Another sentence that holds a part of the time."""
    return Place("sentence", article.sentences[number].span, COST["sentence"])


def allowed(place: Place, within: int) -> bool:
    """Whether a rule that looks no farther than `within` may look there."""
    return SCOPES.index(place.name) <= within


def _end_of(span: Span) -> Span:
    """The part of a stretch that is nearest to what comes after it."""
    return Span(max(span.start, span.end - _LONG), span.end)


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _is_run_in(before: Sentence, sentence: Sentence) -> bool:
    same = before.paragraph == sentence.paragraph and before.span.start == before.paragraph.start
    return same and before.span.end - before.span.start <= RUN_IN


def _until_taken(parts: Sequence[Span], others: Sequence[Span]) -> Iterator[Span]:
    """The clauses up to the first that holds another time."""
    for part in parts:
        at = bisect_right(others, part.start, key=_end)
        if at < len(others) and others[at].start < part.end:
            return
        yield part
