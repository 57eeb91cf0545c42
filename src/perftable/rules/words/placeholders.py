"""Placeholders: what a form's template holds until somebody fills it in."""

import re
from functools import lru_cache

from perftable.model.lazy import lazy_pattern

_OPERATORS = "≥≤≧≦＞＜><﹥﹤"
_COUNTED = "[%％‰个次户亩件元吨篇]|公里|千米|万元|亿元|平方米|批次"
"""Units that nothing but a number stands before."""

_UNITS = (
    f"{_COUNTED}|[人名项家场天米期批台套座处条所份日月周年级株头只辆眼盏块例起宗册张]"
    "|立方米|公斤|小时|工作日|季度|分(?![布析子类])|课时|学时"
)
_UNIT = rf"(?:{_UNITS})(?!数)"
"""标准×人数 is a product."""

_CLOSED = r"(?=\s*(?:以上|以下|以内|之内|内|[，,。；;、且)）]|\Z))"
_NOT_VARIABLE = rf"(?<![\d%％][{_OPERATORS}])"
"""90%≤X is an interval."""

_VARIABLE = rf"[XxＸｘNnＮｎ][{_OPERATORS}]"
"""As in 90%≤x<95%, which is written in full."""

_NUMERAL = r"零一二三四五六七八九十百千万\d"
"""二○○七年 and 一〇〇 are numbers."""

_MARK = "XxＸｘNnＮｎ×✕╳*＊?？○〇◯□△_＿"
"""Each of them stands for a number behind an operator."""

_MARKS = (
    r"(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|[×✕╳]{2,}|(?<![%％*＊])[*＊]{2,}|某某",
    r"☆{2,}|□{2,}|△{2,}|◇{2,}|◎{2,}|●{2,}",
    r"(?<![星级★])(?<![星级店区][(（])★{2,}(?!★|级?(?:酒店|饭店|宾馆|民宿|景区|景点))",
    rf"(?<![{_NUMERAL}○〇◯])[○〇◯]{{2,}}(?![{_NUMERAL}○〇◯])",
    r"(?<![A-Za-z0-9_])_{2,}(?![A-Za-z])|_{3,}|_(?: _)+|＿{2,}|(?<![吗呢么?？])[?？]{2,}",
    rf"(?<![A-Za-z0-9])[XＸNＮ](?=\s?{_UNIT}){_NOT_VARIABLE}",
    r"(?<![A-Za-z0-9%％])[xｘ×](?=[%％‰])",
    rf"(?:(?<=完成)|(?<=达到)|(?<=培训)|(?<=新[建增修])|(?<=开展)|(?<=组织)|(?<=发放))[xｘnｎ×](?={_UNIT})",
    rf"(?<![^\s，,。；;、（({_OPERATORS}])[xｘnｎ×✕](?={_UNIT})",
    r"(?<!\d)20(?:\d?[XxＸｘ×*＊□○]{1,2}(?=\s?年)|[\s_＿]{1,4}(?=年))",
)
"""Marks that stand for a text, or for the number before a unit."""

_NUMBERS = (
    rf"(?<=[{_OPERATORS}]){_NOT_VARIABLE}\s?(?:[{_MARK}]|…+|\.{{3,}}|[-—－/／]{{1,4}})(?=\s?{_UNIT})",
    rf"(?<=[{_OPERATORS}]){_NOT_VARIABLE}\s?(?:[{_MARK}]|…+|\.{{3,}})(?=\s*[)）]?\Z)",
    rf"(?<=[{_OPERATORS}])\s?\d{{0,2}}[XxＸｘ×?？□○](?=\s?{_UNIT})",
    rf"(?<=[{_OPERATORS}])\s?\d{{0,2}}\.[XxＸｘ×*＊?？□○](?=\s?{_UNIT}|\Z)",
    rf"(?<=[{_OPERATORS}])\s?[(（【\[〔]\s*[)）】\]〕]",
    rf"(?:[{_OPERATORS}]|不低于|不少于|不超过|不高于|不大于|不小于|至少)\s*{_UNIT}{_CLOSED}",
    rf"(?:(?<=不[低少高大小]于)|(?<=不超过)|(?<=至少))\s?(?:[{_MARK}]|…+)(?=\s?{_UNIT})",
)
"""A mark, or nothing, for the number behind an operator."""

_BLANKS = (
    rf"[(（【\[〔]\s{{0,9}}[XxＸｘNnＮｎ×*＊?？○…_＿]?\s{{0,9}}[)）】\]〕](?=\s?(?:(?:{_COUNTED})(?!数)|{_UNIT}{_CLOSED}))",
    r"[【\[{<〈]\s*(?:请|此处|在此)?(?:填写|填入|填报|输入|录入|补充|插入|选择)[^】\]}>〉]{0,20}[】\]}>〉]",
    r"\{\{[^{}]{0,40}\}\}|\$\{[^{}]{0,40}\}",
)
"""Brackets that nothing stands in, or what the template tells the writer."""

