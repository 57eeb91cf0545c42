"""The verdicts of a run put together: the report, and all that its formats may show."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from pathlib import Path

from perftable.checking import TOOL, Checked
from perftable.config.matching import Below, Reach, whole
from perftable.model.catalogue import RuleEntry
from perftable.model.phrase import Lang
from perftable.model.report import DocumentReport, Report, ReportCounts
from perftable.model.waiver import Waiver
from perftable.reports.base import Run, Submission
from perftable.rules.pages import entry
from perftable.rules.plugins import catalogue as rules_of
from perftable.settings import DEFAULT, Settings
from perftable.summary import summarize_checked
from perftable.waiving import uses


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
    counts = ReportCounts(
        error=sum(r.counts.error for r in reports),
        warning=sum(r.counts.warning for r in reports),
        note=sum(r.counts.note for r in reports),
        documents=len(reports),
        passed=sum(r.verdict == "pass" for r in reports),
        failed=sum(r.verdict == "fail" for r in reports),
        waived=sum(len(r.waived) for r in reports),
        known=sum(len(r.known) for r in reports),
        unreadable=sum(r.status == "unreadable" for r in reports),
        incomplete=sum(r.incomplete for r in reports),
    )
    return Report(
        tool=TOOL,
        lang=settings.lang,
        documents=reports,
        waivers=tuple(uses(waivers, reports, date.today(), reach)),
        counts=counts,
    )


def make_run(
    checked: Sequence[Checked],
    settings: Sequence[Settings],
    *,
    verbose: bool = False,
    lang: Lang | None = None,
) -> Run:
    """Return what formats are given of `checked` files, each with the `settings` it was checked with.

    The report's language is `lang`, else that of the first file. Records and the summary are there
    where `checked` holds them.
    """
    reach = _reach(settings, {whole(one.report.path) for one in checked})
    waivers = dict.fromkeys(waiver for one in settings for waiver in one.waivers)
    others = dict.fromkeys(waiver for one in settings for waiver in one.other_waivers)
    waivers |= dict.fromkeys(one for one in others if one not in waivers and reach(one) == "none")
    spoken = lang or (settings[0].lang if settings else DEFAULT.lang)
    pairs = [(one.document, one.report) for one in checked if one.document is not None]
    return Run(
        report=make_report((one.report for one in checked), Settings(spoken), waivers, reach),
        submissions=tuple(
            Submission(one.report, one.document, one.source, own.fail_on)
            for one, own in zip(checked, settings, strict=True)
        ),
        catalogue=catalogue(path for one in settings for path in one.plugins),
        summary=summarize_checked(pairs, "duty") if pairs else None,
        verbose=verbose,
    )


def catalogue(plugins: Iterable[str] = ()) -> tuple[RuleEntry, ...]:
    """Return the entry of every rule, by code; `plugins` are files with rules of an office."""
    return tuple(map(entry, rules_of(plugins).rules))


def _reach(settings: Sequence[Settings], paths: Collection[Path]) -> Callable[[Waiver], Reach]:
    """Return what says how many of a waiver's files are among `paths`."""
    folders = {one.folder: Below(one.folder) for one in settings if one.folder is not None}
    homes = {w: one.folder for one in settings for w in (*one.waivers, *one.other_waivers)}

    def reach(waiver: Waiver) -> Reach:
        folder = homes[waiver]
        return "some" if folder is None else folders[folder].reach(waiver.file, paths)

    return reach
