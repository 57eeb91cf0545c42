"""The values of one row: targets by panel, the year's own, points, words that are codes."""

from collections.abc import Mapping
from typing import Literal

from perftable.forms.projects.parts.columns import Aligned
from perftable.forms.projects.parts.numbers import read_number
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.records.part import Number
from perftable.forms.projects.sheets.header import Header
from perftable.forms.projects.sheets.header_columns import Column
from perftable.forms.projects.sheets.lines import Cell, joined
from perftable.forms.projects.targets.target import Target, read_target
from perftable.forms.projects.targets.words import DOWN, QUALITATIVE, QUANTITATIVE, UP
from perftable.forms.projects.words.columns import Role
from perftable.model.location import Location
from perftable.values.text import squeeze, statement

Texts = Mapping[Role, str]
_AS_CODES: frozenset[Role] = frozenset(("operator", "direction", "nature", "unit"))
_AS_MARKS: frozenset[Role] = frozenset(
    ("description", "reason", "standard", "rule", "note", "core", "weight", "score", "factor")
)
_VALUES: frozenset[Role] = frozenset(("value", "tier", "place"))


def targets_of(
    row: Aligned, header: Header, panel: str, texts: Texts, year: int | None
) -> dict[str, Target]:
    """Return the targets of a row by panel, "" for the only one."""
    found: dict[str, Target] = {}
    for index, column in enumerate(header.columns):
        if column.role in _VALUES and (not panel or column.panel == panel):
            cell = row.cells.get(index)
            text = joined(cell.own) if cell is not None else ""
            operator, unit = texts.get("operator", ""), texts.get("unit", "")
            found[column.panel] = read_target(text, operator, unit, year)
    return found


def other_value(role: Role, texts: Texts, year: int | None) -> Target | None:
    """Return an actual or an earlier value, None where the form has no column for it."""
    if role not in texts:
        return None
    return read_target(joined(texts[role]), "", texts.get("unit", ""), year)


def columns_of(header: Header, row: Aligned, panel: str) -> list[tuple[int, Column]]:
    """Return the columns of one panel that the row has, each role once, with their indexes."""
    found: dict[Role, tuple[int, Column]] = {}
    for index, column in enumerate(header.columns):
        if index not in row.cells or column.role in ("place", "tier", "lead"):
            continue
        if column.panel in ("", panel) or column.role not in ("name", "class2", "value"):
            if column.role == "value" and column.panel and not panel:
                continue
            found.setdefault(column.role, (index, column))
    return list(found.values())


def panel_cells(row: Aligned, header: Header, panel: str) -> list[tuple[str, Cell]]:
    """Return the cells of further targets, by the name under which their places stand."""
    return [
        (f"targets.{column.panel}", row.cells[index])
        for index, column in enumerate(header.columns)
        if column.role in _VALUES
        and column.panel
        and index in row.cells
        and panel in ("", column.panel)
    ]


def main_panel(targets: Mapping[str, Target]) -> str | None:
    """Return the panel of the year's target: the plain column, the adjusted where filled, the year."""
    adjusted = targets.get("adjusted")
    filled = adjusted is not None and adjusted.kind != "empty"
    order = ("", *(("adjusted",) if filled else ()), "year", "initial", "adjusted")
    return next((name for name in order if name in targets), None)


def raws_of(texts: Texts, name: str) -> dict[str, str]:
    """Return what cells say that the record has otherwise: marks for nothing, words for operators."""
    raws: dict[str, str] = {}
    for role, text in texts.items():
        if text and (role in _AS_CODES or (role in _AS_MARKS and not statement(text))):
            raws[role] = text
    if texts.get("name", "") != name:
        raws["name"] = texts.get("name", "")
    return raws


def paired(drafts: list[Indicator]) -> list[Indicator]:
    """Return one indicator where the long panel and the year's have one name, else both."""
    if len(drafts) == 1:
        only = drafts[0]
        return [only]
    long, year = drafts
    if squeeze(long.name) == squeeze(year.name):
        both = {**long.targets, **year.targets}
        places = {**long.places, **year.places}
        return [year.model_copy(update={"targets": both, "places": places})]
    return [long, year]


def direction_of(text: str) -> Literal["higher", "lower"] | None:
    """Return which way is better, where a column says it."""
    word = squeeze(text)
    return "higher" if word in UP else "lower" if word in DOWN else None


def nature_of(texts: Texts) -> Literal["quantitative", "qualitative"] | None:
    """Return whether a column says 定量 or 定性; that of the operators may say it as well."""
    for role in ("nature", "operator"):
        word = squeeze(texts.get(role, ""))
        if word in QUALITATIVE:
            return "qualitative"
        if word in QUANTITATIVE:
            return "quantitative"
    return None


def number_of(texts: Texts, places: Mapping[Role, Location], role: Role) -> Number | None:
    """Return the number of a column, None where its cell is empty."""
    text = texts.get(role, "")
    return read_number(text, places[role]) if statement(text) else None
