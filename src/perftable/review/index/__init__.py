"""The office's page: every submission with its verdict, its files, and its text for a reply."""

import hashlib
from base64 import b64encode
from collections.abc import Iterator, Sequence
from importlib.resources import files
from urllib.parse import quote

from perftable.model.amount import decimals
from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Phrase
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.words import SEVERITY
from perftable.review.entry import Entry
from perftable.review.index import words
from perftable.review.look import Look
from perftable.review.overview.rows import lacks, remark, verdict, worst_first
from perftable.review.sheet.content import content_of, day
from perftable.review.sheet.plain import text_of
from perftable.review.words import MISSING, Role

_ROLES: dict[Role, Phrase] = {
    "sheet": words.SHEET_LINK,
    "copy": words.COPY_LINK,
    "page": words.PAGE_LINK,
}


def index(entries: Sequence[Entry], missing: Sequence[str], overview: str, look: Look) -> bytes:
    """Return the page; `overview` is the workbook's name, "" where there is none.

    `missing` are files of the round before that did not come again.
    """
    style, script = _asset("index.css"), _asset("index.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; "
        f"script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )
    title = words.TITLE.say(look.lang)
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", content=policy, http_equiv="Content-Security-Policy"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", title),
        el("style", style),
    )
    body = el("body", list(_body(entries, missing, overview, look)), el("script", script))
    lang = "zh-CN" if look.lang == "zh" else "en"
    page = "<!DOCTYPE html>\n" + el("html", head, body, lang=lang) + "\n"
    return page.encode("utf-8", "replace")


def _body(
    entries: Sequence[Entry], missing: Sequence[str], overview: str, look: Look
) -> Iterator[Html]:
    lang = look.lang
    returned = sum(entry.returned and entry.checked for entry in entries)
    unread = sum(not entry.checked for entry in entries)
    counts = words.TOTAL.say(
        lang,
        all=len(entries),
        returned=returned,
        passed=len(entries) - returned - unread,
        unread=unread,
    )
    if missing:
        counts += words.AND_MISSING.say(lang, count=len(missing))
    book = el("a", words.OVERVIEW_LINK.say(lang), href=quote(overview)) if overview else None
    yield el(
        "header",
        el("h1", words.TITLE.say(lang)),
        el("p", counts, class_="total"),
        el("p", day(look.today, lang), " ", book, class_="made"),
    )
    yield _controls(look)
    heads = [
        _head(words.UNIT, lang, "text"),
        _head(words.VERDICT, lang, "number"),
        *(_head(SEVERITY[one], lang, "number") for one in SEVERITIES),
        _head(words.AMOUNT, lang, "number"),
        _head(words.GAPS, lang, "text"),
        _head(words.ROUND, lang, "number"),
        el("th", words.FILES.say(lang), scope="col"),
        el("th", words.REPLY.say(lang), scope="col", class_="scripted"),
    ]
    rows = [_row(place, entry, look) for place, entry in enumerate(worst_first(entries))]
    rows += [_absent(name, len(rows) + place, look) for place, name in enumerate(missing)]
    table = el("table", el("thead", el("tr", heads)), el("tbody", rows, id="rows"))
    scroll = el("div", table, class_="scroll", tabindex="0", role="group", aria_label=counts)
    nothing = el("p", words.NOTHING.say(lang), id="nothing", hidden=True)
    yield el("main", scroll, nothing)


def _controls(look: Look) -> Html:
    lang = look.lang
    return el(
        "section",
        el(
            "label",
            words.SEARCH.say(lang),
            " ",
            el("input", type="search", id="search", autocomplete="off"),
        ),
        el("label", el("input", type="checkbox", id="failed"), words.ONLY_FAILED.say(lang)),
        el("p", id="status", role="status", data_said=words.SHOWN.say(lang)),
        aria_label=words.CONTROLS.say(lang),
        class_="controls scripted",
    )


def _head(name: Phrase, lang: str, kind: str) -> Html:
    said = name.zh if lang == "zh" else name.en
    return el("th", el("button", said, type="button", data_kind=kind), scope="col")


def _row(place: int, entry: Entry, look: Look) -> Html:
    lang = look.lang
    said = verdict(entry).say(lang)
    key = "unread" if not entry.checked else "returned" if entry.returned else "passed"
    counts = [getattr(entry.counts, one) if entry.checked else None for one in SEVERITIES]
    why = remark(entry, lang)
    amount = ""
    if entry.amount is not None:
        amount = f"{entry.amount:,.{max(2, decimals(entry.amount))}f}"
    rounds = words.ROUND_OF.say(lang, number=entry.round)
    if entry.changes is not None:
        rounds += words.SINCE.say(
            lang,
            mended=len(entry.changes.mended),
            again=len(entry.changes.again),
            fresh=entry.fresh,
        )
    unit = el(
        "th",
        el("b", entry.unit.say(lang)),
        el("span", entry.label, class_="file"),
        el("span", why, class_="why") if why else None,
        scope="row",
    )
    text = text_of(content_of(entry, look))
    return el(
        "tr",
        unit,
        el("td", el("span", said, class_=f"verdict {key}"), data_value=str(place)),
        [
            el(
                "td",
                "" if one is None else str(one),
                class_=f"number {severity if one else ''}",
                data_label=SEVERITY[severity].say(lang),
            )
            for severity, one in zip(SEVERITIES, counts, strict=True)
        ],
        el(
            "td",
            amount,
            class_="number",
            data_value=str(entry.amount or ""),
            data_label=words.AMOUNT.say(lang),
        ),
        el("td", lacks(entry, lang)),
        el("td", rounds, data_value=str(entry.round), class_="round"),
        el("td", _links(entry, look), class_="links"),
        el(
            "td",
            el("button", words.COPY.say(lang), type="button", data_done=words.COPIED.say(lang)),
            el("pre", text, hidden=True),
            class_="scripted",
        ),
        class_=key,
    )


def _absent(name: str, place: int, look: Look) -> Html:
    """Return the row of a file of the round before that did not come again."""
    cells = [el("td") for _ in range(8)]
    return el(
        "tr",
        el("th", el("b", name.rpartition("/")[2]), el("span", name, class_="file"), scope="row"),
        el(
            "td",
            el("span", MISSING.say(look.lang), class_="verdict unread"),
            data_value=str(place),
        ),
        cells[:7],
        el("td", class_="scripted"),
        class_="unread",
    )


def _links(entry: Entry, look: Look) -> Iterator[object]:
    for role, path in sorted(entry.written(), key=lambda pair: list(_ROLES).index(pair[0])):
        address = quote(path.encode("utf-8", "surrogateescape"))
        yield el("a", _ROLES[role].say(look.lang), href=f"./{address}")
        yield " "


def _asset(name: str) -> str:
    return (files("perftable.review.index") / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()
