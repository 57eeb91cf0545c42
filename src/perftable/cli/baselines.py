"""Reading and writing the baseline file of validate."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from perftable.baseline import dump, known, load
from perftable.checking import Checked
from perftable.cli.console import complain, refuse
from perftable.cli.files import write_file
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport

_UNREADABLE = Phrase(
    "读不出基线文件 {name}：{error}。", "cannot read the baseline {name}: {error}."
)
_WRITTEN = Phrase("基线中的问题：{count} 个。", "findings in the baseline: {count}.")


_OTHER = Phrase("不是 --write-baseline 写出的文件", "it is no file of --write-baseline")


def save(reports: Sequence[DocumentReport], path: Path, inputs: Sequence[str], lang: Lang) -> None:
    """Write the baseline; exit with 2 where that cannot be done."""
    write_file(path, dump(reports, path.parent).encode(), inputs, lang)
    count = sum(len(report.findings) for report in reports)
    complain(_WRITTEN.say(lang, count=count))


def _reason(error: Exception) -> Phrase:
    """Return why a baseline cannot be read; what is no JSON, or another one's, is no baseline."""
    return why(error) if isinstance(error, OSError | UnicodeError) else _OTHER


def known_to(results: Sequence[Checked], path: Path, lang: Lang) -> list[Checked]:
    """Set the findings of the baseline apart; exit with 2 where it cannot be read."""
    try:
        old = load(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        refuse(_UNREADABLE.say(lang, name=shown(path), error=_reason(error).say(lang)))
    return [replace(one, report=known(one.report, old, path.parent)) for one in results]
