"""Old Word and WPS files: what they show, as Word shows it."""

import struct
from pathlib import Path

import pytest

from docfile import (
    BOLD,
    DELETED,
    HIDDEN,
    IN_TABLE,
    INSERTED,
    ROW_END,
    SPECIAL,
    TEXT_AT,
    Doc,
    Par,
    cell,
    compound,
    defined,
    depth,
    listed,
    row,
)  # fmt: skip
from perftable.model.grid import Format, Grid, Paragraph, Source
from perftable.readers import bounds, doc
from perftable.readers.base import UnreadableFile
from perftable.readers.doc import document, pieces, reading
from perftable.readers.doc.fib import Part
from wordfile import grids, texts


def read(*body: Par, **more: object) -> Source:
    data = Doc(body, **more).file()  # type: ignore[arg-type]
    assert doc.sniff(data, "a")
    return doc.read(Path("a.doc"), data)


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        doc.read(Path("a.doc"), data)
    assert caught.value.say("zh").endswith("。")
    return caught.value.say("en")


def formats(source: Source) -> list[dict[int, Format]]:
    return [dict(r.formats) for b in source.blocks if isinstance(b, Grid) for r in b.rows]


def end(*edges: int, merges: dict[int, int] | None = None, mark_run: bytes = b"") -> Par:
    return Par("", ROW_END + defined(*edges, merges=merges), "\x07", mark_run=mark_run)


def field(instruction: str, result: str | None) -> str:
    return f"\x13{instruction}" + ("" if result is None else f"\x14{result}") + "\x15"


def fonts(*names: str) -> bytes:
    found = struct.pack("<HH", len(names), 0)
    for name in names:
        own = bytes(39) + (name + "\0").encode("utf-16-le")
        found += bytes([len(own)]) + own
    return found


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        ("甲\t乙", "甲\t乙"), ("甲\x0b乙", "甲\n乙"), ("甲\x0c乙", "甲\n乙"), ("1\x1e2\x1f3", "1-23"),
        ("\u00a0甲", "\u00a0甲"), ("　　甲", "　　甲"), ("\U0001f600甲", "\U0001f600甲"),
        ([("甲", b""), ("乙", HIDDEN), ("丙", b"")], "甲丙"),
        ([("甲", b""), ("乙", DELETED), ("丙", INSERTED)], "甲丙"),
        ([("甲", b""), ("\x02", SPECIAL), ("乙", b"")], "甲乙"),
        ([("甲", b""), ("\x01", SPECIAL), ("\x05", SPECIAL)], "甲"),
        ("甲" + field("PAGE", "1") + "乙", "甲1乙"), (field("PAGE", None) + "乙", "乙"),
        (field(field("X", "丙") + "丁", "甲"), "甲"), (field('SYMBOL 254 \\f "Wingdings"', None), "☑"),
        (field("SYMBOL 254 \\f Wingdings", "甲"), "甲"),
        (field("EQ \\* jc2 \\* \"Font:x\" \\o\\ad(\\s\\up 9(jia),甲)", None), "甲"),
        ([("(", SPECIAL + b"\x09\x6a\x01\x00\xfc\xf0")], "√"),
        ([("\uf0b3", b"\x4f\x4a\x02\x00"), ("95", b"")], "≥95"),
        ([("n", b"\x4f\x4a\x01\x00"), ("95", b"\x4f\x4a\x00\x00")], "■95"),
        ("(甲)", "(甲)"),
    ],
)  # fmt: skip
def test_text_of_a_cell(runs: str, shown: str) -> None:
    named = {Part.FONTS: fonts("宋体", "Wingdings", "Symbol")}
    found = read(cell(runs), cell("尾"), end(0, 1000, 2000), tables=named)
    assert grids(found) == [[[shown, "尾"]]]


@pytest.mark.parametrize(
    ("state", "first", "shown"), [(1, 0, "☑优"), (0, 1, "☐优"), (25, 1, "☑优"), (25, 0, "☐优")]
)
def test_boxes_to_tick(state: int, first: int, shown: str) -> None:
    name = struct.pack("<H", 1) + "框".encode("utf-16-le") + bytes(2)
    form = struct.pack("<IHHH", 0xFFFFFFFF, 1 | state << 2, 0, 20) + name + struct.pack("<H", first)
    data = b"xx" + struct.pack("<iH", 68 + len(form), 68) + bytes(62) + form
    place = SPECIAL + b"\x03\x6a" + struct.pack("<i", 2)
    box = [
        ("\x13", SPECIAL),
        (" FORMCHECKBOX ", b""),
        ("\x01", place),
        ("\x14\x15", SPECIAL),
        ("优", b""),
    ]
    found = read(cell(box), cell("尾"), end(0, 1000, 2000), data=data)
    assert grids(found) == [[[shown, "尾"]]]
    assert grids(read(cell(box), cell("尾"), end(0, 1000, 2000))) == [[["优", "尾"]]]


