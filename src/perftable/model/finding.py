"""What the rules say about a document."""

from typing import Annotated, Literal

from pydantic import Field, JsonValue
from pydantic.json_schema import SkipJsonSchema

from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.model.record import Record

Severity = Literal["error", "warning", "note"]
"""As in SARIF: cannot be accepted, a reviewer must look, good to know."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


Spoken = Annotated[SkipJsonSchema[Phrase | None], Field(exclude=True, repr=False)]
"""A text in both languages, for reports in both: it is no part of what machines are given."""


class Finding(Record):
    """One thing that is wrong, at one place.

    `message` is in the language of the report; `code`, `name` and `args` are the same in every
    language, so that any report can say it again. `duty` and `activity` name the row's, `text` is
    what the cell says ("" where it is empty); each is None where the place has none. Very long
    names and arguments are cut. `related` are other places that belong to it; `unlisted` counts
    those beyond the first.
    """

    code: str
    name: str
    severity: Severity
    message: str
    args: dict[str, JsonValue]
    location: Location
    related: tuple[Location, ...] = ()
    unlisted: int = 0
    duty: str | None = None
    activity: str | None = None
    text: str | None = None
    spoken: Spoken = None

    def say(self, lang: Lang) -> str:
        """Return the message in `lang`."""
        return self.message if self.spoken is None else self.spoken.say(lang)


class RuleResult(Record):
    """How one rule went over one document: subjects checked, failed, and not applicable.

    `reason` says, in the language of the report, why subjects were not applicable. `broken`: the
    rule itself failed, so that not all was checked; for a plug-in that cannot be used at all,
    `code` is its name (its file's, or `package:entry point`).
    """

    code: str
    checked: int
    failed: int
    not_applicable: int
    reason: str | None = None
    broken: bool = False
    spoken: Spoken = None

    def say(self, lang: Lang) -> str:
        """Return the reason in `lang`, "" where there is none."""
        return self.reason or "" if self.spoken is None else self.spoken.say(lang)
