"""The page, served for the tests of a module."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

pytest.importorskip("bottle", reason="the extra 'serve' is not installed")
pytest.importorskip("waitress", reason="the extra 'serve' is not installed")

from deskclient import Client
from perftable.config.settings import Settings
from perftable.serve.limits import LOCAL
from perftable.serve.server import Serving, serving

LIMITS = replace(LOCAL, file_size=200_000, files=20, batch_size=1_000_000, idle=5)


@pytest.fixture(scope="module")
def desk() -> Iterator[Serving]:
    with serving("127.0.0.1", 0, "zh", lambda _, lang: Settings(lang=lang), limits=LIMITS) as own:
        yield own


@pytest.fixture
def client(desk: Serving) -> Client:
    return Client(desk)
