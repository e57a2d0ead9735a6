"""The times of one article while they are put together, and what stands near what."""

from dataclasses import dataclass, field
from datetime import date

from xunli.model import Article, Bound, Part, Span, TimeExpression
from xunli.rules import edges
from xunli.rules.draft import Draft, as_day

LABEL = 8
"""A label before a time is not longer: ⏰, 时间：, 活动时间：."""
LEADING = 5
"""So many sentences at the head of an article may set the days for all of it."""
BACK = 24
"""So many drafts back is the day of a clock time looked for: more are another matter, and would cost too much."""


@dataclass(slots=True)
class Located:
    """A time expression with the sentence it stands in and why it was dropped, if it was."""

    time: TimeExpression
    sentence: int
    reason: str = ""


@dataclass(slots=True)
class Board:
    """What has been put together so far. A unit is a sentence, or a whole row of a table."""

    folded: str
    article: Article
    published: date | None
    drafts: list[Draft] = field(default_factory=list)
    lone: list[Located] = field(default_factory=list)
    """Times that belong to no day."""
    lists: int = 0
    dated_rows: dict[int, int] = field(default_factory=dict)
    """Where the first day of each row of a table stands, by its unit."""
    held: dict[int, list[Located]] = field(default_factory=dict)
    """Clock times that wait for the day of their row."""

    def before(self, time: TimeExpression, width: int) -> str:
        """The characters right before a time."""
        return self.folded[max(0, time.span.start - width) : time.span.start]

    def after(self, time: TimeExpression, width: int) -> str:
        """The characters right after a time."""
        return self.folded[time.span.end : time.span.end + width]

    def opens_line(self, one: Located) -> bool:
        """Whether hardly more than a label or a sign stands before the time in its sentence."""
        return one.time.span.start - self.article.sentences[one.sentence].span.start <= LABEL

    def set_aside(self, one: Located, reason: str) -> None:
        """Note that a time belongs to no day."""
        self.lone.append(Located(one.time, one.sentence, one.reason or reason))

    def latest(self, unit: int) -> Draft | None:
        """The draft before, when it stands in the same unit."""
        return self.drafts[-1] if self.drafts and self.drafts[-1].unit == unit else None

    def remove(self, draft: Draft) -> None:
        """Take back one of the last drafts."""
        for back in range(len(self.drafts) - 1, -1, -1):
            if self.drafts[back] is draft:
                del self.drafts[back]
                return

    def same_list(self, draft: Draft) -> list[Draft]:
        """The members of the list of days that `draft` is in; itself alone when there is none."""
        if not draft.listed:
            return [draft]
        return [one for one in self.drafts[-BACK:] if one.listed == draft.listed]

    def context(self, sentence: int, unit: int) -> Draft | None:
        """The draft that gives a lone clock time or a repeat its day: the nearest one that may."""
        here = self.article.sentences[sentence]
        scopes = [scope.span for scope in here.scopes if scope.name != "headline"]
        for draft in reversed(self.drafts[-BACK:]):
            there = self.article.sentences[max(draft.unit, 0)]
            distance = unit - draft.unit
            if draft.vague and (draft.is_range or draft.is_open):
                continue
            same_paragraph = here.paragraph == there.paragraph and here.part is not Part.ROW
            if (
                distance == 0
                or (same_paragraph and distance <= 2)
                or any(span.start <= draft.span.start and draft.span.end <= span.end for span in scopes)
                or (distance == 1 and self._bare(draft.unit))
                or (
                    distance <= 5
                    and not (draft.vague or draft.rule or draft.is_range)
                    and draft.start is not None
                )
            ):
                return draft
        return None

    def _bare(self, unit: int) -> bool:
        """Whether the sentence holds hardly more than its times."""
        span = self.article.sentences[unit].span
        times = [time for draft in self.drafts[-BACK:] if draft.unit == unit for time in draft.times]
        return len(self.folded[span.start : span.end].strip()) - sum(len(time.text) for time in times) <= 8

    def frame(self, unit: int) -> Draft | None:
        """The first range or start that the article states before `unit`; else its first day ahead.

        Only its first sentences set the days for all of it; others do so under their own heading.
        """
        ahead = [
            draft
            for draft in (*self.drafts[:BACK], *self.drafts[BACK:][-BACK:])
            if not (draft.reason or draft.rule or draft.vague)
            and draft.unit < unit
            and draft.day is not None
            and (draft.unit <= LEADING or self._heading(draft.unit) == self._heading(unit))
            and (self.published is None or (as_day(draft.end) or draft.day) >= self.published)
        ]
        lasting = next((draft for draft in ahead if draft.is_range or draft.is_open), None)
        return lasting or next((draft for draft in ahead if draft.start is not None), None)

    def timetable_days(self, one: Located, unit: int) -> Draft | None:
        """For a clock time of a timetable, or a changed one: the days for which the article sets its times."""
        before = self.folded[max(0, one.time.span.start - 8) : one.time.span.start + 1]
        if self.article.sentences[one.sentence].part is not Part.ROW and not edges.changed(
            before.rstrip("到至")
        ):
            return None
        frame = self.frame(unit)
        if frame is None or frame.start is None:
            return None
        draft = frame.on_same_days(one.time, -1)
        if not draft.is_range:
            draft.end, draft.bound = None, Bound.FROM
        return draft

    def _heading(self, unit: int) -> Span | None:
        scopes = self.article.sentences[unit].scopes
        return next((scope.span for scope in scopes if scope.name == "heading"), None)
