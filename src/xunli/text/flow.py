"""A page whose sentences run on: without the line breaks and marks inside them and the blanks inside dates.

Hard-wrapped text breaks words and dates anywhere; the stages that look for words see it as it was meant. What is
taken out of a sentence stands as blanks at its end, so that sentences, articles and the page keep their offsets.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from xunli.model import Article, Part, Scope, Span
from xunli.patterns import Pattern

_MARK = r"\*\*|!?\[(?=[^\[\]\n]{1,80}\]\([^()\s]{1,300}\))|(?<=[^\[\]\n])\](?=\([^()\s]{1,300}\))"
"""What Markdown writes around emphasis and the words of a link; its target stays, in brackets."""
_BREAK = Pattern(
    rf"[ \t]*\n[ \t]*|(?<=\d) (?=[年月日号时点分])|(?<=[\d ][年月日号时点分]) (?=[\d一-鿿])|{_MARK}"
)
"""A line break with its indentation, a blank inside a date (7 月 26 日), or a mark."""
_MARKS = Pattern(_MARK)
_WORD = Pattern(r"[A-Za-z0-9]")
_HEAD_OF_NUMBER = Pattern(r"(?:[年月日时点:/-]|[^\x00-\x7f])\d{1,3}$")
_TAIL_OF_NUMBER = Pattern(r"\d{1,3}[年月日号时点分](?!间)")
"""What a figure that is broken over two lines ends and begins like: 7月2 and 6日."""


@dataclass(frozen=True, slots=True)
class Flow:
    """The texts of a page with its sentences running on, and the way back."""

    folded: str
    original: str
    starts: tuple[int, ...] = ()
    """Where the changed sentences begin."""
    offsets: tuple[tuple[int, ...], ...] = ()
    """For each character of a changed sentence where it stands on the page."""

    def forth(self, article: Article) -> Article:
        """The article with its labels and headings where they stand now."""
        first = bisect_left(self.starts, article.span.start)
        if first == len(self.starts) or self.starts[first] >= article.span.end:
            return article
        sentences = tuple(
            replace(one, scopes=tuple(Scope(name, self.moved(span)) for name, span in one.scopes))
            if one.scopes
            else one
            for one in article.sentences
        )
        return replace(article, sentences=sentences)

    def moved(self, span: Span) -> Span:
        """Where the words that stand at `span` on the page are now."""
        start, end = self._now_at(span.start), self._now_at(span.end - 1) + 1
        return span if (start, end) == span else Span(start, end)

    def _now_at(self, offset: int) -> int:
        number = bisect_right(self.starts, offset) - 1
        if number < 0 or offset > self.offsets[number][-1]:
            return offset
        return self.starts[number] + bisect_left(self.offsets[number], offset)

    def back(self, span: Span) -> Span:
        """The same words on the page itself, with the line breaks inside them."""
        if not self.starts or span.end <= span.start:
            return span
        start, last = self._at(span.start), self._at(span.end - 1)
        return span if (start, last + 1) == span else Span(start, last + 1)

    def _at(self, offset: int) -> int:
        number = bisect_right(self.starts, offset) - 1
        if number < 0:
            return offset
        inside = offset - self.starts[number]
        return self.offsets[number][inside] if inside < len(self.offsets[number]) else offset


def flow(folded: str, original: str, articles: tuple[Article, ...]) -> Flow:
    """The page with every line break inside a sentence taken out, the blanks inside dates, and Markdown's marks.

    Rows of tables lose only the marks. Between two Latin words or figures one character of the break is left, unless
    it is one figure that was broken.
    """
    pieces: list[list[str]] = [[], []]
    starts: list[int] = []
    offsets: list[tuple[int, ...]] = []
    position = 0
    for article in articles:
        for sentence in article.sentences:
            if sentence.span.start < position:
                continue
            kept = _kept(folded, sentence.span, _MARKS if sentence.part is Part.ROW else _BREAK)
            if kept is None:
                continue
            start, end = sentence.span
            for text, into in zip((folded, original), pieces, strict=True):
                into += (text[position:start], "".join([text[at] for at in kept]).ljust(end - start))
            starts.append(start)
            offsets.append((*kept, *[end - 1] * (end - start - len(kept))))
            position = end
    if not starts:
        return Flow(folded, original)
    for text, into in zip((folded, original), pieces, strict=True):
        into.append(text[position:])
    return Flow("".join(pieces[0]), "".join(pieces[1]), tuple(starts), tuple(offsets))


def _kept(folded: str, span: Span, gaps: Pattern) -> list[int] | None:
    """The offsets of what stays of a sentence without its `gaps`; None if all does."""
    kept: list[int] = []
    position = span.start
    for found in gaps.finditer(folded, *span):
        kept.extend(range(position, found.start()))
        if not found[0].startswith(("*", "[", "]", "!")) and _apart(folded, *found.span()):
            kept.append(found.start())
        position = found.end()
    if position == span.start:
        return None
    kept.extend(range(position, span.end))
    return kept


def _apart(folded: str, start: int, end: int) -> bool:
    """Whether words of Latin letters or figures would run together."""
    if not _WORD.match(folded, start - 1) or not _WORD.match(folded, end):
        return False
    broken = _HEAD_OF_NUMBER.search(folded[max(0, start - 6) : start]) and _TAIL_OF_NUMBER.match(folded, end)
    return not broken
