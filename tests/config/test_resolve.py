"""What is in force: options before the configuration, that before the profile and the defaults."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from perftable.config.chain import Chain, Chains
from perftable.config.in_force import InForce
from perftable.config.options import Options
from perftable.config.profiles import PROFILES
from perftable.config.resolve import Resolver, for_file
from perftable.config.settings import Settings
from perftable.forms.duties.walk import duties
from perftable.model.finding import Severity
from perftable.pipeline.checking import check, read
from perftable.readers.base import NoFile
from perftable.rules.plugins import catalogue
from support import ACTIVITY, DUTY, row, table

Write = Callable[[str], None]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to_file(text: str) -> None:
        (tmp_path / "perftable.toml").write_text(text, encoding="utf-8")

    return to_file


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The configuration of the working directory is trusted."""
    monkeypatch.chdir(tmp_path)


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


def test_any_severity_of_the_configuration_comes_before_the_profile(
    tmp_path: Path, write: Write
) -> None:
    write('[severities]\nPT5 = "note"')
    assert in_force(tmp_path, profile="strict").settings.severities["PT502"] == "note"
    assert in_force(tmp_path, profile="strict").settings.severities["PT104"] == "warning"


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


def test_points_of_a_place(tmp_path: Path, write: Write) -> None:
    write("points = 80")
    assert in_force(tmp_path).settings.points == 80
    write("")
    assert in_force(tmp_path).settings.points is None


def test_forms_are_compared_where_an_option_a_key_or_a_profile_says_so(
    tmp_path: Path, write: Write
) -> None:
    assert not in_force(tmp_path, isolated=True).settings.across
    for given in ({"across": True}, {"profile": "department"}):
        found = in_force(tmp_path, isolated=True, **given)
        assert (found.settings.across, found.values["across"]) == (True, True)
        assert found.origins["across"] == f"--{next(iter(given))}"
    write('profile = "department"')
    assert in_force(tmp_path).origins["across"] == str(tmp_path / "perftable.toml")
    assert not in_force(tmp_path, profile="strict").settings.across
    write("across = true")
    assert in_force(tmp_path, profile="strict").settings.across


def test_tolerance_and_default_unit() -> None:
    document = table(row(DUTY, budget="9.00"), ACTIVITY)
    assert check(document, Settings(tolerance=Decimal(1))).verdict == "pass"
    header = "职责活动\t预算数\t内容描述\t绩效目标\t绩效指标\t优\t良\t中\t差\n环保\t5\t甲\t乙"
    (duty,) = duties(read("-", header.encode(), default_unit="元"))
    assert duty.budget is not None
    assert duty.budget.unit == "元"  # type: ignore[union-attr]


def test_a_draft_is_told_what_is_missing_in_notes() -> None:
    """PT209 too: of a half-filled form a part of the budgets is there."""
    missing = (
        "PT103 PT202 PT203 PT207 PT209 PT301 PT302 PT306 PT401 PT501 PT502 PT601 PT829".split()
    )
    assert PROFILES["draft"] == dict.fromkeys(missing, "note")


def test_strict_is_stricter_than_the_catalogue() -> None:
    heuristic = "PT104 PT106 PT304 PT404 PT405 PT510".split()
    assert PROFILES["strict"] == {**dict.fromkeys(heuristic, "warning"), "PT502": "error"}
    own = {rule.code: rule.severity for rule in catalogue().rules}
    assert {own[code] for code in heuristic} == {"note"}
    assert own["PT502"] == "warning"


def test_the_day_is_read_once_a_run(tmp_path: Path) -> None:
    options = Options(today=date(2020, 1, 2))
    assert Resolver(options).for_file("a.docx").settings.today == date(2020, 1, 2)
    assert Resolver(Options()).for_file("a.docx").settings.today == date.today()


def test_configurations_are_looked_for_once_a_folder(
    tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write('ignore = ["PT201"]')
    asked: list[Path] = []
    of = Chains.of

    def ask(chains: Chains, folder: Path) -> Chain:
        asked.append(folder)
        return of(chains, folder)

    monkeypatch.setattr(Chains, "of", ask)
    resolver = Resolver(Options())
    for name in ("a.docx", "b.docx", "in/a.docx", "in/b.docx", str(tmp_path / "c.docx")):
        assert not resolver.excludes(name)
        assert resolver.for_file(name).settings.ignore == ("PT201",)
    assert asked == [tmp_path, tmp_path / "in", tmp_path]


@pytest.mark.parametrize(
    ("name", "configured"),
    [
        *(("in/a.docx", True), ("in/../in/a.docx", True), ("in/.", False), ("in/", False)),
        *(("in/..", False), ("in/b/..", False), ("in/b/../a.docx", True), ("in/b/.", True)),
        *(("a.docx", False), ("-", False), ("./in/a.docx", True), ("in//a.docx", True)),
    ],
)
def test_a_file_s_folder_is_told_however_it_is_named(
    tmp_path: Path, name: str, configured: bool
) -> None:
    """What ends with a dot, two dots or a slash names a folder, which lies in another."""
    (tmp_path / "in" / "b").mkdir(parents=True)
    (tmp_path / "in" / "perftable.toml").write_text('ignore = ["PT201"]', encoding="utf-8")
    resolver = Resolver(Options(named=("in",)), ["in"])
    for before in ("in/x.docx", "in/b/x.docx", "x.docx", "in/../x.docx"):
        resolver.for_file(before)
    alone = Resolver(Options(named=("in",)), ["in"]).for_file(name).settings
    assert resolver.for_file(name).settings == alone
    assert bool(alone.untrusted) is configured


def test_files_that_are_alike_have_the_same_settings(tmp_path: Path, write: Write) -> None:
    write(
        '[per-file-ignores]\n"b/*" = ["PT3"]\n[[waivers]]\ncode = "PT2"\nreason = "r"\nfile = "a/*"'
    )
    resolver = Resolver(Options())
    first, second, other, waived = (
        resolver.for_file(name).settings for name in ("x.txt", "c/y.txt", "b/z.txt", "a/z.txt")
    )
    assert first is second
    assert (other.ignore, len(other.waivers), len(waived.waivers)) == (("PT3",), 0, 1)


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("drafts/a.docx", True),
        ("in/drafts/a.docx", True),
        ("in/old/a.docx", True),
        ("old/a.docx", False),
        ("in/a.docx", False),
        ("-", False),
    ],
)
def test_files_are_left_out_by_the_configuration(
    tmp_path: Path, write: Write, name: str, left_out: bool
) -> None:
    write('exclude = ["drafts/", "in/old/"]')
    assert Resolver(Options()).excludes(name) is left_out
    assert (
        Resolver(Options(exclude=("drafts/", "in/old/"), isolated=True)).excludes(name) is left_out
    )
    assert not Resolver(Options(isolated=True)).excludes(name)


