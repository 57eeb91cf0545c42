"""What is in force: options before the configuration, that before the profile and the defaults."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from perftable.checking import check, read
from perftable.config import resolve
from perftable.config.profiles import PROFILES
from perftable.config.resolve import InForce, Options, for_file
from perftable.rules.plugins import catalogue
from support import ACTIVITY, DUTY, row, table

Write = Callable[[str], None]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to_file(text: str) -> None:
        (tmp_path / "perftable.toml").write_text(text, encoding="utf-8")
        resolve._find.cache_clear()
        resolve._load.cache_clear()

    return to_file


def in_force(folder: Path, name: str = "a.docx", **options: object) -> InForce:
    return for_file(str(folder / name), Options(**options))  # type: ignore[arg-type]


def test_without_a_configuration_the_defaults_hold(tmp_path: Path) -> None:
    found = in_force(tmp_path, isolated=True)
    assert (found.path, found.settings.lang, found.settings.fail_on) == (None, "en", "error")
    assert set(found.origins.values()) == {"default"}


def test_an_option_comes_before_the_configuration(tmp_path: Path, write: Write) -> None:
    write('lang = "zh"\nselect = ["PT2"]\nfail-on = "warning"')
    found = in_force(tmp_path, select=("PT3",), lang="en")
    assert found.settings.select == ("PT3",)
    assert (found.settings.lang, found.settings.fail_on) == ("zh", "warning")
    assert found.origins["select"] == "--select"
    assert found.origins["fail_on"].endswith("perftable.toml")
    assert in_force(tmp_path, lang="en", lang_given=True).settings.lang == "en"


def test_ignores_of_option_configuration_and_file_add_up(tmp_path: Path, write: Write) -> None:
    write('ignore = ["PT203"]\n[per-file-ignores]\n"2025/*.docx" = ["PT3"]')
    assert in_force(tmp_path, ignore=("PT104",)).settings.ignore == ("PT104", "PT203")
    assert in_force(tmp_path, "2025/b.docx").settings.ignore == ("PT203", "PT3")


def test_the_more_exact_severity_wins_and_off_ignores(tmp_path: Path, write: Write) -> None:
    write('[severities]\nPT5 = "note"\nPT501 = "warning"\nno-budget = "off"')
    found = in_force(tmp_path).settings
    assert (found.severities["PT501"], found.severities["PT502"]) == ("warning", "note")
    assert found.ignore == ("PT203",)


def test_waivers_are_those_of_the_file(tmp_path: Path, write: Write) -> None:
    write('[[waivers]]\ncode = "PT203"\nreason = "r"\nfile = "2025/*"\nuntil = 2026-12-31')
    other, own = in_force(tmp_path).settings, in_force(tmp_path, "2025/b.docx").settings
    assert (len(other.waivers), len(other.other_waivers)) == (0, 1)
    assert (len(own.waivers), len(own.other_waivers)) == (1, 0)
    assert own.folder == tmp_path
    assert in_force(tmp_path, isolated=True).settings.folder is None


def test_a_file_outside_the_configuration_s_folder(tmp_path: Path, write: Write) -> None:
    write('[per-file-ignores]\n"*.docx" = ["PT3"]')
    config = tmp_path / "perftable.toml"
    found = for_file("/elsewhere/a.docx", Options(config=config))
    assert found.settings.ignore == ("PT3",)
    assert for_file("-", Options(config=config)).settings.ignore == ()


@pytest.mark.parametrize("name", PROFILES)
def test_profiles_name_rules_that_exist(name: str) -> None:
    assert len(catalogue().matching(PROFILES[name])) == len(PROFILES[name])  # type: ignore[index]


def test_a_draft_s_missing_parts_are_notes_and_strict_warns(tmp_path: Path) -> None:
    document = table(DUTY, row(ACTIVITY, goal="", fair=""))
    draft = in_force(tmp_path, profile="draft", isolated=True).settings
    strict = in_force(tmp_path, profile="strict", isolated=True).settings
    assert {f.code: f.severity for f in check(document, draft).findings}["PT302"] == "note"
    assert {f.code: f.severity for f in check(document, strict).findings}["PT502"] == "error"
    assert check(document, draft).verdict == "pass"


def test_tolerance_and_default_unit() -> None:
    from perftable.settings import Settings

    document = table(row(DUTY, budget="9.00"), ACTIVITY)
    assert check(document, Settings(tolerance=Decimal(1))).verdict == "pass"
    header = "职责活动\t预算数\t内容描述\t绩效目标\t绩效指标\t优\t良\t中\t差\n环保\t5\t甲\t乙"
    (duty,) = read("-", header.encode(), default_unit="元").duties
    assert duty.budget is not None
    assert duty.budget.unit == "元"  # type: ignore[union-attr]
