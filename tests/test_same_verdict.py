"""The same document gets the same verdict in every container (docs/containers.md)."""

import json
import shutil
from pathlib import Path

import pytest

import project_examples
from containers import (
    old_workbook,
    printed,
    said,
    save_all,
    verdict,
    web_page,
    workbook,
    xml_workbook,
)
from gridtext import grid
from perftable.forms.claiming import parse
from perftable.forms.projects.records.form import ProjectForm
from perftable.model.document import Document
from perftable.model.grid import Grid, Row, Source
from perftable.pipeline.checking import Checked, read
from projecttext import funds, goals, heads, rows, totals

SAMPLES = Path(__file__).parents[1] / "samples"
FORMS = {
    path.stem: path
    for path in (
        *(SAMPLES / f"township-{which}.docx" for which in ("bad", "good")),
        *(SAMPLES / "national").glob("*.docx"),
    )
}
REAL = Path(__file__).parents[1] / ".." / "shared" / "real" / "shanghai-project.json"
needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)
MADE = {"xlsx": workbook, "xls": old_workbook, "xml": xml_workbook, "html": web_page}


@pytest.fixture(scope="module")
def word() -> dict[str, Checked]:
    return {name: verdict(path.name, path.read_bytes()) for name, path in FORMS.items()}


def same(found: Checked, word: Checked) -> None:
    assert said(found.report.findings) == said(word.report.findings)
    assert found.report.incomplete == word.report.incomplete


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("suffix", MADE)
def test_written_by_a_library(suffix: str, name: str, word: dict[str, Checked]) -> None:
    source = word[name].source
    assert source is not None
    same(verdict(f"a.{suffix}", MADE[suffix](source)), word[name])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, word: dict[str, Checked]) -> Path:
    """Every sample as LibreOffice saves it."""
    folder = tmp_path_factory.mktemp("made")
    for name, path in FORMS.items():
        shutil.copy(path, folder / f"{name}.docx")
        source = word[name].source
        assert source is not None
        (folder / f"{name}.xlsx").write_bytes(workbook(source))
    for suffix in ("odt", "fodt", "rtf", "doc", "pdf", "html:HTML (StarWriter)"):
        save_all(folder, [f"{name}.docx" for name in FORMS], suffix)
    for suffix in ("ods", "xls"):
        save_all(folder, [f"{name}.xlsx" for name in FORMS], suffix)
    return folder


@needs_office
@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("suffix", ["odt", "fodt", "rtf", "doc", "pdf", "html", "ods", "xls"])
def test_saved_by_libreoffice(
    suffix: str, name: str, folder: Path, word: dict[str, Checked]
) -> None:
    path = folder / f"{name}.{suffix}"
    same(verdict(path.name, path.read_bytes()), word[name])


@pytest.mark.parametrize("name", ["project-bad", "self-evaluation", "township-good"])
def test_printed_by_a_browser(name: str, tmp_path: Path, word: dict[str, Checked]) -> None:
    source = word[name].source
    assert source is not None
    same(verdict("a.pdf", printed(tmp_path, web_page(source))), word[name])


EXAMPLES = {
    name: [grid(text)]
    for name, text in vars(project_examples).items()
    if name in ("E1", "E2", "E3", "E4", "E5", "E7", "E8", "E10")
} | {
    number: [
        grid(getattr(project_examples, f"{number}_FUNDS")),
        grid(getattr(project_examples, f"{number}_INDICATORS")),
    ]
    for number in ("E6", "E9", "E11")
}


def source_of(grids: list[Grid]) -> Source:
    blocks = [Grid(number, grid.rows) for number, grid in enumerate(grids, 1)]
    return Source("a.docx", "", "docx", list(blocks))


def values(document: Document) -> list[list[object]]:
    """What the forms hold, without their places."""
    return [
        [form.kind, form.level, form.layout, heads(form), funds(form), goals(form), rows(form), totals(form)]
        for form in document.forms
        if isinstance(form, ProjectForm)
    ]  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_values_of_national_forms(name: str) -> None:
    source = source_of(EXAMPLES[name])
    expected = values(parse(source))
    assert expected
    for suffix, make in MADE.items():
        assert values(read(f"a.{suffix}", make(source))) == expected, suffix


@pytest.mark.parametrize("name", ["E1", "E4", "E6", "E8"])
def test_values_of_printed_forms(name: str, tmp_path: Path) -> None:
    source = source_of(EXAMPLES[name])
    assert values(read("a.pdf", printed(tmp_path, web_page(source)))) == values(parse(source))


@pytest.mark.skipif(not REAL.is_file(), reason="the real form is not here")
def test_values_of_a_real_form() -> None:
    cells = json.loads(REAL.read_text(encoding="utf-8"))
    source = source_of([Grid(1, [Row(number, texts) for number, texts in enumerate(cells, 1)])])
    expected = values(parse(source))
    assert expected
    for suffix, make in MADE.items():
        assert values(read(f"a.{suffix}", make(source))) == expected, suffix
