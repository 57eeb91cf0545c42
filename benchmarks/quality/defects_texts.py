"""Defects of contents, goals, indicators and sections."""

from random import Random

from quality.defects import defect, take
from quality.submission import Claim, Entry, Injection, Mark, Submission

_BLANKS = ("", "", "", "—", "-", "/", "……")
_ENDS = (
    "，",
    "、",
    "；",
    "：",
    "和",
    "与",
    "以及",
    "及",
    "并",
    "或",
    "（含",
    "（不含上级安排的",
    "“四个",
)
_PLACEHOLDERS = {
    "content": (
        "XX村道路维修，长度XX公里",
        "此处填写内容描述",
        "为××提供服务",
        "开展**活动",
        "【填写内容】",
        "同上",
        "详见附件",
        "培训__人",
    ),
    "goal": (
        "待定",
        "完成XX任务",
        "此处填写",
        "★★★",
        "服务对象满意度达到××%",
        "暂无",
        "见附件2",
        "满意度不低于（　）%",
        "202X年底前完成",
    ),
    "name": ("XX工作", "××建设", "***项目", "某某村道路", "示例文本"),
    "indicator": ("XX数量", "××完成率", "**达标率", "待定", "略", "请填写绩效指标"),
    "excellent": (
        *(
            "≥XX%",
            "(≥**个)",
            "≥××",
            "待定",
            "≥__个",
            "≥（ ）个",
            "≥　个",
            "≥N个",
            "≥○○个",
            "（　　）个",
        ),
        *("N个", "X月底前", "略", "暂无", "同上", "详见附件", "？？", "≥？次", "≥%", "≥…%", "≥0.×"),
    ),
}
_WISHES = (
    "加强队伍建设",
    "提高服务水平",
    "推动工作落实",
    "确保工作顺利开展",
    "做好日常管理",
    "进一步改善环境",
    "促进经济社会发展",
    "维护社会稳定",
    "提升治理能力",
    "搞好群众服务",
    "强化责任落实",
    "完善管理制度",
    "提供有力的支持",
    "为全镇发展提供坚强保障",
    "圆满完成工作任务",
    "完成2027年各项目标任务",
    "落实惠民政策",
    "履行工作职责",
    "发挥示范带动作用",
    "营造良好社会氛围",
    "提高办事效率",
    "提升服务质量",
    "加大监管力度",
    "健全规章制度",
    "加强数据管理",
    "减少露天焚烧",
    "人居环境明显改善",
)
_INPUTS = ("工作经费投入", "专项资金投入额", "配备工作人员数量", "投入资金总额", "安排经费金额")


def _activity(rng: Random, free: list[Entry]) -> tuple[Entry, Entry] | None:
    duty = take(free, lambda duty: duty.children)
    return (duty, rng.choice(duty.children)) if duty else None


@defect("PT301")
def no_content(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free)
    if duty is None:
        return None
    entry = rng.choice((duty, *duty.children))
    entry.content = rng.choice(_BLANKS)
    return Injection(Claim("PT301", entry, ("content",)))


@defect("PT302")
def no_goal(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free)
    if duty is None:
        return None
    entry = rng.choice((duty, *duty.children))
    entry.goal = rng.choice(_BLANKS)
    return Injection(Claim("PT302", entry, ("goal",)))


@defect("PT303")
def goal_as_content(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free)
    if duty is None:
        return None
    entry = rng.choice((duty, *duty.children))
    entry.goal = entry.content
    return Injection(Claim("PT303", entry, ("goal",)))


