"""No control of a document and no mark of direction reaches a terminal, from any output."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from perftable.model.invisible import visible
from perftable.model.unseen import UNSEEN
from perftable.reports.formats import names
from support import ACTIVITY, DUTY, HEADER, row

EVIL = "\x9b31m\x9d\x85\x7f\x80\u202e\u2066\u061c\u200f"
"""C1 controls (a one-character CSI), DEL, and marks that turn the direction."""

ROWS = (
    HEADER,
    row(DUTY, name=f"环境{EVIL}保护", budget="9.00"),
    row(ACTIVITY, name=f"　　垃圾{EVIL}", goal=EVIL, indicator=f"加强{EVIL}管理", poor=f"{EVIL}甲"),
    row(
        ACTIVITY, name=f"　　清扫{EVIL}", budget=f"三{EVIL}元", content=f"扫{EVIL}路", excellent="√"
    ),
)
TEXT = "\n".join("\t".join(cells) for cells in ROWS).encode()
FORMATS = [name for name in names() if name != "xlsx"]
COMMANDS = [
    *(f"validate {{0}} -v --format {name}" for name in FORMATS),
    *(f"extract {{0}} --format {name}" for name in ("json", "jsonl", "csv")),
    *(
        f"summarize {{0}} --by {by} --format {f}"
        for by in ("duty", "indicator")
        for f in ("json", "csv", "terminal")
    ),
    *(f"compare {{0}} {{1}} --format {name}" for name in ("terminal", "json")),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / f"a{EVIL}.txt").write_bytes(TEXT)
    (tmp_path / "b.txt").write_bytes(TEXT.replace("甲".encode(), EVIL.encode()))
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_unseen_is_written(command: str, folder: Path) -> None:
    arguments = [part.format(f"a{EVIL}.txt", "b.txt") for part in command.split()]
    result = CliRunner().invoke(app, [*arguments, "--isolated"])
    assert result.exit_code in (0, 1), result.stderr
    text = result.stdout.replace("\r\n", "\n").removeprefix("\ufeff")
    assert len(text) > 100
    assert UNSEEN.findall(text + result.stderr) == []


def test_the_values_in_json_are_the_same(folder: Path) -> None:
    result = CliRunner().invoke(app, ["extract", f"a{EVIL}.txt", "--isolated"])
    (document,) = json.loads(result.stdout)["documents"]
    (table,) = document["forms"]
    assert document["path"] == f"a{EVIL}.txt"
    assert table["duties"][0]["activities"][1]["budget"]["raw"] == f"三{visible(EVIL)}元"


def test_a_refusal_shows_nothing_unseen(folder: Path) -> None:
    result = CliRunner().invoke(app, ["validate", f"none{EVIL}.txt", "--isolated"])
    assert result.exit_code == 2
    assert UNSEEN.findall(result.stdout + result.stderr) == []


@pytest.mark.parametrize(
    "char",
    [
        *map(chr, range(0x20)),
        *map(chr, range(0x7F, 0xA1)),
        *"\u2027\u202f\u2065\u206a\u2029\u2066\u2069 a",
    ],
)
def test_what_is_unseen(char: str) -> None:
    expected = char not in "\t\n" and (
        ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 or char in "\u2029\u2066\u2069"
    )
    assert bool(UNSEEN.search(char)) == expected
