"""Findings, reasons and refusals say the same in both languages, whatever the report's is."""

from perftable.config.settings import Settings
from perftable.model.finding import Finding
from perftable.model.phrase import Phrase
from perftable.pipeline.checking import check, not_checked
from support import ACTIVITY, DUTY, row, table

DOCUMENT = table(row(DUTY, budget="{9}"), row(ACTIVITY, goal="", indicator="{}"))


def test_a_finding_speaks_both_languages() -> None:
    english, chinese = (check(DOCUMENT, Settings(lang)).findings for lang in ("en", "zh"))
    assert english
    assert [f.say("zh") for f in english] == [f.message for f in chinese]
    assert [f.say("en") for f in chinese] == [f.message for f in english]


def test_so_does_what_could_not_be_checked() -> None:
    english, chinese = (check(DOCUMENT, Settings(lang)).rules for lang in ("en", "zh"))
    assert any(result.reason for result in english)
    assert [r.say("zh") for r in english] == [r.reason or "" for r in chinese]
    unreadable = not_checked("a.docx", Phrase("空的", "empty"), "zh")
    assert (unreadable.reason, unreadable.say("en")) == ("空的", "empty")


def test_machines_get_both_languages_and_what_they_get_can_be_read_again() -> None:
    (finding, *_) = check(DOCUMENT, Settings("en")).findings
    again = Finding.model_validate_json(finding.model_dump_json())
    assert again == finding
    assert (again.say("en"), again.say("zh")) == (finding.message, finding.say("zh"))
    assert finding.model_dump()["messages"]["zh"] == finding.say("zh")
