"""The styles of a document: what a paragraph or run of a style looks like."""

from collections.abc import Mapping

from perftable.readers.word.look import Look
from perftable.readers.word.names import Node, attr, child, children, named, number
from perftable.readers.word.numbering import LEVELS, Numbering, indent_of

MAX_BASES = 50
"""Longest chain of styles based on one another."""


class Styles:
    """The styles of a document; those that the file lacks are the default's."""

    def __init__(self, root: Node | None, numbering: Numbering) -> None:
        self._numbering = numbering
        self._elements: Mapping[str, Node] = {}
        self._looks: dict[str, Look] = {}
        self._run_looks: dict[str, Look] = {}
        self.default = Look()
        if root is None:
            return
        first = ""
        elements: dict[str, Node] = {}
        for item in children(root, "style"):
            name = attr(item, "styleId") or ""
            elements[name] = item
            if attr(item, "type") == "paragraph" and attr(item, "default") in ("1", "true", "on"):
                first = name
        self._begin(child(root, "docDefaults"), elements, first)

    @classmethod
    def of(
        cls,
        defaults: Node | None,
        elements: Mapping[str, Node],
        first: str,
        numbering: Numbering,
    ) -> "Styles":
        """Return the styles of these elements by id, `first` is the default paragraph's."""
        styles = cls(None, numbering)
        styles._begin(defaults, elements, first)
        return styles

    def _begin(self, defaults: Node | None, elements: Mapping[str, Node], first: str) -> None:
        self._elements = elements
        base = self._over(self.default, named(child(child(defaults, "pPrDefault"), "pPr")))
        self.default = base.over(child(child(defaults, "rPrDefault"), "rPr"))
        self._base = self.default
        self.default = self.look(first)

    def look(self, name: str) -> Look:
        """Return a paragraph style's look with all it is based on."""
        if name not in self._elements:
            return self.default
        known = self._looks.get(name)
        if known is None:
            known = self._base
            for item in self.chain(name):
                known = self._over(known, named(child(item, "pPr"))).over(child(item, "rPr"))
            self._looks[name] = known
        return known

    def paragraph(self, properties: Mapping[str, Node]) -> Look:
        """Return the look of a paragraph with these children of its `w:pPr`."""
        style = properties.get("pStyle")
        look = self.default if style is None else self.look(attr(style, "val") or "")
        return self._over(look, properties)

    def run(self, look: Look, properties: Node | None) -> Look:
        """Return the look of a run with these `w:rPr` in a paragraph of that look."""
        if properties is None:
            return look
        own = named(properties)
        if "rStyle" in own:
            look = look.styled(self._run_look(attr(own["rStyle"], "val") or ""))
        return look.of_run(own)

    def _run_look(self, name: str) -> Look:
        known = self._run_looks.get(name)
        if known is None:
            known = Look()
            for item in self.chain(name):
                known = known.over(child(item, "rPr"))
            if name in self._elements:
                self._run_looks[name] = known
        return known

    def chain(self, name: str) -> list[Node]:
        """Return a style's elements, those it is based on first."""
        chain: list[Node] = []
        while name in self._elements and len(chain) < MAX_BASES:
            chain.append(self._elements[name])
            based = child(chain[-1], "basedOn")
            name = "" if based is None else attr(based, "val") or ""
        return chain[::-1]

    def _over(self, look: Look, properties: Mapping[str, Node]) -> Look:
        """Return the look with what a `w:pPr` states; a list's indentation is under its own."""
        if "numPr" in properties:
            listed = named(properties["numPr"])
            key, level = listed.get("numId"), number(listed.get("ilvl"), look.level)
            level = min(max(level, 0), LEVELS - 1)
            look = look.in_list(look.list_id if key is None else attr(key, "val") or "0", level)
            shape = self._numbering.level(look.list_id, level)
            if shape is not None:
                look = look.indented(shape.indent)
        return look.indented(indent_of(properties["ind"])) if "ind" in properties else look
