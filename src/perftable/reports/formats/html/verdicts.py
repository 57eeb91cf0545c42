"""What the page says of a document as a whole: its name, its verdict, what is lacking."""

from pathlib import PurePath

from perftable.model.filename import shown
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport
from perftable.reports.base import Submission
from perftable.reports.formats.html.elements import Html, both, el
from perftable.reports.words import FAIL, NOT_CHECKED, PASS, fails, lacking

_WIDE_SPACE = "\u3000"
"""Python does not call it printable; in Chinese file names it is a space like any other."""


_WORDS = {"unreadable": NOT_CHECKED, "fail": FAIL, "pass": PASS}


def path(verdict: DocumentReport) -> Html:
    """Return the document's path; names that only unseen characters tell apart look different."""
    return el("bdi", _legible(verdict.path), class_="path")


def file_name(verdict: DocumentReport) -> str:
    """Return the last part of the document's path, as `path` shows it."""
    return _legible(PurePath(verdict.path).name)


def standing(submission: Submission) -> str:
    """Return the verdict as classes: a "pass" that is not all there is to say is a "pass but"."""
    if submission.verdict.status == "unreadable":
        return "unreadable"
    if submission.verdict.verdict == "fail":
        return "fail"
    return "pass but" if lack(submission) else "pass"


def verdict_mark(submission: Submission) -> Html:
    """Return the verdict's word; a "pass" that is not all there is to say has a warning's colour."""
    key = standing(submission)
    return el("span", _WORDS[key.split()[0]], class_=f"verdict {key}")


def lack(submission: Submission) -> Phrase | None:
    """Return what the verdict does not say, None where it says all.

    Why the document could not be checked, or not wholly; that it fails the run all the same.
    """
    said = both(lambda lang: lacking(submission.verdict, lang) + fails(submission, lang))
    return Phrase(said.zh.strip(), said.en.strip()) if said.zh else None


def _legible(name: str) -> str:
    return _WIDE_SPACE.join(shown(part) for part in name.split(_WIDE_SPACE))
