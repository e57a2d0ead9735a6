"""Lines: what each line of a page starts with, and so what it can be."""

import re
from typing import NamedTuple

_CN = "[一二三四五六七八九十]{1,3}"
_HAN = "\u4e00-\u9fff"
_EMOJI = "\U0001f000-\U0001faff\u2190-\u21ff\u231a-\u23ff\u2600-\u27bf\u2b05-\u2b55\u2139\u3030\u00a9\u00ae"

_OUTLET = rf"[{_HAN}A-Za-z]{{1,14}}?[报网社台刊站端]|本[报网社台刊站]"
_WRITER = r"(?:见习|实习|特约|首席|全媒体|融媒体?|驻[^\s:，。]{1,6})?(?:记者|通讯员|实习生|评论员|摄影|撰文|作者|特派员)"

DATELINE = re.compile(
    rf"[(【〔\[]?(?:据|综合)?(?:"
    rf"(?:{_OUTLET})?[^\s:，。；、“”《》()\d]{{0,8}}?(?:(?:\d{{4}}年)?\d{{1,2}}月)?\d{{1,2}}日(?:综合|专)?(?:讯|电(?![{_HAN}]))"
    rf"|(?:{_OUTLET}|[{_HAN}]{{2,6}}日)(?:[{_HAN}]{{0,4}}?)(?:综合|专)?讯"
    rf"|[{_HAN}]{{0,6}}[社网][{_HAN}]{{0,6}}(?:(?:\d{{1,2}}月)?\d{{1,2}}日)?(?:综合|专)?电(?=[ (:\"“]|记者|据|题)"
    rf"|(?:{_OUTLET})?{_WRITER}[^，。；\n]{{1,24}}?(?:报导|报道|[讯电])(?=[)】〕\]])"
    rf")[)】〕\]]?(?=[ (:【\[)\"“]|(?<=[报网社刊台日]讯)|(?<=日[讯电])|(?<=[)】〕\]]))"
    rf"|[(【〔\[](?:{_OUTLET})?{_WRITER}[^()【】〔〕\[\]]{{1,50}}[)】〕\]](?=[^\s])"
)
"""晨报淄博6月15日讯, 本报讯, 新华社北京3月1日电, (记者 …) at the start of a paragraph."""

_NAMES = rf"(?:[{_HAN}·]{{2,4}}(?:[ 、/,，]+|(?=[)】〕\]]|$|文|摄|报道|报导|图)))"
_CREDIT = (
    rf"(?:文/图|图/文|文图|图文|(?:{_OUTLET})?{_WRITER}|文|图|摄|摄影|报道|报导|整理|供图|编译|执笔)[ :/]*{_NAMES}{{0,6}}"
)
BYLINE = re.compile(rf"[(【〔□■◎]? ?(?=[^，。；！？]{{2,60}}$){_CREDIT}(?:[ /、]*{_CREDIT}){{0,5}}[)】〕]?$")
"""记者 刘文思 报道, □记者 苏打, 文/图 记者 毛琳琳 通讯员 刘力: a whole line."""

INLINE_CREDIT = re.compile(
    rf" *(?:[(【〔](?=[^()【】〔〕]*(?:记者|通讯员|实习生|摄影|作者|报道|报导))[^()【】〔〕\n]{{1,80}}[)】〕]:?"
    rf"|(?:{_WRITER} ?(?:[{_HAN}·]{{2,4}} )+)+(?:报道 ?|报导 ?)?)"
)
"""What may follow a dateline: (记者 周沐 通讯员 田小禾), 记者 鲍望舒 摄影 李维."""

