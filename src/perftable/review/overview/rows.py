"""The rows of the overview: units, rules, findings, and what is mended."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from perftable.model.finding import SEVERITIES, Finding
from perftable.model.phrase import Lang, Phrase
from perftable.reports.joining import Joined
from perftable.reports.tables.base import Cell
from perftable.reports.tables.sheet import Column, Sheet
from perftable.reports.words import SEVERITY
from perftable.review.entry import Entry
from perftable.review.overview import words
from perftable.review.words import MISSING, PASSED, RETURNED, UNCHECKED


def worst_first(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries, those that need most work first."""
    return sorted(entries, key=Entry.rank)


def verdict(entry: Entry) -> Phrase:
    """Return what becomes of a submission."""
    return UNCHECKED if not entry.checked else RETURNED if entry.returned else PASSED


def remark(entry: Entry, lang: Lang) -> str:
    """Return why a submission was not checked, or not wholly, or has no annotated copy."""
    if not entry.checked:
        return entry.report.say(lang)
    parts = [words.PARTLY.say(lang, reason=entry.lacking.say(lang))] if entry.lacking else []
    if entry.uncopied:
        parts.append(words.UNCOPIED.say(lang, reason=entry.uncopied.say(lang).rstrip("。.")))
    return ("；" if lang == "zh" else "; ").join(parts)


def lacks(entry: Entry, lang: Lang) -> str:
    """Return what is lacking, and how often: 缺指标 1、缺评价标准 2."""
    found = (f"{one.label.say(lang)} {one.count}" for one in entry.gaps)
    return ("、" if lang == "zh" else ", ").join(found)


def units(entries: Sequence[Entry], missing: Sequence[str], lang: Lang) -> Sheet:
    """Return a row for each submission, and for each that did not come again."""
    rounds = any(entry.changes is not None for entry in entries)
    fills = {
        UNCHECKED.say(lang): "bad",
        RETURNED.say(lang): "bad",
        MISSING.say(lang): "look",
        PASSED.say(lang): "good",
    }
    columns = [
        Column(words.UNIT, 26),
        Column(words.VERDICT, 12, fills=fills),
        *(Column(SEVERITY[severity], 8) for severity in SEVERITIES),
        Column(words.AMOUNT, 16, money=True),
        Column(words.GAPS, 24),
        Column(words.ROUND, 8),
        *(Column(name, 10) for name in (words.MENDED, words.AGAIN, words.FRESH) if rounds),
        Column(words.FILE, 30),
        Column(words.REMARK, 40),
    ]
    return Sheet(words.UNITS, columns, _units(entries, missing, lang, rounds))


def _units(
    entries: Sequence[Entry], missing: Sequence[str], lang: Lang, rounds: bool
) -> Iterator[list[Cell]]:
    for entry in worst_first(entries):
        counts = [getattr(entry.counts, one) if entry.checked else None for one in SEVERITIES]
        changes: list[Cell] = [None, None, None]
        if entry.changes is not None:
            changes = [len(entry.changes.mended), len(entry.changes.again), entry.fresh]
        yield [
            *(entry.unit.say(lang), verdict(entry).say(lang), *counts),
            *(entry.amount, lacks(entry, lang), entry.round),
            *(changes if rounds else ()),
            *(entry.label, remark(entry, lang)),
        ]
    for name in missing:
        empty: list[Cell] = [None] * (6 + 3 * rounds)
        yield [name.rpartition("/")[2], MISSING.say(lang), *empty, name, ""]


def rules(entries: Sequence[Entry], titles: Mapping[str, Phrase], lang: Lang) -> Sheet:
    """Return a row for each rule that found something."""
    columns = [
        Column(words.RULE, 44),
        Column(words.LEVEL, 8, fills=_levels(lang)),
        Column(words.COUNT, 10),
        Column(words.UNIT_COUNT, 10),
        Column(words.UNITS_WITH, 60),
        Column(words.CODE, 10),
    ]
    return Sheet(words.RULES, columns, _rules(entries, titles, lang))


