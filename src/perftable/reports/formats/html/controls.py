"""What the reader can switch: severities, rows, the language; it stays in view."""

from perftable.model.finding import SEVERITIES, Severity
from perftable.model.report import Report
from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.words import SEVERITY


def controls(report: Report, *, many: bool) -> Html:
    """Return the bar of controls; without scripts it only says that they are missing."""
    total = str(sum(getattr(report.counts, severity) for severity in SEVERITIES))
    status = el(
        "p",
        *(words.SHOWN, el("span", total, id="shown"), words.OF_FINDINGS.filled(all=total)),
        role="status",
        class_="status",
    )
    return el(
        "section",
        el("h2", words.CONTROLS, id="controls", class_="vh"),
        el(
            "div",
            _documents() if many else None,
            _severities(report),
            el("label", el("input", type="checkbox", id="only"), words.ONLY_ROWS),
            status,
            el("button", words.RESET, type="button", id="reset"),
            _open_and_close() if many else None,
            el("button", words.PRINT, type="button", id="print"),
            _languages(report),
            class_="scripted",
        ),
        el("noscript", el("p", words.NO_SCRIPT)),
        aria_labelledby="controls",
        class_="controls",
    )


def left_out() -> Html:
    """Return the line that paper has where filters are set: what they hide."""
    return el(
        "p",
        words.LEFT_OUT,
        [el("span", " · ", SEVERITY[severity], class_=f"if-{severity}") for severity in SEVERITIES],
        el("span", " · ", words.RULE_CODES, el("span", id="hidden-rules"), class_="if-rule"),
        el("span", " · ", words.OTHER_ROWS, class_="if-row"),
        el("span", " · ", words.OTHER_FILES, class_="if-document"),
        class_="left-out",
    )


def _documents() -> list[Html]:
    """Return what finds a document among many."""
    search = el("input", type="search", id="search", autocomplete="off")
    return [
        el("label", words.SEARCH, " ", search),
        el("label", el("input", type="checkbox", id="failed"), words.ONLY_FAILED),
    ]


def _severities(report: Report) -> Html:
    boxes = [_box(severity, getattr(report.counts, severity)) for severity in SEVERITIES]
    return el("fieldset", el("legend", words.SEVERITIES, class_="vh"), boxes)


def _box(severity: Severity, count: int) -> Html:
    return el(
        "label",
        el("input", type="checkbox", checked=True, data_severity=severity),
        el("span", SEVERITY[severity], " ", str(count), class_=f"chip {severity}"),
    )


def _open_and_close() -> list[Html]:
    return [
        el("button", words.OPEN_ALL, type="button", id="open"),
        el("button", words.CLOSE_ALL, type="button", id="close"),
    ]


def _languages(report: Report) -> Html:
    choices = [
        el(
            "label",
            el("input", type="radio", name="lang", value=lang, checked=own == report.lang),
            el("bdi", name, lang=lang),
        )
        for own, lang, name in (("zh", "zh-CN", "中文"), ("en", "en", "English"))
    ]
    return el("fieldset", el("legend", words.LANGUAGE, class_="vh"), choices, class_="languages")
