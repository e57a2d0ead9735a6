"""From a run of text to tokens: at each place the forms that can begin there are tried in their order."""

from collections.abc import Sequence

from xunli.patterns import Pattern
from xunli.temporal.alphabet import Alphabet
from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Token

REMEMBERED = 4096
"""So many sets of needs are kept with the forms that they leave; when there are more, all are forgotten."""
_SPACE = Pattern(r"\s+")
_NUMBERED = Pattern(r"\([一二三四五六七八九十]{1,2}\)")
"""The number of a section at the beginning of a line, which is no weekday of the date above."""


class Reader:
    """A form at work. Its pattern is compiled when it is first tried."""

    __slots__ = ("build", "needs", "pattern")

    def __init__(self, form: Form, needs: int) -> None:
        self.pattern = Pattern(form.pattern)
        self.build = form.build
        self.needs = needs
        """What a run must hold for the form to match, as bits of the lexer's."""


class Beginning:
    """The forms that can begin with one character, in their order."""

    __slots__ = ("_left", "_readers", "needs")

    def __init__(self) -> None:
        self._readers: list[Reader] = []
        self._left: dict[int, list[Reader]] = {}
        self.needs = 0
        """The needs of all of them."""

    def add(self, reader: Reader) -> None:
        """Takes a further form."""
        self._readers.append(reader)
        self.needs |= reader.needs

    def left(self, held: int) -> list[Reader]:
        """The forms that a run may hold which meets these of `needs`."""
        known = self._left.get(held)
        if known is None:
            if len(self._left) >= REMEMBERED:
                self._left.clear()
            known = self._left[held] = [reader for reader in self._readers if not reader.needs & ~held]
        return known


class Lexer:
    """Cuts squeezed runs into tokens by a list of forms.

    Most forms cannot occur in most runs, for a character is missing that each of their matches holds: they are not
    tried.
    """

    def __init__(self, alphabets: Sequence[tuple[Form, Alphabet]]) -> None:
        needs: dict[frozenset[str], int] = {}
        self._bits: dict[str, int] = {}
        self._beginnings: dict[str, Beginning] = {}
        for form, alphabet in alphabets:
            bits = 0
            for need in alphabet.needs:
                bits |= needs.setdefault(need, 1 << len(needs))
            reader = Reader(form, bits)
            for character in alphabet.first:
                self._beginnings.setdefault(character, Beginning()).add(reader)
        for need, bit in needs.items():
            for character in need:
                self._bits[character] = self._bits.get(character, 0) | bit

    def tokens(self, text: str) -> list[Token]:
        """The tokens of a squeezed run, in order; what no form reads is left out."""
        bits, beginnings = self._bits, self._beginnings
        held = 0
        for character in set(text):
            held |= bits.get(character, 0)
        found: list[Token] = []
        position, length = 0, len(text)
        while position < length:
            beginning = beginnings.get(text[position])
            token = (
                None if beginning is None else _read(beginning.left(held & beginning.needs), text, position)
            )
            if token is None:
                position += 1
            else:
                found.append(token)
                position = token.end
        return found


def _read(readers: Sequence[Reader], text: str, position: int) -> Token | None:
    for reader in readers:
        match = reader.pattern.match(text, position)
        if match is not None and match.end() > position:
            token = reader.build(match)
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
