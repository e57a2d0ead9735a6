"""Zones: what each block of a page is there for, and where a new article begins."""

import re
from dataclasses import dataclass, field

from xunli.model import Part
from xunli.text.blocks import Block
from xunli.text.dates import FULL_DATE
from xunli.text.lines import BYLINE, TERMINAL

_STAFF = re.compile("(?:责任编辑|值班编委|责编|编辑|美编|版式|校对|校检|审校|主编|编审|组版|版面|审读|审核|编委)[:/|]? ?[\u4e00-\u9fff]{1,4}(?![\u4e00-\u9fff])")
_EDITION = re.compile(r"第?[A-Z]?\d{1,3}版[: ]?|[A-Z]\d{2,3}(?![\w.-])|(?<=[\u4e00-\u9fff ])\d{2}$|^\d{2}(?= |$)")
_HOTLINE = re.compile("(?:新闻|爆料|广告|读者|投稿|订报|发行)热线")
_WEEKDAY = re.compile("(?:星期|周)[一二三四五六日天]")
_META = re.compile(
    r"(?:发布|发表|公告|公布|刊登|发文|印发|成文|更新|上传|录入|公开|生成|发稿|首发|时间|日期|来源|信息来源|文章来源|作者|浏览|阅读|点击|访问|字体|字号"
    r"|撰稿|供稿|审稿|证券代码|证券简称|公告编号|股票代码|文号|索引号|发文字号|发文机关|发布机构|发布单位|主题分类|信息索引)[\u4e00-\u9fff]{0,4}$"
)
_STAMP = re.compile(
    r"[^，。；:！？]{0,40}?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d\d(?::\d\d)?)?(?: 发表于 ?\S{1,6}| [\u4e00-\u9fff]{2,4})?$"
    r"|[^，。；:！？]{2,20} \d{1,2}月\d{1,2}日 \d{1,2}:\d\d$"
)
_NUMBER = re.compile(r"\S{1,14}[〔\[(]\d{4}[〕\])]\d*第?\d+号$|\(?第\d+号\)?$")
_FOOTER = re.compile(
    r"\(?(?:扫描?[^，。；]{0,14}二维码|扫一扫|扫码[^，。；0-9]{0,14}$|长按|点击(?:阅读原文|上方|下方)|此件[^，。]{0,6}公开|第\d+页|阅读 ?\d+|分享到|上一篇|下一篇|打印本页|关闭窗口|版权所有|往期)"
)
_SIGNED = re.compile(r"[^，。；:！？]{0,40}?(?:FULL)(?:[^，。；:！？]{0,4})$".replace("FULL", r"DATE"))
_BODY = re.compile("(?:局|处|院|会|部|公司|中心|办公室|大学|学院|学校|小学|中学|幼儿园|支队|大队|总队|集团|政府|科|室|社|馆|站|所|组|厂|银行|协会|组委会|街道|团|系|委|庭|署|厅)$")
_ANNEX = re.compile(r"附(?:件|表|录)? ?\d{0,2}[一二三四五六七八九十]{0,2} ?(?:[:.、]|$)")
_NOTICE = re.compile("(?:公告|通告|通知|启事|声明|公示|办法|规定|细则|方案|倡议书|通报|的函|简章|须知|告示)(?:\\([^()]{1,8}\\))?$")
_SUB = re.compile("(?:涉及|预计|其中|共|最|另|将|并|附|含|均|也|还|——|--)")
_LONGEST_TITLE = 46


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


def zones(found: list[Block]) -> list[Zone]:
    """The articles of a page, each with its blocks."""
    return _Pager(found).run()


