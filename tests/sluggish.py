"""Tasks for the processes of the page: they answer, fail, take too long, or die."""

import os
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Acting:
    how: str

    def do(self) -> object:
        if self.how == "die":
            os._exit(9)
        if self.how == "sleep":
            time.sleep(60)
        if self.how == "fail":
            raise ValueError("no")
        return os.getpid()
