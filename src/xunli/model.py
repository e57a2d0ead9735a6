"""What the stages hand each other: frozen records without behaviour of their own.

Spans are half-open character offsets `[start, end)` into the document's original text. Times are either
`datetime.date` (whole days) or aware `datetime.datetime` in Asia/Shanghai. A pair of start and end is half-open:
7月1日至3日 ends on 4 July at 00:00. `None` stands for an open side.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Shanghai")

Moment = date | datetime


class Span(NamedTuple):
    """Half-open character offsets into the original text."""

    start: int
    end: int


NOWHERE = Span(0, 0)


class Kind(StrEnum):
    """What an item is about."""

    EXAM = "exam"
    ADMIT_CARD = "admit_card"
    REGISTRATION = "registration"
    PAYMENT = "payment"
    REFUND = "refund"
    REVIEW = "review"
    INTERVIEW = "interview"
    RESULT = "result"
    PUBLICITY = "publicity"
    APPLICATION = "application"
    ADMISSION = "admission"
    TRANSPORT = "transport"
    TRAFFIC = "traffic"
    OUTAGE = "outage"
    EVENT = "event"
    MEETING = "meeting"
    SALE = "sale"
    TENDER = "tender"
    EFFECTIVE = "effective"
    HOLIDAY = "holiday"
    HEALTH = "health"
    COURT = "court"
    OTHER = "other"


class Role(StrEnum):
    """How an item sits in time."""

    EVENT = "event"
    """It happens then."""
    WINDOW = "window"
    """Something can be done between start and end."""
    DEADLINE = "deadline"
    """It must be done by `due`."""
    START = "start"
    """It holds from then on."""


class Status(StrEnum):
    """Whether it still takes place; the values are those of RFC 5545, 3.8.1.11, in small letters."""

    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class TimeKind(StrEnum):
    """What a time expression names, after TIMEX3 (ISO 24617-1)."""

    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    DATERANGE = "daterange"
    TIMERANGE = "timerange"
    DATETIMERANGE = "datetimerange"
    DURATION = "duration"
    SET = "set"
    HOLIDAY = "holiday"


class Bound(StrEnum):
    """Which side of the named time is meant."""

    AT = "at"
    FROM = "from"
    UNTIL = "until"
    """Up to and including it: 截至9月10日, 9月10日止."""
    BEFORE = "before"
    """Up to it: 9月10日前."""
    AFTER = "after"
    WITHIN = "within"


class TimeExpression(NamedTuple):
    """A stretch of text that names a time, with the time it names.

    A tuple rather than a dataclass because an archive has millions of them.
    """

    text: str
    span: Span
    kind: TimeKind
    start: Moment | None
    """Inclusive. `None`: open, or not known without a reference."""
    end: Moment | None
    """Exclusive. `None`: open, or an instant (kinds `time` and `datetime`)."""
    duration: timedelta | None = None
    rrule: str | None = None
    """RFC 5545 RRULE value of a `set`, `BYHOUR`/`BYMINUTE` included when the text gives a clock time."""
    bound: Bound = Bound.AT
    implied: tuple[str, ...] = ()
    """What the text did not say and was filled in: `year`, `month`, `week`, `meridiem`, `end`, `approximate`,
    `anchor` (当日 without a day before it), `weekday` (it does not fit the date), `arrangement` (a holiday break
    not yet announced), `reference` (nothing says what the time is relative to, so it is not known)."""
    parser: str = ""
    """The form that read it, or the forms joined by `+`."""


class Part(StrEnum):
    """What a stretch of a page is there for."""

    MASTHEAD = "masthead"
    """Page header, edition line, staff line: 城事 05, 编辑 某某."""
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    """A numbered section heading or a short line that stands over paragraphs."""
    BYLINE = "byline"
    DATELINE = "dateline"
    META = "meta"
    """发布时间, 来源, 浏览次数 and such lines of a web page."""
    TEXT = "text"
    ROW = "row"
    """A row of a table; the header row too."""
    CAPTION = "caption"
    SIGNATURE = "signature"
    """The issuing body and the date at the end of a notice."""
    FOOTER = "footer"


class Scope(NamedTuple):
    """One stretch of text that may hold the trigger for the times of a sentence, and how near it is."""

    name: str
    """`sentence`, `label`, `row`, `column`, `lead`, `heading`, `headline`, nearest first in that order."""
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit that rules look at: a sentence, a cell of a table, a headline, a line of a list.

    Sentences of an article cover every non-blank character of it once, in text order. A sentence is split at
    。！？；!?; and at line ends that end a paragraph or list line; it never ends inside quotes or brackets.
    A wrapped line does not end a sentence.
    """

    span: Span
    part: Part
    scopes: tuple[Scope, ...] = ()
    """The scopes beyond the sentence itself, nearest first: its label (报名时间：), its table row, the column header
    over it, the sentence that introduces its list, its section headings from inner to outer, the headline."""
    paragraph: Span = NOWHERE
    """The paragraph (list line, table row) that it stands in."""


