"""Content controls and form fields: what nobody filled in is empty, boxes are ☑ or ☐."""

import pytest

from perftable.model.grid import PLAIN, Format, Grid, Source
from wordfile import both, cell, grids, par, row, run, said, tbl, texts

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
PROMPT = "<w:showingPlcHdr/>"


def sdt(content: str, properties: str = PROMPT) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def first_cell(source: Source) -> tuple[str, Format]:
    (grid,) = (block for block in source.blocks if isinstance(block, Grid))
    return grid.rows[0].cells[0], grid.rows[0].formats.get(0, PLAIN)


ASKED = run("单击此处输入文字。", '<w:rStyle w:val="PlaceholderText"/>')
CELLS = {
    "around a run": cell(par(sdt(ASKED))),
    "around a paragraph": cell(sdt(par(ASKED))),
    "around a cell": sdt(cell(par(ASKED))),
    "a list to choose from": cell(par(sdt(ASKED, PROMPT + "<w:dropDownList/>"))),
    "one in another": cell(sdt(par(sdt(ASKED, "")))),
    "with an answered one around it": cell(sdt(par(sdt(ASKED)), "<w:alias/>")),
    "in a hyperlink": cell(par(f"<w:hyperlink>{sdt(ASKED)}</w:hyperlink>")),
}


@pytest.mark.parametrize("first", CELLS.values(), ids=CELLS)
def test_a_prompt_is_no_text_but_is_kept(first: str) -> None:
    text, form = first_cell(both(tbl(f"<w:tr>{first}{cell('尾')}</w:tr>")))
    assert (text, form.prompt) == ("", "单击此处输入文字。")


@pytest.mark.parametrize("value", ["0", "false"])
def test_an_answered_control_is_text(value: str) -> None:
    assert said(sdt(run("甲"), f'<w:showingPlcHdr w:val="{value}"/>')) == "甲"
    assert said(sdt(run("甲"), "")) == "甲"


def test_text_beside_a_prompt_stays_with_its_format() -> None:
    beside = cell(
        par(run("≥", "<w:b/>") + sdt(run("数字")) + run("%", "<w:b/>")) + sdt(par("单位"))
    )
    text, form = first_cell(both(tbl(row(beside, "尾"))))
    assert text == "≥%"
    assert form == Format(bold=True, prompt="数字\n单位")


def test_a_prompt_in_the_body_is_no_paragraph() -> None:
    source = both(par("甲") + sdt(par("单击")) + par(sdt(run("单击"))) + sdt(par("乙"), ""))
    assert texts(source) == ["甲", "乙"]


def test_a_table_in_a_control_is_read_though_that_shows_its_prompt() -> None:
    table = tbl(row("甲", "乙"), row("丙", "丁"))
    assert grids(both(sdt(table))) == [[["甲", "乙"], ["丙", "丁"]]]
    assert grids(both(table.replace("<w:tr>", "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
                                    "<w:sdtContent><w:tr>", 1)
                      .replace("</w:tr>", "</w:tr></w:sdtContent></w:sdt>", 1))) == [
        [["甲", "乙"], ["丙", "丁"]]
    ]  # fmt: skip


def checkbox(state: str, shown: str = "☒") -> str:
    return sdt(run(shown), f"<w14:checkbox {W14}>{state}</w14:checkbox>")


BOXES = {
    "ticked": (checkbox('<w14:checked w14:val="1"/>'), "☑"),
    "ticked without a value": (checkbox("<w14:checked/>"), "☑"),
    "not ticked": (checkbox('<w14:checked w14:val="0"/>', "☐"), "☐"),
    "not ticked, in other words": (checkbox('<w14:checked w14:val="false"/>', "○"), "☐"),
    "without a state": (checkbox("", "☐"), "☐"),
    "shown as anything": (checkbox('<w14:checked w14:val="1"/>', "R"), "☑"),
    "before its name": (checkbox('<w14:checked w14:val="1"/>') + run("优"), "☑优"),
    "hidden": (
        sdt(run("☒", "<w:vanish/>"), f"<w14:checkbox {W14}><w14:checked/></w14:checkbox>"),
        "",
    ),
}


@pytest.mark.parametrize(("inner", "text"), BOXES.values(), ids=BOXES)
def test_a_box_to_tick_is_its_state(inner: str, text: str) -> None:
    assert said(inner) == text


def test_a_box_may_stand_around_a_paragraph_or_a_cell() -> None:
    ticked = f"<w14:checkbox {W14}><w14:checked/></w14:checkbox>"
    rows = [f"<w:tr>{sdt(cell('R'), ticked)}{cell(sdt(par('R'), ticked))}</w:tr>"] * 2
    assert grids(both(tbl(row("甲", "乙"), *rows)))[0][1:] == [["☑", "☑"]] * 2


def form_field(data: str, code: str, result: str = "", separate: bool = True) -> str:
    def mark(kind: str, inner: str = "") -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'

    begin = mark("begin", f"<w:ffData><w:name/>{data}</w:ffData>" if data else "")
    middle = mark("separate") + result if separate else ""
    return f"{begin}<w:r><w:instrText> {code} </w:instrText></w:r>{middle}{mark('end')}"


def box(state: str) -> str:
    return f"<w:checkBox><w:sizeAuto/>{state}</w:checkBox>"


def choices(state: str) -> str:
    return f'<w:ddList>{state}<w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList>'


FIELDS = {
    "ticked": (form_field(box("<w:checked/>"), "FORMCHECKBOX"), "☑"),
    "not ticked": (form_field(box('<w:checked w:val="0"/>'), "FORMCHECKBOX"), "☐"),
    "ticked from the start": (form_field(box('<w:default w:val="1"/>'), "FORMCHECKBOX"), "☑"),
    "its state comes before the start's": (
        form_field(box('<w:default w:val="1"/><w:checked w:val="0"/>'), "FORMCHECKBOX"),
        "☐",
    ),
    "no state at all": (form_field(box(""), "FORMCHECKBOX"), "☐"),
    "no data at all": (form_field("", "FORMCHECKBOX"), "☐"),
    "without a result": (form_field(box("<w:checked/>"), "FORMCHECKBOX", separate=False), "☑"),
    "with a result that shows it again": (
        form_field(box("<w:checked/>"), "FORMCHECKBOX", run("☒")) + run("优"),
        "☑优",
    ),
    "a chosen line": (form_field(choices('<w:result w:val="1"/>'), "FORMDROPDOWN"), "良"),
    "the first line": (form_field(choices(""), "FORMDROPDOWN"), "优"),
    "a line chosen from the start": (
        form_field(choices('<w:default w:val="1"/>'), "FORMDROPDOWN"),
        "良",
    ),
    "a line that is not there": (form_field(choices('<w:result w:val="2"/>'), "FORMDROPDOWN"), ""),
    "typed text": (form_field("<w:textInput/>", "FORMTEXT", run("12.50")), "12.50"),
    "no typed text": (form_field("<w:textInput/>", "FORMTEXT", run("\u2002" * 5)), ""),
    "in a simple field": ('<w:fldSimple w:instr="FORMCHECKBOX"/>', "☐"),
}


@pytest.mark.parametrize(("inner", "text"), FIELDS.values(), ids=FIELDS)
def test_an_old_form_field_is_what_it_shows(inner: str, text: str) -> None:
    assert said(inner) == text
