"""The tables and their columns: a contract with every program that reads them (schemas/data.json)."""

from typing import Literal, NamedTuple

from perftable.model.phrase import Phrase

VERSION = 1

Type = Literal["string", "integer", "number", "decimal", "boolean"]


class Column(NamedTuple):
    """A column; a "decimal" is exact, with eight decimals."""

    name: str
    type: Type
    said: Phrase


class Table(NamedTuple):
    """A table: a row for each of what `said` names."""

    name: str
    said: Phrase
    columns: tuple[Column, ...]


def _column(name: str, type: Type, zh: str, en: str) -> Column:
    return Column(name, type, Phrase(zh, en))


_PATH = _column("path", "string", "文件", "the file, as it was named")
_FORM = _column(
    "form", "integer", "文件中的第几张表，从 1 数起", "number of the form in its file, from 1"
)
_TABLE = _column("table", "integer", "表格序号", "number of the table, as the container counts")
_ROW = _column("row", "integer", "行号", "row in the table, header rows included")
_ABOVE = _column("above", "string", "上级名称，以 → 相连", "names of what is above it, joined by →")
_LEVEL = _column("level", "string", "所在行的种类", "kind of row, in the family's words")

TABLES = (
    Table(
        "documents",
        Phrase("每份文件一行", "a row for each file"),
        (
            _PATH,
            _column("sha256", "string", "内容的哈希值", "hash of the content"),
            _column("format", "string", "文件格式", "the reader's name"),
            _column(
                "verdict", "string", "pass、fail，未检查的为空", "pass, fail, null if unreadable"
            ),
            _column("incomplete", "boolean", "是否未全部检查", "whether not all of it was checked"),
            _column("reason", "string", "未检查的原因", "why it could not be checked"),
            _column("forms", "integer", "表的数目", "how many forms it has"),
            _column("errors", "integer", "错误数", "findings that are errors"),
            _column("warnings", "integer", "警告数", "findings that are warnings"),
            _column("notes", "integer", "提示数", "findings that are notes"),
            _column("waived", "integer", "已豁免数", "findings that a waiver accepts"),
        ),
    ),
    Table(
        "forms",
        Phrase("每张绩效目标表一行", "a row for each form"),
        (
            _PATH,
            _FORM,
            _column("family", "string", "表的类别", "its family"),
            _TABLE,
            _column("sheet", "string", "工作表", "sheet of a workbook"),
            _column("page", "integer", "页", "page of a PDF"),
            _column("title", "string", "标题", "its title"),
            _column(
                "name", "string", "所述项目的名称", "what it is about, where that is one thing"
            ),
            _column("agency", "string", "单位", "the office whose form it is"),
            _column("year", "integer", "年度", "the year that it is for"),
            _column("unit", "string", "金额单位", "unit of money that it states"),
        ),
    ),
    Table(
        "funds",
        Phrase("每个金额一行", "a row for each amount of money"),
        (
            _PATH,
            _FORM,
            _TABLE,
            _ROW,
            _LEVEL,
            _ABOVE,
            _column("name", "string", "所在行的名称", "name of its row"),
            _column("column", "string", "金额栏", "the column, in the family's words"),
            _column(
                "source",
                "string",
                "资金来源（total 为合计）",
                "source of the money; total for a sum",
            ),
            _column(
                "depth", "integer", "属于几层“其中”", "how many lines it is a part of; 0: none"
            ),
            _column(
                "amount_wan",
                "decimal",
                "金额（万元），无法识别的为空",
                "amount in 万元, null if unreadable",
            ),
            _column("as_written", "string", "原文", "as written"),
        ),
    ),
    Table(
        "indicators",
        Phrase("每个指标一行", "a row for each indicator"),
        (
            _PATH,
            _FORM,
            _TABLE,
            _ROW,
            _ABOVE,
            _column("name", "string", "指标名称", "the indicator"),
            _column("class_1", "string", "一级分类", "its first class, as written"),
            _column("class_2", "string", "二级分类", "its second class, as written"),
            _column(
                "standard", "string", "指标值或最优档标准", "its value or best tier, as written"
            ),
            _column("quantified", "boolean", "是否量化", "whether that is a number"),
            _column("at_least", "number", "下限", "lower bound"),
            _column("at_most", "number", "上限", "upper bound"),
            _column("unit", "string", "计量单位", "unit of measure"),
        ),
    ),
    Table(
        "texts",
        Phrase("每段目标、内容一行", "a row for each text: goals, contents"),
        (
            _PATH,
            _FORM,
            _TABLE,
            _ROW,
            _LEVEL,
            _ABOVE,
            _column("name", "string", "所在行的名称", "name of its row"),
            _column("column", "string", "栏", "the column, in the family's words"),
            _column("text", "string", "文字", "the text, as written"),
        ),
    ),
    Table(
        "findings",
        Phrase("每个问题一行", "a row for each finding"),
        (
            _PATH,
            _column("code", "string", "规则编号", "the rule's code"),
            _column("rule", "string", "规则名称", "the rule's name"),
            _column("severity", "string", "级别", "error, warning or note"),
            _column("state", "string", "counts、waived 或 known", "counts, waived or known"),
            _TABLE,
            _ROW,
            _column("column", "string", "栏", "the column, in the family's words"),
            _ABOVE,
            _column("text", "string", "单元格原文", "what the cell says"),
            _column("message_zh", "string", "说明（中文）", "the message in Chinese"),
            _column("message_en", "string", "说明（英文）", "the message in English"),
            _column("fingerprint", "string", "指纹", "what identifies it from day to day"),
        ),
    ),
    Table(
        "rules",
        Phrase("每份文件的每条规则一行", "a row for each rule on each file"),
        (
            _PATH,
            _column("code", "string", "规则编号", "the rule's code"),
            _column("checked", "integer", "检查的对象数", "subjects that were checked"),
            _column("failed", "integer", "不合格的对象数", "subjects that failed"),
            _column(
                "not_applicable", "integer", "不适用的对象数", "subjects that it does not apply to"
            ),
            _column("broken", "boolean", "规则自身是否出错", "whether the rule itself failed"),
        ),
    ),
)

