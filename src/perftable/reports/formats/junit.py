"""JUnit XML: a suite for each document, a case for each rule.

A case fails where a finding fails the run; other findings are its output, and so are waived and
known ones. A rule that did not apply is skipped. Every suite has a case `readable`, which is in
error where the file could not be checked. The last suite is no document: the output of its one case
says which configuration was in force.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import PurePath
from tempfile import TemporaryFile
from xml.etree import ElementTree

from perftable.model.filename import shown
from perftable.model.finding import Finding, RuleResult
from perftable.model.phrase import Lang
from perftable.reports.base import Run, Submission
from perftable.reports.configuration import told
from perftable.reports.escape import plain
from perftable.reports.folding import fold
from perftable.reports.listing import listing
from perftable.reports.standing import Standing, standings
from perftable.reports.tables.headings import value
from perftable.reports.where import located
from perftable.reports.words import CONFIGURATION, FINDING, SEVERITY, counted

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even as a reference."""

_TOTALS = ("tests", "failures", "errors")
_PIECE = 1 << 20

_COUNTS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def render(run: Run) -> str:
    """Return the report as XML."""
    return "".join(pieces(run))


def pieces(run: Run) -> Iterator[str]:
    """Yield the report, document by document; its first line counts what is in them."""
    names = {code: entry.name for code, entry in run.catalogue.items()}
    totals: Counter[str] = Counter()
    with TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="") as suites:
        for suite in _suites(run, names):
            totals.update({name: int(suite.get(name, 0)) for name in _TOTALS})
            ElementTree.indent(suite, level=1)
            suites.write(f"  {ElementTree.tostring(suite, encoding='unicode').rstrip()}\n")
        root = ElementTree.Element("testsuites", {"name": run.head.tool.name})
        for name in _TOTALS:
            root.set(name, str(totals[name]))
        opened = ElementTree.tostring(root, encoding="unicode").removesuffix(" />")
        yield '<?xml version="1.0" encoding="UTF-8"?>\n'
        if totals["tests"]:
            suites.seek(0)
            yield f"{opened}>\n"
            yield from iter(partial(suites.read, _PIECE), "")
            yield "</testsuites>\n"
        else:
            yield f"{opened} />\n"


def _suites(run: Run, names: dict[str, str]) -> Iterator[ElementTree.Element]:
    for submission in run.submissions:
        yield _suite(submission, names, run.head.lang)
    lines = [one.text.say(run.head.lang) for one in told(run.head)]
    if lines:
        name = CONFIGURATION.say(run.head.lang)
        suite = _element("testsuite", name=name, tests="1", **dict.fromkeys(_COUNTS, "0"))
        case = _element("testcase", name="configuration", classname=run.head.tool.name)
        case.append(_element("system-out", "\n".join(lines)))
        suite.append(case)
        yield suite


def _suite(submission: Submission, names: dict[str, str], lang: Lang) -> ElementTree.Element:
    verdict = submission.verdict
    suite = ElementTree.Element("testsuite", {"name": _legal(shown(verdict.path))})
    cases = list(_cases(submission, names, lang))
    suite.set("tests", str(len(cases)))
    tags = Counter(child.tag for case in cases for child in case)  # a case has each once at most
    for name, tag in _COUNTS.items():
        suite.set(name, str(tags[tag]))
    called = _class(verdict.path)
    for case in cases:
        case.set("classname", called)
        suite.append(case)
    return suite


def _cases(
    submission: Submission, names: dict[str, str], lang: Lang
) -> Iterator[ElementTree.Element]:
    verdict = submission.verdict
    readable = _element("testcase", name="readable")
    if verdict.status == "unreadable":
        reason = plain(verdict.say(lang), 1000)
        readable.append(_element("error", reason, message=reason, type="unreadable"))
    yield readable
    found: dict[str, list[Standing]] = {}
    for one in standings(verdict):
        found.setdefault(one.finding.code, []).append(one)
    results = {result.code: result for result in verdict.rules}
    for code in dict.fromkeys([*results, *found]):
        own = found.get(code, [])
        name = own[0].finding.name if own else names.get(code, "")
        case = _element("testcase", name=f"{code} {name}".strip())
        _fill(case, own, results.get(code), submission, lang)
        yield case


def _fill(
    case: ElementTree.Element,
    found: Sequence[Standing],
    result: RuleResult | None,
    submission: Submission,
    lang: Lang,
) -> None:
    """Put into the case what became of its rule."""
    counting = [one.finding for one in found if one.state == "counts"]
    failing, tables = submission.failing, submission.verdict.several_tables
    wrong = [finding for finding in counting if finding.severity in failing]
    if wrong:
        text, severity = listing(wrong, lang, tables=tables), wrong[0].severity
        case.append(_element("failure", text, message=_said(wrong, lang), type=severity))
    if result is not None and result.broken:
        reason = plain(result.say(lang), 1000)
        case.append(_element("error", reason, message=reason, type="broken-rule"))
    elif result is not None and not found and not result.checked and result.not_applicable:
        case.append(_element("skipped", message=plain(result.say(lang), 1000)))
    told = [finding for finding in counting if finding.severity not in failing]
    lines = [
        f"{SEVERITY[finding.severity].say(lang)}: {located(finding, lang)}" for finding in told
    ]
    lines += [_apart(one, lang) for one in found if one.state != "counts"]
    if lines:
        case.append(_element("system-out", "\n".join(lines)))


def _said(findings: Sequence[Finding], lang: Lang) -> str:
    first = plain(fold(findings)[0].message, 400)
    return first if len(findings) == 1 else f"{counted(len(findings), FINDING, lang)}: {first}"


def _apart(one: Standing, lang: Lang) -> str:
    """Return the line of a finding that does not count, and why."""
    line = f"{value('state', one.state, lang)}: {located(one.finding, lang)}"
    return line if one.waiver is None else f"{line}: {plain(one.waiver.reason, 400)}"


def _class(path: str) -> str:
    """Return the folder, a dot and the file: what stands before the last dot is Jenkins' package."""
    pure = PurePath(shown(path))
    parts = [part.replace(".", "_") for part in (pure.parent.as_posix(), pure.name)]
    return _legal(".".join(parts if pure.parent.name else parts[1:]))


def _element(tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
    legal = {name: _legal(value) for name, value in attributes.items()}
    element = ElementTree.Element(tag, legal)
    element.text = _legal(text) or None
    return element


def _legal(text: str) -> str:
    return _ILLEGAL.sub("", text)
