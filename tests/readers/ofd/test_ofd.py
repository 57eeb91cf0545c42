"""OFD files: what their pages show."""

from pathlib import Path

import pytest

from ofdfile import ofd, page, parts, path, ruled, text
from perftable.model.grid import Format, Grid, Source
from perftable.readers import ofd as reader
from perftable.readers.base import UnreadableFile
from wordfile import grids, pack, texts

ROWS = [["职责活动", "年度预算"], ["水利设施管护", "30.00"], ["渠道清淤维修", "12.00"]]


def read(data: bytes) -> Source:
    assert reader.sniff(data, "a")
    return reader.read(Path("a.ofd"), data)


def formats(source: Source) -> list[dict[int, Format]]:
    return [dict(r.formats) for b in source.blocks if isinstance(b, Grid) for r in b.rows]


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        reader.read(Path("a.ofd"), data)
    assert caught.value.say("zh").endswith("。")
    return caught.value.say("en")


def test_a_ruled_table_with_what_stands_around_it() -> None:
    found = read(ofd(text(20, 15, "绩效目标表") + ruled(ROWS) + text(20, 60, "填报人：某某")))
    assert (grids(found), texts(found)) == ([ROWS], ["绩效目标表", "填报人：某某"])
    assert found.format == "ofd"


def test_templates_stand_below_the_pages() -> None:
    lines = ruled([["", ""], ["", ""]])
    shown = (
        text(22, 25.5, "水利设施管护和清淤")
        + text(62, 33.5, "渠道清淤维修和管护")
        + text(22, 33.5, "甲乙")
    )
    found = read(ofd(page(shown, "T0"), templates=[lines]))
    assert grids(found) == [[["水利设施管护和清淤", ""], ["甲乙", "渠道清淤维修和管护"]]]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Doc_0/Pages/P0/Content.xml", "/Doc_0/Pages/P0/Content.xml"),
        ("Doc_0/Pages/P0/Content.xml", "Doc_0/Pages/P0/Content.xml"),
        ("doc_0/PAGES/p0/content.XML", "Pages/P0/Content.xml"),
        ("Doc_0/Pages/P0/Content.xml", "./Pages\\P0/../P0/Content.xml"),
    ],
)  # fmt: skip
def test_parts_are_found_however_they_are_named(name: str, place: str) -> None:
    files = parts(ruled(ROWS))
    files[name] = files.pop("Doc_0/Pages/P0/Content.xml")
    listed = files["Doc_0/Document.xml"].decode().replace("Pages/P0/Content.xml", place)
    files["Doc_0/Document.xml"] = listed.encode()
    assert grids(read(pack(files))) == [ROWS]


@pytest.mark.parametrize(
    ("shown", "steps", "read_as"),
    [
        ("甲乙丙丁", "g 3 4", "甲乙丙丁"), ("甲乙丙丁", "4 g 2 4", "甲乙丙丁"), ("AB12", "2 2 2", "AB12"),
        ("AB12", "2 6 2", "AB 12"), ("甲乙", "12", "甲\u3000\u3000乙"), ("甲乙", "5", "甲乙"), ("甲乙", "g 9999999 4", "甲乙"),
        ("甲乙", "", "甲乙"),
    ],
)  # fmt: skip
def test_distances_between_characters(shown: str, steps: str, read_as: str) -> None:
    code = f'<ofd:TextObject Boundary="22 60 90 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="{steps}">{shown}</ofd:TextCode></ofd:TextObject>'
    assert texts(read(ofd(ruled(ROWS) + code))) == [read_as]


def test_transformations_of_text_and_lines() -> None:
    half = 'CTM="0.5 0 0 0.5 0 0"'
    drawn = path("M 0 0 L 80 0 L 80 16 L 0 16 C M 0 8 L 80 8", "20 20 40 8", half)
    code = f'<ofd:TextObject Boundary="20 20 40 8" {half} Size="4"><ofd:TextCode X="2" Y="6" DeltaX="g 9 4">甲乙丙丁戊己庚辛壬癸</ofd:TextCode></ofd:TextObject>'
    second = text(22, 27.3, "甲乙丙丁戊己庚辛壬癸", 2)
    assert grids(read(ofd(drawn + code + second))) == [
        [["甲乙丙丁戊己庚辛壬癸"], ["甲乙丙丁戊己庚辛壬癸"]]
    ]


def test_thin_areas_are_lines() -> None:
    def box(x: float, y: float, width: float, height: float) -> str:
        return path(
            f"M 0 0 L {width} 0 L {width} {height} L 0 {height} C",
            f"{x} {y} {width} {height}",
            'Fill="true" Stroke="false"',
        )

    lines = "".join(box(20, y, 80, 0.3) for y in (20, 28)) + "".join(
        box(x, 20, 0.3, 8) for x in (20, 60, 100)
    )
    shown = (
        text(22, 25.5, "水利设施管护和清淤")
        + text(62, 25.5, "渠道清淤维修和管护")
        + text(22, 60, "填报人：某某")
    )
    shading = box(20, 20, 80, 8)
    found = read(ofd(shading + lines + shown))
    assert grids(found) == [[["水利设施管护和清淤", "渠道清淤维修和管护"]]]
    hidden = lines.replace('Stroke="false"', 'Stroke="false" Visible="false"')
    assert "no table with ruled lines" in refusal(ofd(hidden + shown))


