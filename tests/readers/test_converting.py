"""What is refused is converted by LibreOffice where that is allowed, and the report says so."""

import shutil
import sys
from pathlib import Path

import pytest

from perftable.config.settings import Settings
from perftable.pipeline.checking import check_file
from perftable.readers import converting
from perftable.readers.converting import CONVERTED, converted

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)
FLAT = (
    '<?xml version="1.0"?><w:wordDocument'
    ' xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:tbl><w:tr><w:tc><w:p>'
    "<w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr>"
    "</w:tbl></w:body></w:wordDocument>"
).encode()


@needs_office
def test_a_file_that_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(FLAT)
    assert check_file(path, Settings("en")).report.status == "unreadable"
    report = check_file(path, Settings("en", convert=True)).report
    assert report.status == "checked"
    assert report.remarks == (CONVERTED,)
    assert report.path == str(path)


@pytest.mark.parametrize("name", ["a.pdf", "a.pptx", "a.png", "a"])
def test_what_it_cannot_help_with_is_not_given_to_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(converting, "_run", lambda command: pytest.fail("was run"))
    assert converted(Path(name), b"") is None


def test_without_libreoffice_the_refusal_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    (tmp_path / "a.doc").write_bytes(FLAT)
    report = check_file(tmp_path / "a.doc", Settings("en", convert=True)).report
    assert report.reason is not None
    assert "Word 2003 XML" in report.reason


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_it_is_ended_when_it_takes_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 60 & wait\n")
    slow.chmod(0o755)
    monkeypatch.setattr(converting, "SECONDS", 0.2)
    monkeypatch.setattr("shutil.which", lambda name: str(slow))
    assert converted(Path("a.doc"), FLAT) is None


@needs_office
def test_it_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert converted(Path("a.doc"), FLAT) is not None
    assert list(tmp_path.iterdir()) == []
