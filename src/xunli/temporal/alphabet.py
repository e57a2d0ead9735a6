"""The characters that the forms can read, taken from their patterns: what the cheap scan for candidates looks for."""

import re
from collections.abc import Iterable
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as sre_parser  # type: ignore[attr-defined]
from typing import Any


class Alphabet:
    """Characters that patterns begin with, hold, and look for to the left and right."""

    def __init__(self, pattern: str) -> None:
        self.first: set[str] = set()
        self.inside: set[str] = set()
        self.left: set[str] = set()
        self.right: set[str] = set()
        parsed = sre_parser.parse(pattern)
        self._walk(parsed, self.inside)
        self._first(parsed)

    def _walk(self, nodes: Iterable[tuple[Any, Any]], into: set[str]) -> None:
        for op, value in nodes:
            if op is sre.LITERAL:
                into.add(chr(value))
            elif op is sre.IN:
                into.update(_members(value))
            elif op is sre.BRANCH:
                for branch in value[1]:
                    self._walk(branch, into)
            elif op is sre.SUBPATTERN:
                self._walk(value[3], into)
            elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
                self._walk(value[2], into)
            elif op in (sre.ASSERT, sre.ASSERT_NOT):
                self._walk(value[1], self.left if value[0] < 0 else self.right)

    def _first(self, nodes: Iterable[tuple[Any, Any]]) -> bool:
        """Adds what the sequence can begin with; returns whether it can be empty."""
        for op, value in nodes:
            if op is sre.LITERAL:
                self.first.add(chr(value))
                return False
            if op is sre.IN:
                self.first.update(_members(value))
                return False
            if op is sre.BRANCH:
                empty = [self._first(branch) for branch in value[1]]
                if not any(empty):
                    return False
            elif op is sre.SUBPATTERN:
                if not self._first(value[3]):
                    return False
            elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
                if not self._first(value[2]) and value[0] > 0:
                    return False
            elif op in (sre.ASSERT, sre.ASSERT_NOT):
                continue
            else:
                return False
        return True


def _members(value: Iterable[tuple[Any, Any]]) -> set[str]:
    found: set[str] = set()
    for op, item in value:
        if op is sre.LITERAL:
            found.add(chr(item))
        elif op is sre.RANGE:
            found.update(map(chr, range(item[0], item[1] + 1)))
        elif op is sre.CATEGORY and item is sre.CATEGORY_DIGIT:
            found.update("0123456789")
        elif op is sre.NEGATE:
            return set()
    return found


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
