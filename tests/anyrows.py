"""Any rows of a Word table, and what breaks them."""

from hypothesis import strategies as st

from wordrows import FIRST, document, ids

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
        "\u200b",
        "\u200e\u3164",
        "\ufeff　　乙",
        "P",
        "3",
        "³",
    ]
)
SDT_END = "</w:sdtContent></w:sdt>"
BOX = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
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
            '<w:rPr><w:rStyle w:val="note"/></w:rPr>',
            '<w:rPr><w:vertAlign w:val="subscript"/></w:rPr>',
            '<w:rPr><w:rFonts w:ascii="Wingdings 2" w:hAnsi="Symbol"/></w:rPr>',
            '<w:footnoteReference w:id="1" w:customMarkFollows="1"/>',
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:instrText>eq \\o\\ac(○,1)</w:instrText>",
            "<w:instrText>NOTEREF a</w:instrText>",
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
            '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox/></w:ffData></w:fldChar>',
            '<w:sym w:char="200B"/>',
            "<x:b xmlns:x='urn:x'><w:t>盒</w:t></x:b>",
            "<x:b xmlns:x='urn:x' mc:Ignorable='x'><w:t>盒</w:t></x:b>",
            "<mc:AlternateContent><mc:Choice Requires='x' xmlns:x='urn:x'><w:t>甲</w:t></mc:Choice>"
            "<mc:Choice Requires='w14'><w:t>乙</w:t></mc:Choice></mc:AlternateContent>",
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
    st.lists(
        st.builds(
            "{0[0]}{1}{0[1]}".format,
            st.sampled_from(
                [
                    ("", ""),
                    ("", ""),
                    ("", ""),
                    ("<w:hyperlink>", "</w:hyperlink>"),
                    ("<w:fldSimple w:instr='eq \\f(1,2)'>", "</w:fldSimple>"),
                    ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>", SDT_END),
                    (f"<w:sdt><w:sdtPr>{BOX}</w:sdtPr><w:sdtContent>", SDT_END),
                    ("<m:oMath><m:f><m:num>", "</m:num></m:f></m:oMath>"),
                    ("<m:oMath><m:d>", "</m:d></m:oMath>"),
                ]
            ),
            RUNS,
        ),
        max_size=3,
    ).map("".join),
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
    st.lists(PARAGRAPHS, min_size=1, max_size=2).map("".join)
    | st.builds(
        "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>".format,
        st.sampled_from(["", "<w:showingPlcHdr/>", BOX]),
        PARAGRAPHS,
    ),
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
    lambda rows, order, grid: document(
        FIRST + "".join(rows[n % len(rows)] for n in order), grid=grid
    ),
    st.lists(ROWS, min_size=1, max_size=4),
    st.lists(st.integers(0, 11), min_size=1, max_size=12),
    st.lists(st.sampled_from([23, 99, 100, 900, 2000]), max_size=6).map(
        lambda widths: "".join(f'<w:gridCol w:w="{width}"/>' for width in widths).join(
            ("<w:tblGrid>", "</w:tblGrid>")
        )
    ),
)
SIZES = st.sampled_from([13, 200, 1 << 20])
HARM = st.sampled_from(
    "< > & ]]> <!-- --> <![CDATA[ <?x ?> <w:tr> </w:tr> <w:tc> </w:tc> <w:tbl> </w:tbl> <w:t>"
    ' </w:t> <w:p> </w:p> <w:p/> " \' = w: xml:space="preserve" w:rsidR="00000000" &#65; &lt; \n'
    " \x00 \x0b \ufdd0 \uffff \ud800 <w:b/> <w:ins/> <w:tr/> <w:txbxContent> <w:sdt>".split(" ")
)
