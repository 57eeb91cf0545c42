"""Paragraphs and rows with tracked changes, comments, links and fields, as Word writes them."""

from collections.abc import Callable
from random import Random

from wordfile import REL, W

NAMES = (
    f'xmlns:w="{W}" xmlns:r="{REL}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du"'
)
_TEXTS = ("甲", "乙丙", "12.50", " 丁 ", "", "　", "&lt;75%", "A&amp;B", "　　清运")
_STATED = ("", "<w:b/>", '<w:sz w:val="21"/>', '<w:rFonts w:hint="eastAsia"/>')
_ODD = 0.04
"""How often something is not as the ordinary reader knows it."""

_ODD_TEXTS = ("\u200b", "a>b", "&#65;")
_ODD_STATED = (
    "<w:vanish/>", '<w:vertAlign w:val="superscript"/>',
    '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>',
)  # fmt: skip
_PROPERTIES = (
    "", '<w:jc w:val="center"/>', '<w:ind w:firstLineChars="200" w:firstLine="480"/>',
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {}/></w:numPr>',
)  # fmt: skip


def by(random: Random) -> str:
    """Who made a change, and when."""
    author = random.choice(("张三", "a", "李 四", "", "ĀĂ"))
    date = random.choice((' w:date="2026-01-05T09:00:00Z"',) * 3 + ("",))
    utc = random.choice(("",) * 3 + (' w16du:dateUtc="2026-01-05T01:00:00Z"',))
    return f'w:id="{random.randrange(1000)}" w:author="{author}"{date}{utc}'


def stated(random: Random, before: float = 0.15) -> str:
    """The properties of a run, which were others before, or none."""
    inner = random.choice(_ODD_STATED if random.random() < _ODD else _STATED)
    if random.random() < before:
        inner += f"<w:rPrChange {by(random)}><w:rPr>{random.choice(_STATED)}</w:rPr></w:rPrChange>"
    return f"<w:rPr>{inner}</w:rPr>" if inner or random.random() < 0.2 else ""


def run(random: Random, kind: str = "t") -> str:
    """A run; `kind` is the element of its text."""
    ids = random.choice(("", ' w:rsidR="00AB12CD"', ' w:rsidRPr="00AB12CE"'))
    text = random.choice(_ODD_TEXTS if random.random() < _ODD else _TEXTS)
    kept = random.choice(("", ' xml:space="preserve"'))
    said = f"<w:{kind}{kept}>{text}</w:{kind}>"
    more = random.choice(("",) * 9 + ("<w:tab/>", "<w:br/>", '<w:br w:type="page"/>', said))
    return f"<w:r{ids}>{stated(random)}{said}{more}</w:r>"


def _runs(random: Random, kind: str = "t", most: int = 3) -> str:
    return "".join(run(random, kind) for _ in range(random.randint(1, most)))


def _link(random: Random, inner: str) -> str:
    to = random.choice((' r:id="rId5"', ' w:anchor="_Toc1" w:history="1"', ' w:tooltip="甲"', ""))
    return f"<w:hyperlink{to}>{inner}</w:hyperlink>"


def _put_in(random: Random) -> str:
    return f"<w:ins {by(random)}>{_runs(random)}</w:ins>"


def _taken_out(random: Random) -> str:
    return f"<w:del {by(random)}>{_runs(random, 'delText')}</w:del>"


def _moved(random: Random) -> str:
    way = random.choice(("From", "To"))
    number, name = random.randrange(9), f"move{random.randrange(9)}"
    return (
        f'<w:move{way}RangeStart {by(random)} w:name="{name}"/><w:move{way} {by(random)}>'
        f'{_runs(random)}</w:move{way}><w:move{way}RangeEnd w:id="{number}"/>'
    )


def _both(random: Random) -> str:
    out = f"<w:del {by(random)}>{_runs(random, 'delText')}</w:del>"
    return f"<w:ins {by(random)}>{out}{random.choice(('', run(random)))}</w:ins>"


def _commented(random: Random) -> str:
    said = '<w:r><w:rPr><w:rStyle w:val="a"/></w:rPr><w:commentReference w:id="3"/></w:r>'
    return f'<w:commentRangeStart w:id="3"/>{_runs(random)}<w:commentRangeEnd w:id="3"/>{said}'


def _bookmarked(random: Random) -> str:
    name = random.choice(("_GoBack", "书签", "a-b", "x"))
    inner = random.choice((_put_in, _taken_out, run))(random)
    return f'<w:bookmarkStart w:id="1" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="1"/>'


