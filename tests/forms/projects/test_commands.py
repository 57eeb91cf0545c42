"""The commands on a national form: what they say of it without knowing the family."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from perftable.reports.formats import names
from project_examples import E1, E5
from projectfiles import as_word

BAD = E1.replace("≥2400册", "≥**册").replace("1.50", "约1").replace("≥90%", "≥290%")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    good, bad = tmp_path / "good.docx", tmp_path / "bad.docx"
    good.write_bytes(as_word(E1))
    bad.write_bytes(as_word(BAD))
    return good, bad


def run(*arguments: object, code: int = 0) -> str:
    result = CliRunner().invoke(app, list(map(str, arguments)))
    assert result.exit_code == code, result.output
    return result.stdout


def test_validate(files: tuple[Path, Path]) -> None:
    good, bad = files
    run("validate", good)
    told = json.loads(run("validate", bad, "--format", "json", "--select", "PT2,PT3,PT5", code=1))
    (verdict,) = told["documents"]
    assert [
        (f["code"], [step["name"] for step in f["path"]], f["text"]) for f in verdict["findings"]
    ] == [
        ("PT204", ["少儿阅览室周末开放"], "约1"),
        ("PT306", ["少儿阅览室周末开放", "添置新书数量"], "≥**册"),
        ("PT509", ["少儿阅览室周末开放", "家长满意度"], "≥290%"),
    ]


@pytest.mark.parametrize("name", [name for name in names() if name != "xlsx"])
def test_every_report(files: tuple[Path, Path], name: str) -> None:
    assert "PT306" in run("validate", files[1], "--format", name, code=1)


def test_extract(files: tuple[Path, Path]) -> None:
    told = json.loads(run("extract", files[0]))
    (form,) = told["documents"][0]["forms"]
    assert (form["family"], form["layout"], form["year"]) == ("projects", "L1", 2027)
    assert form["head"]["project"] == "少儿阅览室周末开放"
    assert [one["role"] for one in form["funds"]] == ["total", "fiscal", "carried", "other"]
    assert form["indicators"][0]["target"]["bounds"]["low"] == "96"


def test_compare(files: tuple[Path, Path]) -> None:
    good, bad = files
    told = json.loads(run("compare", good, bad, "--format", "json"))
    (form,) = told["forms"]
    (project,) = form["nodes"]
    assert (project["level"], project["kind"]) == ("project", "changed")
    changed = [(n["level"], n["new"]["name"]) for n in project["below"] if n["kind"] != "same"]
    assert changed == [
        ("fund", "上年结转"),
        ("indicator", "添置新书数量"),
        ("indicator", "家长满意度"),
    ]


def test_annotate(files: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    run("annotate", files[1], "-o", out)
    assert out.stat().st_size > 0


def test_summarize_counts_the_findings(files: tuple[Path, Path]) -> None:
    told = json.loads(run("summarize", *files, "--by", "document", "--format", "json"))
    assert [group["findings"]["error"] > 0 for group in told["groups"]] == [True, False]


def test_a_waiver_names_the_project(files: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "perftable.toml").write_text(
        '[[waivers]]\ncode = "PT204"\nreason = "known"\nat = {project = "少儿阅览室周末开放"}\n',
        encoding="utf-8",
    )
    config = ("--config", tmp_path / "perftable.toml")
    told = json.loads(run("validate", files[1], *config, "--format", "json", code=1))
    assert [one["finding"]["code"] for one in told["documents"][0]["waived"]] == ["PT204"]


def test_a_waiver_that_names_no_level_of_a_form_is_refused(
    files: tuple[Path, Path], tmp_path: Path
) -> None:
    config = tmp_path / "perftable.toml"
    config.write_text(
        '[[waivers]]\ncode = "PT204"\nreason = "known"\nat = {projct = "少儿阅览室周末开放"}\n',
        encoding="utf-8",
    )
    result = CliRunner().invoke(
        app, ["validate", str(files[1]), "--config", str(config), "--lang", "en"]
    )
    assert result.exit_code == 2
    assert "line 4: no form has a 'projct', did you mean 'project'" in result.stderr


def heading(page: str) -> str:
    table = page[page.index('class="grid"') :]
    return table[table.index("<thead") :].split("</thead>")[0]


def test_a_page_shows_a_form_as_it_begins_and_a_long_table_once(tmp_path: Path) -> None:
    single, several = tmp_path / "single.docx", tmp_path / "several.docx"
    single.write_bytes(as_word(E1))
    several.write_bytes(as_word(E5))
    head = heading(run("validate", single, "--format", "html", "--lang", "zh"))
    assert ("审核意见" in head, "项目名称" in head) == (True, False)
    page = run("validate", several, "--format", "html", "--lang", "zh")
    assert page.count('class="grid"') == 1
    head = heading(page)
    assert ("单位名称" in head, "防汛物资储备" in head) == (True, False)
