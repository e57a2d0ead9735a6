"""Titles and places in the characters that the page is written in: the rules have seen it in simplified ones."""

from collections import Counter, defaultdict
from functools import lru_cache

from xunli.model import Span

_LEAST = 3
"""With fewer traditional characters a page is written in simplified ones."""
_HAN = ("\u3400", "\u9fff")


class Scripts:
    """What the articles of one page are written in."""

    def __init__(self, folded: str, original: str) -> None:
        """Both texts have the same length."""
        self._folded = folded
        self._original = original
        self._same = folded == original
        self._of_article = lru_cache(8)(self._characters)

    def restored(self, text: str, article: Span) -> str:
        """The words, taken from the folded text of an article, as the article writes them."""
        if self._same or not text:
            return text
        characters = self._of_article(article)
        if not characters:
            return text
        return "".join([characters.get(char, char) for char in text])

    def _characters(self, article: Span) -> dict[str, str]:
        """For each simplified character the one that the article writes for it, most often."""
        start, end = article
        folded, original = self._folded[start:end], self._original[start:end]
        if folded == original:
            return {}
        pairs = Counter(zip(folded, original, strict=True))
        seen: dict[str, Counter[str]] = defaultdict(Counter)
        traditional = 0
        for (char, written), count in pairs.items():
            if _HAN[0] <= char <= _HAN[1]:
                seen[char][written] += count
                traditional += count * (char != written)
        if traditional < _LEAST:
            return {}
        return {char: most for char, counts in seen.items() if (most := counts.most_common(1)[0][0]) != char}
