"""PDF files: what their pages show."""

from pathlib import Path

import pytest

from containers import printed
from pdffile import DESCRIPTOR, FONT, area, assembled, line, pdf, ruled, stream, text
from perftable.model.grid import Format, Grid, Source
from perftable.readers.base import UnreadableFile
from wordfile import grids, texts

pytest.importorskip("pypdfium2")
from perftable.readers import pdf as reader
from perftable.readers.drawn.pace import Pace
from perftable.readers.pdf.pdfium import read_document

ROWS = [["职责活动", "年度预算数（万元）"], ["水利设施管护", "30.00"], ["渠道清淤维修", "12.00"]]


def read(data: bytes) -> Source:
    assert reader.sniff(data, "a")
    return reader.read(Path("a.pdf"), data)


def formats(source: Source) -> list[dict[int, Format]]:
    return [dict(r.formats) for b in source.blocks if isinstance(b, Grid) for r in b.rows]


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        reader.read(Path("a.pdf"), data)
    assert caught.value.say("zh").endswith("。")
    return caught.value.say("en")


@pytest.mark.parametrize(
    ("codes", "shown"),
    [("4e00d840dc004e8c", "一\U00020000二"), ("4e00d8404e8c", "一二"), ("4e00dc004e8c", "一二")],
)
def test_halves_of_a_character(codes: str, shown: str) -> None:
    content = ruled(ROWS) + f"BT /F1 10 Tf 1 0 0 1 50 820 Tm <{codes}> Tj ET"
    assert texts(read(pdf(content)))[0].replace("\u3000", "") == shown


def test_a_ruled_table_with_what_stands_around_it() -> None:
    found = read(pdf(text(50, 820, "绩效目标表") + ruled(ROWS) + text(50, 700, "填报人：某某")))
    assert grids(found) == [ROWS]
    assert texts(found) == ["绩效目标表", "填报人：某某"]
    assert found.format == "pdf"
    (grid,) = (block for block in found.blocks if isinstance(block, Grid))
    assert [(row.number, row.page) for row in grid.rows] == [(1, 1), (2, 1), (3, 1)]


def test_thin_areas_are_lines_and_wide_ones_are_shading() -> None:
    drawn = area(50, 760, 200, 40) + "".join(
        area(50, y, 200, 3.5) for y in (760, 780, 800)
    ) + "".join(area(x, 760, 3.5, 40) for x in (50, 150, 246.5))  # fmt: skip
    shown = (
        text(55, 787, "甲乙丙丁戊己")
        + text(155, 787, "一二三四五六七八")
        + text(55, 767, "九十百千万亿")
    )
    assert grids(read(pdf(drawn + shown))) == [
        [["甲乙丙丁戊己", "一二三四五六七八"], ["九十百千万亿", ""]]
    ]
    thick = drawn.replace(" 3.5 ", " 3.6 ").replace("3.5 re", "3.6 re")
    assert "no table with ruled lines" in refusal(pdf(thick + shown))


def test_rectangles_as_cells() -> None:
    drawn = "".join(f"{x} {y} 100 20 re S\n" for x in (50, 150) for y in (760, 780))
    shown = (
        text(55, 787, "甲乙丙丁戊己庚辛")
        + text(155, 767, "一二三四五六七八九")
        + text(55, 700, "十百千万")
    )
    assert grids(read(pdf(drawn + shown))) == [
        [["甲乙丙丁戊己庚辛", ""], ["", "一二三四五六七八九"]]
    ]


def test_merged_cells_are_told_by_missing_lines() -> None:
    drawn = (
        line(50, 800, 350, 800) + line(150, 780, 350, 780) + line(50, 760, 350, 760)
        + line(50, 800, 50, 760) + line(150, 800, 150, 760) + line(250, 780, 250, 760)
        + line(350, 800, 350, 760)
    )  # fmt: skip
    shown = (
        text(55, 787, "职责活动")
        + text(155, 787, "评价标准的各个等级")
        + text(155, 767, "优秀良好")
        + text(255, 767, "中差")
    )
    found = read(pdf(drawn + shown))
    assert grids(found) == [[["职责活动", "评价标准的各个等级", ""], ["", "优秀良好", "中差"]]]
    assert formats(found) == [{1: Format(span=2)}, {0: Format(continues=True)}]


def test_drawings_with_a_matrix_and_a_matrix_in_it() -> None:
    inner = stream(
        ruled(ROWS).encode(),
        "/Type/XObject/Subtype/Form/BBox[0 0 900 900]/Matrix[2 0 0 2 0 0]/Resources<</Font<</F1 3 0 R>>>>",
    )
    data = pdf("q 0.5 0 0 0.5 10 -20 cm /X Do Q", more=[inner], resources="/XObject<</X 5 0 R>>")
    assert grids(read(data)) == [ROWS]


