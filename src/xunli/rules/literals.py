"""Which words a text must contain for a pattern to match at all.

A pack has hundreds of patterns and a sentence few words: an article is searched once for these words, and a
pattern is tried only where one of its words stands.
"""

import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]  # the parse tree is the only way to know it
from typing import Any

MOST = 256
"""More alternatives than this are not written out."""


def required(pattern: str) -> frozenset[str]:
    """The words of which every match of `pattern` contains at least one; empty when there is no such set."""
    shortest: list[str] = []
    for word in sorted(_need(parser.parse(pattern)) or (), key=len):
        if not any(known in word for known in shortest):
            shortest.append(word)
    return frozenset(shortest)


def _need(sequence: Any, *, loose: bool = False) -> set[str] | None:
    """The best such set over the members of a sequence: the longest shortest word, then the fewest words.

    `loose` stands for what a pattern says with (?i:…): capital letters are as good as small ones.
    """
    found: list[set[str]] = []
    run: set[str] = {""}
    for code, argument in sequence:
        exact = _exact(code, argument, loose=loose)
        if exact is not None and len(exact) * len(run) <= MOST:
            run = {head + tail for head in run for tail in exact}
            continue
        found.append(run)
        run = exact if exact is not None else {""}
        if exact is None and (inner := _inside(code, argument, loose=loose)):
            found.append(inner)
    found.append(run)
    usable = [words for words in found if words and "" not in words]
    return max(usable, key=lambda words: (min(map(len, words)), -len(words)), default=None)


def _inside(code: Any, argument: Any, *, loose: bool) -> set[str] | None:
    if code is op.SUBPATTERN:
        return _need(argument[3], loose=_loosened(argument, loose=loose))
    if code in (op.MAX_REPEAT, op.MIN_REPEAT) and argument[0] >= 1:
        return _need(argument[2], loose=loose)
    if code is op.BRANCH:
        union: set[str] = set()
        for branch in argument[1]:
            words = _need(branch, loose=loose)
            if words is None:
                return None
            union |= words
        return union
    return None


def _exact(code: Any, argument: Any, *, loose: bool) -> set[str] | None:
    """All strings that the node matches, or `None` when they are not few."""
    if code is op.LITERAL:
        return _letters(chr(argument), loose=loose)
    if code is op.IN and all(inner is op.LITERAL for inner, _ in argument):
        return _union([_letters(chr(letter), loose=loose) for _, letter in argument])
    if code is op.SUBPATTERN:
        return _exact_sequence(argument[3], loose=_loosened(argument, loose=loose))
    if code is op.BRANCH:
        return _union([_exact_sequence(branch, loose=loose) for branch in argument[1]])
    if code in (op.MAX_REPEAT, op.MIN_REPEAT) and argument[0] == 0 and argument[1] == 1:
        inner = _exact_sequence(argument[2], loose=loose)
        return None if inner is None else inner | {""}
    if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return {""}
    return None


def _exact_sequence(sequence: Any, *, loose: bool) -> set[str] | None:
    run = {""}
    for code, argument in sequence:
        exact = _exact(code, argument, loose=loose)
        if exact is None or len(exact) * len(run) > MOST:
            return None
        run = {head + tail for head in run for tail in exact}
    return run


def _letters(letter: str, *, loose: bool) -> set[str] | None:
    """The letter, small and capital if that is the same; `None` for those that have other forms: ı, ſ, K."""
    if not loose or letter.lower() == letter.upper():
        return {letter}
    return {letter.lower(), letter.upper()} if letter.isascii() and letter.lower() not in "iks" else None


def _loosened(group: Any, *, loose: bool) -> bool:
    """Whether capital letters are as good as small ones in a group."""
    return bool(group[1] & re.IGNORECASE) or (loose and not group[2] & re.IGNORECASE)


def _union(sets: list[set[str] | None]) -> set[str] | None:
    return None if None in sets else set().union(*(one for one in sets if one is not None))