_NOTES = (
    r"此处(?:填写|填入|录入|输入)|[单点]击(?:或点击)?(?:此处|以输入)|(?i:click (?:or tap )?here to enter)",
    r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A)",
    r"(?<![A-Za-z])(?:TBD|TBA|TODO)(?![A-Za-z])",
    r"(?<![等期看接招优对款有亏虐])待定(?![位期向额价岗编级点制性量论])",
    r"年[\s_＿]+月(?=[\s_＿]*日|底|末|初|前|中旬|\Z)|月[\s_＿]+日(?![均常产程])",
)

_INSIDE = tuple(
    (lazy_pattern(sign), lazy_pattern("|".join(patterns)))
    for sign, patterns in (
        (rf"(?!{_VARIABLE})[{_MARK}★☆◇◎●某]|20\s", _MARKS),
        (
            rf"[{_OPERATORS}]\s*+(?:\d{{1,2}}(?![\d%％‰])|(?!\d|{_VARIABLE}))"
            r"|(?:不[低少高大小]于|不超过|至少)\s*+(?!\d)",
            _NUMBERS,
        ),
        (r"[(（【\[〔{〈]|<\s*+(?!\d)", _BLANKS),
        (r"此处|[单点]击|[Cc]lick|#|T[BO]|待定|年[\s_＿]|月[\s_＿]", _NOTES),
    )
)
"""Each with what one of its patterns needs: most texts have none of it."""

_WORDS = (
    "待填|待填写|待填报|待补|待补充|待完善|待确定|待确认|待核实|待明确|待细化|待定|待议|未定|未填|未填写"
    "|尚未确定|暂未确定|暂缺|暂无|略|从略|内容略|同上|同前|同左|下同|另附|附后|另定|另报|另行通知|另行确定"
    "|示例|示例文本|示例文字|示例内容|示例数据|样例|样例文本|测试文本|测试文字|测试内容"
    "|选择一项|空|空白|示范文本|tbd|tba|todo|test|null|none|nan|undefined|[?？]|。{2,}"
)
_FIELDS = "具体|相关|本|绩效|年度|职责|活动|指标|目标|内容|名称|描述|数值|数字|文本|文字|金额|标准|说明|情况|此处|处"
_SEE = (
    "附件|附表|附后|附录|方案|实施方案|工作方案|正文|上文|下文|备注|说明|清单|明细表?|相关文件|文件"
)
_WHOLE = lazy_pattern(
    r"[(（\[【〔<]?\s*(?:"
    rf"{_WORDS}"
    rf"|(?:请|此处|在此)(?:填写|填入|填报|输入|录入|补充|选择)(?:{_FIELDS})*|(?:填写|填入|输入)(?:{_FIELDS})*"
    rf"|详?见(?:{_SEE})[\d０-９一二三四五六七八九十、,，和及-]{{0,8}}(?:《[^》]{{1,30}}》)?"
    r"|(?:示例|样例|填写示例|填报示例)[:：].{0,40}"
    r"|(?<=[【\[])[^】\]\d]{0,8}(?:目标|指标|内容|名称|描述|标准|数值|金额|预算)"
    r")\s*[)）\]】〕>]?[。.…：:]*|[(（【\[〔]\s*[)）】\]〕]",
    re.IGNORECASE,
)
_LONGEST = 50
"""A longer text is none of `_WHOLE`."""

_FIRST = frozenset("?？请此在填输详见(（[【〔").union(word[0] for word in _WORDS.split("|"))
"""What one of `_WHOLE` begins with in small letters, after spaces and a `<`."""

_UNIT_ALONE = lazy_pattern(rf"(?:{_COUNTED})(?:以上|以下|以内)?")


_SIGNING = lazy_pattern(
    r"(?:签[字名章]|盖章|公章|(?:填[报表]|制表|审核|经办|联系|负责)人|电话|日期)\s*[)）]?\s*[:：]"
    r"|[(（](?:签[字名章]|盖章|公章)[)）]|\A\s*(?:20\d\d)?[\s_＿]*年[\s_＿]+月[\s_＿]+日\s*\Z"
)
_BLANK = lazy_pattern(r"[\s_＿年月日()（）]+")


def is_to_be_signed(text: str, blank: tuple[int, int]) -> bool:
    """Whether a line of a section is one on which paper is signed, and its `blank` is for that."""
    return _SIGNING.search(text) is not None and _BLANK.fullmatch(text, *blank) is not None


@lru_cache(maxsize=8192)
def find_placeholder(text: str, standard: bool = False) -> tuple[int, int] | None:
    """Return where a placeholder stands in `text`, None where none does.

    Of a `standard` (a tier's) a unit alone is one: its number was never filled in.
    """
    match = None
    for sign, patterns in _INSIDE:
        if match is None and sign.search(text):
            match = patterns.search(text)
    if match is None and len(text) <= _LONGEST:
        if text.lstrip().removeprefix("<").lstrip()[:1].lower() in _FIRST:
            match = _WHOLE.fullmatch(text)
        if match is None and standard:
            match = _UNIT_ALONE.fullmatch(text)
    return match.span() if match else None