@pytest.mark.parametrize(
    ("turn", "box", "page"),
    [
        ("0 1 -1 0 842 0", "0 0 842 595", ""), ("0 1 -1 0 842 0", "0 0 842 595", "/Rotate 90"),
        ("-1 0 0 -1 595 842", "0 0 595 842", "/Rotate 180"), ("0 -1 1 0 0 595", "0 0 842 595", "/Rotate 270"),
    ],
)  # fmt: skip
def test_turned_pages(turn: str, box: str, page: str) -> None:
    drawn = f"{turn} cm {ruled(ROWS)}" + text(50, 820, "绩效目标表")
    found = read(pdf(drawn, box=box, page=page))
    assert (grids(found), texts(found)) == ([ROWS], ["绩效目标表"])


def test_each_character_of_a_rising_text_has_its_own_base_line() -> None:
    code = "甲乙丙".encode("utf-16-be").hex()
    rising = f"BT /F1 10 Tf 1 0.9 0 1 55 765 Tm <{code}> Tj ET "
    rows = [["", "职责活动名称"], ["", "戊己庚辛壬癸"], ["", "子丑寅卯辰巳"]]
    assert [row[0] for row in grids(read(pdf(ruled(rows) + rising)))[0]] == ["丙", "乙甲", ""]


def test_what_is_clipped_away_is_not_read() -> None:
    clipped = "q 50 780 300 20 re W n " + text(55, 767, "看不见的字") + text(155, 787, "") + "Q "
    kept = "q 0 0 595 842 re W n " + text(155, 747, "看得见的字") + "Q "
    rows = [["职责活动名称", "甲乙丙丁"], ["", ""], ["戊己庚辛", ""]]
    found = read(pdf(ruled(rows) + clipped + kept))
    assert grids(found) == [[["职责活动名称", "甲乙丙丁"], ["", ""], ["戊己庚辛", "看得见的字"]]]


@pytest.mark.parametrize(("top", "shown"), [(786.5, "只剩一半"), (785.8, "")])
def test_what_is_clipped_in_part_is_read_where_it_shows(top: float, shown: str) -> None:
    """The characters reach from 782 to 792."""
    half = f"q 50 700 300 {top - 700} re W n " + text(155, 783.5, "只剩一半") + "Q "
    rows = [["职责活动名称", ""], ["戊己庚辛", "甲乙丙丁戊己庚辛壬"]]
    assert grids(read(pdf(ruled(rows) + half)))[0][0][1] == shown


def test_hidden_text_is_not_read() -> None:
    assert grids(read(pdf(ruled(ROWS) + "3 Tr " + text(55, 747, "藏")))) == [ROWS]


@pytest.mark.parametrize(
    "wrong",
    [
        text(55, 747, "小", 0),
        text(55, 747, "小", 0.4),
        "0 0 0 0 0 0 cm ",
        "1 0 0 1 nan 0 cm ",
        "99 Tz ",
    ],
)
def test_what_is_wrong_is_left_out(wrong: str) -> None:
    found = read_document(pdf("q " + wrong + " Q " + ruled(ROWS)), Pace())
    tables = [block for block in found.blocks if isinstance(block, Grid)]
    assert [[list(row.cells) for row in table.rows] for table in tables] == [ROWS]


def test_bold_by_stroke() -> None:
    found = read(pdf("2 Tr " + ruled([ROWS[0]]) + "0 Tr " + ruled(ROWS[1:], top=780)))
    assert [{at: form.bold for at, form in row.items()} for row in formats(found)] == [
        {0: True, 1: True},
        {},
        {},
    ]


def test_fields_that_were_filled_in_are_read() -> None:
    look = stream(
        text(2, 5, "填写的内容").encode(),
        "/Type/XObject/Subtype/Form/BBox[0 0 90 18]/Resources<</Font<</F1 3 0 R>>>>",
    )
    field = b"<</Type/Annot/Subtype/Widget/Rect[151 761 241 779]/F 4/FT/Tx/T(a)/AP<</N 5 0 R>>>>"
    rows = [["职责活动名称代码", "年度预算数"], ["水利设施管护", ""]]
    found = read(pdf(ruled(rows), more=[look, field], page="/Annots[6 0 R]"))
    assert grids(found) == [[rows[0], ["水利设施管护", "填写的内容"]]]


