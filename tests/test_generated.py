"""What is generated and kept in the repository is what the program would write now."""

from pathlib import Path

import pytest
from pydantic import VERSION
from typer.testing import CliRunner

from perftable.cli.app import app

ROOT = Path(__file__).parents[1]


@pytest.mark.skipif(
    tuple(map(int, VERSION.split(".")[:2])) < (2, 14),
    reason="schemas are written by pydantic 2.14; older ones say the same in other words",
)
@pytest.mark.parametrize(
    "kind",
    ["records", "report", "summary", "comparison", "tables", "survey", "data", "cluster", "config"],
)
def test_schemas(kind: str) -> None:
    written = runner_output("schema", kind)
    assert (ROOT / "schemas" / f"{kind}.json").read_text(encoding="utf-8") == written


@pytest.mark.parametrize(("name", "lang"), [("rules.md", "en"), ("rules.zh-CN.md", "zh")])
def test_rule_pages(name: str, lang: str) -> None:
    written = runner_output("rules", "--markdown", "--lang", lang)
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == written


def runner_output(*arguments: str) -> str:
    return CliRunner().invoke(app, arguments).stdout
