"""Marks beside a number are none of its digits: footnotes, raised digits, fonts of symbols."""

import pytest

from perftable.model.amount import Unreadable
from perftable.model.location import Location
from perftable.values.amounts import parse_budget
from perftable.values.thresholds.reading import parse_threshold
from wordfile import run, said

UP, DOWN = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
OWN = '<w:footnoteReference w:customMarkFollows="1" w:id="1"/>'
WINGDINGS = '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>'


def marked(text: str, mark: str, reference: str = OWN, properties: str = "") -> str:
    """A text with a footnote mark behind it."""
    return run(text) + f"<w:r><w:rPr>{properties}</w:rPr>{reference}{mark}</w:r>"


def t(text: str) -> str:
    return f"<w:t>{text}</w:t>"


FOOTNOTES = {
    "numbered by Word": (marked("12.50", "", '<w:footnoteReference w:id="2"/>'), "12.50"),
    "a mark of its own": (marked("12.50", t("1")), "12.50"),
    "raised": (marked("≥95%", t("*"), OWN, UP), "≥95%"),
    "of an endnote": (marked("12.50", t("1"), OWN.replace("footnote", "endnote")), "12.50"),
    "a mark in two texts": (marked("12.50", t("1") + t("2")), "12.50"),
    "a symbol": (marked("12.50", '<w:sym w:font="Symbol" w:char="F02A"/>'), "12.50"),
    "in the next run, which looks the same": (marked("12.50", "") + run("1"), "12.50"),
    "in the next run, which is raised": (
        marked("12.50", "", OWN, "<w:i/>") + run("1", UP) + run("万元"),
        "12.50万元",
    ),
    "the next run looks otherwise: it is text": (
        marked("12.50", "", OWN, "<w:i/>") + run("万元"),
        "12.50万元",
    ),
    "only one run is the mark": (marked("12.50", t("1")) + run("万元"), "12.50万元"),
    "an empty run before the mark": (marked("12.50", "") + "<w:r/>" + run("1"), "12.50"),
    "switched off": (marked("12.50", t("元"), OWN.replace('"1" w:id', '"0" w:id')), "12.50元"),
    "in a reference to a note": (
        run("12.50") + '<w:fldSimple w:instr=" NOTEREF _Ref1 \\h ">' + run("1") + "</w:fldSimple>",
        "12.50",
    ),
}


@pytest.mark.parametrize(("inner", "text"), FOOTNOTES.values(), ids=FOOTNOTES)
def test_the_mark_of_a_footnote_is_no_text(inner: str, text: str) -> None:
    assert said(inner) == text


RAISED = {
    "behind an amount": (run("12.50") + run("1", UP), "12.50¹"),
    "behind a full-width digit": (run("３") + run("３", UP), "３³"),
    "before it": (run("2", UP) + run("12.50"), "²12.50"),
    "a unit": (run("≥500m") + run("2", UP), "≥500m²"),
    "a sign": (run("≥95%") + run("*", UP), "≥95%*"),
    "the whole paragraph": (run("12", UP) + run(".50", UP), "12.50"),
    "with nothing but a space on the line": (run("12", UP) + run(" "), "12 "),
    "on the line again": (run("12") + run("5", '<w:vertAlign w:val="baseline"/>'), "125"),
    "lowered behind a digit": (run("12.50") + run("12", DOWN), "12.50₁₂"),
    "lowered behind a letter": (run("PM") + run("2.5", DOWN) + run("达标"), "PM2.5达标"),
    "by a style": (run("12.50") + run("1", '<w:rStyle w:val="note"/>'), "12.50¹"),
    "on the line in spite of the style": (
        run("12.50") + run("1", '<w:rStyle w:val="note"/><w:vertAlign w:val="baseline"/>'),
        "12.501",
    ),
}
STYLE = f'<w:style w:type="character" w:styleId="note"><w:rPr>{UP}</w:rPr></w:style>'


@pytest.mark.parametrize(("inner", "text"), RAISED.values(), ids=RAISED)
def test_raised_and_lowered_digits_are_no_further_digits(inner: str, text: str) -> None:
    assert said(inner, styles=STYLE) == text


def test_a_raised_digit_makes_an_amount_unreadable_and_a_unit_readable() -> None:
    amount, standard = (said(RAISED[name][0]) for name in ("behind an amount", "a unit"))
    assert isinstance(parse_budget(amount, "万元", Location()), Unreadable)
    assert parse_threshold(standard).unit == "m2"


