"""What a command does not need it does not import: start-up is most of a small check."""

import os
import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from support import ACTIVITY, DUTY, HEADER, row
from wordfile import cell, par, run, tbl, word
from wordfile import row as word_row

_RUN = """
import sys
sys.argv[0] = "perftable"
from perftable.__main__ import main
try:
    main()
except SystemExit:
    pass
print("\\nimported", *sys.modules)
"""
SAMPLES = Path(__file__).parents[1] / "samples"
OTHERS = ("annotate", "compare", "config", "review", "rules", "serve", "summarize", "survey")
ASKED = ("COLUMNS", "FORCE_COLOR", "TTY_COMPATIBLE")
"""Variables that ask for the look of a terminal."""


def imported(*args: str) -> set[str]:
    """The modules that a command has imported when it ends."""
    command = [sys.executable, "-c", _RUN, *args]
    environment = {name: value for name, value in os.environ.items() if name not in ASKED}
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, encoding="utf-8", env=environment
    )
    line = done.stdout.rstrip().rpartition("\n")[2]
    assert line.startswith("imported ")
    return set(line.split()[1:])


def below(names: set[str], package: str) -> set[str]:
    """The modules of a package, the package itself left aside."""
    return {name for name in names if name.startswith(f"{package}.")}


@pytest.fixture
def text(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    rows = (HEADER, row(DUTY), ACTIVITY)
    path.write_text("\n".join("\t".join(cells) for cells in rows), encoding="utf-8")
    return str(path)


def test_the_version_needs_no_package() -> None:
    assert not imported("--version") & {"typer", "pydantic", "lxml", "rich", "docx"}


@pytest.mark.parametrize("args", [["--help"], ["validate", "--help"]], ids=" ".join)
def test_help_reads_and_shows_no_document(args: list[str]) -> None:
    names = imported(*args)
    assert "typer" in names
    assert not names & {"lxml", "rich", "docx", "multiprocessing"}


def test_checking_a_text_needs_nothing_of_word_and_no_processes(text: str) -> None:
    names = imported("validate", text)
    assert "pydantic" in names
    assert not names & {"lxml", "docx", "multiprocessing", "ssl", "socket"}


CAREFUL = (
    *("alternatives", "cells", "controls", "embedded", "fields", "formulas", "notes", "raised"),
    *("runs", "scan", "stream", "tree", "watch", "wrappers", "xml"),
)
"""Modules of the path that reads any markup."""


def test_an_ordinary_word_file_needs_neither_lxml_nor_the_careful_path(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    rows = (HEADER, row(DUTY), [text.replace("<", "＜") for text in ACTIVITY])
    table = tbl(*(word_row(*cells) for cells in rows))
    table = table.replace("<w:tblPr/>", '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>')
    path.write_bytes(word(par("某乡绩效目标表") + table.replace("<w:tblGrid/>", "")))
    names = imported("validate", str(path))
    assert "perftable.readers.word.fast.rows" in names
    assert not names & {"lxml", "docx", "multiprocessing", "zipfile", "tempfile", "logging"}
    assert not names & {f"perftable.readers.word.{name}" for name in CAREFUL}
    assert not names & {"perftable.readers.registry", "perftable.readers.foreign.kinds"}
    assert not names & {"perftable.cli.files", "perftable.readers.encoding"}


@pytest.mark.parametrize("command", [["validate"], []], ids=["validate", "no command"])
def test_checking_needs_no_machinery_for_other_cases(text: str, command: list[str]) -> None:
    names = imported(*command, text)
    assert not names & {"importlib.metadata", "email", "tomllib", "sqlite3", "typer._adapters"}
    assert not names & {"perftable.config.load", "perftable.pipeline.batch", "perftable.summary"}
    assert not below(names, "perftable.cli") & {f"perftable.cli.{name}" for name in OTHERS}


@pytest.mark.parametrize("format", ["terminal", "json"])
def test_what_stands_in_a_file_or_a_pipe_needs_no_terminal(text: str, format: str) -> None:
    assert "rich" not in imported("validate", "--format", format, text)


FEW_NEED = frozenset(
    "perftable.config.keys perftable.config.complaints perftable.pipeline.unit perftable.pipeline.across "
    "perftable.pipeline.standing perftable.reports.formats.terminal.folder perftable.reports.urgency "
    "perftable.reports.waivers perftable.rules.contract perftable.values.unit_name "
    "perftable.values.thresholds.tokens perftable.values.units "
    "pathspec array tempfile pickle".split()
)
"""What is for many documents, for configurations, waivers and plug-ins, for standards in words."""


def test_one_plain_table_needs_nothing_of_what_few_runs_need(text: str) -> None:
    names = imported("validate", text)
    assert "perftable.values.scales" in names
    assert not names & FEW_NEED


def test_what_is_known_needs_no_reader_no_rules_and_no_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERFTABLE_CACHE", str(tmp_path / "kept"))
    rows = (HEADER, row(DUTY), row(ACTIVITY))
    table = tbl(*(word_row(*(cell(par(run(escape(text)))) for text in cells)) for cells in rows))
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.docx").write_bytes(word(table))
    arguments = ("validate", "--select", "PT001", str(folder))
    needless = {"perftable.readers.word.fast", "perftable.forms.duties.records"}
    assert needless <= imported(*arguments)
    names = imported(*arguments)
    assert "sqlite3" in names
    unwanted = {*needless, "lxml", "multiprocessing", "importlib.metadata", "email"}
    assert names & unwanted == set()
    assert "perftable.pipeline.submissions" not in names
    assert not below(names, "perftable.forms.duties.rules")


def test_a_table_of_duties_needs_nothing_of_other_forms(text: str) -> None:
    names = imported("validate", text)
    assert below(names, "perftable.forms.duties.rules")
    assert below(names, "perftable.forms.projects") <= {
        "perftable.forms.projects.family",
        "perftable.forms.projects.fields",
    }


def test_a_national_form_needs_neither_records_nor_rules_of_duties() -> None:
    names = imported("validate", str(SAMPLES / "national" / "project-good.txt"))
    assert below(names, "perftable.forms.projects.rules")
    assert "perftable.forms.duties.records" not in names
    assert not below(names, "perftable.forms.duties.rules")


def test_where_there_is_no_form_every_rule_may_speak(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("会议纪要", encoding="utf-8")
    names = imported("validate", "--lang", "en", str(path))
    assert below(names, "perftable.forms.duties.rules")
    assert below(names, "perftable.forms.projects.rules")


def test_an_ordinary_word_file_needs_nothing_of_changes_and_controls() -> None:
    names = imported("validate", str(SAMPLES / "township-good.docx"))
    assert "perftable.readers.word.fast.lines" in names
    assert not names & {
        f"perftable.readers.word.fast.{name}" for name in ("accepted", "tracked", "controls")
    }
