"""The list of findings: by rule, errors first, each leading to its place in the table."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from perftable.model.finding import SEVERITIES, Finding
from perftable.model.phrase import Lang, Phrase
from perftable.reports.folding import Fold, fold, repeated_rows
from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, both, el
from perftable.reports.formats.html.links import number, others, place, spaced
from perftable.reports.formats.html.marks import label, marked, names, short, shortened
from perftable.reports.formats.html.places import Mark, Places

_OPEN = 40
"""A rule with at most so many findings shows them at once; errors are always shown."""


def findings(places: Places, titles: dict[str, Phrase]) -> Iterator[Html]:
    """Yield a group for each rule; `titles` says what rules are about, by code."""
    ordered = sorted(
        places.marks, key=lambda m: (SEVERITIES.index(m.finding.severity), m.finding.code)
    )
    for (severity, code, name), group in groupby(
        ordered, key=lambda m: (m.finding.severity, m.finding.code, m.finding.name)
    ):
        own = list(group)
        marks = {id(mark.finding): mark for mark in own}
        summary = el(
            "summary",
            el(
                "h4",
                el("span", label(severity, code), class_=f"chip {severity}"),
                " ",
                titles.get(code, Phrase(name, name)),
                " ",
                el("span", words.number_of(len(own)), class_="count"),
            ),
        )
        yield marked(
            "details",
            severity,
            code,
            summary,
            [_fold(one, marks, places) for one in fold([mark.finding for mark in own])],
            open=severity == "error" or len(own) <= _OPEN,
        )


def folded_message(one: Fold) -> Phrase:
    """Return what findings with one message say, in both languages."""
    return shortened(both(lambda lang: _said(one.findings, lang)), one.findings)


def _said(group: Sequence[Finding], lang: Lang) -> str:
    spoken = [
        one if one.message == one.say(lang) else one.model_copy(update={"message": one.say(lang)})
        for one in group
    ]
    return " / ".join(dict.fromkeys(again.message for again in fold(spoken)))


def _fold(one: Fold, marks: dict[int, Mark], places: Places) -> Html:
    message = folded_message(one)
    columns = repeated_rows(one.findings)
    lines = [_line(marks[id(f)], one, message, places, columns) for f in one.findings]
    said = el("p", message, class_="says")
    if not one.alike:
        return el("div", said, el("ul", lines, class_="lines"))
    title = None if places.several else words.ROWS
    return el("div", said, el("div", title, el("ul", lines), class_="rows"))


def _line(mark: Mark, one: Fold, message: Phrase, places: Places, columns: bool) -> Html:
    """Return a finding's place; `columns` says that rows alone do not tell places apart."""
    finding = mark.finding
    said = number(places, finding.location) if one.alike else None
    parts: list[object] = [place(places, finding.location, said)]
    if not one.alike:
        named, column = names(finding), finding.location.column
        if column is not None and columns:
            parts.append(el("span", words.column_name(finding), class_="column"))
        shown = places.anchor(finding.location) is not None
        parts.append(el("span", named, class_="names") if named else None)
        parts += [_text(finding, message, shown=shown), others(places, finding)]
    if not any(parts):
        parts.append(words.DOCUMENT)
    return marked("li", finding.severity, finding.code, spaced(parts), id=mark.id)


def _text(finding: Finding, message: Phrase, *, shown: bool) -> Html | None:
    """Return the cell's text unless the message as it is shown or the names quote it.

    It is cut only where the page has the whole, where its place is `shown`.
    """
    if finding.text == "":
        return el("span", words.EMPTY, class_="quote")
    text = finding.text or ""
    text = short(text) if shown else text
    quoted = finding.text in finding.names
    if quoted or all(text in said for said in message):
        return None
    return el("q", text, class_="quote", lang="zh-CN")
