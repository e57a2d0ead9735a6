"""Zones: what each block of a page is there for, and where a new article begins."""

from dataclasses import dataclass, field

from xunli.model import Part
from xunli.text import asides, titles
from xunli.text.blocks import Block
from xunli.text.masthead import masthead, opens_page
from xunli.text.topics import STORY, related

_ASIDE = 90
"""Longer blocks are text."""
_PROSE = frozenset(("plain", "date", "label"))
_STOPS = frozenset("。！？；")
_ITEMS = frozenset(("han", "hanparen", "number", "numberparen", "circle", "clause", "bullet"))
_LINES = frozenset(("plain", "date"))
_STORY_STARTS = frozenset(("dateline", "byline"))
_SIGNERS = 5
_HEADLINES = 3
_TOP = 12
"""So many lines at the top may tell who put the page there, even under the name of the site."""
_FRONT_MATTER = 60
_MANY = 3
"""So many rules, stamps or signatures tell a board of messages from one notice."""


@dataclass(slots=True)
class Zone:
    """The blocks of an article with what each is there for."""

    blocks: list[Block] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    headline: Block | None = None

    def add(self, block: Block, part: Part) -> None:
        """The next block of the article."""
        self.blocks.append(block)
        self.parts.append(part)

    def told(self) -> str:
        """The end of the story, captions left out, and its headline."""
        texts: list[str] = []
        length = 0
        for block, part in zip(reversed(self.blocks), reversed(self.parts), strict=True):
            if part is not Part.CAPTION:
                texts.append(block.text)
                length += len(block.text)
            if length >= STORY:
                break
        texts.append(self.headline.text if self.headline else "")
        return "".join(reversed(texts))


def zones(found: list[Block]) -> list[Zone]:
    """The articles of a page, each with its blocks."""
    return _Pager(found).run()


