"""RTF files whose groups, tables and numbers have no end."""

from collections.abc import Callable

from hostile_files import Case, content, sized

_RTF = "perftable.readers.rtf"
_BOUNDS = "perftable.readers.bounds"


def document(inner: str, head: str = "") -> bytes:
    """A document."""
    fonts = r"{\fonttbl{\f0\fcharset134 a;}}"
    return ("{\\rtf1\\ansi\\ansicpg936" + head + fonts + inner + "}").encode("gb18030")


ROW = r"\trowd\cellx1000\cellx2000\pard\intbl 甲\cell 乙\cell\row"
TABLE = ROW + r"\pard "


def _around(begin: str, end: str) -> Callable[[int], bytes]:
    return lambda size: document(begin * size + TABLE + end * size)


def _deep(size: int) -> bytes:
    cells = "".join(
        rf"\pard\intbl\itap{n} 甲\nestcell{{\*\nesttableprops\trowd\cellx9\nestrow}}"
        for n in range(size, 1, -1)
    )
    return document(cells + r"\pard\intbl\itap1 甲\cell\trowd\cellx9\row")


def _staggered(size: int) -> bytes:
    return document(
        "".join(
            rf"\trowd\cellx{n * 30 + 30}\cellx999999\pard\intbl 甲\cell 乙\cell\row"
            for n in range(size)
        )
    )


_READ: tuple[tuple[str, bytes, list[list[str]] | None], ...] = (
    ("numbers no word has", document(TABLE + r"\cellx99999999999\fs-2147483648\uc99999999999\u-99999999 ?\itap-9999999\bin-5 "), [["甲", "乙"]]),
    ("half of a character", document(TABLE + r"\u-10240 ?\u-9000 ?\'a1"), [["甲", "乙"]]),
    ("an object with a link", document(TABLE + r"{\object\objautlink{\*\objdata 00}{\field{\*\fldinst INCLUDETEXT \"http://127.0.0.1:9/a\"}{\fldrslt }}}"), [["甲", "乙"]]),
    ("what stands behind the end", document(TABLE) + b"}}}{\\rtf1 x" * 9, [["甲", "乙"]]),
    ("edges that go back", document(r"\trowd\cellx2000\cellx1000\cellx-9\pard\intbl 甲\cell 乙\cell 丙\cell\row"), [["甲", "乙", "丙"]]),
    ("a list that is its own", document(r"{\*\listoverridetable{\listoverride\listid1\ls1}}{\*\listtable{\list{\listlevel{\leveltext\'ff\'00\'00;}}\listid1}}\pard\ls1 a\par\pard " + TABLE), [["甲", "乙"]]),
    ("merges without a beginning", document(r"\trowd\clvmrg\cellx1000\clmrg\cellx2000\pard\intbl 甲\cell 乙\cell\row"), [["甲", ""]]),
)  # fmt: skip
_REFUSED = (
    ("cut off", document(TABLE)[:-1], "damaged"),
    ("cut in half", document(TABLE)[:70], "damaged"),
    ("bytes that lie about their number", document(TABLE + r"{\pict\bin9999999999 a}"), "damaged"),
    ("a picture that does not end", document(TABLE + r"{\pict 00")[:-1], "damaged"),
)
_SIZED: tuple[tuple[str, Callable[[int], bytes], str, int, int, dict[str, int]], ...] = (
    ("400,000 rows", lambda size: document(ROW * size), "rows", 30, 400_000, {f"{_BOUNDS}.MAX_ROWS": 20}),
    ("3,000 columns", lambda size: document(r"\trowd" + "".join(rf"\cellx{n * 9}" for n in range(1, size))), "columns", 300, 3000, {}),
    ("a border somewhere else in every row", _staggered, "columns", 300, 30_000, {}),
    ("100,000 tables", lambda size: document((TABLE + r"a\par ") * size), "tables", 30, 50_000, {f"{_BOUNDS}.MAX_TABLES": 20}),
    ("a million paragraphs", lambda size: document(r"a\par " * size), "paragraphs", 30, 100_000, {f"{_BOUNDS}.MAX_PARAGRAPHS": 20}),
    ("100,000 nested groups", _around("{", "}"), "deep", 600, 100_000, {}),
    ("100,000 nested tables", _deep, "deep", 60, 900, {}),
    ("a text of 6 million characters", lambda size: document("甲" * size + r"\par "), "characters", 50, 6_000_000, {"perftable.readers.paragraph.MAX_TEXT": 20}),
)  # fmt: skip
_SIZED_READ: tuple[tuple[str, Callable[[int], bytes], int, int], ...] = (
    ("a picture of 60 MB", lambda size: document("{\\pict " + "00" * size + "}" + TABLE), 300, 30_000_000),
    ("groups in a picture", lambda size: document("{\\pict " + "{}" * size + "}" + TABLE), 300, 900_000),
    ("100,000 fonts", lambda size: document(TABLE, r"{\fonttbl" + "".join(rf"{{\f{n} a;}}" for n in range(size)) + "}"), 300, 60_000),
    ("100,000 styles", lambda size: document(TABLE, r"{\stylesheet" + "".join(rf"{{\s{n} a;}}" for n in range(size)) + "}"), 300, 60_000),
    ("an instruction of 900,000 characters", lambda size: document(r"{\field{\*\fldinst " + "a" * size + r"}{\fldrslt b}}\par " + TABLE), 300, 900_000),
    ("bytes that are no characters", lambda size: document(r"\'ff\'fe" * (size // 2) + r"\par " + TABLE), 300, 900_000),
)  # fmt: skip
CASES = [
    *(Case("rtf", name, content(data), grid=grid, file="a.rtf") for name, data, grid in _READ),
    *(Case("rtf", name, content(data), says, file="a.rtf") for name, data, says in _REFUSED),
    *(
        Case("rtf", name, sized(build), says, file="a.rtf", small=small, full=full, limits=limits)
        for name, build, says, small, full, limits in _SIZED
    ),
    *(
        Case("rtf", name, sized(build), file="a.rtf", small=small, full=full)
        for name, build, small, full in _SIZED_READ
    ),
    *(
        Case("rtf", name, sized(build), "too many marks", file="a.rtf", small=3_000_000, full=full)
        for name, build, full in (
            ("words without meaning", lambda size: document(r"\a" * (size * 3)), 9_000_000),
            ("lists without end", lambda size: document(r"{\*\listoverridetable" + r"{\listoverride\listid1\ls1}" * (size // 10) + "}"), 3_000_000),
        )
    ),
]  # fmt: skip
