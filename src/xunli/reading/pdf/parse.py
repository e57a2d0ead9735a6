"""The pages of a PDF file by pdfminer.six, each step counted. Imported only when a PDF file is read."""

import logging
import math
import unicodedata
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from pdfminer.cmapdb import UnicodeMap
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, list_value, resolve1, stream_value
from pdfminer.psparser import PSKeyword, PSLiteral
from pdfminer.utils import Matrix, PathSegment, Rect, apply_matrix_pt, decode_text

from xunli.reading.pdf.limits import MAX_OBJECTS, MAX_PAGES, ExcessError, Meter, Source
from xunli.reading.pdf.page import Glyph, Page, Rule
from xunli.reading.pdf.tounicode import to_unicode

logging.getLogger("pdfminer").addHandler(logging.NullHandler())
"""Without a handler its remarks on every oddity of a file would go to standard error."""

_CHUNK = 1 << 16
_MAX_LZW = 1 << 17
_MAX_COLUMNS = 1 << 16
_MAX_RULES = 20_000
_THIN = 3.0
"""A filled box that is not thicker is a line."""
_STRAIGHT = 0.5
_UPRIGHT = 0.2


def pages(data: bytes, meter: Meter) -> tuple[list[Page], str]:
    """The pages of the file and the title that it gives itself. Raises whatever is raised on the way."""
    objects = data.count(b" obj")
    if objects > MAX_OBJECTS:
        raise ExcessError(f"it has more than {MAX_OBJECTS:,} objects")
    document = PDFDocument(_Parser(Source(data, objects, meter), meter))
    device = _Device(meter)
    interpreter = _Interpreter(_Fonts(meter), device, meter)
    for number, page in enumerate(PDFPage.create_pages(document)):
        if number == MAX_PAGES:
            raise ExcessError(f"it has more than {MAX_PAGES} pages")
        interpreter.process_page(page)
        if meter.excess is not None:
            raise meter.excess
    return device.pages, _title(document)


def _title(document: PDFDocument) -> str:
    for info in document.info:
        title = resolve1(info.get("Title"))
        if isinstance(title, bytes):
            return decode_text(title)
    return ""


class _Parser(PDFParser):
    """Makes streams whose unpacking is counted."""

    def __init__(self, source: Source, meter: Meter) -> None:
        super().__init__(source)
        self._meter = meter

    def do_keyword(self, pos: int, token: PSKeyword) -> None:
        super().do_keyword(pos, token)
        if token is self.KEYWORD_STREAM and self.curstack:
            at, stream = self.curstack[-1]
            if type(stream) is PDFStream:
                counted = _Stream(stream.attrs, stream.rawdata or b"", stream.decipher)
                counted.meter = self._meter
                self.curstack[-1] = (at, counted)


class _Stream(PDFStream):
    """A stream that says how long it gets before it is unpacked."""

    meter: Meter

    def decode(self) -> None:
        data = self.rawdata or b""
        if self.decipher and self.objid is not None and self.genno is not None:
            data = self.decipher(self.objid, self.genno, data, self.attrs)
        for name, params in self.get_filters():
            self._expect(name, params, data)
            step = PDFStream({"Filter": name, "DecodeParms": params or {}}, data)
            data = step.get_data()
        self.meter.decode(len(data))
        self.data, self.rawdata = data, None

    def _expect(self, name: object, params: object, data: bytes) -> None:
        filtered = name.name if isinstance(name, PSLiteral) else ""
        if filtered in ("FlateDecode", "Fl"):
            self._inflate(data)
        elif filtered in ("LZWDecode", "LZW"):
            self.meter._hold(len(data) <= _MAX_LZW, f"an LZW stream has more than {_MAX_LZW >> 10} KB")
        elif filtered in ("RunLengthDecode", "RL"):
            self.meter.decode(64 * len(data))
        if isinstance(params, dict):
            for key in ("Columns", "Colors", "BitsPerComponent"):
                value = resolve1(params.get(key, 1))
                fits = isinstance(value, int) and 0 < value <= _MAX_COLUMNS
                self.meter._hold(fits, "a stream is packed in rows beyond all measure")

    def _inflate(self, data: bytes) -> None:
        """Count what unpacking gives, without keeping it."""
        unpack = zlib.decompressobj()
        try:
            while data and not unpack.eof:
                self.meter.decode(len(unpack.decompress(data, _CHUNK)))
                data = unpack.unconsumed_tail
        except zlib.error:
            return


class _Fonts(PDFResourceManager):
    """Fonts whose tables are of a length that a font can have."""

    def __init__(self, meter: Meter) -> None:
        super().__init__()
        self._meter = meter

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """A font; its file is never looked into, only what the document says of it."""
        safe = dict(spec)
        for key, numbers in (("W", 3), ("W2", 5)):
            if key in safe:
                self._meter.ranges(_widths(list_value(safe[key]), numbers))
        table = resolve1(safe.get("ToUnicode"))
        if isinstance(table, PDFStream):
            del safe["ToUnicode"]
        descriptor = resolve1(safe.get("FontDescriptor"))
        if isinstance(descriptor, dict):
            kept = {key: value for key, value in descriptor.items() if not key.startswith("FontFile")}
            safe["FontDescriptor"] = kept
        font = super().get_font(objid, safe)
        if isinstance(table, PDFStream):
            font.unicode_map = _UnicodeMap(to_unicode(table.get_data(), self._meter))  # type: ignore[attr-defined]
        return font


