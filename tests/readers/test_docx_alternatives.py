"""Markup compatibility: a choice is read where Word understands it, else its fallback."""

import pytest

from wordfile import both, cell, grids, par, row, run, said, tbl, texts

WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
FUTURE = "http://schemas.microsoft.com/office/word/2099/wordml"
SPACES = f'xmlns:wps="{WPS}" xmlns:f="{FUTURE}" xmlns:x="urn:x"'


def either(*choices: tuple[str, str], fallback: str = "") -> str:
    inner = "".join(f'<mc:Choice Requires="{r}" {SPACES}>{c}</mc:Choice>' for r, c in choices)
    return (
        f"<mc:AlternateContent>{inner}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


CHOICES = {
    "understood": ([("wps", "甲")], "甲"),
    "a namespace of the future": ([("f", "甲")], "乙"),
    "a namespace of somebody else": ([("x", "甲")], "乙"),
    "a prefix nobody declared": ([("nobody", "甲")], "乙"),
    "two, of which one is understood": ([("wps x", "甲")], "乙"),
    "two that are understood": ([("wps  w", "甲")], "甲"),
    "the second choice": ([("x", "甲"), ("wps", "丙"), ("w", "丁")], "丙"),
    "nothing required": ([("", "甲")], "甲"),
    "no choice": ([], "乙"),
}


@pytest.mark.parametrize(("choices", "text"), CHOICES.values(), ids=CHOICES)
def test_the_first_choice_that_word_understands(choices: list[tuple[str, str]], text: str) -> None:
    assert said(either(*((r, run(c)) for r, c in choices), fallback=run("乙"))) == text
    blocks = either(*((r, par(c)) for r, c in choices), fallback=par("乙"))
    assert texts(both(blocks)) == [text]
    rows = either(*((r, row(c, "尾")) for r, c in choices), fallback=row("乙", "尾"))
    in_cell = cell("<w:p></w:p>" + blocks)
    assert grids(both(tbl(row("头", "尾"), rows) + tbl(row(in_cell)))) == [
        [["头", "尾"], [text, "尾"]],
        [[f"\n{text}"]],
    ]


def foreign(attributes: str) -> str:
    return f"<x:a {SPACES} {attributes}>{run('甲')}</x:a>" + run("乙")


IGNORED = {
    "not to be ignored": ("", "甲乙"),
    "to be ignored": ('mc:Ignorable="wps x"', "乙"),
    "another is to be ignored": ('mc:Ignorable="f"', "甲乙"),
    "its content is processed": ('mc:Ignorable="x" mc:ProcessContent="x:a"', "甲乙"),
    "the content of all is": ('mc:Ignorable="x" mc:ProcessContent="f:b x:*"', "甲乙"),
    "the content of another is": ('mc:Ignorable="x" mc:ProcessContent="x:b f:a"', "乙"),
}


@pytest.mark.parametrize(("attributes", "text"), IGNORED.values(), ids=IGNORED)
def test_what_nobody_knows_is_ignored_where_it_may_be(attributes: str, text: str) -> None:
    assert said(foreign(attributes)) == text
    around = f"<w:hyperlink {SPACES} {attributes}>{foreign('')}</w:hyperlink>"
    assert said(around) == text


def test_blocks_and_rows_nobody_knows_are_ignored_too() -> None:
    def hidden(inner: str, attributes: str = 'mc:Ignorable="x"') -> str:
        return f"<x:a {SPACES} {attributes}>{inner}</x:a>"

    inside = cell("<w:p></w:p>" + hidden(par("甲")) + par("乙"))
    source = both(hidden(par("甲")) + tbl(row("头"), hidden(row("甲")), row(inside)) + par("丙"))
    assert (grids(source), texts(source)) == ([[["头"], ["\n乙"]]], ["丙"])
    source = both(hidden(par("甲"), "") + tbl(row("头"), hidden(row("甲"), "")))
    assert (grids(source), texts(source)) == ([[["头"], ["甲"]]], ["甲"])


def test_what_word_knows_is_looked_through_though_it_may_be_ignored() -> None:
    shape = f"<wps:txbx><w:txbxContent>{par('盒')}</w:txbxContent></wps:txbx>"
    inner = f'<w:r mc:Ignorable="wps" {SPACES}><w:t>甲</w:t>{shape}</w:r>'
    assert grids(both(tbl(row(cell(par(inner)), "尾")))) == [[["甲\n盒", "尾"]]]
