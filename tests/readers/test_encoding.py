"""Bytes → characters: nothing is guessed that could be told, nothing is replaced."""

import codecs

import pytest

from perftable.readers import encoding
from perftable.readers.base import UnreadableFile
from perftable.readers.encoding import decode

TEXT = "职责活动\t年度预算数\n一、环境整治\t12.00\n"
CHINESE = "改善村庄人居环境并按季度公开支出情况"


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gbk", "gb18030"]
)
def test_each_encoding_is_told(codec: str) -> None:
    assert decode(TEXT.encode(codec)) == TEXT


def test_big_end_first_with_bom() -> None:
    assert decode(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")) == TEXT


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_bom_may_begin_with_a_zero_byte(codec: str) -> None:
    # 一 is U+4E00, so zero bytes stand on both sides.
    assert decode(("一" * 50 + "\n").encode(codec)) == "一" * 50 + "\n"


def test_utf16_is_told_although_the_beginning_ends_within_a_character() -> None:
    text = "\n" + "甲" * 5000
    assert decode(text.encode("utf-16-le")) == text
    assert decode(b"\n\0\x00\x4e") == "\n一"


def test_gb18030_reaches_all_of_unicode() -> None:
    assert decode("甲\U00020000㐂ＡＢ".encode("gb18030")) == "甲\U00020000㐂ＡＢ"


def test_ascii_is_utf8() -> None:
    assert decode(b"a\tb\n") == "a\tb\n"


@pytest.mark.parametrize("char", ["\x1b", "\x85", "\u2028", "\ufeff", "\ue000", "\u202e"])
def test_odd_characters_are_kept(char: str) -> None:
    assert decode(f"甲{char}乙".encode()) == f"甲{char}乙"


REFUSED = {
    "nothing": (b"", "empty"),
    "spaces": (b" \r\n\t\0", "empty"),
    "zero bytes in UTF-8": (b"a\0b", "neither text"),
    "zero characters in UTF-16": (codecs.BOM_UTF16_LE + b"\n\0\0\0", "neither text"),
    "zero bytes and no line end": ("甲\0".encode("utf-16-le"), "neither text"),
    "zero byte behind the beginning": (TEXT.encode() * 100 + b"\0", "neither text"),
    "no encoding": (b"\xff\x80" * 9, "Byte 1 is not"),
    "bad GB18030 far down": (TEXT.encode("gbk") + b"\xff", "Byte 40 is not"),
    "broken UTF-8": (CHINESE.encode() + b"\xff" + CHINESE.encode(), "UTF-8 text but damaged at byte 55"),
    "UTF-8 cut off": (CHINESE.encode()[:-1], "UTF-8 text but damaged at byte 52"),
    "UTF-8 with BOM, broken": (codecs.BOM_UTF8 + b"a\xff", "UTF-8 text but damaged at byte 5"),
    "UTF-16 cut off": (TEXT.encode("utf-16")[:-1], "UTF-16 text but damaged at byte 49"),
    "UTF-16 without BOM, cut off": (b"\n\0a", "UTF-16 text but damaged at byte 3"),
    "lone surrogate": (codecs.BOM_UTF16_LE + b"\0\xd8a\0", "UTF-16 text but damaged at byte 3"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "says"), REFUSED.values(), ids=REFUSED)
def test_refusal_says_what_it_is_and_where(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        decode(data)


def test_broken_utf8_is_never_read_as_gb18030() -> None:
    data = (CHINESE * 9).encode()
    for place in range(3, len(data), 7):
        with pytest.raises(UnreadableFile, match="UTF-8 text but damaged"):
            decode(data[:place] + b"\xff" + data[place:])


def test_gb18030_is_told_from_broken_utf8_by_twenty_characters() -> None:
    for place in range(len(CHINESE) * 3):
        text = (CHINESE * 5)[place : place + 20]
        assert decode(text.encode("gbk")) == text


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MAX_BYTES", 1024 * 1024)
    assert len(decode(b"a" * 1024 * 1024)) == 1024 * 1024
    with pytest.raises(UnreadableFile, match="has 2 MB, over the limit of 1 MB"):
        decode(b"a" * (1024 * 1024 + 1))
