"""Which time expressions are no items by themselves: the `[[drop]]` tables at work."""

from xunli.model import Sentence, Span, TimeExpression
from xunli.rules.draft import as_day
from xunli.rules.schema import Drop
from xunli.rules.view import View

NEAR = 40
"""How far the `before` and `after` of a drop look."""
WIDE = 200
"""How much of a very long sentence counts as the sentence."""
BELOW = 240
"""How far the `below` of a drop looks."""


class Vetoes:
    """The drops of one article. What a drop asks of the sentence as a whole is asked once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._over: dict[int, tuple[Drop, ...]] = {}
        self._around: dict[tuple[str, Span], bool] = {}

    def of(self, time: TimeExpression, number: int) -> Drop | None:
        """The first drop that takes a time of sentence `number`, or `None`."""
        sentence = self._view.article.sentences[number]
        start, end = time.span
        around = Span(max(sentence.span.start, start - WIDE), min(sentence.span.end, end + WIDE))
        here, over = self._view.drops(around), self._standing_over(number)
        for drop in sorted({*here, *over}, key=_order) if over else here:
            if (
                time.kind in drop.times
                and self._lies(drop, time)
                and self._beside(drop, time.span, around, number)
                and self._in(drop, around, sentence)
            ):
                return drop
        return None

    def _standing_over(self, number: int) -> tuple[Drop, ...]:
        """The drops that may match in what stands over a sentence."""
        known = self._over.get(number)
        if known is None:
            scopes = self._view.article.sentences[number].scopes
            found = {
                drop.id: drop
                for scope in scopes
                for drop in self._view.drops(scope.span)
                if drop.scope or drop.headline
            }
            known = self._over[number] = tuple(found.values())
        return known

    def _lies(self, drop: Drop, time: TimeExpression) -> bool:
        """Whether the time lies on the side of the day of publication that the drop wants, where that is known."""
        if drop.ahead is None:
            return True
        day, published = as_day(time.start or time.end), self._view.published
        return day is not None and published is not None and (day > published) is drop.ahead

    def _beside(self, drop: Drop, span: Span, around: Span, number: int) -> bool:
        """Whether the time itself, the words beside it and its clause are as the drop wants them."""
        folded, (start, end) = self._view.folded, span
        if drop.time and drop.time.fullmatch(folded, start, end) is None:
            return False
        if drop.after and drop.after.match(folded, end, min(around.end, end + NEAR)) is None:
            return False
        if drop.before and drop.before.search(folded, max(around.start, start - NEAR), start) is None:
            return False
        below = self._view.article.sentences[number].span.end
        if drop.below and drop.below.match(folded, below, below + BELOW) is None:
            return False
        clause = drop.clause
        return clause is None or clause.search(folded, *self._view.clause_at(number, start)) is not None

    def _in(self, drop: Drop, around: Span, sentence: Sentence) -> bool:
        """Whether the sentence and what stands over it are as the drop wants them."""
        known = self._around.get((drop.id, around))
        if known is None:
            folded = self._view.folded
            known = self._around[drop.id, around] = (
                (not drop.sentence or drop.sentence.search(folded, *around) is not None)
                and (not drop.scope or _stands_over(drop, folded, sentence))
                and (not drop.headline or drop.headline.search(self._view.headline) is not None)
                and (not drop.unless or drop.unless.search(folded, *around) is None)
            )
        return known


def _order(drop: Drop) -> int:
    return drop.order


def _stands_over(drop: Drop, folded: str, sentence: Sentence) -> bool:
    pattern = drop.scope
    scopes = (scope for scope in sentence.scopes if scope.name != "headline")
    return pattern is not None and any(pattern.search(folded, *scope.span) for scope in scopes)