OBJECTS = Table(
    "objects",
    Phrase("集群运行中每个对象一行", "a row for each object of a run on a cluster"),
    (
        _PATH,
        _column("size", "integer", "列出时的字节数", "its bytes when it was listed"),
        _column(
            "version",
            "string",
            "列出时的 ETag 或修改时间，无则为空",
            "its ETag or time of change when it was listed, null where there is none",
        ),
        _column("sha256", "string", "读到的内容的哈希值", "hash of the content that was read"),
        _column(
            "copy_of",
            "string",
            "内容与所列文件相同，结论取自该文件",
            "a file of the same content, which was judged for both",
        ),
    ),
)
"""What a run on a cluster has done: the last table to be written of each part."""

IN_PARTS = (*TABLES, OBJECTS)
"""The tables of a run on a cluster."""

OUTCOMES = ("pass", "fail", "unchecked")
"""What these are partitioned by: a document's verdict, or that there is none."""


def schema() -> dict[str, object]:
    """Return the tables in the words of Frictionless' data packages."""
    return _package("perftable", TABLES, "{}.parquet")


def parts_schema() -> dict[str, object]:
    """Return the tables of a run on a cluster, each in many files, in the same words."""
    package = _package("perftable-cluster", IN_PARTS, "{}/outcome=*/*.parquet")
    return {**package, "partitions": {"outcome": list(OUTCOMES)}}


def _package(name: str, tables: tuple[Table, ...], path: str) -> dict[str, object]:
    return {
        "profile": "data-package",
        "name": name,
        "version": str(VERSION),
        "resources": [
            {
                "name": table.name,
                "path": path.format(table.name),
                "description": table.said.en,
                "description_zh": table.said.zh,
                "schema": {
                    "fields": [
                        {
                            "name": column.name,
                            "type": "number" if column.type == "decimal" else column.type,
                            "description": column.said.en,
                            "description_zh": column.said.zh,
                        }
                        for column in table.columns
                    ]
                },
            }
            for table in tables
        ],
    }
