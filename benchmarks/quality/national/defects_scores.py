"""Defects of points, results and scores."""

from decimal import Decimal
from random import Random

from quality.national import drawing
from quality.national.defects import SCORED, also, at, defect, some
from quality.national.records import Claim, File, Form, Injection, Item
from quality.national.values import plain


def _rescore(rng: Random, form: Form, item: Item, score: Decimal, reason: str = "") -> None:
    """Give an item another score, and write the sums anew."""
    item.score = score
    item.texts |= {"score": plain(score), "reason": reason}
    drawing.settle(rng, form)


def _line(form: Form) -> object:
    return next(f for f in form.funds if f.depth == 0)


@defect("PT820", *SCORED, "L7")
def over_weight(rng: Random, file: File, form: Form) -> Injection | None:
    """A score above its points, or below 0."""
    item = some(rng, form, lambda i: i.met)
    if item is None or item.weight is None:
        return None
    score = rng.choice((item.weight + 1, item.weight + Decimal("0.5"), Decimal(-1)))
    _rescore(rng, form, item, score)
    found = also(also(at("PT820", item, "score"), "PT830", item), "PT820", form.sums)
    return also(found, "PT826", item) if score < 0 else found


@defect("PT821", "L1", "L6", "L4", "L5", "L8")
def other_weights(rng: Random, file: File, form: Form) -> Injection | None:
    """The points make another total than is stated, or than 90 or 100."""
    if not form.has("weight"):
        return None
    if form.sums is not None:
        form.sums.texts["weight"] = plain(
            Decimal(form.sums.texts["weight"]) + rng.choice((5, -5, 10))
        )
        if form.sums.texts["weight"] in ("90", "100"):
            return None
        found = at("PT821", form.sums, "weight", severity="error")
        return also(found, "PT820", form.sums)
    if form.style.points:
        return None
    item = form.used()[0]
    assert item.weight is not None
    item.texts["weight"] = plain(item.weight + rng.choice((1, 3, Decimal("2.5"))))
    return Injection(Claim("PT821", form, severity="warning"))


@defect("PT821", "L6")
def class_points(rng: Random, file: File, form: Form) -> Injection | None:
    """A class states other points than its rows have."""
    if not form.style.points:
        return None
    item = form.items[0]
    own, _, rest = item.texts["class1"].partition("（")
    if not rest:
        return None
    other = f"{own}（{plain(Decimal(rest.removesuffix('分）')) + 5)}分）"
    group = [i for i in form.items if i.texts["class1"] == item.texts["class1"]]
    for one in group:
        one.texts["class1"] = other
    shown = group[(len(group) - 1) // 2] if form.style.merge == "centred" else group[0]
    return at("PT821", shown, "class1", severity="error")


@defect("PT822", *SCORED)
def other_score(rng: Random, file: File, form: Form) -> Injection | None:
    """The stated total is not the sum of the scores."""
    if form.sums is None:
        return None
    form.sums.texts["score"] = plain(Decimal(form.sums.texts["score"]) - rng.choice((1, 2, 10)))
    return at("PT822", form.sums, "score")


@defect("PT823", "L6", "L9")
def other_rate(rng: Random, file: File, form: Form) -> Injection | None:
    """The rate is not what was executed of the budget."""
    funds = [
        f for f in form.funds if f.amounts.get("budget") and f.amounts.get("executed") is not None
    ]
    if not funds:
        return None
    fund = rng.choice(funds)
    rate = Decimal(fund.texts["rate"].removesuffix("%"))
    fund.texts["rate"] = f"{rate - rng.choice((3, 5, 10))}%"
    return at("PT823", fund, "rate")


@defect("PT824", *SCORED)
def other_execution(rng: Random, file: File, form: Form) -> Injection | None:
    """The score of execution is not rate × points."""
    if not form.funds or form.execution is None:
        return None
    line = form.funds[0]
    wrong = form.execution - rng.choice((Decimal("0.8"), Decimal(2), Decimal(1)))
    line.texts["score"] = plain(wrong)
    if form.sums is not None:
        form.sums.texts["score"] = plain(Decimal(form.sums.texts["score"]) - form.execution + wrong)
    return at("PT824", line, "score")


@defect("PT825", *SCORED)
def against_result(rng: Random, file: File, form: Form) -> Injection | None:
    """Full marks for what was not met, or marks off for what was."""
    item = some(rng, form, lambda i: i.value and i.value.counted)
    if item is None or item.weight is None:
        return None
    if item.met:
        _rescore(rng, form, item, item.weight - Decimal("0.5"))
    else:
        _rescore(rng, form, item, item.weight)
    return at("PT825", item, "score")


@defect("PT826", *SCORED)
def no_reason(rng: Random, file: File, form: Form) -> Injection | None:
    """Marks off and no reason."""
    item = some(
        rng, form, lambda i: not i.met and i.score is not None and i.score < (i.weight or 0)
    )
    if item is None:
        return None
    item.texts["reason"] = rng.choice(("", "", "无", "—", "/"))
    return at("PT826", item, "score")


@defect("PT827", *SCORED)
def outside_band(rng: Random, file: File, form: Form) -> Injection | None:
    """A grade and a score that do not go together."""
    item = some(rng, form, lambda i: i.value and i.value.kind == "w")
    if item is None or item.weight is None:
        return None
    actual, share = rng.choice((
        ("达成年度指标", Decimal("0.5")), ("达成预期指标", Decimal("0.7")), ("部分达成年度指标并具有一定效果", Decimal("0.9")),
        ("部分达成年度指标并具有一定效果", Decimal("0.3")), ("未达成年度指标且效果较差", Decimal("0.8")),
    ))  # fmt: skip
    item.texts["actual"] = actual
    _rescore(rng, form, item, item.weight * share, "部分工作推进较慢。")
    return at("PT827", item, "score")


@defect("PT828", "L6", "L9", "L7")
def other_kind(rng: Random, file: File, form: Form) -> Injection | None:
    """A word for a number."""
    item = some(rng, form, lambda i: i.value and i.value.counted and i.met)
    if item is None:
        return None
    item.texts["actual"] = rng.choice(("完成", "已完成", "好坏", "优", "良好", "达成年度指标"))
    return at("PT828", item, "actual")


@defect("PT829", "L6", "L9", "L7")
def no_actual(rng: Random, file: File, form: Form) -> Injection | None:
    """No result, or no score."""
    item = some(rng, form)
    if item is None:
        return None
    role = "actual" if not form.has("score") or rng.random() < 0.6 else "score"
    item.texts[role] = ""
    return at("PT829", item, role)


@defect("PT830", "L7")
def other_factor(rng: Random, file: File, form: Form) -> Injection | None:
    """The score is not points × factor."""
    item = some(rng, form, lambda i: i.weight and i.weight > 2)
    if item is None or item.weight is None or item.score is None:
        return None
    item.texts["score"] = plain(item.score - Decimal("0.7"))
    return also(at("PT830", item, "score"), "PT825", item)