def _rules(
    entries: Sequence[Entry], titles: Mapping[str, Phrase], lang: Lang
) -> Iterator[list[Cell]]:
    found: dict[str, list[tuple[Entry, Finding]]] = {}
    for entry in entries:
        for finding in entry.report.findings:
            found.setdefault(finding.code, []).append((entry, finding))
    ranked = sorted(found.items(), key=lambda pair: (_gravest(pair[1]), -len(pair[1]), pair[0]))
    for code, pairs in ranked:
        names = list(dict.fromkeys(entry.unit.say(lang) for entry, _ in pairs))
        several = len({entry.source for entry, _ in pairs})
        level = SEVERITY[SEVERITIES[_gravest(pairs)]].say(lang)
        listed = ("、" if lang == "zh" else ", ").join(names)
        yield [_title(pairs[0][1], titles, lang), level, len(pairs), several, listed, code]


def _gravest(pairs: Iterable[tuple[Entry, Finding]]) -> int:
    return min(SEVERITIES.index(finding.severity) for _, finding in pairs)


def findings(entries: Sequence[Entry], titles: Mapping[str, Phrase], lang: Lang) -> Sheet:
    """Return a row for each finding."""
    rounds = any(entry.changes is not None for entry in entries)
    rows = _findings(entries, titles, lang, rounds)
    return Sheet(words.FINDINGS, _finding_columns(lang, rounds), rows)


def mended(entries: Sequence[Entry], titles: Mapping[str, Phrase], lang: Lang) -> Sheet:
    """Return a row for each finding of the round before that is no more."""
    return Sheet(words.MENDED_SHEET, _finding_columns(lang, False), _mended(entries, titles, lang))


def _finding_columns(lang: Lang, rounds: bool) -> list[Column]:
    return [
        Column(words.UNIT, 24),
        Column(words.LEVEL, 8, fills=_levels(lang)),
        Column(words.RULE, 30),
        Column(words.NAMES, 34),
        Column(words.PLACE, 22),
        Column(words.MESSAGE, 54),
        *([Column(words.SINCE, 12)] if rounds else []),
        Column(words.FILE, 26),
        Column(words.CODE, 10),
    ]


def _findings(
    entries: Sequence[Entry], titles: Mapping[str, Phrase], lang: Lang, rounds: bool
) -> Iterator[list[Cell]]:
    for entry in worst_first(entries):
        again = set(entry.changes.again) if entry.changes else set()
        for number, finding in enumerate(entry.report.findings):
            said = ""
            if entry.changes is not None:
                said = (words.OLD if number in again else words.NEW).say(lang)
            yield _finding(entry, finding, titles, lang, [said] if rounds else [])


def _mended(
    entries: Sequence[Entry], titles: Mapping[str, Phrase], lang: Lang
) -> Iterator[list[Cell]]:
    for entry in worst_first(entries):
        for finding in entry.changes.mended if entry.changes else ():
            yield _finding(entry, finding, titles, lang, [])


def _finding(
    entry: Entry,
    finding: Finding,
    titles: Mapping[str, Phrase],
    lang: Lang,
    since: Sequence[str],
) -> list[Cell]:
    one = Joined(Phrase("", ""), (finding,))
    place = [one.rows(lang, tables=entry.report.several_tables), one.columns(lang)]
    return [
        entry.unit.say(lang),
        SEVERITY[finding.severity].say(lang),
        _title(finding, titles, lang),
        " → ".join(finding.names),
        ("，" if lang == "zh" else ", ").join(filter(None, place)),
        finding.say(lang),
        *since,
        entry.label,
        finding.code,
    ]


def _title(finding: Finding, titles: Mapping[str, Phrase], lang: Lang) -> str:
    return titles[finding.code].say(lang).rstrip("。.") if finding.code in titles else finding.name


def _levels(lang: Lang) -> dict[str, str]:
    fills = {"error": "bad", "warning": "look", "note": "plain"}
    return {SEVERITY[severity].say(lang): fills[severity] for severity in SEVERITIES}
