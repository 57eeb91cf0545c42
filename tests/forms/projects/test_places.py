"""Every value says the cell it stands in: table, row and grid column, from 1."""

from gridtext import grid, paragraphs
from perftable.model.location import Location
from project_examples import E1, E2, E4, E6_FUNDS, E6_INDICATORS
from projecttext import only


def cell(spot: Location) -> tuple[int | None, int | None, int | None]:
    return spot.table, spot.row, spot.cell


def test_head_funds_goal_and_indicator() -> None:
    form = only(grid(E1))
    assert cell(form.head.at("implementer")) == (1, 4, 5)
    assert cell(form.funds[1].location) == (1, 6, 2)
    assert cell(form.funds[1].at("year")) == (1, 6, 4)
    assert cell(form.goals[0].location) == (1, 9, 2)
    stock = form.indicators[1]
    assert cell(stock.location) == (1, 12, 4)
    assert cell(stock.at("value")) == (1, 12, 6)
    assert cell(stock.at("class2")) == (1, 12, 3)
    amount = form.funds[0].amounts["year"]
    assert (amount.location.table, amount.location.row) == (1, 5)


def test_title_and_year() -> None:
    form = only(grid(E1))
    assert [cell(form.at(name)) for name in ("title", "year")] == [(1, 1, 1), (1, 2, 1)]
    above = only(*paragraphs("项目支出绩效目标表", "（2027年度）"), grid(E2))
    assert [above.at(name).paragraph for name in ("title", "year")] == [1, 2]


def test_an_empty_cell_has_a_place() -> None:
    form = only(grid(E1.replace("| 1.50 |", "| |")))
    assert form.funds[2].amounts == {}
    assert cell(form.funds[2].at("year")) == (1, 7, 4)


def test_columns_of_operator_unit_and_points() -> None:
    lamp = only(grid(E2)).indicators[0]
    assert [cell(lamp.at(n))[2] for n in ("operator", "value", "unit", "weight")] == [5, 6, 7, 8]
    assert lamp.weight is not None
    assert cell(lamp.weight.location) == (1, 2, 8)


def test_panels_have_places_of_their_own() -> None:
    water = only(grid(E4)).indicators[0]
    assert cell(water.at("targets.long")) == (1, 4, 4)
    assert cell(water.at("value")) == (1, 4, 7)


def test_sums_and_rates() -> None:
    form = only(grid(E6_FUNDS), grid(E6_INDICATORS))
    assert cell(form.totals.at("score")) == (2, 8, 7)
    rate = form.funds[0].rate
    assert rate is not None
    assert cell(rate.location) == (1, 2, 7)


def test_unused_classes_have_a_row_and_no_indicator() -> None:
    form = only(grid(E1))
    unused = [row for row in form.classes if row.text == "生态效益指标"]
    assert [cell(row.location) for row in unused] == [(1, 17, 3)]
    assert not any(i.class2 == "ecological" for i in form.indicators)
