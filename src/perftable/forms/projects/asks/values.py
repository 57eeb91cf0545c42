"""What rules ask of an indicator's values: where each stands, and what is not asked of it."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from perftable.forms.projects.asks.classes import PROCESS, among_costs
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.records.part import Placed
from perftable.forms.projects.targets.target import Target, read_target
from perftable.forms.projects.targets.words import scale_of
from perftable.forms.projects.walk import forms
from perftable.forms.projects.words.classes import class_label
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location
from perftable.model.units import kin, spellings
from perftable.rules.words.indicator_words import entry_of
from perftable.values.text import same, squeeze

_PROCESS_WORDS = lazy_pattern(
    r"立项|资金(?:投入|管理|落实)|组织实施|绩效目标|(?:投入|财务|项目|业务|质量|资产|人员|预算|采购|内控)管理|制度|机构建设|预算执行|决策|过程"
)
_RATE = lazy_pattern(r"(?:率|比例|比重|占比|满意度|覆盖面|幅度|百分比)(?:指标)?(?:\([^()]*\))?$")
_COST_NAME = lazy_pattern(r"(?:成本|费用|造价|单价|均价)(?:指标)?$")
_NUMBER = lazy_pattern(r"(?<![\d.A-Za-z第])\d{1,9}(?:,\d{3})*(?:\.\d{1,4})?(?![\d.]\d)", re.ASCII)
_LONGEST_UNIT = 5


class Value(NamedTuple):
    """A target with its cell: a field of the row `of` which it is."""

    target: Target
    of: Placed
    field: str

    @property
    def place(self) -> Location:
        """Where it stands."""
        return self.of.at(self.field)


def indicators(document: Document) -> Iterator[tuple[ProjectForm, Indicator]]:
    """Yield every indicator that has a name, with its form."""
    for form in forms(document):
        for indicator in form.indicators:
            if indicator.name:
                yield form, indicator


def values(indicator: Indicator) -> Iterator[Value]:
    """Yield the year's target, then those of further panels or places, empty ones too."""
    if indicator.target is not None:
        yield Value(indicator.target, indicator, "value")
    for panel, target in indicator.targets.items():
        if target != indicator.target:
            yield Value(target, indicator, f"targets.{panel}")


def is_process(indicator: Indicator) -> bool:
    """Whether the row is one of decision or process: what it asks for is put in words."""
    if indicator.class1 is not None:
        return indicator.class1 in PROCESS
    texts = (indicator.class1_text, indicator.class2_text)
    return any(_PROCESS_WORDS.search(text) for text in texts)


def is_cost(indicator: Indicator) -> bool:
    """Whether the row stands in a class of costs; in a form without classes its name says so."""
    if not (indicator.class1_text or indicator.class2_text):
        return _COST_NAME.search(squeeze(indicator.name)) is not None
    return among_costs(indicator)


def is_rate(name: str) -> bool:
    """Whether what a name measures is a share, so that only % can be meant."""
    if _RATE.search(squeeze(name)):
        return True
    entry = entry_of(name)
    return entry is not None and entry.kind == "rate"


def states_scale(indicator: Indicator) -> bool:
    """Whether the row says which grades there are."""
    texts = (
        indicator.measure_unit,
        indicator.description,
        indicator.standard,
        indicator.rule,
        indicator.note,
    )
    return any(scale_of(squeeze(text)) or _GRADES.search(squeeze(text)) for text in texts if text)


_GRADES = lazy_pattern(
    r"优.{0,12}良.{0,12}(?:中|差|合格|一般)|好.{0,8}(?:中|一般|差|坏)|高.{0,8}中.{0,8}低|(?:合格|达标).{0,12}不(?:合格|达标)|分为?[\d一二三四五]+[档级个]"
)


def is_class_word(indicator: Indicator) -> bool:
    """Whether the cell of the name only repeats a class (数量指标): it names nothing."""
    name = same(indicator.name)
    return name.endswith("指标") and class_label(indicator.name).known


def carried_number(indicator: Indicator, target: Target) -> str | None:
    """Return the number in the name that is the value's, by its unit too."""
    name = "".join(unicodedata.normalize("NFKC", indicator.name).split())
    unit = target.unit or indicator.measure_unit
    for match in _NUMBER.finditer(name):
        behind = _unit_at(name, match.end())
        carried = read_target(match[0] + behind)  # 1.2万人 is 12000人
        same_number = target.value in (carried.value, Decimal(match[0].replace(",", "")))
        same_unit = not unit or unit in (behind, carried.unit) or kin(behind, unit)
        if behind and same_number and same_unit:
            return match[0] + behind
    return None


def _unit_at(name: str, start: int) -> str:
    """Return the longest unit that stands behind a number, "" for none."""
    known = spellings()
    for length in range(_LONGEST_UNIT, 0, -1):
        word = name[start : start + length]
        if len(word) == length and word in known:
            return word
    return ""
