"""Text files: encodings, line ends, controls, and sizes."""

from pathlib import Path

from hostile_files import Case, content, sized

ROWS = "职责活动\t预算\n道路养护\t12.00\n环境整治\t30.00\n"
GRID = [line.split("\t") for line in ROWS.splitlines()]
_TEXT = "perftable.readers.text.reading"
_BOUNDS = "perftable.readers.bounds"
_MB = 1_000_000
_OPEN = "".join(f"\t{text}\n" for text in "a优良中差aaa")
"""A table of cells on lines of their own, whose last row is not complete."""


def _one_line(path: Path, size: int) -> None:
    with path.open("wb") as file:
        for _ in range(size // 1000):
            file.write("甲\t".encode() * 250)


_READ = (
    ("UTF-8", ROWS.encode(), GRID),
    ("UTF-8 with BOM", ROWS.encode("utf-8-sig"), GRID),
    ("UTF-16 with BOM", ROWS.encode("utf-16"), GRID),
    ("UTF-16, big end first, with BOM", b"\xfe\xff" + ROWS.encode("utf-16-be"), GRID),
    ("UTF-16 without BOM", ROWS.encode("utf-16-le"), GRID),
    ("UTF-16, big end first, without BOM", ROWS.encode("utf-16-be"), GRID),
    ("UTF-16 without BOM and with 一", ("一、二\n" + ROWS).encode("utf-16-le"), GRID),
    ("GBK", ROWS.encode("gbk"), GRID),
    ("GB18030", (ROWS + "\U00020000\t㐂\n").encode("gb18030"), [*GRID, ["\U00020000", "㐂"]]),
    ("CRLF", ROWS.replace("\n", "\r\n").encode(), GRID),
    ("CR", ROWS.replace("\n", "\r").encode(), GRID),
    (
        "line separators that end no line",
        "甲\u2028乙\x85丙\x0b\x0c\t丁\n".encode(),
        [["甲\u2028乙\x85丙\x0b\x0c", "丁"]],
    ),
    (
        "terminal escapes",
        "\x1b[31m甲\x1b]0;乙\x07\t丙\x9b\n".encode(),
        [["\x1b[31m甲\x1b]0;乙\x07", "丙\x9b"]],
    ),
    ("bidirectional overrides", "\u202e甲\t乙\u2066\n".encode(), [["\u202e甲", "乙\u2066"]]),
    ("BOM inside", "甲\ufeff\t\ufeff乙\n".encode(), [["甲\ufeff", "\ufeff乙"]]),
    ("quotes that never close", '"甲\t"乙\n丙\t"丁\n'.encode(), [['"甲', '"乙'], ["丙", '"丁']]),
    ("no table", "甲\n".encode(), None),
    ("tabs alone in most lines", ("单位：\t万元\n" + "\t甲\n" * 20).encode(), [["甲"]] * 20),
)
_REFUSED = (
    ("NUL bytes", b"\0" * 99 + ROWS.encode(), "neither text"),
    ("NUL bytes far down", ROWS.encode() * 500 + b"\0", "neither text"),
    ("NUL bytes alone", b"\0" * 99, "empty"),
    ("spaces alone", b" \r\n\t" * 99, "empty"),
    ("broken UTF-8", ROWS.encode()[:40] + b"\xff" + ROWS.encode()[40:], "damaged at byte 40"),
    ("UTF-8 cut within a character", ROWS.encode()[:-9] + b"\xe4\xb8", "damaged at byte"),
    ("UTF-16 cut within a character", ROWS.encode("utf-16")[:-1], "damaged at byte"),
    ("lone surrogate in UTF-16", b"\xff\xfe\0\xd8" + ROWS.encode("utf-16-le"), "damaged at byte 3"),
    ("surrogates as UTF-8", b"\xed\xa0\x80" + ROWS.encode(), "damaged at byte 1"),
    ("no encoding at all", b"\xff\x80\xff\x80" * 9, "Byte 1 is not"),
    ("UTF-32", ROWS.encode("utf-32"), "neither text"),
)  # fmt: skip

CASES = [
    *(Case("text", name, content(data), grid=grid, file="a.txt") for name, data, grid in _READ),
    *(Case("text", name, content(data), says, file="a.txt") for name, data, says in _REFUSED),
    Case("text", "one line of 300 MB", _one_line, "over the limit", file="a.txt", small=2 * _MB,
         full=300 * _MB, limits={"perftable.readers.word.opening.MAX_FILE": _MB}),
    Case("text", "100 MB", _one_line, "over the limit", file="a.txt", small=2 * _MB,
         full=100 * _MB, limits={"perftable.readers.encoding.MAX_BYTES": _MB}),
    Case("text", "one line of 19 MB", sized(lambda size: "甲".encode() * size), "characters",
         file="a.txt", small=30, full=6 * _MB, limits={f"{_BOUNDS}.MAX_TEXT": 20}),
    Case("text", "20 million lines", sized(lambda size: b"\n" * size + b"a"), "lines", file="a.txt",
         small=30, full=20 * _MB, limits={f"{_TEXT}.MAX_LINES": 20}),
    Case("text", "240,000 lines that continue a cell", sized(
        lambda size: _OPEN.encode() + "保障措施\n甲\n".encode() * size), file="a.txt", small=1,
        full=120_000, grid=[["a", "优", "良", "中", "差"], ["a", "a", "a\n保障措施\n甲"]]),
    Case("text", "a million paragraphs", sized(lambda size: b"a\n" * size), "paragraphs",
         file="a.txt", small=30, full=_MB, limits={f"{_BOUNDS}.MAX_PARAGRAPHS": 20}),
    Case("text", "10 million tabs", sized(lambda size: b"a" + b"\t" * size), "cells", file="a.txt",
         small=30, full=10 * _MB, limits={f"{_TEXT}.MAX_CELLS": 20}),
    Case("text", "3,000 columns", sized(lambda size: b"a" + b"\ta" * size), "columns", file="a.txt",
         small=300, full=3000),
    Case("text", "200,000 rows", sized(lambda size: "甲\t乙\n".encode() * size), "rows",
         file="a.txt", small=30, full=200_000, limits={f"{_BOUNDS}.MAX_ROWS": 20}),
    Case("text", "200,000 rows with pipes", sized(lambda size: "|甲|乙|\n".encode() * size), "rows",
         file="a.txt", small=30, full=200_000, limits={f"{_BOUNDS}.MAX_ROWS": 20}),
    Case("text", "quotes that open in every row", sized(lambda size: b'a\t"b"\n"\t"c\n' * size),
         file="a.txt", small=2, full=29_000, grid=[["a", "b"], ['"', '"c'], ["a", "b"], ['"', '"c']]),
    Case("text", "a quote that opens far up", sized(lambda size: b'\t"' + b'a""\t' * size),
         "columns", file="a.txt", small=300, full=900_000),
    Case("text", "dashes", sized(lambda size: b"|" + b"-|" * size + b"x"), "columns", file="a.txt",
         small=300, full=900_000),
    Case("text", "spaces before a heading", sized(
        lambda size: b"\ta\n" * 20 + (b" " * size + "甲总体目标\n".encode()) * 20),
        file="a.txt", small=20, full=900_000, grid=[["a"]] * 20),
]  # fmt: skip
