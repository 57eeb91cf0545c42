"""The Markdown report: short enough for a comment, and no text of a document is markup."""

import re

import pytest
from lxml import html
from markdown_it import MarkdownIt
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from perftable.config.settings import Settings
from perftable.forms.claiming import parse
from perftable.model.grid import Source
from perftable.model.phrase import Lang
from perftable.model.report import DocumentReport
from perftable.model.waiver import Waiver, WaiverUse
from perftable.pipeline.checking import Checked, check
from perftable.pipeline.reporting import make_run
from perftable.reports.base import Run
from perftable.reports.formats import markdown
from perftable.reports.formats.markdown import LIMIT, render
from perftable.reports.formats.markdown.page import Part
from reports import machines
from reports.findings import run, sources
from support import ACTIVITY, DUTY, row, source

RENDERER = MarkdownIt("gfm-like", {"html": True})
EVIL = "<img src=x> @name #1 **b** | [l](http://evil.com) </details>"


def run_of(*given: Source, verbose: bool = False) -> Run:
    settings = Settings("en")
    documents = [(parse(one), one) for one in given]
    checked = [Checked(check(document, settings), document, one) for document, one in documents]
    return make_run(checked, [settings] * len(checked), verbose=verbose)


def many(count: int) -> Run:
    """Return a run over copies of one bad document."""
    settings = Settings("en")
    verdict = check(parse(sources()[0]), settings)
    paths = [f"{number}.docx" for number in range(count)]
    checked = [Checked(verdict.model_copy(update={"path": path})) for path in paths]
    return make_run(checked, [settings] * count)


def parsed(text: str) -> html.HtmlElement:
    return html.fragment_fromstring(RENDERER.render(text), create_parent=True)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_many_documents(lang: Lang, snapshot: SnapshotAssertion) -> None:
    assert render(run(lang)) == snapshot


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_one_document(lang: Lang, snapshot: SnapshotAssertion) -> None:
    given = run(lang)
    assert render(given._replace(submissions=given.submissions[:1])) == snapshot


def test_a_document_that_could_not_be_read_says_why() -> None:
    assert render(machines.run_of(machines.unreadable("empty.docx", "The file is empty."))) == (
        "## not checked: `empty.docx`\n\nThe file is empty.\n\n"
        "- Configuration: none; rules off: 0, findings waived: 0.\n"
    )


def test_a_clean_document_is_its_verdict() -> None:
    assert render(run_of(sources()[1])).startswith("## pass: `good.txt`\n\n0 errors")


def test_text_of_a_document_is_no_markup() -> None:
    bad = source(row(DUTY, name=EVIL), row(ACTIVITY, indicator=EVIL, goal=""))._replace(path=EVIL)
    for given in (run_of(bad), run_of(bad, sources()[1])):
        shown = parsed(render(given))
        assert shown.xpath(".//a | .//img | .//em | .//input | .//details//details") == []
        assert "<img src=x> @name" in shown.text_content()
        assert not [text for text in shown.xpath(".//text()") if re.search(r"[@#]\w", text)]
        rows = shown.xpath(".//tr")
        assert {len(tr) for tr in rows} <= {5}


def test_a_long_report_collapses_what_is_no_error() -> None:
    fine = [
        row(ACTIVITY, name=f"　　活动{n}", indicator=f"加强{chr(0x4E00 + n)}", goal="")
        for n in range(60)
    ]
    shown = parsed(render(run_of(source(DUTY, *fine), verbose=True)))
    assert any("PT302" in title.text_content() for title in shown.xpath("./p"))
    sections = shown.xpath("./details/summary")
    assert any(re.fullmatch(r"\d+ warnings", s.text_content()) for s in sections)
    assert all(section.getparent().get("open") is None for section in sections)


def test_many_rows_stand_together_unless_each_is_asked_for() -> None:
    fine = [
        row(ACTIVITY, name=f"　　活动{n}", indicator=f"加强{chr(0x4E00 + n)}") for n in range(60)
    ]
    rows = source(DUTY, *fine)
    together, each = render(run_of(rows)), render(run_of(rows, verbose=True))
    assert " 62 (60 rows): 活动0 " in " ".join(together.split())
    assert "\n  - row 62 " not in together
    assert "\n  - row 62 " in each


