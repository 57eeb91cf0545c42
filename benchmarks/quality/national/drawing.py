"""Draws a correct form of a layout: its numbers agree, its results have the scores they earn."""

from decimal import ROUND_HALF_UP, Decimal
from random import Random

from quality.national import funds, labels, values
from quality.national.indicators import draw_items, long_items
from quality.national.records import Claim, Form, Fund, Goal, Pair, Sums
from quality.national.style import draw as draw_style
from quality.national.values import YEAR
from quality.national.words import Work

LAYOUTS = ("L1", "L1", "L1", "L2", "L3", "L4", "L5", "L6", "L6", "L7", "L8", "L9", "L10", "L11",
           "L12", "L15")  # fmt: skip
EVALUATIONS = ("L6", "L7", "L9")


def draw(rng: Random, layout: str, work: Work, like: Form | None = None) -> Form:
    """Draw a form; `like` is a form of the same file whose manner it shares."""
    unit = like.unit if like else rng.choice(("万元", "万元", "万元", "元"))
    style = like.style if like else draw_style(rng, layout, unit)
    title = like.title if like else rng.choice(labels.TITLES[layout])
    if not like and "2027" not in title and rng.random() < 0.15:
        title = rng.choice(
            (f"{YEAR}年云溪县{title}", f"{YEAR}年度{title}", f"附件2：{title}", f"云溪县{title}")
        )
    form = Form(layout, style, title, YEAR, [], [], [], [], [], unit=unit, kind=work.kind)
    form.long_period = layout == "L2" or rng.random() < 0.4
    if layout != "L4":
        form.funds = funds.draw(rng, layout, style, unit)
    else:
        amount = Decimal(rng.randint(5, 900)) * (1000 if unit == "元" else 1)
        fund = Fund("total", "", 0, {"year": amount})
        form.funds = [funds._written([fund], style)[0]]
    form.head = _head(rng, form, work)
    form.goals = _goals(rng, form, work)
    form.columns = list(like.columns) if like else []
    draw_items(rng, form, work)
    if form.has("body"):
        form.funds = []
    if form.layout == "L3":
        form.long_items = long_items(form)
    if form.layout in EVALUATIONS:
        settle(rng, form)
    elif form.has("weight") and rng.random() < 0.4 and layout != "L4":
        weight = sum((item.weight or Decimal(0) for item in form.used()), Decimal(0))
        form.sums = Sums(rng.choice(labels.TOTAL_ROW), {"weight": values.plain(weight)})
    if rng.random() < 0.5 and layout not in ("L4",):
        form.foot += rng.sample(labels.FOOT, rng.randint(1, 2))
    if layout == "L5":
        _tasks(rng, form)
    return form


def _head(rng: Random, form: Form, work: Work) -> list[Pair]:
    layout = form.layout
    if layout == "L4":
        return [Pair("project", "", work.name), Pair("implementer", "", work.unit)]
    if layout in ("L5", "L7"):
        label = rng.choice(("部门名称", "部门（单位）名称", "单位名称"))
        role = "implementer" if label == "单位名称" else "department"
        pairs = [Pair(role, label, work.unit)]
        if rng.random() < 0.5:
            pairs.append(Pair("manager", "联系人", "赵某"))
        if layout == "L5" and rng.random() < 0.6:
            pairs.append(
                Pair("", "部门职能职责概述", f"负责{work.name}等有关工作，承担上级交办的其他任务。")
            )
        return pairs
    transfer = layout in ("L8", "L9", "L12")
    name = rng.choice(labels.TRANSFER if transfer else labels.PROJECT)
    code = f"51{rng.randint(10000, 99999)}-" if rng.random() < 0.15 else ""
    pairs = [Pair("project", name, code + work.name)]
    owner = (
        work.unit[:2] + rng.choice(("财政局", "发展和改革局")) if rng.random() < 0.3 else work.unit
    )
    if transfer:
        pairs.append(
            Pair("department", rng.choice(("中央主管部门", "省级主管部门")), "某某省主管厅局"[4:])
        )
        pairs.append(
            Pair("department", rng.choice(("地方主管部门", "市级主管部门", "县级主管部门")), owner)
        )
        pairs.append(Pair("implementer", rng.choice(("资金使用单位", "实施单位")), work.unit))
        return pairs
    if rng.random() < 0.4:
        pairs.append(
            Pair("manager", rng.choice(labels.MANAGER), rng.choice(("周某", "李某 0000-7654321")))
        )
    pairs.append(Pair("department", rng.choice(labels.DEPARTMENT), owner))
    pairs.append(Pair("implementer", rng.choice(labels.UNIT), work.unit))
    if rng.random() < 0.5:
        nature, natures = rng.choice(labels.NATURE)
        boxed = ("☑新增项目　□延续项目", "□新增 ☑延续")
        kind = rng.choice(boxed if nature == "项目属性" and rng.random() < 0.2 else natures)
        pairs.append(Pair("nature", nature, kind))
        category, categories = rng.choice(labels.CATEGORY)
        pairs.append(Pair("category", category, rng.choice(categories)))
    last = YEAR + (2 if form.long_period else 0)
    if form.long_period or rng.random() < 0.5:
        if rng.random() < 0.5:
            first, end = rng.choice(labels.DAYS)
            pairs += [Pair("start", first, f"{YEAR}-01-01"), Pair("end", end, f"{last}-12-31")]
        else:
            text = rng.choice((f"{YEAR}年-{last}年", f"{YEAR}.01-{last}.12", f"{YEAR}年1月至{last}年12月",
                               f"{YEAR}年1月1日-{last}年12月31日"))  # fmt: skip
            pairs.append(Pair("period", rng.choice(labels.PERIOD), text))
    if form.layout == "L3" or rng.random() < 0.15:
        pairs.append(
            Pair(
                "",
                rng.choice(labels.BASIS),
                f"《{work.unit[:2]}{work.name}实施方案》，经主管部门审核同意。",
            )
        )
    return pairs


