"""Words that stand in many rows make no row another one of a new name."""

from perftable.comparing.compare import compare
from perftable.model.document import Document
from support import ACTIVITY, DUTY, row, table

SAME = {"content": "按照上级要求开展各项工作", "goal": "确保各项工作顺利完成"}


def duty(name: str, **cells: str) -> tuple[str, ...]:
    return row(DUTY, name=name, **{**SAME, "budget": "0.00", **cells})


def activity(name: str, **cells: str) -> tuple[str, ...]:
    return row(ACTIVITY, name=f"　　{name}", **{**SAME, "budget": "0.00", **cells})


def kinds(old: Document, new: Document) -> dict[str, str]:
    found = compare(old, new).forms[0].walk()
    return {
        (node.new or node.old).name: node.kind  # type: ignore[union-attr]
        for node in found
        if node.level in ("duty", "activity")
    }


def test_duties_of_boilerplate_are_not_renamed_into_each_other() -> None:
    old = table(duty("甲类"), activity("修路"), duty("林业管护"), activity("防火"))
    new = table(duty("甲类"), activity("修路"), duty("教育督导"), activity("招生"))
    assert kinds(old, new) == {
        **{"甲类": "same", "修路": "same"},
        **{"教育督导": "added", "招生": "added", "林业管护": "removed", "防火": "removed"},
    }


def test_a_row_of_words_of_its_own_is_known_under_a_new_name() -> None:
    own = {"content": "巡查辖区内全部河道并清理漂浮物"}
    old = table(duty("甲类"), activity("修路"), duty("河长制", **own), activity("巡河", **own))
    new = table(duty("甲类"), activity("修路"), duty("水环境", **own), activity("巡河", **own))
    assert kinds(old, new)["水环境"] == "renamed"


def test_a_row_of_boilerplate_is_known_by_its_name() -> None:
    old = table(duty("甲类"), activity("修路"), duty("乙类"), activity("防火"))
    new = table(duty("乙类", goal="另写的目标"), activity("防火"), duty("甲类"), activity("修路"))
    assert set(kinds(old, new)) == {"甲类", "乙类", "修路", "防火"}