def test_bytes_of_one_byte_characters() -> None:
    found = read(
        *row("caf\u00e9", "\u201ca\u201d"), Par("\u2265".replace("\u2265", "\u20ac")), narrow=True
    )
    assert (grids(found), texts(found)) == ([[["caf\u00e9", "\u201ca\u201d"]]], ["\u20ac"])


def test_paragraphs_of_a_cell_are_lines() -> None:
    found = read(Par("甲", IN_TABLE), Par("", IN_TABLE), cell("乙"), cell("x"), end(0, 1000, 2000))
    assert grids(found) == [[["甲\n\n乙", "x"]]]


def test_blocks_keep_their_order() -> None:
    found = read(Par("前"), *row("甲"), *row("乙"), Par("中"), *row("丙"), Par("后"))
    assert [
        b.text if isinstance(b, Paragraph) else [r.cells for r in b.rows] for b in found.blocks
    ] == ["前", [["甲"], ["乙"]], "中", [["丙"]], "后"]


def test_columns_are_what_lies_between_edges() -> None:
    found = read(
        *row("甲", "乙", definition=defined(-108, 1000, 3000)),
        *row("1", "2", "3", definition=defined(-100, 1000, 2000, 3000)),
        *row("4", definition=defined(1000, 2000)),
    )
    assert grids(found) == [[["甲", "乙", ""], ["1", "2", "3"], ["", "4", ""]]]
    assert formats(found) == [{1: Format(span=2)}, {}, {}]


def test_merges() -> None:
    found = read(
        *row("甲", "乙", "", definition=defined(0, 1000, 2000, 3000, merges={0: 0x60, 1: 1, 2: 2})),
        *row("", "1", "2", definition=defined(0, 1000, 2000, 3000, merges={0: 0x20})),
    )
    assert grids(found) == [[["甲", "乙", ""], ["", "1", "2"]]]
    assert formats(found) == [{1: Format(span=2)}, {0: Format(continues=True)}]


@pytest.mark.parametrize(
    ("change", "shown", "span"),
    [
        (b"\x24\x56\x00\x02", ["甲", "", "丙"], {0: 2}),
        (b"\x2b\xd6\x02\x00\x03", ["甲", "乙", "丙"], {}),
        (b"\x23\x76\x00\x01" + struct.pack("<h", 2000), ["甲", "", "乙", "丙"], {0: 2}),
        (b"\x21\x76\x00\x01" + struct.pack("<h", 500), ["甲", "乙", "丙", ""], {}),
        (b"\x22\x56\x02\x03", ["甲", "乙", "丙"], {}),
    ],
    ids=["merged", "merged downwards", "wider", "inserted", "deleted"],
)
def test_definitions_that_are_changed(
    change: bytes, shown: list[str], span: dict[int, int]
) -> None:
    texts_ = ("甲", "" if shown[1] == "" and len(shown) == 3 else "乙", "丙")
    changed = row(*texts_, definition=defined(0, 1000, 2000, 3000) + change)
    others = row("1", "2", "3") if len(shown) == 4 and span else []
    found = read(*changed, *others)
    assert grids(found)[0][0][: len(shown)] == shown
    assert {at: f.span for at, f in formats(found)[0].items() if f.span > 1} == span


def test_a_definition_too_long_for_a_page_stands_in_the_data_stream() -> None:
    own = ROW_END + defined(0, 1000, 3000)
    data = b"\0\0\0\0" + struct.pack("<H", len(own)) + own
    huge = Par("", b"\x46\x66\x04\x00\x00\x00", "\x07")
    found = read(cell("甲"), cell("乙"), huge, *row("1", "2", "3"), data=data)
    assert grids(found) == [[["甲", "乙", ""], ["1", "2", "3"]]]