def test_the_lines_of_the_source_are_short_and_read_as_sentences() -> None:
    text = render(run("zh"))
    items = [line for line in text.splitlines() if line.startswith(("- ", "  "))]
    lines = [line for line in items if "&#" not in line]
    assert max(map(cell_len, lines)) <= 90
    shown = [item.text_content() for item in parsed(text).xpath(".//li")]
    assert not [said for said in shown if re.search("[\u4e00-\u9fff]\n[\u4e00-\u9fff]", said)]


def test_five_hundred_documents_stay_below_a_comment_s_limit() -> None:
    given = many(500)
    text = render(given)
    assert LIMIT * 0.8 < len(text) <= LIMIT < 65_536
    assert len(text.encode()) < 2**20
    left_out = re.search(r"room, (\d+) findings .* and (\d+) documents", text)
    assert left_out
    listed = len(re.findall(r"^\| fail \|", text, re.MULTILINE))
    assert listed + int(left_out[2]) == 500
    shown = parsed(text)
    assert shown.xpath("./details/summary")[0].text_content() == "Verdicts by document"
    assert len(shown.xpath("./details")) > 10
    assert len(shown.xpath(".//details//details")) == 0


def test_for_what_has_no_room_no_section_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []

    def remarks(verdict: DocumentReport, lang: Lang) -> list[Part]:
        made.append(verdict)
        return []

    monkeypatch.setattr(markdown, "remarks", remarks)
    render(many(500))
    assert 10 < len(made) < 250


@pytest.mark.parametrize("limit", [600, 1_000, 1_500, 2_500, 4_000])
def test_every_finding_is_listed_or_counted(limit: int) -> None:
    given = many(3)
    text = render(given, limit)
    assert len(text) <= limit
    left_out = re.search(r"room, (\d+) findings", text)
    assert left_out
    counts = given.head.counts
    found = counts.error + counts.warning + counts.note
    assert 0 < int(left_out[1]) <= found


def test_the_worst_documents_come_first() -> None:
    bad, good = sources()
    text = render(run_of(good, bad))
    assert text.index("| fail | `bad") < text.index("| pass | `good")


def test_clean_documents_are_a_table_alone() -> None:
    good = sources()[1]
    text = render(run_of(good, good._replace(path="b.txt")))
    assert text.count("| pass |") == 2
    assert "<details" not in text
    assert "Rule" not in text


def test_a_document_on_which_a_rule_itself_failed_is_not_said_to_be_clean() -> None:
    of = machines.run_of(machines.verdict("a"), machines.verdict("b", rules=(machines.BROKEN,)))
    text = render(of)
    assert text.startswith(
        "## 2 documents: 2 pass, 0 fail, 0 not checked; 1 of them not wholly checked; 0 errors"
    )
    first, second = re.findall(r"^\| pass .*", text, re.MULTILINE)
    assert "`b`: a rule itself failed, not all is checked" in first
    assert "failed" not in second
    assert "**rule itself failed**\n\n- KeyError: XY1 (XY1)\n" in text


def test_a_document_that_passes_and_fails_the_run_says_so() -> None:
    warned = machines.verdict("a", machines.finding(severity="warning"))
    text = render(machines.run_of(warned, fail_on="warning"))
    assert text.startswith(
        "## pass: `a`\n\n0 errors, 1 warning, 0 notes (fails this run: fail-on wa"
    )
    assert "fails this run" not in render(machines.run_of(warned))
    several = render(machines.run_of(warned, machines.verdict("b"), fail_on="note", lang="zh"))
    assert re.findall(r"^\| 通过 .*", several, re.MULTILINE) == [
        "| 通过 | `a`（fail-on 为 note，本次运行不通过） | 0 | 1 | 0 |",
        "| 通过 | `b` | 0 | 0 | 0 |",
    ]


def test_the_rows_of_several_tables_are_told_apart() -> None:
    one = machines.verdict("a", machines.finding(), tables=(1, 2))
    assert "\n  - table 1, row 5\n" in render(machines.run_of(one))
    assert render(machines.run_of(one, one)).count("\n  - table 1, row 5\n") == 2


def test_waivers_that_are_over_are_said() -> None:
    given = run("en")
    use = WaiverUse(waiver=Waiver(code="PT101", reason="x"), status="expired", count=0)
    head = given.head.model_copy(update={"waivers": (use,)})
    assert "Waivers: 1 expired, 0 of no use." in render(given._replace(head=head))
