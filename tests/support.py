"""Tiny documents for rule tests: rows in, records or problems out."""

import hashlib
import time
from collections.abc import Callable

from perftable.forms.claiming import parse
from perftable.model.document import Document
from perftable.model.finding import Step
from perftable.model.grid import Source
from perftable.pipeline.checking import no_collection
from perftable.readers.text.reading import read_text
from perftable.rules.base import Pass, Problem, Rule, Skip

HEADER = (
    "职责活动",
    "年度预算数（万元）",
    "内容描述",
    "绩效目标",
    "绩效指标",
    "优",
    "良",
    "中",
    "差",
)

DUTY = ("环境保护", "10.00", "治理农村环境", "环境质量达标")
ACTIVITY = (
    "　　垃圾清运",
    "10.00",
    "清运村庄垃圾",
    "垃圾日产日清",
    "垃圾清运率",
    "≥95%",
    "≥85%",
    "≥75%",
    "<75%",
)


def row(base: tuple[str, ...], **cells: str) -> tuple[str, ...]:
    """Return `base` with the named cells replaced: row(DUTY, budget="5.00")."""
    columns = (
        "name",
        "budget",
        "content",
        "goal",
        "indicator",
        "excellent",
        "good",
        "fair",
        "poor",
    )
    texts = [*base, *[""] * (9 - len(base))]
    for column, text in cells.items():
        texts[columns.index(column)] = text
    return tuple(texts)


def table(*rows: tuple[str, ...], sections: str = "", header: tuple[str, ...] = HEADER) -> Document:
    """Return the document of these rows (row 1 is the header), `sections` standing above them."""
    return parse(source(*rows, sections=sections, header=header))


def source(*rows: tuple[str, ...], sections: str = "", header: tuple[str, ...] = HEADER) -> Source:
    """Return what a reader gives of the text file with these rows."""
    lines = ["\t".join([*cells, *[""] * (len(header) - len(cells))]) for cells in (header, *rows)]
    text = "\n".join([sections, "", *lines]) if sections else "\n".join(lines)
    data = text.encode()
    found = read_text("test.txt", data)
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    return found


def run(rule: type[Rule], document: Document) -> list[Problem]:
    """Return the problems that `rule` alone finds, before the engine drops explained ones."""
    return [o for o in rule().check(document) if isinstance(o, Problem)]


def passed(rule: type[Rule], document: Document) -> int:
    """Return how many subjects are as they should be, as the rule counts them."""
    return sum(o.count for o in rule().check(document) if isinstance(o, Pass))


def skips(rule: type[Rule], document: Document) -> list[str]:
    """Return the reasons for which `rule` did not apply, one for each subject."""
    found = [o for o in rule().check(document) if isinstance(o, Skip)]
    return [o.reason for o in found for _ in range(o.count)]


def growth(job: Callable[[int], object], few: int, many: int) -> float:
    """Return how many times as long `job` takes for `many` as for `few`, at its best of three."""
    best = []
    for count in (few, many):
        times = []
        for _ in range(3):
            with no_collection():
                began = time.process_time()
                job(count)
                times.append(time.process_time() - began)
        best.append(min(times))
    return best[1] / best[0]


def rows_of(problems: list[Problem]) -> list[int | None]:
    """Return the rows on which the problems sit."""
    return [problem.location.row for problem in problems]


def path(duty: str | None = None, activity: str | None = None) -> tuple[Step, ...]:
    """Return the path to the row of a duty or an activity."""
    named = {"duty": duty, "activity": activity}
    return tuple(Step(kind=kind, name=name) for kind, name in named.items() if name is not None)
