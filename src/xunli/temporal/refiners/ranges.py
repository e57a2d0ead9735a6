"""Joins the two ends of a range: 7月1日至3日, 上午9点—11点30分, 从…到…, …和…之间."""

from dataclasses import replace

from xunli.temporal.parsers.calendar_date import CalendarDate
from xunli.temporal.parsers.lunar import LunarDate
from xunli.temporal.refiners.dates import touching
from xunli.temporal.token import Clock, Point, PointToken, SpanToken, Token, Word, WordToken


def join_ranges(tokens: list[Token], text: str) -> list[Token]:
    """Two moments with a word for `to` between them."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if isinstance(token, PointToken):
            j = _to(tokens, i, text)
            following = tokens[j] if j < len(tokens) else None
            if j > i + 1 and isinstance(following, PointToken) and touching(tokens, i, j):
                end = following.end
                if j + 1 < len(tokens) and _word(tokens[j + 1]) is Word.BETWEEN:
                    j += 1
                    end = tokens[j].end
                guard = token.guard if token.guard == following.guard else ""
                if token.guard not in ("", "one") and not following.guard and not following.point.dates:
                    guard = token.guard
                first = token.point
                if (
                    following.point.clock is not None
                    and following.form == "clock_ampm"
                    and first.clock is not None
                ):
                    first = _same_half(first, following.point.clock)
                last = _same_calendar(first, following.point)
                out.append(SpanToken(token.start, end, f"{token.form}-{following.form}", first, last, guard))
                i = j + 1
                continue
        out.append(token)
        i += 1
    return out


def _same_calendar(first: Point, last: Point) -> Point:
    """农历八月十七至八月十九: the end is lunar as the beginning is."""
    if not first.dates or not last.dates or not isinstance(first.dates[-1], LunarDate):
        return last
    spec = last.dates[-1]
    if isinstance(spec, CalendarDate) and spec.year is None and spec.month is not None:
        return replace(last, dates=(*last.dates[:-1], LunarDate(spec.month, spec.day)))
    return last


def _same_half(first: Point, last: Clock) -> Point:
    """3点-5点PM: the half of the day at the end holds for both."""
    clock = first.clock
    assert clock is not None  # noqa: S101 - checked by the caller
    if clock.part is None and clock.hour is not None and last.hour is not None and clock.hour <= last.hour:
        return replace(first, clock=replace(clock, part=last.part))
    return first


def _to(tokens: list[Token], i: int, text: str) -> int:
    """The index behind the connector of a range that begins with token `i`; `i + 1` if there is none."""
    j = i + 1
    while (
        j < len(tokens)
        and _word(tokens[j]) in (Word.GLUE, Word.FROM, Word.ONWARD, Word.LIST, Word.INCLUDED)
        and j < i + 4
    ):
        if _word(tokens[j]) is Word.LIST and text[tokens[j].start] not in ",，":
            break
        j += 1
    if j < len(tokens) and _word(tokens[j]) in (Word.TO, Word.BY):
        j += 1
        while j < len(tokens) and _word(tokens[j]) is Word.GLUE:
            j += 1
        return j
    if _window(tokens, i, j, text):
        return j
    j = i + 1
    if (
        j < len(tokens)
        and text[tokens[j].start : tokens[j].end] in ("和", "与", "及")
        and _between(tokens, j + 1)
    ):
        return j + 1
    return i + 1


def _window(tokens: list[Token], i: int, j: int, text: str) -> bool:
    """7月1日开始，7月10日结束: a beginning and an end side by side."""
    return (
        i + 1 < j < len(tokens) - 1
        and _word(tokens[i + 1]) is Word.ONWARD
        and isinstance(tokens[j], PointToken)
        and _word(tokens[j + 1]) is Word.UNTIL
        and text[tokens[j].end : tokens[j + 1].end] in ("结束", "截止", "止", "为止")
    )


def _between(tokens: list[Token], i: int) -> bool:
    return i + 1 < len(tokens) and isinstance(tokens[i], PointToken) and _word(tokens[i + 1]) is Word.BETWEEN


def _word(token: Token) -> Word | None:
    return token.word if isinstance(token, WordToken) else None
