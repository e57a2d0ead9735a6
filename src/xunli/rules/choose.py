"""Occasions → candidates: which trigger around a time explains it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from xunli.model import Bound, Candidate, Occasion, Part, Role, Sentence, Span
from xunli.rules import columns, edges
from xunli.rules.schema import Rule
from xunli.rules.scopes import Place, allowed, place_after, place_far, places_beside
from xunli.rules.view import Hit, View

_OVER = frozenset(("headline", "lead"))
"""What stands over a whole text says of a day in it, which has no hour, too little."""
_STATES = frozenset("已未不")
"""已报名, 未缴费: a cell that tells how far things are is no heading for the dates of its row."""
FAR = 1500
"""So far from its clause is a candidate's sentence searched."""


class Stand(NamedTuple):
    """Where the times of an occasion stand."""

    home: int
    """The sentence of the last of them."""
    stretch: Span
    """From the first to the last of them in that sentence."""
    others: Sequence[Span]
    """The other times of that sentence."""
    far: Sequence[int]
    """The other sentences that hold a part of the occasion."""


def choose(view: View, occasion: Occasion, stand: Stand, *, vague: bool) -> list[Candidate]:
    """The candidate that an occasion makes, or two that are told in one breath, or none.

    The trigger that costs least wins: the nearest, unless a rule of higher priority stands a little farther.
    """
    original, occasion = occasion, _closed(view, occasion, stand)
    best: tuple[tuple[int, ...], Hit, Place] | None = None
    clause = stand.stretch
    home, top = stand.home, view.packs.top_priority
    mere_day = _is_mere_day(occasion) and view.article.sentences[home].part is Part.TEXT
    for place in _places(view, stand):
        if place.name == "clause":
            clause = place.span
        if best and place.cost - top > best[0][0]:  # no trigger there can be better
            continue
        for hit in view.triggers(place.span):
            rule, span, _ = hit
            if not (allowed(place, rule.within) and suits(rule, occasion)):
                continue
            if vague and (place.cost > 0 or rule.priority < 2):
                continue
            if place.name in _OVER and mere_day and rule.role is Role.EVENT:
                continue
            if place.name == "row" and view.folded[span.start - 1 : span.start] in _STATES:
                continue
            distance = max(span.start - stand.stretch.end, stand.stretch.start - span.end, 0)
            key = (place.cost - rule.priority, place.cost, span.start - span.end, distance, rule.order)
            if best is None or key < best[0]:
                best = key, hit, place
    if best is None and not vague and (fallback := _fallback(view, occasion, home)):
        best = (), (fallback, clause, {}), Place("clause", clause, 0)
    if best is None:
        return []
    _, first, place = best
    found = [_candidate(view, occasion, first, place, home, clause)]
    if second := _second(view, place, first, original):
        found.append(_candidate(view, original, second, place, home, clause))
    return found


def _is_mere_day(occasion: Occasion) -> bool:
    start, end = occasion.start, occasion.end
    if start is None or isinstance(start, datetime) or occasion.rrule or occasion.bound is not Bound.AT:
        return False
    return end is None or end == start + timedelta(days=1)


def _places(view: View, stand: Stand) -> Iterator[Place]:
    """Where the trigger may stand."""
    yield from places_beside(view.clauses(stand.home), stand.stretch, stand.others)
    for number in stand.far:
        yield place_far(view.article, number)
    in_table = view.article.sentences[stand.home].part is Part.ROW  # its row is a scope
    if not in_table and (
        after := place_after(view.folded, view.article, stand.home, [stand.stretch, *stand.others])
    ):
        yield after
    yield from view.places(stand.home)


def suits(rule: Rule, occasion: Occasion) -> bool:
    """Whether the rule takes a time of this shape."""
    if not any(time.kind in rule.times for time in occasion.times):
        return False
    if occasion.start is None:
        return Role.DEADLINE in rule.becomes
    if occasion.end is None and occasion.bound in (Bound.FROM, Bound.AFTER) and not occasion.rrule:
        return Role.START in rule.becomes or isinstance(occasion.start, datetime)
    return True


