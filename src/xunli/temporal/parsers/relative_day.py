"""Days counted from the reference: 今天, 明晚, 大后天, 昨日, 聽日."""

import re
from dataclasses import dataclass

from xunli.temporal import grain
from xunli.temporal.grain import Grain, Interval
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Clock, Context, Point, PointToken

OFFSETS = {
    "大前": -3, "前": -2, "昨": -1, "琴": -1, "寻": -1, "今": 0, "明": 1, "听": 1, "后": 2, "大后": 3, "大大前": -4, "大大后": 4
}  # fmt: skip
PARTS = {"晚": "晚上", "夜": "夜里", "早": "早上", "朝": "早上", "晨": "清晨"}


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """The day `offset` days after the reference."""

    offset: int
    grain: Grain = Grain.DAY
    anchored: bool = True

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """That day; None without a reference. Of another year, 去年今日, the day of the same name."""
        if context.reference is None:
            context.implied.add("reference")
            return None
        if within is not None:
            return grain.day(within.start.year, context.reference.month, context.reference.day)
        return grain.today(context.reference, self.offset)


def build(match: re.Match[str]) -> PointToken:
    """A day, and the part of it where the word names one."""
    clock = None
    unit = match["unit"]
    if unit in PARTS:
        clock = Clock(None, part=PARTS[unit], grain=Grain.PART_OF_DAY)
    return PointToken(
        *match.span(),
        "relative_day",
        Point((RelativeDay(OFFSETS[match["day"]]),), clock, form="relative_day"),
    )


FORM = Form(
    "relative_day",
    r"(?P<day>大大前|大大后|大前|大后|(?<![以之提])前|昨|琴|寻|今|明|听|(?<![以之今然此随])后)"
    r"(?P<unit>天|(?<=[前后])日(?!本)|(?<![前后])日(?!头条|早报|晚报|报道|报讯)|晚(?!上?报|会|报)|夜|早(?!报|稻)|朝|晨(?!报))(?!后报)",
    build,
)


@dataclass(frozen=True, slots=True)
class Now:
    """The reference itself."""

    grain: Grain = Grain.SECOND
    anchored: bool = True

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """The instant of the reference."""
        if context.reference is None:
            context.implied.add("reference")
            return None
        return Interval(context.reference, context.reference, Grain.SECOND)


NOW_FORM = Form(
    "now",
    r"此时(?!期|间|候)|现在|目前|当前|此刻|眼下|如今|而家|依家|宜家|即刻|刚刚|这会儿",
    lambda match: PointToken(*match.span(), "now", Point((Now(),), form="now")),
)


IMMEDIATE_FORM = Form(
    "immediate",
    r"即日(?=起|至|到|[-~]|开始)|[今明](?=起(?!来|伏))|即日(?!内|赴|从)",
    lambda match: PointToken(
        *match.span(), "immediate", Point((RelativeDay(1 if match[0] == "明" else 0),), form="immediate")
    ),
)
ISSUED_FORM = Form(
    "issued",
    r"(?:本)?(?:公告|通知|通告|公示|文件|办法|简章|启事|意见|规定)?(?:正式)?(?:发布|公布|公告|印发|刊登|发出|下发|登报|见报)?之日(?=起)",
    lambda match: PointToken(*match.span(), "immediate", Point((RelativeDay(0),), form="immediate")),
)
