"""Which words a text must contain for a pattern to match at all.

A pack has hundreds of patterns and a sentence few words: an article is searched once for these words, and a
pattern is tried only where one of its words stands.
"""

from collections.abc import Iterable

from xunli.patterns.syntax import Edge, Group, Look, Piece, Repeat, Sequence, Set, parse

MOST = 256
"""More alternatives than this are not written out."""
_LONG = 16
"""In a longer word it takes less time to look for each of the others than for each of its parts."""


def required(pattern: str) -> frozenset[str]:
    """The words of which every match of `pattern` contains at least one; empty when there is no such set."""
    words = _of_branches(parse(pattern)) or set()
    lengths = sorted({len(word) for word in words})
    return frozenset(word for word in words if not _holds_another(word, words, lengths))


def _holds_another(word: str, words: set[str], lengths: list[int]) -> bool:
    """Whether a shorter one of the words stands in `word`; `lengths` are those of the words."""
    if len(word) > _LONG:
        return any(other in word for other in words if len(other) < len(word))
    return any(
        word[start : start + length] in words
        for length in lengths
        if length < len(word)
        for start in range(len(word) - length + 1)
    )


def _of_branches(branches: Iterable[Sequence]) -> set[str] | None:
    """The words of all branches; `None` when one of them has none."""
    union: set[str] = set()
    for branch in branches:
        words = _of_sequence(branch)
        if words is None:
            return None
        union |= words
    return union


def _of_sequence(sequence: Sequence) -> set[str] | None:
    """The best such set over the members of a sequence: the longest shortest word, then the fewest words."""
    found: list[set[str]] = []
    run: set[str] = {""}
    for piece in sequence:
        exact = _exact(piece)
        if exact is not None and len(exact) * len(run) <= MOST:
            run = {head + tail for head in run for tail in exact}
            continue
        found.append(run)
        run = exact if exact is not None else {""}
        if exact is None and (inner := _inside(piece)):
            found.append(inner)
    found.append(run)
    usable = [words for words in found if words and "" not in words]
    return max(usable, key=lambda words: (min(map(len, words)), -len(words)), default=None)


def _inside(piece: Piece) -> set[str] | None:
    if isinstance(piece, Group):
        return _of_branches(piece.branches)
    if isinstance(piece, Repeat) and piece.least:
        return _of_sequence((piece.piece,))
    return None


def _exact(piece: Piece) -> set[str] | None:
    """All strings that the piece matches, or `None` when they are not few."""
    if isinstance(piece, str):
        return {piece}
    if isinstance(piece, Set):
        return set(piece.letters) if piece.known and not piece.ranges else None
    if isinstance(piece, Group):
        return _exact_branches(piece.branches)
    if isinstance(piece, Repeat) and (piece.least, piece.most) == (0, 1):
        inner = _exact(piece.piece)
        return None if inner is None else inner | {""}
    return {""} if isinstance(piece, Look | Edge) else None


def _exact_branches(branches: Iterable[Sequence]) -> set[str] | None:
    union: set[str] = set()
    for branch in branches:
        run = {""}
        for piece in branch:
            exact = _exact(piece)
            if exact is None or len(exact) * len(run) > MOST:
                return None
            run = {head + tail for head in run for tail in exact}
        union |= run
    return union
