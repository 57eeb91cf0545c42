"""A comparison of folders as sheets: submissions, what changed in their rows, their findings."""

from collections.abc import Iterator, Sequence

from perftable.model.comparison import KINDS, CellChange, Comparison, NodeChange, Totals
from perftable.model.finding import SEVERITIES, Finding
from perftable.model.folders import FolderComparison, Submission, changed
from perftable.model.form import form_of
from perftable.model.phrase import Lang, Phrase
from perftable.reports.comparison.where import row_numbers
from perftable.reports.comparison.words import KIND
from perftable.reports.folders import words
from perftable.reports.joining import Joined
from perftable.reports.tables.base import Cell
from perftable.reports.tables.sheet import Column, Sheet
from perftable.reports.words import FAIL, NOT_CHECKED, SEVERITY


def sheets(comparison: FolderComparison) -> Iterator[Sheet]:
    """Yield the sheets."""
    yield _summary(comparison)
    yield Sheet(words.CHANGES, _CHANGE_COLUMNS, list(_changes(comparison)))
    lang = comparison.lang
    fills = {SEVERITY["error"].say(lang): "bad", SEVERITY["warning"].say(lang): "look"}
    columns = [
        Column(words.SUBMISSION, 24),
        Column(words.STATE, 10, fills={words.MENDED.say(lang): "good"}),
        Column(words.LEVEL, 8, fills=fills),
        Column(words.NAME, 34),
        Column(words.PLACE, 22),
        Column(words.MESSAGE, 54),
        Column(words.CODE, 10),
    ]
    yield Sheet(words.FOUND, columns, list(_found(comparison)))


_CHANGE_COLUMNS = (
    Column(words.SUBMISSION, 24),
    Column(words.CHANGE, 10),
    Column(words.NAME, 34),
    Column(words.PLACE, 18),
    Column(words.FIELD, 16),
    Column(words.OLD, 40),
    Column(words.NEW_TEXT, 40),
)


def _summary(comparison: FolderComparison) -> Sheet:
    lang = comparison.lang
    bad = {FAIL.say(lang): "bad", NOT_CHECKED.say(lang): "bad"}
    columns = [
        Column(words.SUBMISSION, 26),
        Column(words.VERDICTS, 16, fills=bad),
        Column(words.MENDED, 9),
        Column(words.NEW, 9),
        Column(words.REMAINING, 9),
        Column(words.ROWS, 26),
        Column(words.MONEY_OLD, 16, money=True),
        Column(words.MONEY_NEW, 16, money=True),
        Column(words.DIFFERENCE, 16, money=True),
        Column(words.OLD_FILE, 30),
        Column(words.NEW_FILE, 30),
        Column(words.MATCHED, 10),
        Column(words.REMARK, 40),
    ]
    return Sheet(words.SUMMARY, columns, list(_submissions(comparison)))


def ranked(comparison: FolderComparison) -> list[Submission]:
    """Return the submissions: what was not read, what fails, what has most that is new, first."""

    def rank(one: Submission) -> tuple[object, ...]:
        if one.comparison is None:
            return (0,)
        new = one.comparison.totals.new
        fails = one.verdicts[1] == "fail"
        return 1, not fails, -new.error, -new.warning, -new.note, one.new

    return sorted(comparison.submissions, key=rank)


def _submissions(comparison: FolderComparison) -> Iterator[Sequence[Cell]]:
    lang = comparison.lang
    for one in ranked(comparison):
        found = one.comparison.totals if one.comparison else None
        yield [
            words.called(one),
            words.verdicts(one, lang),
            *counts(found),
            rows_changed(found, lang),
            *([found.amount.old, found.amount.new] if found else [None, None]),
            found.amount.difference if found else None,
            *(one.old, one.new, words.BY[one.by].say(lang)),
            " ".join(f"{file.label}: {file.reason.say(lang)}" for file in one.unread),
        ]
    for phrase, labels in ((words.ADDED, comparison.added), (words.REMOVED, comparison.removed)):
        for label in labels:
            new = label if phrase is words.ADDED else ""
            old = "" if phrase is words.ADDED else label
            empty: list[Cell] = [None] * 8
            yield [label.rpartition("/")[2], *empty, old, new, "", phrase.say(lang)]


def counts(totals: Totals | None) -> list[Cell]:
    """Return how many findings are mended, new, and remain."""
    if totals is None:
        return [None, None, None]
    kinds = (totals.mended, totals.new, totals.remaining)
    return [sum(getattr(kind, severity) for severity in SEVERITIES) for kind in kinds]


def rows_changed(totals: Totals | None, lang: Lang) -> str:
    """Return how many rows are new, gone or changed: 新增 1、修改 2."""
    if totals is None:
        return ""
    found = {
        kind: sum(getattr(one, kind) for one in totals.nodes.values())
        for kind in KINDS
        if kind != "same"
    }
    said = [f"{KIND[kind].say(lang)} {count}" for kind, count in found.items() if count]
    if said:
        return ("、" if lang == "zh" else ", ").join(said)
    return "" if changed(totals) else words.SAME.say(lang)


def _changes(comparison: FolderComparison) -> Iterator[Sequence[Cell]]:
    for one in ranked(comparison):
        if one.comparison is not None:
            for row in changes(one.comparison):
                yield [words.called(one), *row]


def changes(comparison: Comparison) -> Iterator[Sequence[Cell]]:
    """Yield a row for each cell that changed, and for each node that is new, gone or moved."""
    for form in comparison.forms:
        fields = {field.name: field.label for field in form_of(form.family).FIELDS}
        for node in form.walk():
            if node.kind != "same":
                yield from _node(node, fields, comparison.lang)


def _node(node: NodeChange, fields: dict[str, Phrase], lang: Lang) -> Iterator[Sequence[Cell]]:
    place = node.new or node.old
    assert place is not None
    names = [*(step.name for step in place.path), place.name]
    start = (KIND[node.kind].say(lang), " → ".join(filter(None, names)))
    where = row_numbers(node, lang, False)
    old, new = (stand.name if stand else "" for stand in (node.old, node.new))
    if node.kind in ("added", "removed", "moved") or node.renamed or not node.cells:
        yield [*start, where, "", old, new]
    for cell in node.cells:
        label = fields[cell.field].say(lang) if cell.field in fields else cell.field
        yield [*start, where, label, *_texts(cell)]


def _texts(cell: CellChange) -> tuple[str, str]:
    return cell.old, cell.new


def _found(comparison: FolderComparison) -> Iterator[Sequence[Cell]]:
    lang = comparison.lang
    for one in ranked(comparison):
        if one.comparison is not None:
            for state, finding in findings(one.comparison):
                yield [words.called(one), state.say(lang), *finding_cells(finding, lang)]


def findings(comparison: Comparison) -> Iterator[tuple[Phrase, Finding]]:
    """Yield the findings with what became of them: the new ones first."""
    found = comparison.findings
    yield from ((words.NEW, one) for one in found.new)
    yield from ((words.REMAINING, one.new) for one in found.remaining)
    yield from ((words.MENDED, one) for one in found.mended)


def finding_cells(finding: Finding, lang: Lang) -> list[Cell]:
    """Return a finding's severity, names, place, message and code."""
    one = Joined(Phrase("", ""), (finding,))
    place = [one.rows(lang), one.columns(lang)]
    return [
        SEVERITY[finding.severity].say(lang),
        " → ".join(finding.names),
        ("，" if lang == "zh" else ", ").join(filter(None, place)),
        finding.say(lang),
        finding.code,
    ]
