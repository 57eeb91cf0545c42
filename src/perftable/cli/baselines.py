"""Reading and writing the baseline file of validate."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from perftable.cli.console import complain, refuse
from perftable.cli.files import write_file
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.pipeline.baseline import dumped, known, load
from perftable.pipeline.checking import Checked
from perftable.reports.base import Result

_UNREADABLE = Phrase(
    "无法读取基线文件 {name}：{error}。", "cannot read the baseline {name}: {error}."
)
_WRITTEN = Phrase("基线中的问题：{count} 个。", "findings in the baseline: {count}.")


_OTHER = Phrase("不是 --write-baseline 生成的文件", "it is no file of --write-baseline")


def save(results: Sequence[Result], path: Path, used: Sequence[str], lang: Lang) -> None:
    """Write the baseline; exit with 2 where that cannot be done."""
    pieces = (piece.encode() for piece in dumped(results, path.parent))
    write_file(path, pieces, used, lang, kind=".json")
    count = sum(len(one.report.findings) for one in results)
    complain(_WRITTEN.say(lang, count=count))


def _reason(error: Exception) -> Phrase:
    """Return why a baseline cannot be read; what is no JSON, or another one's, is no baseline."""
    return why(error) if isinstance(error, OSError | UnicodeError) else _OTHER


def known_to(results: Iterable[Result], path: Path, lang: Lang) -> Iterator[Checked]:
    """Return the results with the findings of the baseline apart; exit with 2 if it is none."""
    try:
        old = load(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        refuse(_UNREADABLE.say(lang, name=shown(path), error=_reason(error).say(lang)))
    return (
        Checked(known(one.report, old, path.parent), one.document, one.source) for one in results
    )
