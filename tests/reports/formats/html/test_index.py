"""The index of many documents."""

import re

from perftable.forms.claiming import parse
from perftable.model.report import DocumentReport
from perftable.pipeline.checking import Checked, check, not_checked
from perftable.reports.base import Submission
from perftable.reports.formats.html.index import by_urgency, index
from reports.findings import EMPTY, sources
from reports.htmlpages import broken


def verdicts() -> list[DocumentReport]:
    return [check(parse(one)) for one in sources()]


def listed(*given: DocumentReport) -> list[str]:
    """Return the entries of the index as they stand, most urgent first."""
    drawn = index(by_urgency([Submission(Checked(verdict)) for verdict in given]))
    return re.findall(r"<tbody>(.*?)</tbody>", drawn)


def test_what_was_not_checked_or_not_wholly_comes_first() -> None:
    bad, good = verdicts()
    entries = listed(good, bad, broken(good), not_checked("empty.docx", EMPTY, "zh"))
    assert [name for entry in entries for name in re.findall('class="path">(.*?)<', entry)] == [
        *("empty.docx", "good.txt", "bad.txt", "good.txt")
    ]


def test_a_row_below_says_what_is_lacking() -> None:
    bad, good = verdicts()
    unread, incomplete, plain = listed(bad, broken(good), not_checked("a", EMPTY, "zh"))
    assert '<tr class="lack"><td colspan="6"><span lang="zh-CN">文件是空的。' in unread
    assert '<tr class="lack"><td colspan="6"><span lang="zh-CN">审核规则运行出错' in incomplete
    assert plain.count("<tr") == 1


def test_what_could_not_be_read_has_no_figures_and_no_bar() -> None:
    (entry,) = listed(not_checked("a", EMPTY, "zh"))
    assert "<svg" not in entry
    assert entry.count('<td class="number"></td>') == 3
