"""The name of the unit that hands in a document, where a line of it says so."""

from perftable.model.lazy import lazy_pattern
from perftable.values.money_unit import stated
from perftable.values.text import clean

_LABEL = lazy_pattern(
    r"^\s*(?:(?:填报|填表|申报|编报|编制|预算|报送)?(?:单位|部门)(?:名称)?)"
    r"\s*(?:[（(][^（）()]{1,6}[)）])?\s*[:：]\s*(?P<name>.+)$"
)
_BEHIND = lazy_pattern(
    r"(?:\s{2,}|[\s\u3000]*[（(](?:盖章|公章|签章)[)）]|\t|[\s\u3000]+"
    r"(?=(?:单位|金额单位|填报日期|日期|编码)\s*[:：])).*$"
)
_LONGEST = 40
"""Characters of a name; a longer line is a sentence."""


def unit_name(line: str) -> str:
    """Return the name behind 单位名称：, 填报单位（盖章）： and the like; "" where there is none.

    单位：万元 is no name.
    """
    found = _LABEL.match(line) if ":" in line or "：" in line else None
    if found is None:
        return ""
    name = clean(_BEHIND.sub("", found["name"])).strip("_＿ ")
    if not name or len(name) > _LONGEST or stated(f"单位：{name}") is not None:
        return ""
    return name
