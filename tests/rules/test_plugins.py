"""An office's own rules: loaded from files and installed packages, refused one by one."""

import shutil
import tomllib
from collections.abc import Iterator
from importlib import invalidate_caches
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from perftable.config.settings import Settings
from perftable.pipeline.checking import check
from perftable.rules import plugins
from perftable.rules.pages import entry, markdown, page
from perftable.rules.plugins import catalogue
from perftable.rules.registry import all_rules
from rulefile import SOURCE, write
from support import ACTIVITY, DUTY, row, table

PACKAGE = Path(__file__).parents[2] / "samples" / "plugins" / "county-rules"
DOCUMENT = table(DUTY, ACTIVITY)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    plugins._catalogue.cache_clear()
    yield
    plugins._catalogue.cache_clear()


def reason(path: str) -> str:
    """Return why the plug-in cannot be used."""
    found = catalogue((path,))
    assert found.rules == all_rules()
    (broken,) = found.broken
    assert broken.name == Path(path).name
    assert "插件" in broken.reason.zh
    return broken.reason.en


def test_a_file_s_rule_stands_beside_ours_and_is_found_like_them(tmp_path: Path) -> None:
    found = catalogue((write(tmp_path),))
    assert (len(found.rules), found.broken) == (len(all_rules()) + 1, ())
    own = found.find("own-rule")
    assert own is not None
    assert [one.rule for one in found.matching(["XX"])] == [own]
    assert found.matching(["XX"]) == found.matching(["own-rule"])
    assert found.rules[-1] is own


def test_it_is_selected_ignored_and_given_a_severity_like_ours(tmp_path: Path) -> None:
    files = (write(tmp_path),)
    report = check(DOCUMENT, Settings("en", severities={"XX001": "error"}, plugins=files))
    (finding,) = report.findings
    assert (finding.code, finding.severity, finding.location.row) == ("XX001", "error", 2)
    assert (finding.message, report.verdict) == ("'环境保护' will not do.", "fail")
    assert check(DOCUMENT, Settings(ignore=("XX001",), plugins=files)).findings == ()
    (result,) = check(DOCUMENT, Settings(select=("XX",), plugins=files)).rules
    assert (result.code, result.failed, result.broken) == ("XX001", 1, False)


def test_ours_and_its_own_may_explain_its_findings(tmp_path: Path) -> None:
    files = (write(tmp_path, reasons='{}\n    explained_by = ("PT302",)'),)
    report = check(
        table(row(DUTY, goal=""), ACTIVITY), Settings("en", select=("XX",), plugins=files)
    )
    assert (report.findings, report.rules[0].reason) == (
        (),
        "PT302 already reports the same cell",
    )


def test_a_changed_file_is_loaded_anew_and_an_unchanged_one_is_not(tmp_path: Path) -> None:
    path = write(tmp_path)
    first = catalogue((path,)).find("XX001")
    assert catalogue((path, path)).find("XX001") is first
    write(tmp_path, title='Phrase("新的标题。", "Another title.")')
    second = catalogue((path,)).find("XX001")
    assert second is not None
    assert second.title.en == "Another title."


def test_nothing_is_written_beside_the_file(tmp_path: Path) -> None:
    catalogue((write(tmp_path),))
    assert [path.name for path in tmp_path.iterdir()] == ["own.py"]


