"""One sentence for each kind, in both languages, with the right spaces and the right program."""

import re

import pytest

from perftable.model.phrase import Phrase
from perftable.readers.foreign import kinds
from perftable.readers.foreign.kinds import NAMED, Kind
from perftable.readers.suffixes import BY_CONTENT, SUFFIXES, WEB

KINDS = {name: kind for name, kind in vars(kinds).items() if isinstance(kind, Kind)}
HOW = {name: getattr(kinds, name) for name in ("IS", "LOCKED", "BROKEN", "TEXT", "UNKNOWN")}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("how", HOW.values(), ids=HOW)
def test_one_sentence(kind: Kind, how: Phrase) -> None:
    zh, en = kind.refused(how).spoken
    assert re.fullmatch(r"[^。\n]+[\u4e00-\u9fff].*。", zh)
    assert zh.count("。") == 1
    assert re.fullmatch(r"The file .+\.", en)
    assert not re.search(r"[{}]|  | [，；。（]", zh + en)
    assert not re.search(r"[\u4e00-\u9fff][A-Za-z]|[A-Za-z][\u4e00-\u9fff]", zh)
    assert kind.program.en in en
    assert "no a " not in en


def test_the_space_before_excel() -> None:
    zh, en = kinds.XLSB.refused(kinds.IS).spoken
    assert zh == (
        "文件是 Excel 二进制工作簿（.xlsb），不能读取；请在 Excel 或 WPS 表格中打开并另存为 .xlsx。"
    )
    assert en == (
        "The file is a binary Excel workbook (.xlsb), which is not read; open it in Excel or WPS and "
        "save it as .xlsx."
    )


def test_a_kind_that_is_not_there() -> None:
    assert kinds.RTF.refused(kinds.UNKNOWN).say("en").startswith("The file is no RTF file, though")
    assert kinds.DOCX.refused(kinds.UNKNOWN).say("en").startswith("The file is no Word document (")


def test_every_suffix_that_tells_a_kind_has_one() -> None:
    assert NAMED.keys() == SUFFIXES - (BY_CONTENT - WEB)


def test_every_suffix_of_the_field_is_known() -> None:
    asked = (
        ".docx .docm .dotx .dotm .doc .dot .wps .wpt .xls .xlsx .xlsm .xlsb .et .pdf .ofd .odt .ods "
        ".fodt .fods .rtf .html .htm .mht .mhtml .txt .md .markdown .xml .csv .ppt .pptx .dps .uof"
    )
    assert set(asked.split()) <= SUFFIXES
