"""The main content of a page: the containers that content systems are known for, and no more left out than is sure.

Where no container is known the whole page is kept but for what moves about the site. Where one is, what stands
around it is kept as long as it is short: the headline, the line of who and when, the attachments.
"""

import re
from dataclasses import dataclass

from xunli.reading.html.addresses import is_file
from xunli.reading.html.hidden import hide, moves_about
from xunli.reading.html.tree import Node, words

_KNOWN = words(
    # government: TRS, UCAP, Hanweb, and what their pages are named
    "trs_editor trs_ueditor trs_web ucapcontent pages_content view_content zoom zoomcon mainbody gknb_content"
    " article-content article_content articlecontent article-body article_body articlecon artcontent"
    " xxgk_content bt_content content_body con_text news_content newscontent news_con detail-content"
    # schools: Visual SiteBuilder, WebPlus
    " v_news_content wp_articlecontent vsb_content vsb_content_2 vsb_content_4 vsb_content_6 vsb_content_500"
    " vsb_content_501 wp_article"
    # newspapers: Founder
    " founder-content ozoom articlecontent1 article_text"
    # WeChat
    " js_content rich_media_content"
)
"""Values of id and class, and tags, in small letters."""
_BODY_TAGS = frozenset(("article", "main"))
_BODY_ROLES = frozenset(("main", "article"))
_LEAST_SHARE = 0.3
"""A container with less of the page than this is taken for something else."""
_AROUND, _AROUND_SHARE = 200, 0.3
"""So many characters may stand around the container, or such a share of its own."""
_AROUND_TITLE = 600
"""So many where the headline is among them."""
_MOVING = re.compile(
    r"(?:^|[\s_-])(?:nav|navs|navi|navbar|navigation|topnav|subnav|menu|menus|breadcrumbs?|crumbs?|dqwz|curpos|position|location|weizhi"
    r"|foot|footer|bottom|copyright|sidebar|side|aside|leftside|rightside|related|relate|xgxw|xgwj|recommend|tuijian|share|bdshare|bdsharebuttonbox"
    r"|toolbar|tools|pagination|pager|page_nav|prevnext|prev_next|prev|next|hot|rank|ranking|friendlinks?|flink|yqlj|links|login|loginbox|search"
    r"|searchbox|comments?|banner|qrcode|qr_code|ewm|erweima|header|top|topbar|head|logo|ad|ads|adbox|profile_card|reward|toolbar)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|topnav|subnav|breadcrumbs?|crumbs?|dqwz|foot|footer|copyright|sidebar|related|recommend|share|bdshare"
    r"|bdsharebuttonbox|pagination|pager|prevnext|prev_next|friendlinks?|flink|yqlj|loginbox|searchbox|qrcode|qr_code|ewm|erweima|rich_media_tool)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Of the names those that are never given to content."""
_UNCOUNTED = re.compile(r"[\s\d\[\]()（）.:/-]+")
"""Blanks, and the dates that stand in a list beside its links."""
_LISTS = words("ul ol dl div section table tbody tr td p center form map header span")
_LINKED = 0.7
_LINKED_NAMED = 0.4
_SHORT = 60
_LINKS = 3
_MOST = 0.5
"""What holds more of the page than this is not left out for its name or links."""
_LEGAL = re.compile(
    r"ICP备|ICP证|公网安备|版权所有|网站标识码|copyright|©|技术支持[：:]|主办单位[：:]|建议使用.{0,20}(?:分辨率|浏览器)",
    re.IGNORECASE,
)
_NEIGHBOUR = re.compile(r"\s*[<【\[]?\s?[上下前后]一?[篇条则页个]\s?(?:[:：>】\]]|$|新闻|文章|公告)")
_ASIDE_LENGTH = 400
_ASIDE_LINKED = 0.4


@dataclass(slots=True)
class _Measure:
    """How much an element shows, in characters that count."""

    characters: int = 0
    linked: int = 0
    """Of these in links to other pages; attachments do not count."""
    links: int = 0
    legal: bool = False
    neighbour: bool = False
    """It names the page before or after."""
    heading: bool = False


def content(root: Node) -> tuple[Node, int]:
    """The element that holds the content, and how many containers were known; what is no content in it is gone."""
    body = next((node for node in root.all(shown=True) if node.tag == "body"), root)
    measures = _measured(body)
    containers = _containers(body, measures)
    _prune(body, containers, measures)
    measures = _measured(body)
    total = measures[body].characters
    if not total:  # all the page has is what others have beside their content
        hide(root)
        return body, 0
    containers = [node for node in containers if node in measures]
    held = sum(measures[node].characters for node in containers)
    if not containers or held < _LEAST_SHARE * total:
        return body, 0
    return _with_surroundings(_common(containers), body, measures), len(containers)


def _measured(body: Node) -> dict[Node, _Measure]:
    """The measures of all that is shown."""
    nodes = [*body.all(shown=True)]
    measures = {node: _Measure() for node in nodes}
    for node in reversed(nodes):
        own = measures[node]
        own.heading = own.heading or (node.tag in ("h1", "h2"))
        for child in node.children:
            if isinstance(child, str):
                own.characters += len(_UNCOUNTED.sub("", child))
                own.legal = own.legal or _LEGAL.search(child) is not None
                own.neighbour = own.neighbour or _NEIGHBOUR.match(child) is not None
            elif not child.gone:
                inner = measures[child]
                own.characters += inner.characters
                own.linked += inner.linked
                own.links += inner.links
                own.legal = own.legal or inner.legal
                own.neighbour = own.neighbour or inner.neighbour
                own.heading = own.heading or inner.heading
        if node.tag == "a":
            moves = bool(node.attributes.get("href")) and not is_file(node.attributes["href"])
            own.linked, own.links = (own.characters, 1) if moves else (0, 0)
    return measures


def _names(node: Node) -> str:
    return f"{node.attributes.get('id', '')} {node.attributes.get('class', '')}".lower()


def _containers(body: Node, measures: dict[Node, _Measure]) -> list[Node]:
    """The outermost elements that are known to hold content."""
    for is_one in (_is_known, _is_body):
        found: list[Node] = []
        waiting = [body]
        while waiting:
            node = waiting.pop()
            if node.gone or moves_about(node):
                continue
            if node is not body and measures[node].characters and is_one(node):
                found.append(node)
            else:
                waiting.extend(reversed([*node.elements()]))
        if found:
            return found
    return []


def _is_known(node: Node) -> bool:
    return node.marked or node.tag in _KNOWN or not _KNOWN.isdisjoint(_names(node).split())


def _is_body(node: Node) -> bool:
    return (
        node.tag in _BODY_TAGS
        or node.attributes.get("role", "").lower() in _BODY_ROLES
        or node.attributes.get("itemprop", "").lower() == "articlebody"
    )


def _prune(body: Node, containers: list[Node], measures: dict[Node, _Measure]) -> None:
    """Mark as gone what moves about the site; lists of links only where much else is left."""
    inside = {*containers}
    around: set[Node] = set()
    for container in inside:
        for node in container.ancestors():
            if node in around:
                break
            around.add(node)
    total = measures[body].characters
    left = total
    lists: list[Node] = []
    waiting = [*body.elements()]
    while waiting:
        node = waiting.pop()
        if node.gone:
            continue
        own = measures[node]
        if node in inside:
            _prune_inside(node)
            continue
        if node not in around:
            if moves_about(node) or _is_named(node, own, total) or _is_aside(own, total):
                node.gone = True
                left -= own.characters
                continue
            if _is_list_of_links(node, own, total):
                lists.append(node)
                continue
        waiting.extend(node.elements())
    linked = sum(measures[node].characters for node in lists)
    if inside or linked < _MOST * left:
        for node in lists:
            node.gone = True


def _prune_inside(container: Node) -> None:
    for node in container.all(shown=True):
        if node is not container and node.tag in ("nav", "menu", "dialog"):
            node.gone = True


def _is_named(node: Node, own: _Measure, total: int) -> bool:
    """Whether its name says that it is no content, and what it holds does not speak against that."""
    names = _names(node)
    if names == " " or own.characters > _MOST * total:
        return False
    if own.heading and node.tag != "header":
        return False
    return _SURE.search(names) is not None or (
        _MOVING.search(names) is not None
        and (own.linked >= _LINKED_NAMED * own.characters and (own.links > 1 or own.characters < _SHORT))
    )


def _is_aside(own: _Measure, total: int) -> bool:
    """Whether it is a short piece of legal words or of links to the pages before and after."""
    if own.heading or own.characters > min(_ASIDE_LENGTH, _MOST * total):
        return False
    return own.legal or (own.neighbour and own.links > 0 and own.linked >= _ASIDE_LINKED * own.characters)


def _is_list_of_links(node: Node, own: _Measure, total: int) -> bool:
    return (
        node.tag in _LISTS
        and own.links >= _LINKS
        and own.linked >= _LINKED * own.characters
        and own.characters <= _MOST * total
    )


def _common(nodes: list[Node]) -> Node:
    """The innermost element that all of them stand in, or the only one; they are in the order of the page."""
    holding = {nodes[-1], *nodes[-1].ancestors()}
    return next(node for node in (nodes[0], *nodes[0].ancestors()) if node in holding)


def _with_surroundings(node: Node, body: Node, measures: dict[Node, _Measure]) -> Node:
    """The outermost element around the container that adds little to it."""
    own = measures[node].characters
    found = node
    for around in node.ancestors():
        measure = measures.get(around)
        if measure is None:
            break
        more = measure.characters - own
        headed = measure.heading and not measures[found].heading
        if more > max(_AROUND_TITLE if headed else _AROUND, _AROUND_SHARE * own):
            break
        found = around
        if around is body:
            break
    return found
