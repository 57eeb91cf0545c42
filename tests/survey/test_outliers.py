"""Values far from those that others state for an indicator of the same name."""

from collections.abc import Sequence

import pytest

from perftable.model.survey import Spot
from perftable.survey.outliers import Stated, outliers


def stated(values: Sequence[float], name: str = "亮灯率", unit: str = "%") -> list[Stated]:
    return [
        Stated(name, unit, value, f"≥{value}{unit}", Spot(path=f"{number}.docx", form=1))
        for number, value in enumerate(values)
    ]


def far(values: Sequence[float]) -> list[float]:
    return [one.value for one in outliers(stated(values))]


def test_a_value_far_from_the_others() -> None:
    (one,) = outliers(stated([95, 96, 95, 98, 97, 95, 96, 9.5]))
    assert (one.value, one.as_written, one.usual, one.count) == (9.5, "≥9.5%", 95.5, 8)
    assert one.spot.path == "7.docx"


@pytest.mark.parametrize(("others", "found"), [(7, [9.0]), (6, [])])
def test_few_values_tell_nothing(others: int, found: list[float]) -> None:
    assert far([95.0] * others + [9.0]) == found


@pytest.mark.parametrize(
    ("value", "found"), [(300.0, [300.0]), (299.0, []), (33.3, [33.3]), (34.0, [])]
)
def test_how_many_times_the_usual(value: float, found: list[float]) -> None:
    assert far([*[100.0] * 9, value]) == found


@pytest.mark.parametrize(("value", "found"), [(126.0, [126.0]), (125.0, [])])
def test_how_far_where_values_differ_anyway(value: float, found: list[float]) -> None:
    assert far([5, 5, 10, 25, 25, 25, 45, 50, 50, value]) == found  # 20 from 25


def test_nothing_is_a_target_of_its_own() -> None:
    assert far([95.0] * 9 + [0.0]) == []


def test_names_and_units_are_kept_apart() -> None:
    values = [*stated([95.0] * 8), *stated([3.0], unit="次"), *stated([3.0], name="完好率")]
    assert not list(outliers(values))
    assert [one.value for one in outliers([*values, *stated([3.0], name="亮灯率 ")])] == [3.0]


def test_values_of_one_file_are_one_voice() -> None:
    spot = Spot(path="a.docx", form=1)
    assert not list(outliers([one._replace(spot=spot) for one in stated([95.0] * 9 + [1.0])]))
