"""PT001 to PT106: the table, its header, its rows, and duties with their activities."""

import pytest

from perftable.config.settings import Settings
from perftable.forms.claiming import parse
from perftable.forms.duties.rules.pt101_activity_without_duty import ActivityWithoutDuty
from perftable.forms.duties.rules.pt102_missing_name import MissingName
from perftable.forms.duties.rules.pt103_duty_without_activities import DutyWithoutActivities
from perftable.forms.duties.rules.pt105_repeated_activity import RepeatedActivity
from perftable.forms.duties.rules.pt106_activity_named_as_duty import ActivityNamedAsDuty
from perftable.forms.duties.walk import duties
from perftable.model.document import Document
from perftable.model.grid import Format, Grid, Paragraph, Row, Source
from perftable.model.location import Location
from perftable.pipeline.checking import check
from perftable.readers.text.reading import read_text
from perftable.rules.common.pt001_no_target_table import NoTargetTable
from perftable.rules.common.pt002_missing_column import MissingColumn
from perftable.rules.common.pt003_misaligned_row import MisalignedRow
from perftable.rules.common.pt004_unaccepted_changes import UnacceptedChanges
from perftable.rules.common.pt104_repeated_duty import RepeatedDuty
from support import ACTIVITY, DUTY, HEADER, row, rows_of, run, skips, table

