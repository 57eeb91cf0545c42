"""What the command line says of a run."""

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from perftable.model.phrase import Lang


class Options(NamedTuple):
    """What the command line says; None is what it does not say.

    `named` are the files and folders, as they are named. `config` names the configuration file;
    `isolated` takes none at all. `today` is the day of the run, where it is not this one: waivers end.
    `convert` lets LibreOffice convert what is refused.
    """

    lang: Lang = "en"
    lang_given: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    across: bool = False
    fail_on: str | None = None
    exclude: tuple[str, ...] = ()
    config: Path | None = None
    isolated: bool = False
    named: tuple[str, ...] = ()
    today: date | None = None
    convert: bool = False

    def given(self) -> dict[str, Any]:
        """Return the values of keys that are said, and None or () for the others."""
        return {
            "lang": self.lang if self.lang_given else None,
            "select": self.select,
            "ignore": self.ignore,
            "profile": self.profile,
            "across": self.across,
            "fail_on": self.fail_on,
            "exclude": self.exclude,
        }
