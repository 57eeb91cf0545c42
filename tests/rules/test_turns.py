"""Which rules are asked: those of a document's families, and of no form that lacks what they need."""

import pytest

from perftable.forms.duties.rules.pt105_repeated_activity import RepeatedActivity
from perftable.rules.registry import Catalogue, all_rules, our_rules
from perftable.rules.turns import lacking_in, speaking, turns_of
from support import ACTIVITY, DUTY, HEADER, table

RULES = {rule.code: rule for rule in all_rules()}


def test_only_rules_of_the_families_in_a_document_are_asked() -> None:
    asked = {rule.code for rule in speaking(our_rules(), table(DUTY, ACTIVITY))}
    assert {"PT201", "PT305"} <= asked
    assert not any(code.startswith(("PT7", "PT8")) for code in asked)


def test_a_document_without_forms_is_looked_at_by_all() -> None:
    assert speaking(our_rules(), table())
    without = table(header=("会议", "纪要"))
    assert without.forms == ()
    assert speaking(our_rules(), without) == all_rules()


def test_what_explains_a_rule_is_asked_beside_it_and_has_no_result() -> None:
    document = table(DUTY, ACTIVITY)
    kinds = frozenset(map(type, document.forms))
    turns = turns_of((RULES["PT105"],), Catalogue(our_rules()), kinds)
    assert [rule.code for rule in turns.told] == ["PT105"]
    assert [rule.code for rule in turns.asked] == ["PT105", "PT306"]


@pytest.mark.parametrize(
    ("column", "lacking"), [("年度预算数（万元）", ["PT201"]), ("绩效目标", [])]
)
def test_a_form_without_a_column_lacks_it_for_the_rules_that_need_it(
    column: str, lacking: list[str]
) -> None:
    place = HEADER.index(column)
    rows = [(*row, *[""] * (9 - len(row))) for row in (DUTY, ACTIVITY)]
    without = [row[:place] + row[place + 1 :] for row in (HEADER, *rows)]
    document = table(*without[1:], header=without[0])
    found = lacking_in(document, (RULES["PT201"], RULES["PT102"]))
    assert [rule.code for rule in found] == lacking
    assert all(forms == [*document.forms] for forms in found.values())


def test_what_nobody_knows_or_is_of_another_family_explains_nothing() -> None:
    class Lonely(RepeatedActivity):
        explained_by = ("PT701", "PT999")  # type: ignore[assignment]

    kinds = frozenset(map(type, table(DUTY, ACTIVITY).forms))
    assert turns_of((Lonely,), Catalogue(our_rules()), kinds).asked == (Lonely,)
