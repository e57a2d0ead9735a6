"""Days and years counted from the date named before: 当日, 次日, 翌日, 第三天, 前一天, 同年, 次年."""

import re
from dataclasses import dataclass

from xunli.temporal import grain
from xunli.temporal.grain import Grain, Interval
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken


@dataclass(frozen=True, slots=True)
class Anaphor:
    """`offset` units after the date last named, or after the reference where there is none."""

    unit: str
    offset: int
    anchored: bool = True

    @property
    def grain(self) -> Grain:
        """Of its unit."""
        return {"day": Grain.DAY, "month": Grain.MONTH, "year": Grain.YEAR}[self.unit]

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """That day, month or year."""
        last = context.nearby or context.latest
        if last is not None:
            base = last.end - grain.DAY if self.unit == "day" and last.end > last.start else last.start
            if (
                self.unit == "day"
                and last.grain is not Grain.DAY
                and last.end - last.start > grain.DAY
                and self.offset <= 0
            ):
                base = last.start
        elif context.reference is not None:
            base = context.reference
            context.implied.add("anchor")
        else:
            context.implied.add("reference")
            return None
        if self.unit == "day":
            return grain.today(base, self.offset)
        if self.unit == "month":
            return grain.month(base.year, base.month + self.offset)
        return grain.year(base.year + self.offset)


WORDS = {
    "当日": ("day", 0), "当天": ("day", 0), "本日": ("day", 0), "同日": ("day", 0), "同一天": ("day", 0), "该日": ("day", 0), "是日": ("day", 0),
    "次日": ("day", 1), "翌日": ("day", 1), "翌天": ("day", 1), "第二天": ("day", 1), "隔天": ("day", 1), "转天": ("day", 1),
    "第二日": ("day", 1), "前一天": ("day", -1), "前一日": ("day", -1), "前一晚": ("day", -1), "头天": ("day", -1), "前夕": ("day", -1),
    "当月": ("month", 0), "同月": ("month", 0), "次月": ("month", 1), "翌月": ("month", 1),
    "当年": ("year", 0), "同年": ("year", 0), "该年": ("year", 0), "次年": ("year", 1), "翌年": ("year", 1), "第二年": ("year", 1),
}  # fmt: skip


def build(match: re.Match[str]) -> PointToken:
    """A step of days, months or years."""
    if match["nth"]:
        unit, offset = "day", number(match["nth"]) - 1
    else:
        unit, offset = WORDS[match["word"]]
    return PointToken(*match.span(), "anaphor", Point((Anaphor(unit, offset),), form="anaphor"))


FORM = Form(
    "anaphor",
    rf"(?P<word>{'|'.join(sorted(WORDS, key=len, reverse=True))})|第(?P<nth>[三四五六七八九十]|[3-9]|\d\d)[天日](?!之?内)",
    build,
)
