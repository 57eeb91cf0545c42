"""samples/rules: for each rule a document that breaks it and nothing else, and one without a finding."""

from pathlib import Path

import pytest

from perftable.pipeline.checking import check, read
from perftable.rules.registry import all_rules

SAMPLES = Path(__file__).parents[1] / "samples" / "rules"
FOLDERS = sorted(SAMPLES.iterdir())


def test_every_rule_has_a_pair() -> None:
    assert [folder.name for folder in FOLDERS] == [rule.code for rule in all_rules()]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_bad_one_breaks_this_rule_alone(folder: Path) -> None:
    (bad,) = folder.glob("bad.*")
    assert {finding.code for finding in check(read(bad)).findings} == {folder.name}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_good_one_has_no_finding(folder: Path) -> None:
    (good,) = folder.glob("good.*")
    assert check(read(good)).findings == ()
