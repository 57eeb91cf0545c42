"""Whatever the rows and whatever breaks them, both paths read the same or both refuse."""

from hypothesis import given, settings
from hypothesis import strategies as st

from wordrows import FIRST, document, ids, read

TEXTS = st.sampled_from(
    [
        "甲",
        "",
        " ",
        "　",
        "　　乙",
        " a ",
        "1.5",
        "&lt;75%",
        "&amp;amp;",
        "&#65;",
        "\t",
        "\n",
        "\u00a0",
        "𝔘",
    ]
)
RUNS = st.builds(
    "<w:r{}>{}<w:t{}>{}</w:t>{}</w:r>".format,
    st.sampled_from(["", ' w:rsidR="00AB12CD"', ' w:rsidRPr="00000001"']),
    st.sampled_from(
        [
            "",
            "<w:rPr><w:b/></w:rPr>",
            '<w:rPr><w:b w:val="0"/></w:rPr>',
            "<w:rPr><w:vanish/></w:rPr>",
            '<w:rPr><w:rStyle w:val="strong"/></w:rPr>',
            '<w:rPr><w:sz w:val="18"/></w:rPr>',
        ]
    ),
    st.sampled_from(["", ' xml:space="preserve"', ' xml:space="default"']),
    TEXTS,
    st.sampled_from(
        [
            "",
            "",
            "",
            "<w:tab/>",
            "<w:br/>",
            "<w:noBreakHyphen/>",
            "<w:t/>",
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:fldChar w:fldCharType="end"/>',
            '<w:sym w:font="Symbol" w:char="F0B3"/>',
            '<w:sym w:char="FDD0"/>',
        ]
    ),
)
PARAGRAPHS = st.builds(
    "<w:p{}><w:pPr>{}</w:pPr>{}</w:p>".format,
    st.sampled_from(["", ' w:rsidR="00AB12CD"', ids(1), ids(2)]),
    st.sampled_from(
        [
            "",
            "",
            '<w:jc w:val="left"/>',
            '<w:ind w:firstLineChars="200"/>',
            '<w:ind w:left="0"/>',
            '<w:pStyle w:val="in"/>',
            '<w:pStyle w:val="list"/>',
            "<w:rPr><w:del/></w:rPr>",
        ]
    ),
    st.lists(RUNS, max_size=3).map("".join),
)
CELLS = st.builds(
    "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>".format,
    st.sampled_from(
        [
            "",
            "",
            "",
            '<w:tcW w:w="9"/>',
            '<w:gridSpan w:val="2"/>',
            "<w:vMerge/>",
            "<w:hMerge/>",
            '<w:vMerge w:val="restart"/>',
            "<w:cellDel/>",
        ]
    ),
    st.lists(PARAGRAPHS, min_size=1, max_size=2).map("".join),
)
ROWS = st.builds(
    "{}<w:tr{}>{}{}</w:tr>".format,
    st.sampled_from(["", "", "\n", "</w:tbl><w:p/><w:tbl><w:tblPr/>"]),
    st.sampled_from(["", ' w:rsidR="00AB12CD"', ' w:rsidR="00AB12CD" w14:paraId="00000001"']),
    st.sampled_from(
        ["", "", '<w:trPr><w:gridBefore w:val="1"/></w:trPr>', "<w:trPr><w:del/></w:trPr>"]
    ),
    st.lists(CELLS, max_size=3).map("".join),
)
DOCUMENTS = st.builds(
    lambda rows, order: document(FIRST + "".join(rows[n % len(rows)] for n in order)),
    st.lists(ROWS, min_size=1, max_size=4),
    st.lists(st.integers(0, 11), min_size=1, max_size=12),
)
SIZES = st.sampled_from([13, 200, 1 << 20])
HARM = st.sampled_from(
    "< > & ]]> <!-- --> <![CDATA[ <?x ?> <w:tr> </w:tr> <w:tc> </w:tc> <w:tbl> </w:tbl> <w:t>"
    ' </w:t> <w:p> </w:p> <w:p/> " \' = w: xml:space="preserve" w:rsidR="00000000" &#65; &lt; \n'
    " \x00 \x0b \ufdd0 \uffff \ud800 <w:b/> <w:ins/> <w:tr/> <w:txbxContent> <w:sdt>".split(" ")
)


@settings(max_examples=80, deadline=None)
@given(DOCUMENTS, SIZES)
def test_any_rows_read_the_same(whole: str, size: int) -> None:
    assert read(whole, size) == read(whole, size, fast=False)


@settings(max_examples=80, deadline=None)
@given(DOCUMENTS, SIZES, HARM, st.floats(0, 1), st.integers(0, 9))
def test_any_damage_does_the_same(whole: str, size: int, harm: str, at: float, cut: int) -> None:
    place = int(at * len(whole))
    damaged = whole[:place] + harm + whole[place + cut :]
    result = read(damaged, size)
    other = read(damaged, size, fast=False)
    assert isinstance(result, str) == isinstance(other, str)
    if not isinstance(result, str):
        assert result == other
