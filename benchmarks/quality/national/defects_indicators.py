"""Defects of indicators and their values."""

from collections.abc import Iterable
from decimal import Decimal
from random import Random

from quality.national.defects import (
    TARGETS,
    also,
    at,
    defect,
    put,
    put_word,
    some,
    value_fields,
)
from quality.national.records import Claim, File, Form, Injection, Item
from quality.national.values import YEAR, plain

_ONE = ("L1", "L3", "L5", "L6", "L8", "L9", "L11")
_FORMS = (*_ONE, "L4")


def _renamed(form: Form, item: Item, name: str) -> None:
    item.texts["name"] = name
    form.claims = [claim for claim in form.claims if claim.subject is not item]


def _drop(form: Form, firsts: Iterable[str], keep: bool) -> None:
    """Take the indicators of first levels out; `keep` leaves their classes unused."""
    form.long_items = [item for item in form.long_items if item.first not in firsts]
    for item in [i for i in form.items if i.first in firsts]:
        form.claims = [claim for claim in form.claims if claim.subject is not item]
        if keep:
            item.texts = {r: t for r, t in item.texts.items() if r.startswith("class")}
            item.value = None
        else:
            form.items.remove(item)


def _no_class(code: str, first: str, *layouts: str) -> None:
    @defect(code, *layouts)
    def lacking(rng: Random, file: File, form: Form) -> Injection | None:
        if form.has("weight") or form.style.points:
            return None
        costs = any(i.first == "cost" for i in form.used())
        keep = (
            rng.random() < 0.5
            and form.style.merge in ("merged", "repeated")
            and form.layout != "L4"
        )
        _drop(form, (first,), keep)
        if not form.used() or (first == "output" and form.has("description") and not costs):
            return None
        return Injection(Claim(code, form), [Claim("PT710", form)])


_no_class("PT704", "output", *TARGETS)
_no_class("PT705", "benefit", *TARGETS, "L4", "L11")
_no_class("PT706", "satisfaction", *TARGETS, "L4", "L11")


@defect("PT707", *TARGETS)
def cost_unused(rng: Random, file: File, form: Form) -> Injection | None:
    """The class 成本 stands there without an indicator."""
    if form.has("weight") or not any(i.first == "cost" for i in form.used()):
        return None
    _drop(form, ("cost",), True)
    return Injection(Claim("PT707", form))


@defect("PT708", *_ONE)
def alien_class(rng: Random, file: File, form: Form) -> Injection | None:
    """A second level under a first level that is not its own."""
    if form.style.merge != "repeated" or form.layout == "L11":
        return None
    item = some(rng, form, lambda i: i.first in ("output", "benefit"))
    if item is None:
        return None
    item.texts["class2"] = rng.choice(
        ("社会效益指标", "生态效益指标", "社会成本指标")
        if item.first == "output"
        else ("数量指标", "时效指标", "质量指标")
    )
    found = also(at("PT708", item, "class2"), "PT716", item)
    for code in ("PT802", "PT402", "PT805"):
        also(found, code, item)
    return found


@defect("PT709", *_FORMS)
def satisfaction_elsewhere(rng: Random, file: File, form: Form) -> Injection | None:
    """Satisfaction is measured among the benefits."""
    item = some(rng, form, lambda i: i.first == "benefit" and i.value and i.value.kind == "p")
    if item is None:
        return None
    _renamed(form, item, rng.choice(("周边居民满意度", "企业满意率", "服务对象满意度")))
    return at("PT709", item, "name")


@defect("PT712", "L10")
def half_over_year(rng: Random, file: File, form: Form) -> Injection | None:
    """Half a year's count is larger than the year's."""
    item = some(
        rng,
        form,
        lambda i: i.value and i.kind in ("n", "m") and not set("每均") & set(i.texts["name"]),
    )
    if item is None or item.value is None or item.value.number is None:
        return None
    item.texts["half"] = f"{item.value.sign}{plain(item.value.number * 2)}{item.value.unit}"
    return at("PT712", item, "half")


@defect("PT713", "L1", "L8")
def cost_is_budget(rng: Random, file: File, form: Form) -> Injection | None:
    """The only cost is the form's whole budget."""
    return _whole_cost(rng, form, "PT713", Decimal(1))


@defect("PT714", "L1", "L8")
def cost_over_budget(rng: Random, file: File, form: Form) -> Injection | None:
    """The total cost exceeds the budget."""
    return None if form.long_period else _whole_cost(rng, form, "PT714", Decimal("1.2"))


def _whole_cost(rng: Random, form: Form, code: str, factor: Decimal) -> Injection | None:
    total = form.total()
    costs = [i for i in form.used() if i.second in ("cost", "economic_cost")]
    if not total or len(costs) != 1:
        return None
    _renamed(form, costs[0], rng.choice(("项目总成本", "总成本控制", "项目预算总成本")))
    amount = total * factor * (1 if form.unit == "万元" else Decimal("0.0001"))
    put(form, costs[0], "≤", plain(amount.normalize()), "万元")
    return at(code, costs[0], *value_fields(form))


