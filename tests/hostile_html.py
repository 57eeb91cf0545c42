"""Web pages and web archives that nest, span and repeat without end."""

from collections.abc import Callable

from hostile_files import Case, content, sized

_HTML = "perftable.readers.html"
_BOUNDS = "perftable.readers.bounds"
ROW = "<tr><td>甲<td>乙"
TABLE = f"<table>{ROW}</table>"


def page(inner: str = TABLE, head: str = "") -> bytes:
    """A page."""
    return f"<html><head><meta charset=utf-8>{head}</head><body>{inner}</body></html>".encode()


def archive(*parts: str, kind: str = "multipart/related", boundary: str = "b") -> bytes:
    """A web archive of these parts."""
    inner = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    head = f"MIME-Version: 1.0\r\nContent-Type: {kind}; boundary={boundary}\r\n\r\n"
    return f"{head}{inner}--{boundary}--\r\n".encode()


HTML_PART = f"Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>{TABLE}</body></html>"


def _styled(css: str) -> bytes:
    return page(head=f"<style>{css}</style>")


def _around(begin: str, end: str, inner: str = TABLE) -> Callable[[int], bytes]:
    return lambda size: page(begin * size + inner + end * size)


def _nested_parts(size: int) -> bytes:
    inner = HTML_PART
    for n in range(size):
        inner = f"Content-Type: multipart/mixed; boundary=n{n}\r\n\r\n--n{n}\r\n{inner}\r\n--n{n}--"
    return archive(inner)


