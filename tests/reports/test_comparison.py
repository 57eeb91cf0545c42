"""The comparison in the terminal: totals, changed rows, findings."""

import io
from pathlib import Path

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from perftable.comparing.compare import compare
from perftable.config.settings import Settings
from perftable.forms.duties.records import Activity
from perftable.forms.duties.walk import tables
from perftable.model.comparison import Comparison
from perftable.model.document import Document
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.model.waiver import Waiver
from perftable.pipeline.checking import read
from perftable.reports.comparison import render
from support import ACTIVITY, DUTY, row, table

SAMPLES = Path(__file__).parents[2] / "samples" / "revision"
EVIL = "[red]=1+1\x1b[31m<b>甲</b>[/]"


def shown(
    comparison: Comparison, *, verbose: bool = False, titles: dict[str, Phrase] | None = None
) -> str:
    console = Console(width=80, file=io.StringIO(), highlight=False, markup=False)
    return render(comparison, verbose=verbose, console=console, titles=titles)


def sample(lang: Lang) -> Comparison:
    documents = [read(SAMPLES / f"township-{name}.docx") for name in ("first", "second")]
    first, second = (one.model_copy(update={"path": Path(one.path).name}) for one in documents)
    return compare(first, second, Settings(lang))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_two_submissions_of_the_sample(lang: Lang, snapshot: SnapshotAssertion) -> None:
    assert shown(sample(lang)) == snapshot


def test_verbose_gives_the_messages_of_what_is_mended_and_remains(
    snapshot: SnapshotAssertion,
) -> None:
    text = shown(sample("en"), verbose=True)
    assert text[text.index("New findings") :] == snapshot


def changes() -> tuple[Document, Document]:
    further = row(("",), indicator="清运次数", excellent="≥9次", poor="<9次")
    old = table(
        row(ACTIVITY, name="　　巡河", content="巡查河道", goal="河道畅通"),
        row(DUTY, budget="待定"),
        ACTIVITY,
        further,
        row(DUTY, name="道路养护", budget="0", content="养护村道", goal="村道平整"),
        row(ACTIVITY, name="　　修补", budget="7", content="修补路面", goal="路面完好"),
    )
    new = table(
        row(ACTIVITY, name="　　巡河", content=EVIL, goal="河道畅通"),
        row(DUTY, budget="5", goal=""),
        row(ACTIVITY, excellent="", good="", fair="", poor=""),
        row(("",), indicator="满意度", excellent="≥90分"),
        row(("",), indicator="投诉次数", excellent="≤1次"),
        row(DUTY, name="道路养护", budget="8", content="养护村道", goal="村道平整"),
    )
    return old, new


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_kind_of_change(lang: Lang, snapshot: SnapshotAssertion) -> None:
    old, new = changes()
    settings = Settings(lang, select=("PT4",))
    assert shown(compare(old, new, settings)) == snapshot
    assert shown(compare(new, old, settings)) == snapshot


def test_text_of_a_document_is_no_markup_and_no_escape() -> None:
    old, new = changes()
    text = shown(compare(old, new))
    assert "[red]=1+1[31m<b>甲</b>[/]" in text
    assert "\x1b" not in text


def test_a_moved_activity_says_where_it_stood() -> None:
    roads = row(DUTY, name="道路养护", content="养护村道", goal="村道平整")
    adopted = shown(compare(table(ACTIVITY, roads), table(roads, ACTIVITY), Settings("en")))
    assert "> 垃圾清运  row 2 → 3  moved  had no duty" in adopted
    orphaned = shown(compare(table(roads, ACTIVITY), table(ACTIVITY, roads), Settings("en")))
    assert "> 垃圾清运  row 3 → 2  moved  was under '道路养护'" in orphaned
    other = row(ACTIVITY, name="　　修补", content="修补路面", goal="路面完好", indicator="完好率")
    first, second = table(roads, ACTIVITY, other), table(roads, other, ACTIVITY)
    swapped = shown(compare(first, second, Settings("zh")))
    assert "> 垃圾清运  第 3 → 4 行  移位\n" in swapped


