"""How the files of a round look: language, names of people, the day until which to answer."""

import hashlib
from dataclasses import dataclass
from datetime import date

from perftable.model.finding import Severity
from perftable.model.phrase import Lang


@dataclass(frozen=True, slots=True)
class Look:
    """What the office says of a round.

    `author` signs the comments, `reviewer` the return sheet; `deadline` is written as given.
    `severity` is the least that is told in comments. `template` is the office's own return sheet.
    """

    lang: Lang = "zh"
    author: str = ""
    reviewer: str = ""
    deadline: str = ""
    severity: Severity = "note"
    template: bytes | None = None
    today: date = date.min

    @property
    def key(self) -> str:
        """What differs where files would come out otherwise; the day of the run is no reason."""
        mark = hashlib.sha256(self.template).hexdigest() if self.template else ""
        said = (self.lang, self.author, self.reviewer, self.deadline, self.severity, mark)
        return repr(said)
