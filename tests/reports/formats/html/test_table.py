"""The table as submitted."""

from collections.abc import Sequence

from perftable.forms.claiming import parse
from perftable.model.grid import Format, Grid, Row, Source
from perftable.pipeline.checking import Checked, check
from perftable.reports.base import Submission
from perftable.reports.formats.html.places import find_places
from perftable.reports.formats.html.table import tables
from support import ACTIVITY, DUTY, HEADER, row


def drawn(*grids: Sequence[Row]) -> str:
    blocks = [Grid(number, list(rows)) for number, rows in enumerate(grids, 1)]
    source = Source("a.docx", "0", "docx", list(blocks))
    document = parse(source)
    return "".join(
        tables(find_places(Submission(Checked(check(document), document, source)), "d1"))
    )


HEAD = Row(1, HEADER)


def test_cells_are_shown_as_written() -> None:
    page = drawn([HEAD, Row(2, row(DUTY)), Row(3, row(ACTIVITY, budget=" 10.00\n"))])
    assert (
        '<td data-label="职责活动">　　垃圾清运</td><td data-label="年度预算数（万元）"> 10.00\n</td>'
        in page
    )


def test_indentation_numbers_and_bold_type_are_shown() -> None:
    formats = {0: Format(number="一、", bold=True), 2: Format(indent=2.0), 3: Format(indent=99)}
    page = drawn([HEAD, Row(2, row(DUTY), formats), Row(3, row(ACTIVITY))])
    assert '<td data-label="职责活动"><span class="number">一、</span><b>环境保护</b></td>' in page
    assert '<td data-label="内容描述" class="i2">治理农村环境</td>' in page
    assert '<td data-label="绩效目标" class="i8">' in page


def test_a_merged_cell_holds_its_rows_together() -> None:
    further = Row(4, ["", "", "", "", "合格率", "≥95%", "≥85%", "≥75%", "<75%"])
    further.formats = {column: Format(continues=True) for column in range(4)}
    page = drawn([HEAD, Row(2, row(DUTY)), Row(3, row(ACTIVITY)), further])
    assert '<td data-label="职责活动" rowspan="2">　　垃圾清运</td>' in page
    assert page.count("<tbody>") == 2


def test_a_finding_on_a_row_is_marked_at_its_number() -> None:
    page = drawn([HEAD, Row(2, row(DUTY)), Row(3, ["", "x", "y", "z", *ACTIVITY[4:], "zuviel"])])
    number = page[page.index('<th scope="row" class="n">3') :]
    assert 'data-rule="PT003"' in number[: number.index("</th>")]
    assert 'class="lost"' in page


def test_a_finding_on_the_table_is_marked_at_its_caption() -> None:
    header = [cell for cell in HEADER if cell != "绩效目标"]
    page = drawn([Row(1, header), Row(2, ["a", "1.00", "b"]), Row(3, ["　　c", "1.00", "b"])])
    head = page[: page.index("<tbody>")]
    assert 'data-rule="PT002"' in head


def test_the_rest_of_a_cut_table_has_the_header_again() -> None:
    page = drawn(
        [HEAD, Row(2, row(DUTY)), Row(3, row(ACTIVITY))],
        [Row(1, row(DUTY, name="道路养护")), Row(2, row(ACTIVITY))],
    )
    assert page.count('<th scope="col">绩效目标</th>') == 2
    assert "表 2（续表）" in page


def test_a_long_table_is_in_pieces_each_with_the_header() -> None:
    rows = [Row(number, row(DUTY if number % 2 else ACTIVITY)) for number in range(3, 203)]
    page = drawn([HEAD, Row(2, row(DUTY)), *rows])
    assert page.count('<div class="piece">') == 4
    assert page.count('<th scope="col">绩效目标</th>') == 4
    assert page.count('<th scope="row"') == 202


def test_a_table_of_a_header_alone() -> None:
    page = drawn([HEAD])
    assert page.count('<th scope="col">绩效目标</th>') == 1
    assert "<tbody>" not in page


def test_what_is_said_of_the_header_stands_above_the_table_once() -> None:
    header = [cell.replace("（万元）", "") for cell in HEADER]
    page = drawn([Row(1, header), Row(2, row(DUTY)), Row(3, row(ACTIVITY))])
    head = page[page.index("<thead") : page.index("</thead>")]
    caption = page[: page.index("</caption>")]
    assert 'href="#d1f1"' in head
    assert "<p" not in head
    assert "未注明金额单位" in caption
    assert page.count("未注明金额单位") == 1


def test_a_cell_knows_its_heading_and_one_of_tiers_the_tier() -> None:
    tiers = ["", "", "", "", "", "优", "良", "中", "差"]
    head = [*HEADER[:5], "评价标准", "", "", ""]
    spans = Row(1, head, {5: Format(span=4)})
    page = drawn([spans, Row(2, tiers), Row(3, row(DUTY)), Row(4, row(ACTIVITY))])
    assert '<td data-label="优">≥95%</td>' in page
    assert 'data-label="评价标准"' not in page
    assert "data-label" not in page[: page.index("<tbody>")]


def test_a_cell_without_text_needs_no_heading_and_a_part_has_the_table_s() -> None:
    first = [HEAD, Row(2, row(DUTY)), Row(3, row(ACTIVITY))]
    page = drawn(first, [Row(1, row(DUTY, name="道路养护", content=""))])
    rest = page[page.index("道路养护") - 120 :]
    assert 'data-label="职责活动" class="bad">道路养护' in rest
    assert 'data-label="绩效目标"' in rest
    assert 'data-label="绩效指标"' not in rest
