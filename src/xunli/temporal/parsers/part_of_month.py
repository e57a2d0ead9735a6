"""Parts of a month: 上旬, 月初, 月底, 上半月."""

import re
from dataclasses import dataclass

from xunli.temporal.grain import DAY, Grain, Interval
from xunli.temporal.parsers.container import container
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken


@dataclass(frozen=True, slots=True)
class MonthPart:
    """Days `first` to `last` of a month, inclusive; `last` 0 is the end of the month."""

    first: int
    last: int
    anchored: bool = False
    grain: Grain = Grain.TENDAYS

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Those days of the month around."""
        month = container(context, within, Grain.MONTH, near=True)
        if month is None or month.grain is not Grain.MONTH:
            return None
        end = month.end if self.last == 0 else month.start + self.last * DAY
        return Interval(month.start + (self.first - 1) * DAY, end, Grain.TENDAYS)


MONTH_PARTS = {
    "上半": (1, 15),
    "前半": (1, 15),
    "后半": (16, 0),
    "前半个": (1, 15),
    "后半个": (16, 0),
    "下半": (16, 0),
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 0),
    "初": (1, 10),
    "底": (31, 0),
    "末": (31, 0),
    "中": (11, 20),
}


@dataclass(frozen=True, slots=True)
class MonthEnd(MonthPart):
    """The last days of a month: a deadline 月底前 is its last day."""

    closing: bool = True

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """The last ten days; their end is what deadlines use."""
        month = container(context, within, Grain.MONTH)
        if month is None or month.grain is not Grain.MONTH:
            return None
        return Interval(month.start + 20 * DAY, month.end, Grain.TENDAYS)


def build_month_part(match: re.Match[str]) -> PointToken:
    """上旬, 月底, 月初."""
    word = match["tendays"] or match["part"]
    first, last = MONTH_PARTS[word]
    part = MonthEnd(21, 0) if word in ("底", "末") else MonthPart(first, last)
    return PointToken(*match.span(), "month_part", Point((part,), form="month_part"))


MONTH_PART_FORM = Form(
    "month_part",
    r"(?P<tendays>[上中下]旬|[上下]半(?=月)|[前后]半个?(?=月(?![前后内来以])))月?|(?:(?<=月)|(?<=月份)|(?<![一二三四五六七八九十\d个])月)(?P<part>[初底末中])(?![一二三四五六七八九十级央国小学心])",
    build_month_part,
)
