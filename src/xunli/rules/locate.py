"""Time expressions → where they stand, and why some of them are no items by themselves."""

from collections.abc import Sequence

from xunli.model import Part, Sentence, TimeExpression, TimeKind
from xunli.patterns import Pattern
from xunli.rules import columns
from xunli.rules.board import Located
from xunli.rules.struck import Struck
from xunli.rules.veto import Vetoes
from xunli.rules.view import View

UNREAD = {
    Part.MASTHEAD: "masthead",
    Part.BYLINE: "dateline",
    Part.DATELINE: "dateline",
    Part.META: "publication",
    Part.SIGNATURE: "signature",
    Part.FOOTER: "masthead",
}
"""Parts of a page whose dates are about the page itself."""
FLOATING = frozenset(
    {"later", "earlier", "last", "next", "within", "pass", "past", "recent", "now", "since", "ago"}
)
"""Forms that count from something the text may not name: 24小时内, 3个工作日后."""


_YEAR = Pattern(r"(?:19|20)\d\d年")
_SAME_CLAUSE = Pattern(r"(?![度版级届末底初]|毕业|入学|年报)[^，,。；;：:\n《》]{0,20}")


def locate(view: View, times: Sequence[TimeExpression]) -> list[Located]:
    """Each time, in text order, with its sentence, and with the reason when it is no item by itself."""
    sentences = view.article.sentences
    if not sentences:
        return []
    vetoes, struck = Vetoes(view), Struck(view.folded, view.article.span)
    found: list[Located] = []
    number = 0
    for time in times:
        while number + 1 < len(sentences) and sentences[number].span.end <= time.span.start:
            number += 1
        reason = "superseded" if struck.holds(time.span) else _reason(view, vetoes, time, number)
        if not reason and found and _of_past_year(view, found[-1].time, time):
            reason = "history"
        found.append(Located(time, number, reason))
    return found


def _reason(view: View, vetoes: Vetoes, time: TimeExpression, number: int) -> str:
    sentence = view.article.sentences[number]
    if sentence.part in UNREAD:
        return UNREAD[sentence.part]
    if sentence.part is Part.ROW and columns.published(sentence, view.folded):
        return "publication"
    dateline = view.article.dateline
    if dateline and dateline.start <= time.span.start and time.span.end <= dateline.end:
        return "dateline"
    if "reference" in time.implied:
        return "no reference"
    if time.kind is TimeKind.DATE and time.start == view.published and _signs(view, time, sentence):
        return "signature"
    if drop := vetoes.of(time, number):
        return drop.reason
    return "" if FLOATING.isdisjoint(time.parser.split("+")) else "no anchor"


def _of_past_year(view: View, year: TimeExpression, time: TimeExpression) -> bool:
    """2018年我校复试于3月23日进行: the clause tells of a year that is over."""
    if view.published is None or "year" not in time.implied or _YEAR.fullmatch(year.text) is None:
        return False
    gap = view.folded[year.span.end : time.span.start]
    return int(year.text[:4]) < view.published.year and _SAME_CLAUSE.fullmatch(gap) is not None


def _signs(view: View, time: TimeExpression, sentence: Sentence) -> bool:
    """Whether the day of publication ends the article after hardly more than the name of who signs."""
    if time.span.start - sentence.span.start > 20:
        return False
    return not view.folded[time.span.end : view.article.span.end].strip(" \n。)）")
