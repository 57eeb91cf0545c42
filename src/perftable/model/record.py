"""The base of every record."""

from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticSerializationError

from perftable.model.unseen import in_json

_BESIDE = {
    name: BaseModel.__dict__[name].__set__
    for name in ("__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
}
"""What pydantic keeps beside the fields: hardly a record is ever asked for it, and it is set then."""

# A frozen model's attributes are set where they are kept: `object.__setattr__` looks for that first.
_set_values = BaseModel.__dict__["__dict__"].__set__
_set_given = _BESIDE["__pydantic_fields_set__"]
_new = object.__new__


INDENT = 2
"""Spaces of a level of the JSON report."""


class Record(BaseModel):
    """A frozen pydantic model that refuses unknown fields.

    What our own code makes is taken as it is: mypy has checked it, and a document has tens of
    thousands of records. What comes from outside goes through `model_validate`, and only there is
    pydantic's machinery for a class built, which is a third of a small check's time.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    if TYPE_CHECKING:  # pydantic would look at them anew for each class of records
        _blank: ClassVar[dict[str, Any]]
        """The fields in their order with their defaults; the required ones are None."""
        _names: ClassVar[list[str]]
        """The fields in their order."""
        _required: ClassVar[frozenset[str]]
        _outside: ClassVar[bool]
        """Whether users make such records in their own code: those are validated."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Keep what a record is made from."""
        fields = cls.model_fields
        cls._names = [*fields]
        cls._required = frozenset(name for name, own in fields.items() if own.is_required())
        cls._blank = {
            name: None if own.is_required() else own.get_default(call_default_factory=True)
            for name, own in fields.items()
        }

    @classmethod
    def whole(cls, fields: dict[str, Any]) -> Self:
        """Return a record of all its fields, which stand in their order; it keeps the dictionary.

        For what a document has tens of thousands of: it costs half as much as calling the class.
        """
        made = _new(cls)
        _set_values(made, fields)
        return made

    if not TYPE_CHECKING:  # there the fields are its arguments

        def __init__(self, **values: Any) -> None:
            names = self._names
            if self._outside:
                super().__init__(**values)
            elif [*values] == names:
                _set_values(self, values)
            elif len(own := {**self._blank, **values}) > len(names):
                super().__init__(**values)  # it says what is unknown
            elif len(values) == len(names):
                _set_values(self, own)
            elif self._required <= values.keys():
                _set_values(self, own)
                _set_given(self, set(values))
            else:
                super().__init__(**values)  # it says what is lacking

        __init__.__pydantic_base_init__ = True  # validation does not come by here

        def __getattr__(self, name: str) -> Any:
            if name not in _BESIDE:
                return super().__getattr__(name)
            beside = self._given() if name == "__pydantic_fields_set__" else None
            _BESIDE[name](self, beside)
            return beside

    def _given(self) -> set[str]:
        """Return which fields were given, of a record that was made of all of them."""
        return set(self._names)

    def to_json(self, indent: int | None = None) -> str:
        """Return the record as JSON that a terminal may show.

        A byte of a file name that is no UTF-8 becomes "?".
        """
        _complete(Record)  # older pydantic writes no record within one whose class is unbuilt
        try:
            text = self.model_dump_json(indent=indent)
        except PydanticSerializationError:  # a lone surrogate: a name that is no UTF-8 on disk
            import json

            text = json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=indent)
            text = text.encode("utf-8", "replace").decode()
        return in_json(text)


Record._outside = False


def _complete(kind: type[BaseModel]) -> None:
    """Build what pydantic needs for the classes of records that are not built yet."""
    for own in kind.__subclasses__():
        if not own.__pydantic_complete__:
            own.model_rebuild()
        _complete(own)
