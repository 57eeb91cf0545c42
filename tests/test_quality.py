"""A small run of `benchmarks/quality`: correct documents pass, each defect is found at its place."""

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
if not (BENCHMARKS / "quality").is_dir():
    pytest.skip("the benchmarks are not part of this distribution", allow_module_level=True)
sys.path.append(str(BENCHMARKS))

run: Any = importlib.import_module("quality.run")
defects: Any = importlib.import_module("quality.defects")
DOCUMENTS = 48  # one with a defect of each rule, and often two more


@pytest.fixture(scope="module")
def tally() -> Any:
    return run.measure(DOCUMENTS, seed=0)


def test_no_error_or_warning_on_correct_documents(tally: Any) -> None:
    assert (tally.documents, tally.errors, tally.warnings) == (DOCUMENTS, 0, 0)


def test_every_rule_is_broken_somewhere(tally: Any) -> None:
    from perftable.forms.projects.records.form import ProjectForm
    from perftable.rules.registry import all_rules

    ours = [rule.code for rule in all_rules() if rule.of is not ProjectForm]
    assert sorted(defects.DEFECTS) == ours
    assert set(tally.injected) == set(defects.DEFECTS)


def test_each_defect_is_found_at_its_place(tally: Any) -> None:
    assert tally.found == tally.injected
    assert [wrong for wrong in tally.wrong if wrong.message == "missed"] == []


def test_a_defect_is_never_found_where_there_is_none(tally: Any) -> None:
    assert tally.wrong == []
    assert tally.right == tally.findings


national: Any = importlib.import_module("quality.national.run")
national_defects: Any = importlib.import_module("quality.national.defects")
FORMS = len(national_defects.DEFECTS)  # one with a defect of each rule


@pytest.fixture(scope="module")
def forms() -> Any:
    return national.measure(FORMS, seed=0)


def test_no_error_or_warning_on_correct_national_forms(forms: Any) -> None:
    assert (forms.documents, forms.errors, forms.warnings) == (FORMS, 0, 0)


def test_every_value_of_a_national_form_is_read_as_it_was_written(forms: Any) -> None:
    assert forms.values > 50 * FORMS
    assert forms.misread == []


def test_every_rule_of_national_forms_is_broken_somewhere(forms: Any) -> None:
    from perftable.forms.projects.records.form import ProjectForm
    from perftable.rules.registry import all_rules

    own = {rule.code for rule in all_rules() if rule.of is ProjectForm}
    assert own <= set(national_defects.DEFECTS) == set(forms.injected)


def test_each_defect_of_a_national_form_is_found_at_its_place(forms: Any) -> None:
    assert forms.found == forms.injected
    assert [wrong for wrong in forms.wrong if wrong.message == "missed"] == []


def test_a_defect_is_never_found_in_a_national_form_where_there_is_none(forms: Any) -> None:
    assert forms.wrong == []
    assert forms.right == forms.findings
