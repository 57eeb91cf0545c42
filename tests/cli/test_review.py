"""The review command: what is refused, what is said, exit codes."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from perftable.cli.app import app
from perftable.review.holding import held
from perftable.review.words import LOCK
from reviews import BAD, GOOD, HALF, submit


def run(*arguments: object) -> Result:
    command = ["review", *map(str, arguments), "--isolated"]
    return CliRunner().invoke(app, command, env={"PERFTABLE_LANG": "zh"})


def test_a_folder_is_reviewed_and_told(tmp_path: Path) -> None:
    folder, out = submit(tmp_path / "in", 甲=BAD, 乙=GOOD), tmp_path / "out"
    result = run(folder, "-o", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "1/2 乙.docx：通过（0 个错误" in result.stderr
    assert "2/2 甲.docx：退回修改（2 个错误" in result.stderr
    assert "共 2 份：退回修改 1 份，通过 1 份，未检查 0 份。" in result.stderr
    assert "其中 2 份与上次相同" in run(folder, "-o", out).stderr


def test_what_an_earlier_run_wrote_is_no_submission(tmp_path: Path) -> None:
    folder = submit(tmp_path / "in", 甲=GOOD)
    for _ in range(2):
        assert "共 1 份" in run(folder, "-o", folder / "退回").stderr


def test_a_file_that_is_not_read_makes_the_exit_code_2(tmp_path: Path) -> None:
    folder = submit(tmp_path / "in", 甲=GOOD)
    (folder / "坏.docx").write_bytes(b"\x00")
    result = run(folder, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert "未检查 1 份" in result.stderr


def test_a_second_round_by_files_and_by_the_stored_run(tmp_path: Path) -> None:
    first = submit(tmp_path / "1", 甲=BAD, 乙=BAD)
    second = submit(tmp_path / "2", **{"甲（二稿）": HALF})
    run(first, "-o", tmp_path / "out1")
    for option, before in (("--previous", first), ("--since", tmp_path / "out1")):
        out = tmp_path / option
        result = run(second, "-o", out, option, before)
        assert result.exit_code == 0
        assert "上一轮报送、本轮未报送的有 1 份" in result.stderr
        page = (out / "index.html").read_text("utf-8")
        assert "第 2 轮：已整改 1，未整改 1，新发现 0" in page
        assert "本轮未报送" in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "请用 -o"),
        (["-o", "in"], "不能与材料所在文件夹相同"),
        (["-o", "."], "不能与材料所在文件夹相同"),
        (["-o", "out", "--since", "in"], "无 perftable review 的运行记录"),
        (["-o", "out", "--previous", "none"], "文件夹 none 不存在"),
        (["-o", "out", "--previous", "in", "--since", "in"], "不能同时使用"),
        (["-o", "out", "--template", "in/甲.docx"], "模板"),
        (["-o", "out", "--severity", "bad"], "--severity 的值“bad”不存在"),
        (["-", "-o", "out"], "不能使用 -"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(tmp_path / "in", 甲=GOOD)
    monkeypatch.chdir(tmp_path)
    result = run("in", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (tmp_path / "out").exists()


def test_the_round_before_is_not_overwritten(tmp_path: Path) -> None:
    folder, out = submit(tmp_path / "in", 甲=GOOD), tmp_path / "out"
    run(folder, "-o", out)
    result = run(folder, "-o", out, "--since", out)
    assert result.exit_code == 2
    assert "不能覆盖" in result.stderr


def test_a_second_run_into_the_same_folder_at_the_same_time_is_refused(tmp_path: Path) -> None:
    folder, out = submit(tmp_path / "in", 甲=GOOD), tmp_path / "out"
    out.mkdir()
    with held(out):
        result = run(folder, "-o", out)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "另一次审核正在写入" in result.stderr
    assert list(out.iterdir()) == []
    assert run(folder, "-o", out).exit_code == 0
    assert not (out / LOCK).exists()
