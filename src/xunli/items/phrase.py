"""Stretches of a notice → short phrases that can stand in a title."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from xunli.model import Span
from xunli.patterns import Pattern

_NUMBER = "一二三四五六七八九十"
_MARKER = Pattern(
    rf"\A[\s　]*(?:[（(][{_NUMBER}\d]{{1,3}}[)）]|第[{_NUMBER}]{{1,3}}[条章节]|[{_NUMBER}]{{1,3}}[、.．]"
    r"|\d{1,2}[、.．)）](?!\d)|[①-⑳▌△◎●◆■▲★※·•🔸\-—*#|>➡→]{1,4})[\s　]*"
)
_BRACKETS = Pattern(r"[（(【\[〔][^（()）【】\[\]〔〕]{0,60}[)）】\]〕]")
_LEADING_WORDS = (
    "兹定|现定|特定|暂定|初定|拟定|确定|定(?![点向额金期标稿制档])|拟(?![聘录任])|将(?!军)|均(?!价)|应(?![聘届急征诉邀考试对用])"
    "|须(?!知)|需(?!求)|请(?![假战示柬])|必须|务必|并(?![购轨列])|且|但|而|也|还(?![款书贷清车])|则|其中|另外|此外|同时|因此"
    "|于是|于|自(?![行主助驾愿费荐取提习然筹由])|从(?!业)|在(?![读职校线岗编])|至|到(?![校岗货期账会场站店])|由|为期|为|是|每天|每日"
    "|起(?![飞跑草诉点步重])|前(?![期台三往沿置])|后(?![勤续期台备])|止|期间|内(?![部容地科外])|以前|之前|之后|以后|的(?!士)|了(?!解)"
    "|可以|可|即可|会(?![议员展计考场费长面])|要(?![闻求点])|就(?![业医读近餐诊地])|再(?!生|就)|又|都(?!市)|其间|届时|时间(?![安表])"
    "|时间为|为期|有关|具体"
)
_LEAD = Pattern(rf"\A(?:[\s　，,、；;：:。.·—\-–~]|(?:{_LEADING_WORDS}))")
_TRAILING_WORDS = (
    "(?<![一发])起|(?<![提目])前|(?<![最今推延])后|截止|(?<!截)止|于|在|从|自|至|(?<![报送签领迟达直遇拿找赶来])到|为|是|的|将|应|须|期间|时间|时间为|定于"
    "|截止时间为|进行|举行|举办|开展|及|和|与|由|每天|每日|每晚|均"
)
_TAIL = Pattern(rf"(?:[\s　，,、；;：:。.·—\-–~！!？?]|{_TRAILING_WORDS})\Z")
_SPACES = Pattern(r"[\s　]+")
_NOISE = Pattern(r"[\U0001F000-\U0001FAFF☀-➿️⏰]")


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
_ANY_BRACKET = Pattern("[" + re.escape("".join([*_PAIRS, *_PAIRS.values()])) + "]")


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