class _UnicodeMap(UnicodeMap):
    """Which characters the codes of a font are."""

    def __init__(self, characters: dict[int, str]) -> None:
        super().__init__()
        self.cid2unichr = characters


def _widths(values: Sequence[object], numbers: int) -> int:
    """How many entries a table of widths has when its ranges, each of so many numbers, are written out."""
    total, held = 0, list[float]()
    for value in map(resolve1, values):
        if isinstance(value, list):
            total += len(value)
            held = []
        elif isinstance(value, (int, float)):
            held.append(value)
            if len(held) == numbers:
                total += max(0, int(held[1] - held[0]))
                held = []
    return total


class _Interpreter(PDFPageInterpreter):
    """Carries out the instructions of a page, counted before they begin."""

    def __init__(self, fonts: PDFResourceManager, device: "_Device", meter: Meter) -> None:
        super().__init__(fonts, device)
        self._meter = meter

    def dup(self) -> "_Interpreter":
        return _Interpreter(self.rsrcmgr, cast("_Device", self.device), self._meter)

    def execute(self, streams: Sequence[object]) -> None:
        for stream in streams:
            self._meter.run(len(stream_value(stream).get_data()))
        super().execute(streams)


class _Device(PDFTextDevice):
    """Notes what is drawn."""

    def __init__(self, meter: Meter) -> None:
        super().__init__(cast("PDFResourceManager", None))
        self.pages: list[Page] = []
        self._meter = meter
        self._spaced = False

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        corners = [apply_matrix_pt(ctm, corner) for corner in (page.mediabox[:2], page.mediabox[2:])]
        (x0, y0), (x1, y1) = corners
        self.pages.append(Page(abs(x1 - x0), abs(y1 - y0)))
        self._meter.page_glyphs = 0

    def end_page(self, page: PDFPage) -> None:
        pass

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        pass

    def end_figure(self, name: str) -> None:
        pass

    def render_image(self, name: str, stream: PDFStream) -> None:
        self.pages[-1].pictures += 1

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        self._meter.glyph()
        advance = font.char_width(cid) * fontsize * scaling
        a, b, c, d, e, f = matrix
        page = self.pages[-1]
        if font.is_vertical() or abs(b) > _UPRIGHT * abs(a) or a <= 0:
            page.vertical += 1
            return advance
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = "\ufffd"
        text = _readable(text)
        if text.isspace():
            self._spaced = True
            return advance
        if not text or text == "\ufffd":
            page.unknown += 1
            text = "□"
        x, y, size = e + c * rise, page.height - f - d * rise, abs(fontsize) * math.hypot(c, d)
        width = advance * a
        if 0 <= x <= page.width and 0 <= y <= page.height and size > 0 and math.isfinite(width):
            page.glyphs.append(Glyph(text, x, x + max(width, 0.1 * size), y, size, self._spaced))
        self._spaced = False
        return advance

    def paint_path(
        self, gstate: PDFGraphicState, stroke: bool, fill: bool, evenodd: bool, path: Sequence[PathSegment]
    ) -> None:
        page = self.pages[-1]
        if len(page.rules) > _MAX_RULES or self.ctm is None:
            return
        for shape in _shapes(path):
            points = [apply_matrix_pt(self.ctm, point) for point in shape]
            xs, ys = [x for x, _ in points], [page.height - y for _, y in points]
            if max(xs) - min(xs) <= _THIN or max(ys) - min(ys) <= _THIN:
                page.rules.append(Rule(min(xs), min(ys), max(xs), max(ys)))
            elif stroke:
                page.rules += _straight(xs, ys)


def _shapes(path: Sequence[PathSegment]) -> Iterator[list[tuple[float, float]]]:
    """The corners of each closed or open figure; one with curves has none."""
    corners: list[tuple[float, float]] = []
    for step in path:
        kind, numbers = step[0], cast("tuple[Any, ...]", step[1:])
        if kind == "m":
            if len(corners) > 1:
                yield corners
            corners = [(numbers[0], numbers[1])]
        elif kind == "l" and corners:
            corners.append((numbers[0], numbers[1]))
        elif kind == "h" and corners:
            corners.append(corners[0])
        else:
            corners = []
    if len(corners) > 1:
        yield corners


def _straight(xs: list[float], ys: list[float]) -> Iterator[Rule]:
    for x0, y0, x1, y1 in zip(xs, ys, xs[1:], ys[1:], strict=False):
        if abs(x1 - x0) <= _STRAIGHT or abs(y1 - y0) <= _STRAIGHT:
            yield Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _readable(text: str) -> str:
    """Without controls; a radical that a font puts for its character is that character (⽉ is 月)."""
    if len(text) == 1 and (" " < text < "\x7f" or "\u4e00" <= text <= "\u9fff"):
        return text
    if any("\u2e80" <= char <= "\u2fdf" for char in text):
        text = unicodedata.normalize("NFKC", text)
    if any(unicodedata.category(char) in ("Co", "Cn", "Cs") for char in text):
        return "\ufffd"
    return "".join(char for char in text if char.isprintable() or char.isspace())
