"""Folding: many ways to write a character become one, each by exactly one other, so that offsets stay true.

What later stages can rely on after `fold`:

- digits, Latin letters and `: ( ) - ~ / . + % [ ] |` are ASCII, whether they were typed full-width or not;
- the clause punctuation 。 ， 、 ； ？ ！ 《 》 “ ” ‘ ’ 【 】 〔 〕 is full-width; an ASCII `, ; ? !` beside Chinese
  becomes ， ； ？ ！, between Latin letters or digits it stays (1,280 and https://example.org/?a=1;b=2);
- 「」『』 are “”‘’, 〈〉 are 《》, every dash is `-`, ~ has one form, ○ as a numeral is 〇;
- Traditional characters are Simplified where one stands for one, and radicals that PDF files hold are characters;
- every blank is a space, except the tab, which separates cells, and the line feed. CRLF is a space and a line feed.
"""

import unicodedata
from functools import cache
from importlib import resources

from xunli.patterns import Pattern

_ONE_FORM = {
    ":": "∶︰﹕：",
    "(": "（﹙⁽︵",
    ")": "）﹚⁾︶",
    "[": "［",
    "]": "］",
    "{": "｛﹛",
    "}": "｝﹜",
    "-": "—–―‐‑‒−─━﹣－﹘⸺",
    "~": "～〜∼˜∽",
    "/": "／∕⁄",
    ".": "．﹒",
    "%": "％﹪",
    "|": "｜│┃︱",
    "，": "﹐︐",
    "、": "､﹑︑",
    "。": "｡﹒︒",
    "；": "﹔︔",
    "？": "﹖︖",
    "！": "﹗︕",
    "“": "「﹁〝„",
    "”": "」﹂〞‟",
    "‘": "『﹃‚",
    "’": "』﹄‛",
    "《": "〈︽︿«",
    "》": "〉︾﹀»",
    "【": "︻〖",
    "】": "︼〗",
    "〔": "﹝︹",
    "〕": "﹞︺",
    "·": "・‧∙･",
    "〇": "○◯",
    "¥": "￥",
}
_KEPT_WIDE = frozenset("！，；？")
"""Clause punctuation that reads better, and is told from a decimal or a list of codes, in its full width."""

_BLANK = "\u00a0\u1680\u180e\u202f\u205f\u3000\u200b\u200c\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
_LINE_ENDS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_COMPATIBLE = (range(0x2E80, 0x2FE0), range(0xF900, 0xFB00))
"""Radicals that PDF fonts use as characters, and Han characters that are in Unicode twice."""

_BESIDE_HAN = Pattern(
    r"[,;!?](?:(?<=[^\x00-\x7f].)|(?<=[^\x00-\x7f][ )\]].)(?! )|(?<=[)\]].)(?! )|(?=[^\x00-\x7f])"
    r"|(?<=\d[,;])(?=\d)(?!\d{3}(?!\d)))"
)
_WIDE = {",": "，", ";": "；", "!": "！", "?": "？"}
_KANA_MARK = Pattern("(?<![\u3040-\u30ff])ー(?![\u3040-\u30ff])")


@cache
def _table() -> list[int]:
    """The folded code point of each code point: a list, because `str.translate` reads it twice as fast as a dict."""
    table = list(range(0x10000))
    for point in (*range(9), *range(0xE, 0x20), 0x7F, *range(0x2000, 0x200B), *map(ord, _BLANK)):
        table[point] = 0x20
    for point in map(ord, _LINE_ENDS):
        table[point] = 0x0A
    for point in range(0xFF01, 0xFF5F):
        if chr(point) not in _KEPT_WIDE:
            table[point] = point - 0xFEE0
    for one, many in _ONE_FORM.items():
        for point in map(ord, many):
            table[point] = ord(one)
    for pair in resources.files(__package__).joinpath("traditional.txt").read_text(encoding="utf-8").split():
        table[ord(pair[0])] = ord(pair[1])
    for points in _COMPATIBLE:
        for point in points:
            form = unicodedata.normalize("NFKC", chr(point))
            if len(form) == 1 and form < "\U00010000":
                table[point] = table[ord(form)]
    return table


def fold(text: str) -> str:
    """`text` in one form, as long as it was: `fold(text)[i]` stands where `text[i]` stood."""
    if "\r" in text:
        text = text.replace("\r\n", " \n")
    text = text.translate(_table())
    if "ー" in text:
        text = _KANA_MARK.sub("-", text)
    return _BESIDE_HAN.sub(lambda mark: _WIDE[mark[0]], text)
