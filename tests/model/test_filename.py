"""File names as messages show them."""

from pathlib import Path

import pytest

from perftable.model.filename import shown


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("某镇 绩效目标表.docx", "某镇 绩效目标表.docx"),
        ("a\nb\x1b[31m.docx", "a\\nb\\x1b[31m.docx"),
        ("a\u202excod.exe", "a\\u202excod.exe"),
        (Path("\udcff.docx"), "\\udcff.docx"),
    ],
)
def test_what_cannot_be_printed_is_escaped(name: str | Path, expected: str) -> None:
    assert shown(name) == expected
