"""What only a reader can judge of a national form: reviewers ask it first, no rule answers it."""

from perftable.model.phrase import Phrase

TARGETS = (
    Phrase(
        "指标值是否偏低或偏高（对照上年实绩、同类地区和行业标准）",
        "Are targets too low or too high (last year's results, like places, standards of the trade)?",
    ),
    Phrase(
        "指标值是否有依据（测算过程、支出标准、计划文件）",
        "What do the targets rest on (a calculation, spending standards, a plan)?",
    ),
    Phrase(
        "指标是否与绩效目标和项目内容相关，能否说明目标完成",
        "Do the indicators belong to the goal and the project, and would they show it is reached?",
    ),
    Phrase(
        "产出和效益是否与资金规模相称",
        "Are outputs and benefits in proportion to the money?",
    ),
    Phrase(
        "效益是否夸大，能否归因于本项目",
        "Are benefits overstated, and do they come of this project?",
    ),
)

RESULTS = (
    Phrase(
        "完成值是否真实，有无佐证资料",
        "Are the results true, and what proves them?",
    ),
    Phrase(
        "偏差原因是否成立，改进措施是否可行",
        "Do the reasons for deviations hold, and can the measures be carried out?",
    ),
    Phrase(
        "远超指标值的，是超额完成还是指标值定得过低",
        "Where results are far above targets: an achievement, or targets that were too low?",
    ),
    Phrase(
        "指标是否与绩效目标相关，与资金规模相称",
        "Do the indicators belong to the goal, in proportion to the money?",
    ),
)
