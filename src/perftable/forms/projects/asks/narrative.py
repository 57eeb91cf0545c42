"""What the text beside the forms says of a project's money, where it can be compared with its form.

Pairs are made by the project's name, never by order. Whatever could explain a difference (another
year, a part of the money, a change, a rate) makes the sentence no statement of the form's amount.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple, cast

from perftable.forms.projects.asks.periods import years_in
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.amount import Amount, Unit, rounding
from perftable.model.document import Document, Passage
from perftable.model.lazy import lazy_pattern
from perftable.values.text import same

_SENTENCE = lazy_pattern(r"[。；;!！\n]")
_MONEY = lazy_pattern(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(亿元|万元|千元|元)(?!\s*[/每])"
)
_ANY_MONEY = lazy_pattern(r"\d\s*(?:亿|万|千)?元")
_STATED = lazy_pattern(r"预算|资金|安排|投入|经费|拨款|总额|金额")
_EXPLAINED = lazy_pattern(
    r"其中|含|包括|调整|调[增减]|追加|压减|核减|结转|结余|上年|去年|往年|累计|同比|相?较|增加|减少|增长|下降|降低"
    r"|每|均|标准|单价|补助额|总投资|[两二三四五六七八九十\d]年内?(?:共|期|间)|分[期年批]|约|近|余元|左右|以上|以下|超过?|不足|不低于|不高于"
    r"|拟|缺口|节约|自筹|社会|配套|执行|支付|支出|到位|完成|中央|省级|市级|县级|上级|本级|地方|债券|贷款|合同|中标|采购"
)
"""Words beside which the amount may rightly be another than the form's."""
_SHORT = 4
"""A name of fewer characters counts in quotation marks only: 绿化 stands in many words."""


class Statement(NamedTuple):
    """A sentence that states the money of a form's project: the form, and the amount."""

    form: ProjectForm
    amount: Amount
    text: str


def statements(document: Document) -> Iterator[Statement]:
    """Yield the sentences that name one project with a form of its own and one amount of money."""
    named = _named(document)
    for passage in document.prose if named else ():
        text = unicodedata.normalize("NFKC", passage.text)
        years = years_in(text)
        for sentence in _SENTENCE.split(text):
            found = _statement(sentence, passage, named)
            if found is not None and years <= {found.form.year}:
                yield found


def agrees(statement: Statement) -> bool:
    """Whether the form states the amount: in any line and column, up to the digits written."""
    return any(
        _alike(statement.amount, amount)
        for fund in statement.form.funds
        for amount in fund.amounts.values()
        if isinstance(amount, Amount)
    )


def _named(document: Document) -> Mapping[str, ProjectForm]:
    """Return the forms by their project's name, those whose name is theirs alone."""
    found: dict[str, list[ProjectForm]] = {}
    for form in forms(document):
        if form.head.project and form.level != "department":
            found.setdefault(same(form.head.project), []).append(form)
    return {name: own[0] for name, own in found.items() if len(own) == 1}


def _statement(
    sentence: str, passage: Passage, named: Mapping[str, ProjectForm]
) -> Statement | None:
    if len(_ANY_MONEY.findall(sentence)) != 1 or not _STATED.search(sentence):
        return None
    money = _MONEY.search(sentence)
    plain = same(sentence)
    names = [name for name in named if name in plain]
    names = [name for name in names if not any(name in one for one in names if one != name)]
    if money is None or len(names) != 1 or plain.count(names[0]) != 1:
        return None
    name = names[0]
    rest = plain.replace(name, "")
    before = plain[: plain.index(name)]
    if _EXPLAINED.search(rest) or _ANY_MONEY.search(before):
        return None
    if len(name) < _SHORT and not re.search(rf"[“\"《「【]{re.escape(name)}[”\"》」】]", plain):
        return None
    number = money[1].replace(",", "")
    amount = Amount(
        raw=money[0],
        value=Decimal(number),
        decimals=len(number.partition(".")[2]),
        unit=cast(Unit, money[2]),
        unit_source="cell",
        location=passage.location,
    )
    return Statement(named[name], amount, sentence.strip())


def _alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts are the same as far as their digits say."""
    if one.unit == other.unit and one.decimals == other.decimals:
        return one.value == other.value
    return abs(one.wan - other.wan) <= rounding(one) + rounding(other)
