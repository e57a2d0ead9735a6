"""Stretches in which a trigger does not count: names of websites and apps, asides in headings."""

from bisect import bisect_right

from xunli.model import Article, Part
from xunli.patterns import Pattern

_NAME = Pattern(
    r"“[^“”]{1,20}”(?=(?:微信)?(?:小程序|公众号|APP|平台|系统|网站|专栏|专区|栏目|视频号|客户端))"
    r"|[\u4e00-\u9fff]{2,8}(?:人事考试网|考试网|招生网|报名网站|报名系统|公示系统|信息系统|管理系统)"
)
_MARKS = ("“", "网", "系统")
"""One of these is in each name."""
_ASIDE = Pattern(r"[（(][^（()）]{1,60}[)）]")
_HEADS = frozenset({Part.HEADLINE, Part.KICKER, Part.SUBHEAD})


class Masks:
    """The hidden stretches of an article."""

    def __init__(self, folded: str, article: Article) -> None:
        named = any(folded.find(mark, *article.span) >= 0 for mark in _MARKS)
        found = [match.span() for match in _NAME.finditer(folded, *article.span)] if named else []
        for sentence in article.sentences:
            if sentence.part in _HEADS:
                found += [match.span() for match in _ASIDE.finditer(folded, *sentence.span)]
        found.sort()
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def hides(self, start: int, end: int) -> bool:
        """Whether the stretch lies inside a hidden one."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._ends[at]
