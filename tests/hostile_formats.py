"""What is no regular file, and other formats under the name of a Word file."""

import os
import stat
from pathlib import Path

from hostile_files import GOOD, Case, content
from wordfile import MAIN_TYPE, pack, parts

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORD_97 = OLE + "WordDocument".encode("utf-16-le") + bytes(100)
HTML = "<html><head><meta charset='utf-8'></head><table><tr><td>甲</table></html>".encode()
FLAT = b'<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>'
WORD_2003 = b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'
_SHEET = MAIN_TYPE.replace("wordprocessingml.document", "spreadsheetml.sheet")
_SLIDES = MAIN_TYPE.replace("wordprocessingml.document", "presentationml.presentation")


def _loop(path: Path, size: int) -> None:
    path.symlink_to(path)


def _huge(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(size)


def _locked(path: Path, size: int) -> None:
    path.write_bytes(GOOD)
    path.chmod(0)


def _below_a_file(path: Path, size: int) -> None:
    path.parent.rmdir()
    path.parent.write_bytes(b"")


CASES = [
    *(
        Case("no regular file", name, make, says, file=file)
        for name, make, says, file in (
            ("pipe", lambda path, size: os.mkfifo(path), "pipe", "a.docx"),
            ("device", lambda path, size: path.symlink_to("/dev/zero"), "device", "a.docx"),
            ("socket", lambda path, size: os.mknod(path, stat.S_IFSOCK | 0o600), "socket", "a.docx"),
            ("folder", lambda path, size: path.mkdir(), "folder", "a.docx"),
            ("loop of links", _loop, "loop", "a.docx"),
            ("link to nothing", lambda path, size: path.symlink_to("none"), "no such", "a.docx"),
            ("nothing", lambda path, size: None, "no such", "a.docx"),
            ("a file where a folder should be", _below_a_file, "opened", "folder/a.docx"),
            ("name too long", lambda path, size: None, "opened", "a" * 300 + ".docx"),
            ("NUL in the name", lambda path, size: None, "opened", "a\0.docx"),
            ("empty", content(b""), "empty", "a.docx"),
            ("empty text", content(b""), "empty", "a.txt"),
        )
    ),
    Case(
        "no regular file", "no permission",
        _locked, "permission",
    ),
    Case(
        "no regular file", "larger than any", _huge, "over the limit",
        small=2_000_000, full=300_000_000,
        limits={"perftable.readers.word.opening.MAX_FILE": 1 << 20},
    ),
    *(
        Case("another format", name, content(data), says, file=file)
        for name, data, says, file in (
            ("old .doc named .docx", WORD_97, "old Word", "a.docx"),
            ("old .doc", WORD_97, "old Word", "a.doc"),
            ("old .doc named .txt", WORD_97, "old Word", "a.txt"),
            ("old .doc with a zip in it", WORD_97 + GOOD, "old Word", "a.docx"),
            ("old .xls", OLE + "Workbook".encode("utf-16-le"), "Excel", "a.docx"),
            ("other OLE", OLE, "old Office", "a.docx"),
            ("encrypted", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", "a.docx"),
            ("WPS", WORD_97, "WPS", "a.wps"),
            ("Word 2.0", b"\xdb\xa5-\0" + bytes(100), "old Word", "a.doc"),
            ("MHT", b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "MHT", "a.docx"),
            ("a mail message", b"Received: a\r\nMIME-Version: 1.0\r\n", "mail message", "a.doc"),
            ("PDF", b"%PDF-1.7\n", "PDF", "a.docx"),
            ("Word 2003 XML", WORD_2003, "2003", "a.docx"),
            ("Flat OPC", FLAT, "Flat OPC", "a.docx"),
            ("Flat OPC named .xml", FLAT, "Flat OPC", "a.xml"),
            ("ODT", pack({"mimetype": b"", "content.xml": b"<a/>"}),
             "OpenDocument", "a.docx"),
            ("OFD", pack({"OFD.xml": b"<a/>"}), "OFD", "a.docx"),
            ("xlsx", pack(parts(main_type=_SHEET)), "Excel", "a.docx"),
            ("pptx", pack(parts(main_type=_SLIDES)), "PowerPoint", "a.docx"),
            ("plain zip", pack({"a.txt": b"a"}), "zip archive", "a.docx"),
            ("empty zip", pack({}), "archive", "a.docx"),
            ("zip behind a text", b"#!/bin/sh\n" + GOOD, "before the zip", "a.docx"),
            ("zip behind a zip", pack({"a": b"a"}) + GOOD, "before it", "a.docx"),
            ("RAR", b"Rar!\x1a\x07\0" + bytes(9), "RAR", "a.docx"),
            ("PNG", b"\x89PNG\r\n\x1a\n" + bytes(20), "picture", "a.docx"),
            ("JPEG named .txt", b"\xff\xd8\xff\xe0\0\x10JFIF\0", "picture", "a.txt"),
            ("owner file of Word", b"\x05admin" + bytes(156), "lock file", "~$a.docx"),
            ("plain text named .docx", "职责\t活动\n".encode(), "plain text", "a.docx"),
            ("random bytes", bytes(range(256)), "no Word document", "a.docx"),
            ("random bytes named .txt", bytes(range(256)) * 9, "neither text", "a.txt"),
        )
    ),
    Case("another format", "docx named .txt", content(GOOD), file="a.txt"),
    *(
        Case("another format", name, content(data), grid=[["甲"]], file=file)
        for name, data, file in (
            ("HTML", HTML, "a.docx"),
            ("HTML named .doc", b"\xef\xbb\xbf\r\n" + HTML, "a.doc"),
            ("HTML in UTF-16", HTML.decode().encode("utf-16"), "a.docx"),
            ("HTML named .txt", HTML, "a.txt"),
        )
    ),
    Case("another format", "RTF", content(b"{\\rtf1\\ansi}"), grid=None),
    Case("another format", "RTF named .txt", content(b"{\\rtf1\\ansi}"), grid=None, file="a.txt"),
    Case("another format", "docx without a suffix", content(GOOD), file="a"),
    Case("another format", "docx named .doc", content(GOOD), file="a.doc"),
]  # fmt: skip