class _Pager:
    """Walks the blocks once and decides from what came before and what follows."""

    def __init__(self, found: list[Block]) -> None:
        self.blocks = found
        self.zones: list[Zone] = []
        self.zone = Zone()
        self.body = False
        """The article has more than its headlines already."""
        self.signed = False
        stories = rules = stamps = dates = marked = 0
        for block in found:
            if block.kind in _STORY_STARTS:
                stories += 1
            elif block.kind == "rule":
                rules += 1
            elif block.kind == "markdown":
                marked += 1
            elif asides.is_stamp(block):
                stamps += 1
                dates += block.text[-1] == "日"
        self.page = stories > 1 or masthead(found, 0) > 0
        self.ruled = rules >= _MANY and not marked
        self.stamped = stamps >= _MANY and dates * 2 < stamps
        self.letters = dates >= _MANY

    def run(self) -> list[Zone]:
        index = self._front_matter()
        while index < len(self.blocks):
            index = self._next(index)
        self._close()
        return self.zones

    def _close(self) -> None:
        if self.zone.blocks:
            self.zones.append(self.zone)
        self.zone = Zone()
        self.body = self.signed = False

    def _new(self) -> None:
        """An article begins, unless the one at hand is still without a body."""
        if self.body:
            self._close()

    def _add(self, index: int, part: Part) -> int:
        self.zone.add(self.blocks[index], part)
        self.body = True
        return index + 1

    def _at(self, index: int) -> Block | None:
        return self.blocks[index] if index < len(self.blocks) else None

    def _front_matter(self) -> int:
        blocks = self.blocks
        if not blocks or blocks[0].text != "---":
            return 0
        for index in range(1, min(len(blocks), _FRONT_MATTER)):
            if blocks[index].text in ("---", "..."):
                for block in blocks[: index + 1]:
                    self.zone.add(block, Part.META)
                    if block.text.startswith("title:"):
                        self.zone.headline = block
                return index + 1
        return 0

    def _next(self, index: int) -> int:
        """Give the block a part, or several at once; the index of the next."""
        block = self.blocks[index]
        kind, zone = block.kind, self.zone
        if kind == "row":
            return self._add(index, Part.ROW)
        if kind in _PROSE and not (self.letters and self.signed):
            if len(block.text) > _ASIDE:
                return self._add(index, Part.TEXT)
            if self.body and block.text[-1] in _STOPS:
                return self._paragraph(index)
        if kind in _ITEMS and (self.body or block.text[0] != ">"):
            return self._add(index, Part.TEXT)
        if kind == "dateline":
            if self.body and (self.page or Part.TEXT in zone.parts):
                self._new()
            return self._add(index, Part.TEXT)
        stop = index + (self.page and opens_page(block)) if zone.blocks else masthead(self.blocks, index)
        if stop > index:
            self._new()
            for head in self.blocks[index:stop]:
                self.zone.add(head, Part.MASTHEAD)
            return stop
        part = self._aside(index)
        if part is not None:
            self.zone.add(block, part)
            return index + 1
        if self.body and asides.is_signature(block, self._at(index + 1)):
            return self._sign(index)
        if titles.short(block):
            return self._titles(index)
        if self.letters and self.signed and kind == "plain":
            self._new()
        return self._add(index, Part.TEXT)

    def _paragraph(self, index: int) -> int:
        """A short paragraph that ends as a sentence does."""
        text = self.blocks[index].text
        part = Part.TEXT
        if self._repeated(index) or asides.shows_picture(text):
            part = Part.CAPTION
        elif asides.is_footer(text):
            part = Part.FOOTER
        self.zone.add(self.blocks[index], part)
        return index + 1

    def _aside(self, index: int) -> Part | None:
        """The part of a block that is no part of the story."""
        block = self.blocks[index]
        kind, text = block.kind, block.text
        if kind == "byline":
            return Part.BYLINE
        if kind == "rule":
            if self.ruled:
                self._new()
            return Part.FOOTER
        if kind == "turn":
            if "接" in text[:4]:
                self._new()
            return Part.FOOTER
        if kind == "caption":
            return None if self._triangles(index) else Part.CAPTION
        if len(text) > _ASIDE:
            return None
        if asides.is_navigation(text):
            return Part.META
        if asides.shows_picture(text) or self._repeated(index) or self._over_caption(index):
            return Part.CAPTION
        if self._meta(index):
            return Part.META
        if not self.body and self.zone.headline is None and asides.is_subject(block):
            self.zone.headline = block
            return Part.HEADLINE
        if asides.is_footer(text):
            return Part.FOOTER
        return Part.SIGNATURE if self.body and asides.is_staff(text) else None

    def _triangles(self, index: int) -> bool:
        """▲ begins the lines of a list where more than one of them follow each other; else it points at a picture."""
        near = (self._at(index + 1), self.blocks[index - 1] if index else None)
        return self.blocks[index].text[0] == "▲" and any(
            block is not None and block.text[0] == "▲" for block in near
        )

    def _repeated(self, index: int) -> bool:
        """The same line stands directly before or after it."""
        text = self.blocks[index].text
        if index and self.blocks[index - 1].text == text:
            return True
        return index + 1 < len(self.blocks) and self.blocks[index + 1].text == text

    def _over_caption(self, index: int) -> bool:
        """The first words of a caption, broken off by a picture."""
        block, after = self.blocks[index], self._at(index + 1)
        if after is None or after.kind != "caption" or after.gap:
            return False
        return block.kind == "plain" and block.gap and "，" in block.text and block.text[-1] not in "。！？；"

    def _meta(self, index: int) -> bool:
        block = self.blocks[index]
        if not self.body:
            return asides.is_meta(block, self._at(index + 1))
        if self.stamped and asides.is_stamp(block):
            self._new()
            return True
        return asides.is_late_meta(block) or (index < _TOP and asides.is_dated_meta(block))

    def _sign(self, index: int) -> int:
        """The block signs the notice, and so do the names right before it."""
        zone = self.zone
        if self.blocks[index].text[-1].isdigit() or self.blocks[index].text[-1] == "日":
            for at in range(len(zone.blocks) - 1, max(len(zone.blocks) - 1 - _SIGNERS, 0), -1):
                if not asides.is_signer(zone.blocks[at]) or zone.parts[at] not in (Part.TEXT, Part.SUBHEAD):
                    break
                zone.parts[at] = Part.SIGNATURE
        zone.add(self.blocks[index], Part.SIGNATURE)
        self.signed = True
        return index + 1

    def _titles(self, index: int) -> int:
        """A short line, or several: the headlines of a new article, or a heading in this one."""
        run = self._run(index)
        first, after = run[0], self._at(index + len(run))
        story = after is not None and after.kind in _STORY_STARTS
        if story and not self.body and self._is_headed(first):
            self._close()
        if story and self.body and not first.gap and any(block.gap for block in run):
            return self._add(index, Part.TEXT)
        if self.body:
            if not self._begins(run, after, story=story):
                over = (
                    titles.heading(first, self._at(index + 1)) or titles.ANNEX.match(first.text) is not None
                )
                return self._add(index, Part.SUBHEAD if over and first.kind != "label" else Part.TEXT)
            self._close()
        zone = self.zone
        if (
            zone.headline is not None
            and titles.is_body(zone.headline.text)
            and titles.names_notice(first.text)
        ):
            zone.parts[zone.blocks.index(zone.headline)] = Part.KICKER
            zone.headline = None
        if zone.headline is not None or (first.kind == "label" and not story and not first.gap):
            return self._add(index, Part.SUBHEAD if titles.heading(first, after) else Part.TEXT)
        main = titles.main(run)
        for at, block in enumerate(run):
            zone.add(block, Part.HEADLINE if at == main else Part.KICKER)
        zone.headline = run[main]
        return index + len(run)

    def _is_headed(self, first: Block) -> bool:
        """The article has its headline, and the line is that of another."""
        if self.zone.headline is None:
            return False
        return self.zone.parts[-1] is Part.CAPTION or first.kind in ("bracket", "bar")

    def _run(self, index: int) -> list[Block]:
        """The short lines from `index` on that are headlines together."""
        run = [self.blocks[index]]
        if run[0].kind in ("markdown", "bold"):
            return run
        for at in range(index + 1, min(index + _HEADLINES, len(self.blocks))):
            block, after = self.blocks[at], self._at(at + 1)
            if (
                block.kind not in _LINES
                or ":" in block.text
                or not titles.short(block)
                or asides.is_meta(block, after)
            ):
                break
            if after is None or (block.gap and not after.gap and after.kind not in _STORY_STARTS):
                break
            run.append(block)
        return run

    def _begins(self, run: list[Block], after: Block | None, *, story: bool) -> bool:
        """A new article begins with this run of short lines, after one that has a body."""
        first, zone = run[0], self.zone
        if after is None:
            return False
        if titles.ANNEX.match(first.text) or titles.ANNEX.match(zone.blocks[-1].text):
            self.signed = False
            return False
        if story:
            return first.kind != "label" or first.gap
        if first.kind in ("label", "date"):
            return False
        if self.stamped and len(run) == 1 and not after.gap and asides.is_stamp(after):
            return True
        if self.signed:
            return first.kind in ("plain", "bracket", "bar")
        if not self.page:
            return False
        if first.kind in ("bar", "bracket"):
            return zone.headline is None or zone.headline.kind in (first.kind, "plain")
        if first.kind != "plain" or (not first.gap and after.gap):
            return False
        if titles.NOTICE.search(first.text):
            return True
        return not related(zone.told(), "".join([block.text for block in run]), after.text)