class _Pager:
    def __init__(self, found: list[Block]) -> None:
        self.blocks = found
        self.zones: list[Zone] = []
        self.zone = Zone()
        self.body = False
        """The article has more than a headline already."""
        self.signed = False
        stories = sum(block.kind in ("dateline", "byline") for block in found)
        self.head = self._masthead(0, 12)
        self.page = bool(self.head) or stories > 1
        rules = sum(block.kind == "rule" for block in found)
        self.ruled = rules > 2

    def run(self) -> list[Zone]:
        index = self._front_matter()
        blocks = self.blocks
        while index < len(blocks):
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
        if not blocks or blocks[0].text != "---" or blocks[0].start > 3:
            return 0
        for index in range(1, min(len(blocks), 60)):
            if blocks[index].text.split("\n")[-1] in ("---", "..."):
                for block in blocks[: index + 1]:
                    self.zone.add(block, Part.META)
                return index + 1
        return 0

    def _next(self, index: int) -> int:
        block = self.blocks[index]
        kind = block.kind
        zone = self.zone
        if not self.body or kind in ("plain", "label", "date", "bracket", "row"):
            stop = self._masthead(index, 12) if not self.body and not zone.headline else self._masthead(index, 1)
            if stop:
                self._new()
                for head in self.blocks[index:stop]:
                    self.zone.add(head, Part.MASTHEAD)
                return stop
        if kind == "rule":
            if self.ruled:
                self._new()
            self.zone.add(block, Part.FOOTER)
            return index + 1
        if kind == "turn":
            if "接" in block.text[:4]:
                self._new()
            self.zone.add(block, Part.FOOTER)
            return index + 1
        if kind == "byline":
            zone.add(block, Part.BYLINE)
            return index + 1
        if kind == "caption" or self._repeated(index) or block.text.endswith((" 摄", " 摄)", "供图)")):
            zone.add(block, Part.CAPTION)
            return index + 1
        if self._signature(index):
            return index + 1
        if self._meta(block):
            zone.add(block, Part.META)
            return index + 1
        if kind not in ("row", "dateline") and _FOOTER.match(block.text) and len(block.text) < 60:
            zone.add(block, Part.FOOTER)
            return index + 1
        if kind == "dateline":
            if self.body and (self.page or any(part is Part.TEXT for part in zone.parts)):
                self._new()
            return self._text(index)
        if self._title(block):
            return self._titles(index)
        return self._text(index)

    def _text(self, index: int) -> int:
        self.zone.add(self.blocks[index], Part.ROW if self.blocks[index].kind == "row" else Part.TEXT)
        self.body = True
        return index + 1

    def _masthead(self, index: int, most: int) -> int:
        """Where the page header that begins at `index` ends, or 0."""
        strong = 0
        for at in range(index, min(index + most, len(self.blocks))):
            block = self.blocks[at]
            text = block.text
            if len(text) > 90 or block.kind in ("dateline", "byline", "turn") or text[-1] in "。！？；":
                break
            staff = len(_STAFF.findall(text))
            dated = FULL_DATE.search(text) is not None
            edition = _EDITION.search(text) is not None
            if (staff > 1 or (dated and _WEEKDAY.search(text) and len(text) < 60) or (staff + dated + edition > 1)
                or (_HOTLINE.search(text) and len(text) < 40) or (dated and at > index and len(text) < 14 and most > 1 and not block.gap)
                or (edition and len(text) < 8)):
                strong = at + 1
            elif len(text) > 14 or block.kind not in ("plain", "label", "bracket"):
                break
        if strong == index + 1 and most > 1:
            text = self.blocks[index].text
            if not (_WEEKDAY.search(text) or _STAFF.search(text) or _EDITION.search(text) or _HOTLINE.search(text)):
                return 0
        return strong

    def _repeated(self, index: int) -> bool:
        """The same short line stands directly before or after it."""
        text = self.blocks[index].text
        if len(text) > 80 or self.blocks[index].kind in ("row", "rule"):
            return False
        return (index > 0 and self.blocks[index - 1].text == text) or (
            index + 1 < len(self.blocks) and self.blocks[index + 1].text == text
        )

    def _meta(self, block: Block) -> bool:
        if self.body:
            return block.kind == "label" and block.text.startswith(("发布时间", "发布日期"))
        if block.kind == "label":
            name = block.text[: block.text.index(":")]
            return _META.match(name) is not None and (len(block.text) < 120)
        text = block.text
        return len(text) < 80 and (
            _STAMP.match(text) is not None or _NUMBER.match(text) is not None or text.startswith("发布于")
        )

    def _signature(self, index: int) -> bool:
        """The block is the date at the end; the issuing body before it is marked with it."""
        block = self.blocks[index]
        if not self.body or block.kind not in ("plain", "date") or len(block.text) > 50:
            return False
        match = FULL_DATE.search(block.text)
        tail = block.text[match.end() :] if match else ""
        if match is None or len(tail) > 2 or any(char in "，。；:！？《》“" for char in block.text):
            return False
        if match.start() and not _BODY.search(block.text[: match.start()].strip()):
            return False
        zone = self.zone
        for at in range(len(zone.blocks) - 1, max(len(zone.blocks) - 6, 0), -1):
            text = zone.blocks[at].text
            if zone.blocks[at].kind not in ("plain", "bracket") or len(text) > 40 or any(char in "，。；:！？" for char in text):
                break
            if zone.parts[at] in (Part.HEADLINE, Part.ROW, Part.META):
                break
            zone.parts[at] = Part.SIGNATURE
        zone.add(block, Part.SIGNATURE)
        self.signed = True
        return True

    def _title(self, block: Block) -> bool:
        text = block.text
        return (
            block.kind in ("plain", "date", "bracket", "emoji", "label", "bar", "markdown")
            and not block.breaks
            and len(text) <= _LONGEST_TITLE
            and text[-1] not in "。；:，、"
        )

    def _titles(self, index: int) -> int:
        """A run of short lines: the headlines of a new article, or a heading in this one."""
        blocks = self.blocks
        stop = index
        while stop < len(blocks) and self._title(blocks[stop]) and stop - index < 6:
            if stop > index and (self._meta(blocks[stop]) or blocks[stop].kind not in ("plain", "date", "label")):
                break
            stop += 1
        run = blocks[index:stop]
        after = blocks[stop] if stop < len(blocks) else None
        first = run[0]
        if self.body and not self._begins(run, after):
            heading = first.kind in ("bracket", "emoji", "bar", "markdown") or (after is not None and len(run) < 3)
            if heading and first.kind in ("date", "label"):
                heading = False
            self.zone.add(first, Part.SUBHEAD if heading else Part.TEXT)
            return index + 1
        if first.kind in ("label", "date") and (after is None or after.kind not in ("dateline", "byline")) and (
            not first.gap or self.zone.headline is not None or ":" in first.text
        ):
            return self._text(index)
        self._new()
        zone = self.zone
        if zone.headline is not None:
            zone.add(first, Part.SUBHEAD)
            self.body = True
            return index + 1
        run = run[:3]
        main = self._main(run)
        for at, block in enumerate(run):
            zone.add(block, Part.HEADLINE if at == main else Part.KICKER)
        zone.headline = run[main]
        return index + len(run)

    def _main(self, run: list[Block]) -> int:
        if len(run) == 1:
            return 0
        if run[1].text.startswith("关于"):
            return 1
        halves = run[0].text.split(" ")
        if len(halves) == 2 and " " not in run[1].text and abs(len(halves[0]) - len(halves[1])) < 3 and not _SUB.match(run[1].text):
            return 1
        return 0

    def _begins(self, run: list[Block], after: Block | None) -> bool:
        """A new article begins with this run of short lines, after one that has a body."""
        if after is None:
            return False
        text = run[0].text
        if _ANNEX.match(text):
            return False
        if after.kind in ("dateline", "byline"):
            return run[0].kind != "label"
        if run[0].kind in ("label", "date"):
            return False
        if self.signed:
            return run[0].kind == "plain"
        if self.page:
            if run[0].kind in ("bar", "bracket", "plain"):
                return bool(_NOTICE.search(text)) or len(run) > 1 or run[0].kind != "plain" or self.blocks[0].kind != "x"
        return False
