"""The commands on the pages for CI systems do what the pages say."""

import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "docs" / "ci" / f"{name}.md" for name in ("github", "gitlab", "jenkins")]


def commands() -> list[tuple[str, str]]:
    """Return each page's commands, which every page has."""
    found = {
        (page.name, line.split("perftable ", 1)[1])
        for page in PAGES
        for line in page.read_text("utf-8").splitlines()
        if "perftable validate" in line
    }
    assert len({name for name, _ in found}) == len(PAGES)
    return sorted(found)


@pytest.mark.parametrize(("page", "command"), commands())
def test_a_command_fails_on_the_bad_sample_and_writes_its_reports(
    page: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "submissions").mkdir()
    shutil.copy(ROOT / "samples" / "township-bad.txt", tmp_path / "submissions")
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "docs" / "ci" / page).read_text("utf-8")
    assert CliRunner().invoke(app, shlex.split(command)).exit_code == 1
    reports = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert reports
    for name in reports:
        assert text.count(name) >= 2, f"{page} writes {name} and makes no use of it"
