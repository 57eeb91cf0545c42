"""Lines of the terminal report that several of its parts have, with the colours of severities."""

from perftable.model.finding import Severity
from perftable.model.phrase import Lang, Phrase
from perftable.reports.base import Submission
from perftable.reports.escape import named, plain
from perftable.reports.lines import Lines, Part
from perftable.reports.words import FAIL, NOT_CHECKED, PASS, SEVERITY, fails, lacking, tally

_APART = Phrase(
    "（另有已豁免 {waived} 个，基线中 {known} 个）", " ({waived} waived, {known} in the baseline)"
)
_HEADING = Phrase("{severity}：", "{severity}: ")
_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def heading(severity: Severity, title: str, lang: Lang) -> tuple[Part, Part]:
    """Return what stands above the findings of a rule."""
    said = _HEADING.say(lang, severity=SEVERITY[severity].say(lang))
    return (said, _STYLES[severity]), (title, "bold")


def headed(out: Lines, submission: Submission, lang: Lang) -> None:
    """The verdict, the path, and the figures: below it where one line does not hold both."""
    word, rest = verdict_of(submission, lang)
    path = named(submission.verdict.path)
    if out.holds(f"{word[0]}  {path}  {rest}"):
        out.line(word, "  ", path, "  ", rest)
    else:
        out.line(word, "  ", path)
        out.say(rest, 2)


def verdict_of(submission: Submission, lang: Lang) -> tuple[tuple[str, str], str]:
    """Return the word of the verdict with its style, and the figures."""
    verdict = submission.verdict
    if verdict.status == "unreadable":
        word, style, rest = NOT_CHECKED.say(lang), "bold red", plain(verdict.say(lang), 400)
    else:
        passed = verdict.verdict == "pass"
        word = (PASS if passed else FAIL).say(lang)
        style = "bold green" if passed else "bold red"
        rest = _figures(submission, lang)
        if verdict.waived or verdict.known:
            rest += _APART.say(lang, waived=len(verdict.waived), known=len(verdict.known))
    return (word, style), rest


def _figures(submission: Submission, lang: Lang) -> str:
    """Return how many findings there are, and what the verdict does not say."""
    lack = lacking(submission.verdict, lang)
    apart = ("；" if lang == "zh" else "; ") if lack else ""
    return tally(submission.verdict.counts, lang) + fails(submission, lang) + apart + lack
