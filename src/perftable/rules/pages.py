"""The rules' pages: each is its module's docstring, English half first, then the Chinese one."""

import inspect
import sys
from collections.abc import Iterable, Iterator

from perftable.model.catalogue import RuleEntry
from perftable.model.phrase import Lang, Phrase
from perftable.rules.base import Rule

_TITLE = Phrase("perftable 规则", "perftable's rules")
_INTRO = Phrase(
    "错误：不能通过；警告：须由审核人复核；提示：供参考。每条规则的说明可用 `perftable rules 编号` 查看。",
    "error: cannot be accepted; warning: a reviewer must look; note: good to know. "
    "`perftable rules CODE` shows a page.",
)
_HEAD = Phrase("编号 | 名称 | 级别 | 含义", "code | name | severity | fails when")
_SEVERITY = Phrase("级别", "Severity")


def page(rule: type[Rule], lang: Lang) -> str:
    """Return the rule's page: the half of its docstring in `lang`.

    The docstring is its module's, or its own where several rules share a module. A plug-in without
    one (or without that half) has its title for a page.
    """
    for text in (sys.modules[rule.__module__].__doc__, vars(rule).get("__doc__")):
        english, _, chinese = inspect.cleandoc(text or "").partition(f"\n\n{rule.code} ")
        if english.startswith(f"{rule.code} ") and (lang == "en" or chinese):
            return english if lang == "en" else f"{rule.code} {chinese}"
    colon = ": " if lang == "en" else "："
    return f"{rule.code} {rule.name}{colon}{rule.title.say(lang)}"


def entry(rule: type[Rule]) -> RuleEntry:
    """Return the rule's entry in the catalogue."""
    return RuleEntry(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        basis=rule.basis,
        title=rule.title,
        page=Phrase(page(rule, "zh"), page(rule, "en")),
    )


def markdown(rules: Iterable[type[Rule]], lang: Lang) -> str:
    """Return the pages of `rules` as one Markdown text (docs/rules.md)."""
    return "\n".join(_markdown(tuple(rules), lang)) + "\n"


def _markdown(rules: tuple[type[Rule], ...], lang: Lang) -> Iterator[str]:
    head = _HEAD.say(lang)
    yield from (
        f"# {_TITLE.say(lang)}",
        "",
        _INTRO.say(lang),
        "",
        f"| {head} |",
        "|---|---|---|---|",
    )
    for rule in rules:
        anchor = f"{rule.code}-{rule.name}".lower()
        title = rule.title.say(lang)
        yield f"| [{rule.code}](#{anchor}) | {rule.name} | {rule.severity} | {title} |"
    for rule in rules:
        lines = page(rule, lang).splitlines()[2:]
        yield from ("", f"## {rule.code} {rule.name}", "", rule.title.say(lang), "")
        yield f"- {_SEVERITY.say(lang)}: {rule.severity}"
        colon = ":" if lang == "en" else "："
        for line in lines:
            label, found, text = line.partition(colon)
            yield f"- {label}: {text.strip()}" if found else f"  {line.strip()}".rstrip()
