"""The page over HTTP: what it does, and what it refuses to whom."""

import io
import json
import re
import socket
import threading
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from deskclient import Client
from perftable.config.settings import Settings
from perftable.serve import refusals
from perftable.serve.guard import TOKEN_HEADER
from perftable.serve.limits import NETWORK
from perftable.serve.refusals import Refusal
from perftable.serve.server import Serving, serving

SAMPLES = Path(__file__).parents[2] / "samples"
BAD = (SAMPLES / "township-bad.docx").read_bytes()
GOOD = (SAMPLES / "township-good.docx").read_bytes()
TEXT = (SAMPLES / "rules" / "PT201" / "bad.txt").read_bytes()
LONG = json.dumps({"lang": "zh", "deadline": "x" * 61}).encode()
LINES = b'{"lang": "zh", "reviewer": "a\\nb"}'
EVIL = "<img src=x onerror=alert(1)>"


def said(refusal: Refusal) -> dict[str, str]:
    return {"zh": refusal.reason.zh, "en": refusal.reason.en}


def folder(desk: Serving) -> Path:
    return desk.batches._folder


@pytest.fixture
def network() -> Iterator[Client]:
    """A page on an address of the network, spoken to over this machine's own."""
    in_force = lambda _, lang: Settings(lang=lang)  # noqa: E731
    with serving("0.0.0.0", 0, "zh", in_force, limits=replace(NETWORK, file_size=1000)) as own:
        yield Client(own)


# What it does


def test_a_batch_from_the_files_to_what_an_office_sends(client: Client) -> None:
    batch, state = client.checked(("甲/一稿.docx", BAD), ("乙.docx", GOOD), ("丙.docx", b"PK\3\4x"))
    by_name = {file["name"]: file for file in state["files"]}
    verdicts = {name: file["verdict"] for name, file in by_name.items()}
    assert verdicts == {"甲/一稿.docx": "fail", "乙.docx": "pass", "丙.docx": "unreadable"}
    assert by_name["甲/一稿.docx"]["counts"][0] == 3
    assert "未读取" in by_name["丙.docx"]["lack"]["zh"]
    assert state["said"]["zh"] == "审核完毕：共 3 份，通过 1 份，不通过 1 份，未检查 1 份。"
    assert state["said"]["en"] == "Done. Files: 3; pass: 1; fail: 1; not checked: 1."
    page = client.ask("GET", f"batches/{batch}/report")
    assert page.status == 200
    assert "甲/一稿.docx" in page.body.decode()
    assert str(folder(client.desk)) not in page.body.decode()
    book = client.ask("GET", f"batches/{batch}/overview")
    assert book.body.startswith(b"PK")
    assert "%E5%AE%A1%E6%A0%B8%E6%80%BB%E8%A1%A8.xlsx" in book.headers["Content-Disposition"]


def test_the_annotated_copy_has_the_file_s_name_and_the_findings(client: Client) -> None:
    batch, state = client.checked(("一稿.docx", BAD))
    (file,) = state["files"]
    copy = client.ask("GET", f"batches/{batch}/files/{file['number']}/copy")
    assert copy.headers["Content-Disposition"].startswith("attachment; ")
    assert len(list(Document(io.BytesIO(copy.body)).comments)) > 0


def test_the_archive_has_everything_by_file(client: Client) -> None:
    batch, _ = client.checked(("a/表.docx", BAD), ("b/表.docx", BAD), ("b/表.txt", TEXT))
    data = client.ask("GET", f"batches/{batch}/archive").body
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
    assert {name for name in names if "/" not in name} == {
        "index.html",
        "审核报告.html",
        "审核总表.xlsx",
    }
    folders = {"a/表", "b/表", "b/表.txt"}
    assert {name.rpartition("/")[0] for name in names} == {"", *folders}
    assert {f"{folder}/退回修改意见.docx" for folder in folders} < set(names)
    assert {"a/表/表.docx", "b/表/表.docx"} < set(names)