ROADS = row(DUTY, name="道路养护")
REPAIR = row(ACTIVITY, name="　　路面修补", indicator="路面完好率")
MOVED = ("　　清运", "不是预算", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬")
NAMELESS = ("", "3.00", "绿化", "补植", "成活率", "≥95%", "≥85%", "≥75%", "<75%")


def two_tables(first: list[tuple[str, ...]], second: list[tuple[str, ...]]) -> Document:
    """Two tables, each under its own title: two units in one file."""
    grids = [
        Grid(n, [Row(i, cells) for i, cells in enumerate((HEADER, *rows), 1)])
        for n, rows in ((1, first), (2, second))
    ]
    titles = [Paragraph(n, f"{unit}绩效目标表") for n, unit in ((1, "甲单位"), (2, "乙单位"))]
    return parse(Source("a.docx", "0", "docx", [titles[0], grids[0], titles[1], grids[1]]))


def test_pt001_a_document_without_the_table() -> None:
    (problem,) = run(NoTargetTable, table(("张三", "1"), header=("姓名", "电话")))
    assert problem.location == Location()
    assert run(NoTargetTable, table(DUTY, ACTIVITY)) == []


BLANK = ("",) * len(HEADER)


@pytest.mark.parametrize("rows", [[], [BLANK], [BLANK] * 5, [("合计", "0.00")], [("注：待填",)]])
def test_pt001_a_form_in_which_nothing_is_filled_in(rows: list[tuple[str, ...]]) -> None:
    document = table(*rows)
    (problem,) = run(NoTargetTable, document)
    assert (problem.case, problem.location.row, problem.severity) == ("empty", 1, None)
    report = check(document, Settings("zh"))
    assert (report.verdict, report.counts.error) == ("fail", 1)
    assert report.findings[0].message == "绩效目标表中未填写职责和工作活动；请填写。"


def test_pt001_a_blank_table_beside_one_that_is_filled_in_is_a_warning() -> None:
    (problem,) = run(NoTargetTable, two_tables([row(DUTY), ACTIVITY], []))
    assert (problem.case, problem.location.table, problem.severity) == ("empty", 2, "warning")
    assert [p.severity for p in run(NoTargetTable, two_tables([], []))] == [None, None]


def test_pt001_a_header_alone_above_a_page_break_is_no_blank_table() -> None:
    parts = [Grid(1, [Row(1, HEADER)]), Grid(2, [Row(1, HEADER), Row(2, row(DUTY))])]
    assert run(NoTargetTable, parse(Source("a.docx", "0", "docx", [*parts]))) == []


@pytest.mark.parametrize("rows", [[MOVED], [NAMELESS], [ACTIVITY]])
def test_pt001_rows_that_other_rules_report_are_something(rows: list[tuple[str, ...]]) -> None:
    assert run(NoTargetTable, table(*rows)) == []


def test_pt001_leaves_a_table_without_names_to_pt002() -> None:
    document = table(DUTY[1:], header=HEADER[1:])
    assert run(NoTargetTable, document) == []
    assert [f.code for f in check(document, Settings("zh")).findings] == ["PT002"]


NATIONAL = Grid(
    2,
    [
        Row(1, ("项目名称", "环卫保洁")),
        Row(2, ("一级指标", "指标值")),
        Row(3, ("产出指标", "≥9吨")),
    ],
)


def test_pt001_a_table_of_another_layout_is_named_and_not_checked() -> None:
    alone = parse(Source("a.docx", "0", "docx", [NATIONAL]))
    (problem,) = run(NoTargetTable, alone)
    assert (problem.case, problem.location.table, problem.location.row) == ("unknown-layout", 2, 2)
    assert problem.args == {"words": ["一级指标", "指标值", "产出指标"]}
    report = check(alone, Settings("zh"))
    assert (report.verdict, report.incomplete, report.broken) == ("fail", True, False)
    assert "“一级指标”、“指标值”、“产出指标”" in report.findings[0].message
    assert "has a layout that is not known" in NoTargetTable.say("en", problem.case, problem.args)


def test_pt001_a_table_of_another_layout_beside_one_that_is_judged() -> None:
    form = Grid(1, [Row(1, HEADER), Row(2, row(DUTY, budget="9.00")), Row(3, ACTIVITY)])
    report = check(parse(Source("a.docx", "0", "docx", [form, NATIONAL])), Settings("en"))
    assert [(f.code, f.location.table) for f in report.findings] == [("PT201", 1), ("PT001", 2)]
    assert (report.verdict, report.incomplete) == ("fail", True)
    assert [one.words[0] for one in report.unread] == ["一级指标"]
    assert report.several_tables
    assert not check(
        parse(Source("a.docx", "0", "docx", [NATIONAL])), Settings("en")
    ).several_tables


def test_pt001_a_table_whose_cells_nothing_keeps_apart() -> None:
    document = parse(read_text("a.txt", "\n".join((*HEADER, *ACTIVITY)).encode()))
    (problem,) = run(NoTargetTable, document)
    assert (problem.case, problem.location.line) == ("loose-cells", 1)
    report = check(document, Settings("zh"))
    assert "无制表符或竖线" in report.findings[0].message
    assert report.incomplete


def test_pt002_names_the_columns_that_the_header_lacks() -> None:
    (problem,) = run(MissingColumn, table(DUTY[:3], header=HEADER[:3] + HEADER[4:]))
    assert (problem.location.row, problem.args) == (1, {"columns": ["goal"]})
    assert MissingColumn.say("zh", "default", problem.args) == "表头缺少：绩效目标；请补充。"
    assert "goal" in MissingColumn.say("en", "default", problem.args)
    assert run(MissingColumn, table(DUTY, ACTIVITY)) == []


def test_pt002_names_several_columns_in_the_language_of_the_report() -> None:
    args = {"columns": ["budget", "poor"]}
    assert "年度预算数、差" in MissingColumn.say("zh", "default", args)  # type: ignore[arg-type]
    assert "budget, poor" in MissingColumn.say("en", "default", args)  # type: ignore[arg-type]


def test_pt003_a_row_with_a_cell_too_many() -> None:
    (problem,) = run(MisalignedRow, table(DUTY, MOVED, ACTIVITY))
    assert (problem.location.row, problem.location.column) == (3, None)
    assert problem.args == {"cells": 10, "expected": 9}
    message = MisalignedRow.say("en", "default", {"cells": 1, "expected": 9})
    assert message.startswith("cells in this row: 1, columns in the header: 9;")


@pytest.mark.parametrize("cells", [ACTIVITY, (*ACTIVITY, "", ""), ACTIVITY[:7], NAMELESS])
def test_pt003_is_silent_where_the_cells_stand_under_their_columns(cells: tuple[str, ...]) -> None:
    assert run(MisalignedRow, table(DUTY, ACTIVITY, cells)) == []


def test_pt003_marks_for_nothing_at_the_end_show_that_no_cell_is_lost_there() -> None:
    """A short row may have lost empty cells at its end; not where others write — or nothing there."""
    dash = dict.fromkeys(("indicator", "excellent", "good", "fair", "poor"), "—")
    for duty, found in ((DUTY, []), (row(DUTY, **dash), [3]), (row(DUTY), [3])):
        rows = [Row(1, HEADER), Row(2, duty), Row(3, ACTIVITY[:8])]
        document = parse(Source("a.docx", "0", "docx", [Grid(1, rows)]))
        assert rows_of(run(MisalignedRow, document)) == found


def test_pt004_counts_the_tracked_changes() -> None:
    document = table(DUTY, ACTIVITY)
    (problem,) = run(UnacceptedChanges, document.model_copy(update={"changes": 3}))
    assert (problem.location, problem.args) == (Location(), {"count": 3})
    assert run(UnacceptedChanges, document) == []


def test_pt101_an_activity_above_the_first_duty() -> None:
    (problem,) = run(ActivityWithoutDuty, table(ACTIVITY, DUTY, REPAIR))
    assert (problem.location.row, problem.args) == (2, {"name": "垃圾清运"})


def test_pt101_a_total_above_the_duties_is_no_activity() -> None:
    assert run(ActivityWithoutDuty, table(("合计", "10.00"), DUTY, ACTIVITY)) == []


def test_pt102_a_row_with_its_own_budget_and_no_name() -> None:
    (problem,) = run(MissingName, table(DUTY, ACTIVITY, NAMELESS))
    assert (problem.location.row, problem.location.column, problem.args) == (4, "name", {})


@pytest.mark.parametrize(
    "cells",
    [
        row(("",), indicator="清运次数", excellent="≥300次"),
        row(("",), goal="垃圾不落地"),
        ("",),
        ("注：金额含上年结转",),
        MOVED,
    ],
    ids=["further indicator", "text over a page break", "empty row", "note", "misaligned"],
)
def test_pt102_is_silent_on_rows_that_need_no_name(cells: tuple[str, ...]) -> None:
    assert run(MissingName, table(DUTY, ACTIVITY, cells)) == []


def test_pt103_a_duty_followed_by_the_next_one() -> None:
    problems = run(DutyWithoutActivities, table(DUTY, ROADS, REPAIR, row(DUTY, name="农田水利")))
    assert [(p.location.row, p.args["name"]) for p in problems] == [
        (2, "环境保护"),
        (5, "农田水利"),
    ]


def alone(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> str:
    """Return what is said of the one duty without activities."""
    (problem,) = run(DutyWithoutActivities, table(*rows, header=header))
    return DutyWithoutActivities.say("en", problem.case, problem.args)


MEASURED = row(ROADS, indicator="养护里程", excellent="≥9公里", good="≥6公里")
"""An activity that is written as a duty."""


def test_pt103_says_why_the_row_below_is_read_as_a_duty() -> None:
    here, there = row(DUTY, name="一、环保"), row(MEASURED, name="二、道路")
    assert "row '道路养护' below is one, indent it" in alone(DUTY, MEASURED, REPAIR)
    numbered = alone(here, there, row(ACTIVITY, name="1.修补"))
    assert (
        "duty '环保' has no activities; if row '道路' below is one, correct its number" in numbered
    )
    plain = row(ACTIVITY, name="修补")
    coded = [("820", *row(DUTY)), ("821", *MEASURED), ("821001", *plain)]
    assert "below is one, correct its code" in alone(*coded, header=("编码", *HEADER))


@pytest.mark.parametrize("cell", [{"indicator": "养护里程"}, {"poor": "<3公里"}])
def test_pt103_an_indicator_or_a_tier_may_be_an_activity_s(cell: dict[str, str]) -> None:
    assert "row '道路养护' below is one, indent it" in alone(DUTY, row(ROADS, **cell), REPAIR)


@pytest.mark.parametrize("cell", [{}, {"indicator": "—"}, {"poor": "/"}, {"excellent": "无"}])
def test_pt103_does_not_advise_to_make_an_activity_of_the_next_duty(cell: dict[str, str]) -> None:
    (problem, *_) = run(DutyWithoutActivities, table(DUTY, row(ROADS, **cell), REPAIR))
    assert DutyWithoutActivities.say("zh", problem.case, problem.args) == (
        "职责“环境保护”下未列工作活动，下一行即为职责“道路养护”；请补充。"
    )
    assert DutyWithoutActivities.say("en", problem.case, problem.args) == (
        "duty '环境保护' has no activities, the next row is duty '道路养护'; add them."
    )


def test_pt103_where_indicators_alone_tell_the_levels_a_row_without_may_be_either() -> None:
    plain, last = row(ACTIVITY, name="修补"), row(DUTY, name="农田水利")
    assert "the next row is duty '道路养护'" in alone(DUTY, ROADS, plain)
    (first, _) = run(DutyWithoutActivities, table(DUTY, ROADS, last, plain))
    assert (first.case, first.args["next"]) == ("content", "道路养护")


def test_pt103_bold_type_may_be_what_makes_the_row_below_a_duty() -> None:
    bold = {0: Format(bold=True)}
    rows = [Row(1, HEADER), Row(2, row(DUTY), bold), Row(3, MEASURED, bold)]
    rows.append(Row(4, row(ACTIVITY, name="修补")))
    document = parse(Source("a.docx", "0", "docx", [Grid(1, rows)]))
    (problem,) = run(DutyWithoutActivities, document)
    assert (problem.case, problem.args) == ("bold", {"name": "环境保护", "next": "道路养护"})


def test_pt103_of_the_last_duty_nothing_is_said_of_a_row_below() -> None:
    last = "duty '道路养护' has no activities; add them."
    assert alone(DUTY, ACTIVITY, ROADS) == last
    assert alone(DUTY) == last.replace("道路养护", "环境保护")


def test_pt103_a_row_that_could_not_be_read_may_be_the_activity() -> None:
    document = table(DUTY, MOVED, ROADS, REPAIR)
    assert run(DutyWithoutActivities, document) == []
    assert skips(DutyWithoutActivities, document) == ["odd-row"]


def test_pt103_an_odd_row_below_another_duty_is_no_excuse() -> None:
    document = table(DUTY, ROADS, REPAIR, MOVED)
    assert rows_of(run(DutyWithoutActivities, document)) == [2]


def test_pt103_an_odd_row_in_the_second_part_of_a_table_belongs_to_the_last_duty() -> None:
    parts = [
        Grid(1, [Row(1, HEADER), Row(2, row(DUTY)), Row(3, ACTIVITY), Row(4, ROADS)]),
        Grid(2, [Row(1, HEADER), Row(2, MOVED)]),
    ]
    document = parse(Source("a.docx", "0", "docx", [*parts]))
    assert run(DutyWithoutActivities, document) == []
    assert skips(DutyWithoutActivities, document) == ["odd-row"]


def test_pt103_does_not_apply_where_rows_do_not_show_their_level() -> None:
    document = table(DUTY, ROADS)
    assert run(DutyWithoutActivities, document) == []
    assert skips(DutyWithoutActivities, document) == ["levels", "levels"]


def test_pt104_one_finding_for_each_name_lists_the_rows() -> None:
    (problem,) = run(RepeatedDuty, table(DUTY, ACTIVITY, ROADS, REPAIR, DUTY, REPAIR, DUTY, REPAIR))
    assert problem.location.row == 2
    assert [place.row for place in problem.related] == [6, 8]
    assert problem.args == {"name": "环境保护", "count": 3}


def test_pt104_spacing_makes_no_other_name() -> None:
    document = table(DUTY, ACTIVITY, row(DUTY, name="环境 保护。"), REPAIR)
    (problem,) = run(RepeatedDuty, document)
    assert (problem.location.row, problem.args["name"]) == (2, "环境保护")


def test_pt104_and_pt105_two_units_in_one_file_may_have_the_same_duties() -> None:
    document = two_tables([row(DUTY), ACTIVITY], [row(DUTY), ACTIVITY])
    assert len(duties(document)) == 2
    assert run(RepeatedDuty, document) == []
    assert run(RepeatedActivity, document) == []


def test_pt105_the_second_row_of_the_name_points_to_the_first() -> None:
    again = row(ACTIVITY, content="清运河道垃圾")
    (problem,) = run(RepeatedActivity, table(DUTY, ACTIVITY, REPAIR, again))
    assert (problem.location.row, [place.row for place in problem.related]) == (5, [3])
    assert problem.args == {"name": "垃圾清运", "duty": "环境保护"}


def test_pt105_the_same_name_under_another_duty_is_no_copy() -> None:
    assert run(RepeatedActivity, table(DUTY, ACTIVITY, ROADS, ACTIVITY)) == []


def test_pt105_the_same_name_under_a_duty_that_stands_twice_is_a_copy() -> None:
    assert rows_of(run(RepeatedActivity, table(DUTY, ACTIVITY, DUTY, ACTIVITY))) == [5]


def test_pt105_activities_before_any_duty_are_left_to_pt101() -> None:
    document = table(ACTIVITY, REPAIR, ACTIVITY, DUTY, REPAIR)
    assert run(RepeatedActivity, document) == []


def test_pt106_an_activity_that_repeats_its_duty() -> None:
    (problem,) = run(ActivityNamedAsDuty, table(DUTY, row(ACTIVITY, name="　　环境保护"), REPAIR))
    assert (problem.location.row, problem.args) == (3, {"name": "环境保护"})


def test_pt106_an_activity_below_no_duty_is_left_to_pt101() -> None:
    assert run(ActivityNamedAsDuty, table(ACTIVITY, DUTY, REPAIR)) == []


def test_pt106_another_duty_s_name_is_no_repetition() -> None:
    document = table(ROADS, row(ACTIVITY, name="　　环境保护"), DUTY, REPAIR)
    assert run(ActivityNamedAsDuty, document) == []


THREE = (*HEADER[:7], "差")
FIVE = (*HEADER[:8], "低", "差")


@pytest.mark.parametrize(
    ("header", "tiers", "codes"),
    [
        (THREE, ("≥95%", "≥85%", "<85%"), []),
        (THREE, ("≥95%", "", "<85%"), ["PT502"]),
        (THREE, ("≥95%", "≥85%", "<80%"), ["PT505"]),
        (FIVE, ("≥95%", "≥85%", "≥75%", "≥60%", "<60%"), []),
        (FIVE, ("≥95%", "≥85%", "≥75%", "", "<75%"), ["PT502"]),
        (FIVE, ("≥95%", "≥85%", "≥75%", "≥80%", "<60%"), ["PT504"]),
    ],
)
def test_a_scale_has_the_tiers_of_its_header(
    header: tuple[str, ...], tiers: tuple[str, ...], codes: list[str]
) -> None:
    document = table(DUTY, (*ACTIVITY[:5], *tiers), header=header)
    assert [finding.code for finding in check(document, Settings("en")).findings] == codes


@pytest.mark.parametrize(
    ("names", "tiers", "codes"),
    [
        ("优秀 良好 合格 不合格", "优秀 良好 合格 不合格", ["PT503"]),
        ("优秀 良好 合格 不合格", "　 　 合格 　", ["PT503"]),
        ("优 良 中 低 差", "优 良 中 低 差", ["PT503"]),
        ("优秀 良好 合格 不合格", "≥95% ≥85% ≥75% 不合格", []),
        ("优 良 中 差", "合格 合格 不合格 不合格", ["PT510"]),
    ],
)
def test_a_tier_s_own_name_is_what_the_header_calls_it(
    names: str, tiers: str, codes: list[str]
) -> None:
    header = (*HEADER[:5], *names.split())
    cells = [text.strip("　") for text in tiers.split(" ")]
    report = check(table(DUTY, (*ACTIVITY[:5], *cells), header=header), Settings("en"))
    kept = [f.code for f in report.findings if f.code not in ("PT507", "PT502")]
    assert kept == codes
