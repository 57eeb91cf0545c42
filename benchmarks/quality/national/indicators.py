"""Draws the rows of the indicator table: values, points, results."""

from decimal import Decimal
from random import Random

from quality import scales
from quality.national import labels, values
from quality.national.records import Claim, Form, Item
from quality.national.values import Value
from quality.national.words import Measure, Work, measure
from quality.submission import TIERS

_BLANKS = ("", "", "", "—", "/", "无")
_FACTORS = ("100", "95", "90", "80", "100", "100")


def draw_items(rng: Random, form: Form, work: Work) -> None:
    """Fill the form's columns and items."""
    if not form.columns:
        form.columns = _columns(rng, form)
    classes = (
        rng.choice(("old", "new", "none")) if form.layout not in ("L7", "L10", "L11") else "old"
    )
    measures = _chosen(rng, form, work, classes)
    form.items = [_item(rng, form, measure) for measure in measures]
    if form.layout not in ("L7", "L11", "L4", "L15", "L12", "L2") and rng.random() < 0.3:
        _unused(rng, form)
    form.items.sort(key=lambda item: _ORDER[classes].index((item.first, item.second)))
    if form.layout == "L4" and rng.random() < 0.5:
        form.items.sort(key=lambda item: item.first != "satisfaction")
    if form.has("weight"):
        _points(rng, form)
    if form.has("actual"):
        for item in form.used():
            _result(rng, form, item)
    if form.has("description") and form.layout != "L11":
        for item in form.used():
            item.texts["description"] = rng.choice(labels.DESCRIPTIONS)
    for item in form.used():
        if form.has("standard"):
            item.texts["standard"] = rng.choice(labels.STANDARDS)
        if form.has("previous") and item.value and item.value.counted and item.value.number:
            item.texts["previous"] = f"{values.plain(item.value.number)}{item.value.unit}"
        if form.has("direction") and item.value is not None and item.value.counted:
            item.texts["direction"] = (
                "反向指标" if item.value.lower or item.kind == "ce" else "正向指标"
            )
        if form.has("kind"):
            item.texts["kind"] = (
                "定性指标" if item.value and item.value.kind in ("w", "scale") else "定量指标"
            )
    _label(rng, form)


_OUTPUT = [("output", name) for name in ("quantity", "quality", "timeliness", "cost")]
_COST = [("cost", name) for name in ("economic_cost", "social_cost", "environmental_cost")]
_BENEFIT = [("benefit", name) for name in ("economic", "social", "ecological", "sustainable")]
_ORDER = {
    "old": [*_OUTPUT, *_BENEFIT, ("satisfaction", "satisfaction"), *_COST],
    "none": [*_OUTPUT, *_BENEFIT, ("satisfaction", "satisfaction"), *_COST],
    "new": [*_COST, *_OUTPUT, *_BENEFIT, ("satisfaction", "satisfaction")],
}


def _chosen(rng: Random, form: Form, work: Work, classes: str) -> list[Measure]:
    """Take most measures: some of each first level, the cost where the form has it."""
    chosen = []
    for first in ("output", "benefit", "satisfaction"):
        own = [
            m
            for m in work.measures
            if m.class1 == first and (classes != "none" or m.class2 != "cost")
        ]
        if form.layout == "L15":
            own = [m for m in own if m.spec.split(":")[0] in _TIER_KINDS]
        count = rng.randint(min(2, len(own)), len(own))
        taken = rng.sample(own, min(len(own), max(count, 1)))
        if all(m.class2 == "cost" for m in taken):
            taken += [next(m for m in own if m.class2 != "cost")]
        chosen += taken
    if form.layout not in ("L2", "L10", "L15", "L6", "L7", "L9", "L4") and rng.random() < 0.6:
        odd = [measure(text) for text in rng.sample(labels.ODD, rng.randint(1, 5))]
        chosen += [m for m in odd if classes != "none" or m.class2 != "cost"]
    if classes == "new":
        chosen = [
            Measure("cost", "economic_cost", m.name, m.spec) if m.class2 == "cost" else m
            for m in chosen
        ]
    return chosen