def test_the_return_sheet_says_what_to_correct_until_when(client: Client) -> None:
    said = {"lang": "zh", "deadline": "2027年3月1日", "reviewer": "李某"}
    batch = client.ask("POST", "batches", json.dumps(said).encode()).data["id"]
    client.upload(batch, "一稿.docx", BAD)
    client.upload(batch, "二稿.docx", GOOD)
    products = {file["name"]: file["products"] for file in client.finished(batch)["files"]}
    assert "sheet" in products["一稿.docx"]
    assert "sheet" not in products["二稿.docx"]
    answer = client.ask("GET", f"batches/{batch}/files/1/sheet")
    sheet = Document(io.BytesIO(answer.body))
    text = "\n".join(p.text for p in sheet.paragraphs) + "".join(
        cell.text for table in sheet.tables for row in table.rows for cell in row.cells
    )
    assert "2027年3月1日" in text
    assert "李某" in text
    assert (
        "%E9%80%80%E5%9B%9E%E4%BF%AE%E6%94%B9%E6%84%8F%E8%A7%81.docx"
        in (answer.headers["Content-Disposition"])
    )


def test_a_submission_that_is_called_as_what_we_add_is_kept_apart(client: Client) -> None:
    batch, _ = client.checked(("退回修改意见.docx", BAD))
    data = client.ask("GET", f"batches/{batch}/archive").body
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
    assert len(names) == len(set(names)) == 6


def test_a_batch_in_english_is_english(client: Client) -> None:
    batch, _ = client.checked(("a.docx", BAD), lang="en")
    assert b'<html lang="en">' in client.ask("GET", f"batches/{batch}/report").body
    answer = client.ask("GET", f"batches/{batch}/overview")
    assert answer.headers["Content-Disposition"].endswith("overview.xlsx")


def test_of_a_folder_what_is_no_submission_is_passed_over(client: Client) -> None:
    batch = client.open()
    for name in ("a/logo.png", "a/~$表.docx", "a/.git/x.docx"):
        assert client.upload(batch, name, b"x", found=True).data == {"aside": True}
    assert client.upload(batch, "a/README.md", b"words", found=True).status == 200
    assert client.upload(batch, "a/t.docx", GOOD, found=True).status == 200
    state = client.finished(batch)
    assert {file["name"]: file["verdict"] for file in state["files"]} == {
        "a/README.md": "aside",
        "a/t.docx": "pass",
    }
    assert "另有 1 份" in state["said"]["zh"]


def test_the_page_asks_for_verdicts_it_does_not_have_yet(client: Client) -> None:
    batch, _ = client.checked(("a.txt", TEXT), ("b.txt", TEXT))
    state = client.ask("GET", f"batches/{batch}?since=1").data
    assert len(state["files"]) == 1
    assert state["checked"] == 2
    assert len(client.ask("GET", f"batches/{batch}?since=-1").data["files"]) == 2


def test_files_that_come_at_once_are_all_checked(client: Client) -> None:
    batch = client.open()
    answers: list[int] = []

    def hand_in() -> None:
        answers.append(client.upload(batch, "同名.txt", TEXT).status)

    threads = [threading.Thread(target=hand_in) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    state = client.finished(batch)
    assert answers == [200] * 12
    assert len({file["name"] for file in state["files"]}) == 12
    assert {file["verdict"] for file in state["files"]} == {"fail"}


def test_what_is_removed_is_gone_from_the_disk(client: Client) -> None:
    batch, _ = client.checked(("a.txt", TEXT))
    assert (folder(client.desk) / batch).is_dir()
    assert client.ask("POST", f"batches/{batch}/removed", b"{}").status == 200
    assert not (folder(client.desk) / batch).exists()
    gone = client.ask("GET", f"batches/{batch}")
    assert (gone.status, gone.data) == (404, said(refusals.GONE))


def test_one_batch_shows_nothing_of_another(client: Client) -> None:
    first, _ = client.checked(("a.txt", TEXT))
    second = client.open()
    assert client.ask("GET", f"batches/{second}").data["files"] == []
    assert client.ask("GET", f"batches/{second}/files/1/page").status == 404
    assert client.ask("GET", f"batches/{first}/files/1/page").status == 200


def test_the_page_ends_the_program(client: Client) -> None:
    own = lambda _, lang: Settings(lang=lang)  # noqa: E731
    with serving("127.0.0.1", 0, "zh", own) as other:
        assert not other.ended.is_set()
        assert Client(other).ask("POST", "end", b"{}").status == 200
        assert other.ended.is_set()


def test_nothing_is_left_when_it_has_ended(tmp_path: Path) -> None:
    with serving("127.0.0.1", 0, "zh", lambda _, lang: Settings(lang=lang)) as own:
        Client(own).checked(("a.txt", TEXT))
        left = folder(own)
        assert any(left.iterdir())
        port = own.port
    assert not left.exists()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=2)


