"""A record is made as it is told; what comes from outside is validated."""

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
