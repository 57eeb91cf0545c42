"""Results as tables: what is in them, exact amounts, files that are whole or not there."""

import json
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

import perftable
from perftable.cli.app import app
from perftable.config.settings import Settings
from perftable.data import arrow
from perftable.data.columns import TABLES, schema
from perftable.pipeline.checking import Checked, check
from perftable.pipeline.running import check_many
from perftable.reports.base import MissingPackage, Result
from submissions import write
from support import ACTIVITY, DUTY, row, table

pytest.importorskip("pyarrow")
DOCUMENT = table(row(DUTY, budget="9.00"), row(ACTIVITY, budget="123456.789元"))
CHECKED = Checked(check(DOCUMENT, Settings("en")), DOCUMENT)


def rows(name: str, *results: Result) -> list[dict[str, object]]:
    found: list[dict[str, object]] = perftable.frames(results)[name].to_pylist()
    return found


def test_the_tables_are_those_of_the_schema() -> None:
    found = perftable.frames([CHECKED])
    assert list(found) == [table.name for table in TABLES]
    for table_ in TABLES:
        assert found[table_.name].column_names == [column.name for column in table_.columns]
    assert json.loads(json.dumps(schema()))["resources"][0]["name"] == "documents"


def test_amounts_are_exact_and_in_one_unit() -> None:
    found = {one["as_written"]: one["amount_wan"] for one in rows("funds", CHECKED)}
    assert found == {"9.00": Decimal(9), "123456.789元": Decimal("12.3456789")}


def test_what_cannot_be_read_is_null_and_never_zero() -> None:
    document = table(row(DUTY, budget="约九"), row(ACTIVITY, budget=""))
    (fund,) = rows("funds", Checked(check(document), document))
    assert (fund["amount_wan"], fund["as_written"]) == (None, "约九")


def test_an_indicator_has_its_best_tier() -> None:
    (one,) = rows("indicators", CHECKED)
    assert one["name"] == "垃圾清运率"
    assert one["above"] == "环境保护 → 垃圾清运"
    assert (one["standard"], one["quantified"], one["at_least"], one["unit"]) == (
        "≥95%",
        True,
        95.0,
        "%",
    )


def test_findings_and_rules_are_those_of_the_report() -> None:
    report = CHECKED.report
    assert [one["code"] for one in rows("findings", CHECKED)] == [f.code for f in report.findings]
    assert [one["code"] for one in rows("rules", CHECKED)] == [r.code for r in report.rules]
    (document,) = rows("documents", CHECKED)
    assert (document["verdict"], document["forms"]) == (report.verdict, 1)


def test_a_file_that_cannot_be_read_is_there_with_its_reason() -> None:
    (result,) = check_many(["missing\udcff.docx"], Settings("en"), keep_records=True)
    (document,) = rows("documents", result)
    assert (document["path"], document["verdict"], document["forms"]) == (
        "missing?.docx",
        None,
        None,
    )
    assert document["reason"] == result.report.reason
    assert rows("forms", result) == []


def test_national_forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    results = list(check_many(write(tmp_path), keep_records=True))
    form = rows("forms", *results)[1]
    assert (form["agency"], form["year"], form["name"]) == ("县图书馆", 2027, "少儿阅览室周末开放")
    funds = [one for one in rows("funds", *results) if one["path"] == form["path"]]
    assert [(one["source"], one["depth"]) for one in funds] == [
        ("total", 0),
        ("fiscal", 1),
        ("carried", 1),
        ("other", 1),
    ]
    books = next(one for one in rows("indicators", *results) if one["name"] == "添置新书数量")
    assert (
        books["class_1"],
        books["class_2"],
        books["at_least"],
        books["at_most"],
        books["unit"],
    ) == (*("产出指标", "数量指标", 2400.0, None, "册"),)


def test_files_are_whole_or_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pyarrow import parquet

    monkeypatch.setattr(arrow, "_BATCH", 1)
    assert len(list(arrow.write([CHECKED, CHECKED], tmp_path))) == 2
    assert {path.name for path in tmp_path.iterdir()} == {f"{one.name}.parquet" for one in TABLES}
    assert parquet.read_table(tmp_path / "documents.parquet").num_rows == 2
    writing = arrow.write([CHECKED], tmp_path)
    next(writing)
    writing.close()
    assert {path.name for path in tmp_path.iterdir()} == {f"{one.name}.parquet" for one in TABLES}
    assert parquet.read_table(tmp_path / "documents.parquet").num_rows == 2


def test_without_the_package_one_sentence_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingPackage, match=r"pip install 'perftable\[data\]'"):
        perftable.frames([])
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    arguments = ["extract", "--format", "parquet", "--lang", "en", str(tmp_path / "a.txt")]
    result = CliRunner().invoke(app, [*arguments, "-o", str(tmp_path / "out")])
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("arguments", [["--format", "parquet"], ["-o", "out"]])
def test_parquet_and_its_folder_go_together(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    result = CliRunner().invoke(app, ["extract", str(tmp_path / "a.txt"), *arguments])
    assert (result.exit_code, result.stdout) == (2, "")