def test_what_is_left_out_by_an_option_begins_at_the_working_directory(tmp_path: Path) -> None:
    resolver = Resolver(Options(exclude=("in/*.docx", "*.txt")))
    assert resolver.excludes(str(tmp_path / "in/a.docx"))
    assert not resolver.excludes("/inbox/in/a.docx")
    assert resolver.excludes("/inbox/in/a.txt")


def test_a_folder_that_could_not_be_searched_is_left_out_like_what_it_holds() -> None:
    resolver = Resolver(Options(exclude=("private/",)))
    assert resolver.excludes(NoFile("in/private"))
    assert not resolver.excludes("in/private")
    assert not resolver.excludes(NoFile("in"))


def submissions(tmp_path: Path, text: str) -> InForce:
    """What is in force for a file of a folder whose configuration is not trusted."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "perftable.toml").write_text(text, encoding="utf-8")
    return for_file("in/a.docx", Options(lang="en", named=("in",)))


def test_one_that_is_not_trusted_can_only_be_stricter(tmp_path: Path, write: Write) -> None:
    write('ignore = ["PT104"]\nfail-on = "error"')
    found = submissions(
        tmp_path,
        'ignore = ["PT"]\nfail-on = "note"\n[severities]\nPT203 = "error"\nPT201 = "off"\n'
        '[[waivers]]\ncode = "PT2"\nreason = "r"',
    )
    settings = found.settings
    assert (settings.ignore, settings.fail_on, settings.waivers) == (("PT104",), "note", ())
    assert (settings.severities, settings.floors) == ({}, {"PT203": "error"})
    assert settings.configuration == "perftable.toml"
    (one,) = settings.untrusted
    assert (one.path, one.reason) == ("in/perftable.toml", None)
    assert one.followed == ("severities", "fail-on")
    assert one.not_followed == ("ignore", "severities", "waivers")
    assert found.origins["fail_on"] == str(tmp_path / "in" / "perftable.toml")
    assert found.values["severities"] == {"PT203": "error"}


def test_one_that_is_not_trusted_leaves_nothing_out(tmp_path: Path) -> None:
    submissions(tmp_path, 'exclude = ["*"]')
    assert not Resolver(Options(named=("in",))).excludes("in/a.docx")


def test_one_that_says_nothing_is_not_told(tmp_path: Path) -> None:
    assert submissions(tmp_path, "").settings.untrusted == ()


@pytest.mark.parametrize("text", ["x = [", "nonsense = 1", '[severities]\nPT999 = "error"'])
def test_one_that_is_not_trusted_and_cannot_be_used_stops_nothing(
    tmp_path: Path, text: str
) -> None:
    (one,) = submissions(tmp_path, text).settings.untrusted
    assert "in/perftable.toml" in str(one.reason)
    assert (one.followed, one.not_followed) == ((), ())


def test_a_finding_that_a_rule_itself_lowers_is_not_below_the_floor() -> None:
    """PT506 notes an overlap in one point; a floor holds for that too."""
    tiers = {"excellent": "≥95%", "good": "85%-95%", "fair": "75%-85%", "poor": "<75%"}
    document = table(DUTY, row(ACTIVITY, **tiers))
    cases: list[tuple[dict[str, Severity], Severity]] = [
        ({}, "note"),
        ({"PT506": "error"}, "error"),
        ({"PT506": "note"}, "note"),
    ]
    for floors, severity in cases:
        found = check(document, Settings(floors=floors, select=("PT506",))).findings
        assert {finding.severity for finding in found} == {severity}


def test_a_floor_lowers_nothing() -> None:
    document = table(row(DUTY, budget="9.00"), ACTIVITY)
    settings = Settings(floors={"PT201": "note"}, select=("PT201",))
    assert check(document, settings).findings[0].severity == "error"


def test_without_a_rule_nothing_is_checked() -> None:
    report = check(table(DUTY, ACTIVITY), Settings(ignore=("PT",)))
    assert (report.status, report.verdict) == ("unreadable", None)
    assert "all rules are off" in report.say("en")
    some = check(table(DUTY, ACTIVITY), Settings(select=("PT001", "PT002")))
    assert (some.verdict, some.rules_off) == ("pass", len(catalogue().rules) - 2)
