"""One project in two files of a run: told in the report on the second, where it is asked for."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from perftable.config.settings import Settings
from perftable.model.finding import Step
from perftable.model.report import DocumentReport
from perftable.model.waiver import Waiver
from perftable.pipeline import across
from perftable.pipeline.cache.journal import Journal
from perftable.pipeline.checking import check_file
from perftable.pipeline.running import check_many
from perftable.pipeline.running import checked as results

FORM = """项目支出绩效目标表
（2027年度）
| 项目名称 | {name} | | |
| 主管部门 | 清河县文化局 | 实施单位 | {unit} |
| 项目资金（万元） | 年度资金总额： | 20.00 | |
| | 其中：财政拨款 | 20.00 | |
| 年度目标 | 全年下乡演出二十场，让村民在家门口看戏。 | | |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| | 产出指标 | 数量指标 | 演出场次 | ≥20场 |
| | 效益指标 | 社会效益指标 | 观看村民 | ≥9000人次 |
| | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% |
"""
SHOWS = "文化下乡演出"


def written(folder: Path, *forms: str) -> list[Path]:
    paths = [folder / f"{number}.txt" for number in range(1, len(forms) + 1)]
    for path, form in zip(paths, forms, strict=True):
        path.write_text(form, encoding="utf-8")
    return paths


def form(name: str = SHOWS, unit: str = "县文化馆") -> str:
    return FORM.format(name=name, unit=unit)


def checked(paths: list[Path], settings: Settings, **options: object) -> list[DocumentReport]:
    return [one.report for one in check_many(paths, settings, **options)]  # type: ignore[arg-type]


def codes(reports: list[DocumentReport]) -> list[list[str]]:
    return [[finding.code for finding in report.findings] for report in reports]


def test_nothing_is_compared_unless_it_is_asked_for(tmp_path: Path) -> None:
    paths = written(tmp_path, form(), form())
    assert codes(checked(paths, Settings())) == [[], []]


def test_the_second_file_is_told_of_the_first(tmp_path: Path) -> None:
    paths = written(tmp_path, form(), form("少儿读书会"), form(), form())
    reports = checked(paths, Settings(lang="en", across=True))
    assert codes(reports) == [[], [], ["PT104"], ["PT104"]]
    (finding,) = reports[2].findings
    assert finding.severity == "warning"
    assert finding.message.startswith(
        f"project '{SHOWS}' has a form in the file {paths[0]} already"
    )
    assert str(paths[0]) in finding.say("zh")
    assert (finding.location.row, finding.location.column) == (1, "project")
    assert finding.path == (Step(kind="project", name=SHOWS),)
    assert (reports[2].counts.warning, reports[2].verdict) == (1, "pass")
    (result,) = (rule for rule in reports[2].rules if rule.code == "PT104")
    assert (result.checked, result.failed) == (1, 1)


def test_processes_and_an_executor_find_the_same(tmp_path: Path) -> None:
    paths = written(tmp_path, form(), *(form(f"演出之{number}") for number in range(8)), form())
    alone = checked(paths, Settings(across=True), jobs=1)
    assert codes(alone) == [[]] * 9 + [["PT104"]]
    assert checked(paths, Settings(across=True), jobs=2) == alone
    with ThreadPoolExecutor(1) as executor:
        assert checked(paths, Settings(across=True), executor=executor) == alone


def test_names_that_many_units_have(tmp_path: Path) -> None:
    paths = written(tmp_path, form(), form(unit="县图书馆"), form(unit=""), form(unit=""))
    nobody = [path.read_text(encoding="utf-8").replace("清河县文化局", "") for path in paths]
    paths = written(tmp_path, *nobody)
    found = codes(checked(paths, Settings(across=True, select=("PT104",))))
    assert found == [[], [], [], []]


def test_what_a_file_says_itself_is_not_said_again(tmp_path: Path) -> None:
    twice = form() + "\n\n" + form()
    settings = Settings(across=True, select=("PT104", "PT306"))
    paths = written(tmp_path, form(), twice, form("XX项目"), form("XX项目"))
    assert codes(checked(paths, settings)) == [[], ["PT104"], ["PT306"], ["PT306"]]
    paths = written(tmp_path, twice, form())
    assert codes(checked(paths, settings)) == [["PT104"], ["PT104"]]


def test_severity_floor_and_rules_that_are_off(tmp_path: Path) -> None:
    paths = written(tmp_path, form(), form())
    (_, report) = checked(paths, Settings(across=True, severities={"PT104": "error"}))
    assert (report.counts.error, report.verdict) == (1, "fail")
    (_, report) = checked(paths, Settings(across=True, severities={"PT104": "note"}))
    assert report.counts.note == 1
    assert codes(checked(paths, Settings(across=True, ignore=("PT104",)))) == [[], []]


def test_a_waiver_accepts_it(tmp_path: Path) -> None:
    paths = written(tmp_path, form(), form())
    day = date(2027, 1, 1)
    waiver = Waiver(code="PT104", reason="分两期报送", at={"project": SHOWS})  # type: ignore[arg-type]
    settings = Settings(across=True, waivers=(waiver,), today=day)
    first, second = checked(paths, settings)
    assert [one.waiver for one in first.unneeded] == [waiver]
    assert (second.findings, second.unneeded) == ((), ())
    assert [one.finding.code for one in second.waived] == ["PT104"]


def test_only_so_many_projects_are_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(across, "HELD", 1)
    paths = written(tmp_path, form(), form("少儿读书会"), form("少儿读书会"), form())
    reports = checked(paths, Settings(lang="en", across=True))
    assert codes(reports) == [[], [], [], ["PT104"]]
    assert [len(report.remarks) for report in reports] == [0, 1, 1, 0]


def test_one_file_alone_is_compared_with_nothing(tmp_path: Path) -> None:
    (path,) = written(tmp_path, form())
    assert check_file(path, Settings(across=True)).report.findings == ()


def test_a_run_that_is_kept_or_was_stopped_finds_the_same(tmp_path: Path) -> None:
    paths = written(tmp_path, form(), *(form(f"演出之{number}") for number in range(8)), form())
    settings = Settings(across=True)
    alone = checked(paths, settings)
    for _ in range(2):
        assert checked(paths, settings, cache=tmp_path / "verdicts") == alone
    jobs = [(str(path), settings) for path in paths]
    place = tmp_path / "run.jsonl"
    list(results(jobs[:3], journal=Journal(place)))
    assert [one.report for one in results(jobs, journal=Journal(place))] == alone
    lines = place.read_text(encoding="utf-8").splitlines()
    assert [("PT104" in line.partition('"rules"')[0]) for line in lines] == [False] * 9 + [True]
