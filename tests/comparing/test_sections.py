"""What differs between the narrative sections."""

from perftable.comparing.sections import section_changes
from perftable.model.comparison import SectionChange
from perftable.model.document import Item, Section
from perftable.model.location import Location
from support import ACTIVITY, DUTY, table


def changes(old: str, new: str) -> list[SectionChange]:
    documents = (table(DUTY, ACTIVITY, sections=text) for text in (old, new))
    return list(section_changes(*documents))


GOALS = "总体目标\n1. 环境改善。\n2. 道路畅通。"


def test_items_of_one_version_alone() -> None:
    (change,) = changes(GOALS, "总体目标\n1. 环境改善。\n2. 夜间有灯。")
    assert change.section == "overall_goals"
    assert (change.removed, change.added) == (("道路畅通。",), ("夜间有灯。",))


def test_numbers_order_and_spacing_do_not_count() -> None:
    assert changes(GOALS, "总体目标\n1. 道路 畅通。\n3. 环境改善。") == []


def test_an_item_written_twice_is_added_once() -> None:
    (change,) = changes(GOALS, GOALS + "\n3. 道路畅通。")
    assert (change.removed, change.added) == ((), ("道路畅通。",))


def test_a_section_that_appears_is_all_added() -> None:
    (change,) = changes("", GOALS)
    assert change.added == ("环境改善。", "道路畅通。")


def test_an_item_that_says_nothing_itself_has_items_that_do() -> None:
    place = Location()
    inner = Item(text="养护村道", location=place)
    section = Section(
        kind="safeguards", title="", items=(Item(items=(inner,), location=place),), location=place
    )
    document = table(DUTY).model_copy(update={"sections": (section,)})
    (change,) = section_changes(table(DUTY), document)
    assert (change.section, change.added) == ("safeguards", ("养护村道",))


def test_a_duty_category_is_its_title_and_its_items() -> None:
    old = "职责分类绩效目标：\n一、公共服务职责。包括：1.养护村道；2.清运垃圾。"
    (change,) = changes(old, old.replace("清运", "分类"))
    assert change.section == "duty_categories"
    assert (change.removed, change.added) == (("清运垃圾。",), ("分类垃圾。",))
