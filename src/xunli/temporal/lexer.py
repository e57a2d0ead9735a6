"""From a run of text to tokens: the forms tried at each place in their order, the first that matches wins."""

import re
from collections.abc import Iterator, Sequence

from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Token

_GROUP = re.compile(r"\(\?P<\w+>")
_SPACE = re.compile(r"\s+")


class Lexer:
    """Cuts squeezed runs into tokens by a list of forms."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._builders = [(re.compile(f.pattern), f.build, f.name) for f in forms]
        alternatives = (f"(?:{_GROUP.sub('(?:', f.pattern)})(?P<f{i}>)" for i, f in enumerate(forms))
        self._pattern = re.compile("|".join(alternatives))

    def tokens(self, text: str) -> Iterator[Token]:
        """The tokens of a squeezed run, in order; what no form reads is left out."""
        position, length = 0, len(text)
        while position < length:
            match = self._pattern.search(text, position)
            if match is None:
                return
            token = self._build(text, match)
            if token is None or token.end <= position:
                position = match.start() + 1
                continue
            yield token
            position = token.end

    def _build(self, text: str, match: re.Match[str]) -> Token | None:
        assert match.lastgroup is not None  # noqa: S101 - every alternative ends in its own group
        first = int(match.lastgroup[1:])
        for pattern, build, name in self._builders[first:]:
            exact = pattern.match(text, match.start())
            if exact is not None and exact.end() > exact.start():
                token = build(exact)
                if token is not None:
                    token.form = token.form or name
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
        before, after = run[match.start() - 1 : match.start()], run[match.end() : match.end() + 1]
        space = match[0]
        mark = ""
        if space.count("\n") > 1:
            mark = "\n"
        elif "\t" in space:
            mark = "\t"
        elif before.isdigit() and after.isdigit():
            mark = " "
        if mark:
            kept.append(mark)
            offsets.append(match.start())
        position = match.end()
    kept.extend(run[position:])
    offsets.extend(range(position, len(run) + 1))
    return "".join(kept), offsets
