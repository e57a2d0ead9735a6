"""A page without the line breaks inside its sentences and the blanks inside its dates, and the way back to its offsets.

Hard-wrapped text breaks words and dates anywhere; the stages that look for words see it as it was meant.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from xunli.model import Article, Part, Scope, Sentence, Span

_BREAK = re.compile(r"[ \t]*\n[ \t]*|(?<=\d) (?=[年月日号时点分])|(?<=[\d ][年月日号时点分]) (?=[\d一-鿿])")
"""A line break with its indentation, or a blank inside a date: 7 月 26 日."""
_WORD = re.compile(r"[A-Za-z0-9]")
_HEAD_OF_NUMBER = re.compile(r"(?:[年月日时点:/-]|[^\x00-\x7f])\d{1,3}$")
_TAIL_OF_NUMBER = re.compile(r"\d{1,3}[年月日号时点分](?!间)")
"""What a figure that is broken over two lines ends and begins like: 7月2 and 6日."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A page whose sentences run on. Spans of its texts and articles are offsets into `folded` and `original`."""

    folded: str
    original: str
    articles: tuple[Article, ...]
    removed: tuple[Span, ...] = ()
    """What was taken out, in offsets of the page."""
    starts: tuple[int, ...] = ()
    """Where in `folded` each of the stretches was."""
    lengths: tuple[int, ...] = (0,)
    """How many characters were taken out before each stretch, and in all."""

    def back(self, span: Span) -> Span:
        """The span on the page itself, line breaks inside it included."""
        if not self.removed:
            return span
        start = span.start + self.lengths[bisect_right(self.starts, span.start)]
        last = max(span.end - 1, span.start)
        return Span(start, last + self.lengths[bisect_right(self.starts, last)] + (span.end > span.start))


def flow(folded: str, original: str, articles: tuple[Article, ...]) -> Flow:
    """The page with every line break inside a sentence of running text taken out, and the blanks inside dates.

    Between two Latin words or figures one character of the break is left, unless it is one figure that was broken.
    """
    removed = [
        Span(sentence.span.start + found.start(), sentence.span.start + found.end())
        for article in articles
        for sentence in article.sentences
        if sentence.part is not Part.ROW
        for found in _BREAK.finditer(folded[slice(*sentence.span)])
    ]
    removed = [_shortened(folded, span) for span in removed]
    removed = [span for span in removed if span.end > span.start]
    if not removed:
        return Flow(folded, original, articles)
    lengths = (0, *accumulate(span.end - span.start for span in removed))
    starts = tuple(span.start - before for span, before in zip(removed, lengths, strict=False))
    made = Flow(_without(folded, removed), _without(original, removed), (), tuple(removed), starts, lengths)
    return replace(made, articles=tuple(_moved(article, _Forward(removed, lengths)) for article in articles))


def _shortened(folded: str, span: Span) -> Span:
    """One character less where words of Latin letters or figures would run together."""
    if not _WORD.match(folded, span.start - 1) or not _WORD.match(folded, span.end):
        return span
    before = folded[max(0, span.start - 6) : span.start]
    if _HEAD_OF_NUMBER.search(before) and _TAIL_OF_NUMBER.match(folded, span.end):
        return span
    return Span(span.start, span.end - 1)


def _without(text: str, removed: Sequence[Span]) -> str:
    kept: list[str] = []
    position = 0
    for span in removed:
        kept.append(text[position : span.start])
        position = span.end
    kept.append(text[position:])
    return "".join(kept)


class _Forward:
    """From offsets of the page to offsets of the flow."""

    def __init__(self, removed: Sequence[Span], lengths: Sequence[int]) -> None:
        self._starts = [span.start for span in removed]
        self._removed = removed
        self._lengths = lengths

    def __call__(self, span: Span) -> Span:
        return Span(self._at(span.start), self._at(span.end))

    def _at(self, offset: int) -> int:
        number = bisect_right(self._starts, offset)
        if number and offset < self._removed[number - 1].end:
            return self._starts[number - 1] - self._lengths[number - 1]
        return offset - self._lengths[number]


def _moved(article: Article, move: _Forward) -> Article:
    return replace(
        article,
        span=move(article.span),
        sentences=tuple(_moved_sentence(sentence, move) for sentence in article.sentences),
        dateline=None if article.dateline is None else move(article.dateline),
    )


def _moved_sentence(sentence: Sentence, move: _Forward) -> Sentence:
    return replace(
        sentence,
        span=move(sentence.span),
        scopes=tuple(Scope(scope.name, move(scope.span)) for scope in sentence.scopes),
        paragraph=move(sentence.paragraph),
    )
