"""validate --cluster: the same verdicts from many machines, in a folder of Parquet files."""

import time
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from perftable.cli.console import CLEAN, FAILED, FINDINGS, complain, refuse, write
from perftable.cli.inputs import NO_FILES, expand, listed
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase

if TYPE_CHECKING:
    from perftable.cluster.planning import Plan
    from perftable.cluster.running import Progress
    from perftable.config.options import Options
    from perftable.data.parts import Totals

EVERY = 10.0
"""Seconds between two lines on how far a run is."""

_TOLD = 20
"""So many files without a verdict are named on standard error; all are in the results."""

_NO_FOLDER = Phrase(
    "--cluster 的结果是许多 Parquet 文件；请用 -o 指定文件夹。",
    "--cluster writes many Parquet files; name a folder for them with -o.",
)
_NOT_WITH = Phrase("--cluster 不能与 {option} 同用。", "--cluster does not go with {option}.")
_ONE_BY_ONE = Phrase(
    "集群上各份文件分别检查：同一文件内的表互相核对，不同文件之间不核对。",
    "on a cluster each document is checked by itself: forms in one document are compared with each"
    " other, those of different documents are not.",
)
_LISTED = Phrase("共 {count:,} 个文件，{mb:,.0f} MB。", "{count:,} files are listed, {mb:,.0f} MB.")
_GOES_ON = Phrase(
    "接着上次运行：{count:,} 个已有结果。",
    "going on: {count:,} of them have their results already.",
)
_GONE = Phrase(
    "{count:,} 个文件上次有结果，现已不在；其结果已删去。",
    "{count:,} files that had results are gone; these are removed.",
)
_FAR = Phrase(
    "{done:,}/{total:,}，每秒 {rate:.0f} 份，{threads} 个线程。",
    "{done:,} of {total:,}, {rate:.0f} a second, {threads} threads.",
)
_MORE = Phrase(
    "另有 {count:,} 个文件未检查；原因见 documents 表。",
    "{count:,} more are not checked; the table documents says why.",
)
_COPIES = Phrase(
    "其中 {count:,} 份与另一份内容相同，仅检查一次。",
    "{count:,} of them are copies of others and were judged with these.",
)
_NOTHING = Phrase("未找到可检查的文件。", "there is no file to check.")
_WRITTEN = Phrase("已写入 {name}。", "{name} is written.")
_UNWRITTEN = Phrase("无法写入 {name}：{error}。", "cannot write {name}: {error}.")
_UNREAD = Phrase("无法读取规则文件：{error}。", "cannot read a file of rules: {error}.")


def require_fit(options: Mapping[str, object], lang: Lang) -> None:
    """Exit with 2 for options that say what a run on a cluster does not do."""
    for option, value in options.items():
        if value:
            refuse(_NOT_WITH.say(lang, option=option))


def folder_of(output: Sequence[str], resume: Path | None, lang: Lang) -> Path:
    """Return where the results go; exit with 2 where that is not clear."""
    named = {*map(Path, output), *([resume] if resume is not None else [])}
    if len(named) != 1:
        refuse(_NO_FOLDER.say(lang))
    return named.pop()


def validate_on(
    address: str, files: Sequence[str], lists: Sequence[str], folder: Path, options: "Options"
) -> int:
    """Check files on a cluster, write the results, and say what came; return the exit code."""
    from perftable.cluster import orders
    from perftable.cluster.landing import Landing, NoFolder
    from perftable.cluster.orders import Terms
    from perftable.cluster.running import Run
    from perftable.cluster.sameness import mark
    from perftable.cluster.scheduler import Cluster, Stopped
    from perftable.data.arrow import library
    from perftable.reports.base import MissingPackage

    lang = options.lang
    try:
        library()
        cluster = Cluster(address)
    except MissingPackage as missing:
        refuse(missing.reason.say(lang))
    except Stopped as stopped:
        refuse(stopped.reason.say(lang))
    try:
        planned = _planned(files, lists, options)
        cluster.require_same()
        landing = Landing(folder, planned.key, [*files, *lists])
        try:
            entries, gone = landing.going_on(planned.entries)
            _say_begin(planned, len(planned.entries) - len(entries), gone, lang)
            own = (planned.plugins, planned.whole_names, orders.LIMITS)
            terms = Terms(uuid4().hex, mark(), *own)
            told = _Told(lang)
            Run(cluster, terms, planned.settings, landing).go(entries, told.missed, told.far)
            landing.flush()
            totals = landing.parts.totals()
        finally:
            landing.close()
    except Stopped as stopped:
        refuse(stopped.reason.say(lang))
    except NoFolder as no:
        refuse(no.reason.say(lang, name=shown(folder)))
    except OSError as error:
        refuse(_UNWRITTEN.say(lang, name=shown(folder), error=why(error).say(lang)))
    finally:
        cluster.close()
    told.end()
    complain(_WRITTEN.say(lang, name=shown(folder)))
    return _ended(totals, planned, lang)