def _goals(rng: Random, form: Form, work: Work) -> list[Goal]:
    layout = form.layout
    text = work.goal
    way = rng.random()
    if way < 0.2:
        text = f"目标1：{work.goal}\n目标2：{work.name}各项任务按批复方案完成。"
    elif way < 0.4:
        text = f"1.{work.goal}\n2.资金使用合规，专款专用。"
    if layout in ("L6", "L9"):
        done = work.goal.rstrip("。") + "，各项任务已按计划推进。"
        return [
            Goal("year", rng.choice(labels.GOAL_PLANNED), text),
            Goal("actual", rng.choice(labels.GOAL_ACTUAL), done),
        ]
    if layout == "L7":
        return [Goal("year", "年初绩效目标", text), Goal("adjusted", "全年（调整）绩效目标", text),
                Goal("actual", "全年目标实际完成情况", "已完成年初确定的主要任务。")]  # fmt: skip
    long = Goal("long", rng.choice(labels.GOAL_LONG), work.long)
    if layout == "L2" or (
        form.long_period and layout in ("L1", "L3", "L10") and rng.random() < 0.7
    ):
        return [long, Goal("year", rng.choice(labels.GOAL_YEAR[:4]), text)]
    return [
        Goal(
            "year",
            rng.choice((*labels.GOAL_YEAR, "总体目标") if layout != "L4" else ("年度目标",)),
            text,
        )
    ]


def settle(rng: Random, form: Form) -> None:
    """Work out the scores of a self-evaluation and write its sums anew."""
    if form.layout == "L9":
        return
    points = [item for item in form.used() if item.weight is not None]
    total = sum((item.score or Decimal(0) for item in points), Decimal(0))
    weights = sum((item.weight or Decimal(0) for item in points), Decimal(0))
    line = next((f for f in form.funds if f.depth == 0), None)
    if line is not None and form.layout == "L6":
        budget, executed = line.amounts["budget"], line.amounts["executed"]
        share = executed / budget if budget and executed is not None else Decimal(1)
        score = min(share * 10, Decimal(10)).quantize(Decimal("0.01"), ROUND_HALF_UP)
        line.texts["score"] = values.plain(score) if rng.random() < 0.5 else f"{score}"
        for part in form.funds[1:2]:  # what repeats the total's points repeats its rate as well
            if part.texts.get("weight") == "10":
                own = part.amounts["executed"], part.amounts["budget"]
                rate = own[0] / own[1] if own[1] and own[0] is not None else Decimal(1)
                part.texts["score"] = f"{min(rate * 10, Decimal(10)):.2f}"
        form.execution = score
        total, weights = total + score, weights + 10
    if form.layout == "L7":
        form.sums = None
        return
    label = form.sums.label if form.sums else rng.choice(labels.TOTAL_ROW)
    form.sums = Sums(label, {"weight": values.plain(weights), "score": values.plain(total)})
    if rng.random() < 0.2:
        form.foot = [f"自评等级：{'优' if total >= 90 else '良'}", *form.foot]


def _tasks(rng: Random, form: Form) -> None:
    if rng.random() < 0.6:
        names = ("日常履职保障", "重点专项推进", "基层服务站点建设")[: rng.randint(2, 3)]
        form.tasks = [
            (name, f"落实{name}的各项年度安排", Decimal(rng.randint(100, 90000)) / 100)
            for name in names
        ]


def deserved(form: Form) -> list[Claim]:
    """Return the notes that the form deserves: words under 效益, an unmeasured class."""
    found = []
    for item in [*form.long_items, *form.used()]:
        if item.value is not None and item.value.kind == "w" and item.first == "benefit":
            found += [Claim("PT802", item, severity="note"), Claim("PT402", item, severity="note")]
        if item.value is not None and item.value.kind == "ph":
            found.append(Claim("PT806", item))
    panels = [
        item.texts.get("long") == item.texts["value"]
        for item in form.used()
        if "long" in item.texts
    ]
    names = {item.texts["name"]: item.texts.get("value") for item in form.used()}
    panels += [names.get(item.texts["name"]) == item.texts["value"] for item in form.long_items]
    panels += [False] * (len(form.long_items) != len(form.used()) > 0 and form.layout == "L3")
    if panels and all(panels):
        found.append(Claim("PT710", form))
    return found
