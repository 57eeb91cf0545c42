"""What an address stands for, and what is in force for what lies there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("fsspec", reason="the extra `cluster` is not installed")

from perftable.cluster.listing import addresses, listed
from perftable.cluster.orders import Entry
from perftable.cluster.planning import Plan, plan
from perftable.cluster.reading import store
from perftable.config.options import Options
from perftable.readers.base import NoFile

TODAY = date(2027, 1, 1)


@pytest.fixture(autouse=True)
def docs() -> Iterator[None]:
    system, _ = store("memory://")
    for name in ("a/1.docx", "a/b/2.txt", "a/~$1.docx", "a/x.png", "a/.git/3.docx", "a/build/4.md"):
        system.pipe_file(f"/docs/{name}", b"123")
    yield
    system.rm("/docs", recursive=True)


def names(*addresses: str, sure: bool = False) -> list[str]:
    return [one.entry.name for one in listed(addresses, sure=sure)]


def test_a_folder_is_searched_as_one_on_a_disk_is() -> None:
    found = list(listed(["memory://docs/"]))
    assert [(one.entry.name, one.inside) for one in found] == [
        ("memory://docs/a/1.docx", "a/1.docx"),
        ("memory://docs/a/b/2.txt", "a/b/2.txt"),
    ]
    assert {(one.entry.size, one.entry.found) for one in found} == {(3, True)}
    assert names("memory://docs") == names("memory://docs/")


def test_an_object_that_is_named_is_taken_whatever_it_is() -> None:
    (one,) = listed(["memory://docs/a/x.png"])
    assert one.entry == Entry("memory://docs/a/x.png", 3, one.entry.version)
    assert one.inside == "x.png"


def test_patterns() -> None:
    assert names("memory://docs/*/*.docx") == ["memory://docs/a/1.docx"]
    assert names("memory://docs/a/?") == ["memory://docs/a/b/2.txt"]


@pytest.mark.parametrize(
    ("url", "path", "inside"),
    [
        ("s3://bucket/2027/", "bucket/2027", "bucket/2027/a.docx"),
        ("s3://bucket", "bucket", "bucket/a.docx"),
        ("hdfs://name:8020/2027", "/2027", "/2027/a.docx"),
        ("hdfs://name:8020/", "/", "/a.docx"),
        ("abfs://docs@account/2027", "docs/2027", "docs/2027/a.docx"),
        ("abfs://docs@account/", "docs", "docs/a.docx"),
        ("file:///srv/2027", "/srv/2027", "/srv/2027/a.docx"),
        ("https://host/2027/", "https://host/2027/", "https://host/2027/a.docx"),
    ],
)
def test_an_object_s_address_is_that_of_its_folder_and_its_name(
    url: str, path: str, inside: str
) -> None:
    assert addresses(url, path)(inside) == url.rstrip("/") + "/a.docx"


def test_what_is_in_a_list_is_not_asked_for() -> None:
    (one,) = listed(["memory://docs/none.docx"], sure=True)
    assert one.entry == Entry("memory://docs/none.docx", None, None)


def test_nothing_there_is_said() -> None:
    for address in ("memory://none/", "memory://docs/none.docx", "memory://docs/*.pdf"):
        (one,) = listed([address])
        assert isinstance(one.entry.name, NoFile)
    assert len(names("memory://docs/a/.git/")) == 1


def test_a_file_of_this_machine(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"abcd")
    (one,) = listed([str(path)])
    assert (one.entry.size, one.entry.version) == (4, str(path.stat().st_mtime_ns))


def planned(*addresses: str, **options: object) -> Plan:
    return plan(listed(addresses), Options(today=TODAY, **options))  # type: ignore[arg-type]


def test_patterns_see_an_object_from_the_address_that_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    toml = 'exclude = ["a/b/"]\n[per-file-ignores]\n"a/*.docx" = ["PT2"]\n'
    (tmp_path / "perftable.toml").write_text(toml, encoding="utf-8")
    found = planned("memory://docs/")
    assert [entry.name for entry in found.entries] == ["memory://docs/a/1.docx"]
    assert found.excluded == 1
    assert found.settings[found.entries[0].setting].ignore == ("PT2",)
    found = planned("memory://docs/a/")
    assert [found.settings[one.setting].ignore for one in found.entries] == [(), ()]


def test_the_configuration_of_a_folder_below_is_not_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "perftable.toml").write_text('profile = "strict"\n', encoding="utf-8")
    found = planned("memory://docs/")
    assert found.settings == [found.base]


def test_the_key_is_of_what_results_depend_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    key = planned("memory://docs/").key
    assert planned("memory://docs/", fail_on="note").key == key
    assert planned("memory://docs/", ignore=("PT2",)).key != key


def test_a_file_that_is_named_twice_is_checked_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").touch()
    assert len(planned("a.txt", str(tmp_path / "a.txt")).entries) == 1
