"""The unit of money that a text states for a table: 单位：万元, （元）, 以元为单位."""

import re
import unicodedata
from typing import NamedTuple

from perftable.model.amount import Unit
from perftable.model.lazy import lazy_pattern

_COLONS = str.maketrans(dict.fromkeys("∶︰ː˸﹕", ":"))
_UNIT = r"(?<![十百千万亿])(?P<unit>亿\s?元|万\s?元|千\s?元|元)"
_MONEY = r"(?:人民币|RMB|CNY)?"
_END = r"(?=\s*$|\s*[)\]】〕}>、,;。.(]|\s+|\d|填报|填表|编制|制表|日期|年度|审核|单位|负责|联系|部门|财政|币种|人民币)"
"""A unit ends at a boundary or before what else stands in such a line: 元氏县 begins with none."""

_LINE = lazy_pattern(
    rf"(?P<of>填报|填表|编制|编报|申报|预算|主管|报送|实施|项目|部门|责任|承担|制表|上报|基层|各|本|该)?"
    rf"(?P<money>金额|货币|计量|计价|记账|资金)?\s*单\s*位"
    rf"(?P<mark>\s*[:;]\s*|\s*(?:均为|都为|统一为|一律为|为|是)\s*|\s*)[\[(]?\s*(?:币种:?)?{_MONEY}\s*[,:]?[\[(]?\s*"
    rf"{_UNIT}{_END}"
)
_AS = lazy_pattern(
    rf"[以按]{_MONEY}{_UNIT}(?:为(?:计量|货币|金额|计价)?单位|作为?单位|计算?|填列|填报|反映|列示)"
)
_ARE = lazy_pattern(
    rf"(?:金额|数额|预算数?)(?:单位)?\s*(?:均|都|皆|全部|一律|统一)?\s*(?:为|是|:)\s*{_MONEY}\(?{_UNIT}{_END}"
)
_ALONE = lazy_pattern(rf"\s*[\[(【〔]?\s*(?:单位:?)?{_MONEY}\s*{_UNIT}\s*[\])】〕]?\s*")
_AT_END = lazy_pattern(rf"(?<!\d)[\[(【〔]{_MONEY}{_UNIT}[\])】〕]\s*$")
_IN_HEADER = lazy_pattern(rf"(?<=[\[(【〔,:/、位额数算金\s]){_MONEY}{_UNIT}(?=$|[\])】〕\d(])")
_ALL = lazy_pattern("以下|下列|下文|本文|文中|全文|各表|所有|所列|均")


class Stated(NamedTuple):
    """A unit and how surely it is the table's; 0 is a name that reads like one."""

    sure: int
    unit: Unit


def stated(text: str) -> Stated | None:
    """Return the unit that a text above or below a table states, the surest one."""
    if "元" not in text:
        return None
    plain = _plain(text)
    if found := _ALONE.fullmatch(plain):
        return Stated(3, _unit(found))
    best: Stated | None = None
    for pattern in (_AS, _ARE, _LINE, _AT_END):
        for found in pattern.finditer(plain):
            sure = _sure(found) if pattern is _LINE else 1 if pattern is _AT_END else 3
            if best is None or sure > best.sure:
                best = Stated(sure, _unit(found))
    return best


def for_all(text: str) -> Unit | None:
    """Return the unit that a sentence states for all that follows: 以下金额均以元为单位."""
    if "元" not in text or not _ALL.search(text):
        return None
    found = stated(text)
    return found.unit if found is not None and found.sure == 3 else None


def in_header(text: str) -> Unit | None:
    """Return the unit in a header cell: 预算数（万元）, 预算金额/万元, 年度预算数万元."""
    found = _IN_HEADER.search("".join(_plain(text).split())) if "元" in text else None
    return _unit(found) if found else None


def _unit(found: re.Match[str]) -> Unit:
    return "".join(found["unit"].split())  # type: ignore[return-value]  # the pattern names units


def _sure(found: re.Match[str]) -> int:
    if found["of"] and not found["money"]:
        return 0
    return 3 if found["money"] else 2 if found["mark"].strip() else 1


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_COLONS)).translate(_COLONS)
