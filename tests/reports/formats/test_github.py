"""Annotations of a GitHub job, as its runner reads them."""

import re

import pytest
from syrupy.assertion import SnapshotAssertion

from perftable.model.location import Location
from perftable.model.phrase import Lang
from perftable.reports.base import Run
from perftable.reports.formats.github import render
from reports.findings import EVIL, run
from reports.machines import BROKEN, COMMANDS, ODD, finding, run_of, unreadable, verdict

COMMAND = re.compile(r"::([\w-]+)(?: ([^:]*))?::(.*)")


def lines(of: Run) -> list[str]:
    return re.split(r"\r\n|\r|\n", render(of))


def commands(of: Run) -> list[tuple[str, dict[str, str], str]]:
    """Return the commands that a runner finds, whatever stands before them; unescaped."""
    found = []
    for line in lines(of):
        match = COMMAND.match(line.lstrip())
        assert match or "##[" not in line  # the old form, which counts anywhere in a line
        if match:
            pairs = (part.split("=", 1) for part in (match[2] or "").split(",") if part)
            found.append((match[1], {k: unescaped(v) for k, v in pairs}, unescaped(match[3])))
    return found


def unescaped(text: str) -> str:
    for escape, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ",")):
        text = text.replace(escape, char)
    return text.replace("%25", "%")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_annotations(lang: Lang, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(line for line in lines(run(lang)) if line.startswith("::")) == snapshot


def test_the_log_holds_the_terminal_report_in_a_group() -> None:
    text = render(run_of(verdict("a.docx", finding())))
    group = text[text.index("::group::perftable\n") :]
    assert "fail  a.docx  1 error" in group
    assert group.endswith("\n::endgroup::\n")


def test_errors_come_first_and_notes_are_notices() -> None:
    found = [finding(severity=severity) for severity in ("note", "warning", "error")]
    names = [name for name, *_ in commands(run_of(verdict("a", *found)))]
    assert names == ["error", "warning", "notice", "group", "endgroup"]


def test_a_text_file_has_line_and_column_and_a_word_file_neither() -> None:
    place = Location(table=1, row=5, column="goal", line=7, character=3)
    of = run_of(verdict("a.txt", finding(location=place)), verdict("b.docx", finding()))
    (_, text, _), (_, word, message), *_ = commands(of)
    assert text == {"file": "a.txt", "line": "7", "col": "3", "title": "PT302 rule-PT302"}
    assert word == {"file": "b.docx", "title": "PT302 rule-PT302"}
    assert message == "no goal (table 1, row 5, goal)"


def test_a_file_that_cannot_be_checked_is_an_error() -> None:
    name, properties, message = commands(run_of(unreadable("a.docx", "no: Word, 100%")))[0]
    assert (name, properties["title"], message) == ("error", "not checked", "no: Word, 100%")


def test_a_clean_run_has_no_annotations() -> None:
    assert [name for name, *_ in commands(run_of(verdict("a")))] == ["group", "endgroup"]


def test_no_more_than_ten_of_a_level_unless_all_are_asked_for() -> None:
    verdicts = [
        verdict(
            f"{n}.docx", *[finding(f"PT{code}", s) for code in range(12) for s in ("error", "note")]
        )
        for n in range(3)
    ]
    names = [name for name, *_ in commands(run_of(*verdicts))]
    assert (names.count("error"), names.count("notice")) == (10, 10)
    names = [name for name, *_ in commands(run_of(*verdicts, verbose=True))]
    assert (names.count("error"), names.count("notice")) == (36, 36)


def test_a_long_annotation_is_cut_before_the_runner_cuts_it() -> None:
    found = [finding("X", message=f"{n} {'甲' * 300}", row=n) for n in range(1, 30)]
    _, _, message = commands(run_of(verdict("a", *found)))[0]
    assert (len(message), message[-1]) == (4000, "…")


@pytest.mark.parametrize("path", ODD)
def test_odd_file_names_come_back_as_they_were(path: str) -> None:
    assert commands(run_of(verdict(path, finding())))[0][1]["file"] == path


@pytest.mark.parametrize(
    "evil", [EVIL, COMMANDS, f"甲\r{COMMANDS}", f"a\n  {COMMANDS}", "甲" * 30 + COMMANDS]
)
@pytest.mark.parametrize("width", [30, 80])
def test_no_text_of_a_document_is_a_command(
    evil: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    found = [
        finding(
            f"X{n}",
            message=evil,
            args={"name": evil},
            duty=evil,
            activity=evil,
            text=evil + str(n),
            row=n,
        )
        for n in range(1, 13)
    ]
    of = run_of(verdict(evil, *found), unreadable(evil, evil), verbose=True)
    names = {name for name, *_ in commands(of)}
    assert names == {"error", "group", "endgroup"}


def test_a_rule_that_failed_itself_is_an_error() -> None:
    name, properties, message = commands(run_of(verdict("a.docx", rules=(BROKEN,))))[0]
    assert (name, message) == ("error", "KeyError")
    assert properties == {"file": "a.docx", "title": "XY1: rule itself failed"}
    many = run_of(*(verdict(f"{n}.docx", rules=(BROKEN,)) for n in range(11)))
    (name, _, message), *_ = commands(many)
    assert message.startswith("Files that were not wholly checked. 11 in 11 files:\n0.docx: KeyErr")


def test_the_rows_of_several_tables_are_told_apart() -> None:
    found = [finding(row=row) for row in range(1, 12)]
    (_, _, message), *_ = commands(run_of(verdict("a", *found, tables=(1, 2))))
    assert message == "no goal\n  11 rows: table 1, rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11"
    several = [verdict(path, *found, tables=(1, 2)) for path in "abcdefghijkl"]
    (_, _, message), *_ = commands(run_of(*several))
    assert "a: table 1, rows 1, 2, 3" in message


def test_the_name_of_a_file_holds_no_control() -> None:
    of = run_of(verdict("a\x1b[2J\u202e\t.docx", finding()))
    assert commands(of)[0][1]["file"] == "a\\x1b[2J\\u202e\\t.docx"
    assert not [char for char in render(of) if char in "\x1b\u202e\t"]
