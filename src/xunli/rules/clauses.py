"""Sentences → clauses, the smallest place where a trigger may stand."""

from xunli.model import Span
from xunli.patterns import Pattern

_MARK = Pattern(r"[，,；;。！？!?：:\n\t（(“《〈【\[「『）)”》〉】\]」』]")
_OPEN, _CLOSE = "（(“《〈【[「『", "）)”》〉】]」』"


def clauses(text: str, span: Span) -> tuple[Span, ...]:
    """The clauses of a sentence in order; breaks inside brackets, quotes and between digits do not count."""
    found = []
    begin, depth = span.start, 0
    for mark in _MARK.finditer(text, *span):
        letter, at = mark[0], mark.start()
        if letter in _OPEN:
            depth += 1
        elif letter in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and not _inside_number(text, at, span.end):
            if at > begin:
                found.append(Span(begin, at))
            begin = at + 1
    if span.end > begin:
        found.append(Span(begin, span.end))
    return tuple(found)


def _inside_number(text: str, at: int, end: int) -> bool:
    """9:30 and 1,200 are not two clauses."""
    return text[at] in ":：," and text[at - 1 : at].isdigit() and at + 1 < end and text[at + 1].isdigit()
