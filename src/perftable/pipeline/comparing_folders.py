"""Two folders of submissions: matched, both versions judged by one set of rules, compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from perftable.comparing.cards import Card, Pair, pair_cards
from perftable.comparing.compare import compare_checked
from perftable.config.settings import Settings
from perftable.model.folders import By, FolderComparison, FolderTotals, Submission, Unread, changed
from perftable.model.phrase import Lang
from perftable.model.report import Counts
from perftable.pipeline.checking import TOOL
from perftable.pipeline.folders import File, card_of
from perftable.pipeline.running import checked
from perftable.pipeline.unit import unit_of
from perftable.reports.base import Result


@dataclass(frozen=True, slots=True)
class Side:
    """One of the folders: its name, its files, and how they are checked."""

    name: str
    files: Sequence[File]
    settings: Sequence[Settings]


def compare_folders(old: Side, new: Side, lang: Lang, *, jobs: int = 0) -> FolderComparison:
    """Compare two folders; a pair is judged by the settings of its new file."""
    names = [Card(label, "", frozenset()) for _, label in old.files]
    later = [Card(label, "", frozenset()) for _, label in new.files]
    pairs: dict[Pair, By] = dict.fromkeys(pair_cards(names, later), "name")
    before, after = _read(old, old.settings, jobs), _read(new, new.settings, jobs)
    pairs |= _told_by_content(old, new, before, after, pairs)
    settings = {i: new.settings[j] for i, j in pairs}
    again = [i for i in settings if settings[i] != old.settings[i]]
    judged = checked([(old.files[i][0], settings[i]) for i in again], jobs=jobs, keep_records=True)
    for i, one in zip(again, judged, strict=True):
        before[i] = one
    submissions = [
        _submission(old.files[i][1], new.files[j][1], by, before[i], after[j], lang)
        for (i, j), by in sorted(pairs.items(), key=lambda pair: pair[0][1])
    ]
    taken_old, taken_new = {i for i, _ in pairs}, {j for _, j in pairs}
    added = [label for j, (_, label) in enumerate(new.files) if j not in taken_new]
    removed = [label for i, (_, label) in enumerate(old.files) if i not in taken_old]
    return FolderComparison(
        tool=TOOL,
        lang=lang,
        old=old.name,
        new=new.name,
        totals=_totals(submissions, len(added), len(removed)),
        submissions=tuple(submissions),
        added=tuple(added),
        removed=tuple(removed),
    )


def of_one(before: Result, after: Result, lang: Lang) -> FolderComparison:
    """Return the comparison of two files as that of folders that hold one submission each."""
    old, new = before.report.path, after.report.path
    submissions = [_submission(old, new, "name", before, after, lang)]
    return FolderComparison(
        tool=TOOL,
        lang=lang,
        old=old,
        new=new,
        totals=_totals(submissions, 0, 0),
        submissions=tuple(submissions),
    )


def _read(side: Side, settings: Sequence[Settings], jobs: int) -> list[Result]:
    files = [(name, own) for (name, _), own in zip(side.files, settings, strict=True)]
    return list(checked(files, jobs=jobs, keep_records=True))


def _told_by_content(
    old: Side,
    new: Side,
    before: Sequence[Result],
    after: Sequence[Result],
    known: dict[Pair, By],
) -> dict[Pair, By]:
    """Return the pairs among what names did not tell: by unit, then by what the forms hold."""
    taken_old, taken_new = {i for i, _ in known}, {j for _, j in known}
    left_old = [i for i in range(len(before)) if i not in taken_old]
    left_new = [j for j in range(len(after)) if j not in taken_new]
    cards_old = [card_of(old.files[i][1], before[i]) for i in left_old]
    cards_new = [card_of(new.files[j][1], after[j]) for j in left_new]
    found: dict[Pair, By] = {}
    for i, j in pair_cards(cards_old, cards_new):
        same = bool(cards_old[i].unit) and cards_old[i].unit == cards_new[j].unit
        found[left_old[i], left_new[j]] = "unit" if same else "content"
    return found


def _submission(
    old: str, new: str, by: By, before: Result, after: Result, lang: Lang
) -> Submission:
    unread = tuple(
        Unread(label=label, reason=one.report.reasons)
        for label, one in ((old, before), (new, after))
        if one.document is None and one.report.reasons is not None
    )
    comparison = None
    if before.document is not None and after.document is not None:
        comparison = compare_checked(
            (before.document, before.report), (after.document, after.report), lang
        )
    unit = unit_of(after.document, after.source) or unit_of(before.document, before.source)
    return Submission(
        old=old,
        new=new,
        unit=unit.say(lang) if unit else "",
        by=by,
        verdicts=(before.report.verdict, after.report.verdict),
        comparison=comparison,
        unread=unread,
    )


def _totals(submissions: Sequence[Submission], added: int, removed: int) -> FolderTotals:
    compared = [one.comparison.totals for one in submissions if one.comparison is not None]
    return FolderTotals(
        both=len(submissions),
        changed=sum(map(changed, compared)),
        added=added,
        removed=removed,
        unread=len(submissions) - len(compared),
        new=_added_up([one.new for one in compared]),
        remaining=_added_up([one.remaining for one in compared]),
        mended=_added_up([one.mended for one in compared]),
    )


def _added_up(counts: Sequence[Counts]) -> Counts:
    return Counts(
        error=sum(one.error for one in counts),
        warning=sum(one.warning for one in counts),
        note=sum(one.note for one in counts),
    )
