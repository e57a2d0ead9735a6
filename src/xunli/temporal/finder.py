"""Finds the time expressions of a text: candidates by one cheap scan, each distinct one parsed once, then resolved in order."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from xunli.model import ZONE, Bound, Moment, Span, TimeExpression
from xunli.temporal.alphabet import run_pattern
from xunli.temporal.drafts import drafts
from xunli.temporal.guards import plausible
from xunli.temporal.lexer import Lexer, squeeze
from xunli.temporal.parsers import FORMS
from xunli.temporal.parsers.form import Form
from xunli.temporal.refiners import REFINERS
from xunli.temporal.resolve import Value, resolve
from xunli.temporal.token import Context, Draft

CACHED_RUNS = 1 << 15
LONGEST_CACHED = 80
NEAR = 80
"""How many characters a date reaches on for the clock times and days after it."""
STOP = re.compile(r"[。!?！？]|\n\s*\n")
PAST = re.compile(
    r"[^，,。；;]{0,8}?(?:已|曾|了(?!解|结)|刚刚|共计?\d|同比|达到?\d|获得?|完成了|以来)|[^。；;]{0,24}?(?:同比|环比|降水|气温一)"
)


class Finder:
    """Reads times by a list of forms. Holds nothing of a text but a bounded memory of runs already parsed."""

    def __init__(self, forms: Sequence[Form] = FORMS) -> None:
        self._lexer = Lexer(forms)
        self._runs = re.compile(run_pattern(forms))
        self._parsed: dict[str, tuple[Draft, ...]] = {}

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
        return tuple(self._find(folded, text, reference, first, last, direction))

    def _find(
        self, folded: str, text: str, reference: datetime | None, first: int, last: int, direction: int
    ) -> Iterator[TimeExpression]:
        day = None
        day_end, has_year = -1, False
        latest = None
        previous: Value | None = None
        for run in self._runs.finditer(folded, first, last):
            for draft in self.parse(run[0]):
                start, end = run.start() + draft.start, run.start() + draft.end
                if draft.guard and not plausible(folded, start, end, draft):
                    continue
                if folded[start - 1 : start] == "《" and folded[end : end + 1] == "》":
                    continue
                near = day is not None and start - day_end <= NEAR and not STOP.search(folded, day_end, start)
                context = Context(
                    reference,
                    day if near else None,
                    near and has_year,
                    latest,
                    direction,
                    past=PAST.match(folded, end) is not None,
                )
                context.ahead = draft.bound is Bound.BEFORE and not context.past
                if (
                    draft.listed
                    and previous is not None
                    and previous.start is not None
                    and draft.first is not None
                ):
                    draft = _after(draft, previous.start)
                value = resolve(draft, context)
                if value is None:
                    if "reference" not in context.implied:
                        continue
                    value = _unknown(draft)
                if value.day is not None:
                    day, day_end, latest = value.day, end, value.day
                    has_year = value.has_year or (near and has_year)
                previous = value
                yield _expression(text, start, end, draft, value, context)

    def parse(self, run: str) -> tuple[Draft, ...]:
        """The drafts of a run, offsets into it; remembered for short runs."""
        known = self._parsed.get(run)
        if known is not None:
            return known
        squeezed, offsets = squeeze(run)
        tokens = list(self._lexer.tokens(squeezed))
        for refine in REFINERS:
            tokens = refine(tokens, squeezed)
        found = drafts(tokens, squeezed)
        for draft in found:
            draft.start, draft.end = offsets[draft.start], offsets[draft.end - 1] + 1
        result = tuple(d for d in found if d.form != "bare")
        if len(run) <= LONGEST_CACHED:
            if len(self._parsed) >= CACHED_RUNS:
                self._parsed.clear()
            self._parsed[run] = result
        return result


def _after(draft: Draft, previous: datetime) -> Draft:
    """A listed clock time in doubt takes the half of the day that follows the one before it."""
    from dataclasses import replace  # noqa: PLC0415

    point = draft.first
    if (
        point is None
        or point.clock is None
        or point.clock.hour is None
        or point.clock.part
        or point.clock.certain
    ):
        return draft
    then = previous.hour + previous.minute / 60
    hour = point.clock.hour
    if hour < 12 and hour <= then < hour + 12:
        clock = replace(point.clock, hour=hour + 12, certain=True)
        return replace(draft, first=replace(point, clock=clock))
    return draft


def _unknown(draft: Draft) -> Value:
    from xunli.model import TimeKind  # noqa: PLC0415

    return Value(TimeKind.DATE, None, None, whole_days=True, day=None, bound=draft.bound)


def _moment(value: datetime | None, *, whole: bool) -> Moment | None:
    if value is None:
        return None
    return value.date() if whole else value.replace(tzinfo=ZONE)


def _expression(
    text: str, start: int, end: int, draft: Draft, value: Value, context: Context
) -> TimeExpression:
    return TimeExpression(
        text[start:end],
        Span(start, end),
        value.kind,
        _moment(value.start, whole=value.whole_days),
        _moment(value.end, whole=value.whole_days),
        value.duration,
        value.rrule,
        value.bound,
        tuple(sorted(context.implied)),
        draft.form,
    )
