"""PT404 repeated-indicator: One indicator stands in several activities.

What: activities have indicators of their own.
Why: one indicator for different work measures neither.
Bad: 保护环境 in two activities.
Good: an indicator for each.
Mend: write an indicator for each activity.
Basis: heuristic.

PT404 repeated-indicator：多个工作活动使用同一绩效指标。

检查：各活动有各自的指标。
理由：不同工作用同一指标，都衡量不准。
错误：两个活动都写保护环境。
正确：各写各的指标。
改法：为每个活动写自己的指标。
依据：经验判断。
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from pydantic import JsonValue

from perftable.forms.duties.records import Activity, DutyForm, Indicator
from perftable.forms.duties.walk import activities
from perftable.model.document import Document
from perftable.model.phrase import Lang, Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.values.text import same

_NAMED = 3
"""So many of the activities a message names."""

_LONGEST = 20
"""A name in a list is cut to so many characters."""


class RepeatedIndicator(Rule):
    """One indicator stands in several activities."""

    code = "PT404"
    name = "repeated-indicator"
    severity = "note"
    basis = "heuristic"
    of = DutyForm
    title = Phrase("多个工作活动使用同一绩效指标。", "One indicator stands in several activities.")
    messages = {
        "default": Phrase(
            "绩效指标“{text}”用于{activities} {count} 个工作活动；请结合各工作活动分别填写。",
            "indicator '{text}' serves {count} activities{activities}; write one for each.",
        ),
    }
    needs = ("indicator",)
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        groups: dict[str, list[tuple[Activity, Indicator]]] = {}
        for _, activity in activities(document):
            for indicator in activity.indicators:
                if indicator.text:
                    group = groups.setdefault(same(indicator.text), [])
                    if not group or group[-1][0] is not activity:
                        group.append((activity, indicator))
        for found in groups.values():
            (_, first), *others = found
            if others:
                named = (_short(a.name) for a, _ in found if a.name)
                names: list[JsonValue] = [*islice(named, _NAMED)]
                args: dict[str, JsonValue] = {
                    "text": first.text,
                    "count": len(found),
                    "activities": names,
                }
                yield Problem(first.location, args, tuple(i.location for _, i in others))
            else:
                yield PASS

    @classmethod
    def say(cls, lang: Lang, case: str, args: Mapping[str, JsonValue]) -> str:
        """Return the message with the names of the first activities."""
        names = args.get("activities")
        listed = list(map(str, names)) if isinstance(names, list) else []
        more = len(listed) < int(str(args["count"]))
        said = _in_chinese(listed, more) if lang == "zh" else _in_english(listed, more)
        return super().say(lang, case, {**args, "activities": said})


def _in_chinese(names: Sequence[str], more: bool) -> str:
    return "".join(f"“{name}”" for name in names) + ("等" if names and more else "")


def _in_english(names: Sequence[str], more: bool) -> str:
    listed = ", ".join(f"'{name}'" for name in names)
    return f" ({listed}{', …' if more else ''})" if listed else ""


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