def test_a_definition_may_stand_in_the_data_stream_alone() -> None:
    own = defined(0, 1000, 3000)
    data = b"\0\0\0\0" + struct.pack("<H", len(own)) + own
    last = Par("", ROW_END + b"\x6b\x64\x04\x00\x00\x00", "\x07")
    found = read(cell("甲"), cell("乙"), last, *row("1", "2", "3"), data=data)
    assert grids(found) == [[["甲", "乙", ""], ["1", "2", "3"]]]


def test_properties_behind_many_tabs() -> None:
    tabs = b"\x15\xc6\xff" + b"\x01" + bytes(4) + b"\x02" + bytes(6)
    assert formats(read(cell("甲", tabs + short(LEFT, 400)), end(0, 1000))) == [
        {0: Format(indent=2.0)}
    ]


def inner(text: str, more: bytes = b"") -> Par:
    return Par(text, IN_TABLE + depth(2) + b"\x4b\x24\x01" + more)


NESTED = [
    Par("外", IN_TABLE), inner("内"), inner("侧"),
    Par("", IN_TABLE + depth(2) + b"\x4b\x24\x01\x4c\x24\x01" + defined(0, 500, 1000)),
    cell("完"), cell("乙"), end(0, 1000, 2000),
]  # fmt: skip


def test_nested_tables_come_after_the_body_and_a_row_is_a_line() -> None:
    found = read(*NESTED, Par("中"), *row("后"))
    assert grids(found) == [[["外\n内\t侧\n完", "乙"]], [["后"]], [["内", "侧"]]]


def test_deleted_marks() -> None:
    gone = [cell([("旧", DELETED)]), end(0, 1000, mark_run=DELETED)]
    kept = [cell("新"), end(0, 1000, mark_run=DELETED)]  # as LibreOffice marks it
    found = read(Par("甲", mark_run=DELETED), Par("乙"), *row("丙"), *gone, *kept)
    assert (texts(found), grids(found)) == (["甲乙"], [[["丙"], ["新"]]])
    assert found.changes == 3


def test_a_field_that_does_not_end_hides_nothing_beyond_its_cell_or_the_text() -> None:
    found = read(Par("\x13PAGE"), *row("\x13甲", "乙"), Par("后"))
    assert (texts(found), grids(found)) == (["后"], [[["", "乙"]]])


@pytest.mark.parametrize(("levels", "shown"), [(50, "甲乙"), (51, "乙")])
def test_fields_inside_one_another_are_bounded(levels: int, shown: str) -> None:
    assert texts(read(Par("\x13X\x14" * levels + "甲" + "\x15" * levels + "乙"))) == [shown]


# Styles, lists, indentation


def style(kind: int, base: int, *parts: bytes) -> bytes:
    own = struct.pack("<HHHHH", 0, kind | base << 4, len(parts), 0, 0) + struct.pack("<HH", 0, 0)
    for part in parts:
        own += struct.pack("<H", len(part)) + part + b"\0" * (len(part) % 2)
    return struct.pack("<H", len(own)) + own


def sheet(*styles: bytes) -> dict[Part, bytes]:
    head = struct.pack("<HHHHHHHHHH", len(styles), 10, 1, 0, 0, 0, 0, 0, 0, 0)[:18]
    return {Part.STYLES: struct.pack("<H", len(head)) + head + b"".join(styles)}


NO_BASE = 0xFFF
LEFT, FIRST = b"\x0f\x84", b"\x11\x84"
LEFT_CHARACTERS, FIRST_CHARACTERS = b"\x56\x44", b"\x57\x44"
SIZE = b"\x43\x4a"


def short(code: bytes, number: int) -> bytes:
    return code + struct.pack("<h", number)


@pytest.mark.parametrize(
    ("own", "indent"),
    [
        (short(LEFT, 400), 2.0), (short(FIRST, 200), 1.0), (short(LEFT, 400) + short(FIRST, -200), 1.0),
        (short(LEFT_CHARACTERS, 200) + short(LEFT, 999), 2.0), (short(FIRST_CHARACTERS, 200), 2.0),
        (short(b"\x5e\x84", 400) + short(b"\x60\x84", 200), 3.0), (b"", 0.0),
    ],
)  # fmt: skip
def test_indentation_in_characters(own: bytes, indent: float) -> None:
    found = read(cell("甲", own), end(0, 1000))
    assert formats(found) == [{0: Format(indent=indent)} if indent else {}]


