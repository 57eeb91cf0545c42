"""Tiny national forms for rule tests: grids and paragraphs in, what a rule says of them out."""

from decimal import Decimal

from perftable.forms.projects.reading import read_forms
from perftable.model.document import Document
from perftable.model.grid import Grid, Paragraph
from perftable.rules.base import Options, Pass, Problem, Rule, Skip


def document(*blocks: Grid | Paragraph, path: str = "form.txt") -> Document:
    """Return the document of these blocks; grids are numbered as they come."""
    numbered: list[Grid | Paragraph] = []
    tables = 0
    for block in blocks:
        if isinstance(block, Grid):
            tables += 1
            block = Grid(tables, block.rows)
        numbered.append(block)
    return Document(path=path, sha256="", format="text", forms=read_forms(numbered).forms)


def told(
    rule: type[Rule], read: Document, tolerance: Decimal | None = None, *, across: bool = False
) -> list[str]:
    """Return each outcome in short; `across` compares forms with each other.

    "pass", "n/a reason", or "severity row.column case" ("case" left out where it is the default).
    """
    return [_said(rule, outcome) for outcome in rule(Options(tolerance, across=across)).check(read)]


def _said(rule: type[Rule], outcome: object) -> str:
    if isinstance(outcome, Pass):
        return "pass"
    if isinstance(outcome, Skip):
        assert outcome.reason in rule.reasons
        return f"n/a {outcome.reason}"
    assert isinstance(outcome, Problem)
    for lang in ("zh", "en"):
        assert rule.say(lang, outcome.case, outcome.args)
    place = f"{outcome.location.row}.{outcome.location.column}"
    case = "" if outcome.case == "default" else f" {outcome.case}"
    return f"{outcome.severity or rule.severity} {place}{case}"
