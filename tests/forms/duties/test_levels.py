"""Parent and child rows are told apart by the first sign that differs."""

from perftable.forms.duties.levels import Named, tell

PARENT = Named(indent=0, typed=0, family="", code="", bold=False, measured=False)


def like(**signs: object) -> Named:
    return PARENT._replace(**signs)  # type: ignore[arg-type]


def test_indentation_comes_first() -> None:
    rows = [PARENT, like(indent=2, typed=2), like(measured=True)]
    assert tell(rows) == ("indent", [False, True, False])


def test_indentation_counts_from_the_least_indented_row() -> None:
    assert tell([like(indent=1), like(indent=3)]) == ("indent", [False, True])


def test_a_stray_half_width_space_is_no_level() -> None:
    assert tell([PARENT, like(indent=0.5), like(measured=True)])[0] == "content"


def test_one_full_width_space_is_a_level_and_less_is_none() -> None:
    assert tell([PARENT, like(indent=1, measured=True)])[0] == "indent"
    assert tell([PARENT, like(indent=0.99, measured=True)])[0] == "content"


def test_rows_that_are_all_indented_are_activities_from_two_spaces_on() -> None:
    assert tell([like(indent=2, typed=2)] * 2) == ("indent", [True, True])
    assert tell([like(indent=1.5, typed=1.5)] * 2) == ("none", [False, False])


def test_only_indented_rows_are_activities_without_duty() -> None:
    assert tell([like(indent=2, typed=2)]) == ("indent", [True])


def test_numbering_styles() -> None:
    rows = [like(family="chinese、"), like(family="chinese()"), like(family="chinese、")]
    assert tell(rows) == ("number", [False, True, False])


def test_an_activity_above_the_first_duty_does_not_turn_the_numbers_round() -> None:
    rows = [like(family="arabic."), like(family="chinese、"), like(family="arabic.")]
    assert tell(rows) == ("number", [True, False, True])
    automatic = [like(family="auto1"), like(family="auto0")]
    assert tell(automatic) == ("number", [True, False])


def test_numbered_activities_under_duties_without_number() -> None:
    assert tell([PARENT, like(family="arabic."), PARENT])[1] == [False, True, False]


def test_codes_by_their_length() -> None:
    assert tell([like(code="820"), like(code="820001")]) == ("code", [False, True])


def test_decimal_numbers_stand_below_whole_ones() -> None:
    rows = [like(family="decimal1"), like(family="decimal2"), like(family="decimal2")]
    assert tell(rows) == ("number", [False, True, True])
    assert tell([like(family="decimal2"), like(family="arabic.")]) == ("number", [True, False])


def test_codes_that_end_in_zeros_where_their_children_count() -> None:
    measured = {"measured": True}
    rows = [like(code="820000"), like(code="820001", **measured), like(code="830000")]
    assert tell(rows) == ("code", [False, True, False])
    assert tell([*rows, like(code="910001", **measured)])[0] == "content"
    assert tell([like(code="820000"), like(code="820001")])[0] == "none"


def test_codes_tell_only_where_all_rows_have_one() -> None:
    assert tell([like(code="820"), like(code="820001"), like(measured=True)])[0] == "content"


def test_bold_parents() -> None:
    assert tell([like(bold=True), PARENT]) == ("bold", [False, True])


def test_bold_parents_below_an_activity_that_stands_first_by_mistake() -> None:
    activity = like(measured=True)
    rows = [activity, like(bold=True), activity, like(bold=True), PARENT]
    assert tell(rows) == ("bold", [True, False, True, False, True])
    with_indicator = like(bold=True, measured=True)  # PT406: it is a duty all the same
    more = [*rows, like(bold=True), activity, with_indicator]
    assert tell(more)[1][-3:] == [False, True, False]


def test_more_than_half_of_the_parents_are_bold_and_fewer_than_half_so_many_activities() -> None:
    activity, with_indicator = like(measured=True), like(bold=True, measured=True)
    bold = like(bold=True)
    assert tell([activity, bold, bold, PARENT])[0] == "bold"
    assert tell([activity, bold, PARENT])[0] == "content"
    assert tell([activity, *[bold] * 3, with_indicator])[0] == "bold"
    assert tell([activity, *[bold] * 2, with_indicator])[0] == "content"


def test_bold_type_here_and_there_is_no_level() -> None:
    rows = [PARENT, like(measured=True), like(bold=True, measured=True)]
    assert tell(rows)[0] == "content"
    assert tell([PARENT, like(measured=True), PARENT, like(bold=True)])[0] == "content"


def test_content_is_the_last_resort() -> None:
    assert tell([PARENT, like(measured=True)]) == ("content", [False, True])


def test_rows_that_do_not_differ_are_all_duties() -> None:
    assert tell([PARENT, PARENT]) == ("none", [False, False])
    assert tell([]) == ("none", [])


WHICH = like(which=True, measured=True)


def test_which_makes_a_child_of_its_row_and_the_others_tell_themselves() -> None:
    aligned = like(indent=3, typed=3, measured=True)
    assert tell([PARENT, WHICH, aligned, PARENT, WHICH]) == (
        "indent",
        [False, True, True, False, True],
    )
    numbered = [like(family="chinese、"), WHICH, like(family="chinese()")]
    assert tell(numbered) == ("number", [False, True, True])
    assert tell([PARENT, WHICH, like(measured=True)]) == ("content", [False, True, True])


def test_which_may_be_all_that_tells_the_rows_apart() -> None:
    assert tell([PARENT, WHICH, PARENT, WHICH]) == ("indent", [False, True, False, True])
    indented = like(indent=2, typed=2)
    assert tell([indented, WHICH, indented, WHICH])[1] == [False, True, False, True]


def test_which_above_the_first_duty_stands_below_none() -> None:
    assert tell([WHICH]) == ("indent", [True])
    assert tell([WHICH, like(indent=3, typed=3)]) == ("indent", [True, True])
