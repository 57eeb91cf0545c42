"""Rules that did not apply, by reason."""

from perftable.model.finding import RuleResult
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport
from perftable.reports.skipping import skipped

TITLES = {"PT201": Phrase("合计不一致", "A sum differs"), "PT210": Phrase("尾差", "Rounding")}


def verdict(*rules: RuleResult) -> DocumentReport:
    return DocumentReport(path="a", sha256=None, status="checked", rules=rules)


def result(code: str, checked: int, skipped: int, **fields: object) -> RuleResult:
    values = {"reasons": Phrase("未列预算。", "no budget"), "failed": 0, "reason": "no budget"}
    given = {**values, "code": code, "checked": checked, "not_applicable": skipped, **fields}
    return RuleResult.model_validate(given)


def test_rules_with_one_reason_stand_together_by_their_titles() -> None:
    given = verdict(result("PT201", 7, 23), result("PT210", 7, 23), result("PT302", 7, 0))
    assert list(skipped(given, TITLES, "zh")) == [
        "未列预算（30 项中 23 项）：合计不一致（PT201）、尾差（PT210）"
    ]
    assert list(skipped(given, TITLES, "en")) == [
        "no budget (23 of 30): A sum differs (PT201), Rounding (PT210)"
    ]


def test_a_rule_that_applied_to_nothing_has_no_figures() -> None:
    given = verdict(result("PT201", 0, 23), result("PT210", 1, 23))
    assert list(skipped(given, TITLES, "zh")) == [
        "未列预算：合计不一致（PT201）",
        "未列预算（24 项中 23 项）：尾差（PT210）",
    ]


def test_a_rule_that_failed_itself_is_not_among_those_that_did_not_apply() -> None:
    given = verdict(
        result("PT201", 0, 1, reason=None, reasons=None), result("PT210", 0, 1, broken=True)
    )
    assert list(skipped(given, TITLES, "zh")) == []
    assert list(skipped(given, TITLES, "zh", broken=True)) == ["未列预算：尾差（PT210）"]


def test_more_than_eight_rules_are_counted() -> None:
    eight, nine = ([result(f"PT{n}", 0, 1) for n in range(101, end)] for end in (109, 110))
    assert "PT108" in next(skipped(verdict(*eight), TITLES, "zh"))
    assert list(skipped(verdict(*nine), TITLES, "zh")) == ["未列预算：9 条规则"]