@defect("PT715", *_FORMS)
def money_as_quantity(rng: Random, file: File, form: Form) -> Injection | None:
    """A quantity that is an amount of money."""
    item = some(rng, form, lambda i: i.second == "quantity")
    if item is None or form.has("actual"):
        return None
    _renamed(form, item, rng.choice(("发放补助", "支付工程进度款", "项目投入")))
    put(form, item, "≥", str(rng.randint(5, 90)), "万元")
    return also(at("PT715", item, *value_fields(form)), "PT405", item)


@defect("PT716", *_FORMS)
def outside_period(rng: Random, file: File, form: Form) -> Injection | None:
    """A date outside the project's period or year."""
    item = some(rng, form, lambda i: i.value and i.value.kind == "d")
    if item is None or form.has("actual"):
        return None
    year = rng.choice((YEAR - 1, YEAR + 3))
    put_word(
        form,
        item,
        rng.choice((f"{year}年6月底前", f"{year}年3月", f"{year}-05-20", f"{year}.04-{year}.09")),
    )
    return at("PT716", item, "value")


@defect("PT801", *_FORMS, "L10", "L12", "L7")
def no_value(rng: Random, file: File, form: Form) -> Injection | None:
    """An indicator without a value."""
    item = some(rng, form)
    if item is None:
        return None
    roles = [
        r
        for r, _ in form.columns
        if r in ("value", "half", "initial", "operator", "unit") or r.startswith("place:")
    ]
    blank = rng.choice(("", "", "—", "/"))
    for role in roles:
        item.texts[role] = blank if role not in ("operator", "unit") else ""
    item.value = None
    form.claims = [claim for claim in form.claims if claim.subject is not item]
    return also(at("PT801", item), "PT402", item, "name")


_WISHES = (
    "提高",
    "显著提升",
    "进一步改善",
    "有效",
    "合理",
    "规范",
    "明显",
    "持续增强",
    "可控",
    "较好",
    "稳步提高",
    "健全",
    "是",
)


@defect("PT802", *_FORMS)
def word_for_value(rng: Random, file: File, form: Form) -> Injection | None:
    """A word where a number belongs."""
    item = some(rng, form, lambda i: i.second in ("quantity", "quality", "cost", "economic_cost"))
    if item is None or form.has("actual"):
        return None
    put_word(form, item, rng.choice(_WISHES))
    return also(at("PT802", item, "value", severity="warning"), "PT402", item)


_NAMELESS = ("采购课桌", "新建凉亭", "发放慰问品", "栽植行道树", "编印手册", "更换门窗")


@defect("PT803", *_FORMS)
def no_unit(rng: Random, file: File, form: Form) -> Injection | None:
    """A bare number."""
    item = some(rng, form, lambda i: i.second == "quantity")
    if item is None or form.has("actual"):
        return None
    _renamed(form, item, rng.choice(_NAMELESS))
    put(form, item, "≥", str(rng.randint(3, 900)), "")
    return at("PT803", item, *value_fields(form), severity="warning")


@defect("PT804", "L1", "L3", "L4", "L5", "L6", "L8")
def two_units(rng: Random, file: File, form: Form) -> Injection | None:
    """The value's unit and its column's differ."""
    if not form.style.split:
        return None
    item = some(rng, form, lambda i: i.value and i.kind in ("n", "m", "p", "c"))
    if item is None or item.value is None:
        return None
    own, column = rng.choice(
        (("万元", "元"), ("%", "人"), ("公里", "米"), ("户", "%"), ("天", "小时"))
    )
    item.texts |= {"value": f"{item.texts['value']}{own}", "unit": column}
    found = at("PT804", item, "unit", "value")
    for code in ("PT825", "PT715", "PT828"):
        also(found, code, item)
    return found


@defect("PT805", *_FORMS)
def no_date(rng: Random, file: File, form: Form) -> Injection | None:
    """A time that says only 及时."""
    item = some(rng, form, lambda i: i.second == "timeliness")
    if item is None or form.has("actual"):
        return None
    put_word(
        form,
        item,
        rng.choice(
            ("及时", "按时", "按期完成", "按计划", "及时完成", "按时发放", "如期完成", "按期")
        ),
    )
    return at("PT805", item, "value")


@defect("PT806", *_FORMS)
def full_and_more(rng: Random, file: File, form: Form) -> Injection | None:
    """≥100% on a rate that cannot pass 100."""
    item = some(rng, form, lambda i: i.second == "quality")
    if item is None or form.has("actual"):
        return None
    _renamed(
        form,
        item,
        rng.choice(("设备验收合格率", "服务覆盖率", "水质达标率", "补助发放及时率", "发放准确率")),
    )
    put(form, item, "≥", "100", "%")
    return at("PT806", item, *value_fields(form))