def formula(inner: str) -> str:
    return f"<m:oMath>{inner}</m:oMath>"


def part(kind: str, text: str) -> str:
    return f"<m:{kind}><m:r><m:t>{text}</m:t></m:r></m:{kind}>"


FORMULAS = {
    "a power": (formula("<m:sSup>" + part("e", "m") + part("sup", "3") + "</m:sSup>"), "m³"),
    "a power of ten": (
        run("5×") + formula("<m:sSup>" + part("e", "10") + part("sup", "4") + "</m:sSup>"),
        "5×10⁴",
    ),
    "an index": (formula("<m:sSub>" + part("e", "x1") + part("sub", "2") + "</m:sSub>"), "x1₂"),
    "a fraction": (formula("<m:f>" + part("num", "1") + part("den", "2") + "</m:f>"), "1/2"),
    "a whole and a fraction": (
        run("1") + formula("<m:f>" + part("num", "1") + part("den", "2") + "</m:f>"),
        "1 1/2",
    ),
    "a root": (formula("<m:rad>" + part("e", "9") + "</m:rad>"), "√9"),
    "brackets": (formula("<m:d>" + part("e", "12") + "</m:d>"), "(12)"),
    "other brackets": (
        formula(
            f'<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr>{part("e", "1")}</m:d>'
        ),
        "[1",
    ),
}


@pytest.mark.parametrize(("inner", "text"), FORMULAS.values(), ids=FORMULAS)
def test_formulas_keep_their_numbers_apart(inner: str, text: str) -> None:
    assert said(inner) == text


def sym(font: str, code: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


SYMBOLS = {
    "tick": (sym("Wingdings", "F0FC"), "√"),
    "tick in other letters": (sym("WINGDINGS 2", "F050"), "√"),
    "ticked box": (sym("Wingdings 2", "F052"), "☑"),
    "box with a cross": (sym("Wingdings", "F078"), "☒"),
    "empty boxes": (sym("Wingdings", "F0A8") + sym("Wingdings 2", "00A3"), "□□"),
    "of Webdings": (sym("Webdings", "F061") + sym("Webdings", "F063"), "√□"),
    "circled numbers": (sym("Wingdings", "F08A") + sym("Wingdings 2", "F06A"), "⑩①"),
    "a picture is no digit": (sym("Wingdings", "F031"), "\uf031"),
    "a digit of the font Symbol": (sym("Symbol", "F031"), "1"),
    "of a font of letters": (sym("宋体", "2611"), "☑"),
    "typed tick": (run("P", WINGDINGS), "√"),
    "typed ticked box": (run("R", WINGDINGS) + run("优"), "☑优"),
    "typed private code": (run("\uf052", WINGDINGS), "☑"),
    "Chinese in the same run": (run("优 P", WINGDINGS), "优 √"),
    "typed beyond ASCII": (run("þ¨", '<w:rFonts w:hAnsi="Wingdings"/>'), "☑□"),
    "typed in Symbol": (
        run("³95%", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'),
        "≥95%",
    ),
    "letters of another font": (run("P", '<w:rFonts w:ascii="Arial" w:hAnsi="Wingdings"/>'), "P"),
    "the theme's font comes first": (
        run("P", '<w:rFonts w:ascii="Wingdings 2" w:asciiTheme="minorHAnsi"/>'),
        "P",
    ),
    "font of a style": (run("P", '<w:rStyle w:val="ticks"/>'), "√"),
    "font of a paragraph's style, but not of its run": (run("P", '<w:rFonts w:ascii="Arial"/>'), "P"),
}  # fmt: skip
TICKS = f'<w:style w:type="character" w:styleId="ticks"><w:rPr>{WINGDINGS}</w:rPr></w:style>'


@pytest.mark.parametrize(("inner", "text"), SYMBOLS.values(), ids=SYMBOLS)
def test_what_a_font_of_symbols_shows(inner: str, text: str) -> None:
    assert said(inner, styles=TICKS) == text


def test_a_paragraph_s_style_may_state_the_font() -> None:
    style = f'<w:style w:type="paragraph" w:styleId="p"><w:rPr>{WINGDINGS}</w:rPr></w:style>'
    assert said(run("P"), '<w:pStyle w:val="p"/>', style) == "√"
    assert said(SYMBOLS["font of a paragraph's style, but not of its run"][0],
                '<w:pStyle w:val="p"/>', style) == "P"  # fmt: skip