# What every answer says

PATHS = ["", "page.js", "page.css", "icon.svg", "nothing", "batches/x", "batches/x/report", "%00"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_kept_from_caches_frames_and_guesses(client: Client, path: str) -> None:
    heads = client.ask("GET", path).headers
    assert heads["X-Content-Type-Options"] == "nosniff"
    assert heads["Cache-Control"] == "no-store"
    assert heads["Referrer-Policy"] == "no-referrer"
    assert heads["X-Frame-Options"] == "DENY"
    assert heads["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in heads["Content-Security-Policy"]
    assert heads.get_all("Content-Security-Policy") is not None
    assert len(heads.get_all("Content-Security-Policy") or ()) == 1
    assert heads["Server"] is None
    assert heads["Set-Cookie"] is None
    assert heads["Access-Control-Allow-Origin"] is None


def test_the_page_loads_nothing_from_elsewhere_and_nothing_inline(client: Client) -> None:
    answer = client.ask("GET", "")
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "http" not in policy
    text = answer.body.decode()
    assert "<style" not in text
    assert "style=" not in text
    assert " on" not in "".join(part.split(">")[0] for part in text.split("<"))
    for path in ("", "page.js", "page.css"):
        body = client.ask("GET", path).body
        assert not re.findall(rb"""https?:|url\(|@import|["'(]//""", body)


def test_a_report_is_shown_where_it_reaches_nothing_of_ours(client: Client) -> None:
    batch, _ = client.checked(("a.docx", BAD))
    for path in ("report", "files/1/page"):
        heads = client.ask("GET", f"batches/{batch}/{path}").headers
        policy = heads["Content-Security-Policy"]
        assert "sandbox allow-scripts allow-modals" in policy
        assert "allow-same-origin" not in policy
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert heads["Content-Type"] == "text/html; charset=utf-8"


def test_what_is_saved_is_never_shown(client: Client) -> None:
    batch, _ = client.checked((f"{EVIL}.docx", BAD))
    for path in ("overview", "archive", "files/1/copy", "files/1/sheet"):
        heads = client.ask("GET", f"batches/{batch}/{path}").headers
        assert heads["Content-Disposition"].startswith("attachment; ")
        assert "html" not in heads["Content-Type"]
        assert heads["Content-Security-Policy"].endswith("sandbox")


# What is refused


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", None, ""])
def test_a_host_that_is_not_ours(client: Client, host: str | None) -> None:
    answer = client.ask("GET", "", changed={"Host": host})
    assert (answer.status, answer.data) == (403, said(refusals.HOST))


def test_an_address_without_the_key(client: Client) -> None:
    for path in ("/", "/page.js", "/batches", "/../", f"/x{client.root}"):
        answer = client.ask("GET", path, whole=True)
        assert (answer.status, answer.data) == (403, said(refusals.KEY))
        assert client.desk.key.encode() not in answer.body
        assert client.desk.token.encode() not in answer.body
    told = client.ask("GET", "/", whole=True, changed={"Accept": "text/html"})
    assert told.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "完整地址" in told.body.decode()


def test_a_body_without_the_key_is_not_taken_in(client: Client) -> None:
    with socket.create_connection(("127.0.0.1", client.desk.port), timeout=10) as raw:
        raw.sendall(
            f"POST /wrong/batches HTTP/1.1\r\nHost: {client.host}\r\n"
            "Content-Length: 100000\r\n\r\n".encode()
        )
        assert raw.recv(100).split()[1] == b"400"  # though nothing of the body has come


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"Origin": "http://evil.example"}, refusals.ORIGIN),
        ({"Origin": None}, refusals.ORIGIN),
        ({"Sec-Fetch-Site": "cross-site"}, refusals.ORIGIN),
        ({TOKEN_HEADER: None}, refusals.TOKEN),
        ({TOKEN_HEADER: "x" * 32}, refusals.TOKEN),
        ({"Content-Type": "text/plain"}, refusals.KIND),
        ({"Content-Type": "multipart/form-data; boundary=x"}, refusals.KIND),
        ({"Content-Type": None}, refusals.KIND),
    ],
)
def test_a_change_that_is_not_the_page_s_own(
    client: Client, changed: dict[str, str | None], refusal: Refusal
) -> None:
    batch = client.open()
    for path in ("batches", f"batches/{batch}/closed", f"batches/{batch}/removed", "end"):
        answer = client.ask("POST", path, b'{"lang": "zh"}', changed=changed)
        assert (answer.status, answer.data) == (refusal.status, said(refusal))
    answer = client.upload(batch, "a.txt", TEXT, changed=changed)
    assert (answer.status, answer.data) == (refusal.status, said(refusal))
    assert client.ask("GET", f"batches/{batch}").data["total"] == 0
    assert not client.desk.ended.is_set()


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
def test_other_methods(client: Client, method: str) -> None:
    assert client.ask(method, "batches", b"{}").status == 405


