"""The rows of a submission's table as cells, before any container writes them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from quality.submission import TIERS, Entry, Mark, Submission, Sum

_FIELDS: tuple[str, ...] = ("name", "budget", "content", "goal", "indicator", *TIERS)
_WORDS = {"content": "内容描述", "goal": "绩效目标", "indicator": "绩效指标",
          "excellent": "优", "good": "良", "fair": "中", "poor": "差"}  # fmt: skip
_BASES = ("年度工作计划", "上级考核办法", "行业规范")


@dataclass(slots=True)
class TableRow:
    """One row: its cells by grid column, and what they are about.

    `role` is "header" for the first header row, "tiers" for the second, "wide" for one cell over
    all columns, else "entry"; `level` 0 or 1 for duty and activity; `follows` marks a further
    indicator's row; `subjects` are the (identity, row of it) that stand here.
    """

    role: str
    cells: list[str]
    level: int = 0
    follows: bool = False
    starts: bool = False
    """Whether further indicators' rows follow it."""
    subjects: list[tuple[int, int]] = field(default_factory=list)


def columns(submission: Submission) -> list[str]:
    """Return the names of the grid columns; "code" and "basis" are not the form's own."""
    layout = submission.layout
    names = ["code"] * bool(layout.code) + list(_FIELDS) + ["basis"] * layout.basis
    return [name for name in names if name not in submission.dropped]


def header(submission: Submission) -> list[TableRow]:
    """Return the header's rows."""
    layout = submission.layout
    words = {**_WORDS, "name": layout.name, "budget": layout.budget, "code": layout.code,
             "basis": "评价标准确定依据"}  # fmt: skip
    names = columns(submission)
    if layout.single_header:
        return [TableRow("single", [words[name] for name in names])]
    tiers = [name for name in names if name in TIERS]
    top = [
        layout.scale if name == tiers[0] else "" if name in TIERS else words[name] for name in names
    ]
    below = [words[name] if name in TIERS else "" for name in names]
    return [TableRow("header", top), TableRow("tiers", below)]


def body(submission: Submission) -> list[TableRow]:
    """Return the rows below the header."""
    if submission.blank is not None:
        empty = [""] * len(columns(submission))
        return [TableRow("entry", list(empty)) for _ in range(submission.blank)]
    return list(_rows(submission))


def _rows(submission: Submission) -> Iterator[TableRow]:
    yield from _sums(submission, None)
    for number, orphan in enumerate(submission.orphans):
        yield from _entry(submission, orphan, 1, f"819{number + 1:03}")
    for index, duty in enumerate(submission.duties):
        yield from _entry(submission, duty, 0, f"8{index + 20}")
        for place, activity in enumerate(duty.children):
            yield from _entry(submission, activity, 1, f"8{index + 20}{place + 1:03}", place)
        yield from _sums(submission, duty)
    if submission.layout.remark:
        cells = [""] * len(columns(submission))
        cells[0] = submission.layout.remark
        yield TableRow("wide", cells)


def _sums(submission: Submission, after: Entry | None) -> Iterator[TableRow]:
    for total in submission.sums:
        if total.after is after:
            texts = {"name": total.label, "budget": total.budget}
            yield _row(submission, texts, total, 0)


def _entry(
    submission: Submission, entry: Entry, level: int, code: str, place: int = 1
) -> Iterator[TableRow]:
    """Yield an entry's rows; `place` is an activity's among its duty's, from 0."""
    layout = submission.layout
    own = {"name": _name(submission, entry, level, place), "budget": entry.budget, "content": entry.content,
           "goal": entry.goal, "code": code}  # fmt: skip
    marks: list[Mark | None] = [*entry.marks] or [None]
    label = submission.label_row(entry)
    for row, mark in enumerate(marks):
        texts = dict(own)
        if row != label and layout.merge != "repeat":
            texts = {"name": own["name"], "code": code} if layout.merge == "names" else {}
        if mark is None and not level:
            texts |= dict.fromkeys(("indicator", *TIERS), layout.unmeasured)
        if mark is not None:
            texts |= {"indicator": mark.indicator, **dict(zip(TIERS, mark.tiers, strict=True))}
            texts["basis"] = _BASES[len(mark.indicator) % 3]
        line = _row(submission, texts, entry, (row - label) % len(marks), mark)
        line.level, line.follows, line.starts = level, row > 0, not row and len(marks) > 1
        yield line


def _name(submission: Submission, entry: Entry, level: int, place: int) -> str:
    levels = submission.layout.levels
    if not entry.name:
        return ""
    if levels == "numbers":
        return entry.label + entry.name
    if levels == "which" and level:  # 其中： before the first activity, the others aligned with it
        return ("　　　" if place else "其中：") + entry.name
    indents = {"wide": "　　", "code+wide": "　　", "wide-line": "　　\n", "spaces": "    "}
    return (indents.get(levels, "") if level else "") + entry.name


def _row(
    submission: Submission,
    texts: dict[str, str],
    subject: Entry | Sum,
    row: int,
    mark: Mark | None = None,
) -> TableRow:
    cells = [texts.get(name, "") for name in columns(submission)]
    subjects = [(id(subject), row)] + ([(id(mark), 0)] if mark else [])
    if subjects[0] in submission.spoilt:
        at, extra = submission.spoilt[subjects[0]]
        cells[at : at + 1] = [] if extra is None else [extra, cells[at]]
    return TableRow("entry", cells, subjects=subjects)
