"""Target forms in the spellings of different places."""

from gridtext import grid, paragraphs, plain
from project_examples import WRITTEN_OUT
from projecttext import funds, goals, heads, only, reading, rows, tasks


def test_merges_written_out_in_every_cell() -> None:
    form = only(plain([line.split("|") for line in WRITTEN_OUT.splitlines()]))
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("项目支出绩效目标表", None, "万元")
    assert heads(form) == "project=绿化 department=城管局 implementer=绿化队"
    assert funds(form) == [
        "- total year=10",
        "0 fiscal year=10",
        "0 other",
    ]
    assert goals(form) == [
        "year: 种树",
    ]
    assert rows(form) == [
        "output/quantity 种树 | ≥100 棵",
        "output/quantity 补苗 | ≥10 棵",
        "satisfaction/satisfaction 群众满意度 | ≥90 %",
    ]


def test_labels_centred_on_their_rows() -> None:
    form = only(
        plain(
            [
                line.split("|")
                for line in """一级指标|二级指标|三级指标|指标值
|数量指标|甲|1个
产出指标|质量指标|乙|98%
|时效指标|丙|12月底
|经济效益指标|丁|提高
效益指标|社会效益指标|戊|提高
满意度指标|服务对象满意度指标|己|≥90%""".splitlines()
            ]
        )
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == ""
    assert rows(form) == [
        "output/quantity 甲 | =1 个",
        "output/quality 乙 | =98 %",
        "output/timeliness 丙 | ..",
        "benefit/economic 丁 | word 提高",
        "benefit/social 戊 | word 提高",
        "satisfaction/satisfaction 己 | ≥90 %",
    ]


def test_spaced_labels_and_two_panels_of_funds() -> None:
    form = only(
        *paragraphs("项目支出绩效目标表（2021年度）", "填报单位：六团   单位：万元"),
        grid("""
| 项 目 名 称 | 渠道 | < | < | < |
| 项目属性 | 新增项目 | 项目期 | 2021年1月-2021年12月 | < |
| 项目资金 | 项目资金总额 | 50 | 年度资金申请总额 | 50 |
| ^ | 其中：财政拨款 | 50 | 其中：当年财政拨款 | 50 |
| ^ | 其他资金 | | 上年结转资金 | |
| ^ | | | 其他资金 | |
| 项目总目标 | 修渠。 | < | < | < |
| 年度总体目标 | 修渠。 | < | < | < |
| 绩 效 指 标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
| ^ | 产 出 指 标 | 数 量 指 标 | 渠 | =3公里 |
"""),
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("项目支出绩效目标表（2021年度）", 2021, "万元")
    assert (
        heads(form)
        == "project=渠道 implementer=六团 nature=新增项目 start=2021-01-01 end=2021-12-31"
    )
    assert funds(form) == [
        "- total all_years=50",
        "- total year=50",
        "0 fiscal all_years=50",
        "1 fiscal year=50",
        "0 other",
        "1 carried",
        "1 other",
    ]
    assert goals(form) == [
        "long: 修渠。",
        "year: 修渠。",
    ]
    assert rows(form) == [
        "output/quantity 渠 | =3 公里",
    ]


def test_head_in_a_paragraph() -> None:
    form = only(
        *paragraphs("项目支出绩效目标表", "项目名称：读书会　　主管部门：文旅局　　年度：2027年"),
        grid("""
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 场次 | ≥3场 |
| 合计 | < | < | < |
"""),
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("项目支出绩效目标表", 2027, None)
    assert heads(form) == "project=读书会 department=文旅局"
    assert rows(form) == [
        "output/quantity 场次 | ≥3 场",
    ]


def test_second_which_is_the_next_level() -> None:
    form = only(
        grid("""
| 项目名称 | 桥 | < |
| 项目资金（万元） | 年度资金总额 | 100 |
| ^ | 其中：财政拨款 | 90 |
| ^ | 其中：上级补助 | 60 |
| ^ | 本级安排 | 30 |
| ^ | 其他资金 | 10 |
| 一级指标 | 三级指标 | 指标值 |
| 产出指标 | 桥 | 1座 |
""")
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("", None, "万元")
    assert heads(form) == "project=桥"
    assert funds(form) == [
        "- total year=100",
        "0 fiscal year=90",
        "1 part year=60",
        "1 local year=30",
        "0 other year=10",
    ]
    assert rows(form) == [
        "output/? 桥 | =1 座",
    ]


def test_classes_in_old_and_new_places() -> None:
    form = only(
        grid("""
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 成本指标 | 经济成本指标 | 甲 | ≤3万元 |
| 产出指标 | 数量指标 | 乙 | 3个 |
| ^ | 经济成本指标 | 丙 | ≤3元 |
| ^ | 成本指标 | 丁 | ≤3元 |
| ^ | 社会效益指标 | 戊 | 好 |
| 满意度指标 | 满意度指标 | 己 | ≥90% |
| 服务对象满意度指标 | 服务对象满意度 | 庚 | ≥90% |
| 绩效指标 | 社会、经济、生态效益指标 | 辛 | 提高 |
| 产出（工作量）指标（数量、质量、成本方面的指标） | | 壬 | 4个 |
""")
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == ""
    assert rows(form) == [
        "cost/economic_cost 甲 | ≤3 万元",
        "output/quantity 乙 | =3 个",
        "output/economic_cost 丙 | ≤3 元",
        "output/cost 丁 | ≤3 元",
        "output/social 戊 | word 好",
        "satisfaction/satisfaction 己 | ≥90 %",
        "satisfaction/satisfaction 庚 | ≥90 %",
        "benefit/? 辛 | word 提高",
        "output/? 壬 | =4 个",
    ]


def test_panels_by_suffix_and_names_that_differ() -> None:
    form = only(
        grid("""
| 一级指标 | 二级指标（长期） | 三级指标（长期） | 指标值（长期） | 二级指标（年度） | 三级指标（年度） | 指标值（年度） |
| 产出指标 | 数量指标 | 甲 | 64座 | 数量指标 | 乙 | 20座 |
| ^ | 质量指标 | | | 质量指标 | 丙 | ≥98% |
""")
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L2")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == ""
    assert rows(form) == [
        "output/quantity 甲 | · | long: =64 座",
        "output/quantity 乙 | =20 座",
        "output/quality 丙 | ≥98 %",
    ]


def test_two_tables_below_each_other() -> None:
    form = only(
        *paragraphs("项目支出绩效目标申报表", "（2018年度）"),
        grid("""
| 项目名称 | 档案馆搬迁 | < | < | < |
| 主管部门 | 县档案局 | 实施单位 | 县档案馆 | < |
| 项目概况 | 搬迁旧馆。 | < | < | < |
| 项目实施进度计划 | 项目实施内容 | < | 开始时间 | 完成时间 |
| ^ | 打包 | < | 2018年1月 | 2018年3月 |
| 长期目标 | < | < | 年度目标 | < |
| 两年搬完。 | < | < | 搬一半。 | < |
| 长期绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
| ^ | 产出 | 数量指标 | 搬迁档案 | 20万卷 |
| ^ | 效益 | 具体指标 | 查档更便 | 提高 |
| 年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
| ^ | 产出 | 数量指标 | 搬迁档案 | 10万卷 |
| ^ | ^ | 时效指标 | 完成时间 | 2018年12月底 |
"""),
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L3")
    assert (form.title, form.year, form.unit) == ("项目支出绩效目标申报表", 2018, None)
    assert heads(form) == "project=档案馆搬迁 department=县档案局 implementer=县档案馆"
    assert goals(form) == [
        "long: 两年搬完。",
        "year: 搬一半。",
    ]
    assert rows(form) == [
        "output/quantity 搬迁档案 | · | long: =200000 卷",
        "benefit/? 查档更便 | · | long: word 提高",
        "output/quantity 搬迁档案 | =100000 卷",
        "output/timeliness 完成时间 | 2018-12-31..2018-12-31",
    ]


def test_tasks_and_funds_by_source_and_use() -> None:
    first, second = reading(
        *paragraphs("部门整体支出绩效目标表", "（2026年度）"),
        grid("""
| 部门（单位）名称 | 清河县教育局 | < | < | < | < |
| 年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | < | < |
| ^ | ^ | ^ | 总额 | 财政拨款 | 其他资金 |
| ^ | 修缮校舍 | 修缮三所学校 | 60 | 50 | 10 |
| ^ | 教师培训 | 办两期 | 40 | 40 | |
| ^ | 金额合计 | < | 100 | 90 | 10 |
| 年度总体目标 | 目标1：校舍安全。\\n目标2：教师提高。 | < | < | < | < |
| 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
| ^ | 产出指标 | 数量指标 | 修缮校舍 | 3所 | |
| ^ | 效益指标 | 社会效益指标 | 受益学生 | ≥2000人 | |
"""),
        *paragraphs("部门整体绩效目标表"),
        grid("""
| 部门名称 | 清河县文化局 | < | < |
| 年度预算申请（万元） | 资金总额：100 | < | < |
| ^ | 按收入性质分： | < | 按支出性质分： |
| ^ | 其中：一般公共预算：80 | < | 其中：基本支出：70 |
| ^ | 政府性基金拨款：15 | < | 项目支出：30 |
| ^ | 其他资金：5 | < | |
| 年度绩效目标 | 办好文化。 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 演出场次 | ≥20场 |
"""),
    ).forms
    assert (first.kind, first.level, first.layout) == ("target", "department", "L5")
    assert (first.title, first.year, first.unit) == ("部门整体支出绩效目标表", 2026, None)
    assert heads(first) == "department=清河县教育局"
    assert goals(first) == [
        "year: 目标1：校舍安全。\n目标2：教师提高。",
    ]
    assert rows(first) == [
        "output/quantity 修缮校舍 | =3 所",
        "benefit/social 受益学生 | ≥2000 人",
    ]
    assert tasks(first) == [
        "修缮校舍 修缮三所学校: year=60 fiscal=50 other=10",
        "教师培训 办两期: year=40 fiscal=40",
        "金额合计 : year=100 fiscal=90 other=10",
    ]
    assert (second.kind, second.level, second.layout) == ("target", "department", "L5")
    assert (second.title, second.year, second.unit) == ("部门整体绩效目标表", None, "万元")
    assert heads(second) == "department=清河县文化局"
    assert funds(second) == [
        "- total year=100",
        "0 part (source) year=80",
        "0 part (use) year=70",
        "0 part (source) year=15",
        "0 part (use) year=30",
        "0 other (source) year=5",
    ]
    assert goals(second) == [
        "year: 办好文化。",
    ]
    assert rows(second) == [
        "output/quantity 演出场次 | ≥20 场",
    ]


def test_two_transfers_after_a_table_of_places() -> None:
    first, second = reading(
        *paragraphs("附件1"),
        grid("""
| 单位 | 合计 | 中央资金 | 省级资金 |
| 合计 | 30 | 20 | 10 |
| 东山县 | 20 | 15 | 5 |
| 西山县 | 10 | 5 | 5 |
"""),
        *paragraphs("附件2", "中央水利发展资金区域绩效目标表", "（2026年度）"),
        grid("""
| 专项名称 | 水利发展资金 | < | < |
| 中央主管部门 | 水利部 | 省级主管部门 | 甲省水利厅 |
| 资金情况（万元） | 年度金额： | < | 30 |
| ^ | 其中：中央补助 | < | 20 |
| ^ | 地方资金 | < | 10 |
| 年度目标 | 修渠。 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 渠道长度 | ≥10公里 |
| 效益指标 | 生态效益指标 | 水质改善 | 改善 |
"""),
        *paragraphs("附件3", "林业转移支付区域绩效目标表", "（2026年度）"),
        grid("""
| 转移支付（项目）名称 | 林业补助 | < | < |
| 省级主管部门 | 甲省林业厅 | 县级主管部门 | 东山县林业局 |
| 资金情况（万元） | 年度金额： | < | 5 |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 造林 | ≥100亩 |
"""),
    ).forms
    assert (first.kind, first.level, first.layout) == ("target", "transfer", "L8")
    assert (first.title, first.year, first.unit) == ("中央水利发展资金区域绩效目标表", 2026, "万元")
    assert heads(first) == "project=水利发展资金 department=甲省水利厅"
    assert funds(first) == [
        "- total year=30",
        "0 central year=20",
        "0 local year=10",
    ]
    assert goals(first) == [
        "year: 修渠。",
    ]
    assert rows(first) == [
        "output/quantity 渠道长度 | ≥10 公里",
        "benefit/ecological 水质改善 | word 改善",
    ]
    assert (second.kind, second.level, second.layout) == ("target", "transfer", "L8")
    assert (second.title, second.year, second.unit) == ("林业转移支付区域绩效目标表", 2026, "万元")
    assert heads(second) == "project=林业补助 department=东山县林业局"
    assert funds(second) == [
        "- total year=5",
    ]
    assert rows(second) == [
        "output/quantity 造林 | ≥100 亩",
    ]


def test_half_year_in_funds_and_values() -> None:
    form = only(
        *paragraphs("省级项目绩效目标表（2026年度）"),
        grid("""
| 项目名称 | 古井修缮 | < | < | < |
| 主管部门 | 文物局 | < | 实施单位 | 文保所 |
| 项目资金（万元） | 收入 | < | 半年（程）计划执行数 | 全年（程）预算数 |
| ^ | 资金总额 | < | 20 | 60 |
| ^ | 财政拨款 | 小计 | 20 | 50 |
| ^ | ^ | 一般公共预算资金 | 20 | 50 |
| ^ | 上年结转资金 | < | | 4 |
| ^ | 其他资金 | < | | 6 |
| 中长期目标 | 修完。 | < | < | < |
| 年度目标 | 修八口。 | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 半年（程）指标值 | 全年（程）指标值 |
| 决策 | 项目立项 | 立项规范性 | 规范 | 规范 |
| 产出 | 数量指标 | 修缮 | 3口 | 8口 |
"""),
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L10")
    assert (form.title, form.year, form.unit) == ("省级项目绩效目标表（2026年度）", 2026, "万元")
    assert heads(form) == "project=古井修缮 department=文物局 implementer=文保所"
    assert funds(form) == [
        "- total half=20 year=60",
        "0 fiscal half=20 year=50",
        "1 part half=20 year=50",
        "0 carried year=4",
        "0 other year=6",
    ]
    assert goals(form) == [
        "long: 修完。",
        "year: 修八口。",
    ]
    assert rows(form) == [
        "decision/? 立项规范性 | word 规范 | half: word 规范",
        "output/quantity 修缮 | =8 口 | half: =3 口",
    ]
