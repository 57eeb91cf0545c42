"""Every column of every sheet has a heading in both languages."""

import pytest

from perftable.reports.tables.documents import DOCUMENT_COLUMNS
from perftable.reports.tables.findings import finding_columns
from perftable.reports.tables.headings import heading, value
from perftable.reports.tables.records import record_rows
from perftable.reports.tables.unchecked import unchecked_columns
from support import ACTIVITY, DUTY, table


@pytest.mark.parametrize(
    ("columns", "family"),
    [
        (DOCUMENT_COLUMNS, None),
        (finding_columns(), None),
        (next(record_rows([table(DUTY, ACTIVITY)])), "duties"),
        (unchecked_columns(), None),
    ],
)
def test_headings_differ_within_a_sheet(columns: list[str], family: str | None) -> None:
    for lang in ("zh", "en"):
        said = [heading(column, lang, family) for column in columns]
        assert len(set(said)) == len(columns)


def test_a_family_s_own_word_comes_first_in_its_records() -> None:
    assert (heading("code", "en"), heading("code", "zh", "duties")) == ("Code", "编码")
    assert heading("budget_as_written", "zh", "duties") == "预算原文"
    assert heading("budget_万元", "en") == "Budget (万元)"
    assert heading("budget_exact", "en") == "Exact budget"
    assert heading("amount_万元", "zh") == "金额（万元）"
    assert heading("colour", "zh") == "colour"


def test_our_own_words_are_said_and_all_else_stays() -> None:
    assert value("severity", "error", "zh") == "错误"
    assert value("duty", "error", "zh") == "error"
    assert value("kind", "activity", "zh") == "工作活动"
    assert value("direction", "higher", "en") == "higher is better"
    assert value("status", "甲", "zh") == "甲"
