"""Plug-ins for tests: the source of a rule that is as it should be, with parts replaced."""

from pathlib import Path

SOURCE = """
from perftable.forms.duties.walk import duties
from perftable.rule import PASS, Location, Outcome, Phrase, Problem, Rule, Skip

class Own(Rule):
    code = "XX001"
    name = "own-rule"
    severity = "warning"
    basis = "convention"
    title = Phrase("自己的规则。", "A rule of our own.")
    messages = {"default": Phrase("“{name}”不合要求。", "'{name}' will not do.")}
    reasons = {"no": Phrase("不适用", "does not apply")}
    needs = ()

    def check(self, document):
        for duty in duties(document):
            yield Problem(duty.at("goal"), {"name": duty.name})
"""


def source(**replaced: str) -> str:
    """Return the rule's source with attributes replaced: source(code="'XX002'").

    `check` replaces the method's body, one line.
    """
    lines = SOURCE.split("        for duty")
    text = f"{lines[0]}        {replaced.pop('check')}\n" if "check" in replaced else SOURCE
    for name, value in replaced.items():
        old = next(line for line in text.splitlines() if line.startswith(f"    {name} = "))
        text = text.replace(old, f"    {name} = {value}" if value else "")
    return text


def write(folder: Path, file: str = "own.py", **replaced: str) -> str:
    """Write the rule into a file and return its path."""
    path = folder / file
    path.write_text(source(**replaced), encoding="utf-8")
    return str(path)
