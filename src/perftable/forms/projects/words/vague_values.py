"""Values that are words: which measure nothing, and which stand for a number, a time, a standard.

The data is `vague_values.tsv`: a word, its group, and what it says. `word` measures nothing; `grade`
is one step of a scale that must stand somewhere; `period` fixes a time, `number` is one in words,
`standard` names a class of a standard or a whole scale, and `left` is what nobody filled in. What
is not listed is taken apart; what stays unknown says nothing here.
"""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from perftable.model.lazy import lazy_pattern
from perftable.rules.words.wishes import is_bare_wish

_DATA = Path(__file__).with_name("vague_values.tsv")
_LONGEST = 60

Group = Literal[
    "wish", "degree", "state", "compliance", "time", "presence", "result", "scale", "deferral"
]
Says = Literal["word", "grade", "period", "number", "standard", "left"]


class ValueWord(NamedTuple):
    """What a value in words says, and of which group the word is."""

    group: Group
    says: Says


_PARTS = lazy_pattern(r"[、,;/。.!]+|并且|而且|且|并(?!网|列|联)")
_LEAD = lazy_pattern(r"^(?:力争|争取|确保|保证|做到|实现|达到|基本|达)+")
_HOW = (
    "不断|稳步|持续|逐步|逐年|有所|明显|显著|大幅度?|有效|进一步|切实|全面|得到|较上年度?|较去年|比上年|同比|积极|充分|"
    "更加|日益|极大|较大|一定|基本|较为?|进一步得到|有力|大力|稳定|平稳|长期"
)
_VERBS = (
    "提高|提升|改善|增强|加强|增加|增长|促进|推动|推进|带动|优化|完善|巩固|深化|扩大|丰富|减少|降低|下降|缓解|减轻|遏制|缩短|保障|"
    "控制|发挥|落实|转变|好转|维护|保持|发展|改观|规范|健全|提振|上升|缩小|简化|强化|防范|拓展|夯实|加大|向好|改进"
)
_WISH = lazy_pattern(
    rf"(?:{_HOW})+(?:地|的)?(?:{_VERBS})(?:了|.{{0,24}})|.{{1,24}}(?:{_HOW})+(?:{_VERBS})"
)
_COMPLIANCE = lazy_pattern(
    r"(?:.{1,10}(?=符合|达到|满足))?(?:符合|达到|满足|按照?|依照|严格按照?|严格|遵守|遵循|参照|执行)(?!(?:月|季|年|周|日|天|学期|期|时|旬)).{0,28}"
    r"(?:要求|规定|标准|规范|制度|合同|约定|政策|文件|计划|需要|需求|方案|执行|预期|目标)(?:执行|完成|发放|实施|开展)?"
    r"|(?:不超过?|不突破|控制在|不高于|未超过?|低于).{0,8}(?:预算|概算|批复|投资).{0,6}"
)
_DONE_WITH = lazy_pattern(
    r"(?:已经?|全面|顺利|圆满|全部|基本|如数|高质量|高标准|严格)*(?:完成|落实|实施|开展|建成|到位|投入使用|执行|推进)"
    r"(?:任务|工作|目标|到位|完毕|各项.{0,4}|全部.{0,4}|年度.{0,4})?"
)
_DEFERRAL = lazy_pattern(
    r"(?:根据|视|依据|按照?)[^\d]{0,8}(?:实际|情况|需要|需求)(?:而定|情况|发生|确定)*|据实.{0,4}"
)
_STANDARD = lazy_pattern(
    r"GB|国标|行标|省标|《|[A-Za-z]{2,}|[ⅠⅡⅢⅣⅤ]|[一二三四五特甲乙丙]级|[一二三四五]星"
)
_TIMED = lazy_pattern(
    r"[\d一二两三四五六七八九十半](?:个)?(?:工作日|天|日|月|小时|年|周|季|分钟|刻)|[年月季周旬](?:底|末|初|内|终)|[当次本][天日月周年]|"
    r"[每按][天日月周季年旬]|全年|全月|学期|暑假|寒假|假期|汛期|节前|春季|夏季|秋季|冬季|当场|即时|第一时间|同步"
)
"""A time in words, however it is counted: no deadline is missing."""
_IN_TIME = (
    "及时|按时|按期|如期|准时|适时|尽快|尽早|按进度|长期|持续|永久|长效|常态化?|"
    r"按?(?:照)?(?:项目|合同|规定|要求|方案|序时|工程|施工|实施|工作|约定|计划|既定|预定|的){0,4}"
    r"(?:进度|时间|时限|期限|工期|计划|节点)(?:要求|节点|安排)?|"
    r"在?(?:规定|约定|计划|要求|合同|项目)(?:的|完成)*(?:时间|时限|期限|工期)(?:之?内|前)?"
)
_DONE = (
    "足额|完成|发放|拨付|支付|到位|办理|办结|开展|实施|推进|竣工|完工|交付|验收|采购|供应|上报|报送|下达|兑付|兑现|处理|处置|维修|"
    "更新|响应|坚持|全部|项目|工程|任务|各项|工作|资金|建设|履行|执行|交货|供货|安装|配送|保障|按质|按量|保质|保量|内|前|有效|地|的|并"
)
_TIME = lazy_pattern(
    rf"(?:全部|均|都|能够?|项目|{_DONE})*?(?:(?:{_IN_TIME})[地、]?){{1,4}}(?:{_DONE}){{0,8}}"
)


