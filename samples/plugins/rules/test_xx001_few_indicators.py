"""A large activity needs two indicators. Run: python -m pytest samples/plugins/rules."""

from pathlib import Path

from perftable.testing import findings, load, table

RULE = load(Path(__file__).with_name("xx001_few_indicators.py"))
DUTY = ("乡村道路", "250.00", "养护道路", "道路畅通")
ACTIVITY = (
    "　　路面修补",
    "250.00",
    "修补路面",
    "路面完好",
    "完好率",
    "≥95%",
    "≥90%",
    "≥80%",
    "<80%",
)
SECOND = ("", "", "", "", "群众满意度", "≥95%", "≥90%", "≥80%", "<80%")


def test_one_indicator_is_too_few():
    """The finding sits on the activity's indicator."""
    (finding,) = findings(RULE, table(DUTY, ACTIVITY))
    assert (finding.location.row, finding.location.column) == (3, "indicator")
    assert "250.00" in finding.message


def test_two_indicators_are_enough():
    """An indicator on the row below belongs to the activity."""
    assert findings(RULE, table(DUTY, ACTIVITY, SECOND)) == ()
