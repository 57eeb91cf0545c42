"""A comparison of folders as a page: the submissions, and each with what changed in it."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from perftable.model.folders import FolderComparison, Submission
from perftable.model.phrase import Phrase
from perftable.reports.folders import words
from perftable.reports.folders.sheets import (
    changes,
    counts,
    finding_cells,
    findings,
    ranked,
    rows_changed,
)
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.tables.base import Cell

_MOST = 2000
"""So many rows of a submission are shown."""


def render(comparison: FolderComparison) -> str:
    """Return the page."""
    lang = comparison.lang
    style = (files("perftable.reports.folders") / "page.css").read_text(encoding="utf-8")
    mark = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{mark}'; base-uri 'none'; form-action 'none'"
    title = words.TITLE.say(lang)
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", content=policy, http_equiv="Content-Security-Policy"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", title),
        el("style", style),
    )
    body = el("body", el("main", el("h1", title), list(_body(comparison))))
    return (
        "<!DOCTYPE html>\n" + el("html", head, body, lang="zh-CN" if lang == "zh" else lang) + "\n"
    )


def _body(comparison: FolderComparison) -> Iterator[Html]:
    lang = comparison.lang
    yield el("p", f"{comparison.old} → {comparison.new}", class_="paths")
    yield from (el("p", line, class_="total") for line in words.total(comparison))
    every = ranked(comparison)
    heads = (
        *(words.SUBMISSION, words.VERDICTS, words.MENDED, words.NEW, words.REMAINING),
        *(words.ROWS, words.OLD_FILE, words.NEW_FILE, words.MATCHED),
    )
    yield _table(heads, [_row(place, one, comparison) for place, one in enumerate(every)], lang)
    for phrase, labels in ((words.ADDED, comparison.added), (words.REMOVED, comparison.removed)):
        if labels:
            items = el("ul", [el("li", label) for label in labels])
            yield el("section", el("h2", phrase.say(lang)), items)
    for place, one in enumerate(every):
        if one.comparison is not None:
            yield _details(place, one, comparison)


def _row(place: int, one: Submission, comparison: FolderComparison) -> list[object]:
    lang = comparison.lang
    totals = one.comparison.totals if one.comparison else None
    name: object = words.called(one)
    if one.comparison is not None:
        name = el("a", words.called(one), href=f"#s{place}")
    unread = "; ".join(file.reason.say(lang) for file in one.unread)
    key = "bad" if one.verdicts[1] != "pass" else "good"
    return [
        name,
        el("span", words.verdicts(one, lang), class_=key),
        *counts(totals),
        unread or rows_changed(totals, lang),
        *(one.old, one.new, words.BY[one.by].say(lang)),
    ]


def _details(place: int, one: Submission, comparison: FolderComparison) -> Html:
    assert one.comparison is not None
    lang = comparison.lang
    changed = list(changes(one.comparison))[:_MOST]
    found = list(findings(one.comparison))[:_MOST]
    parts: list[object] = []
    if changed:
        heads = (words.CHANGE, words.NAME, words.PLACE, words.FIELD, words.OLD, words.NEW_TEXT)
        parts += [el("h3", words.CHANGES.say(lang)), _table(heads, changed, lang)]
    if found:
        heads = (words.STATE, words.LEVEL, words.NAME, words.PLACE, words.MESSAGE, words.CODE)
        rows = [[state.say(lang), *finding_cells(finding, lang)] for state, finding in found]
        parts += [el("h3", words.FOUND.say(lang)), _table(heads, rows, lang)]
    if not parts:
        parts.append(el("p", words.SAME.say(lang)))
    summary = el("summary", el("h2", words.called(one)))
    return el("details", summary, parts, id=f"s{place}")


def _table(heads: Iterable[Phrase], rows: Sequence[Sequence[object | Cell]], lang: str) -> Html:
    said = [head.zh if lang == "zh" else head.en for head in heads]
    head = el("thead", el("tr", [el("th", one, scope="col") for one in said]))
    body = [el("tr", [el("td", _shown(cell)) for cell in row]) for row in rows]
    return el("div", el("table", head, el("tbody", body)), class_="scroll", tabindex="0")


def _shown(cell: object) -> object:
    return str(cell) if isinstance(cell, int) else cell
