"""The helpers for those who write a rule of their own, and the samples that use them."""

import re
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

from perftable.config.load import load as load_config
from perftable.config.rule_files import rule_files
from perftable.forms.duties.walk import duties
from perftable.rules.pages import page
from perftable.rules.plugins import catalogue
from perftable.testing import HEADER, findings, load, table
from rulefile import write
from support import ACTIVITY, DUTY

SAMPLES = Path(__file__).parents[1] / "samples" / "plugins"
SAMPLE_TESTS: dict[str, Callable[[], None]] = {
    name: value
    for name, value in runpy.run_path(
        str(SAMPLES / "rules" / "test_xx001_few_indicators.py")
    ).items()
    if name.startswith("test_")
}


@pytest.mark.parametrize("name", SAMPLE_TESTS)
def test_the_sample_s_own_tests_pass(name: str) -> None:
    SAMPLE_TESTS[name]()


def test_the_sample_s_configuration_is_good() -> None:
    path = SAMPLES / "perftable.toml"
    found = catalogue(rule_files(load_config(path, True), path))
    assert (found.find("XX001") is not None, found.broken) == (True, ())


def test_a_table_has_the_form_s_header_and_the_rows() -> None:
    document = table(DUTY, ACTIVITY)
    assert len(HEADER) == 9
    assert [duty.name for duty in duties(document)] == ["环境保护"]
    assert duties(document)[0].activities[0].location.row == 3


def test_findings_are_those_of_the_rule_in_the_language_asked_for(tmp_path: Path) -> None:
    rule = load(write(tmp_path))
    assert [f.message for f in findings(rule, table(DUTY))] == ["'环境保护' will not do."]
    assert [f.message for f in findings(rule, table(DUTY), "zh")] == ["“环境保护”不合要求。"]


def test_a_rule_that_cannot_be_loaded_or_fails_is_an_assertion(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"bad\.py: .*severity"):
        load(write(tmp_path, "bad.py", severity="'x'"))
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        findings(load(write(tmp_path, check="return 1 / 0")), table(DUTY))
    with pytest.raises(AssertionError, match="no subclass"):
        findings(int, table(DUTY))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["plugins.md", "plugins.zh-CN.md"])
def test_the_rule_and_the_test_of_the_documentation_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    text = (SAMPLES.parents[1] / "docs" / name).read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    (tmp_path / "rules").mkdir()
    monkeypatch.chdir(tmp_path)
    for file, rule, test, tested in (
        ("xx002_short_goal.py", *blocks[:2], "test_a_short_goal_is_found"),
        ("xx003_few_outputs.py", *blocks[2:], "test_one_output_is_too_few"),
    ):
        (tmp_path / "rules" / file).write_text(rule, encoding="utf-8")
        (tmp_path / "test.py").write_text(test, encoding="utf-8")
        runpy.run_path("test.py")[tested]()
    assert page(load("rules/xx002_short_goal.py"), "zh").endswith("改法：写成一句话。")
