"""The characters that the forms can read, taken from their patterns: what the cheap scan for candidates looks for."""

import re
from collections.abc import Iterable

from xunli.patterns.syntax import Edge, Group, Look, Piece, Repeat, Sequence, Set, parse


class Alphabet:
    """Characters that a pattern begins with, holds, and looks for to the left and right."""

    def __init__(self, pattern: str) -> None:
        self.first: set[str] = set()
        self.inside: set[str] = set()
        self.left: set[str] = set()
        self.right: set[str] = set()
        self.needs: list[frozenset[str]] = []
        """Of each of these a text in which the pattern matches holds at least one character."""
        branches = parse(pattern)
        self._walk(branches, self.inside)
        self._first(branches)
        self.needs = _needs(branches)

    def _walk(self, branches: Iterable[Sequence], into: set[str]) -> None:
        for sequence in branches:
            for piece in sequence:
                self._visit(piece, into)

    def _visit(self, piece: Piece, into: set[str]) -> None:
        if isinstance(piece, str):
            into.update(piece)
        elif isinstance(piece, Set):
            into |= piece.members()
        elif isinstance(piece, Group):
            self._walk(piece.branches, into)
        elif isinstance(piece, Repeat):
            self._visit(piece.piece, into)
        elif isinstance(piece, Look):
            self._walk(piece.branches, self.left if piece.behind else self.right)

    def _first(self, branches: Iterable[Sequence]) -> bool:
        """Adds what the branches can begin with; returns whether one can be empty."""
        empty = [all(self._begins(piece) for piece in sequence) for sequence in branches]
        return any(empty)

    def _begins(self, piece: Piece) -> bool:
        """Adds what the piece can begin with; returns whether it can be empty."""
        if isinstance(piece, Look | Edge):
            return True
        if isinstance(piece, Group):
            return self._first(piece.branches)
        if isinstance(piece, Repeat):
            return self._begins(piece.piece) or piece.least == 0
        if isinstance(piece, str):
            self.first.add(piece[0])
        elif isinstance(piece, Set):
            self.first |= piece.members()
        return False


def _needs(branches: Iterable[Sequence]) -> list[frozenset[str]]:
    """Sets of characters: where one of the branches matches, the text holds a character of each set."""
    found = [[need for piece in sequence for need in _needs_of(piece)] for sequence in branches]
    if len(found) == 1:
        return found[0]
    if not all(found):
        return []
    return [frozenset().union(*(needs[at] for needs in found)) for at in (0, -1)]


def _needs_of(piece: Piece) -> list[frozenset[str]]:
    if isinstance(piece, str):
        return [frozenset(letter) for letter in piece]
    if isinstance(piece, Set):
        return [piece.members()] if piece.known else []
    if isinstance(piece, Group) or (isinstance(piece, Look) and piece.wanted):
        return _needs(piece.branches)
    if isinstance(piece, Repeat):
        return _needs_of(piece.piece) if piece.least else []
    return []


def _set(characters: set[str]) -> str:
    return "[" + "".join(re.escape(c) for c in sorted(characters)) + "]"


def run_pattern(alphabets: Iterable[Alphabet]) -> str:
    """A pattern for stretches that may hold an expression; its group holds the characters behind that forms look at.

    Such a stretch begins with a character that some form begins with and goes on while characters can belong to one.
    """
    first, inside, left, right = set[str](), set[str](), set[str](), set[str]()
    for alphabet in alphabets:
        first |= alphabet.first
        inside |= alphabet.inside
        left |= alphabet.left
        right |= alphabet.right
    spaces = set(" \r\n")
    inside |= set("0123456789") | spaces
    words = {c for c in first - spaces if c.isalnum()}
    before = {c for c in left if not c.isspace()} - words | set("第.¥$")
    following = {c for c in right if not c.isspace()}
    after = following - inside
    return f"{_set(before)}?{_set(words)}{_set(inside)}*+(?=({_set(after)}{_set(following)}?)?)"