@lru_cache(maxsize=4096)
def value_word(text: str) -> ValueWord | None:
    """Return what a value in words says; None for words that are not known.

    >>> value_word("不断提高").group
    'wish'
    """
    plain = _plain(text)
    if not plain or len(plain) > _LONGEST or any(map(str.isdecimal, plain)):
        return None
    return _listed(plain) or _joined(plain) or _by_pattern(plain)


@lru_cache(maxsize=4096)
def is_vague_time(text: str) -> bool:
    """Whether a value says only that something is in time, and not when."""
    plain = _plain(text)
    if not plain or len(plain) > _LONGEST or _TIMED.search(plain):
        return False
    parts = [part for part in _PARTS.split(plain) if part]
    words = [_words().get(part) for part in parts]
    timely = [
        (word is not None and word.group == "time" and word.says == "word")
        or _TIME.fullmatch(part) is not None
        for word, part in zip(words, parts, strict=True)
    ]
    others = [w is not None and w.says in ("word", "number") for w in words]
    return any(timely) and all(a or b for a, b in zip(timely, others, strict=True))


def _plain(text: str) -> str:
    plain = "".join(unicodedata.normalize("NFKC", text[: 2 * _LONGEST]).split())
    return plain.strip("。.;,、!()\"'“”‘’=≥≤<>:")


def _listed(plain: str) -> ValueWord | None:
    words = _words()
    return words.get(plain) or words.get(_LEAD.sub("", plain))


def _joined(plain: str) -> ValueWord | None:
    """规范、完整: several words, each of them known."""
    parts = [part for part in _PARTS.split(plain) if part]
    if len(parts) < 2:
        return None
    found = [_listed(part) or _by_pattern(part) for part in parts]
    known = [word for word in found if word is not None]
    if len(known) < len(parts):
        return None
    telling = [word for word in known if word.says in ("period", "number", "standard")]
    return telling[0] if telling else known[0]


def _by_pattern(plain: str) -> ValueWord | None:
    if _STANDARD.search(plain) or _TIMED.search(plain):
        return None
    if _DEFERRAL.fullmatch(plain):
        return ValueWord("deferral", "word")
    if _COMPLIANCE.fullmatch(plain) or _DONE_WITH.fullmatch(plain):
        return ValueWord("compliance", "word")
    rest = _LEAD.sub("", plain)
    if _WISH.fullmatch(rest) or is_bare_wish(rest):
        return ValueWord("wish", "word")
    if _TIME.fullmatch(plain):
        return ValueWord("time", "word")
    return _by_ending(plain)


def _by_ending(plain: str) -> ValueWord | None:
    """制度健全, 运行良好: a listed state or degree behind a few characters of what is so."""
    for length in (4, 3, 2):
        ending, head = plain[-length:], plain[:-length]
        word = _words().get(ending)
        if (
            word is not None
            and word.says in ("word", "grade")
            and word.group in ("state", "degree")
            and 1 < len(head) <= 12
        ):
            return word
    return None


@cache
def _words() -> dict[str, ValueWord]:
    lines = _DATA.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {
        unicodedata.normalize("NFKC", word): ValueWord(cast(Group, group), cast(Says, says))
        for word, group, says in rows
    }
