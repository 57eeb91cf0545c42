"""Words of the block of funds: what a line is, what a column holds."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from perftable.forms.projects.words.normal import bare, label
from perftable.model.lazy import lazy_pattern

FundRole = Literal["total", "fiscal", "carried", "other", "central", "local", "own", "bond", "part"]

BLOCK = lazy_pattern(
    r"(?:项目|年度|预算|部门|专项|整体|总体|部门总体|本年度?|部门整体)*(?:资金|预算|收支)(?:总体|投入|执行|来源|构成|安排|申请|支出|完成|使用|分配|情况|金额)*"
    r"|年度(?:部门)?(?:整体)?(?:预算|资金)(?:申请|执行)?(?:情况)?|(?:收入|支出)构成|按(?:收入|支出|资金)(?:性质|来源|用途)分?"
    r"|项目(?:预算|支出)(?:成本)?构成|年度预算申请|资金来源(?:及)?(?:构成)?|项目(?:总)?投资(?:情况)?|预算执行情况|项目资金执行情况|预算规模(?:及资金用途)?"
)
"""The label that is merged over the whole block."""

_TOTAL = lazy_pattern(
    r"(?:项目|年度|本年度?|专项|部门|预算|全年|当年|实施期|中长期|中期|长期)*(?:财政)?(?:资金|预算|收入|支出|投资|经费|金额)*(?:申请)?(?:总额|总计|合计|金额|额度|总数|总预算|总投资|总和)"
    r"|(?:项目|年度)*(?:总预算|总投资)|总额|合计|总计|资金金额|资金额度|年度金额|总金额|部门整体支出预算|整体支出预算|年度资金"
)
_ROLES: tuple[tuple[FundRole, re.Pattern[str]], ...] = (
    ("carried", lazy_pattern(r"上年|结转|结余|以前年度")),
    ("bond", lazy_pattern(r"债券|债务")),
    ("central", lazy_pattern(r"中央|国家(?:级)?(?:补助|资金|投资)")),
    ("part", lazy_pattern(r"一般公共预算|政府性基金|国有资本|社(?:会)?保(?:险|障)?基金|财政专户|纳入专户|非税|上级|预算内|基本支出|项目支出|基本运转|人员(?:类|经费)|公用经费")),
    ("local", lazy_pattern(r"地方|省级|市级|县级|区级|自治区|盟市|旗县|市州|镇级|乡镇|州级|本级|市县|县区|省财政|市财政|县财政|区财政|省补助|地市")),
    ("fiscal", lazy_pattern(r"财政(?:性)?(?:拨款|资金|补助|投入|安排|预算)|财拨|财政$")),
    ("own", lazy_pattern(r"自有|自筹|单位资金|事业(?:单位)?(?:收入|经营)|经营(?:性)?收入|单位自|自收")),
    ("other", lazy_pattern(r"其他|其它|社会资金|银行贷款|贷款")),
)  # fmt: skip
_OF_YEAR = lazy_pattern(r"^20\d\d年度?")
SUBTOTAL = lazy_pattern(r"小计|合计|计")
WHICH = lazy_pattern(r"其\s*中\s*[:：]?")
USES = lazy_pattern(r"基本支出|项目支出|人员经费|公用经费|基本运转")
"""Parts of a department's money by use; all others are by source."""
PUBLIC = lazy_pattern(r"一般公共预算|政府性基金|国有资本|社(?:会)?保(?:险|障)?基金")
"""What the fiscal funds consist of."""

COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("rate_score", lazy_pattern(r"执行率得分|得分")),
    ("rate_weight", lazy_pattern(r"执行率(?:权重|分值)|分值|权重")),
    ("rate", lazy_pattern(r".{0,4}执行率.{0,8}|完成率")),
    ("share", lazy_pattern(r"占比|比例|比重")),
    ("reason", lazy_pattern(r"原因.{0,8}|偏差原因.{0,10}|未完成原因.{0,12}|未执行原因|备注|说明")),
    ("executed", lazy_pattern(r"(?:全年|全年度|年度|预算|实际|本年|资金|财政)*(?:执行|支出|使用|到位)(?:数|金额|额|情况|资金)?")),
    ("half", lazy_pattern(r"半年.{0,10}")),
    ("adjusted", lazy_pattern(r"调整数|调增.{0,6}")),
    ("budget", lazy_pattern(r"(?:全年|调整后|调整|全年度|全年调整|年度调整)+(?:的)?预算(?:数|金额|总额)?|年度预算(?:数|金额)?|预算数(?:额)?|预算金额|预算安排数?")),
    ("initial", lazy_pattern(r"(?:年初|期初|初始)(?:设定)?(?:部门)?预算(?:数|金额|安排)?(?:数)?")),
    ("previous", lazy_pattern(r"(?:上年度?|前年|近两年|20\d\d年度?)(?:预算|决算|执行|实际|收支|支出|安排).{0,8}")),
    ("year", lazy_pattern(r"全程?预算数|当年(?:金额|预算)|本年度?(?:申请)?金额|金额|申请金额|资金(?:金)?额|本年预算")),
)  # fmt: skip
"""Header words over columns of money, and of what stands beside it."""

MONEY = frozenset(("executed", "half", "adjusted", "budget", "initial", "previous", "year"))


class FundLabel(NamedTuple):
    """A fund line's label: its role, whether 其中 stands before it, and its number (（一）, 1、)."""

    role: FundRole
    word: str
    which: bool = False
    number: str = ""
    known: bool = True


@lru_cache(maxsize=4096)
def fund_label(text: str) -> FundLabel | None:
    """Return what a fund line's label says, None where it is no label of money."""
    read = label(text)
    word, which = read.full, False
    if match := WHICH.match(word):
        word, which = label(word[match.end() :]).full, True
    plain = _OF_YEAR.sub("年度", bare(word))
    if not word:
        return FundLabel("part", read.word, True) if which else None
    if _TOTAL.fullmatch(plain) and not which:
        return FundLabel("total", word, which, read.number)
    role = next((role for role, pattern in _ROLES if pattern.search(plain)), None)
    number = label(read.full[match.end() :]).number if match else read.number
    if role is None or len(plain) > 24:
        return FundLabel("part", word, which, number, known=False) if which else None
    return FundLabel(role, word, which, number)


@lru_cache(maxsize=4096)
def fund_column(text: str) -> str | None:
    """Return what a column of the funds holds, None where the cell is no such header."""
    read = label(text)
    word = bare(read.full).replace("/", "")
    if not word or len(word) > 20:
        return None
    if "(" in read.full and re.search(r"全年?(?:\(?程\)?)预算", read.full):
        return "year"
    return next((name for name, pattern in COLUMNS if pattern.fullmatch(word)), None)


def is_block(text: str) -> bool:
    """Whether the cell is the label of the block of funds."""
    return len(text) < 60 and BLOCK.fullmatch(bare(label(text).full)) is not None
