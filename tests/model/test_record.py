"""Records as JSON, whatever the names of files hold."""

import json

from perftable.model.phrase import Phrase
from perftable.pipeline.checking import not_checked

EMPTY = Phrase("空的", "empty")


def test_json_is_the_record() -> None:
    record = not_checked("某镇.docx", EMPTY, "zh")
    assert json.loads(record.to_json()) == json.loads(record.model_dump_json())
    assert "某镇.docx" in record.to_json(indent=2)


def test_a_name_that_is_no_utf_8_is_still_json() -> None:
    record = not_checked("a\udcff.docx", EMPTY, "zh")
    assert json.loads(record.to_json())["path"] == "a?.docx"
