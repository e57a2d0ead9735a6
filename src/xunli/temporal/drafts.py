"""From refined tokens to drafts: each moment, range, repeat and length with the bound that the words beside it give."""

from dataclasses import replace

from xunli.model import Bound
from xunli.temporal.refiners.dates import glue, touching
from xunli.temporal.token import (
    Draft,
    LengthToken,
    PointToken,
    RepeatToken,
    SpanToken,
    Token,
    Word,
    WordToken,
)

PREFIXES = {Word.FROM: Bound.FROM, Word.BY: Bound.UNTIL, Word.EXTENDED: Bound.UNTIL, Word.TO: Bound.UNTIL}
SUFFIXES = {
    Word.ONWARD: Bound.FROM,
    Word.SINCE: Bound.FROM,
    Word.UNTIL: Bound.UNTIL,
    Word.BEFORE: Bound.BEFORE,
    Word.AFTER: Bound.AFTER,
    Word.WITHIN: Bound.WITHIN,
}


REACH = 8
"""How many function words may stand between the members of a list."""


def drafts(tokens: list[Token], text: str) -> list[Draft]:
    """The expressions of one run, in order."""
    out: list[Draft] = []
    for i, token in enumerate(tokens):
        draft = _draft(token)
        if draft is None:
            continue
        _bound(draft, tokens, i, text)
        draft.listed = bool(out) and _listed(tokens, i)
        draft.leans = "anaphor" in draft.form
        out.append(draft)
    return out


def _listed(tokens: list[Token], i: int) -> bool:
    """Whether only list words stand between token `i` and the time before it."""
    previous = _previous(tokens, i)
    return (
        0 <= previous < i - 1
        and touching(tokens, previous, i)
        and all(
            t.word in (Word.LIST, Word.GLUE) for t in tokens[previous + 1 : i] if isinstance(t, WordToken)
        )
    )


def _previous(tokens: list[Token], i: int) -> int:
    for j in range(i - 1, max(-1, i - 1 - REACH), -1):
        if not isinstance(tokens[j], WordToken):
            return j
    return -1


def _draft(token: Token) -> Draft | None:
    match token:
        case PointToken():
            if token.form == "bare":
                return Draft(token.start, token.end, token.point, form="bare")
            return Draft(
                token.start, token.end, token.point, form=token.form, guard=token.guard, about=token.about
            )
        case SpanToken():
            return Draft(token.start, token.end, token.first, token.last, form=token.form, guard=token.guard)
        case RepeatToken():
            draft = Draft(
                token.start, token.end, token.first, token.last, repeat=token.repeat, form=token.form
            )
            if token.days is not None:
                draft.within = _draft(token.days)
                if draft.within is not None:
                    draft.within.bound = token.days_bound
            return draft
        case LengthToken():
            if token.indefinite:
                return None
            return Draft(token.start, token.end, length=token.length, form=token.form, about=token.indefinite)
    return None


def _is_included(token: Token, start: int) -> bool:
    """Whether （含当日） follows there."""
    return isinstance(token, WordToken) and token.word is Word.INCLUDED and token.start == start


def _bound(draft: Draft, tokens: list[Token], i: int, text: str) -> None:
    """Sets the bound and takes the words that give it into the expression."""
    before = tokens[i - 1] if i else None
    j = glue(tokens, i + 1, (Word.GLUE, Word.ABOUT, Word.INCLUDED))
    after = tokens[j] if j < len(tokens) else None
    if j > i + 1 and isinstance(tokens[j - 1], WordToken) and tokens[j - 1].word is Word.ABOUT:  # type: ignore[attr-defined]
        draft.about = True
        draft.end = tokens[j - 1].end
    if any(isinstance(t, WordToken) and t.word is Word.INCLUDED for t in tokens[i + 1 : j]):
        draft.end = tokens[j - 1].end
    if isinstance(after, WordToken) and after.start == tokens[j - 1].end and draft.length is None:
        if after.word in SUFFIXES and (draft.last is not None or text[after.start : after.end] != "结束"):
            draft.bound = SUFFIXES[after.word]
            if after.word is Word.SINCE:
                draft.form += "+since"
            draft.end = after.end
            if after.word is Word.UNTIL and j + 1 < len(tokens) and _is_included(tokens[j + 1], after.end):
                draft.end = tokens[j + 1].end
        elif after.word is Word.OR:
            draft.bound = Bound.UNTIL if "前" in text[after.start : after.end] else Bound.FROM
            draft.end = after.end
    if draft.form.endswith("within"):
        draft.bound = Bound.WITHIN
        return
    if (
        isinstance(before, WordToken)
        and before.end == draft.start
        and before.word in PREFIXES
        and text[before.start] not in "-~"
        and draft.length is None
        and draft.repeat is None
    ):
        draft.start = before.start
        if draft.last is None and draft.bound is Bound.AT:
            if before.word is Word.FROM:
                draft.source = replace(draft, start=before.end)
            draft.bound = PREFIXES[before.word]
    if draft.last is not None and draft.bound in (Bound.FROM, Bound.UNTIL, Bound.WITHIN):
        draft.bound = Bound.AT
    if draft.repeat is not None:
        draft.bound = Bound.AT