def test_a_moved_row_may_be_renamed_too() -> None:
    roads = row(DUTY, name="道路养护", content="养护村道", goal="村道平整")
    new = table(roads, row(ACTIVITY, name="　　垃圾收运"), DUTY)
    text = shown(compare(table(roads, DUTY, ACTIVITY), new, Settings("en")))
    assert "> 垃圾清运 → 垃圾收运  row 4 → 3  moved  renamed  was under '环境保护'" in text


def test_nothing_changed_is_said() -> None:
    document = table(row(ACTIVITY, budget=""), DUTY, ACTIVITY)
    text = shown(compare(document, document, Settings("en")))
    assert "No row of the forms changed." in text
    assert "budget      10.00 万元  unchanged" in text
    assert "activities  2 → 2  2 unchanged" in text


def test_waived_findings_are_counted_apart() -> None:
    old, new = table(DUTY, ACTIVITY), table(row(DUTY, goal=""), ACTIVITY)
    waiver = Waiver(code="PT302", reason="县里统一格式")
    text = shown(compare(old, new, Settings("en", waivers=(waiver,))))
    assert "0 mended, 0 new, 0 remaining (1 waived)" in text


def test_new_findings_have_the_names_of_their_rows() -> None:
    old, new = table(DUTY, ACTIVITY), table(row(DUTY, budget="9"), ACTIVITY)
    assert "\n      row 2 (see also row 3)  环境保护\n" in shown(compare(old, new, Settings("en")))


def in_tables(document: Document, second: set[int]) -> Document:
    """Return the document with activities of these rows in a second table."""

    def there(activity: Activity) -> Activity:
        at = activity.location
        if at.row not in second:
            return activity
        return activity.model_copy(update={"location": Location(2, at.row, at.column)})

    (one,) = tables(document)
    duties = tuple(
        duty.model_copy(update={"activities": tuple(map(there, duty.activities))})
        for duty in one.duties
    )
    return document.with_forms([one.model_copy(update={"duties": duties, "parts": (1, 2)})])


def test_rows_of_several_tables_are_told_apart() -> None:
    other = row(ACTIVITY, name="　　修补", content="修补路面", goal="路面完好", indicator="完好率")
    old = table(DUTY, ACTIVITY, other)
    new = in_tables(table(DUTY, row(ACTIVITY, goal=""), other), {4})
    text = shown(compare(old, new, Settings("en", select=("PT302",))))
    assert "~ 垃圾清运  table 1, row 3  changed" in text
    assert "\n      table 1, row 3  环境保护 → 垃圾清运  (empty)\n" in text
    back = shown(compare(new, old, Settings("zh", select=("PT302",))))
    assert "  错误：missing-goal（PT302）\n    表 1 第 3 行  环境保护 → 垃圾清运  （空）\n" in back
    moved = in_tables(table(DUTY, other, ACTIVITY), {4})
    text = shown(compare(old, moved, Settings("en", select=("PT302",))))
    assert "> 垃圾清运  table 1, row 3 → table 2, row 4  moved" in text


def test_rules_are_called_by_their_titles_and_rows_by_their_names() -> None:
    every = [row(ACTIVITY, name=f"　　活动{n}") for n in range(4)]
    lacking = [row(ACTIVITY, name=f"　　活动{n}", goal="") for n in range(4)]
    titles = {"PT302": Phrase("绩效目标未填写", "A goal is empty")}
    found = compare(table(DUTY, *lacking), table(DUTY, *every), Settings("zh", select=("PT302",)))
    assert (
        "\n  错误：绩效目标未填写（PT302）\n"
        "    第 3、4、5、6 行（共 4 行）：活动0；活动1；活动2；活动3\n"
    ) in shown(found, titles=titles)
