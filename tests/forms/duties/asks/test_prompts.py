"""What a Word form still asks for is missing, and the finding says what the form asks."""

import pytest

from perftable.forms.claiming import parse
from perftable.forms.duties.asks.prompts import MAX_SHOWN
from perftable.forms.duties.rules.pt301_missing_content import MissingContent
from perftable.forms.duties.rules.pt401_missing_indicator import MissingIndicator
from perftable.forms.duties.walk import duties
from perftable.model.document import Document
from perftable.model.grid import Format, Grid, Row, Source
from perftable.rules.common.pt302_missing_goal import MissingGoal
from support import ACTIVITY, DUTY, HEADER, row, run

RULES = {
    "content": (2, MissingContent),
    "goal": (3, MissingGoal),
    "indicator": (4, MissingIndicator),
}


def asked(text: str = "", **prompts: str) -> Document:
    """The form whose activity says `text` in the cells of these columns, which show prompts."""
    cells = row(ACTIVITY, **dict.fromkeys(prompts, text))
    formats = {RULES[column][0]: Format(prompt=prompt) for column, prompt in prompts.items()}
    rows = [Row(1, HEADER), Row(2, row(DUTY)), Row(3, cells, formats)]
    return parse(Source("a.docx", "", "docx", [Grid(1, rows)]))


@pytest.mark.parametrize("column", RULES)
def test_a_prompt_that_nobody_answered_is_named(column: str) -> None:
    _, rule = RULES[column]
    (problem,) = run(rule, asked(**{column: "单击此处\n输入文字。"}))
    assert (problem.case, problem.location.row, problem.location.column) == ("prompt", 3, column)
    assert problem.args == {"name": "垃圾清运", "prompt": "单击此处 输入文字。"}
    for lang in ("zh", "en"):
        assert "单击此处" in rule.messages["prompt"].say(lang, **problem.args)


@pytest.mark.parametrize("column", RULES)
def test_an_empty_cell_without_a_prompt_is_empty_and_one_with_text_is_answered(column: str) -> None:
    _, rule = RULES[column]
    (problem,) = run(rule, asked(**{column: ""}))
    assert (problem.case, problem.args) == ("default", {"name": "垃圾清运"})
    assert run(rule, asked("日产日清", **{column: "单击此处"})) == []


def test_a_record_keeps_what_was_asked_for_where_nothing_was_answered() -> None:
    (duty,) = duties(asked(goal="单击此处"))
    assert (dict(duty.prompts), dict(duty.activities[0].prompts)) == ({}, {"goal": "单击此处"})
    assert duties(asked("日产日清", goal="单击此处"))[0].activities[0].prompts == {}


@pytest.mark.parametrize(("length", "shown"), [(MAX_SHOWN, MAX_SHOWN), (MAX_SHOWN + 1, MAX_SHOWN)])
def test_a_long_prompt_is_shown_in_part(length: int, shown: int) -> None:
    (problem,) = run(MissingGoal, asked(goal="单" * length))
    text = str(problem.args["prompt"])
    assert (len(text), text.endswith("…")) == (shown, length > MAX_SHOWN)
