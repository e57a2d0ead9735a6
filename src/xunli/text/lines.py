"""Lines: what each line of a page starts with, and so what it can be."""

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from xunli.patterns import Pattern
from xunli.text.credits import HAN, dateline_end, is_byline, is_picture_credit

_CN = "[一二三四五六七八九十]{1,3}"
_EMOJI = "\U0001f000-\U0001faff\u2190-\u21ff\u231a-\u23ff\u2600-\u27bf\u2b05-\u2b55\u2139\u3030\u00a9\u00ae"

LABEL = (
    rf"(?:(?:\d{{1,4}}(?:[-~、]\d{{1,4}})?(?![年月日时点A-Za-z]))?[{HAN}A-Za-z][^\s:，。；！？“”《》【】|*]{{0,15}}"
    rf"|[{HAN}](?: {{1,4}}[{HAN}]){{1,4}})"
)
COLON = r"\**[ \t]?:(?!//|$)(?:(?<!\d:)|(?!\d))(?<!如下:)"
"""Not the colon of a clock time, of an address or of a lead."""

_MARK = Pattern(
    r"(?P<rule>[-=*_~#.·]{3,}$|(?:[-=*_] ){3,})"
    r"|(?P<markdown>#{1,6} +)"
    r"|(?P<turn>\(?(?:下转|上接|紧接|文接)[^()。]{0,16}\)?(?:$|(?<=\))))"
    r"|(?P<chapter>第[一二三四五六七八九十百零\d]{1,4}[章节编篇部]分?(?:[ :]|$))"
    r"|(?P<clause>第[一二三四五六七八九十百零\d]{1,4}条)"
    rf"|(?P<han>{_CN} ?[、.](?!\d) *)"
    rf"|(?P<hanparen>\({_CN}\) ?[、.]? *|[㈠-㈩] *)"
    r"|(?P<number>\d{1,2} ?[、.](?:(?!\d)|(?=\d{1,2} ?月|\d{4} ?[年-])) *|\d{1,2}\ufe0f?\u20e3 *|\d{1,2}\)(?!\d) *)"
    r"|(?P<numberparen>\(\d{1,2}\) *)"
    r"|(?P<circle>[\u2460-\u249b\u2776-\u2793] *)"
    r"|(?P<bracket>【[^】]{1,40}】 *)"
    r"|(?P<caption>▲|图[\u2460-\u2473\d]|图为|\(?图片说明|\(?图[一二三四\u2460-\u2473\d]?[:)]|\(?[上下左右]图[:)为])"
    r"|(?P<bar>[▌▍▎▐█■◆◇★☆●◎▶►▷❖✦✧§※▣◈]+ ?)"
    r"|(?P<bullet>[△•▪▫‣⁃✓✔☑➤➢□☐]+ ?|[-*+·>] |〇(?![〇零一二三四五六七八九]))"
    rf"|(?P<emoji>[{_EMOJI}][\ufe0f\u200d{_EMOJI}]* ?)"
    r"|(?P<bold>(?:\*\*|__)[^*_:]{1,40}(?:\*\*|__)$)"
    rf"|(?P<label>\**{LABEL}{COLON})"
    r"|(?P<date>(?:\d{4} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?[日号]|\d{4}[-./]\d{1,2}[-./]\d{1,2}"
    r"|\d{1,2}[./]\d{1,2}(?=[ ~-]|$)|\d{1,2}[日号](?=\D)|\d{1,2}:\d\d)"
)
_INNER = frozenset(("han", "hanparen", "number", "numberparen", "circle", "bracket", "label"))
"""Marks that say more than the emoji or the bar before them."""
_SAMPLE = 500
"""So many lines tell whether a page is wrapped."""
_NARROWEST = 15
_WRAPPED = 4
_SHARE = 0.2
"""A page is wrapped where so many of its longer lines, four at the least, are of one length."""
_LOOSE = 1.3
"""A line may be longer by as much where numbers and Latin words are not broken."""
_WIRE = 24
"""新华社北京3月1日电 is not longer."""
_HEAD = 100
"""A byline or dateline stands within so many characters."""


class Line(NamedTuple):
    """A line that is not blank, without the blanks around it."""

    start: int
    end: int
    body: str
    kind: str
    """Group of the mark it starts with, or `byline`, `dateline`, `row`, `plain`."""
    content: int
    """Where the text after its mark starts, in `body`; a label is text."""
    gap: bool
    """There is a blank line before it."""
    full: bool = False
    """It is as long as the lines of a page that was wrapped at a fixed width."""
    indent: int = 0
    """How many blanks are before it."""


def lines(folded: str) -> list[Line]:
    """The lines of `folded` that hold anything."""
    found: list[Line] = []
    position, gap = 0, True
    split = folded.split("\n")
    width, measure = _wrap_width(split[:_SAMPLE])
    for raw in split:
        body = raw.strip()
        if body:
            if raw[0] == "\t" and not gap and found[-1].kind == "row":
                body, kind, content = raw.rstrip(), "row", 0
                start = position
            else:
                start = position + len(raw) - len(raw.lstrip())
                kind, content = _kind(body)
            full = width > 0 and width - 2 < measure(raw.rstrip()) <= _LOOSE * width
            found.append(Line(start, start + len(body), body, kind, content, gap, full, start - position))
            gap = False
        else:
            gap = True
        position += len(raw) + 1
    return found


def _columns(line: str) -> int:
    """How wide a line is set: a Chinese character takes two columns."""
    return len(line.encode("gb18030", "replace"))


def _wrap_width(split: list[str]) -> tuple[int, Callable[[str], int]]:
    """The width at which the lines of a page were broken, and how it is measured; 0 where they were not."""
    for measure, least in ((len, _NARROWEST), (_columns, 2 * _NARROWEST)):
        long = [width for line in split if (width := measure(line.rstrip())) >= least]
        if len(long) < _WRAPPED:
            break
        counts = Counter(long)
        slack = measure is _columns
        width = max(counts, key=lambda width: counts[width] + slack * counts[width - 1])
        number = counts[width] + slack * counts[width - 1]
        if number >= _WRAPPED and number >= _SHARE * len(long):
            return width, measure
    return 0, len


def _kind(body: str) -> tuple[str, int]:
    if "\t" in body or body[0] == "|":
        return "row", 0
    if body.count("|") > 1:
        return "bars", 0
    head = body[:_HEAD]
    credited = "记者" in head or "通讯员" in head
    if (credited or "文" in head or "图" in head or "实习生" in head or head[0] == "□") and is_byline(body):
        return "byline", 0
    if (credited or "讯" in head or "电" in head[:_WIRE] or "报道" in head[:_WIRE]) and (
        end := dateline_end(body)
    ):
        return "dateline", end
    match = _MARK.match(body)
    if match is None:
        return ("caption", 0) if is_picture_credit(body) else ("plain", 0)
    kind = match.lastgroup or "plain"
    if kind in ("emoji", "bar") and (inner := _MARK.match(body, match.end())) and inner.lastgroup in _INNER:
        return inner.lastgroup, inner.start() if inner.lastgroup == "label" else inner.end()
    if kind in ("date", "label") and is_picture_credit(body):
        return "caption", 0
    return kind, 0 if kind in ("date", "label") else match.end()
