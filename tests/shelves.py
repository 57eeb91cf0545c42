"""A third family of forms, written into a folder of its own, and the tool run with it.

`python shelves.py FOLDER ARGUMENTS…` runs the command line with the families of that folder too: in
a process of its own, so that no other test meets it.
"""

import sys
from pathlib import Path

FAMILY = '''\
"""Shelves and what stands on them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, Literal

from perftable.model.amount import Amount
from perftable.model.form import Cell, Field, Figure, Form, Grouping, Level, Node
from perftable.model.location import Location
from perftable.model.phrase import Phrase

COLUMNS = ("shelf", "good", "price", "colour", "test")


class Part(Node):
    texts: dict[str, str]

    @property
    def called(self) -> str:
        return self.texts[self.HOLDS[0]]

    def cell(self, field: str) -> Cell:
        text, place = self.texts[field], self.location.at(field)
        if field != "price" or not text:
            return Cell(text, place)
        return Cell(text, place, Amount(raw=text, value=Decimal(text), decimals=0, unit="万元",
                                        unit_source="table", location=place))


class Test(Part):
    LEVEL: ClassVar[str] = "test"
    HOLDS: ClassVar[tuple[str, ...]] = ("test",)


class Good(Part):
    LEVEL: ClassVar[str] = "good"
    HOLDS: ClassVar[tuple[str, ...]] = ("good", "price", "colour")
    tests: tuple[Test, ...] = ()

    @property
    def below(self) -> tuple[Node, ...]:
        return self.tests


class Shelf(Part):
    LEVEL: ClassVar[str] = "shelf"
    HOLDS: ClassVar[tuple[str, ...]] = ("shelf",)
    goods: tuple[Good, ...] = ()

    @property
    def below(self) -> tuple[Node, ...]:
        return self.goods


class ShelfForm(Form):
    LABEL: ClassVar[Phrase] = Phrase("货架表", "shelves")
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field("shelf", Phrase("货架", "Shelf"), "name"),
        Field("good", Phrase("货品", "Good"), "name"),
        Field("price", Phrase("货价", "Price"), "money"),
        Field("colour", Phrase("颜色", "Colour"), "class"),
        Field("test", Phrase("检验", "Test"), "indicator"),
    )
    LEVELS: ClassVar[tuple[Level, ...]] = (
        Level("shelf", Phrase("货架", "Shelf"), plural="shelves"),
        Level("good", Phrase("货品", "Good")),
        Level("test", Phrase("检验", "Test"), step=False),
    )
    FIGURES: ClassVar[tuple[Figure, ...]] = (
        Figure("untested", Phrase("未检验", "Untested"), Phrase("未检", "untested"),
               lambda way: way[-1].LEVEL == "good" and not way[-1].below),
    )
    GROUPINGS: ClassVar[tuple[Grouping, ...]] = (
        Grouping("colour", Phrase("颜色", "colour"), "good",
                 lambda way: way[-1].cell("colour").text),
    )

    family: Literal["shelves"] = "shelves"
    shelves: tuple[Shelf, ...] = ()

    @property
    def nodes(self) -> tuple[Node, ...]:
        return self.shelves


class Shelves:
    name, label, form = "shelves", ShelfForm.LABEL, ShelfForm

    def claim(self, grid) -> float:
        return 1.0 if grid.rows[0].cells[0] == "货架" else 0.0

    def read(self, blocks, mine, given) -> Iterator[Form]:
        columns = {name: at for at, name in enumerate(COLUMNS, 1)}
        for index, own in mine.items():
            if own:
                grid, shelves = blocks[index], []
                for row in grid.rows[1:]:
                    place = Location(table=grid.table, row=row.number, columns=columns)
                    said = {"location": place, "texts": dict(zip(COLUMNS, row.cells))}
                    if row.cells[0]:
                        shelves.append((said, []))
                    else:
                        tests = (Test(**said),) if row.cells[4] else ()
                        shelves[-1][1].append(Good(tests=tests, **said))
                yield ShelfForm(
                    location=Location(table=grid.table, row=1), title="货架", columns=columns,
                    rows=len(grid.rows), parts=(grid.table,),
                    shelves=tuple(Shelf(goods=tuple(goods), **said) for said, goods in shelves),
                )

    def sections(self, blocks):
        return ()

    def aside(self, blocks, mine, formed):
        return ()


FAMILY = Shelves()
'''

RULE = '''\
"""PT951 dear-good: A good is dear.

What: no good costs more than 100.
Why: shelves are for everyone.
Bad: 101.
Good: 99.
Mend: ask for less.
Basis: structure.

PT951 dear-good：货品太贵。

检查：货价不超过 100。
理由：货架是大家的。
错误：101。
正确：99。
改法：降价。
依据：表格结构。
"""

from perftable.forms.shelves import ShelfForm
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Problem, Rule


class DearGood(Rule):
    code = "PT951"
    name = "dear-good"
    severity = "error"
    basis = "structure"
    of = ShelfForm
    title = Phrase("货品太贵。", "A good is dear.")
    messages = {"default": Phrase("{price} 太贵。", "{price} is too much.")}

    def check(self, document):
        for form in document.forms_of(ShelfForm):
            for shelf in form.shelves:
                for good in shelf.goods:
                    price = good.cell("price")
                    if price.amount and price.amount.value > 100:
                        yield Problem(price.place, {"price": price.text})
                    else:
                        yield PASS
'''


def write(folder: Path) -> None:
    """Write the family and its rule."""
    rules = folder / "shelves" / "rules"
    rules.mkdir(parents=True)
    (folder / "shelves" / "__init__.py").write_text(FAMILY, encoding="utf-8")
    (rules / "__init__.py").write_text('"""Rules."""\n', encoding="utf-8")
    (rules / "pt951_dear_good.py").write_text(RULE, encoding="utf-8")


if __name__ == "__main__":
    from perftable import forms

    forms.__path__.append(sys.argv.pop(1))

    from perftable.cli.app import app

    app()
