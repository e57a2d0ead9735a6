"""`xunli explain` as one web page: no script, nothing from elsewhere, the same bytes for the same input."""

from xunli.cli.report.limits import fitting
from xunli.cli.report.page import page

__all__ = ["fitting", "page"]
