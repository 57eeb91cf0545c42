"""The survey as a page that stands alone: tables with a drawing in each row."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator

from perftable.model.phrase import Lang, Phrase
from perftable.model.survey import Outlier, Spot, Survey
from perftable.reports.formats.html.elements import Html, el

TITLE = Phrase("各份材料之间", "Across submissions")
_NO_VERDICT = Phrase(
    "以下仅供参考，不作为审核结论：文字相同、数值差异较大均可能有合理原因。",
    "Notes, not verdicts: there may be good reasons for a shared text or a value far from others.",
)
_COUNTS = Phrase(
    "文件 {documents} 份（未能读取 {unreadable} 份），指标 {indicators} 个。",
    "Files: {documents} ({unreadable} could not be read), indicators: {indicators}.",
)
COPIES = Phrase("基本相同的文字", "Texts that are nearly the same")
VAGUE = Phrase("出现最多的无法衡量的指标", "The commonest indicators that measure nothing")
OUTLIERS = Phrase("与同名指标差异较大的数值", "Values far from others of the same name")
NOTHING = Phrase("无。", "None.")
_MORE = Phrase("……另有 {count} 项，见 JSON。", "… and {count} more, in the JSON.")
KINDS = {
    "years": Phrase("同一单位的不同年度", "one office, several years"),
    "agencies": Phrase("不同单位", "several offices"),
    "files": Phrase("不同文件", "several files"),
}
_HEADS = {
    "copies": (Phrase("文字", "Text"), Phrase("来源", "Who"), Phrase("次数", "Times"), Phrase("位置", "Where")),
    "vague": (Phrase("指标", "Indicator"), Phrase("次数", "Times"), Phrase("文件", "Files")),
    "outliers": (
        Phrase("指标", "Indicator"), Phrase("数值", "Value"), Phrase("通常", "Usual"),
        Phrase("图（竖线为中位数，灰条为居中的半数，对数刻度）",
               "Drawing (line: median, grey: the middle half, logarithmic)"),
        Phrase("位置", "Where"),
    ),
}  # fmt: skip
_SHOWN = 100
_PLACES = 6
_WIDTH, _HEIGHT = 220, 14
_STYLE = """
body{font:15px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2rem auto;
max-width:70rem;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;
border-bottom:1px solid #ccc}th{font-weight:600}td.n{text-align:right;white-space:nowrap}
ul{margin:0;padding-left:1.1rem}.note{color:#555}td{overflow-wrap:anywhere}
"""


def page(found: Survey, lang: Lang) -> Iterator[str]:
    """Yield the page; texts of documents stand only as text."""
    code = "zh-CN" if lang == "zh" else "en"
    digest = b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", content=policy, http_equiv="Content-Security-Policy"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("title", TITLE.say(lang)),
        el("style", _STYLE),
    )
    counts = _COUNTS.say(
        lang,
        documents=found.documents,
        unreadable=found.unreadable,
        indicators=found.indicators,
    )
    body = el(
        "body",
        el("h1", TITLE.say(lang)),
        el("p", counts),
        el("p", _NO_VERDICT.say(lang), class_="note"),
        [el("p", remark.say(lang), class_="note") for remark in found.remarks],
        _section(COPIES, "copies", list(_copies(found, lang)), lang),
        _section(VAGUE, "vague", list(_vague(found, lang)), lang),
        _section(OUTLIERS, "outliers", list(_outliers(found, lang)), lang),
    )
    yield "<!DOCTYPE html>\n"
    yield el("html", head, body, lang=code)
    yield "\n"


def _section(title: Phrase, kind: str, rows: list[Html], lang: Lang) -> Html:
    if not rows:
        return el("section", el("h2", title.say(lang)), el("p", NOTHING.say(lang)))
    heads = el("tr", [el("th", head.say(lang), scope="col") for head in _HEADS[kind]])
    rest = len(rows) - _SHOWN
    return el(
        "section",
        el("h2", title.say(lang)),
        el("table", el("thead", heads), el("tbody", rows[:_SHOWN])),
        el("p", _MORE.say(lang, count=rest), class_="note") if rest > 0 else None,
    )


def _copies(found: Survey, lang: Lang) -> Iterator[Html]:
    most = max((one.count for one in found.copies), default=1)
    for one in found.copies:
        yield el(
            "tr",
            el("td", one.text),
            el("td", f"{KINDS[one.kind].say(lang)} ({one.likeness}%)"),
            el("td", str(one.count), " ", _bar(one.count, most), class_="n"),
            el("td", _places(one.spots)),
        )


def _vague(found: Survey, lang: Lang) -> Iterator[Html]:
    most = max((one.count for one in found.vague), default=1)
    for one in found.vague:
        yield el(
            "tr",
            el("td", one.text),
            el("td", str(one.count), " ", _bar(one.count, most), class_="n"),
            el("td", str(one.documents), class_="n"),
        )


def _outliers(found: Survey, lang: Lang) -> Iterator[Html]:
    for one in found.outliers:
        usual = f"{number(one.usual)}{one.unit} ({one.count})"
        yield el(
            "tr",
            el("td", one.name),
            el("td", one.as_written, class_="n"),
            el("td", usual, class_="n"),
            el("td", _line(one)),
            el("td", _places([one.spot])),
        )


def number(value: float) -> str:
    """Return a number as people write it."""
    return f"{value:.10g}" if abs(value) < 1e10 else f"{value:g}"


def place(spot: Spot) -> str:
    """Return where something stands, in one line."""
    parts = [spot.path, spot.agency, str(spot.year) if spot.year is not None else None]
    if spot.row is not None:
        parts.append(f"{spot.table}:{spot.row}")
    return "  ".join(part for part in parts if part)


def _places(spots: Iterable[Spot]) -> Html:
    every = list(spots)
    more = [el("li", "…")] if len(every) > _PLACES else []
    return el("ul", [el("li", place(spot)) for spot in every[:_PLACES]], more)


def _bar(count: int, most: int) -> Html:
    width = max(2, round(80 * count / most))
    bar = el("rect", width=str(width), height=str(_HEIGHT), fill="#4472c4")
    return el("svg", bar, width="80", height=str(_HEIGHT), aria_hidden="true")


def _line(one: Outlier) -> Html:
    """Draw the value among the others: positive numbers, by their logarithms."""
    from math import log10

    marks = [log10(value) for value in (one.low, one.usual, one.high, one.value) if value > 0]
    first, last = min(marks), max(marks)
    span = (last - first) or 1.0

    def at(value: float) -> int:
        position = (log10(value) - first) / span if value > 0 else 0.0
        return round(4 + position * (_WIDTH - 8))

    low, high = at(one.low), at(one.high)
    middle = str(_HEIGHT // 2)
    return el(
        "svg",
        el("rect", x=str(low), y="4", width=str(max(1, high - low)), height="6", fill="#bbb"),
        el("rect", x=str(at(one.usual)), y="1", width="2", height="12", fill="#333"),
        el("circle", cx=str(at(one.value)), cy=middle, r="4", fill="#c00000"),
        width=str(_WIDTH),
        height=str(_HEIGHT),
        aria_hidden="true",
    )
