"""How a value is written in JSON; pydantic's own annotations for that are not imported."""

from typing import Annotated

from pydantic import SerializeAsAny

from perftable.model.record import Record
from perftable.model.written import Written, WrittenWhole


class Base(Record):
    a: int


class Longer(Base):
    b: int


class Holder(Record):
    spelled: Annotated[int, Written(lambda number: {"number": str(number)})]
    longest: Annotated[Base, WrittenWhole()]
    pydantic: SerializeAsAny[Base]
    plain: Base


def test_values_are_written_in_their_ways_and_read_as_their_types() -> None:
    longer = Longer(a=1, b=2)
    held = Holder(spelled=7, longest=longer, pydantic=longer, plain=Base(a=1))
    both = '{"a":1,"b":2}'
    assert held.to_json() == (
        f'{{"spelled":{{"number":"7"}},"longest":{both},"pydantic":{both},"plain":{{"a":1}}}}'
    )
    fields = {"spelled": 7, "longest": {"a": 1}, "pydantic": {"a": 1}, "plain": {"a": 1}}
    assert Holder.model_validate(fields).longest == Base(a=1)
