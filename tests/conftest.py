"""Shared fixtures, and how hypothesis draws: the same examples on every run where CI is set."""

import os

from hypothesis import settings

settings.register_profile("leisure", deadline=None)  # a busy machine is no defect
settings.register_profile("ci", deadline=None, derandomize=True)
os.environ["PERFTABLE_CACHE"] = ""  # no test sees what another has left on this machine
settings.load_profile("ci" if os.environ.get("CI") else "leisure")
