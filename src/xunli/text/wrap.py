"""Wrapped lines: where a paragraph that was broken over several lines ends."""

from itertools import pairwise

from xunli.patterns import Pattern
from xunli.text.credits import is_picture_credit
from xunli.text.lines import Line

_ENDS = frozenset("。！？；…!?;:")
_CLOSERS = frozenset("”’)】》")
_OPEN_ENDS = frozenset("，、(《“‘【〔")
_RANGE_ENDS = frozenset("-~/")
_TIME_ENDS = frozenset("0123456789日时分点月")
_LEANING_ENDS = frozenset("的于在将和及与至到从由为以向对或把被按每该其须应请")
_CLOSING_STARTS = frozenset("，。、；:)》”’】〕！？%")
_UNIT_STARTS = frozenset("年月日号时点分:-~.%元")
_TAIL = Pattern("[了们吗呢]|的(?!士)|以来|之[前后]")
"""What no line begins with that is not the rest of another."""
_NOTICES = ("通知", "公告", "通告", "启事", "公示", "办法", "规定", "方案", "函", "意见")
_ALONE = frozenset(("byline", "dateline", "row", "bars", "rule", "turn", "markdown", "bold"))
_WEAK = frozenset(("date", "label", "clause"))
"""Marks that a wrapped line may begin with by chance."""
_CARRIED = frozenset(
    ("plain", "dateline", "number", "hanparen", "han", "numberparen", "circle", "clause", "bracket")
)

_BRIEF = 6
"""A line with a comma that is not longer is the start of a paragraph rather than a headline."""
_LEANING = 10
"""A shorter line that ends in 在 or 为 may be a headline."""
_WIDTH = 16
"""Shorter lines are not wrapped for want of room."""
_WIDE = 24
_FULL = 0.8
_APART = 4
_UNFINISHED = 28
"""An unterminated paragraph of this length may go on after a blank line."""
_REACH = 40
"""Lines looked ahead at for the width of a paragraph."""
_OPEN_REACH = 60
"""A bracket that opened so far before the line end may still close in the next line."""


def spaced(found: list[Line]) -> bool:
    """The paragraphs of the page are set apart by blank lines."""
    apart = close = 0
    for before, line in pairwise(found):
        if len(line.body) >= _UNFINISHED and line.kind in ("plain", "dateline"):
            if line.gap:
                apart += 1
            elif finished(before.body):
                close += 1
    return apart >= _APART and close * 10 <= apart


def paragraph_end(found: list[Line], first: int, *, apart: bool = False) -> int:
    """Index of the line after the paragraph that begins at `first`; `apart`: blank lines set paragraphs apart."""
    stop, count = first + 1, len(found)
    if found[first].kind in _ALONE and found[first].kind != "dateline":
        return stop
    while stop < count:
        before, after = found[stop - 1], found[stop]
        if before.full and not after.gap and not _stops(before, after):
            stop += 1
            continue
        if after.kind != "plain" and after.kind not in _WEAK:
            break
        if finished(before.body) and not _broken_clock(before.body, after.body):
            break
        if not (
            _leans(before, after)
            or _goes_on(found, first, stop)
            or (apart and _follows(found[first], before, after))
        ):
            break
        stop += 1
    return stop


def _broken_clock(body: str, following: str) -> bool:
    """9: / 30."""
    return body[-1] == ":" and body[-2:-1].isdigit() and following[0].isdigit()


def _follows(begin: Line, before: Line, after: Line) -> bool:
    """Between paragraphs set apart by blank lines, a line with none before it goes on with the one above."""
    body = before.body
    if (
        after.gap
        or after.kind != "plain"
        or begin.kind not in _CARRIED
        or len(body) < _LEANING
        or body.endswith("如下")
    ):
        return False
    if not (finished(after.body) or "。" in after.body) or (
        before.kind == "bracket" and before.content == len(body)
    ):
        return False
    return begin.kind in ("plain", "dateline", "clause") or "，" in body


