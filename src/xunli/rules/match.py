"""Time expressions → candidates: each with the rule that explains it, or the reason why none does."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from xunli.model import Article, Candidate, Dropped, Span, Status, TimeExpression, TimeKind
from xunli.rules.again import Again
from xunli.rules.anchors import Anchors
from xunli.rules.board import Located
from xunli.rules.choose import Stand, choose
from xunli.rules.compile import CompiledPacks
from xunli.rules.counting import AddWorkdays
from xunli.rules.draft import Draft, occasions
from xunli.rules.grouping import group
from xunli.rules.locate import locate
from xunli.rules.replaced import Replaced
from xunli.rules.view import View

UNSEEN = frozenset({"detail", "superseded", "cancelled", "no anchor", "duration"})
"""Dropped times that take no trigger away from another time of their sentence."""

AROUND = 40
"""So many other times to either side of one are looked at."""


class Matcher:
    """Matches the articles of one document, in text order."""

    def __init__(
        self,
        folded: str,
        packs: CompiledPacks,
        published: date | None = None,
        add_workdays: AddWorkdays | None = None,
    ) -> None:
        """`add_workdays` counts working days; without it a time so many of them after another is not known."""
        self._folded = folded
        self._packs = packs
        self._published = published
        self._add_workdays = add_workdays
        self._again = Again(folded)

    def match(
        self, article: Article, times: Sequence[TimeExpression]
    ) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
        """The candidates of an article, and those of its times that are none, with the reason.

        `times` are the expressions inside the article, in text order; offsets are those of the folded text. Each
        of them is in the occasion of a candidate or in a `Dropped`; those of a cancelled candidate are in both.
        An article that stands in the document a second time makes no candidates.
        """
        if not times:
            return (), ()
        if (dropped := self._again.dropped(article, times)) is not None:
            return (), dropped
        view = View(self._folded, article, self._packs, self._published)
        candidates, left = _match(view, times, self._add_workdays)
        self._again.remember(article, times, left)
        return candidates, left


def _match(
    view: View, times: Sequence[TimeExpression], add_workdays: AddWorkdays | None
) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
    anchors = Anchors(view, locate(view, times), add_workdays)
    located = anchors.resolved()
    known = [
        one
        for one in located
        if not one.reason or one.time.start or one.time.end or one.time.kind is TimeKind.DURATION
    ]
    drafts, lone = group(view.folded, view.article, known, view.published)
    replaced = Replaced(located)
    candidates: list[Candidate] = []
    dropped: list[Dropped] = []
    for draft, stand in _stands(drafts, located):
        taken, reason = _explain(view, draft, stand)
        if taken and (old := replaced.by(draft)):
            taken = [replace(one, replaces=old) for one in taken]
        if taken and (anchor := anchors.of(draft.times)):
            taken = [replace(one, anchor=anchor) for one in taken]
        candidates += taken
        if reason:
            dropped += (Dropped(time.text, time.span, reason, time) for time in draft.times)
    return tuple(candidates), _account(candidates, dropped, [*lone, *located])


def _stands(drafts: Sequence[Draft], located: Sequence[Located]) -> list[tuple[Draft, Stand]]:
    """Each draft with the place of its times."""
    homes = {one.time.span: one.sentence for one in located}
    spans: dict[int, list[Span]] = defaultdict(list)
    for one in located:
        if one.reason not in UNSEEN:
            spans[one.sentence].append(one.time.span)
    uses = Counter(time.span for draft in drafts for time in draft.times)
    found = []
    for draft in drafts:
        own = [
            time.span for time in draft.times if uses[time.span] == 1
        ]  # not the hour that several days share
        numbers = [homes[time.span] for time in draft.times]
        home = homes[own[-1]] if own else numbers[-1]
        inside = [span for span in own or [time.span for time in draft.times] if homes[span] == home]
        stretch = Span(inside[0].start, inside[-1].end)
        others = _others(spans.get(home, []), inside)
        far = sorted({number for number in numbers if number != home})
        found.append((draft, Stand(home, stretch, others, far)))
    return found


def _others(spans: list[Span], inside: Sequence[Span]) -> list[Span]:
    """The times of the sentence around those of a draft, as many as can matter."""
    first = max(bisect_left(spans, min(inside)) - AROUND, 0)
    last = bisect_right(spans, max(inside)) + AROUND
    own = {*inside}
    return [span for span in spans[first:last] if span not in own]


def _explain(view: View, draft: Draft, stand: Stand) -> tuple[list[Candidate], str]:
    """The candidates of a draft, and why it makes fewer than it could."""
    if draft.reason and draft.reason != "cancelled":
        return [], draft.reason
    if draft.vague and not draft.has_clock and not draft.rule and not _tells(draft):
        return [], "vague"
    found = [choose(view, occasion, stand, vague=draft.vague) for occasion in occasions(draft)]
    taken = [candidate for some in found for candidate in some]
    if draft.reason:
        return [replace(candidate, status=Status.CANCELLED) for candidate in taken], draft.reason
    return taken, "" if all(found) else "no rule"


def _tells(draft: Draft) -> bool:
    """Whether a vague time may still be one that is announced: 6月下旬, 当日; never a festival or a season."""
    forms = {form for time in draft.times for form in time.parser.split("+")}
    return not forms.isdisjoint({"month_part", "anaphor"})


def _account(
    candidates: Sequence[Candidate], dropped: Sequence[Dropped], others: Sequence[Located]
) -> tuple[Dropped, ...]:
    """What is dropped in text order: every time that no candidate uses for something that takes place, once."""
    used = {
        time.span
        for candidate in candidates
        if candidate.status is Status.CONFIRMED
        for time in candidate.occasion.times
    }
    reasons: dict[Span, Dropped] = {}
    for drop in dropped:
        reasons.setdefault(drop.span, drop)
    for one in others:
        span = one.time.span
        if span not in used and span not in reasons:
            reasons[span] = Dropped(one.time.text, span, one.reason or "no anchor", one.time)
    return tuple(sorted((drop for span, drop in reasons.items() if span not in used), key=lambda d: d.span))
