"""The listing of `xunli explain`: one block a time expression."""

import io
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from xunli.cli.console import is_wide, paper
from xunli.cli.context import Places
from xunli.cli.fates import Fate, fates
from xunli.cli.found import heading
from xunli.cli.inert import inert
from xunli.cli.listing import show_trimmed
from xunli.cli.reading_as import read_as
from xunli.cli.when import when
from xunli.cli.words import Words, zh
from xunli.model import Dropped, Extraction, Item

_REACH = 24
"""Characters shown before and after the expression."""


def explanation(found: Sequence[Extraction], words: Words = zh) -> str:
    """Return what `show_explanation` writes, without styles and with no line wrapped."""
    written = io.StringIO()
    show_explanation(paper(written), found, words)
    return written.getvalue()


def show_explanation(out: Console, found: Sequence[Extraction], words: Words = zh) -> None:
    """Write, text by text, what every time expression was read as and what became of it."""
    for number, extraction in enumerate(found):
        if number:
            out.print()
        out.print(Text(heading(extraction, words), style="dim"), soft_wrap=True)
        all_fates = [*fates(extraction)]
        places = Places(extraction.document.text)
        for fate in all_fates:
            out.print()
            _show_block(out, [*_block(fate, places, words)])
        out.print()
        used = sum(1 for fate in all_fates if fate.items)
        total = words.HERE.format(times=len(all_fates), used=used) if all_fates else words.NO_TIMES
        out.print(Text(total, style="dim"), soft_wrap=True)


def _block(fate: Fate, places: Places, words: Words) -> Iterator[tuple[str, Text]]:
    time = fate.found
    yield words.LINE.format(line=places.line(time.span.start)), Text(inert(time.text), style="bold")
    before, inside, after = (inert(around) for around in places.around(time.span, _REACH))
    marked = words.MARKED.format(text=inside)
    yield words.IN_TEXT, Text.assemble(before, (marked, "bold"), after)
    parser = f"  {words.PARSER.format(parser=time.parser)}" if time.parser else ""
    yield words.READ_AS, Text(inert(read_as(time, words) + parser))
    for made in dict.fromkeys(_made(item, words) for item in fate.items):
        yield words.TAKEN, Text(inert(made), style="green")
    if not fate.items:
        yield words.DROPPED, Text(reason(fate.dropped, words), style="yellow")


def _made(item: Item, words: Words) -> str:
    """The rule and the title; the time of the item too where it is counted from another."""
    counted = (item.note or "").partition("；")[0]
    told = f"{item.rule} → {item.title}"
    return f"{told}  {' '.join(when(item, words))}（{counted}）" if counted.startswith("时间按") else told


def reason(dropped: Dropped | None, words: Words = zh) -> str:
    """Return why no item was made, in words with the code; `None` is a time that nothing accounts for."""
    if dropped is None:
        return words.UNACCOUNTED
    known = words.REASONS.get(dropped.reason)
    return inert(words.ASIDE.format(words=known, aside=dropped.reason) if known else dropped.reason)


def _show_block(out: Console, rows: Sequence[tuple[str, Text]]) -> None:
    if is_wide(out):
        width = max(cell_len(name) for name, _ in rows) + 2
        for name, said in rows:
            out.print(Text.assemble(name, " " * (width - cell_len(name)), said), soft_wrap=True)
        return
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for name, said in rows:
        grid.add_row(Text(name), said)
    show_trimmed(out, grid)
