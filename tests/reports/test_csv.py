"""CSV opens in a spreadsheet: a byte order mark, real numbers, no formula from a document."""

import csv
import io
from decimal import Decimal

from perftable.reports.csv import write
from perftable.reports.tables.records import record_rows
from perftable.reports.tables.summary import summary_rows
from perftable.summary.summarize import summarize
from reports.findings import documents
from support import ACTIVITY, DUTY, HEADER, row, table


def test_it_begins_with_a_byte_order_mark() -> None:
    assert write([("a",)]) == "\ufeffa\r\n"


def test_text_that_a_spreadsheet_would_run_is_guarded_and_numbers_are_not() -> None:
    line = write([("=1+1", "+86", "@x", "＝1", Decimal("-5.00"), 3, None)]).lstrip("\ufeff")
    assert line == "'=1+1,'+86,'@x,'＝1,-5.00,3,\r\n"


def test_an_activity_s_budget_stands_once_though_it_has_two_indicators() -> None:
    further = row(
        (), indicator="清运次数", excellent="≥12次", good="≥10次", fair="≥8次", poor="<8次"
    )
    header, *rows = record_rows([table(DUTY, ACTIVITY, further)])
    budget, place, indicator = (header.index(c) for c in ("budget", "row", "indicator"))
    assert [(r[place], r[budget], r[indicator]) for r in rows] == [
        (2, Decimal("10.00"), ""),
        (3, Decimal("10.00"), "垃圾清运率"),
        (4, "", "清运次数"),
    ]


def test_the_columns_are_place_names_and_fields() -> None:
    header = next(record_rows([table(DUTY, ACTIVITY)]))
    assert header == (
        *("path", "family", "table", "row", "kind", "duty", "activity", "number", "code", "name"),
        *("budget", "budget_unit", "budget_as_written", "content", "goal", "indicator"),
        *("excellent", "good", "fair", "poor", "direction"),
    )


def test_unreadable_and_missing_cells() -> None:
    document = table(
        row(DUTY, budget="八万"), row(ACTIVITY, budget="", excellent="", good="", fair="", poor="")
    )
    _, duty, activity = record_rows([document])
    assert duty[10:13] == (None, None, "八万")
    assert activity[10:13] == (None, None, "")


def test_a_fifth_tier_has_a_column_where_a_header_names_it() -> None:
    five = table(DUTY, (*ACTIVITY[:5], "5", "4", "3", "2", "1"), header=(*HEADER[:8], "低", "差"))
    four = table(ACTIVITY)
    assert [r[16:] for r in record_rows([five, four])] == [
        ("excellent", "good", "fair", "low", "poor", "direction"),
        ("", "", "", "", "", ""),
        ("5", "4", "3", "2", "1", "higher"),
        ("≥95%", "≥85%", "≥75%", "", "<75%", "higher"),
    ]
    assert next(record_rows([four]))[16:] == ("excellent", "good", "fair", "poor", "direction")


def test_activities_without_a_duty_are_rows_too() -> None:
    _, first, *_ = record_rows([table(ACTIVITY, row(DUTY))])
    assert first[4:7] == ("activity", "", "垃圾清运")


def test_a_summary_ends_with_the_whole() -> None:
    text = write(summary_rows(summarize(documents())))
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"))))
    assert rows[0][:5] == ["duty", "count", "documents", "activities", "budget_万元"]
    assert rows[-1][:6] == ["", "4", "2", "4", "42.00", "1.0000"]


def test_no_text_of_a_document_begins_a_formula_control_or_command() -> None:
    texts = ["\n=1+1", " =1", "\u3000@x", "-5.00", "甲;乙\n丙", "a\x1b[31m", "a\n::error::x"]
    text = write([[value] for value in texts])
    rows = [row[0] for row in csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""))]
    assert rows == [
        "'\n=1+1",
        "' =1",
        "'\u3000@x",
        "'-5.00",
        "甲;乙\n丙",
        "a␛[31m",
        "a\n: :error: :x",
    ]
