"""Time expressions → candidates: each with the rule that explains it, or the reason why none does."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from xunli.model import (
    Article,
    Bound,
    Candidate,
    Dropped,
    Occasion,
    Part,
    Role,
    Sentence,
    Span,
    TimeExpression,
    TimeKind,
)
from xunli.rules import edges
from xunli.rules.board import Located
from xunli.rules.clauses import clauses
from xunli.rules.compile import CompiledPacks
from xunli.rules.draft import Draft, occasions
from xunli.rules.grouping import group
from xunli.rules.index import WordIndex
from xunli.rules.masks import Masks
from xunli.rules.schema import Rule
from xunli.rules.scopes import Place, allowed, places
from xunli.rules.veto import dropped_by

UNREAD = {
    Part.MASTHEAD: "masthead",
    Part.BYLINE: "dateline",
    Part.DATELINE: "dateline",
    Part.META: "publication",
    Part.SIGNATURE: "signature",
    Part.FOOTER: "masthead",
}
"""Parts of a page whose dates are about the page itself."""


FLOATING = frozenset(
    {"later", "earlier", "last", "next", "within", "pass", "past", "recent", "now", "since", "ago"}
)
"""Forms that count from something the text may not name: 24小时内, 3个工作日后."""


def match(
    folded: str,
    article: Article,
    times: Sequence[TimeExpression],
    packs: CompiledPacks,
    published: date | None = None,
) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
    """The candidates of one article, and those of its times that are none, with the reason.

    `times` are the expressions inside the article, in text order; offsets are those of `folded`. Each of them is
    in the occasion of a candidate or in a `Dropped`.
    """
    return _Matcher(folded, article, packs, published).run(times)


class _Matcher:
    def __init__(self, folded: str, article: Article, packs: CompiledPacks, published: date | None) -> None:
        self.folded = folded
        self.article = article
        self.published = published
        self.packs = packs
        self.index = WordIndex(folded, article.span, packs)
        self.candidates: list[Candidate] = []
        self.dropped: list[Dropped] = []
        self.masks = Masks(folded, article)
        self.parts: dict[int, tuple[Span, ...]] = {}
        self.hits: dict[Span, list[tuple[Rule, Span, dict[str, str]]]] = {}

    def run(self, times: Sequence[TimeExpression]) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
        located = self._locate(times)
        known = [one for one in located if not one.reason or one.time.start or one.time.end]
        drafts, lone = group(self.folded, self.article, known, self.published)
        homes: dict[Span, int] = {one.time.span: one.sentence for one in located}
        spans: dict[int, list[Span]] = {}
        for one in located:
            if one.reason not in ("detail", "superseded", "cancelled", "no anchor", "duration"):
                spans.setdefault(one.sentence, []).append(one.time.span)
        for draft in drafts:
            self._explain(draft, homes, spans)
        self._account(located, lone)
        return tuple(self.candidates), tuple(sorted(self.dropped, key=lambda drop: drop.span))

    def _locate(self, times: Sequence[TimeExpression]) -> list[Located]:
        """Each time with its sentence, and with the reason of the drop that takes it."""
        sentences = self.article.sentences
        found = []
        number = 0
        for time in times:
            while number + 1 < len(sentences) and sentences[number].span.end <= time.span.start:
                number += 1
            if not sentences:
                continue
            sentence = sentences[number]
            found.append(Located(time, number, self._reason(time, sentence, number)))
        return found

    def _reason(self, time: TimeExpression, sentence: Sentence, number: int) -> str:
        if sentence.part in UNREAD:
            return UNREAD[sentence.part]
        dateline = self.article.dateline
        if dateline and dateline.start <= time.span.start and time.span.end <= dateline.end:
            return "dateline"
        if "reference" in time.implied:
            return "no reference"
        clause = next(
            (part for part in self._clauses(number) if part.start <= time.span.start < part.end),
            sentence.span,
        )
        if time.kind is TimeKind.DATE and time.start == self.published and self._signs(time, sentence):
            return "signature"
        drop = dropped_by(self.folded, self.article, sentence, clause, time, self.index)
        if drop:
            return drop.reason
        return "" if FLOATING.isdisjoint(time.parser.split("+")) else "no anchor"

    def _clauses(self, number: int) -> tuple[Span, ...]:
        """The clauses of a sentence, found once."""
        known = self.parts.get(number)
        if known is None:
            known = self.parts[number] = clauses(self.folded, self.article.sentences[number].span)
        return known

    def _signs(self, time: TimeExpression, sentence: Sentence) -> bool:
        """Whether the day of publication ends the article after hardly more than the name of who signs."""
        rest = self.folded[time.span.end : self.article.span.end].strip(" \n。)）")
        return not rest and time.span.start - sentence.span.start <= 20

    def _explain(self, draft: Draft, homes: dict[Span, int], spans: dict[int, list[Span]]) -> None:
        numbers = [homes[time.span] for time in draft.times]
        home = numbers[-1]
        inside = [time.span for time, number in zip(draft.times, numbers, strict=True) if number == home]
        stretch = Span(inside[0].start, inside[-1].end)
        others = [span for span in spans.get(home, ()) if span not in inside]
        far = sorted({number for number in numbers if number != home})
        if draft.reason:
            self._drop(draft.times, draft.reason)
            return
        if draft.vague and not draft.has_clock and not draft.rule and not _tells(draft):
            self._drop(draft.times, "vague")
            return
        for occasion in occasions(draft):
            self._choose(occasion, home, stretch, others, far, draft.vague)

    def _closed(self, occasion: Occasion, home: int, stretch: Span) -> Occasion:
        """A point that the words around it call the last one has only an end: 到账截止时间：4月1日16:00."""
        if occasion.start is None or occasion.rrule or occasion.bound not in (Bound.AT, Bound.UNTIL):
            return occasion
        day = not isinstance(occasion.start, datetime)
        if occasion.end is not None and not (day and occasion.end == occasion.start + timedelta(days=1)):
            return occasion
        sentence = self.article.sentences[home]
        begin = (
            sentence.span.start
            if edges.changed(self.folded[stretch.start - 8 : stretch.start])
            else stretch.start - 24
        )
        before = self.folded[max(sentence.span.start, begin) : stretch.start]
        after = self.folded[stretch.end : min(sentence.span.end, stretch.end + 8)]
        labels = [
            self.folded[slice(*scope.span)] for scope in sentence.scopes if scope.name in ("label", "column")
        ]
        if not edges.last_chance(before, after) and not any(
            edges.last_chance(f"{label}：", "") for label in labels
        ):
            return occasion
        return replace(occasion, start=None, end=occasion.end or occasion.start, bound=Bound.UNTIL)

    def _choose(
        self, occasion: Occasion, home: int, stretch: Span, others: list[Span], far: list[int], vague: bool
    ) -> None:
        original, occasion = occasion, self._closed(occasion, home, stretch)
        best: tuple[tuple[int, ...], Rule, Span, dict[str, str], Place] | None = None
        clause = stretch
        for place in places(self.folded, self.article, home, self._clauses(home), stretch, others, far):
            if place.name == "clause":
                clause = place.span
            for rule, span, groups in self._triggers(place.span):
                if not (allowed(place, rule.within) and _suits(rule, occasion)):
                    continue
                if vague and (place.cost > 0 or rule.priority < 2):
                    continue
                distance = max(span.start - stretch.end, stretch.start - span.end, 0)
                key = (place.cost - rule.priority, place.cost, span.start - span.end, distance, rule.order)
                if best is None or key < best[0]:
                    best = (key, rule, span, groups, place)
        if best is None and not vague and (fallback := self._fallback(occasion, home)):
            best = ((), fallback, clause, {}, Place("clause", clause, 0))
        if best is None:
            self._drop(occasion.times, "no rule")
            return
        _, rule, span, groups, place = best
        self._add(occasion, rule, span, groups, place, home, clause)
        if second := self._second(best[4], span, rule, original):
            self._add(original, *second, place, home, clause)

    def _second(
        self, place: Place, first: Span, rule: Rule, occasion: Occasion
    ) -> tuple[Rule, Span, dict[str, str]] | None:
        """The other of two things at one time: 递交截止时间及开标时间."""
        for other, span, groups in self._triggers(place.span):
            if other.kind is rule.kind and other.role is rule.role:
                continue
            gap = (
                self.folded[first.end : span.start]
                if span.start >= first.end
                else self.folded[span.end : first.start]
            )
            if _suits(other, occasion) and edges.joined(gap):
                return other, span, groups
        return None

    def _add(
        self,
        occasion: Occasion,
        rule: Rule,
        span: Span,
        groups: dict[str, str],
        place: Place,
        home: int,
        clause: Span,
    ) -> None:
        sentence = self.article.sentences[home]
        slots = self._found(rule, sentence, clause) | groups
        for name in ("place", "contact", "note"):
            pattern = getattr(rule, name)
            found = pattern.search(self.folded, *sentence.span) if pattern else None
            if found and found.groupdict().get(name):
                slots[name] = found[name]
        self.candidates.append(
            Candidate(
                occasion=occasion,
                sentence=sentence,
                article=self.article,
                clause=clause,
                rule=rule.id,
                kind=rule.kind,
                role=rule.role,
                becomes=rule.becomes,
                titles=rule.title,
                slots=slots,
                trigger=span,
                scope=place.name,
                each_spell=rule.spells == "each",
            )
        )

    def _fallback(self, occasion: Occasion, home: int) -> Rule | None:
        """The rule for a time that says enough by itself: a day with its hour, or a last day."""
        exact = isinstance(occasion.start, datetime) or occasion.bound is Bound.BEFORE
        if not exact or self.article.sentences[home].part not in (Part.TEXT, Part.ROW):
            return None
        return next((rule for rule in self.packs.fallbacks if _suits(rule, occasion)), None)

    def _found(self, rule: Rule, sentence: Sentence, clause: Span) -> dict[str, str]:
        """What the `find` patterns of the rule hold, from the nearest stretch that has each of them."""
        slots: dict[str, str] = {}
        spans = [clause, sentence.span, *(scope.span for scope in sentence.scopes if scope.name != "column")]
        for pattern in rule.find:
            for span in spans:
                if found := pattern.search(self.folded, *span):
                    slots.update({name: text for name, text in found.groupdict().items() if text})
                    break
        return slots

    def _triggers(self, span: Span) -> list[tuple[Rule, Span, dict[str, str]]]:
        """The triggers inside a stretch, with what their groups hold; a rule's `unless` is asked there too."""
        known = self.hits.get(span)
        if known is None:
            known = []
            for rule in self.index.rules(*span):
                if rule.unless and rule.unless.search(self.folded, *span):
                    continue
                for hit in rule.trigger.finditer(self.folded, *span):
                    if self.masks.hides(hit.start(), hit.end()):
                        continue
                    groups = {name: text for name, text in hit.groupdict().items() if text}
                    known.append((rule, Span(*hit.span()), groups))
            self.hits[span] = known
        return known

    def _drop(self, times: Sequence[TimeExpression], reason: str) -> None:
        self.dropped.extend(Dropped(time.text, time.span, reason, time) for time in times)

    def _account(self, located: Sequence[Located], lone: Sequence[Located]) -> None:
        """Every time that is neither used nor dropped yet is dropped now."""
        used = {time.span for candidate in self.candidates for time in candidate.occasion.times}
        reasons: dict[Span, Dropped] = {}
        for drop in self.dropped:
            reasons.setdefault(drop.span, drop)
        for one in (*lone, *located):
            time = one.time
            if time.span not in used and (one.reason or time.span not in reasons):
                reasons.setdefault(time.span, Dropped(time.text, time.span, one.reason or "no anchor", time))
        self.dropped = [drop for span, drop in reasons.items() if span not in used]


def _tells(draft: Draft) -> bool:
    """Whether a vague time may still be one that is announced: 6月下旬, 当日; never a festival or a season."""
    forms = {form for time in draft.times for form in time.parser.split("+")}
    return not forms.isdisjoint({"month_part", "anaphor"})


def _suits(rule: Rule, occasion: Occasion) -> bool:
    """Whether the rule takes a time of this shape."""
    if not any(time.kind in rule.times for time in occasion.times):
        return False
    if occasion.start is None:
        return Role.DEADLINE in rule.becomes
    if occasion.end is None and occasion.bound in (Bound.FROM, Bound.AFTER) and not occasion.rrule:
        return Role.START in rule.becomes or isinstance(occasion.start, datetime)
    return True
