"""The base of every record."""

from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticSerializationError

from perftable.model.unseen import in_json

# A frozen model's attributes are set where they are kept: `object.__setattr__` looks for that first.
_set_values, _set_given, _set_extra, _set_private = (
    BaseModel.__dict__[name].__set__
    for name in (
        *("__dict__", "__pydantic_fields_set__"),
        *("__pydantic_extra__", "__pydantic_private__"),
    )
)


class Record(BaseModel):
    """A frozen pydantic model that refuses unknown fields.

    What our own code makes is taken as it is: mypy has checked it, and a document has tens of
    thousands of records. What comes from outside goes through `model_validate`, and only there is
    pydantic's machinery for a class built, which is a third of a small check's time.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    _blank: ClassVar[dict[str, Any]]
    """The fields in their order with their defaults; the required ones are None."""
    _required: ClassVar[frozenset[str]]
    _outside: ClassVar[bool] = False
    """Whether users make such records in their own code: those are validated."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Keep what a record is made from."""
        fields = cls.model_fields
        cls._required = frozenset(name for name, own in fields.items() if own.is_required())
        cls._blank = {
            name: None if own.is_required() else own.get_default(call_default_factory=True)
            for name, own in fields.items()
        }

    if not TYPE_CHECKING:  # there the fields are its arguments

        def __init__(self, **values: Any) -> None:
            blank = self._blank
            own = blank.copy()
            own.update(values)
            known = len(own) == len(blank)
            whole = known and (len(values) == len(own) or self._required <= values.keys())
            if self._outside or not whole:
                super().__init__(**values)  # it says what is wrong, unknown or lacking
                return
            _set_values(self, own)
            _set_given(self, set(values))
            _set_extra(self, None)
            _set_private(self, None)

        __init__.__pydantic_base_init__ = True  # validation does not come by here

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


def _complete(kind: type[BaseModel]) -> None:
    """Build what pydantic needs for the classes of records that are not built yet."""
    for own in kind.__subclasses__():
        if not own.__pydantic_complete__:
            own.model_rebuild()
        _complete(own)
