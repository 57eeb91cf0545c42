"""Where findings stand, in words."""

import pytest

from perftable.model.finding import Finding, RuleResult
from perftable.model.location import Location
from perftable.model.report import DocumentReport
from perftable.reports.places import place, rows, skipped


def finding(row: int | None = 5, **fields: object) -> Finding:
    values = {"code": "PT302", "name": "missing-goal", "severity": "error", "message": "no goal"}
    return Finding.model_validate(
        {**values, "args": {}, "location": Location(table=1, row=row), **fields}
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"text": ""}, "row 5  (empty)"),
        ({"duty": "环境", "activity": "清运", "text": "甲"}, "row 5  环境 → 清运  甲"),
        ({"duty": "环境", "text": "环境"}, "row 5  环境"),
        ({"text": "no goal"}, "row 5"),
        ({"related": (Location(row=5), Location(row=7), Location(row=7))}, "row 5 (see also 7)"),
        ({"row": None}, ""),
    ],
)
def test_a_place(fields: dict[str, object], expected: str) -> None:
    one = finding(**fields)  # type: ignore[arg-type]
    assert place(one, one.message, "en") == expected


def test_rows() -> None:
    assert rows([finding(5), finding(7)], "en") == "2 rows: 5, 7"
    assert rows([finding(5), finding(7)], "zh") == "2 行：5, 7"


def test_rules_with_one_reason_stand_together() -> None:
    results = [
        RuleResult(code="PT201", checked=7, failed=0, not_applicable=23, reason="no budget"),
        RuleResult(code="PT210", checked=7, failed=0, not_applicable=23, reason="no budget"),
        RuleResult(code="PT302", checked=7, failed=1, not_applicable=0),
    ]
    verdict = DocumentReport(path="a", sha256=None, status="checked", rules=tuple(results))
    assert skipped(verdict, "en") == {"no budget": "PT201 (23 of 30), PT210 (23 of 30)"}
