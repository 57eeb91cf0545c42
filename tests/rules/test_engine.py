"""The engine stamps findings, counts results, and reports a cause instead of its effects."""

from collections.abc import Iterator

import pytest

from perftable.forms.duties.records import Duty, DutyForm
from perftable.forms.duties.walk import tables
from perftable.model.document import Document
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.rules import engine
from perftable.rules.base import PASS, Outcome, Pass, Problem, Rule, Skip
from perftable.rules.registry import Catalogue

HERE = Location(1, 3, "goal")
TABLE = DutyForm(location=Location(1, 1), columns={"name": 1, "goal": 2})
DOCUMENT = Document(path="a.docx", sha256="0", format="docx", forms=(TABLE,))


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
        yield from (Problem(table.location, {"what": "x"}) for table in tables(document))


KNOWN = Catalogue((Cause, Effect, Budgeted))


def test_a_finding_carries_code_place_arguments_and_message() -> None:
    (finding,), _ = engine.run(DOCUMENT, [Cause], "zh")
    assert (finding.code, finding.severity, finding.location) == ("XX001", "error", HERE)
    assert (finding.message, finding.args) == ("“它”不对", {"what": "它"})


class Wide(Cause):
    code = "XX005"
    related: tuple[Location, ...] = ()
    said: str = ""

    def check(self, document: Document) -> Iterator[Outcome]:
        yield Problem(HERE, {"what": self.said}, self.related, unlisted=3)


@pytest.mark.parametrize(("places", "listed", "unlisted"), [(100, 100, 3), (101, 100, 4)])
def test_so_many_places_of_a_finding_are_listed_and_the_others_counted(
    places: int, listed: int, unlisted: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Wide, "related", tuple(Location(1, n + 1) for n in range(places)))
    (finding,), _ = engine.run(DOCUMENT, [Wide], "en")
    assert (len(finding.related), finding.unlisted) == (listed, unlisted)
    assert finding.related[-1].row == 100


@pytest.mark.parametrize(("length", "shown"), [(400, "它" * 400), (401, "它" * 399 + "…")])
def test_a_text_that_many_findings_may_quote_is_cut(
    length: int, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    duty = Duty(name="它" * length, location=HERE, content="它" * 1000)
    table = TABLE.model_copy(update={"duties": (duty,)})
    monkeypatch.setattr(Wide, "said", "它" * length)
    (finding,), _ = engine.run(DOCUMENT.with_forms([table]), [Wide], "en")
    assert (finding.duty, finding.args, finding.message) == (
        *(shown, {"what": shown}, f"'{shown}' is wrong"),
    )


def test_results_count_checked_failed_and_not_applicable_with_the_reason() -> None:
    _, (result,) = engine.run(DOCUMENT, [Cause], "en")
    assert (result.checked, result.failed, result.not_applicable) == (2, 1, 2)
    assert result.reason == "nothing there"


class Counting(Cause):
    code = "XX006"

    def check(self, document: Document) -> Iterator[Outcome]:
        yield Pass(3)
        yield PASS
        yield Pass(0)


def test_subjects_that_are_as_they_should_be_may_be_counted_at_once() -> None:
    _, (result,) = engine.run(DOCUMENT, [Counting], "en")
    assert (result.checked, result.failed, result.not_applicable) == (4, 0, 0)


def test_an_effect_at_the_place_of_its_cause_is_not_reported() -> None:
    findings, results = engine.run(DOCUMENT, [Cause, Effect], "en", known=KNOWN)
    assert [f.code for f in findings] == ["XX001"]
    assert (results[1].failed, results[1].not_applicable) == (0, 3)
    assert results[1].reason == "nothing there; XX001 already reports the same cell"


def test_a_cause_counts_even_where_it_is_not_selected() -> None:
    findings, results = engine.run(DOCUMENT, [Effect], "en", known=KNOWN)
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
    document = DOCUMENT.with_forms([TABLE, full])
    (finding,), _ = engine.run(document, [Budgeted], "zh")
    assert finding.location.table == 2


class Failing(Cause):
    """Finds one thing, then does what a test says."""

    code = "XX004"
    outcome: object = None

    def check(self, document: Document) -> Iterator[Outcome]:
        yield Problem(HERE, {"what": "它"})
        if isinstance(self.outcome, BaseException):
            raise self.outcome
        yield self.outcome  # type: ignore[misc]


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (ZeroDivisionError("x"), "ZeroDivisionError: x (test_engine.py, line "),
        (SystemExit(1), "SystemExit: 1"),
        (None, "TypeError: check yielded None"),
        (Skip("unknown"), "KeyError: 'unknown'"),
        (Skip("empty", "many"), "ValueError"),  # type: ignore[arg-type]
        (Problem(HERE, {"who": 1}), "KeyError: 'what'"),
        (Problem(HERE, {"what": HERE}), "ValidationError"),  # type: ignore[dict-item]
        (Problem(HERE, {"what": "x"}, case="no"), "KeyError: 'no'"),
        (Problem(HERE, {"what": "x"}, severity="bad"), "ValidationError"),  # type: ignore[arg-type]
        (Problem("row 3", {"what": "x"}), "TypeError: 'row 3' is no place"),  # type: ignore[arg-type]
        (Problem(Location(1, 3, 7), {"what": "x"}), "is no place"),  # type: ignore[arg-type]
        (Problem(Location(1, "3"), {"what": "x"}), "is no place"),  # type: ignore[arg-type]
        (Problem(HERE, {"what": "x"}, related=(None,)), "None is no place"),  # type: ignore[arg-type]
    ],
    ids=repr,
)
def test_a_rule_that_fails_keeps_what_it_found_says_so_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, outcome: object, said: str
) -> None:
    monkeypatch.setattr(Failing, "outcome", outcome)
    findings, (failed, other) = engine.run(DOCUMENT, [Failing, Cause], "en")
    assert [finding.code for finding in findings] == ["XX001", "XX004"]
    assert (failed.broken, failed.failed, failed.not_applicable) == (True, 1, 1)
    assert (failed.reason or "").startswith("the rule itself failed, not all is checked (")
    assert said in (failed.reason or "")
    assert failed.say("zh").startswith("审核规则运行出错")
    assert (other.broken, other.failed) == (False, 1)


def test_a_rule_that_is_no_generator_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Failing, "check", lambda self, document: None)
    _, (result,) = engine.run(DOCUMENT, [Failing], "en")
    assert (result.broken, result.checked) == (True, 0)


class Ended(BaseException):
    """As the command line raises for a signal."""


@pytest.mark.parametrize("signal", [KeyboardInterrupt, Ended])
def test_the_user_s_interrupt_and_a_signal_end_the_run(
    monkeypatch: pytest.MonkeyPatch, signal: type[BaseException]
) -> None:
    monkeypatch.setattr(Failing, "outcome", signal())
    with pytest.raises(signal):
        engine.run(DOCUMENT, [Failing], "en")


def test_a_rule_of_ours_that_fails_does_not_take_the_document_down(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Failing, "code", "PT998")
    monkeypatch.setattr(Failing, "outcome", RecursionError())
    findings, (failed, _) = engine.run(DOCUMENT, [Failing, Cause], "en")
    assert (failed.broken, len(findings)) == (True, 2)