def test_drawings_that_are_used_again() -> None:
    unit = f'<ofd:CompositeGraphicUnit ID="7" Width="210" Height="297"><ofd:Content><ofd:PageBlock>{ruled(ROWS)}</ofd:PageBlock></ofd:Content></ofd:CompositeGraphicUnit>'
    used = '<ofd:CompositeObject Boundary="0 30 210 297" ResourceID="7"/>'
    assert grids(read(ofd(used, drawings=unit))) == [ROWS]


def test_bold_is_told_by_weight() -> None:
    heavy = text(22, 25.5, "水利设施管护和清淤", more='Weight="700"') + text(
        62, 25.5, "渠道清淤维修和管护", more='Weight="400"'
    )
    assert formats(read(ofd(ruled([["", ""]]) + heavy + text(22, 60, "填报人：某某")))) == [
        {0: Format(bold=True)}
    ]


def test_tables_go_on_over_pages() -> None:
    found = read(ofd(ruled(ROWS), ruled([ROWS[0], ["文化活动组织", "9.00"]])))
    assert grids(found) == [[*ROWS, ["文化活动组织", "9.00"]]]
    (grid,) = (block for block in found.blocks if isinstance(block, Grid))
    assert [row.page for row in grid.rows] == [1, 1, 1, 2]


IMAGE = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="1"/>'


def test_scans_and_pages_of_pictures() -> None:
    assert "is a scan without text" in refusal(ofd(IMAGE))
    found = read(ofd(ruled(ROWS), IMAGE))
    assert [phrase.zh for phrase in found.unread] == ["第 2 页是扫描图片，不含文字，未读取。"]


def without(name: str) -> bytes:
    return pack({key: data for key, data in parts(ruled(ROWS)).items() if key != name})


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (ofd(""), "has no text"), (ofd(text(20, 20, "甲乙丙丁戊己庚辛壬癸" * 2)), "no table with ruled lines"),
        (without("Doc_0/Document.xml"), "OFD file lacks its part Doc_0/Document.xml"),
        (without("Doc_0/Pages/P0/Content.xml"), "OFD file lacks its part Pages/P0"),
        (ofd(b"<!DOCTYPE a><a/>"), "OFD file holds a DTD"), (ofd(b"<ofd:Page"), "OFD file is damaged"),
        (ofd(ruled(ROWS))[:-9], "zip container is damaged"),
        (pack({**parts(ruled(ROWS)), "Encryptions.xml": b"<a/>"}), "OFD file is encrypted"),
    ],
)  # fmt: skip
def test_what_is_refused(data: bytes, says: str) -> None:
    assert says in refusal(data)


@pytest.mark.parametrize(
    "wrong",
    [
        text(22, 60, "甲乙丙", 0), text(22, 60, "甲乙丙", -4), text(22, 60, "甲乙丙", 1e300), "<ofd:TextObject/>",
        path("M 0 0 L nan 3 L 5 5"), path("M 1e308 0 L -1e308 3 C"), path("L 3 3 M 0"), path("M 0 0 L 9"),
        path("M 0 0 L 9 9", "a b c d"), path("M 5 0 L 5 90") + path("M 9 0 L 9 90"), "<ofd:Unknown/>",
    ],
)  # fmt: skip
def test_what_is_wrong_is_left_out(wrong: str) -> None:
    assert grids(read(ofd(wrong + ruled(ROWS), ruled(ROWS) + wrong))) == [ROWS, ROWS]


def test_a_drawing_in_itself_is_refused() -> None:
    inner = '<ofd:CompositeObject ResourceID="7"/>'
    unit = f'<ofd:CompositeGraphicUnit ID="7"><ofd:Content>{inner}</ofd:Content></ofd:CompositeGraphicUnit>'
    assert "nests drawings more than 20 deep" in refusal(ofd(inner, drawings=unit))
    many = unit.replace(inner, inner * 50)
    assert "more than" in refusal(ofd(inner, drawings=many))


@pytest.mark.parametrize(
    ("name", "limit", "fits", "breaks"),
    [
        ("drawn.marks.MAX_PAGES", 2, ofd(ruled(ROWS), ""), ofd(ruled(ROWS), "", "")),
        ("drawn.marks.MAX_ON_PAGE", 80, ofd(ruled(ROWS)), ofd(ruled([*ROWS, *ROWS]))),
        ("drawn.marks.MAX_MARKS", 100, ofd(ruled(ROWS)), ofd(ruled(ROWS), ruled(ROWS))),
        ("bounds.MAX_ROWS", 3, ofd(ruled(ROWS)), ofd(ruled([*ROWS, *ROWS]))),
    ],
)  # fmt: skip
def test_limits_hold_while_reading(
    name: str, limit: int, fits: bytes, breaks: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"perftable.readers.{name}", limit)
    read(fits)
    assert str(limit) in refusal(breaks)


def test_other_zips_are_none() -> None:
    assert not reader.sniff(pack({"a.xml": b""}), "a.ofd")
    assert not reader.sniff(b"PK\x03\x04", "a.ofd")