@pytest.mark.parametrize(
    ("replaced", "said"),
    [
        ({"code": "'PT901'"}, "code 'PT901' is not"),
        ({"code": "'X1'"}, "code 'X1' is not"),
        ({"code": "'PT201'"}, "code 'PT201' is not"),
        ({"name": "'budget-mismatch'"}, "budget-mismatch is already PT201 budget-mismatch"),
        ({"name": "'Own Rule'"}, "name 'Own Rule' is not"),
        ({"severity": "'fatal'"}, "severity 'fatal' is none of error, warning, note"),
        ({"basis": "'mood'"}, "basis 'mood' is none of"),
        ({"title": "'A title'"}, "title is no Phrase"),
        ({"title": "Phrase('', 'A title')"}, "title is no Phrase"),
        ({"title": ""}, "it does not state title"),
        ({"messages": "{}"}, "messages is empty"),
        ({"messages": "[]"}, "messages is no mapping"),
        ({"messages": "{'default': 'text'}"}, "messages['default'] is no Phrase"),
        ({"messages": "{'a': Phrase('{x}', '{y}')}"}, "messages['a'] has other arguments"),
        ({"messages": "{'a': Phrase('{', '{')}"}, "ValueError"),
        ({"reasons": "{'no': 1}"}, "reasons['no'] is no Phrase"),
        ({"needs": "('goals',)"}, "needs names no column: 'goals'"),
        ({"needs": "1"}, "TypeError"),
        ({"needs": "()\n    explained_by = 'PT201'"}, "explained_by is a text"),
    ],
)
def test_what_is_no_rule_like_ours_is_refused(
    tmp_path: Path, replaced: dict[str, str], said: str
) -> None:
    assert said in reason(write(tmp_path, **replaced))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x =", "SyntaxError: invalid syntax (own.py, line 1)"),
        ("\nimport no_such_module", "No module named 'no_such_module' (own.py, line 2)"),
        ("raise SystemExit(3)", "SystemExit: 3 (own.py, line 1)"),
        ("raise ValueError('\\x1b[31m\\n')", "ValueError: \\x1b[31m (own.py, line 1)"),
        ("class E(Exception):\n  __str__ = None\nraise E", "(E (own.py, line 3))"),
        ("x = 1", "0 rules in the module"),
        (SOURCE + "class More(Own): pass", "2 rules in the module"),
        (SOURCE.partition("    def check")[0], "it has no method check"),
    ],
)
def test_what_cannot_be_loaded_is_one_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "own.py"
    path.write_text(text, encoding="utf-8")
    assert said in reason(str(path))
    assert "\n" not in reason(str(path))


def test_a_missing_file_is_a_broken_plug_in(tmp_path: Path) -> None:
    assert "FileNotFoundError" in reason(str(tmp_path / "none.py"))


