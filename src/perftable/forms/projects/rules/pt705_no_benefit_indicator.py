"""PT705 no-benefit-indicator: A target form has no indicator of benefit.

What: a form of targets has at least one indicator under 效益; where a project only pays salaries or debt, its absence is a warning.
Why: without benefits nobody can see what the outputs are good for.
Bad: indicators under 产出 only.
Good: one under 效益 as well: 慢病管理率 ≥70%.
Mend: say what gets better, for the economy, society, nature or in the long run.
Basis: structure; Central Committee document 34 of 2018 (normative): targets hold economic, social, ecological and lasting benefits.

PT705 no-benefit-indicator：未设置效益指标。

检查：绩效目标表至少有一项效益指标；只发放工资或偿还债务的项目未设置的，仅提示核实。
理由：无效益指标，无法说明产出带来的效果。
错误：只有产出指标。
正确：另有效益指标：慢病管理率 ≥70%。
改法：补充经济、社会、生态效益或可持续影响指标。
依据：表格结构；中发〔2018〕34号（规范性文件）：绩效目标包括经济、社会、生态效益和可持续影响等。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.presence import UNKNOWN, class_place, lacks
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.finding import Severity
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import squeeze

_PAYMENTS = lazy_pattern(
    r"工资|薪酬|薪金|津补贴|绩效奖|年终奖|离退休|退休费|遗属|社保缴费|公积金|(?:职工|机关事业|单位)(?:.{0,4})保险"
    r"|人员经费|人员支出|人员类|还本|付息|利息|债务|偿债|偿还|还贷"
)
"""What names of projects say that only pay people of one's own or debt."""


class NoBenefitIndicator(Rule):
    """A target form has no indicator of benefit."""

    code = "PT705"
    name = "no-benefit-indicator"
    severity = "error"
    basis = "structure"
    of = ProjectForm
    title = Phrase("未设置效益指标。", "A target form has no indicator of benefit.")
    messages = {
        "default": Phrase(
            "未设置效益指标；请补充经济效益、社会效益、生态效益或可持续影响指标。",
            "the form has no benefit indicator (效益指标); add one: economic, social, ecological or lasting.",
        ),
        "payments": Phrase(
            "未设置效益指标；本项目为人员支出或偿债支出，请核实是否需要设置。",
            "the form has no benefit indicator (效益指标); the project pays salaries or debt, check whether one is needed.",
        ),
    }
    reasons = UNKNOWN

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each form."""
        for form in forms(document):
            lacking = lacks(form, "benefit")
            if isinstance(lacking, str):
                yield Skip(lacking)
            elif not lacking:
                yield PASS
            else:
                case, severity = _of(form)
                place = class_place(form, "benefit")
                yield Problem(place, {}, case=case, severity=severity)


def _of(form: ProjectForm) -> tuple[str, Severity | None]:
    words = squeeze(f"{form.head.project} {form.head.category} {form.head.programme}")
    return ("payments", "warning") if _PAYMENTS.search(words) else ("default", None)