_MARK = re.compile(
    r"(?P<rule>[-=*_~#.·]{3,}$|(?:[-=*_] ){3,})"
    r"|(?P<markdown>#{1,6} +)"
    r"|(?P<turn>\(?(?:下转|上接|紧接|文接)[^()。]{0,16}\)?(?:$|(?<=\))))"
    r"|(?P<chapter>第[一二三四五六七八九十百零\d]{1,4}[章节编篇部]分?(?:[ :]|$))"
    r"|(?P<clause>第[一二三四五六七八九十百零\d]{1,4}条)"
    rf"|(?P<han>{_CN} ?[、.](?!\d))"
    rf"|(?P<hanparen>\({_CN}\) ?[、.]?|[㈠-㈩])"
    r"|(?P<number>\d{1,2} ?[、.](?:(?!\d)|(?=\d{1,2}月|\d{4}[年-]))|\d{1,2}\ufe0f?\u20e3|\d{1,2}\)(?!\d))"
    r"|(?P<numberparen>\(\d{1,2}\))"
    r"|(?P<circle>[\u2460-\u249b\u2776-\u2793])"
    r"|(?P<bracket>【[^】]{1,40}】)"
    r"|(?P<caption>▲|图[\u2460-\u2473\d]|图为|\(?图片说明|\(?图[一二三四\u2460-\u2473\d]?[:)]|\(?[上下左右]图[:)为])"
    r"|(?P<bar>[▌▍▎▐█■◆◇★☆●◎▶►▷❖✦✧§※▣◈]+ ?)"
    r"|(?P<bullet>[△•▪▫‣⁃✓✔☑➤➢□☐]+ ?|[-*+·>] |〇(?![〇零一二三四五六七八九]))"
    rf"|(?P<emoji>[{_EMOJI}][\ufe0f\u200d{_EMOJI}]* ?)"
    rf"|(?P<label>(?:[{_HAN}A-Za-z][^\s:，。；！？、“”《》【】|]{{0,15}}|[{_HAN}](?: {{1,4}}[{_HAN}]){{1,4}}) ?:(?!//))"
    r"|(?P<date>(?:\d{4} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?[日号]|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[./]\d{1,2}(?=[ ~-]|$)"
    r"|\d{1,2}[日号](?=\D)|\d{1,2}:\d\d)"
)

TERMINAL = frozenset("。！？；…!?;:")
NUMBERED = frozenset(("chapter", "clause", "han", "hanparen", "number", "numberparen", "circle"))
LISTED = NUMBERED | {"bullet", "emoji", "label", "date", "bar"}
"""Lines of these kinds can be members of a list."""
_INNER = frozenset(("han", "hanparen", "number", "numberparen", "circle", "bracket", "label"))
"""Marks that say more than the emoji or the bar before them."""


class Line(NamedTuple):
    """A line that is not blank, without the blanks around it."""

    start: int
    end: int
    body: str
    kind: str
    """Group of the mark it starts with, or `byline`, `dateline`, `row`, `plain`."""
    content: int
    """Where the text after its mark starts, in `body`."""
    gap: bool
    """There is a blank line before it."""


def lines(folded: str) -> list[Line]:
    """The lines of `folded` that hold anything."""
    found: list[Line] = []
    position, gap = 0, True
    for raw in folded.split("\n"):
        body = raw.strip()
        if body:
            start = position + len(raw) - len(raw.lstrip())
            kind, content = _kind(body)
            found.append(Line(start, start + len(body), body, kind, content, gap))
            gap = False
        else:
            gap = True
        position += len(raw) + 1
    return found


def _kind(body: str) -> tuple[str, int]:
    if "\t" in body or body.count("|", 0, 400) > 1:
        return "row", 0
    head = body[:100]
    if ("记者" in head or "通讯员" in head or "文" in head or "图" in head) and len(body) <= 64 and BYLINE.match(body):
        return "byline", 0
    if ("讯" in head or "电" in head or "记者" in head) and (match := DATELINE.match(body)):
        return "dateline", match.end()
        credit = INLINE_CREDIT.match(body)
        if credit and (match := DATELINE.match(body, credit.end())):
            return "dateline", match.end()
    match = _MARK.match(body)
    if match is None:
        return "plain", 0
    kind = match.lastgroup or "plain"
    if kind in ("emoji", "bar") and (inner := _MARK.match(body, match.end())) and inner.lastgroup in _INNER:
        return inner.lastgroup, inner.end()
    return kind, match.end()
