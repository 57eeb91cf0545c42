"""Rectangles and transformations of a page."""

from typing import NamedTuple


class Rect(NamedTuple):
    """A rectangle; `bottom` is the smaller one of its heights (PDF counts upwards, OFD down)."""

    left: float
    bottom: float
    right: float
    top: float

    def within(self, other: "Rect | None") -> "Rect":
        """Return what lies in another one; it may be turned inside out where nothing does."""
        if other is None:
            return self
        return Rect(
            max(self.left, other.left), max(self.bottom, other.bottom),
            min(self.right, other.right), min(self.top, other.top),
        )  # fmt: skip

    @property
    def exists(self) -> bool:
        """Whether anything lies in it."""
        return self.left <= self.right and self.bottom <= self.top


class Matrix(NamedTuple):
    """A transformation, as PDF and OFD write it."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def rect(self, rect: Rect) -> Rect:
        """Return the rectangle around one that is transformed."""
        if self is PLAIN:
            return rect
        a, b, c, d, e, f = self
        if b == c == 0:
            left, right = a * rect[0] + e, a * rect[2] + e
            bottom, top = d * rect[1] + f, d * rect[3] + f
            return Rect(min(left, right), min(bottom, top), max(left, right), max(bottom, top))
        corners = [self.point(x, y) for x in (rect[0], rect[2]) for y in (rect[1], rect[3])]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Rect(min(xs), min(ys), max(xs), max(ys))

    def then(self, outer: "Matrix") -> "Matrix":
        """Return this one and then another."""
        if outer is PLAIN:
            return self
        e, f = outer.point(self.e, self.f)
        return Matrix(
            self.a * outer.a + self.b * outer.c, self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c, self.c * outer.b + self.d * outer.d, e, f,
        )  # fmt: skip


PLAIN = Matrix()
