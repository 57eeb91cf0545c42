"""The head block: labels, and the value to the right of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from perftable.forms.projects.records.head import Head
from perftable.forms.projects.sheets.lines import Cell, Line, alike, joined
from perftable.forms.projects.targets.dates import read_day, read_period
from perftable.forms.projects.words.labels import HeadLabel, HeadRole, goal_label, head_label
from perftable.forms.projects.words.money import fund_column, is_block
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location
from perftable.values.text import statement

_CODE = lazy_pattern(
    r"(?:[\[【]([0-9A-Za-z_.-]{2,40})[\]】]|((?=[0-9A-Z]*\d)[0-9A-Z]{3,40}(?:-[0-9A-Z]{3,40})?)[-—_:： ])\s*(?=\S)"
)
_SHORT_CODE = lazy_pattern(r"(?:[\[【](\d{1,6})[\]】]|(\d{2,6})[-—_])(?=\D)")
_YEAR = lazy_pattern(r"(?:19|20)\d\d")
_INLINE = lazy_pattern(r"[:：]")
_GAP = lazy_pattern(r"\s{2,}|[\t\u3000]+|\n")


@dataclass(slots=True)
class Pair:
    """A label with its value; `cell` is where the value stands or would stand."""

    label: HeadLabel
    text: str
    spot: Location


def pairs(line: Line) -> Iterator[Pair]:
    """Yield the labels of a line, each with the text of the next cell that is no label."""
    cells = alike(line.cells)
    for position, cell in enumerate(cells):
        if not cell.text:
            continue
        known = head_label(cell.text)
        if known is None:
            yield from _inline(line, cell)
            continue
        value = _value(cells, position)
        yield Pair(known, joined(value.text) if value else "", line.spot(value or cell))


def _value(cells: Sequence[Cell], position: int) -> Cell | None:
    """Return the cell of a label's value: the next filled one, else the next that is no label."""
    empty: Cell | None = None
    for cell in cells[position + 1 :]:
        if not cell.text:
            empty = empty or (cell if cell.origin is None else None)
            continue
        if _labels(cell.text):
            return empty
        return cell
    return empty


def _labels(text: str) -> bool:
    return bool(head_label(text) or goal_label(text) or fund_column(text) or is_block(text))


def _inline(line: Line, cell: Cell) -> Iterator[Pair]:
    for known, text in inline_pairs(cell.text):
        yield Pair(known, text, line.spot(cell))


def inline_pairs(text: str) -> Iterator[tuple[HeadLabel, str]]:
    """Yield 项目名称：… pairs that stand in one text."""
    if len(text) > 300 or not _INLINE.search(text):
        return
    for part in _GAP.split(text):
        before, colon, after = _cut(part)
        known = head_label(before) if colon and len(before) <= 24 else None
        if known is not None and known.role not in ("unit", "year"):
            yield known, after.strip()


def _cut(part: str) -> tuple[str, str, str]:
    match = _INLINE.search(part)
    return (part[: match.start()], ":", part[match.end() :]) if match else (part, "", "")


@dataclass(slots=True)
class HeadReader:
    """Gathers the head's values, and gives the head."""

    texts: dict[str, str] = field(default_factory=dict)
    raws: dict[str, str] = field(default_factory=dict)
    values: dict[HeadRole, str] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    departments: list[tuple[int, str, Location, str]] = field(default_factory=list)
    first: Location | None = None

    def take(self, pair: Pair) -> None:
        """Take one label with its value."""
        role, text = pair.label.role, statement(pair.text)
        written = pair.text
        self.first = self.first or pair.spot
        self.texts.setdefault(pair.label.word, text)
        if role in ("other", "unit", "year", "finance"):
            return
        name: HeadRole = "department" if role == "body" else role
        if name in ("project", "department", "implementer", "programme", "nature", "category"):
            code, text = split_code(text, short=name in ("nature", "category"))
            if code:
                self.codes.setdefault(name, code)
        if name == "department":
            self.departments.append((pair.label.level, text, pair.spot, written))
        if not self.values.get(name):
            self.values[name] = text
            self.places[name] = pair.spot
            self.raws[name] = written

    def head(self) -> Head:
        """Return the head as gathered."""
        values = self.values
        chosen = max(self.departments, key=lambda found: (bool(found[1]), found[0]), default=None)
        if chosen is not None:
            self.places["department"] = chosen[2]
            self.raws["department"] = chosen[3]
        start, end = self._period()
        code = values.get("code") or next(
            (self.codes[r] for r in ("project", "implementer", "department") if r in self.codes), ""
        )
        return Head(
            location=self.first or Location(),
            places=self.places,
            raws={name: text for name, text in self.raws.items() if text},
            project=values.get("project", ""),
            programme=values.get("programme", ""),
            department=chosen[1] if chosen else "",
            departments=tuple(text for _, text, _, _ in self.departments if text),
            implementer=values.get("implementer", ""),
            manager=values.get("manager", ""),
            code=code,
            codes=self.codes,
            nature=values.get("nature", ""),
            category=values.get("category", ""),
            start=start,
            end=end,
            texts=self.texts,
        )

    def _period(self) -> tuple[date | None, date | None]:
        start = read_day(self.values.get("start", ""))
        end = read_day(self.values.get("end", ""), last=True)
        if start is None and end is None:
            start, end = read_period(self.values.get("period", ""))
            spot = self.places.get("period")
            if spot is not None:
                for name in ("start", "end"):
                    self.places.setdefault(name, spot)
                    self.raws.setdefault(name, self.raws.get("period", ""))
        return start, end


def split_code(text: str, *, short: bool = False) -> tuple[str, str]:
    """Return the code before a name and the name: 820001-柳河镇, [103]柳河镇; ("", text) for none.

    >>> split_code("731001-柳河镇人民政府")
    ('731001', '柳河镇人民政府')
    """
    match = _CODE.match(text) or (_SHORT_CODE.match(text) if short else None)
    if match is None:
        return "", text
    code = match[1] or match[2]
    if _YEAR.fullmatch(code) and not match[1]:
        return "", text
    return code, text[match.end() :].strip()
