"""Stretches of a notice → short phrases that can stand in a title."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from xunli.model import Span

_NUMBER = "一二三四五六七八九十"
_MARKER = re.compile(
    rf"\A[\s　]*(?:[（(][{_NUMBER}\d]{{1,3}}[)）]|第[{_NUMBER}]{{1,3}}[条章节]|[{_NUMBER}]{{1,3}}[、.．]"
    r"|\d{1,2}[、.．)）](?!\d)|[①-⑳▌△◎●◆■▲★※·•🔸\-—*#|>➡→]{1,4})[\s　]*"
)
_BRACKETS = re.compile(r"[（(【\[〔][^（()）【】\[\]〔〕]{0,60}[)）】\]〕]")
_LEADING_WORDS = (
    "兹定|现定|特定|暂定|初定|拟定|确定|定|拟|将|均|应|须|需|请|必须|务必|并|且|但|而|也|还|则|其中|另外|此外|同时|因此"
    "|于是|于|自|从|在|至|到|由|为|是|每天|每日|起|前|后|止|期间|内|以前|之前|之后|以后|的|了|可以|可|即可|会(?![议展员场计考客馆长费期所堂])|要|就|再"
    "|又|都|其间|届时|时间|时间为|为期|有关|具体"
)
_LEAD = re.compile(rf"\A(?:[\s　，,、；;：:。.·—\-–~]|(?:{_LEADING_WORDS})(?![\w]{{0,3}}(?:校|期|限制|线)))")
_TRAILING_WORDS = (
    "起|前|(?<![最今])后|止|于|在|从|自|至|(?<![报送签领迟达直遇拿找赶来])到|为|是|的|将|应|须|期间|时间|时间为|定于"
    "|截止时间为|进行|举行|举办|开展|及|和|与|由|每天|每日|每晚|均"
)
_TAIL = re.compile(rf"(?:[\s　，,、；;：:。.·—\-–~！!？?]|{_TRAILING_WORDS})\Z")
_SPACES = re.compile(r"[\s　]+")
_NOISE = re.compile(r"[\U0001F000-\U0001FAFF☀-➿️⏰]")


def near(times: Sequence[Span], span: Span) -> Sequence[Span]:
    """Of sorted spans those that may touch `span`."""
    first = max(bisect_left(times, span) - 1, 0)
    return times[first : bisect_right(times, Span(span.end, 0))]


def without(text: str, span: Span, times: Sequence[Span]) -> str:
    """The stretch with its time expressions taken out; `times` are sorted."""
    kept, at = [], span.start
    for start, end in near(times, span):
        if start >= at and end <= span.end:
            kept.append(text[at:start])
            at = end
    kept.append(text[at : span.end])
    return "".join(kept)


@lru_cache(4096)
def tidy(phrase: str) -> str:
    """A phrase without list markers, brackets, and the small words that only tie it to a time."""
    phrase = _NOISE.sub("", phrase)
    phrase = _BRACKETS.sub("", phrase)
    phrase = _MARKER.sub("", phrase)
    for pattern in (_LEAD, _TAIL):
        while len(phrase) > 2 and (shorter := pattern.sub("", phrase, count=1)) != phrase:
            phrase = shorter
    return balanced(_SPACES.sub(" ", phrase).strip())


_PAIRS = {"《": "》", "“": "”", "「": "」", "『": "』", "（": "）", "(": ")", "【": "】", "〈": "〉"}
_ANY_BRACKET = re.compile("[" + re.escape("".join([*_PAIRS, *_PAIRS.values()])) + "]")


def balanced(phrase: str) -> str:
    """The phrase without brackets and quotes that lack their partner."""
    if _ANY_BRACKET.search(phrase) is None:
        return phrase
    opened: list[tuple[str, int]] = []
    lonely: set[int] = set()
    for at, letter in enumerate(phrase):
        if letter in _PAIRS:
            opened.append((_PAIRS[letter], at))
        elif letter in _PAIRS.values():
            if opened and opened[-1][0] == letter:
                opened.pop()
            else:
                lonely.add(at)
    lonely.update(at for _, at in opened)
    return "".join(letter for at, letter in enumerate(phrase) if at not in lonely)


def cut(phrase: str, longest: int) -> str:
    """At most `longest` characters, ending at a pause if there is one in the second half."""
    if len(phrase) <= longest:
        return phrase
    short = phrase[:longest]
    for at in range(longest - 1, longest // 2, -1):
        if short[at] in "，,、；;：: ":
            return balanced(short[:at])
    return balanced(short)
