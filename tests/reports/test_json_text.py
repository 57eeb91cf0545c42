"""JSON that every parser takes."""

import json

from perftable.reports.json_text import dump


def test_chinese_stays_and_no_lone_surrogate_is_written() -> None:
    text = dump({"表": "a\udcff\ud800"})
    assert text.encode("utf-8")
    assert json.loads(text) == {"表": "a??"}
