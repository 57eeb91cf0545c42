"""Every Chinese sentence of the program is in the words of an office.

A message may be pasted into an official reply: what is correct and colloquial will not do.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[1] / "src" / "perftable"

COLLOQUIAL = re.compile(
    "没|只(?!读)|请写|写成|请看|里|照抄|就是|补上|看一眼|看不|读不|写不(?![全完规])|打不|连不|找不"
    "|把|还有|再|都|谁|告诉|别的|换一|它|这个|这里|这条|是不是|不对(?!应)|未能检查|确切|太"
)
"""Words that no office writes (只读 is a disk's, 填写不完整 and 不对应 are other words)."""


@pytest.mark.parametrize("package", sorted(p.name for p in SOURCES.iterdir() if p.is_dir()))
def test_no_sentence_is_colloquial(package: str) -> None:
    sentences = [said for path in sorted((SOURCES / package).rglob("*.py")) for said in _said(path)]
    assert [said for said in sentences if COLLOQUIAL.search(said)] == []


@pytest.mark.parametrize(
    "said", ["没有标准", "只打了勾", "请写单位", "看不懂", "文件未能检查", "都含 95%"]
)
def test_colloquial_words_are_told(said: str) -> None:
    assert COLLOQUIAL.search(said)


@pytest.mark.parametrize(
    "said", ["磁盘只读", "疑似填写不完整", "等级不对应", "文件未检查", "均包含 95%"]
)
def test_words_of_an_office_are_left_alone(said: str) -> None:
    assert COLLOQUIAL.search(said) is None


def _said(path: Path) -> Iterator[str]:
    """Yield the Chinese of each phrase that a module writes out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _is_phrase(node.func) and node.args:
            for part in ast.walk(node.args[0]):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def _is_phrase(called: ast.expr) -> bool:
    return isinstance(called, ast.Name) and called.id == "Phrase"