@pytest.mark.parametrize("path", ["batches", "end"])
def test_a_change_is_not_made_by_reading(client: Client, path: str) -> None:
    assert client.ask("GET", path).status in (404, 405)
    assert not client.desk.ended.is_set()


def test_a_file_that_is_too_large(client: Client) -> None:
    batch = client.open()
    largest = client.desk.batches.limits.file_size
    answer = client.upload(batch, "a.txt", b"", changed={"Content-Length": str(largest + 1)})
    assert answer.status == 413  # before a byte of it has come
    assert client.upload(batch, "a.docx", b"x" * largest).status == 200
    assert client.ask("GET", f"batches/{batch}").data["total"] == 1


def test_more_files_than_a_batch_has(client: Client) -> None:
    batch = client.open()
    answers = [client.upload(batch, "a.docx", b"x").status for _ in range(21)]
    assert answers == [200] * 20 + [413]


@pytest.mark.parametrize(
    "name", ["a.exe", "perftable.toml", "pyproject.toml", "a", "docx", ".docx"]
)
def test_other_kinds_of_files(client: Client, name: str) -> None:
    answer = client.upload(client.open(), name, b"x")
    assert (answer.status, answer.data) == (415, said(refusals.NOT_OFFICE))


@pytest.mark.parametrize(
    "name", ["../../../../tmp/x.docx", "/etc/x.docx", "..\\x.docx", "C:\\x.docx", "a\0/x.docx"]
)
def test_a_name_never_leads_out_of_the_folder(client: Client, name: str) -> None:
    batch = client.open()
    assert client.upload(batch, name, GOOD).status == 200
    state = client.finished(batch)
    shown = state["files"][0]["name"]
    assert not shown.startswith("/")
    assert ".." not in shown
    lie = {path.name for path in (folder(client.desk) / batch).iterdir()}
    assert {name for name in lie if name.startswith("x")} == set()
    with zipfile.ZipFile(io.BytesIO(client.ask("GET", f"batches/{batch}/archive").body)) as archive:
        for entry in archive.namelist():
            assert not entry.startswith("/")
            assert ".." not in entry.split("/")


@pytest.mark.parametrize(
    "path",
    [
        *("batches/../x", "batches/%2e%2e/report", "batches/..%2f..%2fetc%2fpasswd", "server.py"),
        *("page.js%00", "../page.js", "batches//report", "names.py", "batches/x/files/1/../page"),
    ],
)
def test_no_path_of_a_request_is_one_of_the_disk(client: Client, path: str) -> None:
    answer = client.ask("GET", path)
    assert answer.status in (403, 404)
    assert b"import" not in answer.body


