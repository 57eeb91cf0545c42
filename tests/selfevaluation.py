"""Self-evaluations for tests of rules: one that is as it should be, with parts replaced."""

from gridtext import grid
from perftable.model.document import Document
from perftable.rules.base import Outcome, Problem, Rule, Skip
from projecttext import reading

FUNDS = """
| 项目资金（万元） | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 |
| ^ | 年度资金总额 | 20.00 | 20.00 | 19.00 | 10 | 95.00% | 9.50 |
| ^ | 其中：当年财政拨款 | 18.00 | 18.00 | 17.50 | — | 97.22% | — |
| ^ | 其他资金 | 2.00 | 2.00 | 1.50 | — | 75.00% | — |
"""

INDICATORS = """
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标（50分） | 数量指标 | 义诊场次 | ≥24场 | 26场 | 15 | 15 | |
| ^ | ^ | 购置血压计 | =10台 | 9台 | 15 | 13.5 | 一台改在次年购置。 |
| ^ | 质量指标 | 登记完整率 | ≥95% | 97% | 10 | 10 | |
| ^ | 时效指标 | 义诊完成时间 | 2027年11月底前 | 2027年11月20日 | 10 | 10 | |
| 效益指标（30分） | 社会效益指标 | 慢病早发现的作用 | 有所增强 | 达成年度指标 | 30 | 28 | 个别村到诊人少。 |
| 满意度指标（10分） | 服务对象满意度指标 | 村民满意度 | ≥90% | 93% | 10 | 10 | |
| 总分 | < | < | < | < | 100 | 96.00 | |
"""


def evaluation(**replaced: str) -> Document:
    """Return the self-evaluation; `funds` and `indicators` are other tables.

    >>> evaluation(indicators=INDICATORS.replace("| 13.5 |", "| 16 |"))
    """
    tables = [replaced.get("funds", FUNDS), replaced.get("indicators", INDICATORS)]
    return document(*filter(None, tables))


def document(*tables: str) -> Document:
    """Return the document that these pipe tables make."""
    forms = reading(*map(grid, tables)).forms
    return Document(path="test.txt", sha256="", format="text", forms=forms)


def swap(old: str, new: str) -> Document:
    """Return the self-evaluation with one text replaced that stands in it exactly once."""
    assert (FUNDS + INDICATORS).count(old) == 1, old
    return evaluation(funds=FUNDS.replace(old, new), indicators=INDICATORS.replace(old, new))


def said(rule: type[Rule], document: Document) -> list[str]:
    """Return what the rule finds: column, row, case and severity (where it is not the rule's own)."""
    return [_said(outcome) for outcome in _outcomes(rule, document) if isinstance(outcome, Problem)]


def _said(problem: Problem) -> str:
    place = problem.location
    words = [f"{place.column} {place.table}.{place.row}", problem.case, problem.severity or ""]
    return " ".join(word for word in words if word and word != "default")


def skipped(rule: type[Rule], document: Document) -> set[str]:
    """Return the reasons for which the rule did not apply."""
    return {o.reason for o in _outcomes(rule, document) if isinstance(o, Skip)}


def _outcomes(rule: type[Rule], document: Document) -> list[Outcome]:
    found = list(rule().check(document))
    for outcome in found:
        if isinstance(outcome, Problem):
            rule.speak(outcome.case, outcome.args)
        elif isinstance(outcome, Skip):
            assert outcome.reason in rule.reasons
    return found
