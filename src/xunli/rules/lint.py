"""What a pattern in a pack may not do, so that packs stay readable and their patterns fast."""

import re
import warnings
from collections.abc import Iterator, Mapping
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from xunli.patterns import Pattern
from xunli.rules.limits import DEEPEST, LONGEST_PATTERN, MOST_WAYS
from xunli.rules.ways import REPEATS, ways

WORD = Pattern(r"\{([a-z_]+)\}")
LONGEST_GAP = 80
"""A bounded repeat beyond this is as slow as an unbounded one."""

_BRACE = Pattern(r"(?<!\\)\{(?!\d*,?\d*\})")

Complaint = tuple[str, int | None]
"""What is wrong, and at which character of the pattern if that can be said."""


def expand(pattern: str, words: Mapping[str, tuple[str, ...]]) -> str:
    """`pattern` with each `{word}` written out, longest alternative first. `KeyError` names an unknown word."""
    return WORD.sub(lambda match: _alternatives(words[match[1]]), pattern)


def length(pattern: str, words: Mapping[str, tuple[str, ...]]) -> int:
    """How long the pattern gets at most when its words are written out, without doing so."""
    return len(pattern) + sum(
        sum(2 * len(word) + 1 for word in words.get(found[1], ())) for found in WORD.finditer(pattern)
    )


def origin(pattern: str, words: Mapping[str, tuple[str, ...]], position: int) -> int:
    """Where in `pattern` stands what is at `position` once its words are written out."""
    grown = 0
    for match in WORD.finditer(pattern):
        if position <= match.start() + grown:
            break
        more = len(_alternatives(words[match[1]])) - len(match[0])
        if position < match.end() + grown + more:
            return match.start()
        grown += more
    return position - grown


def _alternatives(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


def faults(pattern: str) -> Iterator[Complaint]:
    """Each reason why `pattern` (words already written out) may not stand in a pack."""
    if len(pattern) > LONGEST_PATTERN:
        yield f"longer than {LONGEST_PATTERN} characters with its words written out", None
        return
    if brace := _BRACE.search(pattern):
        yield (
            r"a brace that is no {word} and no {0,20}: words are in small letters; write \{ for itself",
            (brace.start()),
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tree = parser.parse(pattern)
            re.compile(pattern)
    except re.error as error:
        yield f"not a regular expression: {error.msg}", error.pos
        return
    except RecursionError:
        yield _too_deep(), None
        return
    except (OverflowError, Warning) as error:
        yield f"not a regular expression: {error}", None
        return
    if len(tree.state.groupdict) != tree.state.groups - 1:
        yield "a group without a name: write (?P<name>…) or (?:…)", None
    if tree.state.flags & ~re.UNICODE.value:
        yield "a flag for the whole pattern: write (?i:…) around what it is for", None
    if _depth(tree) > DEEPEST:
        yield _too_deep(), None
        return
    found = [*_walk(tree, inside_repeat=False)]
    yield from ((what, None) for what in dict.fromkeys(found))
    if not found and ways(tree) > MOST_WAYS:
        yield _too_many_ways(), None


def _too_many_ways() -> str:
    return (
        f"can be tried in more than {MOST_WAYS} ways at one place, which some text will make slow: "
        "use fewer or shorter repeats, or alternatives that begin differently"
    )


def _too_deep() -> str:
    return f"more than {DEEPEST} groups inside each other"


def _walk(sequence: Any, *, inside_repeat: bool) -> Iterator[str]:
    for code, argument in sequence:
        if code in REPEATS:
            _, most, inner = argument
            if most is op.MAXREPEAT:
                yield "a repeat without an upper bound: write {0,20} instead of * or +"
            elif most > LONGEST_GAP:
                yield f"a repeat of more than {LONGEST_GAP}"
            if inside_repeat and most is not op.MAXREPEAT and most > 1:
                yield "a repeat inside a repeat"
            yield from _walk(inner, inside_repeat=inside_repeat or most is op.MAXREPEAT or most > 1)
        elif code is op.AT and argument in (op.AT_BOUNDARY, op.AT_NON_BOUNDARY):
            yield r"\b, which means nothing between Han characters"
        else:
            for part in _parts(code, argument):
                yield from _walk(part, inside_repeat=inside_repeat)


def _parts(code: Any, argument: Any) -> list[Any]:
    """What stands inside a node that is no repeat."""
    if code is op.BRANCH:
        return list(argument[1])
    if code is op.SUBPATTERN:
        return [argument[3]]
    if code in (op.ASSERT, op.ASSERT_NOT):
        return [argument[1]]
    if code is op.ATOMIC_GROUP:
        return [argument]
    if code is op.GROUPREF_EXISTS:
        return [part for part in argument[1:] if part]
    return []


def _depth(tree: Any) -> int:
    """How many nodes stand inside each other at most."""
    deepest, waiting = 0, [(tree, 0)]
    while waiting:
        sequence, depth = waiting.pop()
        deepest = max(deepest, depth)
        for code, argument in sequence:
            inner = [argument[2]] if code in REPEATS else _parts(code, argument)
            waiting += [(part, depth + 1) for part in inner]
    return deepest
