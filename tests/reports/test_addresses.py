"""Paths for other programs: relative, with slashes, percent-encoded for URIs."""

from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

import pytest

from perftable.reports.addresses import slashed, uri
from reports.machines import ODD


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("./in//a.docx", "in/a.docx"),
        ("../a.docx", "../a.docx"),
        ("a b/表 #1%.docx", "a%20b/%E8%A1%A8%20%231%25.docx"),
        ("line\nbreak.docx", "line%0Abreak.docx"),
        ("http:x?y.docx", "http%3Ax%3Fy.docx"),
        ("lone\udcff.docx", "lone%FF.docx"),
        ("pair\ud800.docx", "pair%EF%BF%BD.docx"),
        ("-", "-"),
        ("/elsewhere/表.docx", "file:///elsewhere/%E8%A1%A8.docx"),
    ],
)
def test_a_path_as_a_uri(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_a_file_of_the_current_folder_is_relative(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert slashed(str(tmp_path / "in" / "a.docx")) == "in/a.docx"
    assert uri(str(tmp_path / "a b.docx")) == "a%20b.docx"


@pytest.mark.parametrize("path", ODD[:3])
def test_a_uri_leads_back_to_the_file(path: str) -> None:
    parts = urlsplit(uri(path))
    assert (parts.scheme, parts.query, parts.fragment) == ("", "", "")
    assert unquote_to_bytes(parts.path) == path.encode("utf-8", "surrogateescape")