def _columns(rng: Random, form: Form) -> list[tuple[str, str]]:
    """Return the columns of a layout with their header words."""

    def word(role: str) -> tuple[str, str]:
        return role, rng.choice(labels.HEADERS[role])

    layout, split = form.layout, form.style.split
    named = [word("class1"), word("class2"), word("name")]
    value = ([word("operator"), ("value", rng.choice(labels.HEADERS["number"])), word("unit")]
             if split else [word("value")])  # fmt: skip
    if layout == "L4" and rng.random() < 0.3:  # as in Yunnan
        shared = rng.choice(("单位名称、项目名称", "单位名称/项目名称"))
        return [("body", shared), ("goal", "项目年度绩效目标"), *named[:2], ("name", "三级指标"), *value,
                ("kind", "指标属性"), ("description", "指标内容")]  # fmt: skip
    if layout == "L4":
        owner, project = rng.choice((("单位名称", "项目名称"), ("预算单位", "项目名称")))
        long = [("owner", owner), ("project", project), ("budget", rng.choice(("预算数", "预算金额", "年度预算数"))),
                ("goal", "年度目标")]  # fmt: skip
        more = [word("weight")] if rng.random() < 0.7 else []
        return [*long, *named, *value, *more]
    if layout == "L7":
        return [("name", "指标名称"), ("unit", "计量单位"), ("operator", "指标性质"), ("initial", "年初指标值"),
                ("value", "调整指标值"), ("actual", "全年完成值"), ("factor", "得分系数（%）"), ("weight", "指标权重（分）"),
                ("score", "指标得分（分）"), ("core", "是否核心指标")]  # fmt: skip
    if layout == "L11":
        return [
            ("class1", "指标类型"),
            ("class2", "指标名称"),
            ("value", "指标值"),
            ("name", "指标描述"),
        ]
    if layout == "L10":
        return [
            *named,
            ("half", rng.choice(("半年（程）指标值", "半年指标值"))),
            ("value", rng.choice(("全年（程）指标值", "全年指标值"))),
        ]
    if layout == "L12":
        return [
            *named,
            *(
                (f"place:{name}", name)
                for name in ("河东镇", "柳树乡", "云台街道")[: rng.randint(2, 3)]
            ),
        ]
    if layout == "L15":
        return [("class1", "绩效指标分类"), ("name", "绩效指标"), ("description", "绩效指标描述"),
                *((tier, label) for tier, label in zip(TIERS, "优良中差", strict=True)),
                ("standard", "评价标准确定依据")]  # fmt: skip
    if layout == "L2":
        way = rng.random() < 0.5
        ends = ("（长期）", "（年度）") if way else ("", "")
        return [word("class1"), ("class2@long", f"二级指标{ends[0]}"), ("name@long", f"三级指标{ends[0]}"),
                ("long", f"指标值{ends[0]}"), ("class2", f"二级指标{ends[1]}"), ("name", f"三级指标{ends[1]}"),
                ("value", f"指标值{ends[1]}")]  # fmt: skip
    if layout in ("L6", "L9"):
        more = [word("actual")]
        if layout == "L6":
            more += [word("weight"), word("score")]
        return [*named, *value, *more, word("reason")]
    if layout == "L3":
        return [*named[:2], ("name", "指标内容"), *value, ("note", "备注")]
    extra = []
    if rng.random() < 0.3:
        extra.append(word("weight"))
    if rng.random() < 0.2:
        extra.append(word("standard"))
    if split and rng.random() < 0.2:
        extra.append(word("kind"))
    if split and rng.random() < 0.25:
        extra.append(("direction", rng.choice(("指标方向性", "指标方向"))))
    if rng.random() < 0.12:
        extra.append(word("previous"))
    ahead = [word("description")] if rng.random() < 0.2 else []
    return [*named, *ahead, *value, *extra]


def _item(rng: Random, form: Form, measure: Measure) -> Item:
    layout, style = form.layout, form.style
    item = Item(
        measure.class1, measure.class2, {"name": measure.name}, kind=measure.spec.split(":")[0]
    )
    if layout == "L15":
        _tiers(rng, form, item, measure)
        return item
    spelling = "plain" if layout in ("L7", "L12") else style.spelling
    value = values.draw(rng, measure.spec, spelling, labels.WORDS, style.split)
    item.value = value
    if style.split:
        operator, number, unit = value.split
        item.texts |= {"operator": operator, "value": number, "unit": unit}
    else:
        item.texts["value"] = value.text
    if layout == "L7":
        item.texts["initial"] = item.texts["value"]
        item.texts["core"] = rng.choice(("是", "否"))
    if layout == "L2":
        item.texts |= {"name@long": measure.name, "long": _scaled(value, 3) or value.text}
    if layout == "L10":
        item.texts["half"] = _scaled(value, Decimal("0.5")) or value.text
    if layout == "L12":
        for role, _ in form.columns:
            if role.startswith("place:"):
                item.texts[role] = value.text
    return item


