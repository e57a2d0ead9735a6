"""Decades and centuries: 90年代, 1980年代, 21世纪."""

import re
from dataclasses import dataclass

from xunli.temporal import grain
from xunli.temporal.grain import Grain, Interval
from xunli.temporal.numerals import number
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Context, Point, PointToken


@dataclass(frozen=True, slots=True)
class Stretch:
    """A decade or century by number."""

    year: int
    count: int
    grain: Grain
    anchored: bool = True

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:  # noqa: ARG002
        """The years; a decade lies in the century before it, else in that of the reference or the last."""
        first = self.year
        if self.grain is Grain.DECADE and first < 100:
            if within is not None and within.grain is Grain.CENTURY:
                first += within.start.year
            else:
                first += 1900 if first >= 30 else 2000
        return grain.months(first, 1, self.count * 12, self.grain)


def build_decade(match: re.Match[str]) -> PointToken:
    """90年代."""
    stretch = Stretch(number(match["decade"]), 10, Grain.DECADE)
    object.__setattr__(stretch, "anchored", stretch.year >= 100)
    return PointToken(*match.span(), "decade", Point((stretch,), form="decade"))


DECADE_FORM = Form(
    "decade",
    r"(?P<decade>(?:(?<!\d)(?:1[89]|20)?\d0|[一二三四五六七八九]十|[一二][〇零九八七六]{2,3}))年代",
    build_decade,
)


def build_century(match: re.Match[str]) -> PointToken:
    """21世纪."""
    stretch = Stretch((number(match["century"]) - 1) * 100, 100, Grain.CENTURY)
    return PointToken(*match.span(), "century", Point((stretch,), form="century"))


CENTURY_FORM = Form("century", r"(?P<century>(?<!\d)[12]?\d|二?十[一二三四五六七八九]?)世纪", build_century)
