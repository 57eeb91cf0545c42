"""The words of the form's header and what one of its cells says: for readers and for the parser.

A header cell is compared after compatibility normalisation, without spacing, punctuation and
anything in brackets, without a list number, a year, a footnote mark and a unit of money. Source:
the forms listed in the field's guides and seen in submissions.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from perftable.model.lazy import lazy_pattern
from perftable.model.scale import FORM_TIERS, TIERS

HEADERS: dict[str, frozenset[str]] = {
    "name": frozenset(
        "职责活动 职责工作活动 部门职责工作活动 部门职责活动 职责及活动 职责和活动 职责与活动 "
        "工作活动 职责活动名称 职责工作活动名称 部门职责及工作活动 部门职责与工作活动 "
        "部门职责 职责名称 活动名称 工作活动名称 职责或活动 职责及工作活动 职责和工作活动 "
        "职责与工作活动 部门职责和工作活动 单位职责活动 单位职责工作活动 部门单位职责活动 "
        "部门职责活动名称 部门职责工作活动名称 工作职责活动".split()
    ),
    "budget": frozenset(
        "年度预算数 预算数 预算金额 年度预算 预算 年度预算金额 本年预算数 年初预算数 预算资金 "
        "预算安排 年度预算安排 本年预算 当年预算数 当年预算 本年度预算数 本年度预算 年度预算额 "
        "预算额 预算数额 预算额度 年度预算额度 预算安排数 年度预算安排数 年度预算资金 资金预算 "
        "年度资金预算 部门预算数 年度部门预算数 预算总额 年度预算总额 本年预算金额 年初预算 "
        "预算资金数 预算安排金额 年度预算安排金额".split()
    ),
    "content": frozenset(
        "内容描述 工作内容 内容 活动内容 工作内容描述 职责内容 描述 职责活动描述 工作活动内容 "
        "活动描述 职责描述 主要内容 工作活动描述 活动内容描述 职责活动内容 职责活动内容描述".split()
    ),
    "goal": frozenset(
        "绩效目标 年度绩效目标 目标 工作目标 绩效目标描述 年度目标 绩效目标内容 预期绩效目标".split()
    ),
    "indicator": frozenset(
        "绩效指标 指标 指标名称 绩效指标名称 考核指标 评价指标 绩效评价指标 绩效考核指标 "
        "评价指标名称 考核指标名称 年度绩效指标".split()
    ),
    "excellent": frozenset("优 优秀 优等 优级 优档 特优 好 很好".split()),
    "good": frozenset("良 良好 良等 良级 良档 较好".split()),
    "fair": frozenset("中 中等 中级 中档 一般 合格 及格 达标".split()),
    "low": frozenset("低 低等 低档 较低 基本合格 基本达标".split()),
    "poor": frozenset("差 较差 差等 差级 差档 不合格 不及格 不达标".split()),
    "worst": frozenset("最差 极差 很差 劣".split()),
}

SCALE_GROUP = frozenset(
    "评价标准 绩效指标评价标准 指标评价标准 绩效评价标准 评分标准 评价等级 绩效标准 标准 指标标准 "
    "考核标准 评定标准 评价档次 评价等次 评分等级 评价标准等级 绩效指标标准".split()
)
"""A header cell over the tiers."""

CODE = frozenset("编码 代码 职责活动编码 职责编码 活动编码 功能编码 项目编码 职责活动代码".split())

BESIDE = frozenset(
    "序号 备注 说明 依据 评价标准确定依据 评价标准依据 标准依据 标准确定依据 指标依据 确定依据 "
    "责任单位 责任部门 责任科室 资金来源".split()
)
"""Columns that such tables may have besides, and that are not read."""

PUNCTUATION = lazy_pattern(
    r"[\[(【〔{<《][^\])】〕}>》]*[\])】〕}>》]|[、,，/\\\-－—–―·:：∶.。_|*#※;；“”\"']"
)
MAX_HEADING = 60
"""A longer cell heads no column."""

Heading = str

_ORDINALS = frozenset(
    f"{before}{number}{word}"
    for numbers in ("一二三四五六", "123456", "ABCDEF")
    for number in numbers
    for word in ("档", "等", *(("级",) if number.isascii() else ()))
    for before in ("", "第")
)
"""Tiers without a name of their own: how many there are tells which they are."""

_WORDS: dict[str, Heading] = {
    **dict.fromkeys(_ORDINALS, "fair"),
    **{word: column for column, words in HEADERS.items() for word in words},
    **dict.fromkeys(SCALE_GROUP, "group"),
    **dict.fromkeys(CODE, "code"),
    **dict.fromkeys(BESIDE, "beside"),
}
_YEAR = lazy_pattern(
    r"20\d\d年?度?(?=\D)|(?:\d\d|二[〇零○0][一二三四五六七八九〇零○\d]{2}|[x×X]{2,4})年度?(?=.)"
)
_BEGINS_YEAR = frozenset("二x×X")
_STATED_YEAR = lazy_pattern(r"(?<!\d)20\d\d(?!\d)")
_NUMBER = lazy_pattern(r"\d{1,2}(?=[^\d年])")
_MARK = lazy_pattern(r"(?<=[^\d])\d{1,2}$")
_MONEY = lazy_pattern(r"(?<=[^千万亿百十])(?:单位)?(?:为|均为)?(?:人民币)?(?:元|千元|万元|亿元)$")
_BRACKETS = frozenset("[](){}<>【】〔〕《》")
_NO_BRACKETS = str.maketrans(dict.fromkeys(_BRACKETS, ""))


@lru_cache(maxsize=4096)
def heading(text: str) -> Heading | None:
    """Return what a header cell says: the column it heads; None where that is no word of the form.

    "group" stands over the tiers, "code" heads codes, "beside" a column that is not read.
    """
    if not text or len(text) > MAX_HEADING:
        return None
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    found = _known(PUNCTUATION.sub("", plain))
    if found is None and not _BRACKETS.isdisjoint(plain):
        return _known(PUNCTUATION.sub("", plain.translate(_NO_BRACKETS)))
    return found


def _known(word: str) -> Heading | None:
    return _WORDS.get(word) or _WORDS.get(_bare(word))


def _bare(word: str) -> str:
    if word.isdecimal():
        return word
    if word[-1:] == "元" or word[-1:].isdecimal():
        word = _MARK.sub("", word)
        word = _MARK.sub("", _MONEY.sub("", word))
    if word[:1] in _BEGINS_YEAR or word[:1].isdecimal():
        for before in (_NUMBER, _YEAR):
            found = before.match(word)
            word = word[found.end() :] if found else word
    return word


_GROUP_LETTERS = "".join(frozenset("".join(SCALE_GROUP)) - frozenset("优良中低差"))

_BY_COUNT: dict[int, Sequence[str]] = {
    2: ("excellent", "poor"),
    3: ("excellent", "good", "poor"),
    4: FORM_TIERS,
    5: TIERS[:5],
    6: TIERS,
}


def tiers_of(named: Sequence[str]) -> Sequence[str]:
    """Return which tiers some neighbouring header cells are, given the tier each is named after.

    Words that say the same (较差, 差) or name no place (合格, 不合格; 一档, 二档) are told by their
    number, the best first. More than the model has are none.
    """
    if len(set(named)) == len(named) and not {"excellent", "good"}.isdisjoint(named):
        return named
    return _BY_COUNT.get(len(named), ())


@lru_cache(maxsize=512)
def tiers_in(text: str) -> Sequence[str]:
    """Return the tiers that one cell names over as many columns: 优良中低差, 评价标准（优、良、中、差）."""
    if len(text) > MAX_HEADING:
        return ()
    plain = "".join(unicodedata.normalize("NFKC", text).split()).translate(_NO_BRACKETS)
    letters = PUNCTUATION.sub("", plain).lstrip(_GROUP_LETTERS)
    named = [_WORDS.get(letter) for letter in letters]
    tiers = tuple(column for column in TIERS if column in named)
    return tiers if len(named) == len(tiers) > 1 else ()


def year_of(text: str) -> int:
    """Return the year that a header cell names, 0 where it names none."""
    found = _STATED_YEAR.search(unicodedata.normalize("NFKC", text))
    return int(found[0]) if found else 0
