"""The listing of `xunli explain`: one block a time expression."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from xunli.cli import strings
from xunli.cli.console import console, is_wide
from xunli.cli.context import Places
from xunli.cli.fates import Fate, fates
from xunli.cli.found import heading
from xunli.cli.inert import inert
from xunli.cli.listing import show_trimmed
from xunli.cli.reading_as import read_as
from xunli.model import Extraction

_REACH = 24
"""Characters shown before and after the expression."""


def show_explanation(found: Sequence[Extraction]) -> None:
    """Write, text by text, what every time expression was read as and what became of it."""
    out = console()
    for number, extraction in enumerate(found):
        if number:
            out.print()
        out.print(Text(heading(extraction), style="dim"), soft_wrap=True)
        all_fates = [*fates(extraction)]
        places = Places(extraction.document.text)
        for fate in all_fates:
            out.print()
            _show_block(out, [*_block(fate, places)])
        out.print()
        used = sum(1 for fate in all_fates if fate.items)
        total = strings.HERE.format(times=len(all_fates), used=used) if all_fates else strings.NO_TIMES
        out.print(Text(total, style="dim"), soft_wrap=True)


def _block(fate: Fate, places: Places) -> Iterator[tuple[str, Text]]:
    time = fate.found
    yield strings.LINE.format(line=places.line(time.span.start)), Text(inert(time.text), style="bold")
    before, inside, after = (inert(words) for words in places.around(time.span, _REACH))
    marked = strings.MARKED.format(text=inside)
    yield strings.IN_TEXT, Text.assemble(before, (marked, "bold"), after)
    parser = f"  {strings.PARSER.format(parser=time.parser)}" if time.parser else ""
    yield strings.READ_AS, Text(inert(read_as(time) + parser))
    for words in dict.fromkeys(f"{item.rule} → {item.title}" for item in fate.items):
        yield strings.TAKEN, Text(inert(words), style="green")
    if not fate.items:
        yield strings.DROPPED, Text(_reason(fate), style="yellow")


def _reason(fate: Fate) -> str:
    if fate.dropped is None:
        return strings.UNACCOUNTED
    code = fate.dropped.reason
    words = strings.REASONS.get(code)
    return inert(f"{words}（{code}）" if words else code)


def _show_block(out: Console, rows: Sequence[tuple[str, Text]]) -> None:
    if is_wide(out):
        width = max(cell_len(name) for name, _ in rows) + 2
        for name, words in rows:
            out.print(Text.assemble(name, " " * (width - cell_len(name)), words), soft_wrap=True)
        return
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for name, words in rows:
        grid.add_row(Text(name), words)
    show_trimmed(out, grid)
