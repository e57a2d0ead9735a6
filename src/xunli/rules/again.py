"""Articles that stand in a document again, word for word: re-posted messages, pages joined to one file.

Their items are those of the first, so they are not put together only to be dropped.
"""

from collections.abc import Sequence

from xunli.model import Article, Dropped, Moment, TimeExpression

_Key = tuple[str, tuple[tuple[int, Moment | None, Moment | None], ...]]


class Again:
    """The articles of one document so far, each with what became of its times."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._reasons: dict[_Key, tuple[str, ...]] = {}

    def dropped(self, article: Article, times: Sequence[TimeExpression]) -> tuple[Dropped, ...] | None:
        """The times of an article that was there before with the same words and times, all dropped; else `None`."""
        reasons = self._reasons.get(self._key(article, times))
        if reasons is None:
            return None
        return tuple(
            Dropped(time.text, time.span, reason, time) for time, reason in zip(times, reasons, strict=True)
        )

    def remember(self, article: Article, times: Sequence[TimeExpression], left: Sequence[Dropped]) -> None:
        """Keep what became of the times of an article; `left` are those that made no candidate."""
        reasons = {drop.span: drop.reason for drop in left}
        self._reasons[self._key(article, times)] = tuple(reasons.get(time.span, "repeated") for time in times)

    def _key(self, article: Article, times: Sequence[TimeExpression]) -> _Key:
        begin, end = article.span
        return self._folded[begin:end], tuple((t.span.start - begin, t.start, t.end) for t in times)