@pytest.mark.parametrize("product", ["upload", "verdict", "entry", "overview"])
def test_only_what_was_made_is_given_out(client: Client, product: str) -> None:
    batch, _ = client.checked(("a.txt", TEXT))
    assert client.ask("GET", f"batches/{batch}/files/1/{product}").status == 404
    assert client.ask("GET", f"batches/{batch}/files/2/report").status == 404
    assert client.ask("GET", f"batches/{batch}/verdict").status == 404


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b'{"lang": "fr"}',
        b'{"lang": ["zh"]}',
        LONG,
        LINES,
        b"[" * 4000,
        b"x" * 5000,
    ],
)
def test_requests_that_cannot_be_read(client: Client, body: bytes) -> None:
    answer = client.ask("POST", "batches", body)
    assert (answer.status, answer.data) == (400, said(refusals.BAD))


def test_hostile_files_are_verdicts_and_the_others_are_checked(client: Client) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<a/>")
        archive.writestr("word/document.xml", b" " * 150_000_000)
    batch, state = client.checked(
        ("bomb.docx", bomb.getvalue()),
        ("a.pdf", b"%PDF-1.7 x"),
        ("zero.docx", b""),
        ("b.docx", GOOD),
    )
    verdicts = {file["name"]: file["verdict"] for file in state["files"]}
    assert verdicts.pop("b.docx") == "pass"
    assert set(verdicts.values()) == {"unreadable"}
    assert client.ask("GET", f"batches/{batch}/report").status == 200


def test_a_configuration_that_is_handed_in_is_not_followed(client: Client) -> None:
    batch = client.open()
    assert client.upload(batch, "a/perftable.toml", b'ignore = ["PT2"]', found=True).data == {
        "aside": True
    }
    client.upload(batch, "a/t.docx", BAD, found=True)
    assert client.finished(batch)["files"][0]["counts"][0] == 3


def test_names_are_data_and_never_markup(client: Client) -> None:
    batch, state = client.checked((f"{EVIL}.txt", TEXT))
    assert state["files"][0]["name"] == "_img src=x onerror=alert(1)_.txt"
    assert EVIL.encode() not in client.ask("GET", f"batches/{batch}/report").body


def test_a_request_that_trickles_in_is_ended_and_one_in_time_is_not() -> None:
    limits = replace(NETWORK, coming=0.5)
    in_force = lambda _, lang: Settings(lang=lang)  # noqa: E731
    with serving("127.0.0.1", 0, "zh", in_force, limits=limits) as own:
        for wait, status in ((0.0, b"403"), (0.7, b"400")):
            with socket.create_connection(("127.0.0.1", own.port), timeout=10) as raw:
                raw.sendall(b"GET / HTTP/1.1\r\n")
                time.sleep(wait)
                raw.sendall(b"Host: x\r\n\r\n")
                assert raw.recv(100).split()[1] == status


# On the network


def test_on_the_network_the_address_counts_and_no_name_that_points_there(network: Client) -> None:
    assert network.ask("GET", "", changed={"Host": f"192.0.2.7:{network.desk.port}"}).status == 200
    assert (
        network.ask("GET", "", changed={"Host": f"evil.example:{network.desk.port}"}).status == 403
    )
    assert network.ask("GET", "/", whole=True).status == 403


def test_on_the_network_the_page_ends_nothing_and_says_where_files_go(network: Client) -> None:
    assert network.ask("POST", "end", b"{}").status == 404
    assert not network.desk.ended.is_set()
    text = network.ask("GET", "").body.decode()
    assert 'id="end"' not in text
    assert "传输未加密" in text
    assert "30 分钟" in text


def test_on_the_network_limits_are_tighter(network: Client) -> None:
    batch = network.open()
    assert network.upload(batch, "a.docx", b"x" * 1000).status == 200
    assert network.upload(batch, "a.docx", b"", changed={"Content-Length": "1001"}).status == 413


def test_here_the_page_says_that_nothing_leaves_the_machine(client: Client) -> None:
    text = client.ask("GET", "").body.decode()
    assert "文件仅在本机审核，不会外传" in text
    assert 'id="end"' in text
    assert json.loads(f'"{client.desk.token}"') in text
