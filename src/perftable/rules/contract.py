"""What a plug-in must state to be a rule like ours."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any, get_args

from perftable.model.catalogue import Basis
from perftable.model.finding import SEVERITIES
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.base import Rule
from perftable.rules.registry import is_ours

_CODE = lazy_pattern(r"[A-Z]{2,3}[0-9]{3}")
_NAME = lazy_pattern(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_STATED = ("code", "name", "severity", "basis", "title", "messages")


def wants(rule: object) -> str:
    """Return what a class lacks to be a rule like ours, "" where it lacks nothing."""
    return "; ".join(_wants(rule))


def _wants(rule: Any) -> Iterator[str]:
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        yield "it is no subclass of perftable.rule.Rule"
        return
    missing = [name for name in _STATED if not hasattr(rule, name)]
    if missing:
        yield f"it does not state {', '.join(missing)}"
        return
    if rule.check is Rule.check:
        yield "it has no method check"
    if not _CODE.fullmatch(str(rule.code)) or is_ours(rule.code):
        yield f"code {rule.code!a} is not two or three capital letters (not PT…) and three digits"
    if not _NAME.fullmatch(str(rule.name)):
        yield f"name {rule.name!a} is not lower-case words joined by hyphens"
    if rule.severity not in SEVERITIES:
        yield f"severity {rule.severity!a} is none of {', '.join(SEVERITIES)}"
    if rule.basis not in get_args(Basis):
        yield f"basis {rule.basis!a} is none of {', '.join(get_args(Basis))}"
    if not _is_phrase(rule.title):
        yield "title is no Phrase in both languages"
    yield from _phrases("messages", rule.messages)
    yield from _phrases("reasons", rule.reasons)
    fields = {field.name for form in (rule.of, *rule.of.__subclasses__()) for field in form.FIELDS}
    unknown = [need for need in rule.needs if need not in {*fields, "tiers"}]
    if unknown:
        yield f"needs names no column: {', '.join(map(ascii, unknown))}"
    if isinstance(rule.explained_by, str):
        yield "explained_by is a text, not a tuple of codes"


def _phrases(name: str, phrases: object) -> Iterator[str]:
    if not isinstance(phrases, Mapping):
        yield f"{name} is no mapping"
        return
    if name == "messages" and not phrases:
        yield "messages is empty"
    for key, phrase in phrases.items():
        if not _is_phrase(phrase):
            yield f"{name}[{key!a}] is no Phrase in both languages"
        elif _arguments(phrase.zh) != _arguments(phrase.en):
            yield f"{name}[{key!a}] has other arguments in Chinese than in English"


def _is_phrase(value: object) -> bool:
    return isinstance(value, Phrase) and all(isinstance(part, str) and part for part in value)


def _arguments(text: str) -> set[str]:
    """Return the names of the arguments. Raises `ValueError` for braces that do not match."""
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}
