"""How a document looks: its header's words, levels, merges, container; drawn at random."""

from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from quality.money import Numbers, choose

Container = Literal["docx", "cells", "tabs", "pipe"]
UnitAt = Literal["line", "header", "cell", "none"]
CONTAINERS: tuple[Container, ...] = ("docx", "cells", "tabs", "pipe")

_TITLES = (
    "部门职责-工作活动绩效目标",
    "部门职责—工作活动绩效目标",
    "部门职责－工作活动绩效目标",
    "部门职责-工作活动绩效目标表",
    "部门职责 - 工作活动绩效目标",
    "部门职责——工作活动绩效目标表",
    "四、部门职责-工作活动绩效目标",
    "青石镇2024年部门职责-工作活动绩效目标表",
    "",
)
_NAMES = (
    "职责活动 职责、活动 职责/活动 部门职责-工作活动 部门职责—工作活动 职责\n活动 职责　活动".split(
        " "
    )
)
_CODES = "编码 代码 职责活动编码 职责编码".split()
_BUDGETS = "年度预算数 预算数 预算金额 年度预算 年度\n预算数".split(" ")
_SCALES = "评价标准 绩效指标评价标准 评价\n标准".split(" ")
_NUMBERS = (
    ("一、", "1."),
    ("一、", "（一）"),
    ("一、", "1、"),
    ("（一）", "1、"),
    ("（一）", "1."),
    ("1.", "(1)"),
    ("1、", "（1）"),
    ("一、", "(1)"),
    ("一.", "1．"),
)
_ALL = ("wide", "wide", "wide", "wide-line", "spaces", "numbers", "code", "code+wide", "which")
_UNITS_AT: tuple[UnitAt, ...] = ("line", "line", "header", "cell", "none")
_WORD = ("w:ind", "w:ind-chars", "automatic", "bold", "style")


@dataclass(slots=True, frozen=True)
class Layout:
    """The choices of one document.

    `levels` is what tells parents from children; `labels` their typed or automatic numbers;
    `merge` how a further indicator's row repeats its activity; `unit_at` where the unit stands;
    `cut` whether the table goes on after a page break: with its header again, or as a new table.
    """

    container: Container
    title: str
    name: str
    code: str
    budget: str
    scale: str
    basis: bool
    """Whether a column 评价标准确定依据 stands behind the tiers."""
    single_header: bool
    levels: str
    labels: tuple[str, str]
    restart: bool
    merge: Literal["first", "repeat", "names", "merged", "centred"]
    unit_at: UnitAt
    unit_line: str
    numbers: Numbers
    cut: Literal["", "header", "table"]
    above: Literal["paragraph", "row"]
    """Whether title and unit line stand before the table or in its first rows."""
    remark: str
    unmeasured: str
    """What stands in a duty's cells of indicator and tiers."""


def draw(rng: Random, wanted: Container | None = None) -> Layout:
    """Draw a layout, in a container if one is wanted; every choice fits its container."""
    container: Container = rng.choice(CONTAINERS) if wanted is None else wanted
    word = container == "docx"
    levels = rng.choice(_ALL + (_WORD if word else ()))
    if levels == "spaces" and container == "pipe":
        levels = "wide"  # spaces are padding there
    unit = rng.choice(("万元", "万元", "万元", "元"))
    unit_at = rng.choice(_UNITS_AT)
    numbers = choose(rng, unit)
    if unit_at in ("cell", "none"):
        suffix = "万元" if unit_at == "cell" else ""
        numbers = replace(numbers, unit="万元", decimals=2, suffix=suffix)
    budget = rng.choice(_BUDGETS)
    if unit_at == "header":
        budget += rng.choice((f"（{unit}）", f"({unit})", f"\n（{unit}）", f"（单位：{unit}）"))
    return Layout(
        container=container,
        title=rng.choice(_TITLES),
        name=rng.choice(_NAMES),
        code=rng.choice(_CODES) if levels.startswith("code") or rng.random() < 0.05 else "",
        budget=budget,
        scale=rng.choice(_SCALES),
        basis=rng.random() < 0.1,
        single_header=container in ("tabs", "pipe") and rng.random() < 0.5,
        levels=levels,
        labels=rng.choice(_NUMBERS),
        restart=rng.random() < 0.5,
        merge=rng.choice(("first", "repeat", "names", "centred", "merged" if word else "first")),
        unit_at=unit_at,
        unit_line=rng.choice(
            ("单位：{}", "金额单位：{}", "金额单位:{}", "单位: {}", "　　　　　　单位：{}")
        ),
        numbers=numbers,
        cut=rng.choice(("", "", "", "header", "table")) if container != "cells" else "",
        above=rng.choice(("paragraph", "paragraph", "row")) if word else "paragraph",
        remark=rng.choice(("", "", "", "注：预算数含上级专项资金。", "填表人：王小明")),
        unmeasured=rng.choice(("", "", "", "", "—", "——", "/", "-", "无", "……")),
    )
