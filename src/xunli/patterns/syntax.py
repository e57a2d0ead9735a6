"""What a regular expression is made of: enough of its syntax to know which characters a match needs.

The parser of `re` is private, and takes several times as long, for it looks at one character at a time where a run
of Han characters can be taken at once.
"""

import re
import unicodedata
from functools import cache
from typing import NamedTuple, TypeAlias


class Set(NamedTuple):
    """One character of several."""

    letters: str
    """Those that are named one by one; of a negated set none."""
    ranges: tuple[tuple[str, str], ...] = ()
    """First and last of those that are named as ranges."""
    known: bool = True
    """Whether these are all."""

    def members(self) -> frozenset[str]:
        """All that are named."""
        return _members(self.letters, self.ranges)


@cache
def _members(letters: str, ranges: tuple[tuple[str, str], ...]) -> frozenset[str]:
    found = set(letters)
    for first, last in ranges:
        found.update(map(chr, range(ord(first), ord(last) + 1)))
    return frozenset(found)


class Group(NamedTuple):
    """One of several sequences."""

    branches: "tuple[Sequence, ...]"


class Repeat(NamedTuple):
    """A piece so many times."""

    piece: "Piece"
    least: int
    most: int


class Look(NamedTuple):
    """What must or must not stand before or behind; it takes no room."""

    branches: "tuple[Sequence, ...]"
    behind: bool
    wanted: bool


class Edge(NamedTuple):
    r"""`^`, `$`, `\Z` and such; it takes no room either."""


class Other(NamedTuple):
    """Something of which nothing is known: any character, a reference to a group."""


Piece: TypeAlias = str | Set | Group | Repeat | Look | Edge | Other
"""A string stands for its characters, one after another."""
Sequence: TypeAlias = tuple[Piece, ...]

MANY = 1 << 16
"""Where a repeat has no upper bound."""
_EDGE, _OTHER = Edge(), Other()
_EDGES = frozenset("AZbB")
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_DIGIT, _UNKNOWN = Set("", (("0", "9"),)), Set("", known=False)
_CATEGORIES = {"d": _DIGIT} | dict.fromkeys("DsSwW", _UNKNOWN)
_ESCAPE = r"\\(?:N\{[^}]*\}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)"
_TOKEN = re.compile(
    r"(?P<text>[^\\()|\[*+?{.^$]+(?![*+?{])|[^\\()|\[*+?{.^$])"
    r"|(?P<words>\(\?(?::|P<\w+>)(?P<list>[^\\()\[*+?{.^$]+)\))"
    rf"|(?P<escape>{_ESCAPE})"
    r"|(?P<set>\[\^?\]?(?:[^\]\\]|\\.)*\])"
    r"|(?P<look>\(\?<?[=!])"
    r"|(?P<edge>[\^$]|\(\?(?:#[^)]*|[a-zA-Z]+)\))"
    r"|(?P<other>\.|\(\?P=\w+\))"
    r"|(?P<open>\((?:\?(?:P<\w+>|[a-zA-Z-]*:|>|\(\w+\)))?)"
    r"|(?P<close>\))"
    r"|(?P<bar>\|)"
    r"|(?P<repeat>(?:[*+?]|\{(?P<least>\d+)\}|\{(?P<from>\d*),(?P<most>\d*)\})[?+]?)"
    r"|(?P<brace>\{)",
    re.DOTALL,
)
_MEMBER = re.compile(rf"(?P<first>{_ESCAPE}|[^\\])(?:-(?P<last>{_ESCAPE}|[^\\]))?", re.DOTALL)


