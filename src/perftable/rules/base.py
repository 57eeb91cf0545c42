"""What a rule is: a class with a code, messages in both languages and one method."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, NamedTuple

from pydantic import JsonValue

from perftable.model.catalogue import Basis
from perftable.model.document import Document
from perftable.model.finding import Severity
from perftable.model.form import Form
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase


class Problem(NamedTuple):
    """One subject failed: where, with which arguments, and which other places belong to it.

    `case` chooses among the rule's messages; `severity` overrides the rule's own. `unlisted` counts
    further places, where one subject has very many.
    """

    location: Location
    args: Mapping[str, JsonValue]
    related: tuple[Location, ...] = ()
    case: str = "default"
    severity: Severity | None = None
    unlisted: int = 0


@dataclass(slots=True, frozen=True)
class Skip:
    """Subjects the rule does not apply to; `reason` is a key of the rule's `reasons`."""

    reason: str
    count: int = 1


@dataclass(slots=True, frozen=True)
class Pass:
    """Subjects that are as they should be."""

    count: int = 1


PASS = Pass()
"""One of them."""

Outcome = Problem | Skip | Pass


class Options(NamedTuple):
    """What an office may set for all rules.

    `tolerance`: sums agree up to this difference, in 万元; None: what the digits written allow.
    `points`: what the points of a form's indicators may make, beside 90 and 100.
    `across`: forms are compared with each other, and with what the text beside them says.
    """

    tolerance: Decimal | None = None
    points: Decimal | None = None
    across: bool = False


_NOTHING_SET = Options()


class Rule:
    """One rule. Its module's docstring is its page; its class attributes are its catalogue entry.

    `of` is the class of forms it speaks of, `Form` for any. `needs` lists fields without which a form
    is not looked at, "tiers" for at least two of the scale's, by whatever names: there the rule is
    not applicable. A rule of any form needs of each family only the fields that it requires. `explained_by` lists codes of
    rules whose finding at the same place is the cause of this one: then only the cause is reported.
    `title` is one line in both languages; `messages` maps a case to its message; `reasons` maps a
    skip's key to why the rule did not apply.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    basis: ClassVar[Basis]
    title: ClassVar[Phrase]
    messages: ClassVar[Mapping[str, Phrase]]
    reasons: ClassVar[Mapping[str, Phrase]] = {}
    of: ClassVar[type[Form]] = Form
    needs: ClassVar[tuple[str, ...]] = ()
    explained_by: ClassVar[tuple[str, ...]] = ()

    def __init__(self, options: Options = _NOTHING_SET) -> None:
        self.options = options

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject: PASS, a Skip, or a Problem; several may pass at once.

        Of the document's forms those that lack what the rule `needs` are left out.
        """
        raise NotImplementedError

    @classmethod
    def say(cls, lang: Lang, case: str, args: Mapping[str, JsonValue]) -> str:
        """Return the message of `case` in `lang`."""
        return cls.messages[case].say(lang, **args)

    @classmethod
    def speak(cls, case: str, args: Mapping[str, JsonValue]) -> Phrase:
        """Return the message of `case` in both languages."""
        own = cls.say.__func__  # type: ignore[attr-defined]
        if own is _SAY:  # most rules' messages are said as they are written
            return cls.messages[case].filled_with(args)
        return Phrase(cls.say("zh", case, args), cls.say("en", case, args))


_SAY = Rule.say.__func__  # type: ignore[attr-defined]
