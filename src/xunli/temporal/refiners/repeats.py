"""Joins a repeat with its clock times and the days that bound it: 4月29日至5月2日 每天 9:00-17:00."""

from dataclasses import replace

from xunli.model import Bound
from xunli.temporal.calendars.festivals import festival_rrule
from xunli.temporal.grain import Grain
from xunli.temporal.parsers.festival import Feast
from xunli.temporal.parsers.weekday import DAYS
from xunli.temporal.refiners.dates import glue, touching
from xunli.temporal.token import Point, PointToken, RepeatToken, SpanToken, Token, Word, WordToken

BESIDE = (Word.GLUE, Word.OPEN, Word.LIST)


def join_repeats(tokens: list[Token], text: str) -> list[Token]:
    """The clock behind a repeat, then the days before it."""
    return _without(_days(_clock(tokens, text), text))


def _clock(tokens: list[Token], text: str) -> list[Token]:
    """Takes in the clock time behind a repeat, or before one in brackets: 9:00（逢单日）."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if isinstance(token, RepeatToken):
            i = _feast(token, tokens, i)
            j = glue(tokens, i + 1, (*BESIDE, Word.FROM))
            following = tokens[j] if j < len(tokens) else None
            if (
                following is not None
                and touching(tokens, i, j)
                and "、" not in text[token.end : following.start]
            ):
                if isinstance(following, PointToken) and not following.point.dates and following.point.clock:
                    token.first = _in_part(token, following.point)
                    token.end, i = _closed(tokens, i, j)
                elif isinstance(following, SpanToken) and not following.first.dates and following.first.clock:
                    token.first, token.last = _in_part(token, following.first), following.last
                    token.end, i = _closed(tokens, i, j)
        elif _bracketed(tokens, i):
            following = tokens[i + 2]
            assert isinstance(token, PointToken)  # noqa: S101 - checked by _bracketed
            assert isinstance(following, RepeatToken)  # noqa: S101
            following.first, following.start = token.point, token.start
            token = following
            token.end, i = _closed(tokens, i, i + 2)
        out.append(token)
        i += 1
    return out


def _closed(tokens: list[Token], i: int, j: int) -> tuple[int, int]:
    """The end and index of token `j`, or of the bracket that closes one opened between `i` and `j`."""
    opened = any(_word(t) is Word.OPEN for t in tokens[i + 1 : j])
    if (
        opened
        and j + 1 < len(tokens)
        and _word(tokens[j + 1]) is Word.CLOSE
        and tokens[j + 1].start == tokens[j].end
    ):
        return tokens[j + 1].end, j + 1
    return tokens[j].end, j


def _bracketed(tokens: list[Token], i: int) -> bool:
    """Whether a clock time at `i` has its repeat in brackets behind it."""
    token = tokens[i]
    if not isinstance(token, PointToken) or token.point.dates or i + 2 >= len(tokens):
        return False
    following = tokens[i + 2]
    return (
        _word(tokens[i + 1]) is Word.OPEN
        and touching(tokens, i, i + 2)
        and isinstance(following, RepeatToken)
        and following.first is None
        and not following.off
    )


def _in_part(token: RepeatToken, point: Point) -> Point:
    """The clock time behind 每晚 is one of the evening."""
    part, clock = token.repeat.clock, point.clock
    if part is None or clock is None or clock.part is not None:
        return point
    return replace(point, clock=replace(clock, part=part.part, certain=True))


def _without(tokens: list[Token]) -> list[Token]:
    """每天9:00-17:00（周一闭馆）: the days off are taken out of a daily repeat."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if isinstance(token, RepeatToken) and token.repeat.freq == "DAILY" and token.repeat.interval == 1:
            j = glue(tokens, i + 1, BESIDE)
            following = tokens[j] if j < len(tokens) else None
            if isinstance(following, RepeatToken) and following.off and touching(tokens, i, j):
                days = tuple(day for day in DAYS if day not in following.repeat.byday)
                token.repeat = replace(token.repeat, freq="WEEKLY", byday=days)
                token.end, i = following.end, j
        out.append(token)
        i += 1
    return out


def _feast(token: RepeatToken, tokens: list[Token], i: int) -> int:
    """每年 and a feast: takes the feast in and returns its index."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.repeat.freq != "YEARLY" or not isinstance(following, PointToken) or following.start != token.end:
        return i
    if len(following.point.dates) == 1 and isinstance(following.point.dates[0], Feast):
        rule = festival_rrule(following.point.dates[0].name)
        if rule is not None:
            token.repeat, token.end = replace(token.repeat, rule=rule), following.end
            return i + 1
    return i


def _days(tokens: list[Token], text: str) -> list[Token]:
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if isinstance(token, PointToken | SpanToken) and _whole_days(token):
            j = glue(tokens, i + 1, (*BESIDE, Word.ONWARD, Word.UNTIL))
            following = tokens[j] if j < len(tokens) else None
            if (
                isinstance(following, RepeatToken)
                and touching(tokens, i, j)
                and "、" not in text[token.end : following.start]
                and not (out and _word(out[-1]) in (Word.TO, Word.BY) and out[-1].end == token.start)
            ):
                following.days = token
                begins = any(_word(t) is Word.ONWARD for t in tokens[i + 1 : j])
                following.days_bound = Bound.FROM if begins else Bound.AT
                following.start = token.start
                if out and _word(out[-1]) is Word.FROM and out[-1].end == token.start:
                    following.days_bound = Bound.FROM if isinstance(token, PointToken) else Bound.AT
                    following.start = out.pop().start
                following.end, j = (
                    _closed(tokens, i, j) if following.end == tokens[j].end else (following.end, j)
                )
                out.append(following)
                i = j + 1
                continue
        out.append(token)
        i += 1
    return out


def _whole_days(token: PointToken | SpanToken) -> bool:
    points = (token.point,) if isinstance(token, PointToken) else (token.first, token.last)
    return (
        all(p.clock is None and p.dates and p.dates[-1].grain <= Grain.DAY for p in points)
        and token.form != "bare"
    )


def _word(token: Token) -> Word | None:
    return token.word if isinstance(token, WordToken) else None