def test_only_the_user_s_interrupt_ends_the_run(tmp_path: Path) -> None:
    path = tmp_path / "own.py"
    path.write_text("raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        catalogue((str(path),))


def test_two_plug_ins_with_one_code_or_name_the_second_is_refused(tmp_path: Path) -> None:
    paths = [
        write(tmp_path, "a.py"),
        write(tmp_path, "b.py", name="'other'"),
        write(tmp_path, "c.py", code="'XX002'"),
    ]
    found = catalogue(paths)
    assert [plugin.name for plugin in found.broken] == ["b.py", "c.py"]
    assert "XX001 is already XX001 own-rule" in found.broken[0].reason.en
    assert "own-rule is already XX001 own-rule" in found.broken[1].reason.en


def test_what_it_prints_is_not_on_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(write(tmp_path, check="print('checking'); yield PASS"))
    path.write_text("print('loading')\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    check(DOCUMENT, Settings(select=("XX",), plugins=(str(path),)))
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "loading\nchecking\n")


def test_a_code_may_be_a_broken_plug_in_s_but_one_of_ours_must_exist(tmp_path: Path) -> None:
    path = tmp_path / "own.py"
    path.write_text("x =")
    found = catalogue((str(path),))
    assert found.matching(["XX001"]) == ()
    with pytest.raises(ValueError, match="PT999"):
        found.matching(["PT999"])
    with pytest.raises(ValueError, match="XX001"):
        catalogue().matching(["XX001"])


def test_a_broken_one_is_a_result_of_every_document_unless_ours_alone_are_asked_for(
    tmp_path: Path,
) -> None:
    files = (write(tmp_path, severity="''"),)
    report = check(DOCUMENT, Settings("en", plugins=files))
    last = report.rules[-1]
    assert (last.code, last.broken, last.not_applicable) == ("own.py", True, 1)
    assert (last.reason or "").startswith("the plug-in cannot be used (severity '' is none of")
    assert (report.verdict, report.incomplete) == ("pass", True)
    assert not check(DOCUMENT, Settings(select=("PT2", "pt301"), plugins=files)).incomplete


def test_a_page_is_the_docstring_of_the_module_or_of_the_class_or_the_title(tmp_path: Path) -> None:
    halves = '"""XX001 own-rule: English.\n\nWhat: it.\n\nXX001 own-rule：中文。\n\n检查：它。\n"""'
    inside = SOURCE.replace("    code =", f"    {halves}\n    code =")
    for index, text in enumerate((halves + SOURCE, inside)):
        path = tmp_path / f"{index}.py"
        path.write_text(text, encoding="utf-8")
        rule = catalogue((str(path),)).find("XX001")
        assert rule is not None
        assert page(rule, "en") == "XX001 own-rule: English.\n\nWhat: it."
        assert page(rule, "zh") == "XX001 own-rule：中文。\n\n检查：它。"
        assert entry(rule).page.zh == page(rule, "zh")
        assert "\n## XX001 own-rule\n" in markdown([rule], "en")
    bare = catalogue((write(tmp_path),)).find("XX001")
    assert bare is not None
    assert page(bare, "en") == "XX001 own-rule: A rule of our own."
    assert page(bare, "zh") == "XX001 own-rule：自己的规则。"


def test_a_page_in_one_language_has_the_title_in_the_other(tmp_path: Path) -> None:
    path = tmp_path / "own.py"
    path.write_text('"""XX001 own-rule: English."""' + SOURCE, encoding="utf-8")
    rule = catalogue((str(path),)).find("XX001")
    assert rule is not None
    assert page(rule, "en") == "XX001 own-rule: English."
    assert page(rule, "zh") == "XX001 own-rule：自己的规则。"


def install(folder: Path, value: str = "") -> None:
    """Lay the sample package out as pip does: its modules and its entry points."""
    shutil.copytree(PACKAGE / "county_rules", folder / "county_rules")
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [f"{k} = {value or v}" for k, v in project["entry-points"]["perftable.rules"].items()]
    about = folder / "county_rules-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: county-rules\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[perftable.rules]\n" + "\n".join(lines))
    invalidate_caches()


@pytest.mark.parametrize("value", ["", "county_rules.xx101_long_goal:LongGoal"])
def test_an_installed_package_s_rule_is_there_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    install(tmp_path, value)
    monkeypatch.syspath_prepend(tmp_path)
    rule = catalogue().find("XX101")
    assert rule is not None
    assert page(rule, "zh").startswith("XX101 long-goal：绩效目标超过 200 字。\n\n检查：")
    long = table(row(DUTY, goal="道路畅通" * 51), ACTIVITY)
    (finding,) = check(long, Settings("zh")).findings
    assert finding.message == "“环境保护”的绩效目标有 204 字；请压缩到 200 字以内。"


def test_an_installed_package_that_cannot_be_used_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "county_rules.no_such")
    monkeypatch.syspath_prepend(tmp_path)
    (broken,) = catalogue().broken
    assert broken.name == "county-rules:XX101"
    assert "No module named 'county_rules.no_such'" in broken.reason.en


@pytest.mark.parametrize("value", ["json:dumps", "json"])
def test_an_entry_point_that_is_no_rule(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    point = EntryPoint("not\x1bours", value, plugins.GROUP)
    monkeypatch.setattr(plugins, "entry_points", lambda group: [point])
    (broken,) = catalogue().broken
    assert broken.name == "not\\x1bours"


def test_damaged_metadata_of_packages_is_a_broken_plug_in(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(group: str) -> list[EntryPoint]:
        raise ValueError("entry_points.txt")

    monkeypatch.setattr(plugins, "entry_points", damaged)
    (broken,) = catalogue().broken
    assert (broken.name, catalogue().rules) == ("perftable.rules", all_rules())