def test_scans_and_pages_of_pictures() -> None:
    picture = stream(
        b"\0",
        "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8",
    )
    scan = "500 0 0 700 50 50 cm /P Do "
    made = {"more": [picture], "resources": "/XObject<</P 5 0 R>>"}
    few, enough = text(50, 20, "一" * 19), text(50, 20, "一" * 20)
    assert "is a scan without text" in refusal(pdf(scan + few, **made))  # type: ignore[arg-type]
    assert "no table with ruled lines" in refusal(pdf(scan + enough, **made))  # type: ignore[arg-type]
    found = read(pdf(ruled(ROWS), scan, scan, "", scan, **made))  # type: ignore[arg-type]
    assert grids(found) == [ROWS]
    assert [phrase.zh for phrase in found.unread] == ["第 2–3, 5 页是扫描图片，不含文字，未读取。"]
    assert read(pdf(ruled(ROWS), "", **made)).unread == ()  # type: ignore[arg-type]


def test_fonts_without_codes_are_said() -> None:
    font = b"<</Type/Font/Subtype/Type0/BaseFont/Some/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Some/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>]>>"
    uncoded = ruled(ROWS).replace("/F1", "/F2")
    made = {"more": [font], "resources": "/Font<</F1 3 0 R/F2 5 0 R>>"}
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[7 0 R 9 0 R]/Count 2>>",
        FONT,
        DESCRIPTOR,
        font,
    ]
    for content in (ruled(ROWS), uncoded):
        objects.append(stream(content.encode()))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R/Resources<<{made['resources']}>>>>".encode()
        )
    found = read(assembled(objects))
    assert grids(found) == [ROWS]
    assert [phrase.zh[:8] for phrase in found.unread] == ["第 2 页的字体"]
    objects[1] = b"<</Type/Pages/Kids[9 0 R]/Count 1>>"
    assert "do not say which characters" in refusal(assembled(objects))
    objects[7] = stream((uncoded + text(50, 820, "一" * 20)).encode())
    assert "do not say which characters" in refusal(assembled(objects))


def test_pages_that_cannot_be_loaded_are_said() -> None:
    found = read(pdf(ruled(ROWS)).replace(b"/Count 1", b"/Count 3"))
    assert grids(found) == [ROWS]
    assert [phrase.zh for phrase in found.unread] == ["第 2–3 页已损坏，未读取。"]


LOCK = "/Encrypt<</Filter/Standard/V 1/R 2/O<{0}>/U<{0}>/P -4>>/ID[<00><00>]".format("ab" * 32)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf(ruled(ROWS), trailer=LOCK), "is encrypted"), (b"%PDF-1.7", "is damaged"),
        (pdf(ruled(ROWS))[:600], "is damaged"), (pdf(""), "has no text"),
        (pdf(text(50, 700, "甲乙丙丁戊己庚辛壬癸") * 3), "no table with ruled lines"),
        (pdf(ruled(ROWS)).replace(b"/Kids[6 0 R]", b"/Kids[2 0 R]"), "is damaged"),
    ],
)  # fmt: skip
def test_what_is_refused(data: bytes, says: str) -> None:
    assert says in refusal(data)


def test_a_missing_library_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("perftable.readers.pdf.reading.find_spec", lambda name: None)
    assert "pip install '.[pdf]'" in refusal(pdf(ruled(ROWS)))


@pytest.mark.parametrize(
    ("name", "limit", "fits", "breaks"),
    [
        ("drawn.marks.MAX_PAGES", 2, pdf(ruled(ROWS), ""), pdf(ruled(ROWS), "", "")),
        ("drawn.marks.MAX_ON_PAGE", 60, pdf(ruled(ROWS)), pdf(ruled([*ROWS, *ROWS]))),
        ("drawn.marks.MAX_MARKS", 100, pdf(ruled(ROWS)), pdf(ruled(ROWS), ruled(ROWS))),
        ("drawn.filling.MAX_MEETINGS", 12, pdf(ruled(ROWS)), pdf(ruled([*ROWS, *ROWS]))),
        ("drawn.filling.MAX_TABLES", 1, pdf(ruled(ROWS)), pdf(ruled(ROWS) + ruled(ROWS, top=600))),
        ("pdf.shapes.MAX_SEGMENTS", 5, pdf(ruled(ROWS) + "9 9 20 20 re S"), pdf(ruled(ROWS) + "9 9 20 20 re S " * 2)),
        ("bounds.MAX_ROWS", 3, pdf(ruled(ROWS)), pdf(ruled([*ROWS, *ROWS]))),
        ("counting.MAX_CHARACTERS", 60, pdf(ruled(ROWS)), pdf(ruled([*ROWS, *ROWS]))),
    ],
)  # fmt: skip
def test_limits_hold_while_reading(
    name: str, limit: int, fits: bytes, breaks: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"perftable.readers.{name}", limit)
    assert read_document(fits, Pace()).blocks
    with pytest.raises(UnreadableFile) as caught:
        read_document(breaks, Pace())
    assert str(limit) in caught.value.say("en")


