"""The folder of results: what is whole stays, what is not goes, and nobody else's is touched."""

from hashlib import sha256
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")

from pyarrow import parquet

from perftable.cluster.landing import BUSY, FULL, OTHER, Landing, NoFolder
from perftable.cluster.orders import Answer, Entry, Told
from perftable.cluster.reading import VANISHED
from perftable.config.settings import Settings
from perftable.data.parts import Part, packed
from perftable.data.rows import rows
from perftable.pipeline.checking import Checked, check
from perftable.readers.base import NoFile
from support import ACTIVITY, DUTY, row, table

DOCUMENT = table(row(DUTY, budget="9.00"), ACTIVITY)
REPORT = check(DOCUMENT, Settings("en"))


def entry(name: str, version: str | None = "1") -> Entry:
    return Entry(name, 5, version)


def answer(*names: str, copies: tuple[str, ...] = ()) -> Answer:
    made: dict[str, list[tuple[object, ...]]] = {}
    told = []
    for name in names:
        report = REPORT.model_copy(update={"path": name})
        for kind, one in rows(Checked(report, DOCUMENT)):
            made.setdefault(kind, []).append(one)
        told.append(Told(entry(name), sha256(b"a").hexdigest(), "fail"))
    told += [Told(entry(name), sha256(b"a").hexdigest(), "fail", names[0]) for name in copies]
    return Answer(tuple(told), {"fail": packed(made)})  # type: ignore[arg-type]


def landing(folder: Path, key: str = "key", inputs: tuple[str, ...] = ("in",)) -> Landing:
    return Landing(folder, key, inputs)


def paths(one: Landing) -> list[str]:
    return [path for part in one.parts.parts() for path, _, _ in one.parts.objects(part)]


def test_copies_have_the_rows_of_the_one_that_was_judged(tmp_path: Path) -> None:
    one = landing(tmp_path)
    one.take(answer("a.txt", "z.txt", copies=("b.txt", "c.txt")))
    one.close()
    totals = one.parts.totals()
    assert (totals.outcomes["fail"], totals.copies) == (4, 2)
    assert totals.severities["error"] == 4 * REPORT.counts.error
    found = parquet.read_table(tmp_path / "findings/outcome=fail/000001.parquet").to_pylist()
    codes = {
        name: [one["code"] for one in found if one["path"] == name]
        for name in ("a.txt", "b.txt", "c.txt")
    }
    assert codes["a.txt"] == codes["b.txt"] == codes["c.txt"] != []


def test_a_run_goes_on_with_what_has_no_verdict_or_changed(tmp_path: Path) -> None:
    one = landing(tmp_path)
    one.take(answer("a.txt", "b.txt"))
    one.flush()
    one.take(answer("c.txt", "d.txt"))
    one.miss([entry("e.txt")], VANISHED, [Settings("en")])
    one.close()
    one = landing(tmp_path)
    names = ("a.txt", "b.txt", "c.txt", "d.txt", "e.txt")
    left, gone = one.going_on([entry(name, "2" if name == "d.txt" else "1") for name in names])
    assert ([left_.name for left_ in left], gone) == (["c.txt", "d.txt", "e.txt"], 0)
    assert paths(one) == ["a.txt", "b.txt"]
    one.close()


def test_what_is_gone_is_taken_out_unless_a_folder_could_not_be_listed(tmp_path: Path) -> None:
    one = landing(tmp_path)
    one.take(answer("a.txt", "b.txt"))
    one.flush()
    blind = Entry(NoFile("s3://in"), None, None)
    left, gone = one.going_on([entry("a.txt"), blind])
    assert ([left_.name for left_ in left], gone, len(paths(one))) == (["s3://in"], 0, 2)
    left, gone = one.going_on([entry("a.txt")])
    assert ([left_.name for left_ in left], gone, paths(one)) == (["a.txt"], 1, [])
    one.close()


def test_what_has_no_version_is_judged_again(tmp_path: Path) -> None:
    one = landing(tmp_path)
    one.take(answer("a.txt"))
    one.flush()
    left, _ = one.going_on([entry("a.txt", None)])
    assert [left_.name for left_ in left] == ["a.txt"]
    one.close()


def test_names_that_look_alike_on_the_disk_are_all_done(tmp_path: Path) -> None:
    one = landing(tmp_path)
    left, _ = one.going_on([entry("a\udcff.txt"), entry("a\udcfe.txt")])
    assert len(left) == 2
    one.close()


def test_a_part_that_is_not_whole_goes(tmp_path: Path) -> None:
    one = landing(tmp_path)
    one.take(answer("a.txt"))
    one.flush()
    one.take(answer("b.txt"))
    one.close()
    (tmp_path / "objects/outcome=fail/000002.parquet").unlink()
    (tmp_path / "rules/outcome=fail/000003.part").touch()
    one = landing(tmp_path)
    assert one.parts.parts() == [Part("000001", "fail")]
    assert {path.stem for path in tmp_path.rglob("*.pa*")} == {"000001"}
    one.take(answer("b.txt"))
    one.close()
    assert paths(one) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(("key", "inputs"), [("other", ("in",)), ("key", ("in", "more"))])
def test_the_results_of_another_run_are_not_touched(
    key: str, inputs: tuple[str, ...], tmp_path: Path
) -> None:
    landing(tmp_path).close()
    with pytest.raises(NoFolder) as refusal:
        landing(tmp_path, key, inputs)
    assert refusal.value.reason == OTHER


def test_a_folder_with_other_files_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "work.docx").touch()
    with pytest.raises(NoFolder) as refusal:
        landing(tmp_path)
    assert refusal.value.reason == FULL
    assert [path.name for path in tmp_path.iterdir()] == ["work.docx"]


def test_one_run_at_a_time(tmp_path: Path) -> None:
    pytest.importorskip("fcntl", reason="this system has no locks on files")
    one = landing(tmp_path)
    with pytest.raises(NoFolder) as refusal:
        landing(tmp_path)
    assert refusal.value.reason == BUSY
    one.close()
    landing(tmp_path).close()
