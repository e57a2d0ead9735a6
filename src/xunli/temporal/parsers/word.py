"""Function words beside times: from, to, before, after, within, lists, brackets, and words that mean nothing here."""

import re

from xunli.temporal.parsers.form import Form
from xunli.temporal.token import Word, WordToken

WORDS: tuple[tuple[Word, str], ...] = (
    (Word.OR, r"\((?:含|包括|包含)[^()\n]{0,8}\)(?:之|以)?[前后内]|(?:及|或)(?:之|以)?[前后](?!台|期|续|来)"),
    (Word.INCLUDED, r"\((?:含|包括|包含)[^()\n]{0,8}\)"),
    (Word.BETWEEN, r"(?:之间|期间|间)(?!隔|接|断|歇|谍|或)"),
    (Word.BEFORE, r"(?:之前|以前|前(?!后|来|往|台|期|三|两|几|者|面|言|提|身|进(?![入场行站校馆])|景|沿|方|列|任|款|端|线|夕|人|辈|途|锋|门|海|湾))"),
    (Word.WITHIN, r"(?:之内|以内|内(?!容|部|外|地|科|存|涵|务|政|蒙|场|页|设))"),
    (Word.SINCE, r"(?:以来|起?至今|迄今|到现在|到今天|到目前(?:为止)?)"),
    (Word.AFTER, r"(?:之后|以后|过后|往后|后(?!天|日|来|勤|台|续|门|备|面|方|期|者|果|半|卫|座|代|生|辈|援|悔|盾|人|三|两|[一二四五六七八九十]))"),
    (Word.UNTIL, r"(?:为止|结束(?!后|时|前|以后|之后|当|的)|止(?!步|付|损|痛|咳|血)|截止(?![时日期到至于为:\d一二三四五六七八九十本今明下当])|收止)"),
    (Word.BY, r"(?:截至到?|截止(?:到|至|时间为?|日期为?|于)?|不晚于|不迟于|最迟(?:不超过|应?于)?|最晚(?:应?于)?|直到|直至|(?<!不)早于)"),
    (Word.EXTENDED, r"(?:延至|延长至|延长到)"),
    (Word.MOVED, r"(?:提前|推迟|推后|顺延|延后|延迟|调整|改|变更|更改|变|调)(?:到|至)"),
    (Word.ONWARD, r"(?:起(?!来|诉|草|床|点|源|步|到了|伏|止|初|飞|降|重|立|哄|因|义|用|跑|身|火|价|拍|至)|开始|始(?=[,，。；]|$))"),
    (Word.FROM, r"(?:不早于|自从|从(?!事|业|严|此|而|来|属|教|军|政|容)|自(?!己|行|动|然|主|助|愿|由|学|考|身|治|家|费|驾|拍|来|古|习|带|觉|负|始|闭|修|编|查))"),
    (Word.TO, r"(?:起?至(?!今|少|多|于|上(?!午)|亲|关)|到(?!达|位|场|期|来|底|处|岗|此|会|校|账|手|访|货|家|站|了|时|现)|-{1,8}|(?<!~)~(?!~)|—)"),
    (Word.ABOUT, r"(?:左右|前后|上下|许|大约|大概|约|近(?=\d)|差不多)"),
    (Word.LIST, r"[、,，;；/]|和(?!平|谐|解|气|睦|风|田|县|美)|及(?!格|时|早)|与(?!会|此)|或(?!者|许)|以及|并|暨"),
    (Word.OPEN, r"[(\[【〔]"),
    (Word.CLOSE, r"[)\]】〕]"),
    (Word.BREAK, r"\n|公元前[\d一二三四五六七八九十百千]+年"),
    (Word.GLUE, r"[ \t的之·:]|T(?=\d)|(?<=[上下]午)为(?=\d)"),
)  # fmt: skip


def _form(word: Word, pattern: str) -> Form:
    def build(match: re.Match[str]) -> WordToken:
        return WordToken(*match.span(), word.value, word)

    return Form(f"word_{word.value}", pattern, build)


FORMS = tuple(_form(word, pattern) for word, pattern in WORDS)
