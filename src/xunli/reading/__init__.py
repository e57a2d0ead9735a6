"""Files, bytes and pages to documents."""

from xunli.reading.encoding import decode
from xunli.reading.files import STDIN, read, read_all, sources

__all__ = ["STDIN", "decode", "read", "read_all", "sources"]
