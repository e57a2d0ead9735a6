"""Articles: a page put together from its zones, sentence by sentence."""

from xunli.model import Article, Part, Scope, Sentence, Span
from xunli.patterns import Pattern
from xunli.text import asides, outline, sentences, titles
from xunli.text.blocks import Block, blocks
from xunli.text.credits import INLINE_CREDIT
from xunli.text.lines import lines
from xunli.text.outline import Outline
from xunli.text.tables import Cell
from xunli.text.zones import Zone, zones

_WHOLE = frozenset((Part.MASTHEAD, Part.BYLINE, Part.HEADLINE, Part.KICKER, Part.SIGNATURE))
_FLOWING = frozenset((Part.TEXT, Part.ROW, Part.SUBHEAD))
_NUMBERED = frozenset(("chapter", "han", "hanparen", "number", "numberparen", "circle"))
_LONGEST_HEADING = 44
_ATTACHED = frozenset(("bracket", "bar", "emoji", "plain"))
"""Headings that hold for the lines attached to them, up to the next blank line."""
_QUESTION = Pattern(r"(?:问|提问|Q\d{0,2}|问题[一二三四五六七八九十\d]{0,2}) ?[:、.]")
_NUMBERED_STORY = Pattern(r"【\d+】")
_ASKS = frozenset("问提Q")
_SALUTATION = 44
_SALUTATIONS = ("尊敬的", "亲爱的", "各", "致", "全体", "广大", "敬爱的")
_FRONT = "title:"
"""How the front matter of a Markdown page gives its title."""
_INTRODUCES = (":", "如下", "👇", "⬇️", "如下。")


def articles(folded: str, *, original: str | None = None) -> tuple[Article, ...]:
    """The articles of a page that was folded, in its order; headlines are cut from `original` where it is given."""
    text = folded if original is None else original
    return tuple([_article(folded, text, zone) for zone in zones(blocks(lines(folded)))])


def _article(folded: str, original: str, zone: Zone) -> Article:
    writer = _Writer(folded, _headlines(zone))
    before: Block | None = None
    last = len(zone.blocks) - 1
    for index, block in enumerate(zone.blocks):
        after = zone.blocks[index + 1] if index < last and zone.parts[index + 1] in _FLOWING else None
        writer.write(block, zone.parts[index], before, after)
        before = block
    made = tuple(writer.made)
    headline = _title(original, zone.headline) if zone.headline is not None else ""
    return Article(Span(made[0].span.start, made[-1].span.end), headline, made, writer.dateline)


def _headlines(zone: Zone) -> tuple[Scope, ...]:
    """The scopes of the headline and of the lines over and under it."""
    main = zone.headline
    if main is None:
        return ()
    blocks = [
        main,
        *[block for block, part in zip(zone.blocks, zone.parts, strict=True) if part is Part.KICKER],
    ]
    return tuple([Scope("headline", _words(block)) for block in blocks])


def _title(original: str, block: Block) -> str:
    """A headline on one line."""
    return " ".join("".join(original[slice(*_words(block))].splitlines()).split())


def _words(block: Block) -> Span:
    """The span of a headline without its marks."""
    start, marks = 0, ""
    if block.text.startswith(_FRONT):
        start, marks = len(_FRONT), "\"' "
    elif block.kind in ("markdown", "bar", "emoji"):
        start = block.content
    elif block.kind == "bold":
        marks = "*_ "
    elif block.kind == "label" and (subject := asides.SUBJECT.match(block.text)):
        start = subject.end()
    elif block.kind == "bracket" and block.content == len(block.text):
        start, marks = block.text.index("【"), "【】 "
    elif block.kind == "bracket" and _NUMBERED_STORY.match(block.text):
        start = block.content
    words = block.text[start:].lstrip(marks or None)
    trailing = len(words) - len(words.rstrip(marks or None))
    return Span(block.start + len(block.text) - len(words), block.end - trailing)


