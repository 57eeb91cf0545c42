"""Draws a form's funds: lines of which each is the sum of those below it, in every column."""

from decimal import Decimal
from random import Random

from quality.national import labels
from quality.national.records import Fund
from quality.national.style import Style

ZERO = Decimal(0)


def draw(rng: Random, layout: str, style: Style, unit: str) -> list[Fund]:
    """Draw the lines of a layout."""
    if layout == "L2" and rng.random() < 0.5:
        return []
    if layout == "L5":
        lines = _department(rng, unit)
    elif layout == "L10":
        lines = _jiangsu(rng, unit)
    elif layout in ("L8", "L9", "L12"):
        lines = _transfer(rng, unit, layout)
    elif layout in ("L1", "L3") and rng.random() < 0.25:
        return _written(_panels(rng, unit), style)
    else:
        lines = rng.choice((_simple, _simple, _nested, _numbered))(rng, unit)
    if layout in ("L6", "L7", "L9"):
        lines = _executed(rng, lines, layout)
    return _written(lines, style)


def _written(lines: list[Fund], style: Style) -> list[Fund]:
    for line in lines:
        for name, amount in line.amounts.items():
            line.texts[name] = style.blank if amount is None else style.money(amount)
    return lines


def _amount(rng: Random, unit: str) -> Decimal:
    cents = rng.choice((rng.randint(1, 60) * 500, rng.randint(300, 90000)))
    return Decimal(cents) / 100 * (10000 if unit == "元" else 1)


def _simple(rng: Random, unit: str) -> list[Fund]:
    """资金总额, of which fiscal, carried, other; some of them 0 or empty."""
    parts = [Fund("fiscal", "其中：" + rng.choice(labels.FISCAL), 1, {"year": _amount(rng, unit)})]
    if rng.random() < 0.5:
        amount = rng.choice((ZERO, None, _amount(rng, unit)))
        parts.append(Fund("carried", rng.choice(labels.CARRIED), 1, {"year": amount}))
    if rng.random() < 0.85:
        amount = rng.choice((ZERO, None, _amount(rng, unit)))
        parts.append(Fund("other", rng.choice(labels.OTHER), 1, {"year": amount}))
    return [_total(rng, parts), *parts]


def _total(rng: Random, parts: list[Fund]) -> Fund:
    amount = sum((p.amounts["year"] or ZERO for p in parts if p.depth == 1), ZERO)
    return Fund("total", rng.choice(labels.TOTAL), 0, {"year": amount})


def _nested(rng: Random, unit: str) -> list[Fund]:
    """The fiscal funds are divided once more."""
    above, own = _amount(rng, unit), _amount(rng, unit)
    parts = [
        Fund("fiscal", "其中：财政拨款", 1, {"year": above + own}),
        Fund("part", rng.choice(("其中：上级财政资金", "其中：上级资金")), 2, {"year": above}),
        Fund("local", rng.choice(("本级财政资金", "本级安排")), 2, {"year": own}),
        Fund(
            "other", rng.choice(labels.OTHER), 1, {"year": rng.choice((ZERO, _amount(rng, unit)))}
        ),
    ]
    return [_total(rng, parts), *parts]


def _numbered(rng: Random, unit: str) -> list[Fund]:
    """Three levels by their numbers, as in Sichuan."""
    general, special, own = (_amount(rng, unit) for _ in range(3))
    parts = [
        Fund("fiscal", "（一）财政拨款小计", 1, {"year": general + special}),
        Fund("part", "1、一般公共预算", 2, {"year": general}),
        Fund("part", "2、政府性基金", 2, {"year": special}),
        Fund("own", "（二）自有资金小计", 1, {"year": own}),
        Fund("other", "（三）其他收入", 1, {"year": rng.choice((ZERO, _amount(rng, unit)))}),
    ]
    return [_total(rng, parts), *parts]


def _panels(rng: Random, unit: str) -> list[Fund]:
    """All years beside this year, as in Shanghai: each by itself."""
    whole, fiscal, carried, other = (_amount(rng, unit) for _ in range(4))
    rest = rng.choice((ZERO, other + 100))
    left = [
        Fund("total", "项目资金总额", 0, {"all_years": whole + fiscal + carried + rest}),
        Fund("fiscal", "其中：财政资金", 1, {"all_years": whole + fiscal + carried}),
        Fund("other", "其他资金", 1, {"all_years": rest}),
    ]
    right = [
        Fund("total", "年度资金申请总额", 0, {"year": fiscal + carried + other}, panel=1),
        Fund("fiscal", "其中：当年财政拨款", 1, {"year": fiscal}, panel=1),
        Fund("carried", "上年结转资金", 1, {"year": carried}, panel=1),
        Fund("other", "其他资金", 1, {"year": other}, panel=1),
    ]
    return left + right


