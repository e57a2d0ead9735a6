"""Articles: a page put together from its zones, sentence by sentence."""

from xunli.model import Article, Part, Scope, Sentence, Span
from xunli.text import sentences
from xunli.text.blocks import Block, blocks
from xunli.text.lines import INLINE_CREDIT, TERMINAL, lines
from xunli.text.outline import ANNEX, LEAD, RUN_IN, Outline, rank
from xunli.text.zones import Zone, zones, _ANNEX

_WHOLE = frozenset((Part.MASTHEAD, Part.BYLINE, Part.HEADLINE, Part.KICKER, Part.SIGNATURE))


def articles(folded: str, *, original: str | None = None) -> tuple[Article, ...]:
    """The articles of a page that was folded, in its order; headlines are cut from `original` where it is given."""
    text = folded if original is None else original
    return tuple(_article(folded, text, zone) for zone in zones(blocks(lines(folded))))


def _article(folded: str, original: str, zone: Zone) -> Article:
    heads: list[Scope] = []
    for block, part in zip(zone.blocks, zone.parts, strict=True):
        if part is Part.HEADLINE:
            heads.insert(0, Scope("headline", Span(block.start, block.end)))
        elif part is Part.KICKER:
            heads.append(Scope("headline", Span(block.start, block.end)))
    writer = _Writer(folded, tuple(heads))
    count = len(zone.blocks)
    for index in range(count):
        after = zone.blocks[index + 1] if index + 1 < count else None
        writer.block(zone.blocks[index], zone.parts[index], after)
    headline = ""
    if zone.headline is not None:
        headline = " ".join(original[zone.headline.start : zone.headline.end].split())
    made = tuple(writer.made)
    return Article(Span(made[0].span.start, made[-1].span.end), headline, made, writer.dateline)


class _Writer:
    def __init__(self, folded: str, headline: tuple[Scope, ...]) -> None:
        self.folded = folded
        self.made: list[Sentence] = []
        self.dateline: Span | None = None
        self.outline = Outline(headline)
        self.first = ""
        """Kind of the previous block."""

    def block(self, block: Block, part: Part, after: Block | None) -> None:
        span = Span(block.start, block.end)
        if part in _WHOLE:
            self.made.append(Sentence(span, part, (), span))
        elif part is Part.ROW:
            self._row(block)
        elif part in (Part.META, Part.FOOTER, Part.CAPTION):
            self._plain(block, part, block.start)
        elif part is Part.SUBHEAD:
            self._heading(block)
        else:
            self._text(block, after)
        self.first = block.kind

    def _heading(self, block: Block) -> None:
        deep = ANNEX if _ANNEX.match(block.text) else rank(block) or 45
        self.outline.close(deep)
        span = Span(block.start, block.end)
        self.made.append(Sentence(span, Part.SUBHEAD, self.outline.scopes, span))
        self.outline.open(deep, "heading", block.start, block.end)

    def _row(self, block: Block) -> None:
        row = Span(block.start, block.end)
        outer = self.outline.scopes
        first = block.cells[0]
        for cell in block.cells:
            scopes = []
            if cell is not first:
                scopes.append(Scope("label", Span(first.start, first.end)))
            if len(block.cells) > 1:
                scopes.append(Scope("row", row))
            if block.columns is not None:
                for head in block.columns.cells:
                    if head.column == cell.column:
                        scopes.append(Scope("column", Span(head.start, head.end)))
            self.made.append(Sentence(Span(cell.cover_start, cell.cover_end), Part.ROW, (*scopes, *outer), row))

    def _text(self, block: Block, after: Block | None) -> None:
        outline = self.outline
        deep = rank(block)
        begin = block.start
        if block.kind == "dateline":
            begin = block.start + block.content
            credit = INLINE_CREDIT.match(self.folded, begin, block.end)
            if credit:
                begin = credit.end()
            head = Span(block.start, len(self.folded[: begin].rstrip()) if begin - block.start > 90 else begin)
            self.dateline = self.dateline or Span(block.start, block.start + block.content)
            self.made.append(Sentence(head, Part.DATELINE, outline.scopes, Span(block.start, block.end)))
        if deep is not None:
            outline.close(deep)
            if self._titled(block, after):
                span = Span(block.start, block.end)
                self.made.append(Sentence(span, Part.SUBHEAD, outline.scopes, span))
                outline.open(deep, "heading", block.start + block.content, block.end)
                return
        elif block.kind == "plain" and block.gap:
            outline.close(LEAD)
        self._plain(block, Part.TEXT, begin)
        run_in = RUN_IN.match(block.text, block.content) if deep is not None else None
        if run_in and deep is not None:
            outline.open(deep, "heading", block.start + block.content, block.start + run_in.end() - 1)
        if block.text[-1] == ":" and after is not None:
            last = self.made[-1].span
            below = rank(after)
            outline.open(LEAD if below is None else below - 1, "lead", last.start, last.end)

    def _titled(self, block: Block, after: Block | None) -> bool:
        if block.breaks or after is None or len(block.text) > 44 or block.text[-1] in "。；，、":
            return False
        return after.kind != block.kind and self.first != block.kind or block.text[-1] == ":"

    def _plain(self, block: Block, part: Part, begin: int) -> None:
        folded = self.folded
        paragraph = Span(block.start, block.end)
        outer = self.outline.scopes
        deep = rank(block)
        held: Scope | None = None
        for number, (start, end) in enumerate(sentences.split(folded, begin, block.end)):
            at = start if number or block.kind == "dateline" else block.start + block.content if block.kind != "label" else start
            named = sentences.label(folded, at, end)
            if named:
                held = Scope("label", Span(*named))
            scopes = (held, *outer) if held else outer
            self.made.append(Sentence(Span(start, end), part, scopes, paragraph))
            if number == 0 and deep is not None and not named and part is Part.TEXT:
                run_in = RUN_IN.match(block.text, block.content)
                if run_in and block.start + run_in.end() == end:
                    self.outline.open(deep, "heading", at, end - 1)
                    outer = self.outline.scopes
