"""What a cell says: every way Word has of writing "甲乙" is read as Word shows it."""

import pytest

from wordfile import cell, grids, par, read, row, run, tbl, texts


def t(text: str) -> str:
    return run(text)


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))
BOX = "<w:pict><w:txbxContent>" + par("盒") + "</w:txbxContent></w:pict>"

CASES = {
    "inserted run": (f"<w:ins>{t('甲')}</w:ins>", "甲"),
    "deleted run": (t("甲") + "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>", "甲"),
    "moved away": (t("甲") + f"<w:moveFrom>{t('乙')}</w:moveFrom>", "甲"),
    "moved here": (t("甲") + f"<w:moveTo>{t('乙')}</w:moveTo>", "甲乙"),
    "hyperlink": (f"<w:hyperlink>{t('甲')}</w:hyperlink>", "甲"),
    "simple field": (f'<w:fldSimple w:instr="PAGE">{t("甲")}</w:fldSimple>', "甲"),
    "complex field": (
        BEGIN + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + SEPARATE + t("甲") + END + t("乙"),
        "甲乙",
    ),
    "nested field in the instruction": (
        BEGIN + BEGIN + SEPARATE + t("丙") + END + t("丁") + SEPARATE + t("甲") + END,
        "甲",
    ),
    "tab and breaks": ("<w:r><w:t>甲</w:t><w:tab/><w:br/><w:t>乙</w:t><w:cr/></w:r>" + t("丙"), "甲\t\n乙\n丙"),
    "footnote mark": (t("甲") + '<w:r><w:footnoteReference w:id="2"/></w:r>', "甲"),
    "hidden": (t("甲") + run("乙", "<w:vanish/>") + run("丙", '<w:vanish w:val="0"/>'), "甲丙"),
    "math": ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "x"),
    "fraction": (
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num>"
        "<m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
        "1/2",
    ),
    "ruby": (
        f"<w:r><w:ruby><w:rt>{t('jia')}</w:rt><w:rubyBase>{t('甲')}</w:rubyBase></w:ruby></w:r>",
        "甲",
    ),
    "tick": ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "√"),
    "greater or equal": ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + t("9"), "≥9"),
    "hyphens": ("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/></w:r>", "1-2"),
    "full-width spaces": ("<w:r><w:t>　　</w:t></w:r>" + t("甲"), "　　甲"),
    "no-break space": ("<w:r><w:t>\u00a0</w:t></w:r>" + t("甲"), "\u00a0甲"),
    "unpreserved spaces": ("<w:r><w:t>\n  甲\n </w:t></w:r>", "甲"),
    "content control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{t('甲')}</w:sdtContent></w:sdt>", "甲"),
    "smart tag": (f"<w:customXml><w:smartTag>{t('甲')}</w:smartTag></w:customXml>", "甲"),
    "comment in the number": ("<w:r><w:t>12<!-- x -->00.50</w:t></w:r>", "1200.50"),
    "CDATA and entities": ("<w:r><w:t>a<![CDATA[<b>]]>&#x7532;&amp;</w:t></w:r>", "a<b>甲&"),
    "text box with its fallback copy": (
        t("甲")
        + f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
        + f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>",
        "甲\n盒",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("xml", "text"), CASES.values(), ids=CASES)
def test_cell_text(xml: str, text: str) -> None:
    assert grids(read(tbl(row(cell(par(xml)), "尾")))) == [[[text, "尾"]]]


@pytest.mark.parametrize(("xml", "text"), CASES.values(), ids=CASES)
def test_body_paragraph_says_the_same(xml: str, text: str) -> None:
    assert "\n".join(texts(read(par(xml)))) == text.strip()


def test_paragraphs_in_a_cell_are_lines() -> None:
    assert grids(read(tbl(row(cell(par("甲") + par() + par("乙") + par()))))) == [[["甲\n\n乙"]]]


def test_deleted_paragraph_mark_joins_paragraphs() -> None:
    joined = par("甲", "<w:rPr><w:del/></w:rPr>") + par("乙")
    source = read(joined + tbl(row(cell(joined))))
    assert texts(source) == ["甲乙"]
    assert grids(source) == [[["甲乙"]]]
    assert source.changes == 2


def test_changes_are_counted_once_each() -> None:
    source = read(
        par(f"<w:ins>{t('甲')}</w:ins><w:del>{t('乙')}</w:del>")
        + tbl(row("丙", properties="<w:ins/>"), row("丁", properties="<w:del/>"))
    )
    assert source.changes == 4
    assert grids(source) == [[["丙"]]]


def test_text_hidden_by_its_style_is_left_out() -> None:
    style = '<w:style w:type="paragraph" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = par("甲", '<w:pStyle w:val="h"/>')
    assert grids(read(tbl(row(cell(hidden), "乙")), style)) == [[["", "乙"]]]