def parse(pattern: str) -> tuple[Sequence, ...]:
    """The alternatives of a pattern that compiles."""
    branches: list[list[Piece]] = [[]]
    loose = False
    outer: list[tuple[list[list[Piece]], str, bool]] = []
    for token in _TOKEN.finditer(pattern):
        kind, source = token.lastgroup, token[0]
        if kind == "text" or kind == "brace":
            branches[-1] += _in_any_case(source) if loose else [source]
        elif kind == "words":
            words = [_in_any_case(word) if loose else [word] for word in token["list"].split("|")]
            branches[-1].append(Group(tuple([tuple(filter(None, word)) for word in words])))
        elif kind == "set":
            branches[-1] += _in_any_case(_set(source)) if loose else [_set(source)]
        elif kind == "look" or kind == "open":
            outer.append((branches, source, loose))
            branches = [[]]
            loose = _is_loose(source, loose=loose)
        elif kind == "close":
            inner = tuple([tuple(branch) for branch in branches])
            branches, opening, loose = outer.pop()
            branches[-1].append(_closed(opening, inner))
        elif kind == "bar":
            branches.append([])
        elif kind == "repeat":
            branches[-1].append(_repeat(branches[-1].pop(), token))
        elif kind == "escape":
            branches[-1] += _in_any_case(_escape(source)) if loose else [_escape(source)]
        else:
            branches[-1].append(_EDGE if kind == "edge" else _OTHER)
    return tuple([tuple(branch) for branch in branches])


def _is_loose(opening: str, *, loose: bool) -> bool:
    """Whether small and capital letters are the same in a group that begins so: (?i:…)."""
    flags = re.match(r"\(\?([a-zA-Z]*)-?([a-zA-Z]*):", opening)
    return loose if flags is None else "i" in flags[1] or (loose and "i" not in flags[2])


def _in_any_case(piece: Piece) -> list[Piece]:
    """The piece where small and capital letters are the same."""
    if isinstance(piece, str):
        return [_either_case(letter) for letter in piece]
    if isinstance(piece, Set):
        letters = [_either_case(letter) for letter in piece.letters]
        cases = [one.letters if isinstance(one, Set) else one for one in letters]
        known = piece.known and not piece.ranges and _UNKNOWN not in letters
        return [Set("".join(cases), piece.ranges, known)]
    return [piece]


def _either_case(letter: str) -> str | Set:
    """The letter, small and capital; nothing is known of those that have other forms: ı, ſ, the Kelvin sign."""
    small, capital = letter.lower(), letter.upper()
    if small == capital:
        return letter
    return Set(small + capital) if letter.isascii() and small not in "iks" else _UNKNOWN


def _closed(opening: str, branches: tuple[Sequence, ...]) -> Piece:
    if opening[-1] in "=!":
        return Look(branches, behind="<" in opening, wanted=opening[-1] == "=")
    group = Group(branches)
    return Repeat(group, 0, 1) if opening[-1] == ")" else group  # (?(name)…): only if the group matched


def _repeat(piece: Piece, token: re.Match[str]) -> Repeat:
    mark = token[0][0]
    if mark != "{":
        return Repeat(piece, int(mark == "+"), 1 if mark == "?" else MANY)
    if token["least"]:
        return Repeat(piece, int(token["least"]), int(token["least"]))
    return Repeat(piece, int(token["from"] or 0), int(token["most"] or MANY))


def _escape(source: str) -> Piece:
    kind = source[1]
    if kind in _CATEGORIES:
        return _CATEGORIES[kind]
    if kind in _EDGES:
        return _EDGE
    return _OTHER if kind.isdigit() else _letter(source)


def _letter(source: str) -> str:
    r"""The character that `a`, `\n`, `\.` or `\u4e00` is."""
    if source[0] != "\\":
        return source
    if source[1] == "N":
        return unicodedata.lookup(source[3:-1])
    code = source[2:]
    return chr(int(code, 16)) if code else _CONTROLS.get(source[1], source[1])


@cache
def _set(source: str) -> Set:
    if source[1] == "^":
        return _UNKNOWN
    letters, ranges, known = "", list[tuple[str, str]](), True
    for member in _MEMBER.finditer(source, 1, len(source) - 1):
        first, last = member["first"], member["last"]
        if first[0] == "\\" and first[1] in _CATEGORIES:
            category = _CATEGORIES[first[1]]
            ranges += category.ranges
            known = known and category.known
        elif last is None:
            letters += _letter(first)
        else:
            ranges.append((_letter(first), _letter(last)))
    return Set(letters, tuple(ranges), known)