def _stops(before: Line, after: Line) -> bool:
    """A line of full width ends here all the same."""
    if after.kind in _ALONE or (after.kind == before.kind and after.kind != "plain"):
        return True
    last = before.body[-1]
    return last in "。！？；" or (last == ":" and not after.body[0].isdigit())


def finished(body: str) -> bool:
    """The line ends as a paragraph does."""
    last = body[-1]
    if last in _ENDS:
        return True
    return (last in _CLOSERS and body[-2:-1] in _ENDS) or (last in "摄)图" and is_picture_credit(body))


def _leans(before: Line, after: Line) -> bool:
    """The break falls where no sentence can end."""
    body, following = before.body, after.body
    last, next_ = body[-1], following[0]
    if last in _OPEN_ENDS:
        return len(body) > 1
    if last in _RANGE_ENDS:
        return body[-2:-1] in _TIME_ENDS
    if last in _LEANING_ENDS and len(body) >= _LEANING:
        return True
    if next_ in _CLOSING_STARTS or (not after.gap and _TAIL.match(following)):
        return True
    if _broken_clock(body, following):
        return True
    tail = body[-_OPEN_REACH:]
    if tail.rfind("(") > tail.rfind(")") or tail.rfind("《") > tail.rfind("》"):
        return True
    if last.isdigit():
        if body.isdigit():
            return False
        return next_ in _UNIT_STARTS or (next_.isdigit() and after.kind == "plain" and not after.gap)
    return last in "年月" and next_.isdigit()


def _shape(found: list[Line], first: int) -> tuple[int, bool]:
    """The longest line up to the end of the paragraph as it may be wrapped, and whether that end is finished."""
    width = 0
    for index in range(first, min(first + _REACH, len(found))):
        line = found[index]
        if index > first and (line.gap or (line.kind != "plain" and line.kind not in _WEAK)):
            break
        width = max(width, len(line.body))
        if finished(line.body):
            return width, True
    return width, False


def _goes_on(found: list[Line], first: int, stop: int) -> bool:
    begin, before, after = found[first], found[stop - 1], found[stop]
    body, following = before.body, after.body
    if before.kind == "bracket" and before.content == len(body):
        return False
    if begin.kind == "dateline":
        return not after.gap or "。" in following
    inside = any("。" in line.body for line in found[first:stop])
    prose = inside or stop - first > 1 or "，" in body or "；" in body
    length = before.end - begin.start
    if after.gap:
        ended = "。" in following or finished(following)
        return (
            prose
            and after.kind == "plain"
            and begin.kind in _CARRIED
            and ended
            and (inside or length >= _UNFINISHED)
        )
    if after.kind == "plain":
        if _title_goes_on(body, following):
            return True
        brief = len(body) <= _BRIEF and "，" in body
        if (
            prose
            and begin.kind in _CARRIED
            and finished(following)
            and (inside or length >= _UNFINISHED or brief)
        ):
            return True
    if len(body) < _FULL * _WIDTH:
        return False
    width, closed = _shape(found, first)
    if not closed or width < _WIDTH or len(body) < _FULL * width:
        return False
    if after.kind == "plain":
        return _even(found, first, width) if not prose else begin.kind in _CARRIED or len(body) > _WIDE
    return prose and begin.kind not in _WEAK and len(body) > _WIDE


def _even(found: list[Line], first: int, width: int) -> bool:
    """All lines but the last are as long as each other."""
    for index in range(first, min(first + _REACH, len(found))):
        body = found[index].body
        if finished(body):
            return index > first + (len(found[first].body) < _WIDE)
        if len(body) < _FULL * width:
            return False
    return False


def _title_goes_on(body: str, following: str) -> bool:
    """A long title was broken: …研究生国家奖学金评审 / 工作的通知."""
    return (
        len(body) >= _WIDTH
        and len(following) <= len(body)
        and following.endswith(_NOTICES)
        and not following.startswith("关于")
        and not body.endswith((*_NOTICES, "司", "局", "队", "院", "会", "室", "部", "府"))
        and not any(mark in body or mark in following for mark in "，。；: ")
    )
