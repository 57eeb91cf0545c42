"""The engine stamps findings, counts results, and reports a cause instead of its effects."""

from collections.abc import Iterator

import pytest

from perftable.model.document import Document, TargetTable
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.rules import engine
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

HERE = Location(1, 3, "goal")
TABLE = TargetTable(location=Location(1, 1), columns={"name": 1, "goal": 2})
DOCUMENT = Document(path="a.docx", sha256="0", format="docx", tables=(TABLE,))


class Cause(Rule):
    code = "XX001"
    name = "cause"
    severity = "error"
    basis = "structure"
    title = Phrase("原因", "cause")
    messages = {"default": Phrase("“{what}”不对", "'{what}' is wrong")}
    reasons = {"empty": Phrase("没有内容", "nothing there")}

    def check(self, document: Document) -> Iterator[Outcome]:
        yield PASS
        yield Skip("empty", 2)
        yield Problem(HERE, {"what": "它"})


class Effect(Cause):
    code = "XX002"
    explained_by = ("XX001",)


class Budgeted(Cause):
    code = "XX003"
    needs = ("budget",)

    def check(self, document: Document) -> Iterator[Outcome]:
        yield from (Problem(table.location, {"what": "x"}) for table in document.tables)


@pytest.fixture(autouse=True)
def _known(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = {rule.code: rule for rule in (Cause, Effect, Budgeted)}
    monkeypatch.setattr(engine, "find_rule", rules.get)


def test_a_finding_carries_code_place_arguments_and_message() -> None:
    (finding,), _ = engine.run(DOCUMENT, [Cause], "zh")
    assert (finding.code, finding.severity, finding.location) == ("XX001", "error", HERE)
    assert (finding.message, finding.args) == ("“它”不对", {"what": "它"})


def test_results_count_checked_failed_and_not_applicable_with_the_reason() -> None:
    _, (result,) = engine.run(DOCUMENT, [Cause], "en")
    assert (result.checked, result.failed, result.not_applicable) == (2, 1, 2)
    assert result.reason == "nothing there"


def test_an_effect_at_the_place_of_its_cause_is_not_reported() -> None:
    findings, results = engine.run(DOCUMENT, [Cause, Effect], "en")
    assert [f.code for f in findings] == ["XX001"]
    assert (results[1].failed, results[1].not_applicable) == (0, 3)
    assert results[1].reason == "nothing there; XX001 already reports the same cell"


def test_a_cause_counts_even_where_it_is_not_selected() -> None:
    findings, results = engine.run(DOCUMENT, [Effect], "en")
    assert findings == ()
    assert [r.code for r in results] == ["XX002"]


def test_a_rule_does_not_apply_to_tables_without_its_column() -> None:
    findings, (result,) = engine.run(DOCUMENT, [Budgeted], "en")
    assert findings == ()
    assert (result.checked, result.not_applicable) == (0, 1)
    assert result.reason == "the header lacks a column the rule needs"


def test_a_rule_sees_the_tables_that_have_its_column() -> None:
    full = TABLE.model_copy(
        update={"columns": {"name": 1, "budget": 2}, "location": Location(2, 1)}
    )
    document = DOCUMENT.model_copy(update={"tables": (TABLE, full)})
    (finding,), _ = engine.run(document, [Budgeted], "zh")
    assert finding.location.table == 2
