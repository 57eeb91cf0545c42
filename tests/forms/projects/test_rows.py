"""A national form as rows: one for each indicator, with what names it and what was read of it."""

from dataclasses import replace

from gridtext import grid
from perftable.model.grid import Grid
from perftable.reports.tables.records import record_rows
from project_examples import E1, E2
from projecttext import document


def rows(*texts: str | Grid) -> list[dict[str, object]]:
    grids = [text if isinstance(text, Grid) else grid(text) for text in texts]
    header, *found = record_rows([document(one) for one in grids])
    return [dict(zip(map(str, header), row, strict=True)) for row in found]


def test_an_indicator_s_row_names_project_department_and_unit() -> None:
    (first,) = [row for row in rows(E1) if row["indicator"] == "添置新书数量"]
    names = ("project", "department", "implementer", "class1", "class2", "indicator")
    assert [first[name] for name in names] == [
        *("少儿阅览室周末开放", "清河县文旅局", "清河县图书馆"),
        *("产出指标", "数量指标", "添置新书数量"),
    ]
    assert (first["value"], first["table"], first["row"]) == ("≥2400册", 1, 12)


def test_a_value_in_one_cell_or_in_three_is_read_alike() -> None:
    read = ("target.kind", "target.operator", "target.low", "target.high", "target.unit")
    (one,) = [row for row in rows(E1) if row["indicator"] == "家长满意度"]
    (three,) = [row for row in rows(E2) if row["indicator"] == "居民满意度"]
    assert [one[name] for name in read] == ["interval", "≥", "90", "", "%"]
    assert [three[name] for name in read] == ["interval", "≥", "85", "", "%"]
    assert (three["operator"], three["value"], three["unit"], three["weight"]) == (
        *("≥", "85", "%"),
        "10",
    )


def test_only_what_some_form_states_has_a_column() -> None:
    (row, *_) = rows(E1)
    assert {"fiscal", "actual", "score", "sheet", "targets.long"}.isdisjoint(row)
    (row, *_) = rows(Grid(1, [replace(one, sheet="汇总") for one in grid(E1).rows], sheet="汇总"))
    assert (row["sheet"], row["year_as_written"]) == ("汇总", "36.50")
