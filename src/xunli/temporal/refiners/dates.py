"""Joins the parts of one moment: 2020年 + 7月 + 第二个周六, 4月13日 + (星期六), 7月26日 + 上午9点."""

from dataclasses import replace

from xunli.temporal.grain import Grain
from xunli.temporal.parsers.festival import Feast
from xunli.temporal.parsers.offset import Offset, Stretch
from xunli.temporal.parsers.relative_day import RelativeDay
from xunli.temporal.parsers.weekday import Weekday
from xunli.temporal.token import Clock, DateSpec, Point, PointToken, Token, Word, WordToken


def glue(tokens: list[Token], i: int, allowed: tuple[Word, ...] = (Word.GLUE,)) -> int:
    """The index of the first token from `i` on that is not a function word of `allowed`, at most two further."""
    j = i
    while j < len(tokens) and j < i + 2:
        token = tokens[j]
        if not isinstance(token, WordToken) or token.word not in allowed:
            break
        j += 1
    return j


def touching(tokens: list[Token], i: int, j: int) -> bool:
    """Whether nothing unread lies between the tokens from `i` to `j`."""
    return all(tokens[k].end == tokens[k + 1].start for k in range(i, j))


def join_dates(tokens: list[Token], text: str) -> list[Token]:
    """A date and a finer one behind it that needs a container."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if isinstance(token, PointToken) and token.point.dates and token.point.clock is None:
            while True:
                j = glue(tokens, i + 1, (Word.GLUE, Word.FROM, Word.ONWARD, Word.AFTER))
                following = tokens[j] if j < len(tokens) else None
                if not isinstance(following, PointToken) or not touching(tokens, i, j):
                    break
                if (
                    any(_word(t) is not Word.GLUE for t in tokens[i + 1 : j])
                    and following.form not in COUNTED
                ):
                    break
                if not _narrows(token, following, text):
                    break
                token = PointToken(
                    token.start,
                    following.end,
                    f"{token.form}+{following.form}",
                    Point(
                        token.point.dates + _counted(following),
                        following.point.clock,
                        form=f"{token.point.form}+{following.point.form}",
                    ),
                    about=following.about,
                )
                i = j
                if token.point.clock is not None:
                    break
        out.append(token)
        i += 1
    return out


COUNTED = ("within", "next")
"""Forms that are counted from the date before them: 9月28日起5个工作日内, 7月26日后3天."""


def _counted(following: PointToken) -> tuple[DateSpec, ...]:
    spec = following.point.dates[0]
    if following.form == "next" and isinstance(spec, Stretch) and not following.about:
        return (Offset(spec.length, 1),)
    return following.point.dates


def _narrows(token: PointToken, following: PointToken, text: str) -> bool:
    if not following.point.dates:
        return False
    spec, last = following.point.dates[0], token.point.dates[-1]
    if isinstance(spec, RelativeDay):
        return spec.offset == 0 and last.grain is Grain.YEAR and last.anchored
    if spec.anchored:
        return False
    if isinstance(last, Feast):
        return (
            following.form in ("last", "next")
            and text[following.start] in "前后"
            and token.end == following.start
        )
    if following.form in COUNTED:
        between = text[token.end : following.start] or text[following.start]
        return last.grain is Grain.DAY and between[0] in "起后之的"
    return spec.grain > last.grain and following.guard == ""


def join_weekday(tokens: list[Token], text: str) -> list[Token]:
    """A date with its weekday beside it, in brackets or not, in either order."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if _is_day(token):
            j = glue(tokens, i + 1, (Word.GLUE, Word.OPEN, Word.LIST))
            following = tokens[j] if j < len(tokens) else None
            if (
                j == i + 1
                and _is_feast(following)
                and not _is_feast(token)
                and touching(tokens, i, j)
                and _plain_date(token)
            ):
                assert isinstance(token, PointToken)  # noqa: S101
                assert isinstance(following, PointToken)  # noqa: S101
                point = replace(token.point, clock=following.point.clock)
                out.append(PointToken(token.start, following.end, token.form, point))
                i = j + 1
                continue
            if (
                following is not None
                and _is_day(following)
                and touching(tokens, i, j)
                and not (
                    j + 1 < len(tokens)
                    and _word(tokens[j - 1]) is Word.OPEN
                    and _word(tokens[j + 1]) is Word.LIST
                )
                and not (_word(tokens[i + 1]) is Word.LIST and text[tokens[i + 1].start] not in ",，")
                and (_is_weekday(token) != _is_weekday(following))
            ):
                assert isinstance(token, PointToken)  # noqa: S101
                assert isinstance(following, PointToken)  # noqa: S101
                date, weekday = (following, token) if _is_weekday(token) else (token, following)
                spec = weekday.point.dates[-1]
                assert isinstance(spec, Weekday)  # noqa: S101
                end = following.end
                if j > i + 1 and _word(tokens[j - 1]) is Word.OPEN and j + 1 < len(tokens):
                    k = j + 1
                    if (
                        isinstance(tokens[k], PointToken)
                        and _word(tokens[min(k + 1, len(tokens) - 1)]) is Word.CLOSE
                    ):
                        pass
                    elif _word(tokens[k]) is Word.CLOSE:
                        end, j = tokens[k].end, k
                point = replace(date.point, weekday=spec.day, clock=following.point.clock)
                out.append(PointToken(token.start, end, date.form, point, about=date.about))
                i = j + 1
                continue
        out.append(token)
        i += 1
    return out


