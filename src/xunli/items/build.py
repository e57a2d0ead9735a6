"""Candidates → items: the one place where an item comes to be."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from xunli.items import details, links
from xunli.items.merge import Echoes, Entry
from xunli.items.phrase import cut
from xunli.items.script import Scripts
from xunli.items.shape import last_day, shape
from xunli.items.title import LONGEST, slots_of, title_of
from xunli.items.uid import Identities, source_of
from xunli.model import Candidate, Document, Dropped, Item, Moment, Part, Span, Status
from xunli.patterns import Pattern

_NOTICE = Pattern(
    r"通知如下|公告如下|安排如下|事项(?:通知|公告|说明)|如下[:：]|特此(?:通知|公告)|(?:报名|活动|考试|会议|比赛|讲座)(?:时间|地点|方式)[:：]"
    r"|请(?:各|广大|大家|有关|相关|考生|同学|家长|市民)|(?:通知|公告|启事|须知|简章)\n"
)
_HEAD = 1500
"""So much of an article tells whether it is a notice."""
_ANNOUNCED = Pattern(r"将|拟|定于|请|须|应当|截止|报名|时间[:：为]|地点[:：为]|特此|举行。|举办。")
"""Where nothing says when a text is from, only what is plainly announced can be taken to lie ahead."""


def build(
    document: Document, folded: str, candidates: Sequence[Candidate], published: date | None
) -> tuple[tuple[Item, ...], tuple[Dropped, ...]]:
    """The items of a document in time order, and the times of candidates that came to nothing.

    `folded` is the folded text of `document`, character by character, and its links stand in that;
    `candidates` are those of all its articles.
    What ended before `published` is dropped as `past`, what is said twice as `repeated`. Cancelled items come after
    the others.
    """
    times = sorted({time.span for candidate in candidates for time in candidate.occasion.times})
    entries: list[Entry] = []
    cancelled: list[Entry] = []
    dropped: list[Dropped] = []
    for candidate in candidates:
        for part in _spells(candidate):
            entry = Entry(part, shape(part), part.occasion.rrule)
            if candidate.status is Status.CANCELLED:
                if not _is_past(entry, published):
                    entry.title, entry.core = title_of(part, folded, times)
                    cancelled.append(entry)
                continue
            if published is None and not _is_announced(part, folded):
                dropped.extend(_drop(part, "no reference"))
                continue
            if _is_past(entry, published):
                dropped.extend(_drop(part, "past"))
                continue
            entry.title, entry.core = title_of(part, folded, times)
            entries.append(entry)
    kept = []
    echoes = Echoes(entries)
    for entry in entries:
        if echoes.has(entry):
            dropped.extend(_drop(entry.candidate, "repeated"))
        else:
            kept.append(entry)
    tell_apart(kept, folded, times)
    identities = Identities(source_of(document))
    scripts = Scripts(folded, document.text)
    items = [_item(document, folded, entry, identities, scripts) for entry in kept]
    items.sort(key=_order)
    gone = [_item(document, folded, entry, identities, scripts) for entry in _told_once(cancelled)]
    gone.sort(key=_order)
    used = {time.span for entry in kept for time in entry.candidate.occasion.times}
    return (*items, *gone), tuple({drop.span: drop for drop in dropped if drop.span not in used}.values())


def _is_announced(candidate: Candidate, folded: str) -> bool:
    """Whether a text of unknown date speaks of what lies ahead: in the sentence, or as the notice that it is."""
    article = candidate.article.span
    return (
        _ANNOUNCED.search(folded, *candidate.sentence.span) is not None
        or _NOTICE.search(folded, article.start, min(article.start + _HEAD, article.end)) is not None
    )


def _spells(candidate: Candidate) -> Iterable[Candidate]:
    """The candidate, or one for each spell of its day when its rule wants that."""
    occasion = candidate.occasion
    if not (candidate.each_spell and occasion.spells):
        return [candidate]
    return [
        replace(
            candidate,
            occasion=replace(occasion, start=start, end=end, spells=(), rrule=occasion.spells_rrule),
        )
        for start, end in occasion.spells
    ]


def _is_past(entry: Entry, published: date | None) -> bool:
    if published is None:
        return False
    last = last_day(entry.shape, entry.rrule)
    if last is None and entry.shape.start is not None:  # it has been going on for long
        start = entry.shape.start
        return (start.date() if isinstance(start, datetime) else start) < published
    return last is not None and last < published


def _drop(candidate: Candidate, reason: str) -> list[Dropped]:
    return [Dropped(time.text, time.span, reason, time) for time in candidate.occasion.times]


def tell_apart(entries: Sequence[Entry], folded: str, times: Sequence[Span]) -> None:
    """Titles of one document that are the same get what tells them apart: the group, the row, the label.

    Where only the time does, as with the departures of one line, they stay the same.
    """
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.title].append(entry)
    for title, group in groups.items():
        if len(group) < 2:
            continue
        slots = [slots_of(entry.candidate, folded, times) for entry in group]
        for name in ("group", "row", "label", "core", "heading"):
            values = [one.get(name, "") for one in slots]
            if len(set(values)) < 2:
                continue
            for entry, value in zip(group, values, strict=True):
                if len(value) > 1 and value not in title:
                    more = cut(value, max(10, LONGEST - 1 - len(title)))
                    entry.title = f"{cut(title, LONGEST - 1 - len(more))} {more}"
            break


def _item(document: Document, folded: str, entry: Entry, identities: Identities, scripts: Scripts) -> Item:
    candidate, placed = entry.candidate, entry.shape
    span = quote_span(candidate, folded)
    article = candidate.article
    place = details.place_of(candidate, folded)
    return Item(
        uid=identities.next(article.headline, candidate.rule),
        kind=candidate.kind,
        role=placed.role,
        title=scripts.restored(entry.title, article.span),
        start=placed.start,
        end=placed.end,
        all_day=placed.all_day,
        due=placed.due,
        rrule=entry.rrule,
        place=place and scripts.restored(place, article.span),
        contact=details.contact_of(candidate, folded),
        url=details.url_of(candidate, folded) or links.url_of(candidate, folded, document.links),
        note=_note(candidate, details.note_of(candidate, folded, document.text)),
        quote=document.text[slice(*span)],
        span=span,
        article=article.headline,
        rule=candidate.rule,
        implied=candidate.occasion.implied,
        status=candidate.status,
        replaces=candidate.replaces,
        times=tuple(sorted(time.span for time in candidate.occasion.times)),
    )


def _note(candidate: Candidate, note: str | None) -> str | None:
    """The note, which begins with what the time is counted from."""
    if candidate.anchor is None:
        return note
    counted = f"时间按{candidate.anchor}推算"
    return f"{counted}；{note}" if note else counted


def quote_span(candidate: Candidate, folded: str) -> Span:
    """The shortest stretch that holds the times and, when it is near, the trigger.

    Times of a row that the text under the table tells are left out: all between would be quoted.
    """
    home, times = candidate.sentence, [time.span for time in candidate.occasion.times]
    if home.part is Part.ROW:
        row = home.paragraph if home.paragraph != (0, 0) else home.span
        times = [span for span in times if row.start <= span.start and span.end <= row.end] or times
    start, end = min(span.start for span in times), max(span.end for span in times)
    for near in (candidate.clause, candidate.trigger):
        within = near.start >= candidate.sentence.span.start and near.end <= candidate.sentence.span.end
        if within and near.start < end + 40 and near.end > start - 40:
            start, end = min(start, near.start), max(end, near.end)
    while start < end and folded[start] in " \t\n　，,。；;、":
        start += 1
    while end > start and folded[end - 1] in " \t\n　，,。；;、":
        end -= 1
    return Span(start, end)


def _told_once(entries: Iterable[Entry]) -> Iterable[Entry]:
    """Of entries that say the same the first."""
    return {
        (entry.title, entry.candidate.kind, *entry.times): entry for entry in reversed([*entries])
    }.values()


def _order(item: Item) -> tuple[str, Span]:
    moment: Moment | None = item.start or item.due or item.end
    return moment.isoformat() if moment else "", item.span
