"""Which time expressions are no items by themselves: the `[[drop]]` tables at work."""

from xunli.model import Article, Sentence, Span, TimeExpression
from xunli.rules.index import WordIndex
from xunli.rules.schema import Drop

NEAR = 40
"""How far the `before` and `after` of a drop look."""
WIDE = 200
"""How much of a very long sentence counts as the sentence."""


def dropped_by(
    folded: str, article: Article, sentence: Sentence, clause: Span, time: TimeExpression, index: WordIndex
) -> Drop | None:
    """The first drop that takes `time`, or `None`."""
    start, end = time.span
    around = Span(max(sentence.span.start, start - WIDE), min(sentence.span.end, end + WIDE))
    drops = {drop.order: drop for drop in index.drops(*around)}
    for scope in sentence.scopes:
        for drop in index.drops(*scope.span):
            if drop.scope or drop.headline:
                drops[drop.order] = drop
    for order in sorted(drops):
        drop = drops[order]
        if time.kind in drop.times and _takes(drop, folded, article, sentence, around, clause, start, end):
            return drop
    return None


def _takes(
    drop: Drop,
    folded: str,
    article: Article,
    sentence: Sentence,
    around: Span,
    clause: Span,
    start: int,
    end: int,
) -> bool:
    return (
        (not drop.time or drop.time.fullmatch(folded, start, end) is not None)
        and (not drop.after or drop.after.match(folded, end, min(around.end, end + NEAR)) is not None)
        and (
            not drop.before or drop.before.search(folded, max(around.start, start - NEAR), start) is not None
        )
        and (not drop.clause or drop.clause.search(folded, *clause) is not None)
        and (not drop.sentence or drop.sentence.search(folded, *around) is not None)
        and (not drop.scope or _stands_over(drop, folded, sentence))
        and (not drop.headline or drop.headline.search(article.headline) is not None)
        and (not drop.unless or drop.unless.search(folded, *around) is None)
    )


def _stands_over(drop: Drop, folded: str, sentence: Sentence) -> bool:
    pattern = drop.scope
    scopes = (scope for scope in sentence.scopes if scope.name != "headline")
    return pattern is not None and any(pattern.search(folded, *scope.span) for scope in scopes)
