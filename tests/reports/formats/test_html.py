"""The HTML report as a file: complete, well-formed, in both languages, and text stays text."""

import hashlib
import re
from base64 import b64encode
from datetime import date
from xml.etree.ElementTree import Element

import pytest
from syrupy.assertion import SnapshotAssertion

from perftable.config.settings import Settings
from perftable.forms.claiming import parse
from perftable.model.finding import RuleResult
from perftable.model.phrase import Lang
from perftable.model.waiver import Waiver, WaiverUse
from perftable.pipeline.checking import Checked, check
from perftable.pipeline.reporting import make_run
from perftable.readers.text.reading import read_text
from perftable.reports.base import Run, Submission
from perftable.reports.formats.html import render
from reports.findings import EVIL, run, sources
from reports.htmlpages import checked, incomplete, page
from support import ACTIVITY, DUTY, row, source

html5lib = pytest.importorskip("html5lib", reason="html5lib is not installed")

HOSTILE = "</td></table><script>evil()</script><img src=x onerror=evil()>&lt;\"'>"


def tree(page: str) -> Element:
    """Return the page's root; what breaks a rule of HTML's grammar fails."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(page)
    return root


def said(element: Element | None) -> str:
    assert element is not None
    return "".join(element.itertext())


def hostile(path: str = "a.txt") -> Run:
    settings = Settings("zh", waivers=(Waiver(code="PT302", reason=HOSTILE, by=HOSTILE),))
    cells = dict.fromkeys(("content", "indicator", "excellent"), HOSTILE)
    one = source(row(DUTY, name=HOSTILE), row(ACTIVITY, goal="", **cells))._replace(path=path)
    document = parse(one)
    return make_run([Checked(check(document, settings), document, one)], [settings])


def test_the_page(snapshot: SnapshotAssertion) -> None:
    page = render(run("zh"))
    body = page[page.index("<body>") : page.index('<section class="rules">')]
    assert re.sub(r"(?=<(?:section|details|tr|li|p|div|table|nav)\b)", "\n", body) == snapshot


@pytest.mark.parametrize("made", [run("zh"), run("en"), hostile(), make_run([], [])])
def test_it_keeps_html_s_grammar(made: Run) -> None:
    assert tree(render(made)).tag == "html"


def test_every_link_leads_somewhere_and_no_id_stands_twice() -> None:
    root = tree(render(run("zh")))
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    links = [str(e.get("href")) for e in root.iter("a")]
    assert links
    assert {link[1:] for link in links} <= set(ids)
    assert all(link.startswith("#") for link in links)
    for name in ("aria-labelledby", "aria-describedby"):
        assert {e.get(name) for e in root.iter() if e.get(name)} <= set(ids)


def test_a_finding_leads_to_its_cell_and_the_cell_back_to_it() -> None:
    root = tree(render(run("zh")))
    line = next(e for e in root.iter("li") if e.get("data-rule") == "PT302")
    link = line.find("a")
    assert link is not None
    cell = next(e for e in root.iter("td") if f"#{e.get('id')}" == link.get("href"))
    chip = cell.find("a")
    assert chip is not None
    assert (chip.text, chip.get("href")) == ("PT302", f"#{line.get('id')}")
    remarks = [said(e) for e in root.iter("td") if e.get("class") == "remarks"]
    assert any("绩效目标：“垃圾清运”未填写绩效目标；请填写。" in remark for remark in remarks)


def test_both_languages_are_there_and_the_page_has_the_report_s_own() -> None:
    languages: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}
    for lang, code in languages.items():
        root = tree(render(run(lang)))
        assert root.get("lang") == code
        spans = [e.get("lang") for e in root.iter("span") if e.get("lang")]
        assert spans.count("zh-CN") == spans.count("en") > 50


def test_the_index_names_what_could_not_be_read_first() -> None:
    root = tree(render(run("zh")))
    index = next(root.iter("nav"))
    assert [e.text for e in index.iter("bdi")] == ["empty.docx", "bad.txt", "good.txt"]
    assert "文件是空的。" in said(root.find(".//div[@id='d1']"))


def test_waived_known_and_unchecked_stand_apart_and_do_not_count() -> None:
    root = tree(render(run("zh")))
    apart = [said(e) for e in root.iter("details") if e.get("class") == "apart"]
    assert any("由上级列支" in text and "绩效科" in text for text in apart)
    assert any(text.startswith("基线中已有") and "PT603" in text for text in apart)
    assert any("不适用的规则" in text and "PT" in text for text in apart)
    lines = [e.get("data-rule") for e in root.iter("li")]
    assert "PT203" not in lines
    assert "PT603" not in lines


def test_a_rule_that_failed_itself_is_told_before_the_findings() -> None:
    made = run("zh")
    broken = RuleResult(
        code="XX001", checked=0, failed=0, not_applicable=0, reason="坏了", broken=True
    )
    verdict = made.submissions[1].verdict.model_copy(update={"rules": (broken,)})
    page = render(made._replace(submissions=[Submission(Checked(verdict))]))
    assert page.index("XX001") < page.index("未发现问题。", page.index('id="d1"'))
    assert "坏了" in page


def test_a_rule_that_failed_itself_is_told_in_the_total_the_index_and_the_heading() -> None:
    good = checked(sources()[1])
    numbered = [good._replace(report=good.report.model_copy(update={"path": n})) for n in "abcdef"]
    root = tree(page(*map(incomplete, numbered[:4]), *numbered[4:]))
    (total,) = (said(e) for e in root.iter("p") if e.get("class") == "total")
    assert "其中 4 份未全部检查。" in total
    rows = [said(e) for e in next(root.iter("nav")).iter("tbody")]
    assert ["审核规则运行出错" in row for row in rows] == [True] * 4 + [False] * 2
    headings = [said(e) for e in root.iter("h2") if "个错误" in said(e)]
    assert ["审核规则运行出错" in heading for heading in headings] == [True] * 4 + [False] * 2


def test_a_run_that_was_complete_says_nothing_of_it() -> None:
    assert "审核规则运行出错" not in page(*(checked(one) for one in sources()))


def test_one_document_gives_the_window_its_name() -> None:
    one = checked(sources()[0]._replace(path="2025/乡镇.docx"))
    title = next(tree(page(one)).iter("title"))
    assert title.text == title.get("data-zh") == "乡镇.docx – 绩效目标审核报告"
    assert title.get("data-en") == "乡镇.docx – Performance targets: report"
    assert next(tree(page(one, one)).iter("title")).text == "绩效目标审核报告"


def test_waivers_of_no_use_are_listed() -> None:
    waiver = Waiver(code="PT302", reason="旧", file="x/*", until=date(2020, 1, 2))
    uses = [
        WaiverUse(waiver=waiver, status="unused", count=0),
        WaiverUse(waiver=waiver, status="unused", count=0, stray=True),
        WaiverUse(waiver=waiver, status="expired", count=0),
        WaiverUse(waiver=waiver, status="used", count=1),
    ]
    made = run("zh")
    told = made._replace(head=made.head.model_copy(update={"waivers": tuple(uses)}))
    (section,) = (e for e in tree(render(told)).iter("section") if "未用到的豁免" in said(e))
    rows = [said(row) for row in section.iter("tr")][1:]
    assert len(rows) == 3
    assert "其他文件也不需要时可以删去" in rows[0]
    assert "无文件符合 x/*" in rows[1]
    assert "已于 2020-01-02 到期" in rows[2]


def test_the_figures_add_up() -> None:
    root = tree(render(run("zh")))
    figures = [e for e in root.iter("section") if "figure" in str(e.get("class")).split()]
    assert "42.00" in said(figures[1].find("table/tfoot"))
    counts = [int(said(e)) for e in figures[0].iter("td") if e.get("class") == "number"]
    assert sum(counts) == len([e for e in root.iter("li") if e.get("data-rule")])
    widths = [str(e.get("width")) for e in figures[1].findall(".//{*}rect")]
    assert widths[0] == "100.00%"


def test_text_of_a_document_stays_text() -> None:
    page = render(hostile(path=HOSTILE + EVIL))
    root = tree(page)
    assert len(list(root.iter("script"))) == 1
    assert not list(root.iter("img"))
    names = {name for e in root.iter() for name in e.attrib}
    assert not [name for name in names if name.startswith("on") or name == "style"]
    cells = [e.text for e in root.iter("td")]
    assert HOSTILE in cells
    assert "\x1b" not in page
    assert "\\x1b" in page


def test_only_our_own_style_and_script_may_run() -> None:
    page = render(run("zh"))
    policy = re.search(r'content="(default-src[^"]+)"', page)
    assert policy is not None
    for tag in ("style", "script"):
        content = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert len(content) == 1
        digest = b64encode(hashlib.sha256(content[0].encode()).digest()).decode()
        assert f"{tag}-src &#x27;sha256-{digest}&#x27;" in policy[1]
    assert policy[1].startswith("default-src &#x27;none&#x27;")
    assert "http:" not in page
    assert "https:" not in page


def test_half_a_character_can_be_written() -> None:
    assert b"\\udcff.txt" in render(hostile(path="\udcff.txt")).encode("utf-8")


def test_without_the_source_the_findings_are_there_all_the_same() -> None:
    made = run("en")
    bare = [Submission(Checked(verdict)) for verdict in made.verdicts]
    root = tree(render(made._replace(submissions=bare, summary=None)))
    assert [e.get("data-rule") for e in root.iter("li")]
    assert "The table was not kept in this run." in said(root)


def test_it_says_the_same_twice() -> None:
    assert render(run("zh")) == render(run("zh"))


def test_a_document_without_a_target_table_has_its_findings() -> None:
    bare = read_text("a.txt", "只有一段话。".encode())
    document = parse(bare)
    made = make_run([Checked(check(document), document, bare)], [Settings("zh")])
    root = tree(render(made))
    assert [e.get("data-rule") for e in root.iter("li")] == ["PT001"]
    assert not [e for e in root.iter("table") if e.get("class") == "grid"]
    assert "未保留原表" not in said(root)
