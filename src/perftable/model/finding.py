"""What the rules say about a document."""

from typing import Any, Literal

from pydantic import JsonValue, computed_field, model_validator

from perftable.model.location import Location
from perftable.model.phrase import Lang
from perftable.model.record import Record
from perftable.model.spoken import Spoken

Severity = Literal["error", "warning", "note"]
"""As in SARIF: cannot be accepted, a reviewer must look, good to know."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Step(Record):
    """One step to a place: the node's `kind` (its family's word) and its `name`."""

    kind: str
    name: str


_COMPUTED = frozenset(("duty", "activity", "anchor"))


class Finding(Record):
    """One thing that is wrong, at one place.

    `message` is in the language of the report; `code`, `name` and `args` are the same in every
    language, so that any report can say it again; `messages` has it in both. `path` leads to the
    row: its duty and its activity, its project and its indicator. `text` is what the cell says
    ("" where it is empty), None where the place has none. Very long names and arguments are cut.
    `related` are other places that belong to it; `unlisted` counts those beyond the first.
    """

    code: str
    name: str
    severity: Severity
    message: str
    args: dict[str, JsonValue]
    location: Location
    related: tuple[Location, ...] = ()
    unlisted: int = 0
    path: tuple[Step, ...] = ()
    text: str | None = None
    messages: Spoken | None = None

    @model_validator(mode="before")
    @classmethod
    def _without_computed(cls, value: Any) -> Any:
        """Take what was written as JSON again: there `duty`, `activity` and `anchor` stand beside."""
        if isinstance(value, dict) and "duty" in value:
            return {key: one for key, one in value.items() if key not in _COMPUTED}
        return value

    @computed_field  # type: ignore[prop-decorator]
    @property
    def duty(self) -> str | None:
        """The duty of the row, for those who read the Hebei table; None where there is none."""
        return self.named("duty")

    @computed_field  # type: ignore[prop-decorator]
    @property
    def activity(self) -> str | None:
        """The activity of the row, as `duty`."""
        return self.named("activity")

    @computed_field  # type: ignore[prop-decorator]
    @property
    def anchor(self) -> str | None:
        """Where a program jumps to: 汇总!C7 in a workbook, page=3 in a PDF; None elsewhere."""
        return self.location.anchor

    def named(self, kind: str) -> str | None:
        """Return the name of the step of a kind, None where there is none."""
        return next((step.name for step in self.path if step.kind == kind), None)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its steps."""
        return tuple(step.kind for step in self.path)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the steps, those that are not empty."""
        return tuple(step.name for step in self.path if step.name)

    def say(self, lang: Lang) -> str:
        """Return the message in `lang`."""
        return self.message if self.messages is None else self.messages.say(lang)


class RuleResult(Record):
    """How one rule went over one document: subjects checked, failed, and not applicable.

    `reason` says, in the language of the report, why subjects were not applicable, `reasons` in
    both. `broken`: the
    rule itself failed, so that not all was checked; for a plug-in that cannot be used at all,
    `code` is its name (its file's, or `package:entry point`).
    """

    code: str
    checked: int
    failed: int
    not_applicable: int
    reason: str | None = None
    reasons: Spoken | None = None
    broken: bool = False

    def say(self, lang: Lang) -> str:
        """Return the reason in `lang`, "" where there is none."""
        return self.reason or "" if self.reasons is None else self.reasons.say(lang)
