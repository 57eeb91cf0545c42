"""Draws a correct submission: duties, activities, sums that agree, sections."""

from decimal import Decimal
from random import Random

from quality import scales, wordings
from quality.layouts import Container, Layout
from quality.layouts import draw as draw_layout
from quality.submission import Claim, Entry, Section, Submission, Sum
from quality.wordings import Work

_TOTALS = ("合计", "总计", "合　计", "合计：", "总 计")
_HEADINGS = {
    "overall_goals": ("一、总体目标", "总体目标", "一、总体绩效目标", "（一）总体绩效目标"),
    "duty_categories": ("二、职责分类绩效目标", "职责分类绩效目标", "二、分项绩效目标", "（二）分项绩效目标"),
    "safeguards": ("三、实现年度发展规划目标的保障措施", "实现年度发展规划目标的保障措施",
                   "三、工作保障措施", "（三）工作保障措施"),
}  # fmt: skip
_QUIRKS = ("968.191 8", "0.0900000762939453", "22.5", "8827620.53")
"""As spreadsheets and narrow columns leave amounts."""

_CATEGORIES = ("经济发展职责", "社会管理职责", "公共服务职责", "党的建设职责")


def draw(rng: Random, container: Container | None = None, duties: int | None = None) -> Submission:
    """Draw a correct document of `duties` duties (three to eight by default)."""
    layout = draw_layout(rng, container)
    works = rng.sample(wordings.duties(), duties or rng.randint(3, 8))
    entries = [_duty(rng, layout, work) for work in works]
    _number(layout, entries)
    submission = Submission(layout, entries, _sums(rng, layout, entries), _sections(rng, works))
    if layout.unit_at == "none":
        submission.notes.append(Claim("PT207"))
    missing = 0 < len(submission.sections) < 3
    if missing:
        submission.notes.append(Claim("PT601"))
    submission.settle()
    return submission


def _duty(rng: Random, layout: Layout, work: Work) -> Entry:
    chosen = rng.sample(work.activities, rng.randint(1, len(work.activities)))
    children = [_activity(rng, activity) for activity in chosen]
    duty = Entry(work.name, work.content, work.goal, children=children)
    stated = rng.random() < 0.85
    for child in children:
        zero = rng.random() < 0.1
        child.amount = (Decimal(0) if zero else layout.numbers.draw(rng)) if stated else None
    if stated:
        duty.amount = sum((c.amount for c in children if c.amount is not None), Decimal(0))
    for entry in (duty, *children):
        entry.budget = layout.numbers.write(entry.amount)
    quirks = stated and len(children) == 1 and layout.unit_at != "cell"  # they state no unit
    if quirks and rng.random() < 0.05:
        text = rng.choice(_QUIRKS)
        for entry in (duty, *children):
            entry.budget, entry.amount = text, Decimal(text.replace(" ", ""))
    return duty


def _activity(rng: Random, work: Work) -> Entry:
    measures = rng.sample(work.measures, rng.randint(1, len(work.measures)))
    marks = [scales.draw(rng, indicator, spec) for indicator, spec in measures]
    return Entry(work.name, work.content, work.goal, marks=marks)


def _number(layout: Layout, duties: list[Entry]) -> None:
    """Give entries the numbers that layouts with numbers write."""
    count = 0
    for index, duty in enumerate(duties):
        duty.label = label(layout.labels[0], index)
        for place, child in enumerate(duty.children):
            number = place if layout.restart else count
            child.label = label(layout.labels[1], number)
            count += 1


def label(pattern: str, index: int) -> str:
    """Return the number of the entry at `index` in the manner of the first one's."""
    if "一" in pattern:
        return pattern.replace("一", chinese(index + 1))
    return pattern.replace("1", str(index + 1))


def chinese(number: int) -> str:
    """Return 1 to 99 in Chinese numerals."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return (
        ("" if tens < 2 else digits[tens])
        + ("十" if tens else "")
        + (digits[ones] if ones or not tens else "")
    )


def _sums(rng: Random, layout: Layout, duties: list[Entry]) -> list[Sum]:
    """Draw total rows: none, one above or below, subtotals of groups, a line of which."""
    stated = [duty for duty in duties if duty.amount is not None]
    if not stated or len(stated) < len(duties):
        return []  # a total over duties without budgets cannot be checked
    kind = rng.choice(("", "", "below", "above", "groups", "below+which"))
    if not kind:
        return []
    label = rng.choice(_TOTALS)
    if kind == "above":
        return [Sum(label, [*duties], None)]
    total = Sum(label, [*duties], duties[-1])
    if kind == "groups" and len(duties) > 3:
        middle = rng.randint(1, len(duties) - 2)
        first, second = duties[:middle], duties[middle:]
        return [Sum("小计", first, first[-1]), Sum("小计", second, second[-1]), total]
    if kind == "below+which":
        part = layout.numbers.write(duties[0].amount)
        return [
            total,
            Sum(rng.choice(("其中：上级专项资金", "其中:财政拨款")), [], duties[-1], part),
        ]
    return [total]


def _sections(rng: Random, works: list[Work]) -> list[Section]:
    kinds = rng.choice(("", "", "overall_goals duty_categories safeguards", "overall_goals duty_categories safeguards",
                        "overall_goals safeguards", "overall_goals duty_categories"))  # fmt: skip
    family = rng.randrange(4)
    sections = []
    for kind in kinds.split():
        if kind == "duty_categories":
            groups = []
            for index, title in enumerate(rng.sample(_CATEGORIES, rng.randint(1, 3))):
                groups.append((title, [f"{w.name}。{w.goal}" for w in works[index : index + 3]]))
        else:
            groups = [("", rng.sample(wordings.sentences(kind), rng.randint(2, 5)))]
        pattern = rng.choice(("1.", "1、", "（1）", "（一）", "1．", "auto"))
        if kind == "duty_categories" and pattern == "（一）":
            pattern = "1."
        inline = rng.random() < 0.5
        sections.append(Section(kind, _HEADINGS[kind][family], groups, pattern, inline))
    return sections
