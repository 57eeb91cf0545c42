"""Tests of a rule of your own in a line: rows in, findings out. See docs/plugins.md."""

import sys
from pathlib import Path

from perftable.model.document import Document
from perftable.model.finding import Finding
from perftable.model.phrase import Lang
from perftable.pipeline.checking import read
from perftable.rules import engine
from perftable.rules.contract import wants
from perftable.rules.plugins import catalogue
from perftable.rules.registry import Catalogue, RuleType, all_rules

HEADER = ("职责活动", "年度预算数（万元）", "内容描述", "绩效目标", "绩效指标", *"优良中差")
"""The columns of `table`: name, budget, content, goal, indicator and four tiers."""


def load(path: str | Path) -> RuleType:
    """Return the rule in the file `path`. Raises `AssertionError` where it cannot be used."""
    found = catalogue((str(path),))
    for plugin in found.broken:
        assert plugin.name != Path(path).name, f"{plugin.name}: {plugin.reason.en}"
    return next(r for r in found.rules if sys.modules[r.__module__].__file__ == str(path))


def table(*rows: tuple[str, ...]) -> Document:
    """Return the document with these rows below the header, which is row 1.

    A duty's name begins at the margin, an activity's with two full-width spaces. Cells that are
    left off at the end are empty.
    """
    lines = ["\t".join([*row, *[""] * (len(HEADER) - len(row))]) for row in (HEADER, *rows)]
    return read("test.txt", "\n".join(lines).encode())


def document(text: str) -> Document:
    """Return the document that a text is read as: paragraphs, and tables of cells between bars."""
    return read("test.txt", text.encode())


def findings(rule: RuleType, document: Document, lang: Lang = "en") -> tuple[Finding, ...]:
    """Return what `rule` finds. Raises `AssertionError` where it fails or is no rule like ours."""
    problem = wants(rule)
    assert not problem, problem
    found, (result,) = engine.run(document, [rule], lang, known=Catalogue((*all_rules(), rule)))
    assert not result.broken, result.say(lang)
    return found