def _closed(view: View, occasion: Occasion, stand: Stand) -> Occasion:
    """A point that the words around it call the last one has only an end: 到账截止时间：4月1日16:00."""
    if occasion.start is None or occasion.rrule or occasion.bound not in (Bound.AT, Bound.UNTIL):
        return occasion
    day = not isinstance(occasion.start, datetime)
    if occasion.end is not None and not (day and occasion.end == occasion.start + timedelta(days=1)):
        return occasion
    sentence, (start, end) = view.article.sentences[stand.home], stand.stretch
    first = sentence.span.start if edges.changed(view.folded[max(start - 8, 0) : start]) else start - 24
    before = view.folded[max(sentence.span.start, first) : start]
    after = view.folded[end : min(sentence.span.end, end + 8)]
    if not edges.last_chance(before, after) and not columns.closes(sentence, view.folded):
        return occasion
    return replace(occasion, start=None, end=occasion.end or occasion.start, bound=Bound.UNTIL)


def _fallback(view: View, occasion: Occasion, home: int) -> Rule | None:
    """The rule for a time that says enough by itself: a day with its hour, a last day, one under 日期."""
    sentence = view.article.sentences[home]
    exact = isinstance(occasion.start, datetime) or occasion.bound is Bound.BEFORE
    if sentence.part not in (Part.TEXT, Part.ROW):
        return None
    if not exact and not columns.dated(sentence, view.folded):
        return None
    return next((rule for rule in view.packs.fallbacks if suits(rule, occasion)), None)


def _second(view: View, place: Place, first: Hit, occasion: Occasion) -> Hit | None:
    """The other of two things at one time: 递交截止时间及开标时间."""
    rule, taken, _ = first
    for hit in view.triggers(place.span):
        other, span, _ = hit
        if other.kind is rule.kind and other.role is rule.role:
            continue
        gap = (taken.end, span.start) if span.start >= taken.end else (span.end, taken.start)
        if suits(other, occasion) and edges.joined(view.folded[slice(*gap)]):
            return hit
    return None


def _candidate(view: View, occasion: Occasion, hit: Hit, place: Place, home: int, clause: Span) -> Candidate:
    rule, trigger, groups = hit
    sentence = _around(view.article.sentences[home], clause)
    slots = _found(view, rule, sentence, clause) | groups
    for name, pattern in (("place", rule.place), ("contact", rule.contact), ("note", rule.note)):
        found = pattern.search(view.folded, *sentence.span) if pattern else None
        if found and found.groupdict().get(name):
            slots[name] = found[name]
    return Candidate(
        occasion=occasion,
        sentence=sentence,
        article=view.article,
        clause=clause,
        rule=rule.id,
        kind=rule.kind,
        role=rule.role,
        becomes=rule.becomes,
        titles=rule.title,
        slots=slots,
        trigger=trigger,
        scope=place.name,
        each_spell=rule.spells == "each",
    )


def _around(sentence: Sentence, clause: Span) -> Sentence:
    """The sentence, cut off far from the clause: what is looked for in it must not cost more the longer it is."""
    span, paragraph = sentence.span, sentence.paragraph
    if span.end - span.start <= FAR and paragraph.end - paragraph.start <= FAR:
        return sentence
    return replace(
        sentence,
        span=Span(max(span.start, clause.start - FAR), min(span.end, clause.end + FAR)),
        paragraph=Span(max(paragraph.start, clause.start - FAR), min(paragraph.end, clause.end + FAR))
        if paragraph != (0, 0)
        else paragraph,
    )


def _found(view: View, rule: Rule, sentence: Sentence, clause: Span) -> dict[str, str]:
    """What the `find` patterns of the rule hold, from the nearest stretch that has each of them."""
    slots: dict[str, str] = {}
    spans = [clause, sentence.span, *(scope.span for scope in sentence.scopes if scope.name != "column")]
    for pattern in rule.find:
        for span in spans:
            if found := pattern.search(view.folded, *span):
                slots.update({name: text for name, text in found.groupdict().items() if text})
                break
    return slots