def test_styles_are_what_they_are_based_on_and_more() -> None:
    styles = sheet(
        style(1, NO_BASE, b"\0\0", SIZE + b"\x18\0"),
        style(1, 0, b"\1\0" + short(LEFT, 480), BOLD),
        style(1, 1, b"\2\0" + short(FIRST, 240), b""),
        style(2, NO_BASE, BOLD),
        style(1, 0, b"\4\0", HIDDEN),
    )
    emphasis = b"\x30\x4a\x03\x00"
    found = read(
        Par("甲", IN_TABLE, "\x07", style=2), Par([("乙", emphasis)], IN_TABLE, "\x07", style=2),
        Par([("丙", b"\x35\x08\x00")], IN_TABLE, "\x07", style=1), cell([("丁", emphasis)]),
        Par([("戊", b"\x35\x08\x81")], IN_TABLE, "\x07", style=1),
        Par("己", IN_TABLE, "\x07", style=4), end(*range(0, 7000, 1000)), tables=styles,
    )  # fmt: skip
    assert grids(found) == [[["甲", "乙", "丙", "丁", "戊", ""]]]
    assert formats(found) == [
        {
            0: Format(indent=3.0, bold=True),
            1: Format(indent=3.0),  # bold twice is not bold
            2: Format(indent=2.0),
            3: Format(bold=True),
            4: Format(indent=2.0),
        }
    ]


