"""What is written into a table is what is read of it: records → Word file or text → records."""

import io
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from perftable.forms.duties.records import Activity, Duty
from perftable.forms.duties.walk import duties
from perftable.model.amount import Amount
from perftable.model.document import Document
from perftable.pipeline.checking import read
from support import HEADER

NAMES = st.text("环境卫生道路养护农田水利文化惠民", min_size=2, max_size=12)
TEXTS = st.text("落实巡查治理达标明显改善，。“”（）<&>ab1\\|'", max_size=30).map(str.strip)
# Backslashes alone say, like dashes, that there is nothing.
TEXTS = TEXTS.filter(lambda text: not text or text.strip("\\") != "")
LINES = st.lists(TEXTS.filter(bool), max_size=3).map("\n".join)
BUDGETS = st.none() | st.decimals(0, 10**9, places=2) | st.integers(0, 10**6).map(Decimal)
TIERS = st.tuples(*[st.sampled_from(["≥95%", "85%", "75%以下", "√", "及时", "[3,5)个", ""])] * 4)
INDICATORS = st.lists(st.tuples(NAMES, TIERS), min_size=1, max_size=3)


class Entry(NamedTuple):
    """A duty or an activity, as its cells state it."""

    name: str
    budget: Decimal | None
    content: str
    goal: str
    indicators: Sequence[tuple[str, tuple[str, ...]]] = ()


ACTIVITIES = st.builds(Entry, NAMES, BUDGETS, LINES, LINES, INDICATORS)
TABLES = st.lists(
    st.tuples(
        st.builds(Entry, NAMES, BUDGETS, LINES, LINES), st.lists(ACTIVITIES, min_size=1, max_size=3)
    ),
    min_size=1,
    max_size=4,
).map(lambda table: told_apart([(duty._replace(indicators=[]), a) for duty, a in table]))
Table = list[tuple[Entry, list[Entry]]]


def told_apart(table: Table) -> Table:
    """Give each entry a name of its own: a name repeated on the next row stands for one activity."""
    signs = iter("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")
    return [
        (renamed(duty, next(signs)), [renamed(a, next(signs)) for a in activities])
        for duty, activities in table
    ]


def renamed(entry: Entry, sign: str) -> Entry:
    return entry._replace(name=entry.name + sign)


def cells(table: Table) -> Iterator[list[str]]:
    """Yield the rows; a further indicator stands on a row whose first cells are empty."""
    yield list(HEADER)
    for duty, activities in table:
        yield [*own(duty, ""), *[""] * 5]
        for activity in activities:
            first = own(activity, "\u3000\u3000")
            for text, tiers in activity.indicators:
                yield [*first, text, *tiers]
                first = [""] * 4


def own(entry: Entry, indent: str) -> list[str]:
    budget = "" if entry.budget is None else f"{entry.budget:,f}"
    return [indent + entry.name, budget, entry.content, entry.goal]


def as_word(table: Table) -> bytes:
    rows = list(cells(table))
    document = docx.Document()
    grid = document.add_table(len(rows), len(HEADER))
    texts = (text for row in rows for text in row)
    for cell, text in zip(grid._cells, texts, strict=True):  # row.cells takes quadratic time
        cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def as_text(table: Table) -> bytes:
    """As pasted from a spreadsheet: cells of several lines, and with quotes, are quoted."""
    lines = []
    for row in cells(table):
        quoted = ['"' + text.replace('"', '""') + '"' if "\n" in text else text for text in row]
        lines.append("\t".join(quoted))
    return "\n".join(lines).encode()


def entry(record: Duty | Activity) -> Entry:
    amount = record.budget
    assert amount is None or isinstance(amount, Amount)
    indicators = []
    for indicator in record.indicators:
        scale = indicator.scale
        tiers = [tier.text for _, tier in scale.tiers()] if scale else [""] * 4
        indicators.append((indicator.text, tuple(tiers)))
    value = None if amount is None else amount.value
    return Entry(record.name, value, record.content, record.goal, indicators)


def table_of(document: Document) -> Table:
    return [(entry(duty), [entry(a) for a in duty.activities]) for duty in duties(document)]


@settings(max_examples=30, deadline=None)
@given(TABLES)
def test_a_word_file(table: Table) -> None:
    assert table_of(read("a.docx", as_word(table))) == table


@settings(max_examples=80, deadline=None)
@given(TABLES)
def test_text(table: Table) -> None:
    assert table_of(read("a.txt", as_text(table))) == table
