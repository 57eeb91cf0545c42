"""The verdicts of a run put together: the report, and all that its formats may show."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from perftable.config.matching import whole
from perftable.config.reach import Below, Reach
from perftable.config.settings import DEFAULT, Settings
from perftable.model.brief import Brief, brief_of
from perftable.model.catalogue import RuleEntry
from perftable.model.finding import SEVERITIES
from perftable.model.lazy import LazyMapping
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import Configuration, DocumentReport, Report, ReportCounts
from perftable.model.waiver import Waiver
from perftable.pipeline.checking import TOOL
from perftable.pipeline.spool import Spool
from perftable.pipeline.waiving import uses
from perftable.reports.base import Result, Run, Submission, Submissions
from perftable.rules.pages import entry
from perftable.rules.plugins import catalogue as rules_of
from perftable.rules.registry import Catalogue

if TYPE_CHECKING:
    from perftable.summary.summarize import Sums


def make_report(
    documents: Iterable[DocumentReport],
    settings: Settings = DEFAULT,
    waivers: Iterable[Waiver] = (),
    reach: Callable[[Waiver], Reach] = lambda waiver: "some",
) -> Report:
    """Put the verdicts of a run together; `waivers` are those of its documents' configurations.

    `reach` says how many of the files that a waiver speaks of are among the documents.
    """
    reports = tuple(documents)
    tally: Counter[str] = Counter()
    for report in reports:
        tally.update(_counted(brief_of(report)))
    return Report(
        tool=TOOL,
        lang=settings.lang,
        documents=reports,
        waivers=tuple(uses(waivers, reports, settings.today or date.today(), reach)),
        counts=ReportCounts(**tally),
    )


def make_run(
    checked: Iterable[Result],
    settings: Sequence[Settings],
    *,
    verbose: bool = False,
    lang: Lang | None = None,
    excluded: int = 0,
) -> Run:
    """Return what formats are given of `checked` files, each with the `settings` it was checked with.

    They are taken one after another, and only few are held in memory. The report's language is
    `lang`, else that of the first file. Records and the summary are there where `checked` holds
    them. `excluded` files were left out on purpose.
    """
    kept, tally, fails = Spool(), Counter[str](), False
    sums: Sums | None = None
    units: list[Phrase | None] = []
    configurations: dict[str | None, Configuration] = {}
    for one, own in zip(checked, settings, strict=True):
        kept.append(one)
        units.append(_unit_of(one))
        last = kept[-1]
        brief = last.brief
        tally.update(_counted(brief))
        _count(configurations, brief, own)
        fails = fails or Submission(last, own.fail_on).fails
        if one.document is not None:
            sums = sums or _sums()
            sums.add(one.document, one.report)
    waivers, reach = _waivers(settings, (one.report.path for one in kept))
    first = settings[0] if settings else DEFAULT
    told = uses(waivers, (one.report for one in kept), first.today or date.today(), reach)
    submissions = Submissions(
        lambda number: Submission(kept[number], settings[number].fail_on, units[number]),
        range(len(kept)),
    )
    return Run(
        head=Report(
            tool=TOOL,
            lang=lang or first.lang,
            documents=(),
            waivers=tuple(told),
            configurations=tuple(sorted(configurations.values(), key=lambda one: one.path or "")),
            untrusted=tuple(dict.fromkeys(one for own in settings for one in own.untrusted)),
            counts=ReportCounts(**tally, excluded=excluded),
        ),
        submissions=submissions,
        records=kept.documents,
        fails=fails,
        catalogue=catalogue(path for one in settings for path in one.plugins),
        summary=None if sums is None else sums.summary(),
        verbose=verbose,
    )


def _sums() -> "Sums":
    from perftable.summary.summarize import Sums  # which needs every family

    return Sums()


def _unit_of(one: Result) -> Phrase | None:
    """Return whose a file is, where a format asked for what tells it."""
    if one.document is None and one.source is None:
        return None
    from perftable.pipeline.unit import unit_of

    return unit_of(one.document, one.source)


def _counted(brief: Brief) -> Mapping[str, int]:
    """Return what a document adds to the totals."""
    return {
        **{severity: getattr(brief, severity) for severity in SEVERITIES},
        "documents": 1,
        "passed": brief.verdict == "pass",
        "failed": brief.verdict == "fail",
        "waived": brief.waived,
        "known": brief.known,
        "unreadable": brief.status == "unreadable",
        "incomplete": brief.incomplete,
    }


def _count(found: dict[str | None, Configuration], brief: Brief, settings: Settings) -> None:
    """Count a document to the configuration that was in force for it."""
    path, checked = settings.configuration, brief.status == "checked"
    off = brief.rules_off if checked else settings.rules_off()
    old = found.get(path)
    found[path] = Configuration(
        path=path,
        documents=1 + (old.documents if old else 0),
        fewest_off=min(off, old.fewest_off) if old else off,
        most_off=max(off, old.most_off) if old else off,
        waived=brief.waived + (old.waived if old else 0),
    )


def catalogue(plugins: Iterable[str] = ()) -> Mapping[str, RuleEntry]:
    """Return the entry of every rule, by code; `plugins` are files with rules of an office."""
    return _entries(rules_of(plugins))


@lru_cache(maxsize=8)
def _entries(known: Catalogue) -> Mapping[str, RuleEntry]:
    """Return the entries of rules: a run that writes a page a unit asks for them each time."""
    rules = {one.code: one for one in known.listed}
    return LazyMapping(rules, lambda code: entry(rules[code].rule))


def _waivers(
    settings: Sequence[Settings], names: Iterable[str]
) -> tuple[Iterable[Waiver], Callable[[Waiver], Reach]]:
    """Return the waivers of a run, and what says how many of a waiver's files are in it.

    Those for other files are there only if there is no such file: then they are of no use.
    """
    waivers = dict.fromkeys(waiver for one in settings for waiver in one.waivers)
    others = dict.fromkeys(waiver for one in settings for waiver in one.other_waivers)
    paths = {whole(name) for name in names} if waivers or others else frozenset()
    reach = _reach(settings, paths)
    stray = dict.fromkeys(one for one in others if one not in waivers and reach(one) == "none")
    return waivers | stray, reach


def _reach(settings: Sequence[Settings], paths: Collection[Path]) -> Callable[[Waiver], Reach]:
    """Return what says how many of a waiver's files are among `paths`."""
    folders = {one.folder: Below(one.folder) for one in settings if one.folder is not None}
    homes = {w: one.folder for one in settings for w in (*one.waivers, *one.other_waivers)}

    def reach(waiver: Waiver) -> Reach:
        folder = homes[waiver]
        return "some" if folder is None else folders[folder].reach(waiver.file, paths)

    return reach