def level(code: int, text: str, start: int = 1, own: bytes = b"", flags: int = 0) -> bytes:
    head = struct.pack("<iBB", start, code, flags) + bytes(18) + bytes([0, len(own), 0, 0])
    return head + own + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def lists(*, start: int | None = None) -> dict[Part, bytes]:
    levels = [level(37, "\0、", own=short(LEFT, 200)), level(0, "（\1）"), level(0, "\1.\2")]
    levels += [level(23, "\uf0b7")] * 6
    heads = struct.pack("<H", 1) + struct.pack("<i", 77) + bytes(24)
    own = b"" if start is None else struct.pack("<iI", start, 0x10)
    overrides = struct.pack("<I", 2) + struct.pack("<i8xB3x", 77, 0)
    overrides += struct.pack("<i8xB3x", 77, len(own) // 8) + bytes(4) + bytes(4) + own
    return {Part.LISTS: heads + b"".join(levels), Part.OVERRIDES: overrides}


def test_numbers_of_lists_count_by_level() -> None:
    items = [("a", 0), ("b", 1), ("c", 1), ("d", 2), ("e", 0), ("f", 3)]
    found = read(*(Par(text, listed(1, at)) for text, at in items), tables=lists())
    assert texts(found) == ["一、a", "（1）b", "（2）c", "2.1d", "二、e", "f"]


def test_lists_of_one_definition_count_on_unless_restarted() -> None:
    body = [Par("a", listed(1)), Par("b", listed(2)), Par("c", listed(9))]
    assert texts(read(*body, tables=lists())) == ["一、a", "二、b", "c"]
    assert texts(read(*body, tables=lists(start=5))) == ["一、a", "五、b", "c"]


def test_number_and_indentation_of_a_cell_are_format_not_text() -> None:
    found = read(
        Par("甲", IN_TABLE + listed(1)), cell("乙", listed(1)), end(0, 1000), tables=lists()
    )
    assert grids(found) == [[["甲\n二、乙"]]]
    assert formats(found) == [{0: Format(number="一、", level=0, indent=1.0)}]


# What stands behind the body


def test_tables_of_page_headers_come_last_and_their_paragraphs_are_left() -> None:
    rest = [Par("眉"), *row("眉格"), Par("")]
    length = sum(len(p.mark) + len(p.text) for p in rest)
    edges = struct.pack("<9i", 0, 0, 0, 0, 0, 0, 0, length, length)
    found = read(
        Par("甲"), *row("乙"), Par(""),
        rest=rest, lengths={"headers": length}, tables={Part.HEADERS: edges},
    )  # fmt: skip
    assert (texts(found), grids(found)) == (["甲"], [[["乙"]], [["眉格"]]])


def boxes(*texts_: str, anchors: dict[int, int]) -> dict[Part, bytes]:
    edges, at = [0], 0
    for text in texts_:
        at += len(text) + 2
        edges.append(at)
    infos = b"".join(struct.pack("<14xI4x", 1025 + n) for n in range(len(texts_)))
    places = struct.pack(f"<{len(anchors) + 1}i", *anchors, 9999)
    shapes = b"".join(struct.pack("<I22x", shape) for shape in anchors.values())
    return {
        Part.BOXES: struct.pack(f"<{len(edges)}i", *edges) + infos,
        Part.SHAPES: places + shapes,
    }


def test_text_boxes_stand_below_the_paragraph_of_their_anchor() -> None:
    rest = [Par("框"), Par(""), Par("游"), Par("")]
    found = read(
        Par([("\x08", SPECIAL), ("甲", b"")]), Par("乙"),
        rest=rest, lengths={"boxes": 6}, tables=boxes("框", "游", anchors={0: 1025}),
    )  # fmt: skip
    assert texts(found) == ["甲", "框", "乙", "游"]  # the last is anchored nowhere


@pytest.mark.parametrize(("levels", "deep"), [(50, False), (51, True)])
def test_text_boxes_inside_one_another_are_bounded(levels: int, deep: bool) -> None:
    rest = [par for _ in range(levels) for par in (Par([("\x08", SPECIAL)]), Par(""))]
    anchors = {at * 3 - 1 if at else 0: 1025 + at for at in range(levels)}
    data = Doc(
        [Par([("\x08", SPECIAL)])], rest, {"boxes": levels * 3},
        boxes(*"\x08" * levels, anchors=anchors),
    ).file()  # fmt: skip
    if deep:
        assert "more than 50 deep" in refusal(data)
    else:
        assert doc.read(Path("a"), data).blocks == []


def test_footnotes_are_not_read() -> None:
    found = read(Par("甲"), rest=[Par("注")], lengths={"notes": 2})
    assert texts(found) == ["甲"]


# Odd files


def test_a_file_without_a_piece_table() -> None:
    assert texts(read(Par("甲"), pieces=False)) == ["甲"]
    assert texts(read(Par("abc"), pieces=False, narrow=True)) == ["abc"]


def test_properties_of_a_piece() -> None:
    assert texts(read(Par("甲"), Par("乙"), prm=0x5C << 1 | 1 << 8)) == []
    assert texts(read(Par("甲"), prm=1, groups=[HIDDEN])) == []
    assert texts(read(Par("甲"), prm=3, groups=[HIDDEN])) == ["甲"]


def test_names_of_streams_and_the_class_of_the_file_do_not_matter() -> None:
    names = {"main_name": "WORDDOCUMENT", "table_name": "1TABLE", "class_id": b"\x06" * 16}
    assert texts(read(Par("甲"), **names)) == ["甲"]
    assert texts(read(Par("甲"), table_name="0Table")) == ["甲"]  # the flag says the other


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"flags": 0x1300}, "encrypted"), ({"mark": 0xA5DC, "version": 104}, "Word 95 or older"),
        ({"version": 105}, "Word 95 or older"), ({"lengths": {"boxes": -1}}, "damaged or cut off"),
        ({"lengths": {"boxes": 1, "notes": 9}}, "damaged or cut off"),
        ({"table_name": "Other"}, "damaged or cut off"),
    ],
)  # fmt: skip
def test_is_refused_with_its_reason(more: dict[str, object], says: str) -> None:
    assert says in refusal(Doc([Par("甲")], **more).file())  # type: ignore[arg-type]


@pytest.mark.parametrize("part", [Part.PARAGRAPHS, Part.RUNS])
@pytest.mark.parametrize("bins", [b"", struct.pack("<III", 0, 99999, 9999)], ids=["none", "beyond"])
def test_a_file_that_lacks_properties_is_refused(part: Part, bins: bytes) -> None:
    assert "damaged or cut off" in refusal(Doc([Par("甲")], tables={part: bins}).file())


def test_version_106_is_read() -> None:
    assert texts(read(Par("甲"), version=106)) == ["甲"]


def test_a_file_that_is_cut_off_is_refused() -> None:
    data = Doc([Par("甲"), *row("乙")]).file()
    for size in range(512, len(data) - 512, 512):
        assert "damaged or cut off" in refusal(data[:size])


def test_a_chain_of_sectors_in_a_circle_is_refused() -> None:
    data = bytearray(Doc([Par("甲")]).file())
    at = (struct.unpack_from("<I", data, 76)[0] + 1) * 512
    for number in range(8):
        struct.pack_into("<I", data, at + number * 4, (number + 1) % 4)
    assert "damaged or cut off" in refusal(bytes(data))


