"""Defects of heads, funds, goals and whole documents."""

from decimal import Decimal
from random import Random

from quality.national.defects import TARGETS, also, at, defect, money
from quality.national.records import Claim, File, Form, Fund, Injection

_FUNDED = ("L1", "L3", "L6", "L8", "L9", "L10", "L5")


def _parts(form: Form, column: str) -> list[Fund]:
    return [f for f in form.funds if f.depth == 1 and f.amounts.get(column) and f.panel != 2]


@defect("PT701", *_FUNDED)
def other_total(rng: Random, file: File, form: Form) -> Injection | None:
    """The total, or a part, is another number than the sum."""
    columns = [
        c for f in form.funds if f.depth == 0 for c in f.amounts if c not in ("budget", "executed")
    ]
    columns += ["budget"] if form.layout == "L9" and rng.random() < 0.3 else []
    if not columns:
        return None
    column = rng.choice(columns)
    total = next(f for f in form.funds if f.depth == 0 and column in f.amounts)
    blank = any(f.amounts.get(column, 0) is None for f in form.funds)
    if len(_parts(form, column)) < 2 or blank:
        return None
    step = Decimal(rng.choice((1, -1, 10, 100))) * (1000 if form.unit == "元" else 1)
    amount = (total.amounts[column] or Decimal(0)) + step
    if amount <= 0:
        return None
    total.texts[column] = money(form, amount)
    claim = at("PT701", total, column)
    return also(claim, "PT823", total) if column == "budget" else claim


@defect("PT702", "L1", "L3", "L8", "L10")
def no_total(rng: Random, file: File, form: Form) -> Injection | None:
    """The parts stand there and their total does not."""
    for total in form.funds:
        if total.depth == 0 and "year" in total.amounts and _parts(form, "year"):
            total.texts["year"] = rng.choice(("", "", "0", "0.00"))
            return at("PT702", total, "year")
    return None


@defect("PT703", "L1", "L3", "L6", "L8", "L9")
def empty_head(rng: Random, file: File, form: Form) -> Injection | None:
    """A label of the head without its value."""
    roles = [r for r in ("project", "department", "implementer") if form.pair(r)]
    if sum(pair.role == "department" for pair in form.head) > 1:
        roles.remove("department")
    role = rng.choice(roles if len(file.forms) == 1 else [r for r in roles if r != "project"])
    pair = form.pair(role)
    assert pair is not None
    if "盖章" in pair.label:
        return None
    pair.text = ""
    return at("PT703", pair)


@defect("PT204", *TARGETS, "L6", "L9")
def words_for_money(rng: Random, file: File, form: Form) -> Injection | None:
    """An amount that is none."""
    if not form.funds:
        return None
    fund = rng.choice(form.funds)
    column = rng.choice(list(fund.amounts))
    fund.texts[column] = rng.choice(("约三十", "见附件", "12..5", "30余", "按批复"))
    found = at("PT204", fund, column)
    return also(found, "PT306", fund)


@defect("PT205", *TARGETS)
def negative(rng: Random, file: File, form: Form) -> Injection | None:
    """A negative amount; the sum is right."""
    parts = _parts(form, "year")
    total = next((f for f in form.funds if f.depth == 0 and "year" in f.amounts), None)
    if len(parts) < 2 or total is None or any(f.depth == 2 or f.panel for f in form.funds):
        return None
    part = parts[-1]
    amount = part.amounts["year"] or Decimal(0)
    rest = (total.amounts["year"] or Decimal(0)) - 2 * amount
    if rest <= 0:
        return None
    part.texts["year"], total.texts["year"] = f"-{money(form, amount)}", money(form, rest)
    return at("PT205", part, "year")


@defect("PT208", *TARGETS)
def other_unit(rng: Random, file: File, form: Form) -> Injection | None:
    """A cell states another unit than the form."""
    parts = [f for f in form.funds if f.amounts.get("year")]
    if not parts:
        return None
    fund = rng.choice(parts)
    fund.texts["year"] += "元" if form.unit == "万元" else "万元"
    return also(at("PT208", fund, "year"), "PT701", form)


@defect("PT302", "L1", "L3", "L5", "L6", "L8", "L9", "L10", "L11")
def no_goal(rng: Random, file: File, form: Form) -> Injection | None:
    """The year's goal is empty."""
    goal = next(g for g in form.goals if g.horizon == "year")
    goal.text = rng.choice(("", "", "—", "无"))
    return also(at("PT302", goal), "PT306", goal)


