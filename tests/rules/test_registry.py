"""The rules there are: known by their files' names, imported when they are asked for."""

import pytest

from perftable.forms.registry import families
from perftable.rules.registry import Catalogue, Listed, all_rules, our_rules

FORMS = {f"perftable.forms.{family.name}": family.form for family in families()}


@pytest.mark.parametrize("one", our_rules(), ids=lambda one: one.code)
def test_the_name_of_a_rule_s_file_is_its_code_and_its_name(one: Listed) -> None:
    assert (one.code, one.name) == (one.rule.code, one.rule.name)


@pytest.mark.parametrize("one", our_rules(), ids=lambda one: one.code)
def test_a_rule_in_the_folder_of_a_family_speaks_of_its_forms(one: Listed) -> None:
    assert one.family == "" or one.rule.of is FORMS[one.family]


def test_rules_are_ordered_by_code() -> None:
    codes = [one.code for one in our_rules()]
    assert codes == sorted(codes) == [rule.code for rule in all_rules()]


def test_a_rule_that_is_imported_already_stands_in_a_catalogue_like_others() -> None:
    rule = all_rules()[0]
    known = Catalogue((rule,))
    assert (known.rules, known.find(rule.name)) == ((rule,), rule)
    assert [one.rule for one in known.matching(["PT0"])] == [rule]
