"""HTML pages: notices on government, school and newspaper sites, and WeChat articles."""

from xunli.reading.html.page import READER, document

__all__ = ["READER", "document"]
