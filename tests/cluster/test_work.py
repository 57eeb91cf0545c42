"""On a worker: what is judged once, what is read, and what a document may take."""

import os
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fsspec", reason="the extra `cluster` is not installed")
pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")

from perftable.cluster import judging, reading
from perftable.cluster.judging import Task, called_of, judge
from perftable.cluster.orders import Entry, Limits, Order, Terms
from perftable.cluster.reading import CHANGED, VANISHED, NoDriver, read, store, version_of
from perftable.cluster.sameness import mark
from perftable.cluster.work import do, telling
from perftable.config.settings import Settings
from perftable.pipeline.checking import Checked, failed
from support import ACTIVITY, DUTY, HEADER, row

TERMS = Terms("run", mark(), {})
TEXT = "\n".join("\t".join(cells) for cells in (HEADER, row(DUTY, budget="9.00"), ACTIVITY))
RULES = Path(judging.__file__).parents[1]


def same(one: str, other: str, *, found: bool = True, whole_names: bool = False) -> bool:
    terms = Terms("run", mark(), {}, whole_names)
    first, second = (telling(Entry(name, 1, "1", found=found), terms) for name in (one, other))
    return first == second


def test_copies_are_judged_once_whatever_they_are_called() -> None:
    assert same("s3://b/a/清河.docx", "s3://b/c/白水县 3.DOCX")
    assert not same("s3://b/a.docx", "s3://b/a.doc")
    assert not same("s3://b/a.docx", "s3://b/~$a.docx")


def test_a_year_in_a_name_counts_because_a_rule_looks_at_it() -> None:
    assert not same("2026年.docx", "2027年.docx")
    assert same("a/2027年.docx", "b/2027年.docx")
    looking = [
        path.name
        for folder in ("rules", "forms")
        for path in (RULES / folder).rglob("*.py")
        if "document.path" in path.read_text("utf-8")
    ]
    assert looking == ["pt717_year_conflict.py"]


def test_whether_a_search_takes_a_text_depends_on_its_name() -> None:
    assert not same("README.md", "清河.md")
    assert same("README.md", "清河.md", found=False)


def test_rules_of_an_office_may_look_at_the_whole_name() -> None:
    assert not same("a/x.docx", "b/x.docx", whole_names=True)


def test_another_program_does_nothing() -> None:
    order = Order("judge", 1, (), (), {})
    assert do(Terms("run", "0.0.9 (another)", {}), order).stranger == mark()


def test_what_vanished_or_changed_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    listed = Entry(str(path), 3, str(path.stat().st_mtime_ns))
    assert read(listed, str(path)) == b"abc"
    assert read(listed._replace(size=4), str(path)) == CHANGED
    os.utime(path, ns=(1, 1))
    assert read(listed, str(path)) == CHANGED
    path.unlink()
    assert read(listed, str(path)) == VANISHED


def test_an_object_too_large_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    system, path = store("memory://large/a.docx")
    system.pipe_file(path, b"12345")
    url = "memory://large/a.docx"
    assert read(Entry(url, 5, None), url) == b"12345"
    monkeypatch.setattr("perftable.readers.word.opening.MAX_FILE", 4)
    monkeypatch.setattr(type(system), "cat_file", None)
    reason = read(Entry(url, 5, None), url)
    assert not isinstance(reason, bytes)
    assert "over the limit" in reason.en


@pytest.mark.parametrize(
    ("info", "version"),
    [
        ({"ETag": '"abc"', "LastModified": 1}, "abc"),
        ({"etag": 'W/"abc"'}, "abc"),
        ({"mtime": 1.5}, "1.5"),
        ({"size": 1}, None),
    ],
)
def test_a_version_is_the_same_however_it_is_written(
    info: dict[str, Any], version: str | None
) -> None:
    assert version_of(info) == version


def test_addresses_that_nothing_reads() -> None:
    with pytest.raises(NoDriver, match="there are no addresses with xx://"):
        store("xx://a/b")


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(url: str, **options: object) -> None:
        raise ImportError("Install adlfs to access Azure")

    monkeypatch.setattr("fsspec.core.url_to_fs", missing)
    reason = read(Entry("abfs://a/b", 1, None), "abfs://a/b")
    assert not isinstance(reason, bytes)
    assert "pip install adlfs" in reason.en
    assert reading.NO_DRIVER.en.endswith("{package}.")


def test_a_verdict_bears_the_whole_address() -> None:
    url = "s3://docs/2027/a.txt"
    judged, full = judge(Task(url, TEXT.encode(), Settings("en"), True), Settings("en"), Limits())
    assert (judged.outcome, full, called_of(url)) == ("fail", False, "docs/2027/a.txt")
    assert {row[0] for _, row in judged.rows} == {url}


def test_what_a_search_passes_over_has_no_verdict() -> None:
    judged, _ = judge(Task("a.txt", b"minutes", Settings("en"), True), Settings("en"), Limits())
    assert (judged.outcome, judged.rows) == ("aside", ())


def test_a_document_that_wants_more_memory_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: str, settings: Settings, data: bytes) -> Checked:
        return failed(path, MemoryError(), settings.lang)

    monkeypatch.setattr(judging, "check_file", full)
    judged, ends = judge(Task("a.docx", b"", Settings("en"), False), Settings("en"), Limits())
    ((name, document),) = judged.rows
    assert (judged.outcome, ends, name) == ("unchecked", True, "documents")
    assert "checking this file needs more than 2048 MB of memory" in str(document)
