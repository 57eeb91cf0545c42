"""What marks and remarks say."""

from perftable.model.finding import Finding
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.reports.formats.html.marks import message, names, short
from support import path

LONG = "长" * 3000


def finding(value: str) -> Finding:
    said = Phrase("“{text}”不好；请改正。", "'{text}' is bad; mend it.").filled(text=value)
    return Finding(
        code="XX001",
        name="odd",
        severity="note",
        message=said.zh,
        args={"text": value, "count": 3, "columns": ["name"]},
        location=Location(1, 3, "goal"),
        path=path(LONG, "甲"),
        messages=said,
    )


def test_a_text_of_a_hundred_characters_is_whole() -> None:
    assert short("长" * 100) == "长" * 100
    assert short("长" * 101) == "长" * 99 + "…"


def test_a_message_quotes_the_beginning_of_a_long_text_and_keeps_its_advice() -> None:
    assert message(finding("短")).zh == "“短”不好；请改正。"
    assert message(finding(LONG)) == Phrase(
        f"“{short(LONG)}”不好；请改正。", f"'{short(LONG)}' is bad; mend it."
    )


def test_long_names_are_cut() -> None:
    assert names(finding("短")) == f"{short(LONG)} → 甲"
    assert names(finding("短").model_copy(update={"path": ()})) == ""