def _scaled(value: Value, factor: Decimal | int) -> str:
    """Return a count or an amount times `factor`; "" for what does not grow."""
    if value.kind not in ("n", "m") or value.number is None:
        return ""
    number = value.number * factor
    if value.kind == "n":
        number = max(number // 1, Decimal(1))
    return f"{value.sign}{values.plain(number)}{value.unit}"


def long_items(form: Form) -> list[Item]:
    """Return the first indicators once more, as targets of all years."""
    return [
        Item(item.first, item.second, {**item.texts, "value": _scaled(item.value, 3) or item.value.text},
             item.value, kind=item.kind)
        for item in form.used()[:6] if item.value is not None
    ]  # fmt: skip


_TIER_KINDS = {"n": "n", "m": "m", "p": "p", "pl": "r", "t": "t", "my": "m", "dn": "g", "nl": "t"}


def fits_tiers(work: Work) -> bool:
    """Whether the work has indicators of every first level that tiers can be written for."""
    found = {m.class1 for m in work.measures if m.spec.split(":")[0] in _TIER_KINDS}
    return {"output", "benefit", "satisfaction"} <= found


def _tiers(rng: Random, form: Form, item: Item, measure: Measure) -> None:
    kind, _, rest = measure.spec.partition(":")
    spec = (
        f"{_TIER_KINDS[kind]}:{rest}" if kind in ("n", "m", "my", "t", "nl") else _TIER_KINDS[kind]
    )
    mark = scales.draw(rng, measure.name, spec)
    item.texts |= dict(zip(TIERS, mark.tiers, strict=True))
    item.texts |= {
        "description": rng.choice(labels.DESCRIPTIONS),
        "standard": rng.choice(labels.STANDARDS),
    }
    form.claims += [Claim(code, item) for code, _ in mark.notes]


def _unused(rng: Random, form: Form) -> None:
    """Leave classes in the table that have no indicator."""
    have = {(item.first, item.second) for item in form.items}
    firsts = {item.first for item in form.items}
    pool = [
        pair for pair in [*_OUTPUT, *_BENEFIT, *_COST] if pair not in have and pair[0] in firsts
    ]
    blank = rng.choice(_BLANKS)
    for first, second in rng.sample(pool, min(len(pool), rng.randint(1, 2))):
        item = Item(first, second, {"name": ""})
        item.texts["value"] = blank if not form.style.split else ""
        form.items.append(item)


def _points(rng: Random, form: Form) -> None:
    """Give every indicator points, 90 in all or 100."""
    used = form.used()
    whole = 90 if form.layout in ("L6", "L4") or rng.random() < 0.5 else 100
    if form.layout == "L7":
        whole = 100
    if form.layout == "L6" and not form.funds:
        whole = 100
    shares = [Decimal(whole // len(used))] * len(used)
    for _ in range(rng.randint(0, 6)):
        a, b = rng.randrange(len(used)), rng.randrange(len(used))
        step = rng.choice((Decimal(1), Decimal(2), Decimal("0.5")))
        if shares[a] > 3 and a != b:
            shares[a] -= step
            shares[b] += step
    shares[0] += whole - sum(shares)
    for item, share in zip(used, shares, strict=True):
        item.weight = share
        item.texts["weight"] = values.plain(share)


def _result(rng: Random, form: Form, item: Item) -> None:
    """Give an indicator its result, and the score it earns with the reason for what is lost."""
    value = item.value
    assert value is not None
    item.met = rng.random() < 0.75 or value.kind in ("z", "f", "p1", "e", "ce", "ph")
    share = Decimal(1)
    if value.counted and value.number is not None and value.kind not in ("f",):
        number, share = _reached(rng, value, item.met)
        unit = "" if form.style.split and rng.random() < 0.8 else value.unit
        item.texts["actual"] = f"{values.plain(number)}{unit}"
    elif value.kind == "w":
        item.texts["actual"] = "达成年度指标" if item.met else "部分达成年度指标并具有一定效果"
        share = Decimal(1) if item.met else Decimal("0.7")
    elif value.kind == "scale":
        item.texts["actual"] = {"优良中低差": "优", "好坏": "好", "高中低": "高"}[value.text]
        item.met = True
    elif value.kind == "d":
        item.texts["actual"] = rng.choice((f"{form.year}年3月20日", "3月底", f"{form.year}.03"))
        item.met = True
    else:
        item.texts["actual"] = {
            "f": value.text,
            "e": "1.2%",
            "p1": value.text if not form.style.split else "按月",
        }[value.kind]
        item.met = True
    if item.weight is not None:
        _score(rng, form, item, share)
    if form.layout == "L9" and not item.met:
        item.texts["reason"] = rng.choice(labels.REASONS)


def _reached(rng: Random, value: Value, met: bool) -> tuple[Decimal, Decimal]:
    number = value.number or Decimal(0)
    whole = value.kind in ("n", "nl", "z")
    if met:
        if value.sign == "=" or rng.random() < 0.4:
            return number, Decimal(1)
        factor = Decimal("0.95") if value.lower else Decimal("1.04")
        if value.kind == "p":
            return min(number + 1, Decimal(100)), Decimal(1)
        better = number * factor
        if whole:
            better = better // 1 if value.lower else -(-better // 1)
        return better, Decimal(1)
    worse = number * (Decimal("1.25") if value.lower else Decimal("0.8"))
    if whole:
        worse = worse // 1 + 1 if value.lower else worse // 1
    if worse == number:
        worse += 1
    share = number / worse if value.lower else worse / number
    return worse, min(share, Decimal(1))


def value_over(item: Item) -> bool:
    """Whether a count was reached that can be overdone."""
    return item.kind in ("n", "m", "my") and bool(item.weight and item.weight > 2)


def _score(rng: Random, form: Form, item: Item, share: Decimal) -> None:
    weight = item.weight or Decimal(0)
    if form.layout == "L7":
        factor = Decimal(100) if item.met else Decimal(rng.choice(_FACTORS[1:4]))
        item.score = weight * factor / 100
        item.texts |= {"factor": values.plain(factor), "score": values.plain(item.score)}
        return
    if share == 1 and item.met and value_over(item) and rng.random() < 0.15:
        item.score = weight - Decimal("0.5")  # far more than planned is explained
        item.texts |= {"score": values.plain(item.score), "reason": rng.choice(labels.OVER)}
        return
    item.score = (weight * share).quantize(Decimal("0.1")) if share < 1 else weight
    if share < 1 and item.score >= weight:
        item.score = weight - Decimal("0.1")
    item.texts["score"] = values.plain(item.score)
    if item.score < weight:
        item.texts["reason"] = rng.choice(labels.REASONS)
    else:
        item.texts["reason"] = rng.choice(("", "", "", "无", "—"))


def _label(rng: Random, form: Form) -> None:
    """Write the class labels, one wording a form, with points where the style has them."""
    firsts = {name: rng.choice(words) for name, words in labels.FIRST.items()}
    seconds = {name: rng.choice(words) for name, words in labels.SECOND.items()}
    if form.layout == "L11":
        firsts = {name: words[0] for name, words in labels.FIRST.items()}
    weighed = (
        form.style.points
        and all(item.weight is not None for item in form.used())
        and form.layout != "L4"
    )
    for item in form.items:
        first = firsts[item.first]
        if form.style.spaced:
            first = " ".join(first)
        if weighed:
            own = sum(
                (i.weight or Decimal(0) for i in form.used() if i.first == item.first), Decimal(0)
            )
            first += f"（{values.plain(own)}分）"
        item.texts["class1"] = first
        second = seconds[item.second]
        second = " ".join(second.replace("\n", "")) if form.style.spaced else second
        item.texts["class2"] = item.texts["class2@long"] = second
    if form.style.numbered and form.layout not in ("L7", "L4", "L2"):
        for count, item in enumerate(form.used(), 1):
            name = item.texts["name"]
            star = form.style.numbered == "★"
            item.texts["name"] = (
                f"★{name}" if star else f"{form.style.numbered.format(count)}{name}"
            )
