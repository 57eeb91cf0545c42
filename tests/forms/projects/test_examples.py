"""The twelve examples of layouts, read whole."""

from gridtext import grid
from perftable.readers.text.reading import read_text
from project_examples import (
    E1,
    E2,
    E3,
    E4,
    E5,
    E6_FUNDS,
    E6_INDICATORS,
    E7,
    E8,
    E9_FUNDS,
    E9_INDICATORS,
    E10,
    E11_FUNDS,
    E11_INDICATORS,
    E12,
)
from projecttext import funds, goals, heads, only, reading, rows


def test_e1_one_project() -> None:
    form = only(grid(E1))
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("项目支出绩效目标表", 2027, "万元")
    assert (
        heads(form)
        == "project=少儿阅览室周末开放 department=清河县文旅局 implementer=清河县图书馆 manager=周某"
    )
    assert funds(form) == [
        "- total year=36.50",
        "0 fiscal year=30.00",
        "0 carried year=1.50",
        "0 other year=5.00",
    ]
    assert goals(form) == [
        "year: 周末开放少儿阅览室，添置新书，办读书会，使孩子周末有书可读。",
    ]
    assert rows(form) == [
        "output/quantity 周末开放天数 | ≥96 天",
        "output/quantity 添置新书数量 | ≥2400 册",
        "output/quality 新书上架合格率 | ≥98 %",
        "output/timeliness 新书上架时间 | ..2027-09-30",
        "output/cost 每册新书平均价 | ≤35 元/册",
        "benefit/social 少儿借阅人次增长率 | ≥12 %",
        "satisfaction/satisfaction 家长满意度 | ≥90 %",
    ]


def test_e2_operator_and_unit_in_columns_of_their_own() -> None:
    form = only(grid(E2))
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == ""
    assert funds(form) == []
    assert goals(form) == []
    assert rows(form) == [
        "cost/economic_cost 路灯每盏每年电费 | ≤210 元/盏 | weight 20",
        "output/quantity 维护路灯数量 | =1860 盏 | weight 15",
        "output/quality 亮灯率 | ≥98.5 % | weight 15",
        "output/timeliness 故障修复时间 | ≤24 小时 | weight 10",
        "benefit/social 夜间交通事故下降率 | ≥5 % | weight 10",
        "benefit/sustainable 巡查制度健全性 | scale 优/良/中/低/差 | qualitative | weight 10",
        "satisfaction/satisfaction 居民满意度 | ≥85 % | weight 10",
    ]


def test_e3_two_panels_of_funds_as_a_pdf_gives_them() -> None:
    form = only(grid(E3))
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("财政项目支出绩效目标申报表", 2027, "元")
    assert (
        heads(form)
        == "project=河道保洁船更新 nature=阶段性项目 category=特定目标类 start=2026-01-01 end=2028-12-31"
    )
    assert funds(form) == [
        "- total all_years=900000.00",
        "- total year=300000.00",
        "0 fiscal all_years=850000.00",
        "1 fiscal year=260000.00",
        "1 carried year=20000.00",
        "0 other all_years=50000.00",
        "1 other year=20000.00",
    ]
    assert goals(form) == [
        "long: 三年换新六条保洁船。",
        "year: 换新两条船并投入使用。",
    ]
    assert rows(form) == [
        "cost/economic_cost 单船购置价 | ≤150000.00 元",
        "output/quantity 换新船只数 | =2.00 条",
        "output/timeliness 投入使用时间 | ..2027-10-31",
        "benefit/ecological 河面漂浮物清理率 | ≥95.00 %",
        "satisfaction/satisfaction 沿河居民满意度 | ≥90.00 %",
    ]


def test_e4_two_panels_of_indicators() -> None:
    form = only(grid(E4))
    assert (form.kind, form.level, form.layout) == ("target", "project", "L2")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == ""
    assert funds(form) == []
    assert goals(form) == [
        "long: 三年内完成全县村级水站消毒设备更新。",
        "year: 更新二十座水站的设备。",
    ]
    assert rows(form) == [
        "output/quantity 更新水站数 | =20 座 | long: =64 座",
        "output/quality 出水合格率 | ≥98 % | long: ≥99 %",
        "benefit/social 受益人口 | =12000 人 | long: =41000 人",
    ]


def test_e5_long_table_of_two_projects_and_their_unit() -> None:
    read = reading(grid(E5))
    first, second = read.forms
    for form in read.forms:
        assert (form.kind, form.level, form.layout) == ("target", "project", "L4")
    assert (
        heads(first)
        == "project=防汛物资储备 department=柳河镇部门 implementer=柳河镇人民政府 code=731001"
    )
    assert funds(first) == ["- total year=120000.00"]
    assert goals(first) == ["year: 备足两座仓库的防汛物资。"]
    assert rows(first) == [
        "satisfaction/satisfaction 村干部满意度 | ≥90 % | weight 10",
        "output/quantity 储备编织袋 | ≥30000 条 | weight 40",
        "output/timeliness 物资入库时间 | ≤5 月 | weight 20",
        "benefit/social 物资调用响应时间 | ≤2 小时 | weight 20",
    ]
    assert (
        heads(second)
        == "project=敬老院冬季供暖 department=柳河镇部门 implementer=柳河镇人民政府 code=731001"
    )
    assert funds(second) == ["- total year=80000.00"]
    assert goals(second) == ["year: 保证四十位老人冬季供暖。"]
    assert rows(second) == [
        "output/quantity 供暖老人数 | =40 人 | weight 50",
        "benefit/social 室内温度达标率 | ≥95 % | weight 30",
        "satisfaction/satisfaction 老人满意度 | ≥92 % | weight 10",
    ]
    department, unit = read.groups
    assert (department.kind, department.name, department.code) == (
        "department",
        "柳河镇部门",
        "731",
    )
    assert department.budget is not None
    assert department.budget.raw == "200,000.00"
    assert (unit.kind, unit.name, unit.code) == ("unit", "柳河镇人民政府", "731001")
    assert (unit.budget, unit.forms, unit.parent) == (None, (0, 1), 0)