@pytest.mark.parametrize(("limit", "many"), [(1, True), (2, False)])
def test_pieces_are_bounded(limit: int, many: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "MAX_PIECES", limit - 1)
    if many:
        assert "damaged or cut off" in refusal(Doc([Par("甲")]).file())
    else:
        assert texts(read(Par("甲"))) == ["甲"]


def test_microsoft_works_is_refused_by_name() -> None:
    works = compound({"MatOST": b"x", "CONTENTS": b"CHNKWKS"})
    assert doc.sniff(works, "a.wps")
    assert "Microsoft Works" in refusal(works)
    assert doc.sniff(b"\x01\xfe\x32\0", "a.wps")
    assert "Microsoft Works" in refusal(b"\x01\xfe\x32\0")
    assert not doc.sniff(works, "a.xls")
    assert not doc.sniff(compound({"Workbook": b"x"}), "a.doc")


def test_bounds_are_counted_while_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = row("甲") * 3
    monkeypatch.setattr(bounds, "MAX_ROWS", 3)
    assert len(grids(read(*rows))[0]) == 3
    assert "more than 3 rows" in refusal(Doc([*rows, *row("乙")]).file())


def test_marks_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MAX_MARKS", 3)
    assert texts(read(*[Par("")] * 2, Par("甲"))) == ["甲"]
    assert "more than 3 paragraphs" in refusal(Doc([Par("")] * 4).file())


def test_large_streams_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_STREAM", 4095)
    assert "over the limit" in refusal(Doc([Par("甲")]).file())


@pytest.mark.parametrize(("levels", "deep"), [(50, False), (51, True)])
def test_nesting_is_bounded(levels: int, deep: bool) -> None:
    data = Doc([Par("甲", IN_TABLE + depth(levels) + b"\x4b\x24\x01")]).file()
    if deep:
        assert "more than 50 deep" in refusal(data)
    else:
        assert len(grids(doc.read(Path("a"), data))) == 50


def test_pieces_that_overlap_do_not_make_more_text_than_there_is() -> None:
    data = bytearray(Doc([Par("甲乙")]).file())
    at = data.index(struct.pack("<iiHI", 0, 3, 0, TEXT_AT))
    struct.pack_into("<i", data, at + 4, 0x7FFFFFFF)
    assert "damaged or cut off" in refusal(bytes(data))


# Files as LibreOffice writes them

MADE = Path(__file__).parent / "made"
EXPECTED: dict[str, list[object]] = {
    "merges": [[["甲", "", "乙", "丙"], ["丁", "1", "2", "3"], ["", "4", "5", ""]], "尾"],
    "nested": [
        [["外\n内\t侧\n里\t边\n完", "乙"]], "后", [["二", "三"]], [["内", "侧"], ["里", "边"]],
    ],
    "lists": ["一、甲", "（1）乙", "（2）丙", [["格", "乙"]], "完"],
    "text": [
        "甲乙\n丙\t丁", "注后",
        [["粗", "缩", "第1页"], ["一\n\n二", "　　空格", "\u00a0不断"]],
    ],
    "boxes": ["前", "框中", [["格\n格框", "乙"]], "中", "题", "尾", "末", [["眉甲", "眉乙"]]],
    "shapes": ["前", "形中", [["格\n格形", "乙"]], "末", "组", "二形", "一形", "完"],
}  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_files_made_by_libreoffice(name: str) -> None:
    data = (MADE / f"{name}.doc").read_bytes()
    assert doc.sniff(data, "a")
    blocks = doc.read(Path("a"), data).blocks
    assert [
        b.list_number + b.text if isinstance(b, Paragraph) else [r.cells for r in b.rows]
        for b in blocks
    ] == EXPECTED[name]


def test_formats_of_a_file_made_by_libreoffice() -> None:
    found = doc.read(Path("a"), (MADE / "text.doc").read_bytes())
    assert formats(found)[0] == {0: Format(bold=True), 1: Format(indent=3.0)}
    merged = doc.read(Path("a"), (MADE / "merges.doc").read_bytes())
    assert formats(merged) == [
        {0: Format(span=2)}, {}, {0: Format(continues=True), 2: Format(span=2)},
    ]  # fmt: skip
