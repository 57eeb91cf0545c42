"""validate --cluster, before there is a cluster: what it refuses, in one sentence."""

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from perftable.cli.app import app

ADDRESS = "tcp://127.0.0.1:9"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    return tmp_path


def validate(*arguments: str, lang: str = "en") -> Result:
    command = ["validate", "--cluster", ADDRESS, "--lang", lang, *arguments]
    result = CliRunner().invoke(app, command)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    return result


@pytest.mark.parametrize(
    "option",
    [
        ("--format", "json"),
        ("--baseline", "known.json"),
        ("--write-baseline", "known.json"),
        ("--found",),
        ("--convert",),
        ("--jobs", "2"),
        ("--verbose",),
    ],
    ids=lambda option: option[0],
)
def test_options_of_one_machine_are_refused(option: tuple[str, ...], here: Path) -> None:
    result = validate("a.txt", "-o", "out", *option)
    assert result.stderr == f"perftable: --cluster does not go with {option[0]}.\n"
    assert not (here / "out").exists()


@pytest.mark.parametrize(
    "output", [(), ("-o", "out", "-o", "other"), ("-o", "out", "--resume", "other")]
)
def test_one_folder_for_the_results(output: tuple[str, ...], here: Path) -> None:
    assert "name a folder for them with -o" in validate("a.txt", *output).stderr
    assert "请用 -o 指定文件夹" in validate("a.txt", *output, lang="zh").stderr


@pytest.mark.parametrize(
    ("package", "said"),
    [
        ("distributed", "--cluster needs dask.distributed; run pip install 'perftable[cluster]'"),
        ("pyarrow", "run pip install 'perftable[data]'"),
    ],
)
def test_without_the_extra_one_sentence_says_what_to_do(
    package: str, said: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyarrow")
    monkeypatch.setitem(sys.modules, package, None)
    assert said in validate("a.txt", "-o", "out").stderr


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("address", ["nonsense", "nonsense://x:1", "tcp://[", ADDRESS])
def test_an_address_that_leads_nowhere(
    address: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")
    monkeypatch.setattr("perftable.cluster.scheduler.CONNECTING", 0.3)
    result = CliRunner().invoke(
        app, ["validate", "--cluster", address, "--lang", "en", "a.txt", "-o", "out"]
    )
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert f"the scheduler {address} cannot be reached" in result.stderr