@dataclass(frozen=True, slots=True)
class Article:
    """One story or notice inside a document."""

    span: Span
    headline: str = ""
    """Without line breaks; kickers are not part of it."""
    sentences: tuple[Sentence, ...] = ()
    dateline: Span | None = None
    """某报某地6月15日讯."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A time as its text means it: one time expression, or several that belong together.

    10月3日至5日，每天8:00—12:00 is one occasion: it starts on 3 October at 8:00, ends at 12:00 and repeats
    `FREQ=DAILY` until 5 October.
    """

    times: tuple[TimeExpression, ...]
    start: Moment | None
    end: Moment | None
    """Exclusive, as in `TimeExpression`."""
    rrule: str | None = None
    """Without BYHOUR and BYMINUTE: `start` carries the clock."""
    bound: Bound = Bound.AT
    implied: tuple[str, ...] = ()
    spells: tuple[tuple[datetime, datetime | None], ...] = ()
    """The parts of the day when it has several: 8:30—11:30、14:00—17:00; `start` and `end` are their outer bounds."""
    spells_rrule: str | None = None
    """How the spells repeat when they are those of several days; `start` and `end` are days then."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An occasion with the rule that explains it: what an item is made of."""

    occasion: Occasion
    sentence: Sentence
    article: Article
    clause: Span
    rule: str
    kind: Kind
    role: Role
    becomes: frozenset[Role]
    titles: tuple[str, ...]
    """Templates; the first whose slots are all filled is taken."""
    slots: Mapping[str, str]
    """What the named groups of the rule's patterns hold."""
    trigger: Span
    scope: str
    """Where the trigger stands: `clause`, `sentence`, or the name of a `Scope`."""
    each_spell: bool = False
    status: Status = Status.CONFIRMED
    replaces: str | None = None
    """As in `Item`."""
    anchor: str | None = None
    """What its time is counted from, in the words of the text: 学校公示（10月14日至18日）."""


class Link(NamedTuple):
    """Words of a document that lead somewhere: 报名网址, an attachment."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text that was read, with where it came from."""

    text: str
    source: str = ""
    """File name, URL, or empty for a bare string. Part of each item's UID, never of its title."""
    title: str = ""
    published: date | None = None
    published_from: str = ""
    url: str = ""
    """Where the page itself says that it stands (its canonical address), or the link of a feed's entry."""
    links: tuple[Link, ...] = ()
    """In text order; they do not overlap."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something dated that a reader can act on."""

    uid: str
    kind: Kind
    role: Role
    title: str
    start: Moment | None
    end: Moment | None
    """Exclusive; `None` when the text gives none."""
    all_day: bool
    due: Moment | None
    """The last day or moment, inclusive, on which one can still act: deadlines and windows."""
    rrule: str | None
    place: str | None
    contact: str | None
    url: str | None
    note: str | None
    """What else decides: the condition, the words about a later notice."""
    quote: str
    span: Span
    """`text[span[0]:span[1]] == quote` on the original text."""
    article: str
    """Headline of the article it comes from; empty when there is none."""
    rule: str
    """Id of the rule that made it."""
    implied: tuple[str, ...] = ()
    status: Status = Status.CONFIRMED
    replaces: str | None = None
    """The words of the time that the text replaces by this one: 原定于5月18日 gives 5月18日."""
    times: tuple[Span, ...] = ()
    """Where the time expressions stand that it is made of; some may lie outside the quote."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A dated mention that did not become an item."""

    text: str
    span: Span
    reason: str
    """A short stable code: `past`, `dateline`, `signature`, `no reference`, `no rule` …"""
    time: TimeExpression | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one document."""

    document: Document
    items: tuple[Item, ...]
    """In time order."""
    dropped: tuple[Dropped, ...]
    """In text order."""
    times: tuple[TimeExpression, ...]
    """Every time expression, in text order: each is used by an item or stands in `dropped`."""
    articles: tuple[Article, ...]
    published: date | None
    published_from: str
    """`caller`, `metadata`, `label`, `header`, `signature`, `dateline`, `stamp`, `posts`, `line`, or empty.

    `year`: only the year or school term is known, and `published` is its first day.
    """
    cancelled: tuple[Item, ...] = ()
    """What the text calls off, in time order, with `Status.CANCELLED`; its times stand in `dropped` too."""
