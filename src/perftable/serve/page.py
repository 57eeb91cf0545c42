"""The one page; its script finds everything by id, and its words in the page."""

from collections.abc import Iterable

from perftable.model.phrase import Lang, Phrase
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.words import FAIL, NOT_CHECKED, PASS, SEVERITY
from perftable.serve import words
from perftable.serve.limits import Limits
from perftable.serve.products import OF_BATCH, OF_FILE
from perftable.version import VERSION

LINE = 60
"""Characters of what is typed in: a day, a name."""

_LANGUAGES = (("zh", "zh-CN", "中文"), ("en", "en", "English"))


def page(lang: Lang, token: str, limits: Limits, privacy: Phrase, *, can_end: bool) -> str:
    """Return the page: `privacy` says what becomes of the files, `can_end` that this may stop all."""
    own = "zh-CN" if lang == "zh" else "en"
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", words.TITLE.say(lang), data_zh=words.TITLE.zh, data_en=words.TITLE.en),
        el("link", rel="icon", href="icon.svg", type="image/svg+xml"),
        el("link", rel="stylesheet", href="page.css"),
    )
    body = el(
        "body",
        el("a", words.SKIP, href="#main", class_="skip"),
        _top(lang, can_end),
        el("main", _hand_in(privacy), _results(), id="main", tabindex="-1"),
        el("footer", words.MADE_BY.filled(tool="perftable", version=VERSION)),
        _sure() if can_end else None,
        _words(limits),
        el("script", src="page.js"),
        data_token=token,
        data_size=str(limits.file_size),
    )
    return f"<!DOCTYPE html>\n{el('html', head, body, lang=own)}\n"


def _top(lang: Lang, can_end: bool) -> Html:
    choices = [
        el(
            "label",
            el("input", type="radio", name="lang", value=tag, checked=own == lang),
            el("bdi", name, lang=tag),
        )
        for own, tag, name in _LANGUAGES
    ]
    return el(
        "header",
        el("h1", words.TITLE),
        el("fieldset", el("legend", words.LANGUAGE, class_="vh"), choices),
        el("button", words.END, type="button", id="end") if can_end else None,
    )


def _hand_in(privacy: Phrase) -> Html:
    return el(
        "section",
        el("h2", words.HAND_IN, id="hand-in", class_="vh"),
        el("noscript", el("p", words.NO_SCRIPT, class_="trouble")),
        el(
            "div",
            el("img", src="icon.svg", alt="", width="56", height="56"),
            el("p", words.DROP, class_="drop-title"),
            el(
                "p",
                el("span", words.OR, class_="soft"),
                el("button", words.FILES, type="button", id="files", class_="main"),
                el("button", words.FOLDER, type="button", id="folder"),
                class_="choices",
            ),
            el("p", words.KINDS, class_="soft"),
            id="drop",
        ),
        el("p", role="alert", id="start-trouble"),
        el(
            "p",
            el("span", words.FOR_SHEETS, class_="soft"),
            [
                el(
                    "label",
                    label,
                    " ",
                    el("input", type="text", id=name, maxlength=str(LINE), autocomplete="off"),
                )
                for name, label in (("deadline", words.DEADLINE), ("reviewer", words.REVIEWER))
            ],
            class_="for-sheets",
        ),
        el("p", privacy, class_="privacy soft"),
        el("input", type="file", multiple=True, hidden=True, id="file-input"),
        el(
            "input",
            type="file",
            multiple=True,
            hidden=True,
            webkitdirectory=True,
            id="folder-input",
        ),
        aria_labelledby="hand-in",
        id="start",
    )


def _results() -> Html:
    counts = [el("th", name, scope="col", class_="number") for name in SEVERITY.values()]
    row = el(
        "tr",
        [el("th", name, scope="col") for name in (words.FILE, words.VERDICT)],
        counts,
        el("th", words.SAVE, scope="col"),
    )
    return el(
        "section",
        el("h2", words.RESULTS, id="results", tabindex="-1"),
        el("p", id="status"),
        el("p", role="status", id="live", class_="vh"),
        el(
            "p",
            el("span", words.PROGRESS, id="progress", class_="vh"),
            el("progress", id="bar", aria_labelledby="progress", max="1", value="0"),
            id="progressing",
        ),
        el("p", words.LOST, role="alert", id="lost", hidden=True),
        el("div", role="alert", id="trouble"),
        el("p", _links(), id="downloads", hidden=True),
        el(
            "p",
            el("label", el("input", type="checkbox", id="only"), words.ONLY),
            el("button", words.AGAIN, type="button", id="again"),
            id="after",
            hidden=True,
        ),
        el(
            "div",
            el(
                "table",
                el("caption", words.RESULTS, class_="vh"),
                el("thead", row),
                el("tbody", id="rows"),
            ),
            class_="scroll",
            role="group",
            aria_labelledby="results",
            tabindex="0",
        ),
        aria_labelledby="results",
        id="run",
        hidden=True,
    )


def _links() -> Iterable[Html]:
    for name, product in OF_BATCH.items():
        yield el(
            "a",
            product.label,
            el("span", words.NEW_WINDOW, class_="vh") if product.is_page else None,
            **_target(product.is_page),
            data_product=name,
            class_="button main" if product.is_page else "button",
        )


def _target(is_page: bool) -> dict[str, str]:
    return {"target": "_blank", "rel": "noopener"} if is_page else {"download": ""}


def _sure() -> Html:
    """Return the question before everything goes."""
    return el(
        "dialog",
        el("p", words.END_SURE, id="sure-text"),
        el(
            "p",
            el("button", words.NO_BACK, type="button", id="no-end"),
            el("button", words.YES_END, type="button", id="yes-end", class_="danger"),
            class_="choices",
        ),
        id="sure",
        aria_labelledby="sure-text",
    )


def _words(limits: Limits) -> Html:
    """Return what the script says, in both languages, and the parts of a row."""
    size = str(limits.file_size // 1024 // 1024)
    said: dict[str, Phrase] = {
        "sending": words.SENDING,
        "none": words.NONE,
        "not-taken": words.NOT_TAKEN,
        "because": words.OF,
        "too-large": words.TOO_LARGE.filled(size=size),
        "lost": words.LOST,
        "ended": words.ENDED,
        "pass": PASS,
        "fail": FAIL,
        "unreadable": NOT_CHECKED,
        **{str(name): phrase for name, phrase in SEVERITY.items()},
    }
    links = (
        el(
            "a",
            product.label,
            el("span", words.OF, class_="vh"),
            el("span", class_="vh of"),
            **_target(product.is_page),
            data_product=name,
        )
        for name, product in OF_FILE.items()
    )
    return el(
        "template",
        [el("p", phrase, data_word=name) for name, phrase in said.items()],
        el("p", links, data_word="links"),
        id="words",
    )
