"""A family that nobody knew is read, judged, told, summed up, compared and annotated.

Only its folder is written: no other file is touched.
"""

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

import shelves
import wordfile
from perftable.reports.formats import names

HERE = Path(__file__).parent
HEADER = ("货架", "货品", "货价", "颜色", "检验")
OLD = (HEADER, ("甲架",), ("", "锤子", "120", "红", "敲得响"), ("", "钉子", "5", "灰"))
NEW = (
    *(HEADER, ("甲架",), ("", "锤子", "90", "红", "敲得很响"), ("乙架",)),
    *(("", "钉子", "5", "灰"), ("", "螺丝", "7", "灰")),
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the family, and two versions of a document."""
    folder = tmp_path_factory.mktemp("third")
    shelves.write(folder / "families")
    for name, rows in (("old", OLD), ("new", NEW)):
        table = wordfile.tbl(*(wordfile.row(*(*r, *[""] * (5 - len(r)))) for r in rows))
        (folder / f"{name}.docx").write_bytes(wordfile.word(table))
    return folder


def run(home: Path, *arguments: str, code: int = 0) -> bytes:
    """Return what the command writes."""
    script = [sys.executable, str(HERE / "shelves.py"), str(home / "families")]
    done = subprocess.run(
        [*script, *arguments],
        cwd=home,
        capture_output=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == code, done.stderr.decode()
    return done.stdout


def loaded(home: Path, *arguments: str, code: int = 0) -> Any:
    return json.loads(run(home, *arguments, "--format", "json", code=code))


def rows(home: Path, *arguments: str) -> list[list[str]]:
    text = run(home, *arguments, "--format", "csv").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_it_is_read(home: Path) -> None:
    (document,) = loaded(home, "extract", "old.docx")["documents"]
    (form,) = document["forms"]
    assert (form["family"], form["shelves"][0]["goods"][1]["texts"]["good"]) == ("shelves", "钉子")


def test_its_records_are_rows_of_its_own_columns(home: Path) -> None:
    assert rows(home, "extract", "old.docx") == [
        [
            *("path", "family", "table", "row", "kind", "shelf", "good"),
            *("price", "price_unit", "price_as_written", "colour", "test"),
        ],
        ["old.docx", "shelves", "1", "2", "shelf", "甲架", "", "", "", "", "", ""],
        [
            *("old.docx", "shelves", "1", "3", "good", "甲架", "锤子"),
            *("120", "万元", "120", "红", "敲得响"),
        ],
        ["old.docx", "shelves", "1", "4", "good", "甲架", "钉子", "5", "万元", "5", "灰", ""],
    ]


def test_it_is_judged_and_the_finding_knows_its_place(home: Path) -> None:
    (document,) = loaded(home, "validate", "old.docx", code=1)["documents"]
    (finding,) = document["findings"]
    assert (finding["code"], finding["location"]["cell"]) == ("PT951", 3)
    assert finding["path"] == [
        {"kind": "shelf", "name": "甲架"},
        {"kind": "good", "name": "锤子"},
    ]
    assert loaded(home, "validate", "new.docx")["documents"][0]["findings"] == []


@pytest.fixture(scope="module")
def reports(home: Path) -> dict[str, bytes]:
    """What each format says of the old version; a workbook's parts behind one another."""
    outputs = [part for name in names() for part in ("--output", f"{name}=report.{name}")]
    run(home, "validate", "old.docx", "--lang", "zh", *outputs, code=1)
    found = {name: (home / f"report.{name}").read_bytes() for name in names()}
    with zipfile.ZipFile(io.BytesIO(found["xlsx"])) as archive:
        found["xlsx"] = b"".join(archive.read(part) for part in archive.namelist())
    return found


@pytest.mark.parametrize("name", names())
def test_every_format_tells_it(reports: dict[str, bytes], name: str) -> None:
    text = reports[name].decode()
    assert "PT951" in text
    assert "120 太贵" in text


def test_the_workbook_calls_its_columns_as_the_family_does(reports: dict[str, bytes]) -> None:
    text = reports["xlsx"].decode()
    wanted = ("货架", "货品", "货价", "货价单位", "货价原文", "颜色", "未检验", "货价（万元）")
    assert [word for word in wanted if f">{word}<" not in text] == []


def test_the_page_shows_its_table_and_its_money(reports: dict[str, bytes]) -> None:
    page = reports["html"].decode()
    assert "货价（按货架，万元）" in page
    assert 'id="d1t1r3c3"' in page


def test_it_is_summed_up(home: Path) -> None:
    assert rows(home, "summarize", "old.docx", "new.docx")[:2] == [
        [
            *("shelf", "count", "documents", "price_万元", "share", "untested"),
            *("error", "warning", "note"),
        ],
        ["甲架", "2", "2", "215", "0.9471", "1", "1", "0", "0"],
    ]
    by_colour = {row[0]: row[1:] for row in rows(home, "summarize", "--by", "colour", "old.docx")}
    assert by_colour["红"] == ["1", "1", "120", "0.9600", "0", "1", "0", "0"]
    assert by_colour["灰"][0] == "1"
    by_good = loaded(home, "summarize", "--by", "good", "old.docx")
    assert [group["key"] for group in by_good["groups"]] == ["锤子", "钉子"]
    assert b"untested" in run(home, "summarize", "old.docx", "--lang", "en")


def test_its_versions_are_compared(home: Path) -> None:
    comparison = loaded(home, "compare", "old.docx", "new.docx")
    (form,) = comparison["forms"]
    first, second = form["nodes"]
    assert (first["kind"], second["kind"]) == ("same", "added")
    (hammer,) = first["below"]
    assert [cell["field"] for cell in hammer["cells"]] == ["price"]
    assert [one["kind"] for one in hammer["below"]] == ["renamed"]
    assert {one["kind"] for one in second["below"]} == {"moved", "added"}
    assert [one["code"] for one in comparison["findings"]["mended"]] == ["PT951"]
    told = run(home, "compare", "old.docx", "new.docx", "--lang", "en").decode()
    assert "shelves     1 → 2  1 added, 1 unchanged" in told
    assert "price       125 → 102 万元" in told
    assert "was under '甲架'" in told


def test_its_findings_are_waived_and_known(home: Path) -> None:
    waiver = '[[waivers]]\ncode = "PT951"\nreason = "agreed"\nat = {good = "锤子"}\n'
    (home / "waived.toml").write_text(waiver, encoding="utf-8")
    run(home, "validate", "old.docx", "--config", "waived.toml")
    run(home, "validate", "old.docx", "--write-baseline", "base.json")
    run(home, "validate", "old.docx", "--baseline", "base.json")


def test_its_findings_are_written_into_a_copy(home: Path) -> None:
    run(home, "annotate", "old.docx", "--output", "copy.docx", "--lang", "zh")
    with zipfile.ZipFile(home / "copy.docx") as archive:
        assert "120 太贵" in archive.read("word/comments.xml").decode()


def test_it_stands_beside_another_family(home: Path) -> None:
    sample = str(HERE.parent / "samples" / "township-good.docx")
    both = ("old.docx", sample, "--lang", "zh")
    run(home, "validate", *both, "--output", "xlsx=both.xlsx", "--output", "html=both.html", code=1)
    with zipfile.ZipFile(home / "both.xlsx") as archive:
        book = archive.read("xl/workbook.xml").decode()
    assert 'name="记录 货架表"' in book
    assert 'name="记录 职责活动绩效目标表"' in book
    assert "金额（按职责、货架，万元）" in (home / "both.html").read_text(encoding="utf-8")
    header, *records = rows(home, "extract", "old.docx", sample)
    assert {"shelf", "duty", "price", "budget"} <= set(header)
    assert {record[1] for record in records} == {"duties", "shelves"}
