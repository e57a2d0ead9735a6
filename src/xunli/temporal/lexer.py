"""From a run of text to tokens: at each place the forms that can begin there are tried in their order."""

import re
from collections.abc import Iterator, Sequence

from xunli.temporal.alphabet import Alphabet
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Token

_SPACE = re.compile(r"\s+")
_NUMBERED = re.compile(r"\([一二三四五六七八九十]{1,2}\)")
"""The number of a section at the beginning of a line, which is no weekday of the date above."""


class Lexer:
    """Cuts squeezed runs into tokens by a list of forms. A form's pattern is compiled when it is first tried."""

    def __init__(self, alphabets: Sequence[tuple[Form, Alphabet]]) -> None:
        beginning: dict[str, list[Form]] = {}
        for form, alphabet in alphabets:
            for character in alphabet.first:
                beginning.setdefault(character, []).append(form)
        self._beginning = {character: tuple(forms) for character, forms in beginning.items()}
        self._patterns: dict[str, re.Pattern[str]] = {}

    def tokens(self, text: str) -> Iterator[Token]:
        """The tokens of a squeezed run, in order; what no form reads is left out."""
        position, length = 0, len(text)
        while position < length:
            token = self._at(text, position)
            if token is None:
                position += 1
                continue
            yield token
            position = token.end

    def _at(self, text: str, position: int) -> Token | None:
        for form in self._beginning.get(text[position], ()):
            pattern = self._patterns.get(form.name)
            if pattern is None:
                pattern = self._patterns[form.name] = re.compile(form.pattern)
            match = pattern.match(text, position)
            if match is not None and match.end() > position:
                token = form.build(match)
                if token is not None:
                    return token
        return None


def squeeze(run: str) -> tuple[str, Sequence[int]]:
    """`run` without the spaces that mean nothing, and for each character its offset in `run`, the end's added.

    A space stays between two digits, a tab between two times of a table row, and a line feed for a blank line.
    """
    if not any(c.isspace() for c in run):
        return run, range(len(run) + 1)
    kept: list[str] = []
    offsets: list[int] = []
    position = 0
    for match in _SPACE.finditer(run):
        kept.extend(run[position : match.start()])
        offsets.extend(range(position, match.start()))
        mark = _mark(match[0], run[match.start() - 1 : match.start()], run[match.end() : match.end() + 4])
        if mark:
            kept.append(mark)
            offsets.append(match.start())
        position = match.end()
    kept.extend(run[position:])
    offsets.extend(range(position, len(run) + 1))
    return "".join(kept), offsets


def _mark(space: str, before: str, after: str) -> str:
    if space.count("\n") > 1 or ("\n" in space and _NUMBERED.match(after)):
        return "\n"
    if "\t" in space:
        return "\t"
    return " " if before.isdigit() and after[:1].isdigit() else ""
