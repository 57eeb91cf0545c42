"""One form in every container: it says the same, at its own places."""

from pathlib import Path

import pytest

from gridtext import grid
from perftable.forms.claiming import parse
from perftable.forms.projects.records.form import ProjectForm
from perftable.model.document import Document
from perftable.readers.text.reading import read_text
from perftable.readers.word.reading import read_docx
from project_examples import E1, E2, E4, E5, E6_INDICATORS, E7, E10
from projectfiles import as_markdown, as_text, as_word
from projecttext import document, funds, goals, heads, rows

TABLES = {"E1": E1, "E2": E2, "E4": E4, "E5": E5, "E6": E6_INDICATORS, "E7": E7, "E10": E10}


def said(read: Document) -> list[object]:
    forms = [form for form in read.forms if isinstance(form, ProjectForm)]
    return [(f.layout, f.title, heads(f), funds(f), goals(f), rows(f)) for f in forms]


@pytest.mark.parametrize("name", TABLES)
def test_a_word_file(name: str) -> None:
    read = parse(read_docx(Path("a.docx"), as_word(TABLES[name])))
    assert said(read) == said(document(grid(TABLES[name])))


@pytest.mark.parametrize("name", TABLES)
def test_markdown(name: str) -> None:
    read = parse(read_text("a.md", as_markdown(TABLES[name]).encode()))
    assert said(read) == said(document(grid(TABLES[name])))


@pytest.mark.parametrize("name", TABLES)
def test_text(name: str) -> None:
    read = parse(read_text("a.txt", as_text(TABLES[name]).encode()))
    assert said(read) == said(document(grid(TABLES[name])))


def test_a_cell_of_a_text_has_its_line_and_character() -> None:
    text = as_text(E1)
    (form,) = parse(read_text("a.txt", text.encode())).forms
    assert isinstance(form, ProjectForm)
    spot = form.indicators[1].at("value")
    assert spot.line is not None
    assert spot.character is not None
    assert text.splitlines()[spot.line - 1][spot.character - 1 :].startswith("≥2400册")
