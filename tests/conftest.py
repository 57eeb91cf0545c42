"""How hypothesis draws: the same examples on every run where CI is set; and what tests are called."""

import os

from hypothesis import settings

settings.register_profile("leisure", deadline=None)  # a busy machine is no defect
settings.register_profile("ci", deadline=None, derandomize=True)
os.environ["PERFTABLE_CACHE"] = ""  # no test sees what another has left on this machine
settings.load_profile("ci" if os.environ.get("CI") else "leisure")

_SHORT = 80


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Call a test of a whole file by the argument's name.

    Files that are made hold the time: each process that collects them would see other tests.
    """
    return argname if isinstance(val, bytes) and len(val) > _SHORT else None
