"""What a return sheet says, whatever it looks like."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from perftable.annotating.remarks import harmless
from perftable.model.finding import SEVERITIES, Severity
from perftable.model.phrase import Lang
from perftable.reports.joining import Joined, join
from perftable.reports.words import tally
from perftable.review.entry import Entry
from perftable.review.look import Look
from perftable.review.sheet import words
from perftable.review.words import PASSED, RETURNED, UNCHECKED


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to correct: where it stands, by names and by numbers, and what is to be done.

    `several` says that it stands on several rows, and `names` are those of all of them. `again` says that it was said in the round before.
    """

    number: int
    severity: Severity
    names: str
    rows: str
    says: str
    several: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """A return sheet; `facts` are its head, `groups` what to correct, by severity.

    `mended` are the things of the round before that are in order now.
    """

    lang: Lang
    title: str
    opening: str
    facts: Sequence[tuple[str, str]]
    groups: Sequence[tuple[str, Sequence[Line]]]
    mended: Sequence[str]
    progress: str
    closing: str
    signatures: Sequence[str]
    fields: dict[str, str]

    @property
    def lines(self) -> Iterator[Line]:
        """All that is to be corrected."""
        for _, lines in self.groups:
            yield from lines


def content_of(entry: Entry, look: Look) -> Content:
    """Return what the sheet of a submission says."""
    lang = look.lang
    facts = _facts(entry, look)
    groups = tuple(_groups(entry, lang))
    mended = [_mended(one, lang) for one in join(entry.changes.mended)] if entry.changes else []
    title = (words.TITLE if entry.returned else words.TITLE_PASSED).say(lang)
    opening = _opening(entry, lang)
    progress = _progress(entry, lang)
    closing = words.CLOSING.say(lang, deadline=deadline(look)) if entry.returned else ""
    fields = {"title": title, "opening": opening, "closing": closing, "progress": progress}
    fields |= facts | {"deadline": deadline(look), "mended": "\n".join(mended)}
    shown = [name for name in words.FACTS if facts[name]]
    return Content(
        lang=lang,
        title=title,
        opening=opening,
        facts=[(words.FIELDS[name].say(lang), facts[name]) for name in shown],
        groups=groups,
        mended=mended,
        progress=progress,
        closing=closing,
        signatures=[one.say(lang, name=look.reviewer) for one in words.SIGNATURES],
        fields=fields,
    )


def deadline(look: Look) -> str:
    """Return the day until which to answer, or room to write it."""
    return harmless(look.deadline) or words.NO_DEADLINE.say(look.lang)


def day(when: date, lang: Lang) -> str:
    """Return a day as it is written."""
    return f"{when.year}年{when.month}月{when.day}日" if lang == "zh" else when.isoformat()


def _facts(entry: Entry, look: Look) -> dict[str, str]:
    lang = look.lang
    comma = "、" if lang == "zh" else ", "
    verdict = (UNCHECKED if not entry.checked else RETURNED if entry.returned else PASSED).say(lang)
    counts = tally(entry.counts, lang) if entry.checked else ""
    found = {
        "unit": entry.unit.say(lang),
        "form": comma.join(one.say(lang) for one in entry.forms),
        "file": entry.label.rpartition("/")[2],
        "round": words.ROUND.say(lang, number=entry.round),
        "verdict": f"{verdict}（{counts}）" if counts and lang == "zh" else verdict,
        "counts": counts,
        "date": day(look.today, lang),
        "reviewer": look.reviewer,
    }
    if counts and lang == "en":
        found["verdict"] = f"{verdict} ({counts})"
    if entry.lacking is not None and entry.checked:
        found["verdict"] += words.NOT_WHOLLY.say(lang, reason=entry.lacking.say(lang))
    return {name: harmless(value) for name, value in found.items()}


def _opening(entry: Entry, lang: Lang) -> str:
    file = entry.label.rpartition("/")[2]
    if not entry.checked:
        reason = entry.report.say(lang)
        return harmless(words.UNREAD.say(lang, file=file, reason=reason.rstrip("。.")))
    forms = "、".join(f"《{one.zh}》" for one in entry.forms) if lang == "zh" else ""
    forms = forms or words.FORM.say(lang)
    phrase = (
        words.OPENING
        if entry.returned
        else words.OPENING_PASSED
        if entry.report.findings
        else words.OPENING_CLEAN
    )
    return harmless(phrase.say(lang, form=forms))


def _groups(entry: Entry, lang: Lang) -> Iterator[tuple[str, Sequence[Line]]]:
    again = set(entry.changes.again) if entry.changes else set()
    known = {id(one) for number, one in enumerate(entry.report.findings) if number in again}
    number = 0
    for severity in SEVERITIES:
        found = [one for one in entry.report.findings if one.severity == severity]
        lines: list[Line] = []
        for joined in join(found):
            number += 1
            old = any(id(one) in known for one in joined.findings)
            lines.append(_line(number, joined, old, entry, lang))
        if lines:
            yield words.GROUPS[severity].say(lang, count=len(lines)), lines


def _line(number: int, joined: Joined, again: bool, entry: Entry, lang: Lang) -> Line:
    tables = entry.report.several_tables
    separator = "；" if lang == "zh" else "; "
    rows = [joined.rows(lang, tables=tables), joined.columns(lang)]
    return Line(
        number=number,
        severity=joined.first.severity,
        names=harmless(separator.join(joined.names(lang))),
        rows=harmless(("，" if lang == "zh" else ", ").join(filter(None, rows))),
        says=harmless(joined.message.say(lang)),
        several=len(joined.findings) > 1,
        again=again,
    )


def _mended(joined: Joined, lang: Lang) -> str:
    names = ("；" if lang == "zh" else "; ").join(joined.names(lang))
    message = joined.message.say(lang)
    return harmless(words.MENDED_LINE.say(lang, message=message, names=names) if names else message)


def _progress(entry: Entry, lang: Lang) -> str:
    if entry.changes is None:
        return ""
    return words.PROGRESS.say(
        lang,
        mended=len(entry.changes.mended),
        again=len(entry.changes.again),
        fresh=entry.fresh,
    )