def test_drawings_nested_too_deep() -> None:
    def nested(depth: int) -> bytes:
        more = [
            stream(b"/X Do", f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {6 + n} 0 R>>>>")
            for n in range(depth - 1)
        ]  # fmt: skip
        more.append(stream(b"", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"))
        return pdf(ruled(ROWS) + "/X Do", more=more, resources="/XObject<</X 5 0 R>>")

    assert grids(read(nested(20))) == [ROWS]
    assert "nests drawings more than 20 deep" in refusal(nested(21))


def spoken(x: float, y: float, shown: str) -> str:
    """Text whose characters are stated beside them, as Skia does where two share a glyph."""
    marks = (f"/Span<</ActualText <feff{char.encode('utf-16-be').hex()}> >> BDC" for char in shown)
    drawn = "".join(f"{mark} <6587> Tj EMC " for mark in marks)
    return f"BT /F1 10 Tf 1 0 0 1 {x} {y} Tm {drawn}ET\n"


def test_text_stated_beside_it_in_a_drawing_stands_where_it_is_drawn() -> None:
    table = ruled([["甲乙", "丙"], ["", "丁"]], left=100, top=300) + spoken(105, 267, "齐")
    form = stream(
        table.encode(),
        "/Type/XObject/Subtype/Form/BBox[0 0 900 900]/Resources<</Font<</F1 3 0 R>>>>",
    )
    drawn = "q 1.5 0 0 1.5 20 30 cm /X Do Q"
    data = pdf(drawn, resources="/XObject<</X 5 0 R>>", more=[form])
    assert grids(reader.read(Path("a.pdf"), data)) == [[["甲乙", "丙"], ["齐", "丁"]]]


def test_a_shadow_is_not_read(tmp_path: Path) -> None:
    style = "<style>td{border:1px solid;text-shadow:1px 1px 1px #999}</style>"
    page = f"<meta charset=utf-8>{style}<table><tr><td>资料齐全，目标<td>甲<tr><td>乙<td>11"
    data = printed(tmp_path, page.encode())
    assert grids(reader.read(Path("a.pdf"), data)) == [[["资料齐全，目标", "甲"], ["乙", "11"]]]


BOX = "55.5 784.5 11 11 re S "
CROSS = "55.5 784.5 m 66.5 795.5 l S 55.5 795.5 m 66.5 784.5 l S "


@pytest.mark.parametrize(
    ("drawn", "shown"),
    [
        (BOX, "☐"), (BOX + CROSS, "☒"), (BOX + text(56, 786, "优"), "优"),
        ("55.5 788.9 11 11 re S ", "☐"), (BOX + text(70, 786, "优"), "☐优"),
    ],
)  # fmt: skip
def test_boxes_that_are_drawn(drawn: str, shown: str) -> None:
    found = read(pdf(ruled([["", "甲"], ["乙", "丙"]]) + drawn))
    assert grids(found) == [[[shown, "甲"], ["乙", "丙"]]]


def test_small_cells_that_share_their_sides_are_none() -> None:
    cells = "".join(f"{50 + 12 * n} 700 12 12 re S " for n in range(4))
    found = read(pdf(cells + text(51, 702, "甲") + text(75, 702, "乙")))
    assert grids(found) == [[["甲", "", "乙", ""]]]


@pytest.mark.parametrize(("side", "drawn"), [(16, "☐"), (16.1, ""), (5, "☐"), (4.9, "")])
def test_the_size_of_boxes(side: float, drawn: str) -> None:
    found = read(pdf(ruled([["", "甲"]], height=40) + f"70 775 {side} {side} re S "))
    assert grids(found)[0] == [[drawn, "甲"]]


@pytest.mark.parametrize("turned", ["0 1 -1 0 62 743", "0 -1 1 0 58 775"])
def test_text_that_is_turned_in_its_cell(turned: str) -> None:
    code = "产出指标".encode("utf-16-be").hex()
    upright = f"BT /F1 8 Tf {turned} Tm <{code}> Tj ET "
    found = read(pdf(ruled([["", "数量指标"], ["效益", "社会效益"]], top=780, height=40) + upright))
    assert grids(found) == [[["产出指标", "数量指标"], ["效益", "社会效益"]]]


def test_others_in_the_process_go_on_using_pdfium() -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf(ruled(ROWS)))
    assert read_document(pdf(ruled(ROWS)), Pace()).blocks
    assert document[0].get_size() == pytest.approx((595, 842), abs=1)
