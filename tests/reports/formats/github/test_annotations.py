"""The more findings there are, the more is folded."""

from perftable.model.phrase import Lang
from perftable.reports.formats.github.annotations import Annotation, Remark, annotations
from reports.machines import finding


def told(remarks: list[Remark], limit: int | None, lang: Lang) -> list[Annotation]:
    return list(annotations(remarks, limit, lang))


def remark(path: str, code: str, row: int | None) -> Remark:
    return Remark(path, code, f"About {code}.", finding(code, row=row))


def test_few_findings_stand_by_themselves() -> None:
    one = remark("a", "PT1", 5)
    assert told([one], 1, "en") == [Annotation("PT1", "no goal (table 1, row 5, goal)", "a")]
    assert told([], 1, "en") == []


def test_more_are_folded_by_rule_in_each_document() -> None:
    remarks = [remark("a", "PT1", 5), remark("a", "PT1", 7), remark("b", "PT1", 3)]
    assert told(remarks, 2, "en") == [
        Annotation("PT1", "no goal\n  2 rows: 5, 7", "a"),
        Annotation("PT1", "no goal\n  row 3", "b"),
    ]


def test_then_by_rule_over_all_documents_and_the_most_frequent_first() -> None:
    remarks = [remark("z", "PT2", 1), *[remark(path, "PT1", 5) for path in "abc"]]
    remarks.append(remark("c", "PT1", 7))
    assert told(remarks, 2, "en") == [
        Annotation("PT1", "About PT1. 4 in 3 files:\na: row 5\nb: row 5\nc: rows 5, 7"),
        Annotation("PT2", "no goal\n  row 1", "z"),
    ]


def test_what_is_left_is_counted_and_named() -> None:
    remarks = [remark("a", f"PT{number}", 5) for number in range(4)]
    shown = told(remarks, 2, "en")
    assert [one.title for one in shown] == ["PT0", "More"]
    assert shown[-1].text == "3 more (PT1, PT2, PT3): see the job summary"
    assert told(remarks, 2, "zh")[-1].text == "另有 3 处（PT1, PT2, PT3），见任务摘要"


def test_many_documents_and_many_rows_are_cut() -> None:
    remarks = [remark(f"{number:02}", "PT1", 5) for number in range(22)]
    remarks += [remark("00", "PT1", row) for row in range(6, 40)]
    (one,) = told(remarks, 1, "en")
    lines = one.text.splitlines()
    assert lines[0] == "About PT1. 56 in 22 files:"
    assert lines[1].endswith("24, …")
    assert (len(lines), lines[-1]) == (22, "… and 2 more files")


def test_what_could_not_be_checked_is_never_left_to_the_rest() -> None:
    remarks = [remark("a", f"PT{number // 2}", number) for number in range(8)]
    remarks.append(Remark("b", "not checked", "", reason="b is empty"))
    shown = told(remarks, 2, "en")
    assert shown[0].text == "b is empty"


def test_findings_without_a_row_and_reasons_are_folded_too() -> None:
    whole = [remark(path, "PT1", None) for path in "ab"]
    reasons = [Remark(path, "not checked", "", reason=f"{path} is empty") for path in "ab"]
    assert [one.text for one in told([*whole, *reasons], 2, "en")] == [
        "2 in 2 files:\na: a is empty\nb: b is empty",
        "About PT1. 2 in 2 files:\na\nb",
    ]
    single = [Remark("a", "not checked", "", reason="empty")]
    assert told(single, 1, "en") == [Annotation("not checked", "empty", "a")]
    assert told(single * 2, 1, "en") == [Annotation("not checked", "empty", "a")]


def test_without_a_limit_each_stands_by_itself() -> None:
    remarks = [remark(f"{number}", "PT1", 5) for number in range(50)]
    assert [one.path for one in told(remarks, None, "en")] == [f"{n}" for n in range(50)]
