"""Numbers, codes, bullets and 续 are no part of a name."""

import pytest

from perftable.forms.duties.names import Name, read_names
from perftable.forms.duties.walk import duties, tables
from support import ACTIVITY, DUTY, row, table


@pytest.mark.parametrize(
    ("names", "read"),
    [
        (["水利", "1.1机井", "1.2 渠道"], [("", "水利"), ("1.1", "机井"), ("1.2", "渠道")]),
        (
            ["1.水利", "1.1机井", "2.文化", "2.1歌会"],
            [("1.", "水利"), ("1.1", "机井"), ("2.", "文化"), ("2.1", "歌会")],
        ),
        (["1.1、机井", "1.2、渠道"], [("1.1、", "机井"), ("1.2、", "渠道")]),
        (["1.1机井", "1.2渠道", "1.4塘坝"], [("1.1", "机井"), ("1.2", "渠道"), ("1.4", "塘坝")]),
        (["1-1机井", "1-2渠道"], [("1-1", "机井"), ("1-2", "渠道")]),
        (["（1.1）机井"], [("（1.1）", "机井")]),
        (["1 水利", "2 文化"], [("1", "水利"), ("2", "文化")]),
        (["水利", "·机井", "• 渠道"], [("", "水利"), ("·", "机井"), ("•", "渠道")]),
        (["——机井", "- 渠道"], [("——", "机井"), ("-", "渠道")]),
        (["●水利", "○机井"], [("●", "水利"), ("○", "机井")]),
        (["●1.水利"], [("●1.", "水利")]),
        (["（1）机井", "①渠道"], [("（1）", "机井"), ("①", "渠道")]),
        (["★重点项目"], [("★", "重点项目")]),
    ],
)
def test_numbers_and_bullets(names: list[str], read: list[tuple[str, str]]) -> None:
    assert [(name.number, name.text) for name in read_names(names)] == read


@pytest.mark.parametrize(
    "names",
    [
        ["3.15消费者权益日宣传", "12.4宪法宣传日"],
        ["6.5环境日宣传", "6.6宣传"],
        ["3.5公里道路修建"],
        ["1.1万亩造林", "1.2万亩造林"],
        ["0-6岁儿童健康管理"],
        ["1-2岁幼儿照护", "水利"],
        ["2027年春节慰问", "2026 年工作"],
        ["12345热线", "110联动", "水利"],
        ["820水利", "文化"],
        ["24小时值守"],
        ["★★★", "——", "（1）", "**", "1.1"],
        ["3号楼维修", "3号楼加固"],
        ["2.1机井", "文化"],
    ],
)
def test_what_belongs_to_the_name(names: list[str]) -> None:
    assert [name.text for name in read_names(names)] == names


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (["820 水利", "820001 机井"], ["820", "820001"]),
        (["820-水利", "820001—机井"], ["820", "820001"]),
        (["[820]水利", "（820001）机井"], ["820", "820001"]),
        (["820水利", "82001机井", "82002渠道"], ["820", "82001", "82002"]),
        (["水利", "820001机井"], ["", "820001"]),
        (["AB820001 机井"], ["AB820001"]),
        (["水利", "82001机井"], ["", ""]),
    ],
)
def test_codes(names: list[str], codes: list[str]) -> None:
    found = read_names(names)
    assert [name.code for name in found] == codes
    assert all(name.text in ("水利", "机井", "渠道") for name in found if name.code)


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (["820 水利", "82001 机井", "渠道", "文化"], ["820", "82001", "", ""]),
        (["820 水利", "82001 机井", "渠道", "文化", "歌会"], [""] * 5),
        (
            ["820水利", "82001机井", "82002渠道", "830文化", "歌会"],
            ["820", "82001", "82002", "830", ""],
        ),
        (["820水利", "82001机井", "82002渠道", "文化"], [""] * 4),
        (["820水利", "830机井", "840渠道"], [""] * 3),
        (["12345水利"], [""]),
        (["123456水利"], ["123456"]),
    ],
)
def test_so_many_names_must_have_a_short_code(names: list[str], codes: list[str]) -> None:
    assert [name.code for name in read_names(names)] == codes


@pytest.mark.parametrize(
    "name",
    [
        "机井（续）",
        "机井(续)",
        "机井（续表）",
        "机井【续上页】",
        "（续）机井",
        "续：机井",
        "接上页：机井",
    ],
)
def test_a_name_that_goes_on_from_the_page_before(name: str) -> None:
    assert read_names([name]) == [Name("机井", resumed=True)]


@pytest.mark.parametrize("name", ["手续办理", "（手续）办理", "后续管护", "续建工程"])
def test_a_name_with_that_sign_in_a_word(name: str) -> None:
    assert read_names([name]) == [Name(name)]


def test_a_code_in_its_own_column_comes_first() -> None:
    header = ("编码", "职责活动", "年度预算数", "内容描述", "绩效目标", "绩效指标", *"优良中差")
    document = table(("820", *DUTY), ("820001", *ACTIVITY), header=header)
    assert [duty.code for duty in duties(document)] == ["820"]
    named = table(("820", "123456 环境", *DUTY[1:]), header=header)
    assert [(duty.code, duty.name) for duty in duties(named)] == [("820", "123456 环境")]


def test_codes_in_names_tell_the_levels_before_content_does() -> None:
    """A duty with an indicator (PT406) and an activity without one would be taken for each other."""
    rows = [
        row(ACTIVITY, name="820 环境保护"),
        row(DUTY, name="820001 垃圾清运"),
        row(DUTY, name="830 文化"),
        row(ACTIVITY, name="830001 歌会"),
    ]
    found = tables(table(*rows))[0]
    assert found.levels == "code"
    assert [(d.code, d.name, [a.name for a in d.activities]) for d in found.duties] == [
        ("820", "环境保护", ["垃圾清运"]),
        ("830", "文化", ["歌会"]),
    ]


@pytest.mark.parametrize("mark", ["1.1", "1-1", "·", "——", "●", "（1）"])
def test_a_number_or_bullet_without_indentation_tells_the_level(mark: str) -> None:
    rows = [row(ACTIVITY, name="环境保护"), row(DUTY, name=f"{mark}垃圾清运")]
    found = tables(table(*rows))[0]
    assert found.levels == "number"
    assert [[a.name for a in duty.activities] for duty in found.duties] == [["垃圾清运"]]


FURTHER = {"indicator": "清运及时率", "budget": "", "content": "", "goal": ""}


def test_an_entry_goes_on_behind_the_page_s_end() -> None:
    header = ("职责活动", "年度预算数（万元）", "内容描述", "绩效目标", "绩效指标", *"优良中差")
    resumed = row(ACTIVITY, name="　　垃圾清运（续）", **FURTHER)
    for rows in (
        [row(DUTY, name="环境保护（续）"), resumed],
        [row((), name="环境保护（续表）"), resumed],
        [resumed],
        [row((), name="（续）", indicator="清运及时率", excellent="100%")],
    ):
        (duty,) = tables(table(DUTY, ACTIVITY, header, *rows))[0].duties
        (activity,) = duty.activities
        assert [indicator.text for indicator in activity.indicators] == ["垃圾清运率", "清运及时率"]


def test_what_goes_on_with_no_open_entry_is_an_entry() -> None:
    other = row(DUTY, name="文化（续）")
    assert [d.name for d in duties(table(DUTY, ACTIVITY, other))] == ["环境保护", "文化"]
    more = row(DUTY, name="环境保护（续）", budget="7.00")
    assert [d.name for d in duties(table(DUTY, ACTIVITY, more))] == ["环境保护", "环境保护"]
