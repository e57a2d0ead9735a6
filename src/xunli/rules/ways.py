"""In how many ways a pattern can be tried at one place: what makes a regular expression slow on some texts."""

from re import _constants as op  # type: ignore[attr-defined]
from typing import Any

REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})
CEILING = 10**12
"""Beyond this it is not worth counting; a repeat without an upper bound counts as this."""


def ways(sequence: Any) -> int:
    """At most how many ways, for the worst text: lengths of repeats and alternatives that begin alike, multiplied.

    `sequence` is what `re`'s parser gives. (a|b){0,40} has one way for each length, (a|a){0,40} has 2⁴⁰.
    """
    count = 1
    for code, argument in sequence:
        count = min(CEILING, count * _ways(code, argument))
    return count


def _ways(code: Any, argument: Any) -> int:
    if code in REPEATS:
        return _of_repeat(*argument)
    if code is op.BRANCH:
        return _of_branch(argument[1])
    if code is op.SUBPATTERN:
        return ways(argument[3])
    if code in (op.ASSERT, op.ASSERT_NOT):
        return ways(argument[1])
    if code is op.ATOMIC_GROUP:
        return ways(argument)
    if code is op.GROUPREF_EXISTS:
        return sum(ways(branch) for branch in argument[1:] if branch)
    return 1


def _of_repeat(least: int, most: Any, inner: Any) -> int:
    if most is op.MAXREPEAT:
        return CEILING
    each = ways(inner)
    if each == 1:
        return int(most) - least + 1
    count = 0
    for times in range(least, most + 1):
        count += each**times
        if count > CEILING:
            return CEILING
    return count


def _of_branch(branches: Any) -> int:
    """Of alternatives that begin with different characters only one is ever tried."""
    alike: dict[int, int] = {}
    anything = 0
    for branch in branches:
        letters, count = _first(branch), ways(branch)
        if letters is None:
            anything += count
        else:
            for letter in letters:
                alike[letter] = alike.get(letter, 0) + count
    return min(CEILING, max(alike.values(), default=0) + anything)


def _first(sequence: Any) -> set[int] | None:
    """The characters with which a match begins; `None` when they are not a few literals, or none is needed."""
    for code, argument in sequence:
        if code is op.LITERAL:
            return {argument}
        if code is op.IN:
            plain = all(inner is op.LITERAL for inner, _ in argument)
            return {letter for _, letter in argument} if plain else None
        if code is op.SUBPATTERN:
            return _first(argument[3])
        if code is op.BRANCH:
            sets = [_first(branch) for branch in argument[1]]
            return None if None in sets else set().union(*(letters or () for letters in sets))
        if code in REPEATS:
            return _first(argument[2]) if argument[0] else None
        if code not in (op.ASSERT, op.ASSERT_NOT, op.AT):
            return None
    return None