@defect("PT807", *_FORMS)
def against_direction(rng: Random, file: File, form: Form) -> Injection | None:
    """A cost of at least so much."""
    item = some(
        rng,
        form,
        lambda i: (
            i.second in ("cost", "economic_cost")
            and i.value
            and i.kind == "c"
            and "补" not in i.texts["name"]
            and "报酬" not in i.texts["name"]
        ),
    )
    if item is None or form.has("actual") or item.value is None:
        return None
    put(form, item, "≥", plain(item.value.number or Decimal(1)), item.value.unit)
    return at("PT807", item, *value_fields(form))


@defect("PT808", *_FORMS)
def serial(rng: Random, file: File, form: Form) -> Injection | None:
    """A spreadsheet's serial number for a date."""
    item = some(rng, form, lambda i: i.value and i.value.kind == "d")
    if item is None or form.has("actual"):
        return None
    number = rng.randint(46390, 46740)
    put_word(form, item, rng.choice((str(number), f"{number:,}")))
    return at("PT808", item, "value")


@defect("PT809", *_FORMS)
def value_in_name(rng: Random, file: File, form: Form) -> Injection | None:
    """The name carries the number of the value."""
    item = some(rng, form, lambda i: i.second == "quantity")
    if item is None or form.has("actual"):
        return None
    number = rng.randint(11, 400)
    name, unit = rng.choice(
        (
            ("资助学生{}人", "人"),
            ("安装路灯{}盏", "盏"),
            ("采购电脑{}台", "台"),
            ("新建凉亭{}座", "座"),
        )
    )
    _renamed(form, item, name.format(number))
    put(form, item, rng.choice("≥="), str(number), unit)
    return at("PT809", item, "name")


@defect("PT810", *_FORMS)
def twice(rng: Random, file: File, form: Form) -> Injection | None:
    """The same name twice in one class."""
    for item in form.used():
        others = [
            o
            for o in form.used()
            if o is not item and (o.first, o.second) == (item.first, item.second)
        ]
        if others and not form.has("description"):
            name = item.texts["name"]
            before = form.used().index(item) > form.used().index(others[0])
            later, first = (item, others[0]) if before else (others[0], item)
            name = first.texts["name"]
            later.texts["name"] = name
            form.claims = [c for c in form.claims if c.subject is not later]
            found = at("PT810", later, "name")
            for code in ("PT802", "PT402", "PT806", "PT807", "PT709"):
                also(found, code, later)
            return found
    return None


@defect("PT811", "L1", "L3", "L5", "L8")
def same_descriptions(rng: Random, file: File, form: Form) -> Injection | None:
    """The descriptions only repeat the names."""
    if not form.has("description"):
        return None
    items = form.used()[: rng.randint(2, 5)]
    for item in items:
        item.texts["description"] = item.texts["name"].lstrip("★1234567890.").partition("：")[
            2
        ] or item.texts["name"].lstrip("★1234567890.")
    return at("PT811", items[0], "description")


@defect("PT812", "L1", "L5", "L6", "L8")
def points_for_values(rng: Random, file: File, form: Form) -> Injection | None:
    """The column of values holds the points."""
    if not form.has("weight") or len(form.used()) < 4 or form.has("actual"):
        return None
    for item in form.used():
        put_word(form, item, item.texts["weight"])
        form.claims = [claim for claim in form.claims if claim.subject is not item]
    return at("PT812", form.used()[0], "value")


@defect("PT405", *_FORMS)
def input_measured(rng: Random, file: File, form: Form) -> Injection | None:
    """An input for an output."""
    item = some(rng, form, lambda i: i.second == "quantity")
    if item is None or form.has("actual"):
        return None
    _renamed(form, item, rng.choice(("工作经费投入", "项目工作经费", "专项资金投入", "设备配备")))
    found = at("PT405", item, "name")
    for code in ("PT802", "PT715", "PT402", "PT803"):
        also(found, code, item)
    return found


@defect("PT402", *_FORMS)
def bare_wish(rng: Random, file: File, form: Form) -> Injection | None:
    """A wish for an indicator, and no number."""
    item = some(rng, form, lambda i: i.second in ("quantity", "quality"))
    if item is None or form.has("actual"):
        return None
    _renamed(
        form, item, rng.choice(("加强队伍建设", "提高服务水平", "搞好环境整治", "改善办公环境"))
    )
    put_word(form, item, rng.choice(("提高", "加强", "改善", "有所提升")))
    return also(at("PT402", item, "name"), "PT802", item)


@defect("PT509", *_FORMS)
def over_hundred(rng: Random, file: File, form: Form) -> Injection | None:
    """A rate of 292%, as ≥92% is misread."""
    item = some(rng, form, lambda i: i.second == "quality")
    if item is None or form.has("actual"):
        return None
    _renamed(form, item, rng.choice(("验收合格率", "设备完好达标率", "资料准确率")))
    put(form, item, "" if not form.style.split else "=", rng.choice(("292", "295", "120")), "%")
    return at("PT509", item, *value_fields(form))
