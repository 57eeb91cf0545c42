"""New elements of Word text, as XML in the namespace and with the prefix of what is around them."""

from xml.sax.saxutils import escape, quoteattr

from perftable.annotating.tags import Tag


class Markup:
    """Writes elements that stand inside `tag`."""

    def __init__(self, tag: Tag) -> None:
        self._prefix = tag.prefix or "w"
        # Attributes have no default namespace: without a prefix in scope one is declared.
        self._declared = "" if tag.prefix else f' xmlns:w="{tag.uri}"'

    def element(self, local: str, inner: str = "", **attributes: str) -> str:
        """Return an element; `inner` is XML."""
        name = f"{self._prefix}:{local}"
        stated = "".join(
            f" {self._prefix}:{key}={quoteattr(value)}" for key, value in attributes.items()
        )
        opened = f"<{name}{self._declared}{stated}"
        return f"{opened}>{inner}</{name}>" if inner else f"{opened}/>"

    def paragraph(self, text: str, *, bold: bool = False, before: str = "") -> str:
        """Return a paragraph of one run; `before` is XML that stands in front of it."""
        properties = self.element("rPr", self.element("b")) if bold else ""
        return self.element("p", before + self.element("r", properties + self._text(text)))

    def _text(self, text: str) -> str:
        name = f"{self._prefix}:t"
        return f'<{name}{self._declared} xml:space="preserve">{escape(text)}</{name}>'
