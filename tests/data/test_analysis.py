"""The questions of docs/analysis.md have answers, on made submissions whose answers are known."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from submissions import write

duckdb = pytest.importorskip("duckdb")

PAGE = (Path(__file__).parents[2] / "docs" / "analysis.md").read_text(encoding="utf-8")
QUESTIONS = dict(re.findall(r"^## (.*?)\n.*?```sql\n(.*?)```", PAGE, re.MULTILINE | re.DOTALL))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("analysis")
    with pytest.MonkeyPatch.context() as here:
        here.chdir(folder)
        write(folder)
        arguments = ["extract", "--format", "parquet", "-o", "tables", "submissions"]
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 0, result.output
    return folder


def answer(folder: Path, question: str) -> list[tuple[Any, ...]]:
    with pytest.MonkeyPatch.context() as here:
        here.chdir(folder)
        rows: list[tuple[Any, ...]] = duckdb.sql(QUESTIONS[question]).fetchall()
    return rows


def test_there_are_five() -> None:
    assert len(QUESTIONS) == 5


def test_indicators_that_are_never_quantified(folder: Path) -> None:
    found = answer(folder, "Which indicators are never quantified?")
    assert ("群众读书氛围", 4, 4) in found
    assert ("群众健身氛围", 2, 2) in found
    assert "家长满意度" not in {name for name, _, _ in found}


def test_units_that_repeat_last_year_s_text(folder: Path) -> None:
    found = answer(folder, "Which units repeat last year's text?")
    assert [(agency, year, count) for agency, year, count, _ in found] == [
        ("县体育馆", 2027, 1),
        ("县文化馆", 2027, 1),
    ]


def test_money_by_source(folder: Path) -> None:
    found = answer(folder, "Where does the money come from?")
    assert [(source, amount, lines) for source, amount, lines, _ in found] == [
        ("fiscal", Decimal(180), 6),
        ("other", Decimal(30), 6),
        ("carried", Decimal(9), 6),
    ]


def test_copied_goals(folder: Path) -> None:
    found = answer(folder, "Which goals are copied from one unit to another?")
    assert [(count, names) for _, count, names in found] == [(2, ["县图书馆", "县文化馆"])]


def test_rules_by_county(folder: Path) -> None:
    found = answer(folder, "Which rules fail, by county?")
    assert {county for county, *_ in found} <= {"清河县", "白水县"}
    assert all(0 < failed <= checked for _, _, failed, checked, _ in found)
