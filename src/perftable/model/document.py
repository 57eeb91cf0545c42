"""A submission: its narrative sections and its forms."""

from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field, SerializeAsAny, ValidatorFunctionWrapHandler, WrapValidator
from pydantic.json_schema import SkipJsonSchema

from perftable.model.form import Form, form_of
from perftable.model.location import Location
from perftable.model.record import Record
from perftable.model.spoken import Spoken

F = TypeVar("F", bound=Form)
T = TypeVar("T")

_KEPT = "_kept"


class Item(Record):
    """One numbered item of a section; a duty category has its own `items`.

    `number` is as written ("1.", "一、"), "" if none; `ordinal` is its value or None.
    For a duty category `title` is its name (社会管理职责) and `text` the sentence before the items.
    """

    number: str = ""
    ordinal: int | None = None
    title: str = ""
    text: str = ""
    items: "tuple[Item, ...]" = ()
    location: Location


class Section(Record):
    """A narrative section; `kind` is its family's word, `title` its heading as written."""

    kind: str
    title: str
    items: tuple[Item, ...] = ()
    location: Location


def _of_family(value: Any, handler: ValidatorFunctionWrapHandler) -> Form:
    """Return the form of a family's own class: what is read from JSON says its family only."""
    if isinstance(value, Form):
        return value
    own = form_of(str(value.get("family"))) if isinstance(value, dict) else Form
    form: Form = handler(value) if own is Form else own.model_validate(value)
    return form


AnyForm = Annotated[SerializeAsAny[Form], WrapValidator(_of_family)]
"""A form of any family, with all that its family's class holds."""


class UnreadTable(Record):
    """A table of targets that was seen and could not be read; `words` are what showed it.

    `problem`: "layout" is none that is known here; "cells" are not kept apart by tabs or bars.
    "prose" states targets in sentences and "scoring" is an evaluator's sheet: both are known, and
    no form.
    """

    problem: Literal["layout", "cells", "prose", "scoring"]
    words: tuple[str, ...]
    location: Location


class Passage(Record):
    """A paragraph outside the tables that speaks of money."""

    text: str
    location: Location


class Document(Record):
    """A submission as read. `changes` counts tracked changes still in the Word file.

    `unread` are tables of targets beside `forms` that could not be read; `unread_parts` say of parts
    of the file (a scanned page) that they were not. `remarks` say what was left out on purpose or
    put together (hidden rows, a row cut by a page). `prose` is what the text beside the tables says
    of money, for rules that compare it; it is no record.
    """

    path: str
    sha256: str
    format: str
    sections: tuple[Section, ...] = ()
    forms: tuple[AnyForm, ...] = ()
    unread: tuple[UnreadTable, ...] = ()
    unread_parts: tuple[Spoken, ...] = ()
    remarks: tuple[Spoken, ...] = ()
    changes: int = 0
    prose: Annotated[SkipJsonSchema[tuple[Passage, ...]], Field(exclude=True)] = ()

    def forms_of(self, kind: type[F]) -> tuple[F, ...]:
        """Return the forms of one family's class."""
        kept: dict[object, Any] = self.__dict__.setdefault(_KEPT, {})
        if kind not in kept:
            kept[kind] = tuple([form for form in self.forms if isinstance(form, kind)])
        own: tuple[F, ...] = kept[kind]
        return own

    def with_forms(self, forms: Iterable[Form]) -> "Document":
        """Return the document with these forms alone."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return Document(**{**fields, "forms": tuple(forms)})

    def once(self, make: Callable[["Document"], T]) -> T:
        """Return what `make` makes of the document; it is made once and kept.

        Kept beside the fields, as a cached property would be: it is no part of what is compared.
        """
        kept: dict[Callable[..., Any], Any] = self.__dict__.setdefault(_KEPT, {})
        if make not in kept:
            kept[make] = make(self)
        made: T = kept[make]
        return made

    def __getstate__(self) -> dict[Any, Any]:
        """Leave out what can be made again: documents go from one process to another."""
        state = super().__getstate__()
        own = {key: value for key, value in state["__dict__"].items() if key != _KEPT}
        return {**state, "__dict__": own}
