"""Whether a text holds something of a form: then it is a submission, else any other text.

Cheaper than reading it, and wider: a text that names a form and has no table is a submission
without its table. What counts is

- a word that only these forms have, in whatever spacing: 绩效目标, 绩效指标, 绩效评价标准, 三级指标,
  职责活动; or their sections 总体目标 and 保障措施; or
- cells (between tabs, pipes, commas and line ends) that head `MIN_HEADERS` columns of such a
  table, a goal, an indicator or a scale among them.
"""

from collections.abc import Iterable

from perftable.model.headings import heading
from perftable.model.lazy import lazy_pattern

MIN_HEADERS = 3
"""Columns of a form that are headed by name; one or two of 预算, 内容, 目标 stand in any text."""

_GAP = r"[\s\u00ad\u200b-\u200f\u2060\ufeff*_]*+"


def _spaced(word: str) -> str:
    return _GAP.join(word)


_NAMED = lazy_pattern(
    "|".join(map(_spaced, ("绩效目标", "绩效指标", "绩效评价标准", "三级指标")))
    + rf"|{_spaced('职责')}[\s及和与或、，,/\-－—–―·(（]{{0,3}}+(?:{_spaced('工作')})?[)）\s]*+{_spaced('活动')}"
)
_CELL = lazy_pattern(r"[\t|,，\r\n]")
_OWN = frozenset(("goal", "indicator", "group"))
_OWN_WORD = lazy_pattern("标|评价等级")
"""In every header of an own column: texts without one need not be split."""


def holds_form(text: str) -> bool:
    """Whether the text holds words of a form, or the header of its table."""
    if any(map(text.__contains__, "绩三职")) and _NAMED.search(
        text
    ):  # which is slow to find nothing
        return True
    if "总体目标" in text and "保障措施" in text:
        return True
    return holds_header(text)


def holds_header(text: str) -> bool:
    """Whether cells of the text are headers of a form."""
    return _OWN_WORD.search(text) is not None and _are_headers(_CELL.split(text))


def _are_headers(cells: Iterable[str]) -> bool:
    found: set[str] = set()
    for cell in cells:
        said = heading(cell)
        if said is not None and said != "beside":
            found.add(said)
            if len(found) >= MIN_HEADERS and found & _OWN:
                return True
    return False
