"""The index of many documents."""

import re

from perftable.forms.claiming import parse
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport
from perftable.pipeline.checking import Checked, check, not_checked
from perftable.reports.base import Submission
from perftable.reports.formats.html.index import index
from perftable.reports.urgency import by_urgency
from reports.findings import EMPTY, sources
from reports.htmlpages import broken


def verdicts() -> list[DocumentReport]:
    return [check(parse(one)) for one in sources()]


def listed(*given: DocumentReport) -> list[str]:
    """Return the entries of the index as they stand, most urgent first."""
    drawn = index(by_urgency([Submission(Checked(verdict)) for verdict in given]))
    return re.findall(r"<tbody[^>]*>(.*?)</tbody>", drawn)


def test_a_row_below_says_what_is_lacking() -> None:
    bad, good = verdicts()
    unread, plain, incomplete = listed(bad, broken(good), not_checked("a", EMPTY, "zh"))
    assert '<tr class="lack"><td colspan="6"><span lang="zh-CN">文件是空的。' in unread
    assert '<tr class="lack"><td colspan="6"><span lang="zh-CN">审核规则运行出错' in incomplete
    assert plain.count("<tr") == 1


def test_the_unit_stands_first_where_the_document_names_it() -> None:
    bad, _ = verdicts()
    named = Submission(Checked(bad), unit=Phrase("白石镇人民政府", "白石镇人民政府"))
    assert '<span class="unit">白石镇人民政府</span><bdi class="path">bad.txt' in index([named])
    assert 'class="unit"' not in index([Submission(Checked(bad))])


def test_an_entry_bears_its_verdict_for_the_filter() -> None:
    bad, good = verdicts()
    given = [not_checked("a", EMPTY, "zh"), bad, broken(good), good]
    drawn = index([Submission(Checked(one)) for one in given])
    assert re.findall(r'<tbody class="(.*?)"', drawn) == ["unreadable", "fail", "pass but", "pass"]


def test_what_could_not_be_read_has_no_figures_and_no_bar() -> None:
    (entry,) = listed(not_checked("a", EMPTY, "zh"))
    assert "<svg" not in entry
    assert entry.count('<td class="number"></td>') == 3
