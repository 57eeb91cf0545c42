"""What only a reader can judge is told once for each document, and never counts as passed."""

from gridtext import grid, paragraphs
from perftable.config.settings import Settings
from perftable.forms.base import Block
from perftable.forms.claiming import parse
from perftable.forms.projects.checklist import RESULTS, TARGETS
from perftable.model.document import Document
from perftable.model.grid import Source
from perftable.pipeline.checking import check
from project_examples import E1
from selfevaluation import INDICATORS
from support import ACTIVITY, DUTY, table


def document(*tables: str) -> Document:
    grids = [grid(text, number) for number, text in enumerate(tables, 1)]
    blocks: list[Block] = [*paragraphs("绩效目标"), *grids]
    return parse(Source(path="x.txt", sha256="", format="text", blocks=blocks))


def test_targets_and_results_are_asked_about_differently() -> None:
    assert check(document(E1)).checklist == TARGETS
    assert check(document(INDICATORS)).checklist == RESULTS


def test_several_forms_are_asked_about_once() -> None:
    assert check(document(E1, E1.replace("少儿", "盲人"))).checklist == TARGETS
    assert check(document(E1, INDICATORS)).checklist == (*TARGETS, *RESULTS)


def test_a_form_that_is_left_blank_asks_nothing() -> None:
    blank = "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | | |"
    assert check(document(blank)).checklist == ()


def test_the_table_of_duties_has_no_list() -> None:
    assert check(table(DUTY, ACTIVITY)).checklist == ()


def test_no_verdict_and_no_rule_speaks_of_it() -> None:
    report = check(document(E1), Settings(select=("PT823",)))
    assert report.checklist == TARGETS
    assert [rule.code for rule in report.rules] == ["PT823"]
    assert (report.verdict, report.findings) == ("pass", ())


def test_every_question_is_asked_in_both_languages() -> None:
    for item in (*TARGETS, *RESULTS):
        assert item.zh != item.en
        assert item.en.isascii()
        assert item.en.endswith("?")
