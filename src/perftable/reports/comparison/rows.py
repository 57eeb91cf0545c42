"""The changed nodes of a comparison, for a terminal: what changed, old and new."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from rich.cells import cell_len
from rich.text import Text

from perftable.model.comparison import AmountChange, CellChange, Comparison, NodeChange, Place
from perftable.model.finding import Step
from perftable.model.form import Form, form_of
from perftable.model.phrase import Lang
from perftable.reports.comparison.excerpt import excerpts
from perftable.reports.comparison.where import row_numbers, tables
from perftable.reports.comparison.words import (
    EMPTY,
    EQUIVALENT,
    FROM,
    KIND,
    LOOSE,
    MARKS,
    NOTHING,
    ONLY,
    SHIFT,
)
from perftable.reports.escape import plain

_LINE = 70
"""Standards that fit stand on one line of so many cells, else each on its own."""
_BESIDE = 50
"""Values that are not longer together stand beside each other."""

Line = tuple[int, Text]
"""A line and its indentation."""


def row_lines(comparison: Comparison) -> Iterator[Line]:
    """Yield the changed nodes, each below the one it stands under."""
    lang, apart = comparison.lang, any(tables(comparison))
    for form in comparison.forms:
        shown = _Shown(form_of(form.family), lang, apart)
        for node in form.nodes:
            yield from shown.node(node, 0, None)


def money(change: AmountChange, lang: Lang, old_text: str = "", new_text: str = "") -> str:
    """Return "100 → 120.00 万元  +20.00 (+20.00%)"; what is no amount stands as it is written."""
    if change.difference is not None and not change.difference:
        return f"{_amount(change.new, '', lang)}  {KIND['same'].say(lang)}"
    new = _amount(change.new, new_text, lang)
    if change.difference is None:
        return f"{_amount(change.old, old_text, lang)} → {new}"
    shown = f"{change.old:,f} → {new}  {change.difference:+,f}"
    return shown if change.percent is None else f"{shown} ({change.percent:+,.2f}%)"


def _amount(amount: Decimal | None, text: str, lang: Lang) -> str:
    if amount is None:
        return plain(text, 20) or EMPTY.say(lang)
    return f"{amount:,f} 万元"


class _Shown:
    """The nodes of one family in one language; `apart` says which table they stand in too."""

    def __init__(self, family: type[Form], lang: Lang, apart: bool) -> None:
        self._fields = {field.name: field for field in family.FIELDS}
        self._steps = {level.kind for level in family.LEVELS if level.step}
        self._levels = {level.kind: level for level in family.LEVELS}
        self._lang = lang
        self._apart = apart

    def node(self, node: NodeChange, indent: int, above: Place | None) -> Iterator[Line]:
        """Yield a node that changed, or has one below it that did; `above` is the old one above."""
        below = [one for one in node.below if self._changed(one)]
        if node.kind == "same" and not (below or node.cells):
            return
        if node.level in self._steps:
            yield indent, self._heading(node, above)
            yield from self._cells(node, indent + 4)
        else:
            yield from self._measure(node, indent)
        alone = node.kind in ("added", "removed")
        for one in below:
            if one.level in self._steps:
                yield from self.node(one, indent + 2, node.old)
            elif not alone or one.kind not in ("added", "removed"):
                yield from self.node(one, indent + 4, node.old)

    def _label(self, field: str) -> str:
        return self._fields[field].said.say(self._lang)

    def _changed(self, node: NodeChange) -> bool:
        return node.kind != "same" or bool(node.cells) or any(map(self._changed, node.below))

    def _heading(self, node: NodeChange, above: Place | None) -> Text:
        lang = self._lang
        mark, style = MARKS[node.kind]
        words = [] if node.kind == "same" else [KIND[node.kind]]
        if node.kind == "moved" and node.renamed:
            words.append(KIND["renamed"])
        names = [plain(p.name, 30) or EMPTY.say(lang) for p in (node.old, node.new) if p]
        line = Text.assemble(
            (f"{mark} {' → '.join(names if node.renamed else names[-1:])}", style),
            "  " + row_numbers(node, lang, self._apart),
            *(f"  {word.say(lang)}" for word in words),
        )
        return line.append(self._origin(node, above))

    def _origin(self, node: NodeChange, above: Place | None) -> str:
        """Say under what a moved node stood, unless `above`, where it is listed, says it."""
        if not node.moved or node.old is None or node.new is None:
            return ""
        if not node.old.path:
            return self._loose(node.new.path)
        was = node.old.path[-1].name
        if above is not None and was == above.name:
            return ""
        return FROM.say(self._lang, name=plain(was, 20))

    def _loose(self, path: Sequence[Step]) -> str:
        if not path:
            return ""
        return LOOSE.say(self._lang, level=self._levels[path[-1].kind].said.say(self._lang))

    def _cells(self, node: NodeChange, indent: int) -> Iterator[Line]:
        for change in node.cells:
            label = self._label(change.field)
            if change.only is not None:
                continue
            if change.shift is not None or self._is_short(change):
                yield indent, Text(f"{label}  {self._beside(change)}")
            elif change.amount is None:
                yield from _wording(label, change.old, change.new, indent, self._lang)
            elif node.old and node.new:
                shown = money(change.amount, self._lang, change.old, change.new)
                yield indent, Text(f"{label}  {shown}")
            else:
                stated = change.amount.new if node.old is None else change.amount.old
                text = change.new if node.old is None else change.old
                yield indent, Text(f"{label}  {_amount(stated, text, self._lang)}")

        for version in ("old", "new"):
            said = [
                f"{self._label(one.field)} {self._stated(one)}"
                for one in node.cells
                if one.only == version and self._stated(one)
            ]
            for line in _folded(said):
                yield indent, Text(f"{ONLY[version].say(self._lang)}{line}")

    def _is_short(self, change: CellChange) -> bool:
        """Whether both versions of a value go beside each other on one line."""
        short = self._fields[change.field].kind in ("standard", "score")
        return short and cell_len(change.old) + cell_len(change.new) <= _BESIDE

    def _beside(self, change: CellChange) -> str:
        """Return "≥60公里 → ≥66公里  stricter +6 (+10.00%)"."""
        old, new = (plain(text, 40) or EMPTY.say(self._lang) for text in (change.old, change.new))
        shown = f"{old} → {new}" + (EQUIVALENT.say(self._lang) if change.equivalent else "")
        if change.shift is None:
            return shown
        shown += f"  {SHIFT[change.shift.kind].say(self._lang)}"
        if not change.shift.difference:
            return shown
        shown += f" {change.shift.difference:+,f}"
        return shown if change.shift.percent is None else f"{shown} ({change.shift.percent:+,.2f}%)"

    def _stated(self, change: CellChange) -> str:
        """Return what the one form that has such a cell says there."""
        text = change.old if change.only == "old" else change.new
        if change.amount is None:
            return plain(text, 40)
        stated = change.amount.old if change.only == "old" else change.amount.new
        return _amount(stated, text, self._lang) if text else ""

    def _measure(self, node: NodeChange, indent: int) -> Iterator[Line]:
        """Yield what measures the node above, with its standards, on as few lines as will do."""
        lang = self._lang
        texts = [place.name for place in (node.old, node.new) if place is not None]
        names = " → ".join(plain(text, 30) or EMPTY.say(lang) for text in dict.fromkeys(texts))
        word = f"  {KIND[node.kind].say(lang)}" if node.kind in ("added", "removed") else ""
        yield indent, Text(f"{self._levels[node.level].said.say(lang)}  {names}{word}")
        standards = [
            one
            for one in node.cells
            if self._fields[one.field].kind == "standard" and one.only is None
        ]
        lines = list(self._standards(standards, node.kind))
        together = "  ".join(lines)
        for line in lines if cell_len(together) > _LINE else filter(None, [together]):
            yield indent + 2, Text(line)
        rest = tuple(one for one in node.cells if one not in standards)
        yield from self._cells(node.model_copy(update={"cells": rest}), indent + 2)

    def _standards(self, changes: Iterable[CellChange], kind: str) -> Iterator[str]:
        for change in changes:
            old, new = (plain(text, 20) or NOTHING for text in (change.old, change.new))
            shown = new if kind == "added" else old if kind == "removed" else f"{old} → {new}"
            label = self._label(change.field)
            yield f"{label} {shown}" + (EQUIVALENT.say(self._lang) if change.equivalent else "")


def _folded(said: Sequence[str]) -> Iterator[str]:
    """Yield what is said on as few lines as will do."""
    line = ""
    for one in said:
        if line and cell_len(line) + cell_len(one) + 2 > _LINE:
            yield line
            line = ""
        line = f"{line}  {one}" if line else one
    if line:
        yield line


def _wording(label: str, old: str, new: str, indent: int, lang: Lang) -> Iterator[Line]:
    yield indent, Text(label)
    both = excerpts(plain(old, 10_000), plain(new, 10_000))
    for excerpt, mark, style in zip(both, "-+", ("red", "green"), strict=True):
        line = Text.assemble((mark, style), " ", excerpt.before)
        line.append(excerpt.middle, f"bold {style}").append(excerpt.after)
        if not any(excerpt):
            line.append(EMPTY.say(lang))
        yield indent + 2, line
