"""The XML namespaces that stand in Word files: data. What Word knows decides what it shows."""

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

PREFIXES = {
    TRANSITIONAL: "",
    STRICT: "",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    COMPATIBILITY: "mc:",
}
"""Those whose elements are read, and how their short names begin."""

RELATIONSHIPS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
"""Those of attributes that name another part by the id of a relationship."""

_DRAWINGS = "main chart chartDrawing diagram lockedCanvas picture wordprocessingDrawing".split()
_WORD = (
    "2006/wordml 2010/wordml 2010/wordprocessingCanvas 2010/wordprocessingDrawing"
    " 2010/wordprocessingGroup 2010/wordprocessingInk 2010/wordprocessingShape 2012/wordml"
    " 2012/wordprocessingDrawing 2015/wordml/symex 2016/wordml/cid 2018/wordml 2018/wordml/cex"
    " 2020/wordml/sdtdatahash 2023/wordml/word16du 2024/wordml/sdtformatlock"
).split()
_DRAWING = (
    "2010/main 2010/picture 2012/chart 2013/main/command 2014/chart 2014/chartex 2014/main"
    " 2015/9/8/chartex 2015/10/21/chartex 2016/5/9/chartex 2016/5/10/chartex 2016/5/11/chartex"
    " 2016/5/12/chartex 2016/5/13/chartex 2016/5/14/chartex 2016/SVG/main 2016/ink"
    " 2017/decorative 2017/model3d 2018/hyperlinkcolor"
).split()
_OFFICE = "http://schemas.microsoft.com/office"
_OPEN = "http://schemas.openxmlformats.org"

KNOWN = frozenset(
    (
        *PREFIXES,
        *RELATIONSHIPS,
        *(f"{_OPEN}/drawingml/2006/{name}" for name in _DRAWINGS),
        *(f"http://purl.oclc.org/ooxml/drawingml/{name}" for name in _DRAWINGS),
        *(f"{_OFFICE}/word/{name}" for name in _WORD),
        *(f"{_OFFICE}/drawing/{name}" for name in _DRAWING),
        f"{_OFFICE}/2019/extlst",
        f"{_OFFICE}/mac/office/2008/main",
        f"{_OPEN}/officeDocument/2006/bibliography",
        f"{_OPEN}/officeDocument/2006/customXml",
        f"{_OPEN}/schemaLibrary/2006/main",
        "urn:schemas-microsoft-com:mac:vml",
        "urn:schemas-microsoft-com:office:office",
        "urn:schemas-microsoft-com:office:word",
        "urn:schemas-microsoft-com:vml",
    )
)
"""Those that Word understands, to date."""
