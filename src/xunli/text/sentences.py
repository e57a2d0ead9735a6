"""Sentences of a paragraph, and the label that each stands under."""

import re

_END = re.compile("[。！？；!?;]+[”’)》】]*")
_EVENT = re.compile("[(《“‘【〔\\[]|[)》”’】〕\\]]|[。！？；!?;]+")
_PAIRS = ("()", "《》", "“”", "‘’", "【】", "〔〕", "[]")
_OPEN = frozenset("(《“‘【〔[")
_CLOSE = frozenset(")》”’】〕]")
_FIELD = re.compile("(?<=[^\\s:]) +(?=[\u4e00-\u9fff]{2,6} ?:)")
LABEL = re.compile(
    r"[ )]*((?:[\u4e00-\u9fffA-Za-z][^\s:，。；！？、“”《》【】|]{0,15}|[\u4e00-\u9fff](?: {1,4}[\u4e00-\u9fff]){1,4})) ?:(?!//)"
)


def split(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the sentences in `folded[start:end]`, none of them blank at an end."""
    text = folded[start:end]
    cuts = _cuts(text)
    if text.count(":") > 1 and " " in text:
        cuts.extend(field.start() for field in _FIELD.finditer(text))
        cuts.sort()
    if not cuts:
        return [(start, end)]
    found = []
    begin = 0
    for cut in (*cuts, len(text)):
        piece = text[begin:cut]
        content = piece.strip()
        if content:
            at = start + begin + len(piece) - len(piece.lstrip())
            found.append((at, at + len(content)))
        begin = max(begin, cut)
    return found


def _cuts(text: str) -> list[int]:
    counts = [(text.count(pair[0]), text.count(pair[1])) for pair in _PAIRS]
    if not any(opened and opened == closed for opened, closed in counts):
        return [match.end() for match in _END.finditer(text)]
    ignored = "".join(
        pair for pair, (opened, closed) in zip(_PAIRS, counts, strict=True) if opened != closed
    )
    cuts = []
    depth, last = 0, ""
    for match in _EVENT.finditer(text):
        mark = match[0]
        if mark in _OPEN:
            depth += mark not in ignored
        elif mark in _CLOSE:
            if mark not in ignored and depth:
                depth -= 1
                if not depth and mark == "”" and last == "。" and match.start() == ended:
                    cuts.append(match.end())
        else:
            last, ended = mark, match.end()
            if not depth:
                cuts.append(match.end())
    return cuts


def label(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the label that the sentence begins with: 报名时间 of 报名时间:3月1日."""
    match = LABEL.match(folded, start, end)
    return match.span(1) if match else None