def _planned(files: Sequence[str], lists: Sequence[str], options: "Options") -> "Plan":
    """List what there is; exit with 2 where that is nothing, or cannot be told."""
    from perftable.cluster.listing import listed as found
    from perftable.cluster.orders import is_url
    from perftable.cluster.planning import plan
    from perftable.cluster.reading import NoDriver
    from perftable.config.refused import BadConfig
    from perftable.reports.configuration import excluded

    lang = options.lang
    if (not files and not lists) or "" in files:
        refuse(NO_FILES.say(lang))
    require_fit({"-": "-" in files}, lang)
    sure = list(listed(lists, lang))
    local = [name for name in (*files, *sure) if not is_url(name)]
    here = expand(local, [], lang) if local else []
    try:
        planned = plan(
            chain(
                found(here),
                found(name for name in files if is_url(name)),
                found((name for name in sure if is_url(name)), sure=True),
            ),
            options,
        )
    except NoDriver as error:
        refuse(error.reason.say(lang))
    except BadConfig as error:
        refuse(error.say(lang))
    except OSError as error:
        refuse(_UNREAD.say(lang, error=why(error).say(lang)))
    if planned.excluded:
        complain(excluded(planned.excluded).say(lang))
    if not planned.entries:
        refuse(_NOTHING.say(lang))
    return planned


def _say_begin(planned: "Plan", known: int, gone: int, lang: Lang) -> None:
    volume = sum(entry.size or 0 for entry in planned.entries) / 1e6
    complain(_LISTED.say(lang, count=len(planned.entries), mb=volume))
    if gone:
        complain(_GONE.say(lang, count=gone))
    if known:
        complain(_GOES_ON.say(lang, count=known))
    if planned.base.across:
        complain(_ONE_BY_ONE.say(lang))


class _Told:
    """What is said on standard error while a run goes on."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang
        self._missed = 0
        self._began = self._last = time.monotonic()

    def missed(self, name: str, reason: str) -> None:
        """Say that a file has no verdict, as long as these are few."""
        self._missed += 1
        if self._missed <= _TOLD:
            complain(f"{shown(name)}: {reason}")

    def far(self, progress: "Progress") -> None:
        """Say how far it is, now and then."""
        now = time.monotonic()
        if now - self._last >= EVERY:
            self._last = now
            rate = progress.done / (now - self._began)
            complain(_FAR.say(self._lang, **progress._asdict(), rate=rate))

    def end(self) -> None:
        """Say how many more files have no verdict."""
        if self._missed > _TOLD:
            complain(_MORE.say(self._lang, count=self._missed - _TOLD))


def _ended(totals: "Totals", planned: "Plan", lang: Lang) -> int:
    """Write what came to standard output; return the exit code."""
    from perftable.model.finding import SEVERITIES
    from perftable.model.report import ReportCounts
    from perftable.reports.words import tally, total

    passed, failed, unchecked = (totals.outcomes[one] for one in ("pass", "fail", "unchecked"))
    errors, warnings, notes = (totals.severities[one] for one in SEVERITIES)
    counts = ReportCounts(
        error=errors,
        warning=warnings,
        note=notes,
        documents=passed + failed + unchecked,
        passed=passed,
        failed=failed,
        unreadable=unchecked,
        incomplete=totals.incomplete,
    )
    lines = [total(counts, lang), tally(counts, lang)]
    if totals.copies:
        lines.append(_COPIES.say(lang, count=totals.copies))
    write("".join(f"{line}\n" for line in lines))
    if unchecked or totals.incomplete or not counts.documents:
        return FAILED
    limit = planned.base.fail_on
    failing = SEVERITIES[: SEVERITIES.index(limit) + 1] if limit in SEVERITIES else ()
    return FINDINGS if any(getattr(counts, one) for one in failing) else CLEAN
