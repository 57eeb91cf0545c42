"""One indicator of a national form, and what a rule says of it: for tests of rules on values."""

from collections.abc import Mapping

from gridtext import grid
from perftable.model.document import Document
from perftable.rules.base import Problem, Rule, Skip
from projecttext import document

CLASSES: Mapping[str, tuple[str, str]] = {
    "quantity": ("产出指标", "数量指标"),
    "quality": ("产出指标", "质量指标"),
    "timeliness": ("产出指标", "时效指标"),
    "old cost": ("产出指标", "成本指标"),
    "cost": ("成本指标", "经济成本指标"),
    "social cost": ("成本指标", "社会成本指标"),
    "environmental cost": ("成本指标", "生态环境成本指标"),
    "social": ("效益指标", "社会效益指标"),
    "sustainable": ("效益指标", "可持续影响指标"),
    "satisfaction": ("满意度指标", "服务对象满意度指标"),
    "decision": ("决策", "项目立项"),
    "process": ("过程", "资金管理"),
}

Columns = Mapping[str, str]


def form(*rows: Columns) -> Document:
    """Return a form with these rows, each header word to its cell."""
    columns = list(rows[0])
    lines = ["| " + " | ".join(columns) + " |"]
    lines += ["| " + " | ".join(row[column] for column in columns) + " |" for row in rows]
    return document(grid("\n".join(lines)))


def row(kind: str, name: str, value: str, **columns: str) -> Columns:
    """Return a row of the class `kind`."""
    first, second = CLASSES[kind]
    return {"一级指标": first, "二级指标": second, "三级指标": name, "指标值": value, **columns}


def said(rule: type[Rule], read: Document) -> list[str]:
    """Return each outcome in short: pass, n/a and its reason, or severity, column and case."""
    return [_said(rule, outcome) for outcome in rule().check(read)]


def one(rule: type[Rule], kind: str, name: str, value: str, **columns: str) -> str:
    """Return what a rule says of one row, "" for nothing."""
    return "; ".join(said(rule, form(row(kind, name, value, **columns))))


def _said(rule: type[Rule], outcome: object) -> str:
    if isinstance(outcome, Problem):
        for lang in ("zh", "en"):
            assert rule.say(lang, outcome.case, outcome.args)
        severity = outcome.severity or rule.severity
        case = "" if outcome.case == "default" else f" {outcome.case}"
        return f"{severity} {outcome.location.column}{case}"
    if isinstance(outcome, Skip):
        assert outcome.reason in rule.reasons
        return f"n/a {outcome.reason}"
    return "pass"
