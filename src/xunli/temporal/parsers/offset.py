"""Times counted from the reference or from a named date: 三天后, 两周前, 半小时内, 未来三天, 近三年, 考前7天 is left to rules."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from dateutil.relativedelta import relativedelta

from xunli.temporal import grain
from xunli.temporal.grain import DAY, Grain, Interval
from xunli.temporal.parsers import duration
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Length, Point, PointToken, Token


def shifted(base: datetime, length: Length, sign: int) -> datetime | None:
    """`base` moved by `length`; calendar months keep the day where the month has it."""
    try:
        moved = base + sign * relativedelta(months=length.months)
        if length.workdays:
            from xunli.temporal.calendars import workdays  # noqa: PLC0415 - loads the holiday tables

            target = workdays.add_workdays(moved.date(), sign * length.days)
            return moved.replace(year=target.year, month=target.month, day=target.day)
        return moved + sign * timedelta(days=length.days, seconds=length.seconds)
    except (OverflowError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class Offset:
    """The day or moment that lies `length` after (`sign` 1) or before (-1) the anchor."""

    length: Length
    sign: int

    @property
    def grain(self) -> Grain:
        """A day, or the instant for hours and less."""
        return Grain.DAY if self.length.grain <= Grain.DAY else Grain.SECOND

    @property
    def anchored(self) -> bool:
        """It may follow a date, so it is not."""
        return False

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Counted from the reference, or from the date it follows."""
        base = within.start if within is not None else context.reference
        if base is None:
            context.implied.add("reference")
            return None
        moved = shifted(base, self.length, self.sign)
        if moved is None:
            return None
        if self.grain is Grain.DAY:
            return grain.today(moved)
        return Interval(moved, moved, Grain.SECOND)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The time from the anchor to `length` after it, or from `length` before it to the anchor."""

    length: Length
    sign: int
    inclusive: bool = False

    @property
    def grain(self) -> Grain:
        """Of the length's unit."""
        return self.length.grain

    @property
    def anchored(self) -> bool:
        """It may follow the date it is counted from."""
        return False

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Half-open; in whole days for days and longer."""
        base = within.start if within is not None else context.reference
        if base is None:
            context.implied.add("reference")
            return None
        fine = self.length.grain > Grain.DAY
        if not fine:
            base = grain.midnight(base)
        moved = shifted(base, self.length, self.sign)
        if moved is None:
            return None
        unit = Grain.SECOND if fine else Grain.DAY
        if self.sign > 0:
            if fine:
                return Interval(base, moved, unit)
            return Interval(base, moved + DAY if self.inclusive else moved, unit)
        return Interval(moved, base, unit)


DURATION = rf"(?:{duration._ONE}(?:[又零加]?{duration._ONE})*)"  # noqa: SLF001


def _length(text: str) -> Length | None:
    match = re.compile(duration.FORM.pattern).match(text)
    token = duration.build(match) if match else None
    return None if token is None else token.length


def _form(name: str, pattern: str, sign: int, *, whole: bool, inclusive: bool = False) -> Form:
    def build(match: re.Match[str]) -> Token | None:
        length = _length(match["length"])
        if length is None:
            return None
        spec = Stretch(length, sign, inclusive) if whole else Offset(length, sign)
        return PointToken(*match.span(), name, Point((spec,), form=name), about=bool(re.search("[数几多余]", match[0])))

    return Form(name, pattern.replace("LENGTH", f"(?P<length>{DURATION})"), build)


FORMS = (
    _form("within", r"(?:(?:在|于)?(?:未来|今后|接下来|往后))?的?LENGTH的?(?:时间|时间段)?(?:之内|以内|内(?!容|部|外|地|科|涵|务))", 1, whole=True, inclusive=True),
    _form("since", r"LENGTH(?:以来|来(?!到|自|临|源))", -1, whole=True),
    _form("later", r"(?:再?过)?LENGTH(?:之后|以后|过后|后(?!天|日|来|勤|台|续|门|备|面|方|期))", 1, whole=False),
    _form("ago", r"LENGTH(?:之前|以前|前(?!后|来|往|台|期|者|面|言|提|身|进))", -1, whole=False),
    _form("next", r"(?:(?:在|于)?(?:未来|今后|接下来|往后|后续|之后|下来)的?|(?<![以之今然此随])后(?=[\d一二三四五六七八九十两几])|下(?=[\d二三四五六七八九十两几]))LENGTH", 1, whole=True),
    _form("last", r"(?:(?:过去|最近|近|之前|此前)的?|(?<![以之提])前(?=[\d一二三四五六七八九十两几])|上(?=[\d二三四五六七八九十两几]))LENGTH(?:以来|来(?!到|自)|内|里|间(?!隔))?", -1, whole=True),
    _form("pass", r"(?:再过|过)(?!去)LENGTH", 1, whole=False),
)