class _Writer:
    """Turns the blocks of one article into sentences."""

    def __init__(self, folded: str, headline: tuple[Scope, ...]) -> None:
        self.folded = folded
        self.made: list[Sentence] = []
        self.dateline: Span | None = None
        self.outline = Outline(headline)

    def write(self, block: Block, part: Part, before: Block | None, after: Block | None) -> None:
        if part is Part.TEXT:
            self._text(block, before, after)
        elif part is Part.ROW:
            self._row(block)
        elif part is Part.SUBHEAD:
            self._heading(block, after)
        elif part in _WHOLE:
            span = Span(block.start, block.end)
            self.made.append(Sentence(span, part, (), span))
            if part is Part.SIGNATURE:
                self.outline.close(0)
        else:
            self._sentences(block, part, block.start)

    def _heading(self, block: Block, after: Block | None) -> None:
        annex = titles.ANNEX.match(block.text) is not None
        rank = outline.ANNEX if annex else outline.rank(block) or outline.SHORT
        self.outline.close(rank)
        span = Span(block.start, block.end)
        self.made.append(Sentence(span, Part.SUBHEAD, self.outline.scopes, span))
        tight = not annex and after is not None and not after.gap and block.kind in _ATTACHED
        self.outline.open(rank, "heading", *_words(block), tight=tight)

    def _row(self, block: Block) -> None:
        row = Span(block.start, block.end)
        outer = self.outline.scopes
        cells = block.cells or []
        first = block.first
        whole = (Scope("row", row), *outer) if len(cells) > 1 else outer
        name = Scope("label", self._row_name(first)) if first is not None else None
        heads = {head.column: Scope("column", Span(head.start, head.end)) for head in block.head or ()}
        for cell in cells:
            scopes = whole
            if head := heads.get(cell.column):
                scopes = (*whole[:1], head, *whole[1:]) if len(cells) > 1 else (head, *whole)
            if name is not None and cell is not first:
                scopes = (name, *scopes)
            self.made.append(Sentence(Span(cell.cover_start, cell.cover_end), Part.ROW, scopes, row))

    def _row_name(self, first: Cell) -> Span:
        """The first cell of a row without a mark before it or a colon behind it."""
        words = self.folded[first.start : first.end]
        name = words.rstrip(": ").lstrip("▲△•◆●·*- ") or words
        start = first.start + words.index(name)
        return Span(start, start + len(name))

    def _text(self, block: Block, before: Block | None, after: Block | None) -> None:
        begin = block.start
        if block.kind == "dateline":
            begin = self._dateline(block)
            if begin == block.end:
                return
        elif block.kind in _NUMBERED:
            rank = outline.rank(block)
            if block.gap and block.kind in ("chapter", "han"):
                self.outline.apart()
            self.outline.close(rank)
            if _titled(block, before, after):
                span = Span(block.start, block.end)
                self.made.append(Sentence(span, Part.SUBHEAD, self.outline.scopes, span))
                self.outline.open(rank, "heading", block.start + block.content, block.end)
                return
        elif block.kind in ("plain", "clause"):
            self.outline.paragraph(gap=block.gap)
        elif block.kind == "bullet":
            if self._nested(block, after):
                return
        elif titles.ANNEX.match(block.text):
            self.outline.close(0)
        elif block.gap:
            self.outline.apart()
        if block.text[0] in _ASKS and _QUESTION.match(block.text):
            self._ask(block)
            return
        self._sentences(block, Part.TEXT, begin)
        if after is not None and _introduces(block, after):
            self.outline.lead(after, *self.made[-1].span)

    def _ask(self, block: Block) -> None:
        """A question is the heading of its answer."""
        self.outline.close(outline.QUESTION)
        self._sentences(block, Part.TEXT, block.start)
        self.outline.open(outline.QUESTION, "heading", block.start, block.end)

    def _nested(self, block: Block, after: Block | None) -> bool:
        """A line of a list with lines under it that are set in is a heading over them."""
        depth = outline.BULLET + self._indent(block)
        self.outline.close(depth)
        if after is None or after.kind != "bullet" or self._indent(after) + outline.BULLET <= depth:
            return False
        span = Span(block.start, block.end)
        self.made.append(Sentence(span, Part.TEXT, self.outline.scopes, span))
        self.outline.open(depth, "heading", block.start + block.content, block.end)
        return True

    def _indent(self, block: Block) -> int:
        return block.start - self.folded.rfind("\n", 0, block.start) - 1

    def _dateline(self, block: Block) -> int:
        """The dateline and the names behind it are a sentence of their own; where the story begins."""
        folded, start = self.folded, block.start
        end = start + block.content
        if self.dateline is None:
            credit = INLINE_CREDIT.match(folded, start, end)
            self.dateline = Span(credit.end() if credit and credit.end() < end else start, end)
        credit = INLINE_CREDIT.match(folded, end, block.end)
        begin = credit.end() if credit else end
        head = Span(start, start + len(folded[start:begin].rstrip()))
        self.made.append(Sentence(head, Part.DATELINE, self.outline.scopes, Span(start, block.end)))
        while begin < block.end and folded[begin].isspace():
            begin += 1
        return begin

    def _sentences(self, block: Block, part: Part, begin: int) -> None:
        """Split what follows `begin`; a label at the start holds for the paragraph, another for its sentence."""
        folded, made = self.folded, self.made
        paragraph = Span(block.start, block.end)
        mark = begin if begin != block.start else min(block.start + block.content, block.end - 1)
        held = base = self.outline.scopes
        title = None
        if part is Part.TEXT and block.kind in _NUMBERED:
            rank = outline.rank(block)
            title = outline.run_in(block)
            named = None if title else sentences.label(folded, mark, block.end)
            if title or named:
                start, end = title or named or (0, 0)
                self.outline.open(rank, "heading", start, end, run_in=True)
        else:
            named = sentences.label(folded, mark, block.end)
        if title is None and named is None:
            entry = block.kind in ("bar", "bullet", "emoji")
            named = (
                sentences.entry(folded, mark, block.end) if entry else sentences.name(folded, mark, block.end)
            )
            if named is None and block.kind == "bracket" and block.content < len(block.text):
                named = (block.start + block.text.index("【") + 1, block.start + block.text.index("】"))
        if named is not None:
            held = (Scope("label", Span(*named)), *base)
        for start, end in sentences.split(folded, begin, block.end, mark):
            if start != begin:
                own = sentences.label(folded, start, end)
                scopes = (Scope("label", Span(*own)), *base) if own else held
            elif title is not None:
                base, scopes = self.outline.scopes, held
                held = base
                if title[1] < end - 1:
                    scopes = held
            else:
                scopes = held
            span = paragraph if start == paragraph.start and end == paragraph.end else Span(start, end)
            made.append(Sentence(span, part, scopes, paragraph))
        if folded[block.end - 1] == "日" and part is Part.TEXT and made[-1].span.start != begin:
            last = made[-1].span
            if asides.signs(folded[slice(*last)]):
                made[-1] = Sentence(last, Part.SIGNATURE, (), paragraph)


def _titled(block: Block, before: Block | None, after: Block | None) -> bool:
    """A numbered line is a heading: it stands over something, and is not one of a list of such lines."""
    if after is None or not _is_title(block):
        return False
    if block.text[-1] == ":":
        return True
    if after.kind == block.kind:
        return False
    return before is None or before.kind != block.kind or outline.rank(after) > outline.rank(block)


def _is_title(block: Block) -> bool:
    """A numbered line that is short and has no full stop."""
    text = block.text
    if len(text) > _LONGEST_HEADING or block.broken:
        return False
    if text[-1] == ":":
        return "，" not in text and "。" not in text and not text.endswith("如下:")
    return text[-1] not in "。；，、" and ":" not in text


def _introduces(block: Block, after: Block) -> bool:
    """The paragraph leads over to what follows it: a list or a table, not sections with titles of their own."""
    text = block.text
    if not text.endswith(_INTRODUCES) or (
        text[-1] == ":" and text.startswith(_SALUTATIONS) and len(text) < _SALUTATION
    ):
        return False
    return after.kind not in _NUMBERED or not _is_title(after)
