"""A date with its clock times in brackets: 7月26日（9:00—11:30）, 7月26日上午（9:00）."""

from dataclasses import replace

from xunli.temporal.grain import Grain
from xunli.temporal.parsers.calendar_date import CalendarDate
from xunli.temporal.parsers.festival import Feast
from xunli.temporal.parsers.lunar import LunarDate, LunarDay
from xunli.temporal.refiners.dates import touching
from xunli.temporal.token import Point, PointToken, SpanToken, Token, Word, WordToken


def join_bracketed(tokens: list[Token], text: str) -> list[Token]:  # noqa: ARG001
    """A day, an opening bracket, clock times and a closing bracket become one."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        joined = _joined(tokens, i)
        if joined is None:
            out.append(tokens[i])
            i += 1
        else:
            out.append(joined)
            i += 4
    return out


def _joined(tokens: list[Token], i: int) -> Token | None:
    if i + 3 >= len(tokens) or not touching(tokens, i, i + 3):
        return None
    date, opening, inner, closing = tokens[i : i + 4]
    if not isinstance(date, PointToken) or date.form == "bare":
        return None
    if not date.point.dates and (date.point.clock is None or date.point.clock.hour is not None):
        return None
    if (date.point.dates and date.point.dates[-1].grain is not Grain.DAY) or (
        date.point.clock is not None and date.point.clock.hour is not None
    ):
        return None
    if not _is(opening, Word.OPEN) or not _is(closing, Word.CLOSE):
        return None
    if isinstance(inner, PointToken) and not inner.point.dates and inner.point.clock is not None:
        point = _timed(date.point, inner.point)
        return PointToken(date.start, closing.end, f"{date.form}+clock", point, about=inner.about)
    if isinstance(inner, SpanToken) and not inner.first.dates and not inner.last.dates:
        return SpanToken(
            date.start, closing.end, f"{date.form}+{inner.form}", _timed(date.point, inner.first), inner.last
        )
    return None


def _timed(date: Point, clock: Point) -> Point:
    own = clock.clock
    if own is not None and date.clock is not None and own.part is None:
        own = replace(own, part=date.clock.part)
    return replace(date, clock=own, form=f"{date.form}+clock")


def _is(token: Token, word: Word) -> bool:
    return isinstance(token, WordToken) and token.word is word


def join_equals(tokens: list[Token], text: str) -> list[Token]:  # noqa: ARG001
    """明天（6月17日）, 正月初六（1月30日）: one day said twice, of which the fuller date counts."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        equal = _equal(tokens, i)
        out.append(tokens[i] if equal is None else equal)
        i += 1 if equal is None else 4
    return out


def _equal(tokens: list[Token], i: int) -> Token | None:
    if i + 3 >= len(tokens) or not touching(tokens, i, i + 3):
        return None
    one, opening, other, closing = tokens[i : i + 4]
    if not _is(opening, Word.OPEN) or not _is(closing, Word.CLOSE):
        return None
    if (
        not isinstance(one, PointToken)
        or not isinstance(other, PointToken)
        or not (_day(one) and _day(other))
    ):
        return None
    best = max((one, other), key=_fullness)
    if _fullness(one) == _fullness(other):
        return None
    return PointToken(one.start, closing.end, best.form, best.point, about=one.about)


def absorb_teaching_weeks(tokens: list[Token], text: str) -> list[Token]:
    """11月30日9点（第14周周三）: the week of term after a day tells nothing more."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token, beside = tokens[i], tokens[i + 1 : i + 4]
        closes = _closing_week(beside, text)
        dated = isinstance(token, PointToken) and token.point.dates and not _is_week(token)
        if dated and closes and touching(tokens, i, i + closes):
            out.append(replace(token, end=beside[closes - 1].end))
            i += closes + 1
        else:
            out.append(token)
            i += 1
    return out


def _closing_week(beside: list[Token], text: str) -> int:
    """How many tokens make a week of term in brackets; its form may hold the closing bracket."""
    if len(beside) < 2 or not _is(beside[0], Word.OPEN) or not _is_week(beside[1]):
        return 0
    if text[beside[1].end - 1] in ")）":
        return 2
    return 3 if len(beside) > 2 and _is(beside[2], Word.CLOSE) else 0


def _is_week(token: Token) -> bool:
    return isinstance(token, PointToken) and token.form == "teaching_week"


def _day(token: PointToken) -> bool:
    return bool(token.point.dates) and token.point.clock is None and token.point.dates[-1].grain is Grain.DAY


def _fullness(token: PointToken) -> int:
    """A date with month and day tells more than a day of the lunar calendar, that more than 明天 or 17日."""
    spec = token.point.dates[-1]
    if isinstance(spec, CalendarDate):
        return 3 if spec.month is not None else 1
    return 2 if isinstance(spec, LunarDate | LunarDay | Feast) else 0
