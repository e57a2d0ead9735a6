"""What the parsers make of the text: tokens, which the refiners join into drafts."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from xunli.model import Bound
from xunli.temporal.grain import Grain, Interval


@dataclass(slots=True)
class Context:
    """What an expression may lean on while it is resolved."""

    reference: datetime | None
    """Local time that 今天 is read against; None when nothing is known."""
    nearby: Interval | None = None
    """The date last named in the same sentence."""
    nearby_year: bool = False
    """Whether that date was given with its year."""
    guessed: bool = False
    """Whether its year was filled in."""
    latest: Interval | None = None
    """The date last named at all."""
    direction: int = 1
    """1: the next one is meant where the text leaves it open; -1: the last one; 0: the nearest."""
    past: bool = False
    """The words around say that it has happened."""
    term: datetime | None = None
    """The first Monday of the term that the text speaks of."""
    named: bool = True
    """Whether the nearby date names its month: a feast does not."""
    period: Interval | None = None
    """A range that the text gave with its years and that is not over."""
    ahead: bool = False
    """A bound says that it is still to come: 20日前."""
    implied: set[str] = field(default_factory=set)


class DateSpec(Protocol):
    """One step from coarse to fine: 明年, 3月, 第二个周六, 除夕."""

    @property
    def grain(self) -> Grain:
        """The unit in which it is given."""
        ...

    @property
    def anchored(self) -> bool:
        """Whether it stands alone: it cannot be narrowed from a coarser date before it."""
        ...

    def resolve(self, context: Context, within: Interval | None) -> Interval | None:
        """The interval named, inside `within` where given. None if there is no such time."""
        ...


class Word(StrEnum):
    """What a function word does to the times beside it."""

    FROM = "from"
    SINCE = "since"
    ONWARD = "onward"
    INCLUDED = "included"
    UNTIL = "until"
    MOVED = "moved"
    EXTENDED = "extended"
    TO = "to"
    BY = "by"
    OR = "or"
    BETWEEN = "between"
    BEFORE = "before"
    AFTER = "after"
    WITHIN = "within"
    ABOUT = "about"
    LIST = "list"
    GLUE = "glue"
    OPEN = "open"
    CLOSE = "close"
    BREAK = "break"


@dataclass(slots=True)
class Token:
    """A piece of a run; `start` and `end` are offsets into the squeezed run."""

    start: int
    end: int
    form: str


@dataclass(slots=True)
class WordToken(Token):
    """A function word."""

    word: Word


@dataclass(slots=True)
class Length:
    """A duration as written: calendar months and exact seconds kept apart."""

    months: int = 0
    days: int = 0
    seconds: float = 0.0
    grain: Grain = Grain.DAY
    workdays: bool = False
    half_years: int = 0
    """How many of the halves of a year in `months` count as half of 365 days."""

    def total_seconds(self) -> float:
        """Seconds in all, a year being 365 days and a month 30."""
        years, months = divmod(self.months, 12)
        halves = self.half_years % 2 * 2.5
        return (years * 365 + months * 30 + self.days + halves) * 86400.0 + self.seconds

    def __add__(self, other: "Length") -> "Length":
        return Length(
            self.months + other.months,
            self.days + other.days,
            self.seconds + other.seconds,
            max(self.grain, other.grain),
            self.workdays or other.workdays,
            self.half_years + other.half_years,
        )

    def scaled(self, factor: int) -> "Length":
        """`factor` times as long."""
        return Length(
            self.months * factor,
            self.days * factor,
            self.seconds * factor,
            self.grain,
            self.workdays,
            self.half_years * factor,
        )


@dataclass(slots=True)
class LengthToken(Token):
    """A duration: 三天, 半小时, 一年又一个月."""

    length: Length
    indefinite: bool = False
    """数天, 几个月."""


@dataclass(slots=True)
class Clock:
    """A time of day, or with `hour` None a part of the day."""

    hour: int | None = None
    minute: int = 0
    second: int = 0
    part: str | None = None
    """A name of `PARTS`: 上午, 晚上."""
    grain: Grain = Grain.HOUR
    certain: bool = False
    """Whether the hour is on the 24-hour clock beyond doubt."""
    until_hour: int | None = None
    """七八点: the second of two hours."""


@dataclass(slots=True)
class Repeat:
    """A recurrence as written, in the terms of RFC 5545."""

    freq: str
    interval: int = 1
    byday: tuple[str, ...] = ()
    bymonthday: tuple[int, ...] = ()
    bymonth: tuple[int, ...] = ()
    rule: str = ""
    """A rule that the fields above cannot say: of 每年母亲节."""
    clock: Clock | None = None


@dataclass(slots=True)
class Point:
    """A moment as written: date steps from coarse to fine, then a clock time; either may be missing."""

    dates: tuple[DateSpec, ...] = ()
    clock: Clock | None = None
    weekday: int | None = None
    """A weekday that stands beside the date and checks its year (Monday 0)."""
    form: str = ""

    @property
    def grain(self) -> Grain:
        """Of the finest thing named."""
        if self.clock is not None:
            return self.clock.grain if self.clock.hour is not None else Grain.PART_OF_DAY
        return self.dates[-1].grain


@dataclass(slots=True)
class PointToken(Token):
    """A moment of one token or several joined ones."""

    point: Point
    bare: bool = False
    """A number alone that means something only beside another: the 8 of 8-9月."""
    guard: str = ""
    """Why it is doubtful when it stands alone (`decimal`, `fraction` …); the scanner looks at what is around."""
    about: bool = False


@dataclass(slots=True)
class RepeatToken(Token):
    """每…, with the clock times and the days that the refiners find beside it."""

    repeat: Repeat
    first: Point | None = None
    last: Point | None = None
    off: bool = False
    """The days that are left out: 周一闭馆."""
    days: "PointToken | SpanToken | None" = None
    days_bound: Bound = Bound.AT


@dataclass(slots=True)
class SpanToken(Token):
    """From one moment to another, as the refiners join them."""

    first: Point
    last: Point
    guard: str = ""


@dataclass(slots=True, eq=False)
class Draft:
    """An expression that is read but not yet resolved; offsets as in its tokens."""

    start: int
    end: int
    first: Point | None = None
    last: Point | None = None
    repeat: Repeat | None = None
    length: Length | None = None
    bound: Bound = Bound.AT
    form: str = ""
    guard: str = ""
    about: bool = False
    leans: bool = False
    """Counts from the date last named, however far back: 次日."""
    listed: bool = False
    """Follows the one before it in a list, and inherits what it lacks."""
    within: "Draft | None" = None
    source: "Draft | None" = None
    """How it is read where 从 names a source and not a beginning: 从6月15日的会议上获悉."""
    """The days that bound a repeat."""
