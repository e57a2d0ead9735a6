"""Zones: what each block of a page is there for, and where a new article begins."""

import re
from dataclasses import dataclass, field

from xunli.model import Part
from xunli.text import titles
from xunli.text.blocks import Block
from xunli.text.dates import FULL_DATE
from xunli.text.masthead import masthead, opens_page
from xunli.text.topics import STORY, related

_META = re.compile(
    "(?:发布|发表|公告|公布|刊登|发文|印发|成文|更新|上传|录入|公开|生成|发稿|首发|时间|日期|来源|信息来源|文章来源|稿源"
    "|作者|浏览|阅读|点击|访问|字体|字号|撰稿|供稿|审稿|证券代码|证券简称|公告编号|股票代码|文号|索引号|发文字号|发文机关"
    "|发布机构|发布单位|主题分类|信息索引|编号)[\u4e00-\u9fff]{0,4} ?:"
)
_STAMP = re.compile(
    r"[^，。；:！？]{0,40}?(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}日?(?: ?\d{1,2}:\d\d(?::\d\d)?)?"
    r"(?: 发表于 ?\S{1,6}| [\u4e00-\u9fff]{2,4})?$"
    r"|[^，。；:！？]{2,20} \d{1,2}月\d{1,2}日 \d{1,2}:\d\d$"
)
"""A line of who and when: 某某图书馆 2023-10-18 10:30 发表于江苏."""
_NUMBER = re.compile(r"\S{1,14}[〔\[(]\d{4}[〕\])]\d*第?\d+号$|\(?第\d+号\)?$")
_FOOTER = re.compile(
    r"\(?(?:扫描?[^，。；]{0,14}二维码|扫一扫|扫码[^，。；0-9]{0,14}$|长按|点击(?:阅读原文|上方|下方)|此件[^，。]{0,6}公开|第\d+页"
    r"|阅读 ?\d+|分享到|上一篇|下一篇|打印本页|关闭窗口|版权所有|往期)"
)
_CREDITS = re.compile(r"(?:编辑|编制|审核|责编|撰文|排版|校对|制图|值班|初审|终审)[|:/ ]")
_POSITION = re.compile(r"\([左右中前后][一二三四]?\)")
_SIGN = re.compile("[，。；:！？《》“”]")
_LONGEST_SIGNATURE = 50
_SIGNERS = 5
_RUN = 3
"""A headline has at most so many lines."""
_FRONT_MATTER = 60
_MANY = 3
"""So many rules, stamps or signatures tell a board of messages from one notice."""
_ASIDE = 90
"""Longer blocks are text."""
_PROSE = frozenset(
    ("plain", "han", "hanparen", "number", "numberparen", "circle", "clause", "bullet", "date", "label")
)
_RUNNABLE = frozenset(("plain", "date"))
_STORY_STARTS = frozenset(("dateline", "byline"))


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
        stories = rules = stamps = signatures = 0
        for block in found:
            if block.kind in _STORY_STARTS:
                stories += 1
            elif block.kind == "rule":
                rules += 1
            elif (
                len(block.text) < _LONGEST_SIGNATURE and block.kind in _RUNNABLE and _STAMP.match(block.text)
            ):
                stamps += 1
                signatures += block.text[-1] == "日"
        self.page = stories > 1 or masthead(found, 0) > 0
        self.ruled = rules >= _MANY
        self.stamped = stamps >= _MANY and signatures * 2 < stamps
        self.letters = signatures >= _MANY

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

    def _front_matter(self) -> int:
        blocks = self.blocks
        if not blocks or not blocks[0].text.startswith("---") or blocks[0].text.strip("-\n"):
            return 0
        for index in range(1, min(len(blocks), _FRONT_MATTER)):
            if blocks[index].text.rpartition("\n")[2] in ("---", "..."):
                for block in blocks[: index + 1]:
                    self.zone.add(block, Part.META)
                return index + 1
        return 0

    def _next(self, index: int) -> int:
        """Give the block a part, or several at once; the index of the next."""
        block = self.blocks[index]
        kind, zone = block.kind, self.zone
        if kind == "row":
            return self._add(index, Part.ROW)
        if len(block.text) > _ASIDE and kind in _PROSE and not (self.letters and self.signed):
            return self._add(index, Part.TEXT)
        if kind == "dateline":
            if self.body and (self.page or Part.TEXT in zone.parts):
                self._new()
            return self._add(index, Part.TEXT)
        if not zone.blocks:
            stop = masthead(self.blocks, index)
        else:
            stop = index + (len(block.text) > 6 and opens_page(block))
        if stop > index:
            self._new()
            for head in self.blocks[index:stop]:
                self.zone.add(head, Part.MASTHEAD)
            return stop
        part = self._aside(index)
        if part is not None:
            self.zone.add(block, part)
            return index + 1
        if self._signature(index):
            return index + 1
        if titles.short(block):
            return self._titles(index)
        if self.letters and self.signed and kind == "plain":
            self._new()
        return self._add(index, Part.TEXT)

    def _add(self, index: int, part: Part) -> int:
        self.zone.add(self.blocks[index], part)
        self.body = True
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
        if (
            kind == "caption"
            or self._repeated(index)
            or self._over_caption(index)
            or (")" in text and len(text) <= _ASIDE and _POSITION.search(text))
        ):
            return Part.CAPTION
        if len(text) <= _ASIDE:
            if self._meta(block):
                return Part.META
            if _FOOTER.match(text):
                return Part.FOOTER
            if self.body and _CREDITS.match(text) and FULL_DATE.search(text):
                return Part.SIGNATURE
        return None

    def _repeated(self, index: int) -> bool:
        """The same short line stands directly before or after it."""
        blocks = self.blocks
        text = blocks[index].text
        if len(text) > 80:
            return False
        if index and blocks[index - 1].text == text:
            return True
        return index + 1 < len(blocks) and blocks[index + 1].text == text

    def _over_caption(self, index: int) -> bool:
        """The first words of a caption, broken off by a picture."""
        block = self.blocks[index]
        if block.kind != "plain" or len(block.text) > _LONGEST_SIGNATURE or index + 1 == len(self.blocks):
            return False
        after = self.blocks[index + 1]
        return after.kind == "caption" and not after.gap and block.gap and "，" in block.text

    def _meta(self, block: Block) -> bool:
        text = block.text
        if self.body:
            if self.stamped and block.kind in _RUNNABLE and _STAMP.match(text):
                self._new()
                return True
            return block.kind == "label" and text.startswith(("发布时间", "发布日期"))
        if block.kind == "label":
            return _META.match(text) is not None
        return (
            (block.kind in _RUNNABLE and _STAMP.match(text) is not None)
            or _NUMBER.match(text) is not None
            or text.startswith("发布于")
        )

    def _signature(self, index: int) -> bool:
        """The block is the date at the end, or the name of who issued the notice; the names before it are marked with it."""
        block = self.blocks[index]
        text = block.text
        if (
            not self.body
            or block.kind not in _RUNNABLE
            or len(text) > _LONGEST_SIGNATURE
            or _SIGN.search(text)
        ):
            return False
        after = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        match = FULL_DATE.search(text)
        if match is None:
            last = after is None or (after.gap and not block.gap)
            if not (last and block.kind == "plain" and titles.is_body(text.split(" ")[0])):
                return False
            self.zone.add(block, Part.SIGNATURE)
            self.signed = True
            return True
        if len(text) - match.end() > 2 or (
            match.start() and not titles.is_body(text[: match.start()].rstrip())
        ):
            return False
        zone = self.zone
        for at in range(len(zone.blocks) - 1, max(len(zone.blocks) - 1 - _SIGNERS, 0), -1):
            before = zone.blocks[at]
            if before.kind != "plain" or len(before.text) > _LONGEST_SIGNATURE or _SIGN.search(before.text):
                break
            if zone.parts[at] not in (Part.TEXT, Part.SUBHEAD):
                break
            zone.parts[at] = Part.SIGNATURE
        zone.add(block, Part.SIGNATURE)
        self.signed = True
        return True

    def _titles(self, index: int) -> int:
        """A short line, or several: the headlines of a new article, or a heading in this one."""
        run = self._run(index)
        stop = index + len(run)
        after = self.blocks[stop] if stop < len(self.blocks) else None
        first, zone = run[0], self.zone
        story = after is not None and after.kind in _STORY_STARTS
        if story and not self.body and zone.parts and zone.parts[-1] is Part.CAPTION:
            self._close()
        if self.body and not self._begins(run, after, story=story):
            follows = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
            over = titles.heading(first, follows) or titles.ANNEX.match(first.text) is not None
            return self._add(index, Part.SUBHEAD if over and first.kind != "label" else Part.TEXT)
        self._new()
        zone = self.zone
        if zone.headline is not None or (first.kind == "label" and not story and not first.gap):
            return self._add(index, Part.SUBHEAD if titles.heading(first, after) else Part.TEXT)
        main = titles.main(run)
        for at, block in enumerate(run):
            zone.add(block, Part.HEADLINE if at == main else Part.KICKER)
        zone.headline = run[main]
        return stop

    def _run(self, index: int) -> list[Block]:
        """The short lines from `index` on that are headlines together."""
        blocks = self.blocks
        run = [blocks[index]]
        for at in range(index + 1, min(index + _RUN, len(blocks))):
            block = blocks[at]
            if (
                block.kind not in _RUNNABLE
                or not titles.short(block)
                or ":" in block.text
                or self._meta(block)
            ):
                break
            after = blocks[at + 1] if at + 1 < len(blocks) else None
            if block.gap and after is not None and not after.gap and after.kind not in _STORY_STARTS:
                break
            run.append(block)
        return run

    def _begins(self, run: list[Block], after: Block | None, *, story: bool) -> bool:
        """A new article begins with this run of short lines, after one that has a body."""
        first = run[0]
        zone = self.zone
        if after is None:
            return False
        if titles.ANNEX.match(first.text) or titles.ANNEX.match(zone.blocks[-1].text):
            self.signed = False
            return False
        if story:
            return first.kind != "label" or first.gap
        if first.kind in ("label", "date"):
            return False
        if self.stamped and len(run) == 1 and not after.gap and self._stamp(after):
            return True
        if self.signed:
            return first.kind in ("plain", "bracket", "bar")
        if not self.page:
            return False
        if first.kind in ("bar", "bracket"):
            return zone.headline is None or zone.headline.kind == first.kind or zone.headline.kind == "plain"
        if first.kind != "plain" or (not first.gap and after.gap):
            return False
        if titles.NOTICE.search(first.text):
            return True
        return not related(zone.told(), "".join([block.text for block in run]), after.text)

    def _stamp(self, block: Block) -> bool:
        return (
            block.kind in _RUNNABLE
            and len(block.text) < _LONGEST_SIGNATURE
            and _STAMP.match(block.text) is not None
        )
