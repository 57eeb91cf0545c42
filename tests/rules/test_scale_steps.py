"""What lies between two tiers is no gap where the scale's numbers leave room for nothing."""

import pytest

from perftable.forms.duties.rules.pt505_scale_gap import ScaleGap
from support import ACTIVITY, DUTY, rows_of, run, table


def gaps(*tiers: str) -> int:
    return len(rows_of(run(ScaleGap, table(DUTY, (*ACTIVITY[:5], *tiers)))))


@pytest.mark.parametrize(
    ("tiers", "found"),
    [
        (("≥90%", "80%-89.9%", "70%-79.9%", "<70%"), 0),
        (("≥90%", "80%-89.8%", "70%-79.9%", "<70%"), 1),
        (("≥90%", "80%-89%", "70%-79%", "<70%"), 0),
        (("≥90%", "80%-88%", "70%-79%", "<70%"), 1),
        (("≥90%", "80%-89.99%", "70%-79.99%", "<70%"), 0),
        (("≥90%", "80%-89.98%", "70%-79.99%", "<70%"), 1),
        (("≥90%", "[80%,89%)", "[70%,80%)", "<70%"), 1),
        ((">90%", "80%-89%", "70%-79%", "<70%"), 1),
    ],
)
def test_one_step_of_the_last_digit_written(tiers: tuple[str, ...], found: int) -> None:
    assert gaps(*tiers) == found


@pytest.mark.parametrize(
    ("tiers", "found"),
    [
        (("≥10次", "8-9次", "6-7次", "≤5次"), 0),
        (("≥10次", "7-8次", "5-6次", "≤4次"), 1),
        (("≥10次", "[8,10)次", "6-7次", "≤5次"), 0),
        (("≥10公里", "8-9公里", "6-7公里", "≤5公里"), 0),
        (("≥10公里", "8-9.5公里", "6-7公里", "≤5公里"), 1),
    ],
)
def test_one_step_of_what_is_counted(tiers: tuple[str, ...], found: int) -> None:
    assert gaps(*tiers) == found