def _transfer(rng: Random, unit: str, layout: str) -> list[Fund]:
    central, local = rng.choice(labels.LEVELS)
    parts = [
        Fund("central", f"其中：{central}", 1, {"year": _amount(rng, unit)}),
        Fund("local", local, 1, {"year": rng.choice((ZERO, _amount(rng, unit)))}),
        Fund("other", "其他资金", 1, {"year": rng.choice((ZERO, _amount(rng, unit)))}),
    ]
    total = _total(rng, parts)
    total.label = rng.choice(("年度资金总额：", "年度金额", "资金总额", "年度资金总额"))
    return [total, *parts]


def _jiangsu(rng: Random, unit: str) -> list[Fund]:
    general, special = _amount(rng, unit), rng.choice((ZERO, _amount(rng, unit)))
    parts = [
        Fund("fiscal", "财政拨款|小计", 1, {"year": general + special}),
        Fund("part", "|一般公共预算资金", 2, {"year": general}),
        Fund("part", "|政府性基金", 2, {"year": special}),
        Fund("carried", "上年结转资金", 1, {"year": _amount(rng, unit)}),
        Fund("other", "其他资金", 1, {"year": _amount(rng, unit)}),
    ]
    total = _total(rng, parts)
    total.label = "资金总额"
    return [total, *parts]


def _department(rng: Random, unit: str) -> list[Fund]:
    """One total, divided by source and by use."""
    general, special, other = (_amount(rng, unit) for _ in range(3))
    whole = general + special + other
    basic = (whole / 3).quantize(Decimal("0.01"))
    return [
        Fund("total", "资金总额", 0, {"year": whole}),
        Fund("part", "一般公共预算", 1, {"year": general}),
        Fund("part", "政府性基金", 1, {"year": special}),
        Fund("other", "其他资金", 1, {"year": other}),
        Fund("part", "基本支出", 1, {"year": basic}, panel=2),
        Fund("part", "项目支出", 1, {"year": whole - basic}, panel=2),
    ]


def _executed(rng: Random, lines: list[Fund], layout: str) -> list[Fund]:
    """Give every line the columns of a self-evaluation."""
    share = Decimal(rng.choice((1000, 1000, 950, 873, 998, 764))) / 1000
    initial = layout == "L6" and rng.random() < 0.7
    for line in lines:
        budget = line.amounts.pop("year")
        if initial:
            line.amounts["initial"] = budget
        line.amounts["budget"] = budget
        line.amounts["executed"] = None
    for line in reversed(lines):
        if line.depth and not _below(lines, line):
            budget = line.amounts["budget"]
            executed = None if budget is None else (budget * share).quantize(Decimal("0.01"))
            line.amounts["executed"] = executed
    for depth in (1, 0):
        for line in lines:
            below = _below(lines, line)
            if line.depth == depth and below:
                line.amounts["executed"] = sum((b.amounts["executed"] or ZERO for b in below), ZERO)
    digits = rng.choice((0, 1, 2, 2))
    for line in lines:
        rate = _rate(line, digits)
        line.texts["rate"] = "" if rate is None else f"{rate:.{digits}f}%"
        if layout == "L6":
            again = rng.random() < 0.1 and line is lines[1]  # 其中 repeats the total's points
            line.texts["weight"] = "—" if line.depth and not again else "10"
            line.texts["score"] = "—" if line.depth and not again else ""
    return lines


def _below(lines: list[Fund], line: Fund) -> list[Fund]:
    found = []
    for other in lines[lines.index(line) + 1 :]:
        if other.depth <= line.depth:
            break
        if other.depth == line.depth + 1:
            found.append(other)
    return found


def _rate(line: Fund, digits: int) -> Decimal | None:
    budget, executed = line.amounts["budget"], line.amounts["executed"]
    if not budget or executed is None:
        return None
    return (executed / budget * 100).quantize(Decimal(1).scaleb(-digits))
