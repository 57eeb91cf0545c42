"""Findings that say one thing of several rows are one message, which names the rows."""

import perftable.forms.duties.records  # noqa: F401 - whose columns are called so
from perftable.model.finding import Finding, Severity, Step
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.reports.joining import join, numbers


def finding(
    row: int | None,
    name: str,
    text: str = "",
    *,
    quoted: str = "name",
    severity: Severity = "error",
    table: int = 1,
    related: tuple[Location, ...] = (),
) -> Finding:
    value = {"name": name, "text": text}[quoted]
    return Finding(
        code="PT302",
        name="missing-goal",
        severity=severity,
        message=f"“{value}”没有绩效目标；请填写。",
        messages=Phrase(f"“{value}”没有绩效目标；请填写。", f"'{value}' states no goal; write it."),
        args={"name": name, "text": text} if quoted == "text" else {"name": name},
        location=Location(table if row else None, row, "goal" if row else None),
        related=related,
        path=(Step(kind="duty", name="职责"), Step(kind="activity", name=name)),
        text=text,
    )


def test_one_finding_keeps_its_message_and_its_whole_path() -> None:
    (one,) = join([finding(4, "清运")])
    assert one.message.zh == "“清运”没有绩效目标；请填写。"
    assert (one.rows("zh"), one.names("zh")) == ("第 4 行", ["职责 → 清运"])
    assert (one.rows("en"), one.columns("zh")) == ("row 4", "“绩效目标”栏")


def test_up_to_three_names_are_quoted_and_of_more_two() -> None:
    three = join([finding(n, f"名{n}") for n in (3, 4, 5)])
    four = join([finding(n, f"名{n}") for n in (3, 4, 5, 6)])
    assert three[0].message.zh == "“名3”、“名4”、“名5”没有绩效目标；请填写。"
    assert four[0].message.zh == "“名3”、“名4”等没有绩效目标；请填写。"
    assert four[0].message.en == "'名3', '名4' and others states no goal; write it."
    assert four[0].rows("zh") == "第 3、4、5、6 行（共 4 行）"
    assert four[0].names("zh") == ["名3", "名4", "名5", "名6"]


def test_a_few_texts_that_stand_again_and_again_are_told_apart() -> None:
    marks = [finding(n, f"名{n}", "优" if n % 2 else "良", quoted="text") for n in range(3, 7)]
    assert [one.message.zh[:3] for one in join(marks)] == ["“优”", "“良”"]
    few = [finding(3, "甲", "优", quoted="text"), finding(4, "乙", "良", quoted="text")]
    assert [one.message.zh[:8] for one in join(few)] == ["“优”、“良”没"]


def test_severities_are_not_joined_and_the_order_is_the_document_s() -> None:
    found = join([finding(3, "甲"), finding(4, "乙", severity="note"), finding(5, "丙")])
    assert [[f.location.row for f in one.findings] for one in found] == [[3, 5], [4]]


def test_an_argument_that_is_another_s_text_too_is_quoted_once() -> None:
    both = [
        finding(n, name).model_copy(
            update={
                "args": {"name": name, "duty": name},
                "messages": Phrase(f"“{name}”照抄“{name}”", f"'{name}' copies '{name}'"),
            }
        )
        for n, name in ((3, "甲"), (5, "乙"))
    ]
    assert join(both)[0].message.zh == "“甲”、“乙”照抄“甲”、“乙”"


def test_other_rows_and_places_without_a_row_are_said() -> None:
    (one,) = join([finding(4, "甲", related=(Location(1, 7, "goal"), Location(2, 3, "goal")))])
    assert one.rows("zh") == "第 4 行（另见表 1 第 7 行；表 2 第 3 行）"
    assert join([finding(None, "")])[0].rows("zh") == "全文"
    paragraph = finding(None, "").model_copy(update={"location": Location(paragraph=3)})
    assert join([paragraph])[0].rows("zh") == "正文第 3 段"


def test_tables_sheets_and_pages_are_said_where_rows_do_not_tell() -> None:
    several = [Location(1, 3), Location(1, 4), Location(2, 3)]
    assert numbers(several, "zh", tables=True) == "表 1 第 3、4 行；表 2 第 3 行"
    assert numbers([Location(1, 7, sheet="汇总")], "zh") == "工作表“汇总”第 7 行"
    assert numbers([Location(1, 7, page=3)], "en") == "page 3, row 7"
    assert numbers([Location()], "zh") == ""


def test_very_many_rows_are_named_up_to_a_number() -> None:
    sixty, more = (join([finding(n, f"名{n}") for n in range(count)][1:]) for count in (61, 62))
    assert len(sixty[0].names("zh")) == len(more[0].names("zh")) == 60
    assert more[0].names("zh")[-1] == "名60等"
    assert more[0].rows("zh").endswith("、60 行等（共 61 行）")
    assert more[0].rows("en").endswith(", 60 and others (61 rows)")
