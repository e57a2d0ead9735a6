"""Sentences of a paragraph, and the label that each begins with."""

import re

from xunli.text.credits import HAN
from xunli.text.lines import COLON, LABEL

_ENDS = re.compile("[。！？；!?;]+[”’)》】]*")
_EVENTS = re.compile(r"[(《“‘【〔\[)》”’】〕\]]|[。！？；!?;]+")
_PAIRS = ("()", "《》", "“”", "‘’", "【】", "〔〕", "[]")
_BRACKET = re.compile(r"[(《“‘【〔\[)》”’】〕\]]")
_OPENS = frozenset("(《“‘【〔[")
_FIELD = re.compile(f"(?<=[0-9A-Za-z{HAN})×*]) +(?=[{HAN}]{{2,6}} ?:)")
_LABEL = re.compile(rf"[ )【]*({LABEL}){COLON}")
_NAMED = re.compile(
    rf"([{HAN}“][^\s:，。；！？、]{{1,15}}) (?=\d{{1,2}}月|\d{{1,2}}[日号]|\d{{1,2}}:\d\d|\d{{4}}年|即日|每[日天周月]|[上下]午)"
)
_SPOKEN = re.compile(f"(?:说|道|称|表示|告诉[{HAN}]{{0,4}}|写|示|悉|醒|绍|认为|指出|消息|获知|了解到|提了[{HAN}]{{0,6}}|[0-9]比)$")
"""What stands before the colon of speech or news is no label."""


def split(folded: str, start: int, end: int, content: int) -> list[tuple[int, int]]:
    """The spans of the sentences in `folded[start:end]`; what stands before `content` is a mark."""
    text = folded[start:end]
    cuts = _cuts(text)
    if text.count(":") > 1 and " " in text:
        fields = [field.start() for field in _FIELD.finditer(text, content - start)]
        if fields:
            cuts = sorted({*cuts, *fields})
    if not cuts:
        return [(start, end)]
    found = []
    begin = 0
    cuts.append(len(text))
    for cut in cuts:
        piece = text[begin:cut]
        body = piece.strip()
        if body:
            at = start + begin + len(piece) - len(piece.lstrip())
            found.append((at, at + len(body)))
        begin = cut
    return found


def _cuts(text: str) -> list[int]:
    if _BRACKET.search(text) is None:
        return [match.end() for match in _ENDS.finditer(text)]
    cuts, matched = _nested(text, frozenset())
    if not matched:
        cuts, _ = _nested(text, frozenset("".join([pair for pair in _PAIRS if text.count(pair[0]) != text.count(pair[1])])))
    return cuts


def _nested(text: str, loose: frozenset[str]) -> tuple[list[int], bool]:
    """Where sentences end outside quotes and brackets, `loose` ones aside, and whether all of them close."""
    cuts: list[int] = []
    depth = ended = 0
    matched = True
    for match in _EVENTS.finditer(text):
        mark = match[0]
        if mark in _OPENS:
            depth += mark not in loose
        elif mark[0] in "。！？；!?;":
            if not depth:
                cuts.append(match.end())
            ended = match.end() if mark[-1] == "。" else 0
        elif mark in loose:
            if cuts and cuts[-1] == match.start():
                cuts[-1] = match.end()
        elif depth:
            depth -= 1
            if not depth and mark == "”" and ended == match.start():
                cuts.append(match.end())
        else:
            matched = False
    return cuts, matched and not depth


def label(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the label that a sentence begins with: 报名时间 of 报名时间:3月1日."""
    match = _LABEL.match(folded, start, end)
    if match is None or _SPOKEN.search(match[1]):
        return None
    return match.span(1)


def name(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of a name that is set before its time by a blank alone: 市博物馆 of 市博物馆 1月1日闭馆."""
    match = _NAMED.match(folded, start, end)
    return match.span(1) if match else None
