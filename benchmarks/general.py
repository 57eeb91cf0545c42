"""General Word documents to measure with: a form among hundreds of paragraphs formatted by hand.

    python benchmarks/general.py FILE [--paragraphs 300] [--revised] [--styles 60]

The form and the other parts are those of a sample; the same seed makes the same document.
"""

import argparse
import zipfile
from pathlib import Path
from random import Random

SAMPLE = Path(__file__).parents[1] / "samples" / "township-good.docx"
SEED = 4
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CHARACTERS = "全乡工作部门预算编制说明绩效管理情况报告本年度主要任务安排如下推进落实加强监督"
_AUTHORS = ("张三", "李四", "Administrator")
_CHANGED = 5
"""One paragraph in so many has tracked changes where there are any."""


def write(path: Path, paragraphs: int, revised: bool, styles: int, seed: int = SEED) -> Path:
    """Write a .docx of so many paragraphs before the form and so many styles; return its path."""
    random = Random(seed)
    with zipfile.ZipFile(SAMPLE) as sample:
        parts = {name: sample.read(name) for name in sample.namelist()}
    text = "".join(
        _paragraph(random, number, revised and number % _CHANGED == 0)
        for number in range(paragraphs)
    )
    head, body, rest = parts["word/document.xml"].partition(b"<w:body>")
    parts["word/document.xml"] = head + body + text.encode() + rest
    parts["word/styles.xml"] = _styles(styles).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def _paragraph(random: Random, number: int, revised: bool) -> str:
    pieces = []
    for _ in range(random.randint(1, 6)):
        piece = _run(random, "t", _words(random, 30))
        if revised and random.random() < 0.3:
            piece = _changed(random, "ins", piece)
        pieces.append(piece)
        if revised and random.random() < 0.2:
            pieces.append(_changed(random, "del", _run(random, "delText", _words(random, 8))))
    mark = ""
    if revised and random.random() < 0.2:
        mark = f"<w:rPr><w:ins {_by(random)}/></w:rPr>"
    return (
        f'<w:p w:rsidR="00{number % 89:02X}4B6D" w:rsidRDefault="00{number % 89:02X}4B6D"><w:pPr>'
        f'<w:spacing w:line="{random.choice((360, 480, 560))}" w:lineRule="auto"/>'
        f'<w:ind w:firstLineChars="200" w:firstLine="480"/>{mark}</w:pPr>{"".join(pieces)}</w:p>'
    )


def _run(random: Random, kind: str, text: str) -> str:
    bold = "<w:b/>" if random.random() < 0.2 else ""
    size = random.choice((21, 24, 28, 32))
    color = random.choice(("000000", "FF0000", "333333", "auto"))
    look = f'<w:rFonts w:ascii="宋体" w:eastAsia="宋体"/>{bold}<w:sz w:val="{size}"/>'
    return (
        f'<w:r w:rsidRPr="00{random.randrange(97):02X}3A5C"><w:rPr>{look}<w:color w:val="{color}"/>'
        f"</w:rPr><w:{kind}>{text}</w:{kind}></w:r>"
    )


def _words(random: Random, most: int) -> str:
    return "".join(random.choices(_CHARACTERS, k=random.randint(3, most)))


def _changed(random: Random, kind: str, inner: str) -> str:
    return f"<w:{kind} {_by(random)}>{inner}</w:{kind}>"


def _by(random: Random) -> str:
    return (
        f'w:id="{random.randrange(10_000)}" w:author="{random.choice(_AUTHORS)}"'
        f' w:date="2026-01-{random.randint(10, 28)}T09:{random.randint(10, 59)}:00Z"'
    )


def _styles(count: int) -> str:
    first = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:kern w:val="2"/>'
        '<w:sz w:val="21"/><w:szCs w:val="24"/></w:rPr></w:style>'
    )
    others = "".join(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="a{number}"><w:name w:val="样式'
        f' {number}"/><w:basedOn w:val="a"/><w:rsid w:val="00{number % 97:02X}3A5C"/><w:pPr><w:spacing'
        f' w:before="{number % 7 * 20}" w:line="360" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts'
        f' w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="{number % 9 + 20}"/></w:rPr>'
        "</w:style>"
        for number in range(count)
    )
    return f'<w:styles xmlns:w="{_W}">{first}{others}</w:styles>'


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--paragraphs", type=int, default=300)
    arguments.add_argument("--revised", action="store_true")
    arguments.add_argument("--styles", type=int, default=60)
    given = arguments.parse_args()
    write(given.file, given.paragraphs, given.revised, given.styles)
