"""Pictures and archives by their first bytes; text that begins with the same letters is text."""

import pytest

from perftable.readers.base import UnreadableFile
from perftable.readers.foreign.media import HEAD, is_binary, refuse

MARKS = {
    "PNG": b"\x89PNG\r\n\x1a\n", "JPEG": b"\xff\xd8\xff\xe0\0", "GIF": b"GIF89a\0", "BMP": b"BM\0\0",
    "TIFF": b"II*\0", "TIFF, Motorola's": b"MM\0*", "WebP": b"RIFF\0\0\0\0WEBPVP8 ",
    "HEIC": b"\0\0\0\x18ftypheicmif1", "HEIF": b"\0\0\0\x18ftypmif1", "AVIF": b"\0\0\0\x18ftypavif",
    "RAR": b"Rar!\x1a\x07\0", "7z": b"7z\xbc\xaf\x27\x1c\0", "gzip": b"\x1f\x8b\x08\0",
    "ZIP, empty": b"PK\x05\x06\0", "ZIP, split": b"PK\x07\x08\0", "bzip2": b"BZh9\0", "xz": b"\xfd7zXZ\0",
}  # fmt: skip


@pytest.mark.parametrize(("name", "data"), MARKS.items())
def test_each_is_named(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=name.partition(", Mot")[0]):
        refuse(data)


@pytest.mark.parametrize(
    "text", ["BM", "MM", "GIF8", "BZh", "Rar!", "RIFF1234WEBP", "1234ftypheic"]
)
def test_text_that_begins_so(text: str) -> None:
    refuse(f"{text} 绩效目标".encode())


def test_other_riff_and_mp4_files_are_nothing_known() -> None:
    refuse(b"RIFF\0\0\0\0WAVEfmt ")
    refuse(b"\0\0\0\x18ftypisom")


@pytest.mark.parametrize("char", [b"\0", b"\x08", b"\x0e", b"\x1a", b"\x1c", b"\x1f", b"\x7f"])
def test_control_characters_make_no_text(char: bytes) -> None:
    assert HEAD == 4096
    assert is_binary(char + b"a")
    assert is_binary(b"a" * (HEAD - 1) + char)
    assert not is_binary(b"a" * HEAD + char)


@pytest.mark.parametrize("char", [b"\t", b"\n", b"\x0b", b"\x0c", b"\r", b"\x1b", b" ", b"\x80"])
def test_spaces_and_escapes_stand_in_text(char: bytes) -> None:
    assert not is_binary(b"a" + char)
