"""What only a reader can judge of a national form: reviewers ask it first, no rule answers it."""

from perftable.model.phrase import Phrase

TARGETS = (
    Phrase(
        "指标值是否偏低或偏高（对照上年完成值、同类地区水平和行业标准）",
        "Are targets too low or too high (last year's results, similar places, industry standards)?",
    ),
    Phrase(
        "指标值有无测算依据（测算过程、支出标准、规划或计划文件）",
        "What are the targets based on (calculations, spending standards, plans)?",
    ),
    Phrase(
        "绩效指标是否与绩效目标、项目内容相关，能否反映目标完成情况",
        "Do the indicators fit the goal and the project, and would they show whether the goal is reached?",
    ),
    Phrase(
        "产出和效益是否与资金规模相匹配",
        "Are outputs and benefits in proportion to the money?",
    ),
    Phrase(
        "效益是否夸大，是否由本项目产生",
        "Are benefits overstated, and are they due to this project?",
    ),
)

RESULTS = (
    Phrase(
        "实际完成值是否真实，有无佐证材料",
        "Are the results true, and is there evidence for them?",
    ),
    Phrase(
        "偏差原因是否成立，改进措施是否可行",
        "Are the reasons for deviations sound, and can the measures be carried out?",
    ),
    Phrase(
        "完成值远超指标值的，属于超额完成还是指标值偏低",
        "Where results are far above the targets: was more achieved, or were the targets too low?",
    ),
    Phrase(
        "绩效指标是否与绩效目标相关、与资金规模相匹配",
        "Do the indicators fit the goal and the amount of money?",
    ),
)