def test_e6_self_evaluation() -> None:
    form = only(grid(E6_FUNDS), grid(E6_INDICATORS))
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "project", "L6")
    assert (form.title, form.year, form.unit) == ("", None, "万元")
    assert heads(form) == ""
    assert funds(form) == [
        "- total initial=20.00 budget=20.00 executed=19.00 rate=95.00% weight=10 score=9.50",
        "0 fiscal initial=18.00 budget=18.00 executed=17.50 rate=97.22%",
        "0 other initial=2.00 budget=2.00 executed=1.50 rate=75.00%",
    ]
    assert goals(form) == []
    assert rows(form) == [
        "output/quantity 巡回义诊场次 | ≥24 场 | weight 15 | actual =26 场 | score 15",
        "output/quantity 购置血压计 | =10 台 | weight 15 | actual =9 台 | score 13.5 | reason 一台因厂家缺货改在次年购置。",
        "output/quality 义诊登记完整率 | ≥95 % | weight 10 | actual =97 % | score 10",
        "output/timeliness 全部义诊完成时间 | .. | weight 10 | actual .. | score 10",
        "benefit/social 慢病早发现的作用 | word 有所增强 | weight 30 | actual word 达成年度指标 | score 28 | reason 个别村到诊人少，下年提前通知。",
        "satisfaction/satisfaction 村民满意度 | ≥90 % | weight 10 | actual =93 % | score 10",
    ]
    assert form.totals.weight is not None
    assert form.totals.score is not None
    assert (form.totals.weight.raw, form.totals.score.raw) == ("100", "96.00")
    assert form.totals.score.decimals == 2
    assert form.parts == (1, 2)


def test_e7_header_in_two_rows() -> None:
    form = only(grid(E7))
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "project", "L6")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == ""
    assert funds(form) == []
    assert goals(form) == []
    assert rows(form) == [
        "output/quantity 改造厕所数 | ≥12 座 | weight 40 | actual =12 座 | score 38",
        "satisfaction/satisfaction 师生满意度 | =95 % | weight 10 | actual =96 % | score 10",
    ]


def test_e8_management_rows_are_no_indicators() -> None:
    form = only(grid(E8))
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "transfer", "L9")
    assert (form.title, form.year, form.unit) == ("", None, "万元")
    assert heads(form) == ""
    assert funds(form) == [
        "- total budget=120 executed=114 rate=95%",
        "0 central budget=80 executed=76 rate=95%",
        "0 local budget=40 executed=38 rate=95%",
    ]
    assert goals(form) == []
    assert rows(form) == [
        "output/quantity 免疫羊只数 | ≥56000 只 | actual =59000 只",
    ]


def test_e9_half_year_and_year() -> None:
    form = only(grid(E9_FUNDS), grid(E9_INDICATORS))
    assert (form.kind, form.level, form.layout) == ("target", "project", "L10")
    assert (form.title, form.year, form.unit) == ("", None, "万元")
    assert heads(form) == ""
    assert funds(form) == [
        "- total year=60",
        "0 fiscal year=50",
        "1 part year=50",
        "0 carried year=4",
        "0 other year=6",
    ]
    assert goals(form) == []
    assert rows(form) == [
        "decision/? 立项程序规范性 | word 规范 | half: word 规范",
        "output/quantity 修缮古井数 | =8 口 | half: =3 口",
        "benefit/social 参观人次 | ≥20000 人次 | half: ≥9000 人次",
    ]


def test_e10_flat() -> None:
    form = only(grid(E10))
    assert (form.kind, form.level, form.layout) == ("target", "project", "L11")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == ""
    assert funds(form) == []
    assert goals(form) == []
    assert rows(form) == [
        "output/quantity 全年养护的绿道长度 | =42 公里",
        "benefit/sustainable 养护队伍长期稳定 | word 是",
        "satisfaction/satisfaction 市民对绿道的满意率 | ≥90 %",
    ]


def test_e11_faults_are_read_as_written() -> None:
    form = only(grid(E11_FUNDS), grid(E11_INDICATORS))
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("", None, "万元")
    assert heads(form) == ""
    assert funds(form) == [
        "- total year=50",
        "0 fiscal year=45",
        "0 other year=2",
    ]
    assert goals(form) == []
    assert rows(form) == [
        "output/quantity 补助困难家庭 | placeholder ≥**户",
        "output/quantity 慰问老党员80人 | ≥80 人",
        "output/quantity 慰问老党员80人 | ≥80 人",
        "output/quality 对象认定准确率 | ≥292 %",
        "output/timeliness 发放时间 | word 及时",
        "output/cost 项目总成本 | ≥50 万元",
        "benefit/social 群众满意率 | ≥90 %",
    ]
    dear = form.indicators[5]
    assert dear.target is not None
    assert (dear.target.own_unit, dear.measure_unit) == ("万元", "元")


def test_e12_rows_of_text_without_covered_cells() -> None:
    form = only(*read_text("x", E12.encode()).blocks)
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("", None, "万元")
    assert heads(form) == "project=村口路灯安装 department=清河县柳河镇 implementer=柳河镇村建所"
    assert funds(form) == [
        "- total year=8.00",
        "0 fiscal year=8.00",
    ]
    assert goals(form) == []
    assert rows(form) == [
        "output/quantity 安装路灯 | =16 盏",
        "output/quality 亮灯率 | ≥98 %",
        "benefit/social 夜间出行受益人口 | ≥900 人",
    ]
