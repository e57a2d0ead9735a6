"""The texts of the corpus as pages of sites: a government's, a school's, a newspaper's, an article of WeChat."""

import re
from html import escape

_TABLE = re.compile(r"(?:^[^\n]*\t[^\n]*\n?)+", re.MULTILINE)
_BARS = re.compile(r"(?:^\|[^\n]*\n?){2,}", re.MULTILINE)
_MENU = ("首页", "机构概况", "新闻动态", "政务公开", "办事服务", "互动交流", "专题专栏", "下载中心")
_OTHERS = (
    ("关于做好2019年度档案移交工作的通知", "2019-12-03"),
    ("2018年9月1日起启用新版办事指南", "2018-08-27"),
    ("关于5月8日系统维护的公告", "2019-05-06"),
    ("我市召开一季度工作例会", "2019-04-11"),
)
"""Of other days, so that any that reaches the text shows."""
AROUND = (*_MENU, *(title for title, _ in _OTHERS), "分享到", "上一条", "2019年1月1日", "2019年1月2日")
"""What stands around the text on the pages."""


def parts(text: str) -> list[str | list[list[str]]]:
    """The paragraphs of a text, whose lines belong together, and its tables as rows of cells."""
    found: list[str | list[list[str]]] = []
    for group in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").strip("\n")):
        position = 0
        for match in (*_TABLE.finditer(group), *_BARS.finditer(group)):
            if before := group[position : match.start()].strip("\n"):
                found.append(before)
            found.append([_cells(line) for line in match[0].strip("\n").split("\n") if not _is_ruled(line)])
            position = match.end()
        if rest := group[position:].strip("\n"):
            found.append(rest)
    return found


def _cells(line: str) -> list[str]:
    if "\t" in line:
        return line.split("\t")
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _is_ruled(line: str) -> bool:
    return re.fullmatch(r"[|:+\- ]+", line) is not None


def _table(rows: list[list[str]], cell: str = "{}", attributes: str = "") -> str:
    width = max(map(len, rows))
    lines = (
        "<tr>"
        + "".join(f"<td>{cell.format(escape(one.strip()))}</td>" for one in row + [""] * (width - len(row)))
        + "</tr>"
        for row in rows
    )
    return f"<table {attributes}>\n<tbody>" + "\n".join(lines) + "</tbody>\n</table>"


def _menu() -> str:
    return "".join(
        f'<li><a href="/col/{number}/index.html">{name}</a></li>' for number, name in enumerate(_MENU)
    )


def _others() -> str:
    return "".join(
        f'<li><a href="./t{day}.html">{title}</a><span>{day}</span></li>' for title, day in _OTHERS
    )


def government(text: str) -> str:
    """Every line a paragraph of TRS's editor, indented by two wide blanks."""
    title, *rest = parts(text)
    body = []
    for part in (title, *rest):
        if isinstance(part, list):
            body.append(_table(part, "<p class=MsoNormal><span>{}</span></p>", 'border="1" cellspacing="0"'))
        else:
            lines = "<br/>\n".join(f"　　{escape(line.strip())}" for line in part.split("\n"))
            body.append(f'<p style="text-align: justify;"><span style="font-family:仿宋">{lines}</span></p>')
    joined = "\n".join(body)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>通知公告_澜江市人民政府</title>
<style type="text/css">.TRS_Editor P{{line-height:2em;}}</style>
<script>var updated = "2019-01-01";</script></head>
<body><div class="header"><a href="/"><img src="logo.png" alt="澜江市人民政府"></a></div>
<ul class="nav">{_menu()}</ul>
<div class="crumbs">您现在的位置：<a href="/">首页</a> &gt; <a href="../">通知公告</a></div>
<div class="main"><div class="article">
<div id="zoom" class="TRS_Editor">{joined}</div>
<div class="share">分享到：<a href="javascript:;">微信</a><a href="javascript:;">微博</a></div></div>
<div class="right"><h3>最新公告</h3><ul>{_others()}</ul></div></div>
<div class="bottom"><p>版权所有：澜江市人民政府　网站标识码：0000000001</p><p>最后更新：2019年1月1日</p></div>
</body></html>"""


def school(text: str) -> str:
    """A page laid out in tables, its text in lines that break."""
    body = []
    for part in parts(text):
        if isinstance(part, list):
            body.append(_table(part, attributes='class="et2"'))
        else:
            lines = "<br>".join(escape(line).replace("  ", "&nbsp;&nbsp;") for line in part.split("\n"))
            body.append(f"<div>{lines}</div><div><br></div>")
    joined = "\n".join(body)
    return f"""<HTML><HEAD><TITLE>东源大学研究生院</TITLE>
<META content="text/html; charset=gb2312" http-equiv=Content-Type>
<META Name="keywords" Content="东源大学,通知"></HEAD><BODY onload="load()">
<table width=1000 align=center><tr><td><table class=menu><tr>{_menu().replace("li>", "td>")}</tr></table></td></tr>
<tr><td width=220 valign=top><ul class="list">{_others()}</ul></td></tr>
<tr><td valign=top><FORM name=_newscontent_fromname>
<div class="v_news_content">
{joined}
</div>
<div style="display:none">已有<span>2019年1月1日</span>起</div></FORM>
<p>上一条：<a href="1.htm">关于做好2019年度档案移交工作的通知</a>
下一条：<a href="2.htm">关于5月8日系统维护的公告</a></p></td></tr></table>
<div class=foot><noscript>请于2019年1月2日前打开脚本</noscript>Copyright © 2019 东源大学</div></BODY></HTML>"""


def newspaper(text: str) -> str:
    """The page of an electronic paper: the edition's titles beside the text, each paragraph indented."""
    body = []
    for part in parts(text):
        if isinstance(part, list):
            body.append(_table(part, "&nbsp;{}"))
        else:
            body.append(
                "<P>&nbsp; &nbsp; " + "<BR>\n".join(escape(line) for line in part.split("\n")) + "</P>"
            )
    joined = "\n".join(body)
    return f"""<html><head><meta charset="utf-8"><title>数字报</title></head><body>
<div class="layout"><div class="left"><map name="pagepicmap"><area coords="1,2,3,4" href="c1.html"></map>
<div class="title-list"><ul>{_others()}</ul></div></div>
<div class="detail-art"><div id="ozoom" class="content">
<founder-content><!--enpcontent-->{joined}<!--/enpcontent--></founder-content></div></div>
<div class="copyright">本报数字报版权所有 2019年1月1日</div></div></body></html>"""


STYLES = {"government": government, "school": school, "newspaper": newspaper}