_READ: tuple[tuple[str, bytes, list[list[str]] | None], ...] = (
    ("spans that are none", page("<table><tr><td rowspan=-1 colspan=abc>甲<td colspan=9999999999 rowspan=²>乙</table>"), [["甲", "乙"]]),
    ("a span of no rows", page("<table><tr><td rowspan=0>甲<td>乙</table>"), [["甲", "乙"]]),
    ("a DTD with entities", b'<!DOCTYPE html [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>' + page(), [["甲", "乙"]]),
    ("a DTD on the web", b'<!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd">' + page(), [["甲", "乙"]]),
    ("frames and scripts from the web", page('<iframe src="http://127.0.0.1:9/a"></iframe><script src="file:///etc/passwd">a<table></script><img src=x onerror=a>' + TABLE), [["甲", "乙"]]),
    ("characters that are none", page(TABLE + "&#0;&#xD800;&#99999999999;&#x110000;&a;&"), [["甲", "乙"]]),
    ("nothing closed", page().partition(b"</table>")[0], [["甲", "乙"]]),
    ("a comment that does not end", page(TABLE + "<!-- "), [["甲", "乙"]]),
    ("a style that does not end", page(TABLE + "<style>a{"), [["甲", "乙"]]),
    ("cells without a table", page("<td>丙</td><tr></tr></table></td>" + TABLE), [["甲", "乙"]]),
    ("cut in half", page()[:45], None),
    ("fonts no page has", page(f"<p style='font-size:1e999px;text-indent:999999em;margin:-9e9cm'>丙</p>{TABLE}"), [["甲", "乙"]]),
    ("an archive", archive(HTML_PART), [["甲", "乙"]]),
    ("an archive whose boundary is missing", f"MIME-Version: 1.0\r\n{HTML_PART}".encode(), [["甲", "乙"]]),
)  # fmt: skip
_REFUSED = (
    ("an archive without a page", archive("Content-Type: text/css\r\n\r\ntext/html"), "holds no page"),
    ("an archive of broken Base64", archive("Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + "甲" * 99), "empty"),
    ("an archive cut off", archive(HTML_PART)[:110], "empty"),
    ("NUL bytes", page().replace(b"<body>", b"<body>\0"), "neither text"),
    ("a cell beside a span over everything", page("<table><tr><td colspan=999999>甲<td>乙</table>"), "columns"),
)  # fmt: skip
_SIZED: tuple[tuple[str, Callable[[int], bytes], str, int, int, dict[str, int]], ...] = (
    ("400,000 rows", lambda size: page(f"<table>{ROW * size}</table>"), "rows", 30, 400_000, {f"{_HTML}.page.MAX_ROWS": 20}),
    ("3,000 columns", lambda size: page(f"<table><tr>{'<td>甲' * size}</table>"), "columns", 300, 3000, {}),
    ("100,000 tables", lambda size: page(TABLE * size), "tables", 30, 100_000, {f"{_BOUNDS}.MAX_TABLES": 20}),
    ("a million paragraphs", lambda size: page("<p>甲" * size), "paragraphs", 30, 1_000_000, {f"{_BOUNDS}.MAX_PARAGRAPHS": 20}),
    ("3 million elements", lambda size: page("<b></b>" * size), "tags", 300, 2_000_000, {f"{_HTML}.page.MAX_ELEMENTS": 200}),
    ("100,000 nested tables", _around("<table><tr><td>", ""), "deep", 60, 100_000, {}),
    ("100,000 nested divisions", _around("<div>", "</div>"), "nested more than", 300, 100_000, {f"{_HTML}.page.MAX_LEVELS": 200}),
    ("100,000 nested fonts", _around("<font><b>", ""), "nested more than", 300, 100_000, {f"{_HTML}.page.MAX_LEVELS": 200}),
    ("100,000 nested lists", _around("<ul><li>", ""), "nested more than", 300, 100_000, {f"{_HTML}.page.MAX_LEVELS": 200}),
    ("a text of 6 million characters", lambda size: page(f"<p>{'甲' * size}"), "characters", 50, 6_000_000, {f"{_HTML}.page.MAX_TEXT": 20}),
    ("a cell of 6 million characters", lambda size: page(f"<table><tr><td>{'甲' * size}</table>"), "characters", 50, 6_000_000, {f"{_HTML}.page.MAX_TEXT": 20}),
    ("tall cells side by side", lambda size: page(f"<table>{('<tr>' + '<td rowspan=65534>甲' * 250) * size}</table>"), "columns", 2, 1000, {}),
    ("an archive of 100,000 parts", lambda size: archive(*["Content-Type: text/css\r\n\r\n"] * size), "parts", 100, 100_000, {f"{_HTML}.archive.MAX_PARTS": 20}),
)  # fmt: skip
_SIZED_READ: tuple[tuple[str, Callable[[int], bytes], list[list[str]] | None, int, int], ...] = (
    ("200,000 attributes", lambda size: page("<p " + " ".join(f"a{n}=1" for n in range(size)) + f">{TABLE}"), [["甲", "乙"]], 30, 200_000),
    ("an attribute of 5 million characters", lambda size: page(f"<p style='{'a' * size}'>{TABLE}"), [["甲", "乙"]], 30, 5_000_000),
    ("a style of 5 million characters", lambda size: page(f"<p style='{'a:b;' * (size // 4)}'>{TABLE}"), [["甲", "乙"]], 30, 5_000_000),
    ("20,000 classes", lambda size: page(f"<p class='{'a ' * size}'>{TABLE}"), [["甲", "乙"]], 30, 2_000_000),
    ("200,000 rules", lambda size: _styled("".join(f".a{n}{{display:none}}" for n in range(size))), [["甲", "乙"]], 30, 200_000),
    ("2 million characters of rules without an end", lambda size: _styled("a" * size), [["甲", "乙"]], 300, 2_000_000),
    ("a million comments that do not end", lambda size: _styled("/*" * size), [["甲", "乙"]], 300, 1_000_000),
    ("2 million at-signs", lambda size: _styled("@" * size), [["甲", "乙"]], 300, 2_000_000),
    ("500,000 at-rules that do not end", lambda size: _styled("@a{b{}" * size), [["甲", "乙"]], 300, 500_000),
    ("a million opening braces", lambda size: _styled("a{" * size), [["甲", "乙"]], 300, 1_000_000),
    ("a million selectors", lambda size: _styled("a," * size + "b{display:none}"), [["甲", "乙"]], 300, 1_000_000),
    ("3 million ampersands", lambda size: page(TABLE + "<script>" + "&" * size + "</script>"), [["甲", "乙"]], 300, 3_000_000),
    ("3 million angle brackets", lambda size: page(TABLE + "<script>" + "<" * size + "</script>"), [["甲", "乙"]], 300, 3_000_000),
    ("a head of 900,000 spaces", lambda size: b"<!-- -->" + b" " * 4000 + b"<html>" + b" " * size + page(), [["甲", "乙"]], 300, 900_000),
    ("an archive nested 5,000 times", _nested_parts, [["甲", "乙"]], 20, 50),
    ("an archive with a header of 5 MB", lambda size: archive(HTML_PART).replace(b"MIME-V", b"X: " + b"a\r\n " * size + b"a\r\nMIME-V"), [["甲", "乙"]], 20, 900),
)  # fmt: skip
CASES = [
    *(Case("html", name, content(data), grid=grid, file="a.html") for name, data, grid in _READ),
    *(Case("html", name, content(data), says, file="a.mht") for name, data, says in _REFUSED),
    *(
        Case("html", name, sized(build), says, file="a.html", small=small, full=full, limits=limits)
        for name, build, says, small, full, limits in _SIZED
    ),
    *(
        Case("html", name, sized(build), grid=grid, file="a.html", small=small, full=full)
        for name, build, grid, small, full in _SIZED_READ
    ),
    Case("html", "an archive nested without end", sized(_nested_parts), "holds no page", file="a.mht",
         small=1100, full=1_900),
]  # fmt: skip
