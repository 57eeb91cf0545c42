"""perftable serve: the address, the end, and what it says."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

pytest.importorskip("bottle", reason="the extra 'serve' is not installed")
pytest.importorskip("waitress", reason="the extra 'serve' is not installed")

from perftable.cli import serve as module
from perftable.cli.app import app
from perftable.serve.server import Serving, is_loopback

runner = CliRunner()
_START = [sys.executable, "-m", "perftable", "serve", "--no-browser", "--isolated"]


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Any]:
    """A function that starts the command and returns it with its address and temporary folder."""
    running: list[subprocess.Popen[str]] = []

    def start(*args: str) -> tuple["subprocess.Popen[str]", str, Path, str]:
        environ = os.environ | {
            "TMPDIR": str(tmp_path),
            "TEMP": str(tmp_path),
            "PERFTABLE_LANG": "en",
        }
        process = subprocess.Popen(
            [*_START, *args],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environ,
            cwd=tmp_path,
        )
        running.append(process)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        address = process.stdout.readline().strip()
        (folder,) = tmp_path.glob("perftable-*")
        return process, address, folder, process.stderr.readline()

    yield start
    for process in running:
        process.kill()
        process.communicate()


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_and_nothing_is_left(started: Any, number: int, code: int) -> None:
    process, address, folder, told = started()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", address)
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    assert process.returncode == code
    assert not folder.exists()
    assert "Ctrl+C ends the program" in told
    assert "warning" not in said


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_on_the_network_it_warns_and_names_no_address_of_everything(started: Any) -> None:
    process, address, _, _ = started("--host", "0.0.0.0")
    said = process.stderr.readline()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert "0.0.0.0" not in address
    assert re.search(r":\d+/[\w-]{32}/$", address)
    assert "without encryption" in said


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "localhost", "::1", "LOCALHOST"])
def test_addresses_of_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "192.168.1.2", "128.0.0.1", "localhost.example", ""]
)
def test_addresses_of_the_network(host: str) -> None:
    assert not is_loopback(host)


def run_until_opened(monkeypatch: pytest.MonkeyPatch, *args: str) -> tuple[list[str], Any]:
    """Run a command whose browser ends the program."""
    opened: list[str] = []
    running: list[Serving] = []
    real = module._show

    def show(own: Serving) -> None:
        running.append(own)
        real(own)
        own.ended.set()

    monkeypatch.setattr(module, "_show", show)
    monkeypatch.setattr("webbrowser.open", opened.append)
    result = runner.invoke(app, list(args), env={"PERFTABLE_LANG": "zh"})
    return opened, result


@pytest.mark.parametrize("command", [["serve"], ["desk"]])
def test_the_browser_is_opened_at_the_address_that_is_shown(
    monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    opened, result = run_until_opened(monkeypatch, *command)
    assert result.exit_code == 0
    assert opened == [result.stdout.split()[-1]]
    assert "请在浏览器中打开" in result.stdout
    assert "临时文件已删除" in result.stderr


def test_a_key_that_stays_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(module.KEY, "k" * 20)
    opened, _ = run_until_opened(monkeypatch, "serve")
    assert opened[0].endswith(f"/{'k' * 20}/")


@pytest.mark.parametrize("key", ["", "k" * 19, "k" * 101, "k" * 20 + "/", "键" * 20])
def test_a_key_that_could_be_guessed_is_refused(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setenv(module.KEY, key)
    opened, result = run_until_opened(monkeypatch, "serve")
    assert (result.exit_code, opened) == (2, [])
    assert "20 至 100" in result.stderr


def test_an_address_that_is_not_ours_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _, result = run_until_opened(monkeypatch, "serve", "--host", "192.0.2.1")
    assert result.exit_code == 2
    assert "不能使用地址 192.0.2.1" in result.stderr


def test_without_its_packages_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "perftable.serve.server", None)
    result = runner.invoke(app, ["serve", "--lang", "zh"])
    assert result.exit_code == 2
    assert "pip install 'perftable[serve]'" in result.stderr


def test_a_configuration_that_cannot_be_used_is_said_at_once(tmp_path: Path) -> None:
    broken = tmp_path / "perftable.toml"
    broken.write_text("ignore = 3", encoding="utf-8")
    result = runner.invoke(app, ["serve", "--no-browser", "--config", str(broken)])
    assert result.exit_code == 2
    assert "perftable.toml" in result.stderr
