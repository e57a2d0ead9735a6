"""A date with its clock times in brackets: 7月26日（9:00—11:30）, 7月26日上午（9:00）."""

from dataclasses import replace

from xunli.temporal.grain import Grain
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
    if not isinstance(date, PointToken) or not date.point.dates or date.form == "bare":
        return None
    if date.point.dates[-1].grain is not Grain.DAY or (
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
