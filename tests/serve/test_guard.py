"""Who is let in and who is not, one header at a time."""

import pytest

from perftable.serve.guard import Guard
from perftable.serve.refusals import HOST, KEY, KIND, METHOD, ORIGIN, TOKEN, Refusal, Refused

HERE = Guard(frozenset(("127.0.0.1", "localhost", "::1")), 8000, "key", "token")
NETWORK = Guard(frozenset(("office",)), 8000, "key", "token", addresses=True)
READ = {"REQUEST_METHOD": "GET", "HTTP_HOST": "127.0.0.1:8000", "PATH_INFO": "/key/"}
CHANGE = READ | {
    "REQUEST_METHOD": "POST",
    "HTTP_ORIGIN": "http://127.0.0.1:8000",
    "HTTP_X_PERFTABLE_TOKEN": "token",
    "CONTENT_TYPE": "application/json",
}


def refusal(guard: Guard, request: dict[str, str]) -> Refusal | None:
    try:
        guard.check(request)
    except Refused as refused:
        return refused.refusal
    return None


def test_what_the_page_itself_asks_for_is_let_in() -> None:
    assert refusal(HERE, READ) is None
    assert refusal(HERE, CHANGE) is None
    assert refusal(HERE, CHANGE | {"HTTP_SEC_FETCH_SITE": "same-origin"}) is None


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"]
)
def test_this_machine_s_own_names_are_known(host: str) -> None:
    assert HERE.knows(host)


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example:8000", "127.0.0.1.evil.example:8000", "localhost.evil.example:8000"),
        *("127.0.0.1", "127.0.0.1:8001", "localhost:", "192.168.1.5:8000", "", ":8000", "[::1]"),
        *("localhost:8000:8000", "localhost:８０００", "user@localhost:8000"),
    ],
)
def test_a_name_that_was_made_to_point_here_is_not(host: str) -> None:
    assert refusal(HERE, READ | {"HTTP_HOST": host}) is HOST


@pytest.mark.parametrize(
    "host", ["192.168.1.5:8000", "192.168.1.5:9000", "[fe80::1]:8000", "office:8000"]
)
def test_on_the_network_numbers_and_the_own_name_are_known(host: str) -> None:
    assert NETWORK.knows(host)


@pytest.mark.parametrize(
    "host", ["evil.example:8000", "office:9000", "office.evil.example:8000", "1.2.3.4.example:8000"]
)
def test_on_the_network_other_names_are_not(host: str) -> None:
    assert not NETWORK.knows(host)


def test_port_80_goes_without_saying() -> None:
    guard = Guard(frozenset(("localhost",)), 80, "key", "token")
    assert guard.knows("localhost")
    assert guard.knows("localhost:80")
    assert not HERE.knows("localhost")


@pytest.mark.parametrize("path", ["/", "/ke/", "/keys/", "/KEY/", "//key/", "key/", "", "/%6bey/"])
def test_nothing_opens_without_the_whole_key(path: str) -> None:
    assert refusal(HERE, READ | {"PATH_INFO": path}) is KEY


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", ""])
def test_other_methods_are_not_known(method: str) -> None:
    assert refusal(HERE, CHANGE | {"REQUEST_METHOD": method}) is METHOD


@pytest.mark.parametrize(
    "origin",
    [
        *("http://evil.example", "null", "", "https://127.0.0.1:8000", "http://127.0.0.1:8001"),
        *("http://localhost:8000", "http://127.0.0.1:8000/"),
    ],
)
def test_a_change_that_another_page_asks_for_is_refused(origin: str) -> None:
    assert refusal(HERE, CHANGE | {"HTTP_ORIGIN": origin}) is ORIGIN


def test_a_change_without_any_origin_is_refused() -> None:
    without = {name: value for name, value in CHANGE.items() if name != "HTTP_ORIGIN"}
    assert refusal(HERE, without) is ORIGIN


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_a_browser_that_says_where_a_change_comes_from_is_believed(site: str) -> None:
    assert refusal(HERE, CHANGE | {"HTTP_SEC_FETCH_SITE": site}) is ORIGIN


@pytest.mark.parametrize("token", ["", "toke", "tokens", "Token", "key"])
def test_a_change_needs_the_page_s_token(token: str) -> None:
    assert refusal(HERE, CHANGE | {"HTTP_X_PERFTABLE_TOKEN": token}) is TOKEN


@pytest.mark.parametrize(
    "kind",
    ["", "text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"],
)
def test_what_a_form_could_send_is_refused(kind: str) -> None:
    assert refusal(HERE, CHANGE | {"CONTENT_TYPE": kind}) is KIND
