"""What a pattern in a pack may not do, so that packs stay readable and their patterns fast."""

import re
from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

WORD = re.compile(r"\{([a-z_]+)\}")
LONGEST_GAP = 80
"""A bounded repeat beyond this is as slow as an unbounded one."""


def expand(pattern: str, words: dict[str, tuple[str, ...]]) -> str:
    """`pattern` with each `{word}` written out, longest alternative first. `KeyError` names an unknown word."""

    def alternatives(match: re.Match[str]) -> str:
        ordered = sorted(words[match[1]], key=lambda word: (-len(word), word))
        return "(?:" + "|".join(map(re.escape, ordered)) + ")"

    return WORD.sub(alternatives, pattern)


def faults(pattern: str) -> Iterator[str]:
    """Each reason why `pattern` (words already written out) may not stand in a pack."""
    try:
        tree = parser.parse(pattern)
    except re.error as error:
        yield f"not a regular expression: {error}"
        return
    if len(tree.state.groupdict) != tree.state.groups - 1:
        yield "a group without a name: write (?P<name>…) or (?:…)"
    yield from _walk(tree, inside_repeat=False)


def _walk(sequence: Any, *, inside_repeat: bool) -> Iterator[str]:
    for code, argument in sequence:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT):
            _, most, inner = argument
            if most is op.MAXREPEAT:
                yield "a repeat without an upper bound: write {0,20} instead of * or +"
            elif most > LONGEST_GAP:
                yield f"a repeat of more than {LONGEST_GAP}"
            if inside_repeat and most is not op.MAXREPEAT and most > 1:
                yield "a repeat inside a repeat"
            yield from _walk(inner, inside_repeat=inside_repeat or most is op.MAXREPEAT or most > 1)
        elif code is op.BRANCH:
            for branch in argument[1]:
                yield from _walk(branch, inside_repeat=inside_repeat)
        elif code is op.SUBPATTERN:
            yield from _walk(argument[3], inside_repeat=inside_repeat)
        elif code in (op.ASSERT, op.ASSERT_NOT):
            yield from _walk(argument[1], inside_repeat=inside_repeat)
        elif code is op.AT and argument in (op.AT_BOUNDARY, op.AT_NON_BOUNDARY):
            yield r"\b, which means nothing between Han characters"
