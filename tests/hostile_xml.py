"""XML parts that expand, never end, nest without end, or are none."""

from collections.abc import Callable
from random import Random

from hostile_files import TABLE, Case, content, sized
from hostile_zips import changed
from wordfile import NAMES, W, document, par, parts, row, run, tbl, word

DTD = '<!DOCTYPE a [<!ENTITY x "000">]>'
LAUGHS = "<!DOCTYPE a [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
) + "]>"  # fmt: skip
_OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
MAIN = document(TABLE)
_XML = "perftable.readers.word.xml"


def _main(text: str, encoding: str = "utf-8") -> bytes:
    return changed(main=text.encode(encoding))


def _nested(start: str, inner: str, end: str) -> Callable[[int], bytes]:
    return lambda size: word(start * size + inner + end * size + par())


def _attributes(size: int, name: str, value: str) -> bytes:
    items = (f' {name}{n}="{value}{n}"' for n in range(size))
    return word(f"<w:p{''.join(items)}/>{TABLE}")


def _noise(size: int) -> str:
    """Characters that cannot be packed."""
    return Random(1).randbytes(size // 2).hex()


def _runs(size: int) -> bytes:
    text = _noise(size)
    return word(tbl(row(par("".join(run(text[at : at + 1000]) for at in range(0, size, 1000))))))


_TABLES = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
_REFUSED = (
    ("DTD", _main(DTD + MAIN.replace("甲", "12&x;")), "DTD"),
    ("DTD in UTF-16", _main(DTD + MAIN, "utf-16"), "DTD"),
    ("DTD in UTF-16 without BOM", _main(DTD + MAIN, "utf-16-le"), "DTD"),
    ("DTD behind a comment", _main(f"<?xml version='1.0'?><!--a--> {DTD}{MAIN}"), "DTD"),
    ("DTD far down", _main(f"<!--{'a' * 70_000}-->{DTD}{MAIN}"), "damaged"),
    ("DTD in UTF-7", _main('<?xml version="1.0" encoding="utf-7"?>' + MAIN), "encoding"),
    ("DTD in the styles", changed(styles=f"{DTD}<a>&x;</a>".encode()), "DTD"),
    ("DTD in the content types", changed(types=f"{DTD}<a>&x;</a>".encode()), "DTD"),
    ("DTD in the relationships", changed(links=f"{DTD}<a>&x;</a>".encode()), "DTD"),
    ("billion laughs", _main(LAUGHS + MAIN.replace("甲", "&a11;")), "DTD"),
    ("entity from outside", _main(_OUTSIDE + MAIN.replace("甲", "&x;")), "DTD"),
    ("entity that is not defined", _main(MAIN.replace("甲", "&x;")), "damaged"),
    ("control character", _main(MAIN.replace("甲", "\x01")), "damaged"),
    ("NUL by number", _main(MAIN.replace("甲", "&#0;")), "damaged"),
    ("surrogate by number", _main(MAIN.replace("甲", "&#xD800;")), "damaged"),
    ("broken UTF-8", changed(main=MAIN.encode()[:-60] + b"\xff" + MAIN.encode()[-60:]), "damaged"),
    ("says UTF-16, is UTF-8", _main('<?xml version="1.0" encoding="UTF-16"?>' + MAIN), "damaged"),
    ("unknown encoding", _main('<?xml version="1.0" encoding="x-none"?>' + MAIN), "encoding"),
    ("EBCDIC", _main('<?xml version="1.0" encoding="cp037"?>' + document(""), "cp037"), "damaged"),
    ("UTF-32", _main(MAIN, "utf-32"), "damaged"),
    ("empty", changed(main=b""), "damaged"),
    ("spaces", changed(main=b" " * 99), "damaged"),
    ("cut off", _main(MAIN[: len(MAIN) // 2]), "damaged"),
    ("two roots", _main(MAIN + MAIN), "damaged"),
    ("undeclared prefix", _main(MAIN.replace("<w:p>", "<q:p>", 1)), "damaged"),
    ("attribute twice", _main(MAIN.replace("<w:p>", '<w:p a="" a="">', 1)), "damaged"),
    ("HTML as main part", changed(main=b"<html><body/></html>"), "main part"),
    ("styles as main part", changed(main=f"<w:styles {NAMES}/>".encode()), "main part"),
    ("no namespace", _main(MAIN.replace(W, "")), "main part"),
    ("other namespace", _main(MAIN.replace(W, "urn:x")), "main part"),
    ("no body", changed(main=f"<w:document {NAMES}/>".encode()), "main part"),
    ("styles are no XML", changed(styles=b"PNG"), "damaged"),
)
_READ = (
    ("UTF-16", _main(MAIN, "utf-16")),
    ("UTF-16 without BOM", _main('<?xml version="1.0" encoding="UTF-16"?>' + MAIN, "utf-16-be")),
    ("comment that mentions a DTD", _main(f"<!-- {DTD} -->{MAIN}")),
    ("comments and instructions in a text", _main(MAIN.replace("甲", "<!--1--><?a b?>甲<!--2-->"))),
    ("CDATA", _main(MAIN.replace("甲", "<![CDATA[甲]]>"))),
    ("styles that are the document", changed(styles=parts(TABLE)["word/document.xml"])),
    ("a style based on itself", word(
        TABLE, '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="a"/></w:style>'
    )),
    ("a list linked to itself", word(TABLE, numbering=(
        '<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="a"/><w:numStyleLink w:val="a"/>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    ))),
)  # fmt: skip

CASES = [
    *(Case("XML", name, content(data), says) for name, data, says in _REFUSED),
    *(Case("XML", name, content(data)) for name, data in _READ),
    Case("XML", "a text of 20 MB", sized(lambda size: word(tbl(row(_noise(size))))), "characters",
         small=50, full=20_000_000, limits={"perftable.readers.bounds.MAX_TEXT": 20}),
    Case("XML", "a text of 2 million characters", sized(lambda size: word(tbl(row("甲" * size)))),
         "characters", small=50, full=2_000_000, limits={"perftable.readers.bounds.MAX_TEXT": 20}),
    Case("XML", "a text of 20 MB in many runs", sized(_runs), "characters", small=50,
         full=20_000_000, limits={"perftable.readers.bounds.MAX_TEXT": 20}),
    Case("XML", "three nested tables", sized(_nested(_TABLES[0], par(), _TABLES[1])),
         grid=[[""]], small=3, full=3),
    Case("XML", "70 nested tables", sized(_nested(_TABLES[0], par(), _TABLES[1])), "50 deep",
         small=70, full=70),
    Case("XML", "100,000 nested tables", sized(_nested(_TABLES[0], par(), _TABLES[1])), "256 deep",
         small=100, full=100_000),
    Case("XML", "100,000 nested content controls", sized(
        _nested("<w:sdt><w:sdtContent>", TABLE, "</w:sdtContent></w:sdt>")), "256 deep",
        small=300, full=100_000),
    Case("XML", "200,000 attributes", sized(lambda size: _attributes(size, "a", "")), small=50, full=200_000),
    Case("XML", "20,000 namespaces", sized(lambda size: _attributes(size, "xmlns:a", "urn:")), small=50, full=20_000),
    Case("XML", "comment of 30 MB", sized(lambda size: word(f"<!--{'甲' * size}-->{TABLE}")),
         small=50, full=3_000_000),
    Case("XML", "a million empty elements in a paragraph", sized(
        lambda size: word(f"<w:p>{'<w:r/>' * size}</w:p>{TABLE}")), small=50, full=1_000_000),
    Case("XML", "a million elements in the styles", sized(
        lambda size: word(TABLE, styles="<a/>" * size)), "tags and attributes", small=300,
        full=1_000_000, limits={"perftable.readers.word.container.MAX_MARKS": 200}),
]  # fmt: skip