def _word(token: Token) -> Word | None:
    return token.word if isinstance(token, WordToken) else None


def _is_day(token: Token) -> bool:
    return (
        isinstance(token, PointToken)
        and bool(token.point.dates)
        and token.point.dates[-1].grain is Grain.DAY
        and token.form != "bare"
    )


def _is_feast(token: Token | None) -> bool:
    return (
        isinstance(token, PointToken)
        and len(token.point.dates) == 1
        and isinstance(token.point.dates[0], Feast)
    )


def _plain_date(token: Token) -> bool:
    return isinstance(token, PointToken) and token.form in ("calendar_date", "month_day", "numeric_date")


def _is_weekday(token: Token) -> bool:
    return (
        isinstance(token, PointToken)
        and len(token.point.dates) == 1
        and isinstance(token.point.dates[0], Weekday)
    )


def join_clock(tokens: list[Token], text: str) -> list[Token]:
    """A date and the clock time behind it; 今晚 and 10点; a part of the day and its hour."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        while isinstance(token, PointToken) and (token.point.clock is None or token.point.clock.hour is None):
            j = glue(tokens, i + 1, (Word.GLUE, Word.LIST, Word.FROM) if token.point.dates else (Word.GLUE,))
            if (
                token.form == "numeric_date"
                and text[token.end : token.end + 1] == "-"
                and i + 2 < len(tokens)
            ):
                j = i + 2 if tokens[i + 2].form == "clock_digital" else j
            following = tokens[j] if j < len(tokens) else None
            if (
                not isinstance(following, PointToken)
                or following.point.dates
                or not touching(tokens, i, j)
                or (j > i + 1 and text[tokens[j - 1].start] in "、/;；")
                or (i and _word(tokens[i - 1]) is Word.TO and (_pauses(tokens, j) or _spans_hours(tokens, j)))
                or token.point.grain < Grain.DAY
                or token.form == "bare"
            ):
                break
            clock = following.point.clock
            assert clock is not None  # noqa: S101 - a point has dates or a clock
            own = token.point.clock
            if own is not None:
                clock = replace(clock, part=clock.part or own.part) if clock.hour is not None else clock
                if (
                    following.point.clock is not None
                    and following.point.clock.hour is None
                    and own.part == clock.part
                ):
                    break
            form = f"{token.point.form}+{following.point.form}"
            token = PointToken(
                token.start,
                following.end,
                form,
                replace(token.point, clock=_known(clock), form=form),
                about=following.about,
            )
            i = j
        out.append(token)
        i += 1
    return out


def _pauses(tokens: list[Token], j: int) -> bool:
    """Whether a comma stands before token `j`."""
    return _word(tokens[j - 1]) is Word.LIST


def _spans_hours(tokens: list[Token], j: int) -> bool:
    """Whether the clock time at `j` begins a range of its own: the hours of every day of 19日至20日9:00-16:00."""
    if j + 2 >= len(tokens) or _word(tokens[j + 1]) is not Word.TO:
        return False
    end = tokens[j + 2]
    return isinstance(end, PointToken) and not end.point.dates


def _known(clock: Clock) -> Clock:
    if clock.part is not None and clock.hour is not None:
        return replace(clock, certain=True)
    return clock
