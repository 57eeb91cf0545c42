"""A unit's page tells of that unit alone, and nothing of the office."""

from pathlib import Path

from perftable.config.settings import Settings
from perftable.model.waiver import Waiver
from perftable.review.making import Task, make
from reviews import BAD, GOOD, LOOK, reviewed, submit, word


def test_no_unit_sees_another_s(tmp_path: Path) -> None:
    reviewed(submit(tmp_path / "in", 甲镇=BAD, 乙镇=GOOD), tmp_path / "out")
    for name, other in (("甲镇", "乙镇"), ("乙镇", "甲镇")):
        page = (tmp_path / "out" / name / "审核报告.html").read_text("utf-8")
        assert f"{name}.docx" in page
        assert other not in page.replace("甲镇人民政府", "")  # which is what both documents say


def test_where_the_office_keeps_its_files_is_not_told(tmp_path: Path) -> None:
    path = tmp_path / "机密" / "甲.docx"
    path.parent.mkdir()
    path.write_bytes(word(*BAD))
    other = Waiver(code="PT201", file="乙镇.docx", reason="另案处理", by="王")
    settings = Settings(
        configuration=str(tmp_path / "机密" / "perftable.toml"), other_waivers=(other,)
    )
    made = make(Task(str(path), settings, "甲.docx", "key", "甲", LOOK))
    page = made.contents["page"][1].decode()
    assert "机密" not in page
    assert "另案处理" not in page
    assert "乙镇" not in page


def test_a_file_that_cannot_be_read_has_a_page_and_a_sheet_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "甲.docx"
    path.write_bytes(b"\x00\x01")
    made = make(Task(str(path), Settings(), "甲.docx", "key", "甲", LOOK))
    assert set(made.contents) == {"page", "sheet"}
    assert made.entry.report.say("zh") in made.contents["page"][1].decode()
