"""Rules as SARIF describes them."""

from perftable.model.catalogue import RuleEntry
from perftable.model.phrase import Phrase
from perftable.reports.formats.sarif.rules import notifications, rules


def entry(page: str) -> RuleEntry:
    return RuleEntry(
        code="X1",
        name="x",
        severity="note",
        basis="convention",
        title=Phrase("题", "A title."),
        page=Phrase(page, page),
    )


def test_a_page_becomes_a_list_in_markdown_and_its_marks_stay_text() -> None:
    page = "X1 x: A title.\n\nWhat: no **.\n  [more](y)\nWhy: because.\nBad: c."
    (rule,) = rules([entry(page)], "en")
    assert rule["help"] == {
        "text": page,
        "markdown": "A title.\n\n- **What**: no \\*\\*.\n  \\[more\\](y)\n- **Why**: because.\n- **Bad**: c.",
    }
    assert rule["fullDescription"] == {"text": "A title. What: no **.   [more](y)"}


def test_a_rule_without_a_page_has_its_title() -> None:
    (rule,) = rules([entry("X1 x：题")], "zh")
    assert rule["fullDescription"] == {"text": "题"}
    assert rule["help"] == {"text": "X1 x：题", "markdown": "题"}


def test_severities_have_github_s_names() -> None:
    (rule,) = rules([entry("X1 x")], "en")
    assert rule["defaultConfiguration"] == {"level": "note"}
    assert rule["properties"] == {"tags": ["convention"], "problem.severity": "recommendation"}


def test_notifications_are_described_in_both_languages() -> None:
    zh, en = notifications("zh"), notifications("en")
    assert [one["id"] for one in zh] == [one["id"] for one in en]
    assert all(a["shortDescription"] != b["shortDescription"] for a, b in zip(zh, en, strict=True))
