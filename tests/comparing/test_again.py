"""Findings found again, each of the earlier ones at most once."""

from perftable.comparing.again import add_partners, find_again
from perftable.model.fingerprint import Identity

ONE = Identity("1", "cell", "垃圾清运")


def test_a_fingerprint_comes_before_a_name() -> None:
    other = ONE._replace(fingerprint="2")
    assert find_again([ONE, other], [other, ONE]) == {0: 1, 1: 0}
    assert find_again([ONE], [other, ONE]) == {1: 0}


def test_the_names_above_may_be_others_but_not_its_own() -> None:
    assert find_again([ONE], [ONE._replace(fingerprint="2")]) == {0: 0}
    assert find_again([ONE], [ONE._replace(fingerprint="2", name="垃圾清远")]) == {}


def test_another_cell_is_another_finding() -> None:
    assert find_again([ONE], [ONE._replace(fingerprint="2", cell="other")]) == {}


def test_an_activity_is_no_duty_of_the_same_name() -> None:
    duty = Identity("2", "cell")
    assert find_again([duty], [ONE]) == {}


def test_a_fingerprint_alone_is_no_more_than_that() -> None:
    assert find_again([Identity("1")], [Identity("2")]) == {}
    assert find_again([Identity("1")], [ONE]) == {0: 0}


def test_each_is_taken_once_whatever_its_keys() -> None:
    partners: dict[int, int] = {}
    add_partners(partners, [("a", "b"), ("b",)], [("a",), ("b",), ("b",)])
    assert partners == {0: 0, 1: 1}
