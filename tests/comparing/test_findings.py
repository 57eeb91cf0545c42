"""What became of the findings: new, remaining, mended, waived."""

import pytest

from perftable.comparing.compare import compare
from perftable.config.settings import Settings
from perftable.model.comparison import FindingChanges
from perftable.model.document import Document
from perftable.model.finding import Finding
from perftable.model.waiver import Waiver
from support import ACTIVITY, DUTY, row, table

OTHER = (
    row(DUTY, name="道路养护", content="养护村道", goal="村道平整"),
    row(ACTIVITY, name="　　修补", content="修补路面", goal="路面完好", indicator="路面完好率"),
)
TICK = {"excellent": "√", "good": "", "fair": "", "poor": ""}


def found(old: Document, new: Document, *waivers: Waiver, **more: object) -> FindingChanges:
    settings = Settings("zh", ignore=("PT207",), waivers=waivers, **more)  # type: ignore[arg-type]
    return compare(old, new, settings).findings


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


GOOD = table(DUTY, ACTIVITY, *OTHER)
BAD = table(DUTY, row(ACTIVITY, **TICK), *OTHER)


def test_a_defect_that_appears_is_new_and_one_that_goes_is_mended() -> None:
    assert codes(found(GOOD, BAD).new) == ["PT503"]
    assert codes(found(BAD, GOOD).mended) == ["PT503"]
    assert found(GOOD, GOOD) == FindingChanges()


def test_a_finding_on_a_row_that_moved_remains() -> None:
    changes = found(BAD, table(*OTHER, DUTY, row(ACTIVITY, **TICK)))
    (one,) = changes.remaining
    assert (one.old.location.row, one.new.location.row) == (3, 5)
    assert (changes.new, changes.mended) == ((), ())


def test_a_finding_on_a_row_that_was_renamed_remains() -> None:
    renamed = row(DUTY, name="人居整治"), row(ACTIVITY, name="　　垃圾收运", **TICK)
    changes = found(BAD, table(*renamed, *OTHER))
    assert [(one.old.duty, one.new.duty) for one in changes.remaining] == [("环境保护", "人居整治")]
    assert (changes.new, changes.mended) == ((), ())


def test_a_cell_that_says_something_else_and_is_still_wrong_remains() -> None:
    changes = found(BAD, table(DUTY, row(ACTIVITY, **{**TICK, "excellent": "优"}), *OTHER))
    (one,) = changes.remaining
    assert (one.old.text, one.new.text) == ("√", "优")


def test_a_finding_on_several_rows_remains_when_another_of_them_comes_first() -> None:
    def group(name: str) -> list[tuple[str, ...]]:
        fine = row(
            ACTIVITY, name="　　巡查", content="巡查", goal="无事故", indicator=f"{name}巡查率"
        )
        again = row(
            ("",), indicator="群众满意率", excellent="≥9%", good="≥8%", fair="≥7%", poor="<7%"
        )
        plain = row(
            ACTIVITY, name=f"　　{name}宣传", content=name, goal=name, indicator="群众满意率"
        )
        return [row(DUTY, name=name, content=f"{name}工作", goal=f"{name}好"), fine, again, plain]

    one, two = group("环境保护"), group("道路养护")[:3]
    old, new = table(*one, *two), table(*two, *one)
    changes = found(old, new, select=("PT404",))
    assert [f.new.location.row for f in changes.remaining] == [4]
    assert (changes.new, changes.mended) == ((), ())


def test_a_finding_remains_by_its_activity_where_neither_row_nor_duty_is_found_again() -> None:
    old = table(DUTY, row(ACTIVITY, **TICK))
    words = {"content": "修建水渠", "goal": "按期通水", "budget": "77", "indicator": "完工数量"}
    new = table(row(DUTY, name="农田水利", **words), row(ACTIVITY, **words, **TICK))
    changes = found(old, new, select=("PT503",))
    assert [(one.old.duty, one.new.duty) for one in changes.remaining] == [("环境保护", "农田水利")]
    assert (changes.new, changes.mended) == ((), ())


def test_the_same_defect_on_another_row_is_new() -> None:
    elsewhere = table(DUTY, ACTIVITY, OTHER[0], row(OTHER[1], **TICK))
    changes = found(BAD, elsewhere)
    assert (codes(changes.mended), codes(changes.new)) == (["PT503"], ["PT503"])


def test_the_same_defect_on_another_indicator_of_the_row_is_new() -> None:
    further = row(("",), indicator="清运次数", **TICK)
    fine = row(("",), indicator="清运次数", excellent="≥9次", good="≥8次", fair="≥7次", poor="<7次")
    changes = found(table(DUTY, row(ACTIVITY, **TICK), fine), table(DUTY, ACTIVITY, further))
    assert (codes(changes.mended), codes(changes.new)) == (["PT503"], ["PT503"])


def test_a_finding_whose_severity_changed_is_not_new() -> None:
    old, new = (table(DUTY, row(ACTIVITY, poor=poor)) for poor in ("≤75%", "≤80%"))
    (one,) = found(old, new).remaining
    assert [(f.code, f.severity) for f in (one.old, one.new)] == [
        ("PT506", "note"),
        ("PT506", "warning"),
    ]
    assert found(old, new).new == ()


def test_findings_outside_the_rows_are_known_by_their_fingerprint() -> None:
    gap = "总体目标\n1. 环境改善。\n3. 道路畅通。"
    old, new = (table(DUTY, ACTIVITY, sections=text) for text in (gap, "\n" + gap))
    changes = found(old, new, select=("PT603",))
    assert [one.new.code for one in changes.remaining] == ["PT603"]
    assert (changes.new, changes.mended) == ((), ())


def test_a_total_that_is_still_wrong_remains() -> None:
    old, new = (table(DUTY, ACTIVITY, ("合计", total)) for total in ("11.00", "12.00"))
    assert [one.new.code for one in found(old, new).remaining] == ["PT206"]


def test_a_waived_finding_is_neither_new_nor_mended() -> None:
    waiver = Waiver(code="PT503", reason="县里统一格式", at={"activity": "垃圾清运"})  # type: ignore[arg-type]
    changes = found(GOOD, BAD, waiver)
    assert (changes.new, [one.finding.code for one in changes.waived]) == ((), ["PT503"])
    changes = found(BAD, BAD, waiver)
    assert (changes.new, changes.remaining, changes.mended) == ((), (), ())
    assert codes(found(BAD, GOOD, waiver).mended) == ["PT503"]


def test_an_unknown_rule_is_no_comparison() -> None:
    with pytest.raises(ValueError, match="PT999"):
        compare(GOOD, GOOD, Settings(select=("PT999",)))
