"""validate --cluster with a real scheduler, worker processes and a store: nothing is lost."""

import re
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from clusters import Cluster, Programs, programs, store, web
from perftable.cli.app import app
from rulefile import source
from support import ACTIVITY, DUTY, HEADER, row

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")

from pyarrow import dataset

from perftable.cluster import orders, scheduler
from perftable.cluster.landing import Landing
from perftable.cluster.scheduler import Cluster as Connection
from perftable.data.columns import IN_PARTS

duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
pytestmark = pytest.mark.filterwarnings("ignore")
"""What the libraries of a cluster warn of is not ours."""


PAGE = Path(__file__).parents[2] / "docs" / "cluster.md"
KEY = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Programs]:
    with programs(tmp_path_factory.mktemp("cluster"), **KEY) as found:
        if find_spec("moto") is not None:
            found.environment["AWS_ENDPOINT_URL"] = store(found)
        yield found


@pytest.fixture(scope="module")
def cluster(started: Programs) -> Cluster:
    return Cluster(started, workers=2)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def form(budget: str) -> str:
    rows = (HEADER, row(DUTY, budget=budget), ACTIVITY)
    return "\n".join("\t".join(cells) for cells in rows)


def write(folder: Path, **budgets: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, budget in budgets.items():
        (folder / f"{name}.txt").write_text(form(budget), encoding="utf-8")


def validate(address: str, *arguments: str) -> Result:
    return CliRunner().invoke(
        app, ["validate", "--cluster", address, "-o", "out", "--lang", "en", *arguments]
    )


def rows(table: str, *columns: str, folder: str = "out") -> list[tuple[Any, ...]]:
    found = dataset.dataset(f"{folder}/{table}", partitioning="hive").to_table(list(columns))
    return sorted(zip(*(found[one].to_pylist() for one in columns), strict=True))


def outcomes() -> dict[str, str]:
    return {Path(path).name: one for path, one in rows("documents", "path", "outcome")}


def test_the_tables_are_those_of_one_machine(cluster: Cluster, here: Path) -> None:
    write(here / "in" / "a", good="10.00", bad="9.00")
    write(here / "in" / "b", copy="9.00")
    (here / "in" / "broken.docx").write_bytes(b"PK\x03\x04")
    result = validate(cluster.address, "in")
    assert (result.exit_code, outcomes()) == (
        2,
        {"good.txt": "pass", "bad.txt": "fail", "copy.txt": "fail", "broken.docx": "unchecked"},
    )
    assert "4 documents: 1 pass, 2 fail, 1 not checked" in result.stdout
    assert "1 of them are copies" in result.stdout
    assert "in/broken.docx: " in result.stderr
    (question,) = re.findall(r"```sql\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    answer = duckdb.sql(question.replace("results/", "out/")).fetchall()
    assert ("PT201", 2, 2) in answer
    arguments = ["extract", "in", "--format", "parquet", "-o", "one", "--lang", "en"]
    assert CliRunner().invoke(app, arguments).exit_code == 2
    for table in IN_PARTS[:-1]:
        names = [column.name for column in table.columns]
        many = dataset.dataset(f"out/{table.name}", partitioning="hive").to_table()
        assert many.column_names == [*names, "outcome"]
        one = dataset.dataset(f"one/{table.name}.parquet").to_table()
        assert Counter(map(str, many.select(names).to_pylist())) == Counter(
            map(str, one.to_pylist())
        )


def test_a_store_with_copies_and_with_objects_that_vanish_or_change(
    started: Programs, cluster: Cluster, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("s3fs", reason="s3fs is not installed")
    pytest.importorskip("moto.server", reason="moto is not installed")
    import s3fs

    endpoint = {"AWS_ENDPOINT_URL": started.environment["AWS_ENDPOINT_URL"]}
    for name, value in {**KEY, **endpoint}.items():
        monkeypatch.setenv(name, value)
    objects = s3fs.S3FileSystem(use_listings_cache=False)
    objects.mkdir("docs")
    for name in ("a/1", "b/1", "c/1", "c/gone", "c/other"):
        budget = "10.00" if name != "b/other" else "11.00"
        objects.pipe_file(f"docs/2027/{name}.txt", form(budget).encode())
    objects.pipe_file("docs/2027/notes.txt", "会议记录".encode())
    objects.pipe_file("docs/2027/~$1.docx", b"lock")

    def meanwhile(connection: Connection) -> None:
        objects.rm_file("docs/2027/c/gone.txt")
        objects.pipe_file("docs/2027/c/other.txt", form("12.00").encode())

    with monkeypatch.context() as now:
        now.setattr(Connection, "require_same", meanwhile)
        result = validate(cluster.address, "s3://docs/2027/")
    assert result.exit_code == 2, result.output
    assert outcomes() == {
        "1.txt": "pass",
        "gone.txt": "unchecked",
        "other.txt": "unchecked",
    }
    assert "s3://docs/2027/c/gone.txt: it was listed and is gone" in result.stderr
    assert "s3://docs/2027/c/other.txt: it changed after it was listed" in result.stderr
    copies = [path for path, first in rows("objects", "path", "copy_of") if first is not None]
    assert len(copies) == 2
    again = validate(cluster.address, "--resume", "out", "s3://docs/2027/")
    assert again.exit_code == 1
    assert "going on: 3 of them have their results already" in again.stderr
    assert outcomes()["other.txt"] == "fail"
    assert len(rows("documents", "path")) == 4


RULE = (
    "text = ''.join(node.called for form in document.forms for node in form.nodes);"
    " import os, time;"
    " time.sleep('睡' in text and 600);"
    " '满' in text and bytes(4 << 30);"
    " '断' in text and os.kill(os.getpid(), 9);"
    " '毁' in text and os.kill(os.getppid(), 9);"
    " time.sleep('慢' in text and 0.2);"
    " yield PASS"
)
"""A rule of an office that hangs, grows, dies or ends the worker on documents that say so."""


OWN = ("--config", "perftable.toml")


@pytest.fixture
def hostile(here: Path) -> Path:
    (here / "own.py").write_text(source(check=RULE), encoding="utf-8")
    (here / "perftable.toml").write_text('rules = ["own.py"]\nselect = ["XX001"]\n', "utf-8")
    return here


def named(folder: Path, **names: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file, name in names.items():
        cells = (HEADER, row(DUTY, name=name), ACTIVITY)
        text = "\n".join("\t".join(one) for one in cells)
        (folder / f"{file}.txt").write_text(text, encoding="utf-8")


def test_a_document_takes_no_other_along(
    cluster: Cluster, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orders, "LIMITS", orders.Limits(seconds=3, memory=2 << 30))
    named(hostile / "in", a="环境", hangs="环境睡", grows="环境满", dies="环境断", z="卫生")
    result = validate(cluster.address, "in", *OWN)
    assert outcomes() == {
        "a.txt": "pass",
        "hangs.txt": "unchecked",
        "grows.txt": "pass",
        "dies.txt": "unchecked",
        "z.txt": "pass",
    }
    assert "in/hangs.txt: checking took more than 3 seconds" in result.stderr
    assert "in/dies.txt: the process that checked this file died" in result.stderr
    grown = [code for path, code, broken in rows("rules", "path", "code", "broken") if broken]
    assert grown == ["XX001"]
    assert result.exit_code == 2


def test_what_kills_two_workers_is_reported_and_the_others_are_judged(
    cluster: Cluster, hostile: Path
) -> None:
    named(hostile / "in", a="环境", kills="环境毁", z="卫生")
    result = validate(cluster.address, "in", *OWN)
    assert outcomes() == {"a.txt": "pass", "kills.txt": "unchecked", "z.txt": "pass"}
    assert "in/kills.txt: the worker that had this file died, and so did the next" in result.stderr
    assert result.exit_code == 2


def test_a_lost_scheduler_loses_no_result(
    started: Programs, cluster: Cluster, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(hostile / "in", **{f"f{number}": f"{'慢' * number}" for number in range(1, 13)})
    other = Cluster(started, workers=1, nanny=False)
    take = Landing.take

    def first(landing: Landing, answer: orders.Answer) -> list[tuple[str, str]]:
        found = take(landing, answer)
        other.scheduler.kill()
        return found

    with monkeypatch.context() as now:
        now.setattr(Landing, "take", first)
        result = validate(other.address, "in", *OWN)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        f"perftable: the scheduler {other.address} was lost; what is done is kept,"
        " and the same command goes on from there."
    )
    done = len(outcomes())
    assert 0 < done < 12
    result = validate(cluster.address, "in", *OWN)
    assert (result.exit_code, len(rows("documents", "path")), len(outcomes())) == (0, 12, 12)
    assert f"going on: {done} of them have their results already" in result.stderr


def test_a_run_that_is_stopped_keeps_what_is_done(
    cluster: Cluster, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(here / "in", a="10.00", b="9.00", c="110.00", d="1100.00")
    take = Landing.take

    def stop(landing: Landing, answer: orders.Answer) -> list[tuple[str, str]]:
        take(landing, answer)
        raise KeyboardInterrupt

    with monkeypatch.context() as now:
        now.setattr(Landing, "take", stop)
        assert validate(cluster.address, "in").exit_code != 0
    done = len(outcomes())
    assert 0 < done < 4
    assert validate(cluster.address, "in").exit_code == 1
    assert len(rows("documents", "path")) == len(outcomes()) == 4


def test_addresses_in_a_list_of_which_nobody_knows_the_size(
    started: Programs, cluster: Cluster, here: Path
) -> None:
    pytest.importorskip("aiohttp", reason="aiohttp is not installed")
    write(here / "web", a="10.00", copy="10.00", b="9.00")
    address = web(started, here / "web")
    names = ("a.txt", "copy.txt", "b.txt", "none.txt")
    Path("list.txt").write_text("".join(f"{address}/{name}\n" for name in names), "utf-8")
    result = validate(cluster.address, "--files-from", "list.txt")
    assert (result.exit_code, outcomes()) == (
        2,
        {"a.txt": "pass", "copy.txt": "pass", "b.txt": "fail", "none.txt": "unchecked"},
    )
    assert f"{address}/none.txt: it was listed and is gone" in result.stderr
    assert "1 of them are copies" in result.stdout


def test_workers_with_another_program_are_refused(
    cluster: Cluster, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(here / "in", a="10.00")
    monkeypatch.setattr(scheduler, "mark", lambda: "0.0.9 (another)")
    result = validate(cluster.address, "in")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "this is 0.0.9 (another); install the same on all machines" in result.stderr


def test_no_scheduler_is_one_sentence(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "CONNECTING", 0.5)
    write(here / "in", a="10.00")
    result = validate("tcp://127.0.0.1:9", "in")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert "the scheduler tcp://127.0.0.1:9 cannot be reached" in result.stderr
