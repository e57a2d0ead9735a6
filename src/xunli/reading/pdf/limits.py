"""What a PDF file may cost: how far it is followed before it is refused.

All but the last are counted rather than timed, so that a file is read or refused alike on every machine.
"""

import io
import time

MAX_PAGES = 200
MAX_OBJECTS = 200_000
MAX_DECODED = 96 * 2**20
"""Bytes that all streams together may have when they are unpacked; pictures are never unpacked."""
MAX_CONTENT = 24 * 2**20
"""Bytes of drawing instructions that are carried out; a form counts each time it is drawn."""
MAX_GLYPHS = 500_000
MAX_PAGE_GLYPHS = 60_000
MAX_RANGE = 200_000
"""Entries of a table of a font: its widths, its characters."""
MAX_SECONDS = 60.0
"""For what the counts do not foresee. On a slow machine 500,000 characters take about half of it."""

_CALL = 1000
"""What drawing a form costs besides its length, in bytes of instructions."""


class ExcessError(Exception):
    """The file goes beyond a limit; the message says which in a few words."""


class Meter:
    """Counts what one file has cost so far."""

    def __init__(self) -> None:
        self.decoded = self.content = self.glyphs = self.page_glyphs = 0
        self.excess: ExcessError | None = None
        self._until = time.monotonic() + MAX_SECONDS

    def decode(self, length: int) -> None:
        """So many bytes came out of a stream."""
        self.decoded += length
        self._hold(self.decoded <= MAX_DECODED, f"its streams unpack to more than {MAX_DECODED >> 20} MB")

    def run(self, length: int) -> None:
        """So many bytes of instructions are to be carried out."""
        self.content += length + _CALL
        self._hold(self.content <= MAX_CONTENT, f"it has more than {MAX_CONTENT >> 20} MB of instructions")
        self.tick()

    def glyph(self) -> None:
        """A character was drawn."""
        self.glyphs += 1
        self.page_glyphs += 1
        self._hold(self.glyphs <= MAX_GLYPHS, f"it has more than {MAX_GLYPHS:,} characters")
        self._hold(
            self.page_glyphs <= MAX_PAGE_GLYPHS, f"a page has more than {MAX_PAGE_GLYPHS:,} characters"
        )
        if not self.glyphs % 1000:
            self.tick()

    def ranges(self, length: int) -> None:
        """A table of a font has so many entries."""
        self._hold(0 <= length <= MAX_RANGE, f"a table of a font has more than {MAX_RANGE:,} entries")

    def tick(self) -> None:
        """Look at the clock."""
        self._hold(time.monotonic() <= self._until, f"reading it takes more than {MAX_SECONDS:.0f} seconds")

    def _hold(self, fits: bool, words: str) -> None:
        # Kept as well as raised: a library may catch whatever is raised and go on.
        if not fits:
            self.excess = self.excess or ExcessError(words)
        if self.excess is not None:
            raise self.excess


class Source(io.BytesIO):
    """The bytes of the file; what goes over them again and again is stopped."""

    def __init__(self, data: bytes, objects: int, meter: Meter) -> None:
        super().__init__(data)
        self._left = 8 * len(data) + 8192 * objects + 2**22
        self._meter = meter

    def read(self, size: int | None = -1, /) -> bytes:
        """Read on; counts what is read."""
        data = super().read(size)
        self._left -= len(data) + 64
        self._meter._hold(self._left > 0, "its parts refer to each other without end")
        self._meter.tick()
        return data
