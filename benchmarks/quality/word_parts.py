"""The parts of a Word file around its body: content types, styles, list definitions."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LISTS = 12


def parts(body: str) -> dict[str, str]:
    """Return the parts by name; list 1 numbers duties and activities, the others sections."""
    links = "".join(
        f'<Relationship Id="{name}" Type="{_REL}/{name}" Target="{name}.xml"/>'
        for name in ("styles", "numbering")
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml"'
        ' ContentType="application/xml"/><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName='
        f'"/word/document.xml" ContentType="{_TYPE}.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a"'
        f' Type="{_REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{_W}"><w:style w:type="paragraph" w:styleId="child">'
        '<w:name w:val="child"/><w:pPr><w:ind w:left="420" w:firstLine="210"/></w:pPr></w:style></w:styles>',
        "word/numbering.xml": _numbering(),
    }


def _numbering() -> str:
    levels = _level(0, "chineseCounting", "%1、") + _level(1, "decimal", "%2.")
    abstract = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    single = _level(0, "decimal", "%1.")
    abstract += "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{single}</w:abstractNum>' for n in range(1, _LISTS)
    )
    nums = "".join(
        f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(_LISTS)
    )
    return f'<w:numbering xmlns:w="{_W}">{abstract}{nums}</w:numbering>'


def _level(level: int, style: str, text: str) -> str:
    return (f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>')  # fmt: skip
