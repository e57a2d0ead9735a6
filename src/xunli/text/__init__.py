"""From the characters of a page to articles and sentences with scopes."""

from xunli.text.flow import Flow, flow
from xunli.text.fold import fold
from xunli.text.pages import articles
from xunli.text.publication import publication, reference

__all__ = ["Flow", "articles", "flow", "fold", "publication", "reference"]
