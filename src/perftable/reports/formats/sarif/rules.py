"""The rules and notifications of a SARIF file: what each means, with its page as help."""

import re
from collections.abc import Iterable, Sequence

from perftable.model.catalogue import RuleEntry
from perftable.model.finding import Severity
from perftable.model.phrase import Lang, Phrase

_MARKUP = re.compile(r"([\\`*_\[\]<>|])")
_PROBLEM: dict[Severity, str] = {
    "error": "error",
    "warning": "warning",
    "note": "recommendation",
}
"""Severities as GitHub names them for rules."""

NOTIFICATIONS: dict[str, tuple[str, Phrase]] = {
    "unreadable": ("error", Phrase("文件未检查。", "A file could not be checked.")),
    "broken-rule": ("error", Phrase("审核规则运行出错。", "A rule itself failed.")),
    "expired-waiver": ("warning", Phrase("豁免已到期。", "A waiver is expired.")),
    "unused-waiver": ("warning", Phrase("豁免未用到。", "A waiver is of no use.")),
    "configuration": ("note", Phrase("生效的配置。", "What was in force.")),
    "untrusted": (
        "warning",
        Phrase("配置不受信任。", "A configuration is not trusted."),
    ),
    "excluded": ("note", Phrase("有文件被有意略去。", "Files are left out on purpose.")),
    "left-out": ("warning", Phrase("有问题未列入本文件。", "Findings are left out.")),
}
"""What may be said of a run itself: level and meaning."""


def rules(catalogue: Iterable[RuleEntry], lang: Lang) -> list[dict[str, object]]:
    """Return the descriptor of each rule."""
    return [_rule(entry, lang) for entry in catalogue]


def notifications(lang: Lang) -> list[dict[str, object]]:
    """Return the descriptors of what may be said of a run."""
    return [
        {
            "id": name,
            "shortDescription": {"text": meaning.say(lang)},
            "fullDescription": {"text": meaning.say(lang)},
            "help": {"text": meaning.say(lang)},
            "defaultConfiguration": {"level": level},
        }
        for name, (level, meaning) in NOTIFICATIONS.items()
    ]


def _rule(entry: RuleEntry, lang: Lang) -> dict[str, object]:
    title, page = entry.title.say(lang), entry.page.say(lang)
    body = [line for line in page.splitlines()[1:] if line.strip()]
    return {
        "id": entry.code,
        "name": entry.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": " ".join([title, *body[:2]])},  # what is asked, and why
        "help": {"text": page, "markdown": _markdown(title, body, lang)},
        "defaultConfiguration": {"level": entry.severity},
        "properties": {"tags": [entry.basis], "problem.severity": _PROBLEM[entry.severity]},
    }


def _markdown(title: str, body: Sequence[str], lang: Lang) -> str:
    """Return the page as Markdown: its lines "Label: text" become a list."""
    colon = ":" if lang == "en" else "："
    lines = [_MARKUP.sub(r"\\\1", title), ""]
    for line in body:
        label, found, text = _MARKUP.sub(r"\\\1", line).partition(colon)
        lines.append(f"- **{label}**{colon} {text.strip()}" if found else f"  {label.strip()}")
    return "\n".join(lines).strip()
