"""What a header cell says, whatever is written around its word."""

import pytest

from perftable.model.headings import MAX_HEADING, Heading, heading, tiers_in, tiers_of, year_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("职责、活动", "name"),
        ("部门（单位）职责-工作活动", "name"),
        ("1.职责活动", "name"),
        ("“职责活动”", "name"),
        ("2027年预算数", "budget"),
        ("2027年度预算数", "budget"),
        ("二〇二七年预算数", "budget"),
        ("2027预算数", "budget"),
        ("27年预算数", "budget"),
        ("2027年度部门预算数", "budget"),
        ("年度预算数万元", "budget"),
        ("预算金额/万元", "budget"),
        ("年度预算数（元）①", "budget"),
        ("年度预算数¹", "budget"),
        ("年度预算数*", "budget"),
        ("年度预算数\n（单位：万元）", "budget"),
        ("2027年绩效目标", "goal"),
        ("评价标准", "group"),
        ("功能编码", "code"),
        ("备注", "beside"),
        ("优（90分以上）", "excellent"),
        ("不合格", "poor"),
        ("上年预算数", None),
        ("预算单位", None),
        ("预算执行数", None),
        ("预算数百万元", None),
        ("2027", None),
        ("", None),
    ],
)
def test_a_header_cell_says(text: str, said: Heading | None) -> None:
    assert heading(text) == said


def test_a_long_cell_heads_nothing() -> None:
    assert heading("职责活动".center(MAX_HEADING)) == "name"
    assert heading("职责活动".center(MAX_HEADING + 1)) is None


@pytest.mark.parametrize(
    ("words", "tiers"),
    [
        ("优 良 中 差", "excellent good fair poor"),
        ("优秀 良好 合格 不合格", "excellent good fair poor"),
        ("优秀 良好 中等 合格 不合格", "excellent good fair low poor"),
        ("优 良 中 及格 不及格", "excellent good fair low poor"),
        ("优 良 中 低 差", "excellent good fair low poor"),
        ("优 良 中 较差 差", "excellent good fair low poor"),
        ("优秀 良好 中等 较差", "excellent good fair poor"),
        ("好 较好 一般 较差", "excellent good fair poor"),
        ("优 良 中 差 极差", "excellent good fair poor worst"),
        ("优 良 差", "excellent good poor"),
        ("优秀 合格 不合格", "excellent fair poor"),
        ("良 中 差", "good fair poor"),
        ("差 中 良 优", "poor fair good excellent"),
        ("合格 不合格", "excellent poor"),
        ("一档 二档 三档", "excellent good poor"),
        ("第一档 第二档 第三档 第四档", "excellent good fair poor"),
        ("A级 B级 C级 D级", "excellent good fair poor"),
        ("一等 二等 三等 四等 五等 六等", "excellent good fair low poor worst"),
    ],
)
def test_names_of_tiers(words: str, tiers: str) -> None:
    named: list[str] = [found for word in words.split() if (found := heading(word))]
    assert tuple(tiers_of(named)) == tuple(tiers.split())


def test_more_tiers_than_there_are_names_for_are_none() -> None:
    assert tiers_of(["fair"] * 7) == ()


def test_a_year_in_a_header() -> None:
    assert [year_of(text) for text in ("２０２７年预算数", "预算数", "20271")] == [2027, 0, 0]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("优良中差", 4),
        ("优、良、中、差", 4),
        ("优良中低差", 5),
        ("评价标准（优、良、差）", 3),
        ("绩效指标评价标准\n优/良/中/差", 4),
        ("评价标准", 0),
        ("优", 0),
        ("优良", 2),
        ("优良中优", 0),
        ("优良率", 0),
        ("优良中差".center(MAX_HEADING + 1), 0),
    ],
)
def test_tiers_that_one_cell_names(text: str, count: int) -> None:
    assert len(tiers_in(text)) == count