def _field(random: Random) -> str:
    code = random.choice((" PAGEREF _Toc1 \\h ", " SEQ 表 "))
    if random.random() < _ODD:
        code = random.choice((" NOTEREF a ", " eq \\o\\ac(○,1) "))
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    begin = f"{mark.format('begin')}<w:r>{stated(random)}<w:instrText>{code}</w:instrText></w:r>"
    if random.random() < 0.2:
        return f'<w:fldSimple w:instr="{code}">{run(random)}</w:fldSimple>'
    inner = random.choice((run, run, _put_in, _taken_out))(random)
    end = random.choice(("end",) * 9 + ("separate",))
    return begin + mark.format("separate") + inner + mark.format(end)


_PIECES: tuple[Callable[[Random], str], ...] = (
    run, run, run, _put_in, _put_in, _taken_out, _taken_out, _moved, _both, _commented, _bookmarked,
    _field,
    lambda random: _link(random, random.choice((run, _put_in, _taken_out, _field))(random)),
    lambda random: f"<w:ins {by(random)}>{_link(random, run(random))}</w:ins>",
)  # fmt: skip


def paragraph(random: Random) -> str:
    """A paragraph, mostly with changes."""
    inner = random.choice(_PROPERTIES).format(by(random))
    mark = random.choice(("",) * 12 + ("ins",) * 4 + ("del", "moveFrom", "moveTo"))
    of_mark = f"<w:{mark} {by(random)}/>" if mark else ""
    own = of_mark + random.choice(("", "<w:b/>"))
    if random.random() < 0.1:
        own += f"<w:rPrChange {by(random)}><w:rPr/></w:rPrChange>"
    inner += f"<w:rPr>{own}</w:rPr>" if own else ""
    if random.random() < 0.15:
        was = random.choice(("<w:pPr/>", '<w:pPr><w:jc w:val="left"/></w:pPr>'))
        inner += f"<w:pPrChange {by(random)}>{was}</w:pPrChange>"
    begin = f"<w:pPr>{inner}</w:pPr>" if inner else ""
    pieces = "".join(random.choice(_PIECES)(random) for _ in range(random.randint(0, 4)))
    ids = random.choice(("", ' w:rsidR="00AB12CD"'))
    return f"<w:p{ids}>{begin}{pieces}</w:p>"


def row(random: Random) -> str:
    """A row, at times of changes itself."""
    inner = random.choice(("",) * 6 + ("ins", "ins", "del"))
    own = f"<w:{inner} {by(random)}/>" if inner else ""
    if random.random() < 0.1:
        own += f'<w:trPrChange {by(random)}><w:trPr><w:trHeight w:val="9"/></w:trPr></w:trPrChange>'
    begin = f"<w:trPr>{own}</w:trPr>" if own else ""
    return f"<w:tr>{begin}{''.join(_cell(random) for _ in range(random.randint(1, 4)))}</w:tr>"


def _cell(random: Random) -> str:
    inner = '<w:tcW w:w="900" w:type="dxa"/>'
    inner += random.choice(
        ("",) * 40 + ("<w:cellIns {}/>", "<w:cellIns {}/>", "<w:cellDel {}/>")
    ).format(by(random))
    if random.random() < 0.1:
        inner += f'<w:tcPrChange {by(random)}><w:tcPr><w:tcW w:w="9"/></w:tcPr></w:tcPrChange>'
    plain = f"<w:p>{run(random)}</w:p>"
    blocks = [random.choice((paragraph, lambda _: plain))(random)]
    blocks += [paragraph(random) for _ in range(random.choice((0, 0, 0, 1)))]
    return f"<w:tc><w:tcPr>{inner}</w:tcPr>{''.join(blocks)}</w:tc>"


def _controlled(random: Random, block: str) -> str:
    """A block, at times within a content control."""
    stated = random.choice(("",) * 9 + ("<w:id/>", "<w:showingPlcHdr/>", "<w14:checkbox/>"))
    if not stated:
        return block
    return f"<w:sdt><w:sdtPr>{stated}</w:sdtPr><w:sdtContent>{block}</w:sdtContent></w:sdt>"


def document(random: Random, more: str = "") -> str:
    """A document part of such paragraphs and a table of such rows, and more behind them."""
    blocks = [paragraph(random) for _ in range(random.randint(1, 5))]
    rows = "".join(row(random) for _ in range(random.randint(1, 4)))
    blocks = [_controlled(random, block) for block in blocks]
    blocks.insert(
        random.randint(0, len(blocks)),
        f"<w:tbl><w:tblPr></w:tblPr><w:tblGrid></w:tblGrid>{rows}</w:tbl>",
    )
    return f"<w:document {NAMES}><w:body>{''.join(blocks)}{more}<w:sectPr/></w:body></w:document>"
