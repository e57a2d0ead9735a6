"""Finds the time expressions of a text: one cheap scan for candidates, each distinct one parsed and resolved once."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from xunli.model import ZONE, Bound, Moment, Span, TimeExpression, TimeKind
from xunli.patterns import Pattern
from xunli.temporal.alphabet import Alphabet, run_pattern
from xunli.temporal.drafts import drafts
from xunli.temporal.grain import Grain, Interval
from xunli.temporal.guards import plausible
from xunli.temporal.lexer import Lexer, squeeze
from xunli.temporal.listing import after
from xunli.temporal.parsers import FORMS
from xunli.temporal.parsers.form import Form
from xunli.temporal.parsers.teaching_week import ANCHOR, TeachingWeek
from xunli.temporal.refiners import REFINERS
from xunli.temporal.resolve import resolve
from xunli.temporal.token import Context, Draft, WordToken
from xunli.temporal.value import Value

REMEMBERED = 1 << 15
"""How many runs and how many resolved drafts are kept; when full, all are forgotten."""
LONGEST_REMEMBERED = 80
NEAR = 80
"""How many characters a date reaches on for the clock times and days after it."""
NUMBER = Pattern(r"\D?\d{1,7}[ \n\t,，、.()]*")
"""A number by itself, with a character or so beside it: the commonest candidate, and never a time."""
STOP = Pattern(r"[。!?！？]|\n\s*\n")
APART = Pattern(r"\n|出生|毕业|入职|取得")
"""Beyond these a date of other years, such as one of birth, lends its year to no other."""
PAST = Pattern(
    r"[，,]?[^，,。；;\n]{0,16}?(?:已|曾|了(?!解|结)|刚刚|共计?\d|同比|达到?\d|获得|获评|荣获|完成了|以来)|[^。；;]{0,24}?(?:同比|环比|降水|气温一)"
)


LEAST, LONGEST = timedelta(days=25), timedelta(days=400)
"""The length of a range that other days of the text are taken to lie in: a term, a season."""
SOURCE = Pattern(r"的|召开|举行|举办|公布|发布|印发|出台|下发")


class Reading(NamedTuple):
    """A resolved draft, with the fields of its `TimeExpression` from `kind` on."""

    value: Value
    fields: tuple[object, ...]


Leaning = tuple[
    datetime | None,
    Interval | None,
    bool,
    bool,
    Interval | None,
    int,
    bool,
    datetime | None,
    bool,
    Interval | None,
    bool,
]
"""The fields of a `Context` up to `ahead`."""


class Thread:
    """What is carried from one expression of a text to the next."""

    def __init__(self, folded: str, reference: datetime | None, direction: int) -> None:
        self.folded = folded
        self.reference = reference
        self.direction = direction
        self.day: Interval | None = None
        self.day_end = -1
        self.has_year = False
        self.guessed = False
        self.previous: Value | None = None
        self.term: datetime | None = None
        self.named = True
        self.period: Interval | None = None
        self.week: tuple[TeachingWeek, int] | None = None

    def leaning(self, draft: Draft, start: int, end: int) -> Leaning:
        """What `draft` may lean on at its place: the fields of its `Context`."""
        near = (
            self.day is not None
            and start - self.day_end <= NEAR
            and STOP.search(self.folded, self.day_end, start) is None
            and not (
                draft.first is not None
                and draft.first.dates
                and self._of_another_time()
                and APART.search(self.folded, self.day_end, start)
            )
        )
        ahead = draft.bound is Bound.BEFORE
        return (
            self.reference,
            self.day if near else None,
            near and self.has_year,
            near and self.guessed,
            self.day if draft.leans else None,
            self.direction,
            not ahead and PAST.match(self.folded, end) is not None,
            self.term,
            self.named,
            self.period,
            ahead,
        )

    def _of_another_time(self) -> bool:
        """Whether the last date is of a year that is long over, or far ahead, for the text."""
        year, now = self.day.start.year if self.day else None, self.reference
        return self.has_year and now is not None and year is not None and abs(year - now.year) > 1

    def _keep_period(self, days: Interval) -> None:
        """A range with its years lends them to the days that lie in it."""
        if (
            self.reference is not None
            and self.reference < days.end
            and LEAST < days.end - days.start < LONGEST
        ):
            self.period = days

    def await_term(self, draft: Draft, end: int) -> None:
        """Remembers a week of a term that is not known yet: its date may follow."""
        spec = draft.first.dates[0] if draft.first is not None and draft.first.dates else None
        if isinstance(spec, TeachingWeek):
            self.week = spec, end

    def begin_term(self, value: Value, start: int) -> None:
        """Takes the date that says when the week before it is."""
        if self.week is None or value.day is None:
            return
        week, end = self.week
        if start - end <= NEAR and ANCHOR.fullmatch(self.folded, end, start) is not None:
            found = week.term(value.day)
            self.term = None if found is None else found.start
        self.week = None

    def follow(self, value: Value, end: int, *, near: bool) -> None:
        """Remembers the date that an expression leaves behind."""
        if value.day is not None:
            self.has_year = value.has_year or (near and self.has_year)
            self.day, self.day_end = value.day, end
            self.guessed = "year" in value.implied
            self.named = value.kind is not TimeKind.HOLIDAY
            if value.kind is TimeKind.DATERANGE and value.has_year and value.day.grain is Grain.DAY:
                self._keep_period(value.day)
        self.previous = value


class Finder:
    """Reads times by a list of forms. Holds nothing of a text but a bounded memory of what was read before."""

    def __init__(self, forms: Sequence[Form] = FORMS) -> None:
        alphabets = [(form, Alphabet(form.pattern)) for form in forms]
        self._lexer = Lexer(alphabets)
        self._runs = re.compile(run_pattern(alphabet for _, alphabet in alphabets))
        self._parsed: dict[str, tuple[Draft, ...]] = {}
        self._read: dict[tuple[object, ...], Reading | None] = {}

    def find(
        self,
        folded: str,
        reference: datetime | None,
        *,
        original: str | None = None,
        span: tuple[int, int] | None = None,
        direction: int = 1,
    ) -> tuple[TimeExpression, ...]:
        """The expressions in `folded[span]`, in order; their texts are cut from `original` at the same offsets."""
        text = folded if original is None else original
        first, last = span if span is not None else (0, len(folded))
        return tuple(self._find(Thread(folded, reference, direction), text, first, last))

    def _find(self, thread: Thread, text: str, first: int, last: int) -> Iterator[TimeExpression]:
        folded = thread.folded
        for run in self._runs.finditer(folded, first, last):
            beyond = run[1]
            found = self.parse(run[0] if beyond is None else run[0] + beyond)
            if not found:
                continue
            offset = run.start()
            for draft in found:
                if draft.source is not None and SOURCE.match(folded, offset + draft.end):
                    draft = draft.source
                start, end = offset + draft.start, offset + draft.end
                if draft.guard and not plausible(folded, start, end, draft):
                    continue
                if folded[start - 1 : start] == "《" and folded[end : end + 1] == "》":
                    continue
                leaning = thread.leaning(draft, start, end)
                reading = self._resolve(draft, leaning, thread.previous if draft.listed else None)
                if reading is None:
                    thread.await_term(draft, end)
                    continue
                thread.begin_term(reading.value, start)
                thread.follow(reading.value, end, near=leaning[1] is not None)
                yield TimeExpression(text[start:end], Span(start, end), *reading.fields)  # type: ignore[arg-type]

    def parse(self, run: str) -> tuple[Draft, ...]:
        """The drafts of a run, offsets into it."""
        known = self._parsed.get(run)
        if known is not None:
            return known
        if NUMBER.fullmatch(run):
            return ()
        squeezed, offsets = squeeze(run)
        tokens = self._lexer.tokens(squeezed)
        if {*map(type, tokens)} <= {WordToken}:
            return self._keep(run, ())
        if len(tokens) > 1:
            for refine in REFINERS:
                tokens = refine(tokens, squeezed)
        found = drafts(tokens, squeezed)
        for draft in found:
            for one in (draft, draft.source):
                if one is not None:
                    one.start, one.end = offsets[one.start], offsets[one.end - 1] + 1
        return self._keep(run, tuple(draft for draft in found if draft.form != "bare"))

    def _keep(self, run: str, found: tuple[Draft, ...]) -> tuple[Draft, ...]:
        if len(run) <= LONGEST_REMEMBERED:
            if len(self._parsed) >= REMEMBERED:
                self._parsed.clear()
            self._parsed[run] = found
        return found

    def _resolve(self, draft: Draft, leaning: Leaning, before: Value | None) -> Reading | None:
        listed = before.start if before is not None else None
        key = draft, leaning, listed
        try:
            return self._read[key]
        except KeyError:
            reading = read(draft if listed is None else after(draft, listed), Context(*leaning))
            if len(self._read) >= REMEMBERED:
                self._read.clear()
            self._read[key] = reading
            return reading


def read(draft: Draft, context: Context) -> Reading | None:
    """The fields of the expression; without start and end where what it is relative to is not known."""
    value = resolve(draft, context)
    if value is None:
        if "reference" not in context.implied:
            return None
        value = Value(TimeKind.DATE, None, None, whole_days=True, day=None, bound=draft.bound)
    if context.implied:
        value = value._replace(implied=tuple(sorted(context.implied)))
    return Reading(
        value,
        (
            value.kind,
            moment(value.start, whole=value.whole_days),
            moment(value.end, whole=value.whole_days),
            value.duration,
            value.rrule,
            value.bound,
            value.implied,
            draft.form,
        ),
    )


def moment(value: datetime | None, *, whole: bool) -> Moment | None:
    """A local time as it leaves the stage: a date, or with the zone put on."""
    if value is None:
        return None
    return value.date() if whole else value.replace(tzinfo=ZONE)
