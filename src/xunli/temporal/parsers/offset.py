"""Times counted from the reference or from the date before them: 三天后, 两周前, 半小时内, 未来三天, 近三年, 7月1日起10日内."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from dateutil.relativedelta import relativedelta

from xunli.patterns import Pattern
from xunli.temporal import grain
from xunli.temporal.grain import DAY, Grain, Interval
from xunli.temporal.parsers.duration import COMPOUND, is_indefinite, length_of
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Length, Point, PointToken, Token


def shifted(base: datetime, length: Length, sign: int) -> datetime | None:
    """`base` moved by `length`; calendar months keep the day where the month has it. None out of range."""
    try:
        moved = base + sign * relativedelta(months=length.months)
        if length.workdays:
            from xunli.temporal.calendars.workdays import add_workdays  # loads the arrangement

            target = add_workdays(moved.date(), sign * length.days)
            return moved.replace(year=target.year, month=target.month, day=target.day)
        return moved + sign * timedelta(days=length.days, seconds=length.seconds)
    except (OverflowError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class Offset:
    """The day or moment that lies `length` after (`sign` 1) or before (-1) the anchor."""

    length: Length
    sign: int
    anchored: bool = False

    @property
    def grain(self) -> Grain:
        """A day, or the instant for hours and less."""
        return Grain.DAY if self.length.grain <= Grain.DAY else Grain.SECOND

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Counted from the date it follows, else from the reference."""
        base = within.start if within is not None else context.reference
        if base is None:
            context.implied.add("reference")
            return None
        moved = shifted(base, self.length, self.sign)
        if moved is None:
            return None
        return grain.today(moved) if self.grain is Grain.DAY else Interval(moved, moved, Grain.SECOND)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The time from the anchor to `length` after it, or from `length` before it to the anchor."""

    length: Length
    sign: int
    inclusive: bool = False
    """Whether the last day counts in: 三天内."""
    anchored: bool = False

    @property
    def grain(self) -> Grain:
        """Of the length's unit."""
        return self.length.grain

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Half-open; in whole days for days and longer, beginning tomorrow unless the last day counts in."""
        base = within.start if within is not None else context.reference
        if base is None:
            context.implied.add("reference")
            return None
        if self.length.grain > Grain.DAY:
            moved = shifted(base, self.length, self.sign)
            if moved is None:
                return None
            return Interval(min(base, moved), max(base, moved), Grain.SECOND)
        midnight = grain.midnight(base)
        if self.sign > 0 and not self.inclusive:
            midnight += DAY
        moved = shifted(midnight, self.length, self.sign)
        if moved is None:
            return None
        if self.sign < 0:
            return Interval(moved, midnight, Grain.DAY)
        return Interval(midnight, moved + DAY if self.inclusive else moved, Grain.DAY)


MONTHS = r"(?<=近)[两二三四五六七八九\d]月(?![\d日份初中底])"
"""近三月."""
LENGTH = f"(?P<length>{COMPOUND}|{MONTHS})"
COUNTED = r"(?=[\d一二三四五六七八九十两几])"
SEVERAL = r"(?=[2-9二三四五六七八九十两几]|1\d)"
NOT_INNER = r"(?![容部外地科涵务])"


def _token(
    match: re.Match[str], name: str, sign: int, *, whole: bool, inclusive: bool = False
) -> Token | None:
    text = match["length"]
    length = length_of(text if len(text) > 3 or text[-2:] == "个月" else text.replace("月", "个月"))
    if length is None:
        return None
    spec = Stretch(length, sign, inclusive) if whole else Offset(length, sign)
    about = is_indefinite(text)
    return PointToken(*match.span(), name, Point((spec,), form=name), about=about)


HOUR_OF_DAY = Pattern(r"\d{1,2}日\d{1,2}[时点].*")
"""20日17时前 is before that hour of the 20th, not so long ago."""
DAY_OF_RANGE = Pattern(r"[至到~-]\d{1,2}[日号]$")
"""7月20日至24日内 ends on the 24th."""


def build_suffixed(match: re.Match[str]) -> Token | None:
    """三天内, 三天来, 三天后, 三天前."""
    if match["within"] and DAY_OF_RANGE.search(match.string[: match.end("length")]):
        return None
    if match["within"]:
        return _token(match, "within", 1, whole=True, inclusive=True)
    if match["since"]:
        return _token(match, "since", -1, whole=True)
    if match["later"]:
        return _token(match, "later", 1, whole=False)
    if match.string[match.start("length") : match.end("length")].rstrip("日").isdigit() and match[
        "length"
    ].endswith("日"):
        return None
    if HOUR_OF_DAY.fullmatch(match["length"]):
        return None
    return _token(match, "ago", -1, whole=False)


SUFFIXED_FORM = Form(
    "offset_suffixed",
    rf"(?:再?过)?{LENGTH}(?:(?P<within>的?(?:时间)?(?:之内|以内|内{NOT_INNER}))|(?P<since>以来|来(?![到自临源]))|"
    r"(?P<later>之后|以后|过后|后(?![天日来勤台续门备面方期]))|(?P<ago>之前|以前|前(?![后来往台期者面言提身进])))",
    build_suffixed,
)


def build_prefixed(match: re.Match[str]) -> Token | None:
    """未来三天, 近三年, 再过三天."""
    if match["next"]:
        return _token(match, "next", 1, whole=True)
    if match["last"]:
        return _token(match, "last", -1, whole=True)
    return _token(match, "pass", 1, whole=False)


PREFIXED_FORM = Form(
    "offset_prefixed",
    rf"(?:(?P<next>(?:在|于)?(?:未来|今后|接下来|往后|后续|之后)的?|还剩下?(?=[\d一二三四五六七八九十两半]{{1,3}}个?(?:小时|分钟|秒))"
    rf"|(?<![以之今然此随年月])后{COUNTED}|下{SEVERAL})|"
    rf"(?P<last>(?:过去|最近|近|之前|此前)的?|(?<![以之提年月])前{COUNTED}|上{SEVERAL})|(?P<pass>再过|(?<![超不没经通路跨难渡好错越])过(?!去)))"
    rf"{LENGTH}(?:的?(?:之内|以内|内{NOT_INNER}|时间)|以来|来(?![到自])|里|中(?!国)|间(?!隔))?",
    build_prefixed,
)
