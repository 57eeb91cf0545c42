"""The terminal report at 80 columns, in both languages."""

import io
from datetime import date

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from perftable.model.phrase import Lang
from perftable.model.waiver import Waiver, WaiverUse
from perftable.reports.formats.terminal import render
from reports.findings import run
from reports.machines import BROKEN, finding, run_of, unreadable, verdict


def console(**options: bool) -> Console:
    return Console(width=80, file=io.StringIO(), highlight=False, markup=False, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("verbose", [False, True])
def test_the_report(lang: Lang, verbose: bool, snapshot: SnapshotAssertion) -> None:
    assert render(run(lang, verbose=verbose), console()) == snapshot


def test_no_line_is_wider_than_the_terminal() -> None:
    from rich.cells import cell_len

    lines = render(run("zh"), console()).splitlines()
    assert max(map(cell_len, lines)) <= 80


def test_colours_stand_only_on_a_terminal() -> None:
    assert "\x1b" not in render(run("en"), console())
    assert "\x1b[1;31m" in render(run("en"), console(force_terminal=True))


def test_text_of_a_document_is_no_escape_and_no_markup() -> None:
    text = render(run("en", verbose=True), console())
    assert "[red]" in text
    assert "\x1b" not in text


def test_a_document_that_passes_and_fails_the_run_says_so() -> None:
    warned = verdict("a", finding(severity="warning"))
    text = render(run_of(warned, fail_on="warning"), console())
    assert text.startswith(
        "pass  a  0 errors, 1 warning, 0 notes (fails this run: fail-on warning)"
    )
    assert "fails this run" not in render(run_of(warned), console())
    chinese = render(run_of(verdict("a", finding()), fail_on="warning", lang="zh"), console())
    assert chinese.startswith("不通过  a  1 个错误，0 个警告，0 个提示\n")
    notes = run_of(verdict("a", finding(severity="note")), fail_on="note", lang="zh")
    assert "1 个提示（fail-on 为 note，本次运行不通过）" in render(notes, console())


def test_the_end_of_a_report_on_many_lists_all_that_need_work() -> None:
    given = run_of(
        verdict("clean"),
        verdict("warned", finding(severity="warning")),
        verdict("broken", rules=(BROKEN,)),
        unreadable("empty"),
        fail_on="warning",
    )
    text = render(given, console())
    end = text[text.index("4 documents") :]
    assert " ".join(end.split()) == (
        "4 documents: 3 pass, 0 fail, 1 not checked; 1 of them not wholly checked; "
        "0 errors, 1 warning, 0 notes"
    )
    listed = text[: text.index("4 documents")].rstrip().split("\n\n")[-1].splitlines()
    verdicts = [line.split() for line in listed if not line.startswith(" ")]
    assert verdicts[0] == "not checked empty not a Word file".split()
    assert [words[:2] for words in verdicts[1:]] == [["pass", "warned"], ["pass", "broken"]]


def test_up_to_five_documents_are_shown_finding_by_finding() -> None:
    five, six = (
        [verdict(f"{number}.docx", finding()) for number in range(count)] for count in (5, 6)
    )
    assert "row 5" in render(run_of(*five), console())
    folded = render(run_of(*six), console())
    assert "row 5" not in folded
    assert "6 in 6 files" in folded
    assert "row 5" in render(run_of(*six)._replace(verbose=True), console())


def test_of_very_many_documents_the_worst_are_listed() -> None:
    given = [unreadable("x"), *(verdict(f"{n}.docx", finding()) for n in range(40))]
    text = render(run_of(*given, lang="zh"), console())
    assert text.startswith("未检查  x  ")
    assert "\n  ……另有 1 份\n" in text
    assert "……" not in render(run_of(*given[1:], lang="zh"), console())
    assert text.rstrip().splitlines()[-1].startswith("共 41 份文件")


def test_a_report_ends_with_the_verdict() -> None:
    assert render(run_of(verdict("a", finding()), lang="zh"), console()).endswith(
        "\n不通过  1 个错误，0 个警告，0 个提示\n"
    )


def test_what_goes_into_a_pipe_is_not_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    long = finding(text="长" * 30).model_copy(update={"message": "甲" * 200, "messages": None})
    assert "甲" * 200 in render(run_of(verdict("a", long), lang="zh"))
    monkeypatch.setenv("COLUMNS", "80")
    assert "甲" * 200 not in render(run_of(verdict("a", long), lang="zh"))


def test_the_rows_of_several_tables_are_told_apart() -> None:
    text = render(run_of(verdict("a", finding(), tables=(1, 2)), lang="zh"), console())
    assert "\n    表 1 第 5 行\n" in text
    assert "\n    第 5 行\n" in render(run_of(verdict("a", finding()), lang="zh"), console())


def test_what_cannot_be_printed_of_a_file_name_is_escaped() -> None:
    assert render(run_of(verdict("a\x1b[2J.docx")), console()).startswith("pass  a\\x1b[2J.docx")


def test_what_became_of_waivers() -> None:
    of = run_of(verdict("a"))
    waiver = Waiver(code="PT201", reason="agreed", file="2062/*", until=date(2026, 1, 31))
    told = [("used", 1, False), ("unused", 0, False), ("unused", 0, True), ("expired", 0, False)]
    uses = tuple(
        WaiverUse(waiver=waiver, status=status, count=count, stray=stray)  # type: ignore[arg-type]
        for status, count, stray in told
    )
    head = of.head.model_copy(update={"waivers": uses})
    text = render(of._replace(head=head), console())
    waivers = text[text.index("Waivers") : text.index("\n\nConfiguration")]
    assert waivers.replace("\n  other", " other").splitlines() == [
        "Waivers",
        "  PT201  2062/*: 1 finding (agreed)",
        "  PT201  2062/*: of no use to the files checked; remove it if no other needs it",
        "  (agreed)",
        "  PT201  2062/*: no file matches 2062/* (agreed)",
        "  PT201  2062/*: expired on 2026-01-31 (agreed)",
    ]
