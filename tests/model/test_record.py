"""A record is made as it is told; what comes from outside is validated."""

import copy
import pickle

import pytest
from pydantic import ValidationError

from perftable.model.finding import RuleResult, Step
from perftable.model.record import Record
from perftable.model.waiver import Waiver


class Shelf(Record):
    name: str
    books: dict[str, int] = {}
    full: bool = False


def test_fields_stand_in_their_order_however_they_are_given() -> None:
    assert Shelf(full=True, name="a").to_json() == '{"name":"a","books":{},"full":true}'


def test_a_record_made_by_hand_is_the_one_that_was_validated() -> None:
    made, read = Step(name="a", kind="duty"), Step.model_validate({"kind": "duty", "name": "a"})
    assert made == read
    assert hash(made) == hash(read)
    assert pickle.loads(pickle.dumps(made)) == read
    assert made.model_copy(update={"name": "b"}).model_dump() == {"kind": "duty", "name": "b"}


def test_a_record_made_of_all_its_fields_is_the_one_that_was_validated() -> None:
    fields = {"name": "a", "books": {"b": 1}, "full": False}
    made, read = Shelf.whole(fields.copy()), Shelf.model_validate(fields)
    assert (made, made.to_json(), repr(made)) == (read, read.to_json(), repr(read))
    assert made.model_fields_set == read.model_fields_set == set(fields)
    assert (made.model_extra, made.model_dump(exclude_unset=True)) == (None, fields)
    for copied in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert (copied, copied.model_fields_set) == (read, set(fields))
    assert made.model_copy(update={"full": True}).full
    with pytest.raises(ValidationError):
        made.full = True
    with pytest.raises(AttributeError, match="pages"):
        made.pages  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("order", [("name", "books", "full"), ("full", "name", "books")])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_it_is_known_which_fields_were_given(order: tuple[str, ...], count: int) -> None:
    fields = {"name": "a", "books": {}, "full": False}
    given = {"name", *order[:count]}
    values = {name: fields[name] for name in order if name in given}
    assert Shelf(**values).model_fields_set == given  # type: ignore[arg-type]


@pytest.mark.parametrize("values", [{}, {"kind": "duty"}, {"kind": "a", "name": "b", "who": 1}])
def test_what_is_unknown_or_lacking_is_refused(values: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Step(**values)


def test_what_comes_from_outside_is_validated() -> None:
    with pytest.raises(ValidationError):
        Step.model_validate({"kind": 1, "name": "a"})
    with pytest.raises(ValidationError):
        RuleResult.model_validate_json('{"code": "PT1"}')
    with pytest.raises(ValidationError):
        Waiver(code="PT201", reason=" ")  # users make these in their own code


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Step(kind="duty", name="a").name = "b"
