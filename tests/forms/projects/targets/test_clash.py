"""Two units for one number."""

import pytest

from perftable.forms.projects.targets.clash import clash


@pytest.mark.parametrize(
    ("own", "unit", "found"),
    [
        ("万元", "元", "scale"),
        ("元", "万元", "scale"),
        ("人次", "万人次", "scale"),
        ("亩", "公顷", "scale"),
        ("%", "个", "kind"),
        ("户", "人", "kind"),
        ("万元", "元/人", "scale"),
        ("天", "小时", "scale"),
        ("吨", "元/人", "kind"),
        ("平方米", "公里", "kind"),
    ],
)
def test_contradictions(own: str, unit: str, found: str) -> None:
    assert clash(own, unit) == found


@pytest.mark.parametrize(
    ("own", "unit"),
    [
        ("", "元"),
        ("元", "元"),
        ("万", "人"),
        ("万人次", "人次"),
        ("余人", "人"),
        ("台", "套"),
        ("项", "次"),
        ("名", "人"),
        ("天", "工作日"),
        ("月", "天"),
        ("%", "百分点"),
        ("岁", "年"),
        ("次", "季度"),
        ("元/人天", "元/人/天"),
        ("元/人", "元"),
        ("元/亩", "元/人"),
        ("怪", "元"),
        ("元", "怪"),
    ],
)
def test_no_contradictions(own: str, unit: str) -> None:
    assert clash(own, unit) is None
