"""Which layout a form has, of which kind it is, and whose it is: by its columns and head."""

from typing import Literal

from perftable.forms.projects.parts.body import Body
from perftable.forms.projects.records.form import Layout
from perftable.forms.projects.sheets.pieces import Piece
from perftable.model.lazy import lazy_pattern
from perftable.values.text import squeeze

_TRANSFER = lazy_pattern(r"区域|转移支付|专项资金(?!管理)|对下|任务清单")
_WHOLE = lazy_pattern(r"整体")
_TRANSFER_LABELS = lazy_pattern(
    r"专项名称|专项资金名称|转移支付|专项\(项目\)|专项项目|(?:中央|省级|地方)主管部门|省级财政部门"
)

Kind = Literal["target", "self_evaluation"]
Level = Literal["project", "department", "transfer"]


def kind_of(body: Body, piece: Piece) -> Kind:
    """Return whether the form states results."""
    results = any(h.roles & {"actual", "score"} for h in piece.headers)
    return "self_evaluation" if results or "自评" in squeeze(body.title) else "target"


def level_of(body: Body, piece: Piece) -> Level:
    """Return whether the form is a project's, a department's or a transfer's.

    A result without any points, of money of the centre, is that of a transfer.
    """
    title = squeeze(body.title)
    words = [squeeze(word) for word in body.head.texts]
    if _WHOLE.search(title):
        return "department"
    project = body.head.values.get("project")
    if not project and any(
        word.startswith(("部门名称", "部门(单位)名称", "部门单位名称", "单位(部门)名称"))
        for word in words
    ):
        return "department"
    if _TRANSFER.search(title) or any(_TRANSFER_LABELS.match(word) for word in words):
        return "transfer"
    pointless = not any(h.roles & {"score", "weight"} for h in piece.headers)
    actual = any("actual" in h.roles for h in piece.headers)
    central = any(draft.known.role == "central" for draft in body.funds.drafts)
    return "transfer" if pointless and actual and central else "project"


def layout_of(body: Body, piece: Piece, kind: Kind, level: Level, flat: bool) -> Layout:
    """Return the layout's code."""
    header = piece.headers[0]
    roles, panels = header.roles, set(header.panels)
    if header.long_table:
        return "L4"
    if "tier" in roles:
        return "L15"
    if "place" in roles:
        return "L12"
    if sum(c.role == "name" for c in header.columns) > 1 or panels > {"long"}:
        return "L2"
    if "half" in panels:
        return "L10"
    if flat:
        return "L11"
    if not roles & {"class1", "class2"}:
        return "L7"
    if kind == "self_evaluation":
        return "L9" if level == "transfer" and not roles & {"score"} else "L6"
    if body.long_table:
        return "L3"
    return {"department": "L5", "transfer": "L8", "project": "L1"}[level]  # type: ignore[return-value]