@defect("PT305", "L1", "L3", "L5", "L6", "L8", "L9", "L10", "L11")
def cut_goal(rng: Random, file: File, form: Form) -> Injection | None:
    """The year's goal ends in the middle."""
    goal = next(g for g in form.goals if g.horizon == "year")
    goal.text = goal.text.rstrip("。") + rng.choice(("，", "、", "，以及", "（含", "；"))
    return at("PT305", goal)


@defect("PT306", "L1", "L3", "L5", "L6", "L8", "L9", "L10", "L11")
def template_goal(rng: Random, file: File, form: Form) -> Injection | None:
    """A template's words in the goal's cell."""
    goal = next(g for g in form.goals if g.horizon == "year")
    goal.text = rng.choice(
        (
            "完成XX任务。",
            "（简要填写，不超过200字以内）",
            "待定",
            "新建××公里。",
            "目标1：\n目标2：",
        )
    )
    return also(at("PT306", goal), "PT302", goal)


@defect("PT306", "L1", "L3", "L5", "L8", "L6", "L9")
def template_value(rng: Random, file: File, form: Form) -> Injection | None:
    """A template's marks in a value's cell."""
    items = [i for i in form.used() if i.value and i.value.number is not None]
    if not items or form.style.split:
        return None
    item = rng.choice(items)
    item.texts["value"] = rng.choice(
        ("≥**%", "（≥**平方米）", "≥××个", "≧ %", "≥ %", "XX", "≥__人")
    )
    return at("PT306", item, "value")


@defect("PT710", "L1", "L3", "L2")
def same_goals(rng: Random, file: File, form: Form) -> Injection | None:
    """This year's goal is the long one, in a project of several years."""
    if len(form.goals) < 2 or not form.long_period:
        return None
    form.goals[1].text = form.goals[0].text
    form.claims = [claim for claim in form.claims if claim.code != "PT710"]
    return at("PT710", form.goals[1])


@defect("PT717", "L1", "L3", "L5", "L6", "L8", "L9")
def years_differ(rng: Random, file: File, form: Form) -> Injection | None:
    """The title, the year's line and the file's name say different years."""
    if len(file.forms) > 1 or "2027" in form.title:
        return None
    if rng.random() < 0.5:
        file.name = rng.choice(("2026年项目绩效目标表", "2025年度绩效"))
    else:
        form.title = f"2026年度{form.title}"
    return Injection(Claim("PT717"), [Claim("PT716")])


@defect("PT711", "L4")
def group_total(rng: Random, file: File, form: Form) -> Injection | None:
    """A unit's sum is not that of its projects."""
    if not form.funds:
        return None
    if form.style.grouped and not any(group.department for group in file.groups):
        return None
    groups = [g for g in file.groups if g.department or not form.style.grouped]
    group = rng.choice(groups)
    group.text = money(
        form,
        group.amount
        + rng.choice((1000, -1000, 10000)) * (1 if form.unit == "元" else Decimal("0.1")),
    )
    if Decimal(group.text.replace(",", "")) <= 0:
        return None
    found = at("PT711", group, "budget")
    for other in file.groups:
        also(found, "PT711", other, "budget")
    return found


@defect("PT207", "L1", "L6", "L8", "L9")
def unit_left_out(rng: Random, file: File, form: Form) -> Injection | None:
    """No unit of money anywhere."""
    if not form.funds or file.around or form.style.unit_at == "block":
        return None
    for one in file.forms:
        one.unit_shown = False
    return Injection(Claim("PT207"))


@defect("PT004", "L1", "L6")
def tracked(rng: Random, file: File, form: Form) -> Injection | None:
    """The document holds tracked changes."""
    file.container, file.tracked = "docx", True
    return Injection(Claim("PT004"))


@defect("PT001", "L1")
def no_form(rng: Random, file: File, form: Form) -> Injection | None:
    """Targets in prose, or none."""
    file.instead = [
        "项目支出绩效目标",
        "（一）产出指标",
        "数量指标：完成培训十期。",
        "（二）效益指标",
        "社会效益指标：学员就业稳定。",
    ]
    file.claims, file.forms = [], []
    return Injection(Claim("PT001"))


@defect("PT003", "L1", "L6", "L8")
def cells_too_many(rng: Random, file: File, form: Form) -> Injection | None:
    """A row has two cells too many, or one too few."""
    if file.container in ("short", "xlsx", "html") or form.style.cut:
        return None
    item = rng.choice(form.used())
    short = file.container == "docx" and form.columns[-1][0] == "value"
    form.spoilt[id(item)] = rng.choice(("more", "less")) if short else "more"
    found = at("PT003", item)
    for code in ("PT704", "PT705", "PT706", "PT821", "PT822", "PT707"):
        also(found, code, form)
    return found
