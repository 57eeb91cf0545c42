"""What a document names that may stand but once in a run, with the finding that a second one is."""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from pydantic import JsonValue

from perftable.config.settings import Settings
from perftable.model.document import Document
from perftable.model.finding import Finding
from perftable.model.report import DocumentReport
from perftable.rules import engine
from perftable.rules.answers import answers_of
from perftable.rules.base import Problem
from perftable.rules.context import Contexts
from perftable.rules.tally import place_of

CODE = "PT104"
CASE = "file"
"""The rule's message about another file."""

_MARK = 16
"""Bytes that are kept of what tells a project."""


class Stood(NamedTuple):
    """What a file names that may stand once in a run, and the finding that it is if it does not.

    None where the file says of itself that it stands twice.
    """

    mark: bytes
    finding: Finding | None


def stood(document: Document, report: DocumentReport, settings: Settings) -> Iterator[Stood]:
    """Yield what a document names; nothing where forms are not compared or the rule is off.

    Words that a template left are no name.
    """
    rule = settings.catalogue().find(CODE) if settings.across else None
    if rule is None or all(one.code != CODE for one in settings.chosen()):
        return
    every = (*report.findings, *(one.finding for one in report.waived))
    twice = {place_of(one.location) for one in every if one.code == CODE}
    unnamed = {place_of(one.location) for one in every if one.code in rule.explained_by}
    contexts = Contexts(document)
    marks: set[bytes] = set()
    for form in document.forms:
        answers = answers_of(form)
        for one in answers.standing(form) if answers is not None else ():
            mark = hashlib.blake2b(one.key.encode("utf-8", "replace"), digest_size=_MARK).digest()
            if place_of(one.place) in unnamed or mark in marks:
                continue
            marks.add(mark)
            if place_of(one.place) in twice:
                yield Stood(mark, None)
                continue
            args: dict[str, JsonValue] = {"name": one.name, "file": ""}
            problem = Problem(one.place, args, case=CASE, severity="warning")
            severity = engine.level(rule, problem, settings.severities, settings.floors)
            context = contexts.at(one.place)
            yield Stood(mark, engine.finding_of(rule, problem, severity, context, settings.lang))
