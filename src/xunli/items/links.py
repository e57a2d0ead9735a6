"""Which of a document's links an item leads to."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from xunli.model import Candidate, Kind, Link, Span

_ACT = "报名|注册|登录|查询|打印|缴费|预约|申请|申报|填报"
_WANTED = re.compile(f"{_ACT}|系统|平台|入口|网址|官网|链接|点击|点此|附件|下载|表")
_ATTACHMENT = re.compile(r"附件 ?[\d一二三四五六七八九十]{0,2}")
_NAMED = re.compile(rf"(?:{_ACT}).{{0,8}}(?:系统|平台|入口|网址|网站|地址|链接|页面|官网|通道)")
"""Words that say themselves what a link is for, wherever in the article they stand."""
_OF_KIND = {
    Kind.REGISTRATION: re.compile("报名|注册|填报|预约"),
    Kind.ADMIT_CARD: re.compile("准考证|打印|报名"),
    Kind.PAYMENT: re.compile("缴费|报名"),
    Kind.RESULT: re.compile("查询|成绩"),
    Kind.APPLICATION: re.compile("申请|申报|填报"),
    Kind.REVIEW: re.compile("报名|审核|确认"),
}
_MOST = 200
_LEAD = re.compile(r"[^，,。；;、\n]+\Z")
_LEAD_LENGTH = 12


def url_of(candidate: Candidate, folded: str, links: Sequence[Link]) -> str | None:
    """The link in the sentence or else the paragraph: one for acting or an attachment, then the nearest to the time.

    Where there is none, the attachment that the paragraph names (见附件2), which may stand under the signature, or
    the only place to act that links of the article name for items of this kind. `links` are in text order.
    """
    if not links:
        return None
    at = candidate.occasion.times[0].span.start
    sentence = candidate.sentence
    for span in (sentence.span, sentence.paragraph):
        if near := _within(links, span):
            return min(near, key=lambda link: (not _is_wanted(link, folded), abs(link.span.start - at))).url
    article = _within(links, candidate.article.span)
    paragraph = sentence.paragraph if sentence.paragraph != (0, 0) else sentence.span
    if named := _ATTACHMENT.search(folded, *paragraph):
        wanted = _squeezed(named[0])
        after = links[bisect_left(links, candidate.article.span.start, key=_start) :][:_MOST]
        found = {link.url for link in after if _begins(_words(link, folded), wanted)}
        if len(found) == 1:
            return found.pop()
    if pattern := _OF_KIND.get(candidate.kind):
        found = {
            link.url
            for link in article
            if _NAMED.search(context := _context(link, folded)) and pattern.search(context)
        }
        if len(found) == 1:
            return found.pop()
    return None


def _within(links: Sequence[Link], span: Span) -> Sequence[Link]:
    """The links that begin inside the span, the first of them where there are very many; none to write a mail."""
    first = bisect_left(links, span.start, key=_start)
    last = bisect_left(links, span.end, key=_start)
    return [link for link in links[first : min(last, first + _MOST)] if not link.url.startswith("mailto:")]


def _start(link: Link) -> int:
    return link.span.start


def _words(link: Link, folded: str) -> str:
    return _squeezed(folded[slice(*link.span)])


def _context(link: Link, folded: str) -> str:
    """Its words with what leads to them: 报名网址：点击进入."""
    before = _LEAD.search(folded, max(0, link.span.start - _LEAD_LENGTH), link.span.start)
    return folded[before.start() if before else link.span.start : link.span.end]


def _is_wanted(link: Link, folded: str) -> bool:
    return _WANTED.search(_context(link, folded)) is not None


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _begins(words: str, wanted: str) -> bool:
    """附件1 is not the beginning of 附件10."""
    return words.startswith(wanted) and not (wanted[-1:].isdigit() and words[len(wanted) :][:1].isdigit())
