"""Whose a submission is: what its forms say, else a line above them."""

from perftable.forms.claiming import parse
from perftable.model.phrase import Phrase
from perftable.pipeline.unit import unit_of
from support import ACTIVITY, DUTY, source


def test_a_line_above_the_table_names_the_unit() -> None:
    found = source(DUTY, ACTIVITY, sections="填报单位：甲镇人民政府\n单位：万元")
    assert unit_of(parse(found), found) == Phrase("甲镇人民政府", "甲镇人民政府")


def test_where_nothing_names_it_there_is_none() -> None:
    found = source(DUTY, ACTIVITY)
    assert unit_of(parse(found), found) is None
    assert unit_of(None, None) is None
