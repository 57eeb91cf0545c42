"""Documents to measure with: the nine-column form with any number of rows, made here and now."""

import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Literal, NamedTuple

Markup = Literal["word", "lean"]
MARKUPS: tuple[Markup, ...] = ("word", "lean")
"""As Word writes it (about 6.5 kB a row), or with nothing that could be left out (1.6 kB)."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WIDTHS = (1526, 1134, 2268, 2268, 1701, 1134, 1134, 1134, 1134)
_HEADER = (
    ("职责活动", "年度预算数（万元）", "内容描述", "绩效目标", "绩效指标", "评价标准"),
    ("", "", "", "", "", "优", "良", "中", "差"),
)
_TASKS = ("道路养护", "绿化管护", "图书借阅", "水质监测", "应急演练", "档案整理", "设备检修")
_PLACES = ("东片区", "西片区", "南片区", "北片区", "中心区")
_BEST = 95
_THINGS = "村道 桥涵 路灯 河道 水库 渠系 泵站 林地 苗圃 公园 校舍 食堂 图书 档案 文物 卫生室 疫苗 药品 养老院 救助站 市场 种苗".split()
_DOINGS = "养护 巡查 清淤 修缮 采购 配送 登记 核查 培训 宣传 检测 更新 整治 发放 绿化 消杀".split()
_PARTS = "东 西 南 北 前 后 上 下 大 小 新 老 青 白 石 柳 杨 李 王 赵".split()
_KINDS = "村 社区 片区 街 路 沟 岭 庄 屯 湾".split()
_RESTART, _CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
_GROUP = 6
"""Rows of a duty: itself, an activity, one of two merged rows, two more activities."""


class Words(NamedTuple):
    """What a document is about: its tasks and places, and the percentage that its best tier asks."""

    tasks: Sequence[str] = _TASKS
    places: Sequence[str] = _PLACES
    best: int = _BEST


_ALWAYS = Words()


def words_of(seed: int) -> Words:
    """Return the words of one document among many: those of 0 are always the same."""
    if not seed:
        return _ALWAYS
    pick = Random(seed)
    return Words(
        [pick.choice(_THINGS) + pick.choice(_DOINGS) for _ in _TASKS],
        [pick.choice(_PARTS) + pick.choice(_PARTS) + pick.choice(_KINDS) for _ in _PLACES],
        pick.randint(85, 99),
    )


def write(path: Path, rows: int, markup: Markup, seed: int = 0) -> Path:
    """Write a .docx whose table has `rows` rows below its two header rows; return its path.

    Documents of different seeds have different texts, as those of different units do.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, text in _small_parts().items():
            archive.writestr(name, _DECLARATION + text)
        with archive.open("word/document.xml", "w") as part:
            for text in _document(rows, markup, words_of(seed)):
                part.write(text.encode())
    return path


def _small_parts() -> dict[str, str]:
    style = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{_REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_REL}/styles" Target="styles.xml"/></Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{_W}">{style}<w:rPr><w:sz w:val="21"/></w:rPr>'
        "</w:style></w:styles>",
    }


def _document(rows: int, markup: Markup, words: Words) -> Iterator[str]:
    yield f'{_DECLARATION}<w:document xmlns:r="{_REL}" xmlns:w="{_W}" xmlns:w14="{_W14}"><w:body>'
    yield _paragraph("部门职责-工作活动绩效目标", 1, markup)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    yield f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    span = '<w:gridSpan w:val="4"/>'
    yield _row(_HEADER[0], 2, markup, [_RESTART] * 5 + [span])
    yield _row(_HEADER[1], 3, markup, [_CONTINUE] * 5 + [""] * 4)
    for number in range(rows):
        merge = {2: _RESTART, 3: _CONTINUE}.get(number % _GROUP, "")
        yield _row(_cells(number, words), number + 4, markup, [merge] * 4 + [""] * 5)
    yield "</w:tbl>" + _paragraph("", rows + 5, markup)
    yield '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    yield "</w:body></w:document>"


def _cells(number: int, words: Words = _ALWAYS) -> tuple[str, ...]:
    group, place = divmod(number, _GROUP)
    own = words.tasks[number % len(words.tasks)]
    task = f"{words.places[group % len(words.places)]}{own}"
    if place == 0:
        return (
            f"第{group + 1}项{task}职责",
            "50.00",
            f"做好{task}的各项事务",
            f"{task}有序",
            *[""] * 5,
        )
    best = words.best
    scale = (f"≥{best}%", f"≥{best - 10}%", f"≥{best - 20}%", f"<{best - 20}%")
    if place == 3:
        return ("", "", "", "", f"{own}及时率", *scale)
    return (
        f"　　{task}{number}",
        "12.50",
        f"按计划完成{task}，全年不少于{number % 40 + 1}次",
        f"{task}达到年度要求，群众满意",
        f"{own}完成率",
        *scale,
    )


def _row(texts: tuple[str, ...], number: int, markup: Markup, more: list[str]) -> str:
    cells = "".join(
        _cell(text, number * 16 + place, markup, more[place]) for place, text in enumerate(texts)
    )
    if markup == "lean":
        return f"<w:tr>{cells}</w:tr>"
    return (
        f'<w:tr w:rsidR="00{number % 97:02X}3A5C" w:rsidTr="0072{number % 89:02X}1E"'
        f' w14:paraId="{number * 16:08X}" w14:textId="77777777"><w:trPr><w:trHeight w:val="480"/>'
        f'<w:jc w:val="center"/></w:trPr>{cells}</w:tr>'
    )


def _cell(text: str, number: int, markup: Markup, more: str) -> str:
    place = number % 16
    width = f'<w:tcW w:w="{_WIDTHS[place]}" w:type="dxa"/>{more}'
    if markup == "lean":
        properties = f"<w:tcPr>{width}</w:tcPr>"
    else:
        sides = "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for side in ("top", "bottom", "right")
        )
        properties = (
            f'<w:tcPr>{width}<w:tcBorders>{sides}</w:tcBorders><w:vAlign w:val="center"/></w:tcPr>'
        )
    return f"<w:tc>{properties}{_paragraph(text, number, markup)}</w:tc>"


def _paragraph(text: str, number: int, markup: Markup) -> str:
    space = ' xml:space="preserve"' if text != text.strip() else ""
    shown = text.replace("&", "&amp;").replace("<", "&lt;")
    if markup == "lean":
        size = '<w:rPr><w:sz w:val="18"/></w:rPr>'
        run = f"<w:r>{size}<w:t{space}>{shown}</w:t></w:r>" if text else ""
        return f'<w:p><w:pPr><w:jc w:val="left"/></w:pPr>{run}</w:p>'
    look = (
        '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:cs="宋体" w:hint="eastAsia"/>'
        '<w:kern w:val="0"/><w:szCs w:val="18"/></w:rPr>'
    )
    run = f'<w:r w:rsidRPr="00{number % 61:02X}2B7F">{look}<w:t{space}>{shown}</w:t></w:r>'
    return (
        f'<w:p w14:paraId="{number:08X}" w:rsidR="00{number % 61:02X}2B7F"'
        f' w:rsidRDefault="00{number % 61:02X}2B7F" w:rsidP="0072{number % 53:02X}1E"><w:pPr>'
        f'<w:widowControl/><w:jc w:val="left"/>{look}</w:pPr>{run if text else ""}</w:p>'
    )


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), "lean" if "lean" in sys.argv[3:] else "word")
