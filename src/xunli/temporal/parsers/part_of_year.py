"""Parts of a year: 第一季度, 上半年, 前三季度, 春天, 年初, 年底."""

import re
from dataclasses import dataclass

from xunli.temporal import grain
from xunli.temporal.grain import Grain, Interval
from xunli.temporal.numerals import number
from xunli.temporal.parsers.container import container
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken


@dataclass(frozen=True, slots=True)
class YearPart:
    """`count` months of a year from month `first` on."""

    first: int
    count: int
    grain: Grain
    anchored: bool = False
    closing: bool = False
    """The end of the year: 年底前 is before its last moment."""

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """Those months of the year around."""
        year = container(context, within, Grain.YEAR)
        if year is None or year.grain is not Grain.YEAR:
            return None
        return grain.months(year.start.year, self.first, self.count, self.grain)


QUARTERS = {"一": 1, "二": 4, "三": 7, "四": 10, "1": 1, "2": 4, "3": 7, "4": 10, "首": 1}
SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
YEAR_PARTS = {
    "年初": (1, 3),
    "年中": (6, 2),
    "年底": (12, 1),
    "年末": (12, 1),
    "岁末": (12, 1),
    "岁末年初": (12, 2),
    "年尾": (12, 1),
}


def build_quarter(match: re.Match[str]) -> PointToken:
    """第一季度, 三季度, 前三季度."""
    if match["run"]:
        part = YearPart(1, 3 * number(match["run"]), Grain.QUARTER)
    else:
        part = YearPart(QUARTERS[match["quarter"]], 3, Grain.QUARTER)
    return PointToken(*match.span(), "quarter", Point((part,), form="quarter"))


QUARTER_FORM = Form(
    "quarter",
    r"(?:前(?P<run>[二两三23])个?|第?(?P<quarter>[一二三四首1-4]))季度(?!节)",
    build_quarter,
)


def build_half(match: re.Match[str]) -> PointToken:
    """上半年, 下半年."""
    part = YearPart(1 if match["half"] in "上前" else 7, 6, Grain.HALF)
    return PointToken(*match.span(), "half", Point((part,), form="half"))


HALF_FORM = Form("half", r"(?P<half>[上下]|(?<=年)[前后]|[前后](?=半年(?![前后内来以])))半年", build_half)


def build_season(match: re.Match[str]) -> PointToken:
    """春天, 夏季, 秋, 冬季: of the year named before."""
    part = YearPart(SEASONS[match["season"]], 3, Grain.SEASON)
    return PointToken(*match.span(), "season", Point((part,), form="season"))


SEASON_FORM = Form(
    "season",
    r"(?P<season>[春夏秋冬])(?:[天季](?!节)|(?<=年[春夏秋冬])(?![节运晚分至季天招游]))",
    build_season,
)


def build_year_part(match: re.Match[str]) -> PointToken:
    """年初, 年底."""
    first, count = YEAR_PARTS["年" + match["part"]]
    return PointToken(
        *match.span(),
        "year_part",
        Point((YearPart(first, count, Grain.SEASON, closing=first == 12),), form="year_part"),
    )


YEAR_PART_FORM = Form(
    "year_part", r"(?:(?<=年)|年)(?P<part>[初中底末尾])(?![一二三四五六七八九十级])", build_year_part
)
