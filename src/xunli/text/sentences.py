"""Sentences of a paragraph, and the label that each begins with."""

from xunli.patterns import Pattern
from xunli.text.credits import HAN
from xunli.text.lines import COLON, LABEL

_FULL_STOPS = "。！？；!?;"
_SENTENCE = Pattern(rf"[^\s{_FULL_STOPS}][^{_FULL_STOPS}]*(?:[{_FULL_STOPS}]+|$)|[{_FULL_STOPS}]+")
_EVENTS = Pattern(rf"[(《“‘【〔\[)》”’】〕\]]|[{_FULL_STOPS}]+")
_PAIRS = ("()", "《》", "“”", "‘’", "【】", "〔〕", "[]")
_BRACKET = Pattern(r"[(《“‘【〔\[)》”’】〕\]]")
_OPENS = frozenset("(《“‘【〔[")
_FIELD = Pattern(f"(?<=[0-9A-Za-z{HAN})×*]) +(?=[{HAN}]{{2,6}} ?:)")
_LABEL = Pattern(rf"[ )【*]*({LABEL}){COLON}")
_NAMED = Pattern(
    rf"([{HAN}“][^\s:，。；！？、]{{1,15}}) "
    r"(?=\d{1,2} ?[月日号]|\d{1,2}:\d\d|\d{4}年|即日|每[日天周月]|[上下]午)"
)
_ENTRY = Pattern(rf"([{HAN}“”]{{2,8}}) (?=[{HAN}\d“《A-Za-z])")
_SPOKEN = Pattern(
    f"(?:说|[问写答]道|(?<![名简职全统])称|表示|显示|告诉[{HAN}]{{0,4}}|获悉|据悉|得知|获知|认为|指出|强调|宣布|透露"
    f"|消息|了解到|(?<=....)(?:提醒|介绍|[在了是有着的为到])|提了[{HAN}]{{0,6}})$"
)
"""What stands before the colon of speech or news is no label."""
_SHORTEST = 2
"""问 and 答 say nothing."""
_REACH = 32
"""The colon of a label comes within so many characters."""


def split(folded: str, start: int, end: int, content: int) -> list[tuple[int, int]]:
    """The spans of the sentences in `folded[start:end]`; what stands before `content` is a mark."""
    fields = (
        folded.count(":", start, end) > 1 and _FIELD.search(folded, content, end) and folded[start] != "("
    )
    if not fields and _BRACKET.search(folded, start, end) is None:
        return [match.span() for match in _SENTENCE.finditer(folded, start, end)]
    text = folded[start:end]
    cuts = _cuts(text)
    if fields:
        cuts = sorted({*cuts, *[field.start() for field in _FIELD.finditer(text, content - start)]})
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
    """Where sentences end outside quotes and brackets; those that do not come in pairs count for nothing."""
    cuts, paired = _nested(text, frozenset())
    if not paired:
        odd = [pair for pair in _PAIRS if text.count(pair[0]) != text.count(pair[1])]
        cuts, _ = _nested(text, frozenset("".join(odd)))
    return cuts


def _nested(text: str, loose: frozenset[str]) -> tuple[list[int], bool]:
    cuts: list[int] = []
    depth = ended = 0
    paired = True
    for match in _EVENTS.finditer(text):
        mark = match[0]
        if mark in _OPENS:
            depth += mark not in loose
        elif mark[0] in _FULL_STOPS:
            if not depth:
                cuts.append(match.end())
            ended = match.end() if mark[-1] == "。" else 0
        elif mark in loose or not depth:
            paired = paired and mark in loose
            if cuts and cuts[-1] == match.start():
                cuts[-1] = match.end()
        else:
            depth -= 1
            if not depth and mark == "”" and ended == match.start():
                cuts.append(match.end())
    return cuts, paired and not depth


def label(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the label that a sentence begins with: 报名时间 of 报名时间:3月1日."""
    if folded.find(":", start, min(end, start + _REACH)) < 0:
        return None
    match = _LABEL.match(folded, start, end)
    if match is None or len(match[1]) < _SHORTEST or _SPOKEN.search(match[1]):
        return None
    return match.span(1)


def entry(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the word that a line of a list says first: 征稿 of ◆ 征稿 讲座信息请于10月27日前发来."""
    match = _ENTRY.match(folded, start, end) or _NAMED.match(folded, start, end)
    return match.span(1) if match else None


def name(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of a name that is set before its time by a blank alone: 市博物馆 of 市博物馆 1月1日闭馆."""
    if folded.find(" ", start, min(end, start + _REACH)) < 0:
        return None
    match = _NAMED.match(folded, start, end)
    return match.span(1) if match else None