@defect("PT304")
def goal_of_duty(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    if (found := _activity(rng, free)) is None:
        return None
    duty, activity = found
    activity.goal = duty.goal
    return Injection(Claim("PT304", activity, ("goal",)))


@defect("PT305")
def cut_off(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free)
    if duty is None:
        return None
    entry = rng.choice((duty, *duty.children))
    if rng.random() < 0.5:
        entry.content = entry.content.rstrip("。") + rng.choice(_ENDS)
        return Injection(Claim("PT305", entry, ("content",)))
    entry.goal = entry.goal.rstrip("。") + rng.choice(_ENDS)
    return Injection(Claim("PT305", entry, ("goal",)))


@defect("PT306")
def placeholder(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    if (found := _activity(rng, free)) is None:
        return None
    _, activity = found
    own = activity.marks[submission.label_row(activity)]
    column = rng.choice(list(_PLACEHOLDERS))
    text = rng.choice(_PLACEHOLDERS[column])
    if column == "indicator":
        own.indicator = text
    elif column == "excellent":
        own.tiers[0], own.notes = text, []
    else:
        setattr(activity, column, text)
    return Injection(Claim("PT306", activity, (column,)))


@defect("PT401")
def no_indicator(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    if (found := _activity(rng, free)) is None:
        return None
    _, activity = found
    activity.marks[submission.label_row(activity)].indicator = ""
    return Injection(Claim("PT401", activity, ("indicator",)))


@defect("PT401")
def nothing_measured(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    if submission.layout.merge == "centred":  # the next activity's first row would be taken for its
        return None
    if (found := _activity(rng, free)) is None:
        return None
    _, activity = found
    activity.marks = []
    both = Claim("PT501", activity, ("excellent",))
    return Injection(Claim("PT401", activity, ("indicator",)), [both])


@defect("PT402")
def wish(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    return _reworded(rng, free, "PT402", rng.choice(_WISHES))


@defect("PT403")
def indicator_as_name(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    if (found := _activity(rng, free)) is None:
        return None
    duty, activity = found
    mark = rng.choice(activity.marks)
    mark.indicator = rng.choice((activity.name, duty.name))
    return Injection(Claim("PT403", mark, ("indicator",)))


@defect("PT404")
def indicator_twice(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    first, second = _activity(rng, free), _activity(rng, free)
    if first is None or second is None:
        return None
    mark = rng.choice(second[1].marks)
    copied = rng.choice(first[1].marks)
    mark.indicator, mark.tiers, mark.notes = copied.indicator, [*copied.tiers], [*copied.notes]
    return Injection(Claim("PT404", mark, ("indicator",)))


@defect("PT405")
def input_measured(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    return _reworded(rng, free, "PT405", rng.choice(_INPUTS))


def _reworded(rng: Random, free: list[Entry], code: str, text: str) -> Injection | None:
    if (found := _activity(rng, free)) is None:
        return None
    mark = rng.choice(found[1].marks)
    mark.indicator = text
    other_way = [Claim("PT504", mark)]  # the scale stays that of what was measured before
    return Injection(Claim(code, mark, ("indicator",)), other_way)


@defect("PT406")
def measured_duty(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free)
    if duty is None:
        return None
    duty.marks = [Mark(f"{duty.name}完成率", ["≥95%", "≥85%", "≥75%", "<75%"])]
    return Injection(Claim("PT406", duty, ("indicator",)))


@defect("PT601")
def section_left_out(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    if len(submission.sections) < 3:
        return None
    submission.sections.remove(rng.choice(submission.sections))
    return Injection(Claim("PT601"))


@defect("PT601")
def section_empty(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    kinds = ("overall_goals", "safeguards")  # under the third the table itself may stand
    found = [section for section in submission.sections if section.kind in kinds]
    if not found:
        return None
    section = rng.choice(found)
    section.groups = []
    return Injection(Claim("PT601", section))


@defect("PT602")
def section_copied(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    by_kind = {section.kind: section for section in submission.sections}
    if not {"overall_goals", "safeguards"} <= by_kind.keys():
        return None
    by_kind["safeguards"].groups = by_kind["overall_goals"].groups
    return Injection(Claim("PT602", by_kind["safeguards"]))


@defect("PT603")
def number_left_out_inside(
    rng: Random, submission: Submission, free: list[Entry]
) -> Injection | None:
    if not submission.sections:
        return None
    section = rng.choice(submission.sections)
    title, items = rng.choice(section.groups)
    typed = {"（1）": "①二③", "（一）": "1.二3."}.get(section.pattern, "（1）二（3）")
    first, second = typed.split("二")
    place = rng.randrange(len(items))
    inner = f"{items[place].rstrip('。')}：{first}明确责任人；{second}按月通报。"
    items = [*items[:place], inner, *items[place + 1 :]]
    section.groups = [(t, items if t == title else own) for t, own in section.groups]
    return Injection(Claim("PT603", section))


@defect("PT603")
def number_left_out(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    for section in rng.sample(submission.sections, len(submission.sections)):
        items = len(section.groups[-1][1])
        if items > 1 and section.pattern != "auto":
            section.skip = rng.randint(1, items - 1)
            return Injection(Claim("PT603", section))
    return None
