"""A cell of Markdown is read as what it shows; what encloses nothing is text."""

import pytest

from perftable.readers.text.markdown import heading, shown


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        (r"\<80%", "<80%"),
        (r"≥\*\*公里", "≥**公里"),
        (r"歌会\|读书会", "歌会|读书会"),
        (r"1\.1机井", "1.1机井"),
        ("&lt;80%", "<80%"),
        ("&#60;80%", "<80%"),
        ("&#x3000;机井", "　机井"),
        ("&emsp;&emsp;机井", "\u2003\u2003机井"),
        ("&nbsp;机井", "\xa0机井"),
        ("&amp;lt;", "&lt;"),
        (r"\&lt;", "&lt;"),
        ("**职责活动**", "职责活动"),
        ("**　　机井维修**", "　　机井维修"),
        ("　　**机井维修**", "　　机井维修"),
        ("**重点**机井", "重点机井"),
        ("机井**（重点）**维修", "机井（重点）维修"),
        ("__机井__", "机井"),
        ("*机井*", "机井"),
        ("***机井***", "机井"),
        ("~~90%~~", "90%"),
        ("`≥95%`", "≥95%"),
        ("`**`", "**"),
        ("[机井](https://example.com/a_b)", "机井"),
        ("甲<br>乙<BR/>丙", "甲\n乙\n丙"),
        ("<b>优</b><span class='x'>良</span>", "优良"),
        ("m<sup>2</sup>", "m²"),
        ("12.50<sup>1</sup>", "12.50¹"),
    ],
)
def test_what_a_text_shows(text: str, shows: str) -> None:
    assert shown(text) == shows


@pytest.mark.parametrize(
    "text",
    [
        "≥**公里",
        "≥**个，≥**人",
        "≥__个",
        "≥__个，≥__人",
        "**",
        "***",
        "*",
        "____",
        "A_B_C",
        "5*8*3",
        "80%<x≤90%",
        "80%<x<90%",
        "[90%,100%](优)",
        "[80%,90%)",
        "R&D",
        "&nothing;",
        "90%~95%",
        "`",
        "<80%",
        "\U00100000*甲*",
    ],
)
def test_what_is_no_markup(text: str) -> None:
    assert shown(text) == text


def test_marks_without_end_take_no_time() -> None:
    for mark in ("*a ", "[", "`", "\\", "<b ", "_a", "&", "~~"):
        assert shown(mark * 20_000)


def test_a_heading() -> None:
    assert [heading(line) for line in ("## 总体目标 ##", "#总体目标", "总体目标")] == [
        "总体目标",
        "#总体目标",
        "总体目标",
    ]
