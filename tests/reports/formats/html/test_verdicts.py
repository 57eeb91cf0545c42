"""What is said of a document as a whole."""

import pytest

from perftable.forms.claiming import parse
from perftable.model.phrase import Phrase
from perftable.model.report import Counts, DocumentReport
from perftable.pipeline.checking import Checked, check, not_checked
from perftable.reports.base import Submission
from perftable.reports.formats.html.verdicts import file_name, lack, path, verdict_mark
from reports.findings import EMPTY, sources
from reports.htmlpages import broken


def named(name: str) -> DocumentReport:
    return not_checked(name, EMPTY, "zh")


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("乡镇/目标表.docx", "乡镇/目标表.docx"),
        ("附件１　目标表.docx", "附件１　目标表.docx"),
        ("a\udcff.docx", "a\\udcff.docx"),
        ("a\udcfe.docx", "a\\udcfe.docx"),
        ("a\u202egnp.docx", "a\\u202egnp.docx"),
        ("a\x1b.docx", "a\\x1b.docx"),
    ],
)
def test_names_that_only_unseen_characters_tell_apart_look_different(name: str, seen: str) -> None:
    assert path(named(name)) == f'<bdi class="path">{seen}</bdi>'


def test_the_last_part_of_the_path_is_the_file_s_name() -> None:
    assert file_name(named("2025/乡镇/a\u202e.docx")) == "a\\u202e.docx"


def test_where_not_all_was_checked_the_verdict_stands_but_says_what_is_lacking() -> None:
    whole = check(parse(sources()[1]))
    wanting = Submission(Checked(broken(whole)))
    assert lack(Submission(Checked(whole))) is None
    assert 'class="verdict pass"' in verdict_mark(Submission(Checked(whole)))
    assert 'class="verdict pass but"' in verdict_mark(wanting)
    assert lack(wanting) == Phrase(
        "审核规则运行出错，未检查完", "a rule itself failed, not all is checked"
    )


def test_a_pass_that_fails_the_run_says_so() -> None:
    bad = check(parse(sources()[0]))
    notes = tuple(finding for finding in bad.findings if finding.severity == "note")
    verdict = bad.model_copy(
        update={"verdict": "pass", "findings": notes, "counts": Counts.of(notes)}
    )
    assert lack(Submission(Checked(verdict))) is None
    failing = Submission(Checked(verdict), fail_on="note")
    assert 'class="verdict pass but"' in verdict_mark(failing)
    assert "fail-on note" in str(lack(failing))
    assert lack(Submission(Checked(bad), fail_on="note")) is None


def test_what_could_not_be_read_says_why() -> None:
    unread = Submission(Checked(named("a")))
    assert 'class="verdict unreadable"' in verdict_mark(unread)
    assert lack(unread) == EMPTY
